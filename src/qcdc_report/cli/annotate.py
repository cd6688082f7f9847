"""``annotate``: the findings written into a copy of the Word file, as comments at their places."""

from pathlib import Path

import click

from qcdc_report.api import annotate, check, default_registry
from qcdc_report.cli.choosing import (
    chosen,
    codes,
    guessed_profile_option,
    ignore_option,
    refuse_unknown,
    select_option,
)
from qcdc_report.cli.failing import (
    Exit,
    Failure,
    name_broken_plugins,
    one_message,
    refuse_existing,
)
from qcdc_report.cli.language import command, language, option, say
from qcdc_report.cli.options import force_option
from qcdc_report.findings import Severity


@command(
    "annotate",
    "Ghi các phát hiện vào bản sao của tệp Word thành nhận xét tại chỗ.",
    "Write the findings into a copy of the Word file, as comments at their places.",
)
@click.argument("file", metavar="FILE.docx", type=click.Path(path_type=Path))
@option(
    "-o",
    "--output",
    "Tệp Word kết quả",
    "The Word file to write",
    metavar="FILE.docx",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
)
@guessed_profile_option
@select_option
@ignore_option
@force_option
def annotate_command(
    file: Path,
    output: Path,
    profile: str | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    force: bool,
) -> int:
    """Write the copy and print its path; exit 1 when a finding is an error."""
    keep, drop = codes(select), codes(ignore)
    with one_message():
        registry = default_registry()
        refuse_unknown((*keep, *drop), registry)
        if output.resolve() == file.resolve():
            raise Failure(
                say(
                    f"{output} là chính tệp của đơn vị; hãy ghi vào tệp khác",
                    f"{output} is the unit's own file; write to another one",
                )
            )
        refuse_existing(output, force=force)
        name_broken_plugins(registry)
        found = chosen(check(file, profile=profile), keep, drop, {})
        click.echo(str(annotate(file, output, findings=found, lang=language())))
    counts = found.tally()
    tally = ", ".join(f"{counts[each]} {each.word.say(language())}" for each in Severity)
    click.echo(say(f"Nhận xét: {tally}.", f"Comments: {tally}."), err=True)
    return Exit.FINDINGS if found.errors else Exit.FINE
