"""``consolidate``: many units' reports made one, with who is missing and what does not add up."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click
from attrs import evolve

from qcdc_report.api import check, consolidate, default_registry, read_file, render, validate
from qcdc_report.api.defaults import profile_of
from qcdc_report.cli.failing import (
    Exit,
    Failure,
    name_broken_plugins,
    one_message,
    refuse_existing,
)
from qcdc_report.cli.language import command, language, option, say
from qcdc_report.cli.options import charts_option, force_option
from qcdc_report.cli.output import OUTPUTS, output_format_option
from qcdc_report.consolidation import ConsolidationError
from qcdc_report.findings import Finding, Findings, Place
from qcdc_report.plugins import UnknownProfileError
from qcdc_report.report import Report
from qcdc_report.rules import reading_finding
from qcdc_report.text import Text


@command(
    "consolidate",
    "Tổng hợp báo cáo của nhiều đơn vị thành một báo cáo; nêu đơn vị còn thiếu, số không khớp.",
    "Make one report of many units'; name who is missing and what does not add up.",
)
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@option(
    "-o",
    "--output",
    "Tệp kết quả (.yaml để sửa tiếp; .docx, .html, .xlsx …)",
    "The file to write (.yaml to go on editing; .docx, .html, .xlsx …)",
    metavar="FILE",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
)
@option(
    "--to",
    "Ghi thêm các định dạng này cạnh tệp kết quả, cách nhau bằng dấu phẩy",
    "Also write these formats beside the file, with commas",
    metavar="FORMAT,…",
)
@option(
    "--unit",
    "Đơn vị tổng hợp; nếu không nêu thì là cấp trên mà các báo cáo cùng ghi",
    "The body that consolidates; else the parent that all reports name",
    metavar="NAME",
)
@option(
    "--expects",
    "Tệp văn bản liệt kê các đơn vị phải báo cáo, mỗi dòng một tên",
    "A text file with the units that were to report, one name a line",
    metavar="FILE",
    type=click.Path(path_type=Path, dir_okay=False),
)
@option(
    "--sort",
    "Xếp đơn vị theo tên, thứ tự từ điển tiếng Việt",
    "Put the units in the order of their names",
    is_flag=True,
)
@option(
    "--keep-going",
    "Bỏ qua tệp không đọc được thay vì dừng lại",
    "Leave out files that cannot be read instead of stopping",
    is_flag=True,
)
@charts_option
@output_format_option
@force_option
def consolidate_command(
    files: tuple[Path, ...],
    output: Path,
    to: str | None,
    unit: str | None,
    expects: Path | None,
    output_format: str,
    *,
    sort: bool,
    keep_going: bool,
    charts: bool,
    force: bool,
) -> int:
    """Write the report and print what is found; exit 2 when a file cannot be read at all."""
    with one_message():
        targets = _targets(output, to, files, force=force)
        names = _names(expects)
        name_broken_plugins(default_registry())
    reports: list[Report] = []
    seen: list[Path] = []
    found: list[Finding] = []
    bad: list[Path] = []
    for file in files:
        report, findings = _read(file)
        seen.append(file)
        found.extend(findings)
        if report is not None:
            reports.append(report)
            continue
        bad.append(file)
        if not keep_going:
            break
    stopped = bool(bad) and not (keep_going and reports)
    if not stopped:
        with one_message():
            try:
                summary = consolidate(reports, unit=unit, expects=names, sort=sort)
            except ConsolidationError as error:
                raise Failure(error.said.say(language())) from error
            for target in targets:
                render(summary, target, charts=charts)
            found.extend(_found_in(summary, output))
        seen.append(output)
    told = Findings(found)
    click.echo(OUTPUTS[output_format](told, tuple(map(str, seen)), language()))
    _tell(bad, targets, len(reports), stopped=stopped)
    if stopped:
        return Exit.USAGE
    return Exit.FINDINGS if told.errors else Exit.FINE


def _targets(output: Path, to: str | None, files: Iterable[Path], *, force: bool) -> list[Path]:
    """Decide where the report goes, before anything is read."""
    registry = default_registry()
    registry.format(output.suffix or output.name)
    others = [registry.format(name.strip()) for name in to.split(",")] if to else []
    targets = [output, *(output.with_suffix(form.suffixes[0]) for form in others)]
    inputs = {file.resolve() for file in files}
    for target in dict.fromkeys(targets):
        if target.resolve() in inputs:
            raise Failure(
                say(
                    f"{target} là một báo cáo đang đọc; hãy ghi vào tệp khác",
                    f"{target} is a report being read; write to another file",
                )
            )
        refuse_existing(target, force=force)
    return list(dict.fromkeys(targets))


def _names(path: Path | None) -> tuple[str, ...]:
    if path is None:
        return ()
    try:
        text = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Failure(
            say(f"{path} không phải văn bản UTF-8", f"{path} is no text in UTF-8")
        ) from error
    return tuple(name.strip() for name in text.splitlines() if name.strip())


def _read(file: Path) -> tuple[Report | None, Sequence[Finding]]:
    """Return a file's report, or None, and what is to be said of it."""
    try:
        with one_message():
            reading = read_file(file)
    except Failure as failure:
        if failure.code is Exit.INTERNAL:
            raise
        said = Text(failure.message, failure.message)
        return None, [reading_finding("unreadable-file", Place(str(file)), said)]
    findings = reading.findings
    if reading.report is None or Findings(findings).errors:
        return None, findings
    try:
        profile_of(reading.report, None, default_registry())
    except UnknownProfileError as error:
        place = Place(str(file))
        unknown = reading_finding("unknown-profile", place, error.said, error.advice, "profile")
        return None, [*findings, unknown]
    return reading.report, findings


def _found_in(summary: Report, output: Path) -> Iterable[Finding]:
    """Return what the rules say about the report, with its lines where a file of data has them."""
    if default_registry().format(output.suffix).read is not None:
        return check(output)
    return [evolve(finding, place=Place(str(output))) for finding in validate(summary)]


def _tell(bad: Sequence[Path], targets: Sequence[Path], count: int, *, stopped: bool) -> None:
    """Say on the error stream what was left out and what was written."""
    listed = ", ".join(map(str, bad))
    if stopped:
        click.echo(
            say(
                f"Dừng lại, chưa ghi gì: không dùng được {listed}. Sửa tệp, hoặc thêm --keep-going "
                "để bỏ qua",
                f"Stopped, nothing written: {listed} cannot be used. Correct it, or leave it out "
                "with --keep-going",
            ),
            err=True,
        )
        return
    if bad:
        click.echo(say(f"Đã bỏ qua: {listed}", f"Left out: {listed}"), err=True)
    written = ", ".join(map(str, targets))
    click.echo(
        say(f"Đã tổng hợp {count} báo cáo: {written}", f"{count} reports consolidated: {written}"),
        err=True,
    )
