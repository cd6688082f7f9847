"""``check``: findings of one or many reports, as text or for another program; safe fixes."""

from pathlib import Path

import click

from qcdc_report.api import check, default_registry
from qcdc_report.cli.choosing import (
    chosen,
    codes,
    ignore_option,
    refuse_unknown,
    select_option,
    severities,
)
from qcdc_report.cli.failing import Exit, Failure, name_broken_plugins, one_message
from qcdc_report.cli.language import command, language, option, say
from qcdc_report.cli.output import OUTPUTS, output_format_option
from qcdc_report.findings import Findings, Place
from qcdc_report.fixing import FixedText, fix_file
from qcdc_report.formats.saving import save
from qcdc_report.profile import Profile
from qcdc_report.rules import reading_finding
from qcdc_report.text import Text

_UNREADABLE = frozenset(
    {"unreadable-file", "syntax-error", "too-large", "unsupported-version", "document-refused"}
)
"""Findings that mean nothing of the file could be understood."""


@command(
    "check",
    "Kiểm tra báo cáo: nêu từng chỗ sai với tệp:dòng:cột.",
    "Check reports: every finding with file:line:column.",
)
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@output_format_option
@select_option
@ignore_option
@option(
    "--severity",
    "Đổi mức của một mã: error, warning, note",
    "Change the severity of a code: error, warning, note",
    metavar="CODE=SEVERITY",
    multiple=True,
)
@option(
    "-p",
    "--profile",
    "Kiểm tra theo bộ quy định này thay cho bộ ghi trong tệp",
    "Check by this profile instead of the one the file names",
    metavar="PROFILE",
)
@option(
    "--fix",
    "Sửa trong tệp những lỗi hình thức sửa được chắc chắn",
    "Fix in the file what can be fixed safely: forms, never figures",
    is_flag=True,
)
@option("--diff", "In các sửa đổi mà không ghi tệp", "Print the fixes, write nothing", is_flag=True)
def check_command(
    files: tuple[Path, ...],
    output_format: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    severity: tuple[str, ...],
    profile: str | None,
    fix: bool,
    diff: bool,
) -> int:
    """Print findings; exit 1 when one is an error, 2 when a file cannot be read at all."""
    keep, drop, weights = codes(select), codes(ignore), severities(severity)
    with one_message():
        registry = default_registry()
        wanted = registry.profile(profile) if profile else None
        refuse_unknown((*keep, *drop, *weights), registry, wanted)
    name_broken_plugins(registry)
    results: list[Findings] = []
    unreadable = False
    for path in files:
        found = _check(path, wanted)
        unreadable = unreadable or any(f.name in _UNREADABLE for f in found)
        found = chosen(found, keep, drop, weights)
        if diff:
            click.echo(_fixes(path, found).diff(), nl=False)
        elif fix and _fix(path, found):
            found = chosen(_check(path, wanted), keep, drop, weights)
        results.append(found)
    findings = Findings.joined(results)
    if not diff:
        click.echo(OUTPUTS[output_format](findings, tuple(map(str, files)), language()))
        _name_ignored(findings)
    if unreadable:
        return Exit.USAGE
    return Exit.FINDINGS if findings.errors else Exit.FINE


def _check(path: Path, profile: Profile | None) -> Findings:
    """Return what is found in a file; that it cannot even be opened is a finding too."""
    try:
        with one_message():
            return check(path, profile=profile)
    except Failure as failure:
        if failure.code is Exit.INTERNAL:
            raise
        said = Text(failure.message, failure.message)
        return Findings([reading_finding("unreadable-file", Place(str(path)), said)])


def _fixes(path: Path, found: Findings) -> FixedText:
    if not any(finding.fix or finding.name == "not-nfc" for finding in found):
        return FixedText(str(path), "", "", (), ())
    with one_message():
        return fix_file(path, found)


def _fix(path: Path, found: Findings) -> bool:
    """Write the fixes of a file, say on the error stream what was done, and whether it was."""
    done = _fixes(path, found)
    if done.new == done.old:
        return False
    with one_message():
        save(path, done.new.encode())
    number = len(done.fixed)
    click.echo(say(f"{path}: đã sửa {number} chỗ", f"{path}: {number} fixed"), err=True)
    for finding in done.fixed:
        change = f"“{finding.fix.old}” → “{finding.fix.new}”" if finding.fix else ""
        click.echo(f"  {finding.line}:{finding.column} {finding.code} {change}", err=True)
    return True


def _name_ignored(findings: Findings) -> None:
    if not findings.ignored:
        return
    hidden = ", ".join(sorted({f.code for f in findings.ignored}))
    number = len(findings.ignored)
    click.echo(
        say(
            f"Báo cáo tự bỏ qua {number} phát hiện: {hidden}",
            f"Switched off by the reports themselves: {number} ({hidden})",
        ),
        err=True,
    )
