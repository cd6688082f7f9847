"""``read``: a Word form or free report back into data, with what could not be placed."""

from pathlib import Path

import click
from attrs import evolve, fields

from qcdc_report.api import default_registry, read_file, render_bytes
from qcdc_report.cli.choosing import guessed_profile_option
from qcdc_report.cli.failing import (
    Exit,
    Failure,
    name_broken_plugins,
    one_message,
    refuse_existing,
)
from qcdc_report.cli.language import command, language, option, say
from qcdc_report.cli.options import force_option
from qcdc_report.cli.output import OUTPUTS, output_format_option
from qcdc_report.findings import Findings
from qcdc_report.formats import Limits, Reading, ReadingOptions
from qcdc_report.formats.saving import save


@command(
    "read",
    "Đọc tệp Word (mẫu đã điền, báo cáo tự soạn) thành dữ liệu, nêu chỗ chưa xếp được.",
    "Read a Word file (filled form, free report) into data; name what could not be placed.",
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@option(
    "-o",
    "--output",
    "Tệp dữ liệu kết quả (.yaml, .json)",
    "The file of data to write (.yaml, .json)",
    metavar="FILE",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
)
@guessed_profile_option
@option(
    "--figures",
    "Tệp Excel số liệu đã điền, thay cho số liệu trong Word",
    "The filled workbook of figures, in place of those in the document",
    metavar="FILE.xlsx",
    type=click.Path(path_type=Path, dir_okay=False),
)
@output_format_option
@option("--explain", "Nêu lý do xếp từng đề mục", "Say why each heading was placed", is_flag=True)
@option(
    "--legacy-fonts",
    "Chữ gõ bằng TCVN3, VNI: đổi, chỉ cảnh báo, hay từ chối",
    "Text in TCVN3 or VNI: convert it, only warn, or refuse the file",
    type=click.Choice(["convert", "warn", "error"]),
    default="convert",
    show_default=True,
)
@option(
    "--tracked-changes",
    "Vết sửa đổi: đọc bản cuối, hay từ chối",
    "Tracked changes: read the final text, or refuse the file",
    type=click.Choice(["final", "error"]),
    default="final",
    show_default=True,
)
@option(
    "--limit",
    "Đổi một giới hạn bảo vệ, như file_bytes=100000000",
    "Change a limit that protects the reader, as file_bytes=100000000",
    metavar="NAME=NUMBER",
    multiple=True,
)
@force_option
def read_command(
    file: Path,
    output: Path,
    profile: str | None,
    figures: Path | None,
    output_format: str,
    explain: bool,
    legacy_fonts: str,
    tracked_changes: str,
    limit: tuple[str, ...],
    force: bool,
) -> int:
    """Write the data and print what a person should look at; exit 2 when nothing can be read."""
    options = ReadingOptions(
        limits=_limits(limit),
        legacy_fonts=legacy_fonts,  # type: ignore[arg-type] # click admits only the three
        tracked_changes=tracked_changes,  # type: ignore[arg-type] # click admits only the two
    )
    with one_message():
        registry = default_registry()
        target = registry.format(output.suffix or output.name)
        if target.write_data is None:
            raise Failure(say(f"{output} không phải tệp dữ liệu", f"{output} is no file of data"))
        refuse_existing(output, force=force)
        name_broken_plugins(registry)
        reading = read_file(file, profile=profile, figures=figures, options=options)
        if reading.report is not None:
            save(output, render_bytes(reading.report, target.id))
    findings = Findings(reading.findings)
    if explain:
        _explain(reading)
    click.echo(OUTPUTS[output_format](findings, (str(file),), language()))
    if reading.report is None:
        return Exit.USAGE
    return Exit.FINDINGS if findings.errors else Exit.FINE


def _explain(reading: Reading) -> None:
    """Print for each heading the section it was taken for, how surely, and why."""
    for placed in reading.placements:
        sure = f"{placed.confidence:.0%}"
        where = say(f"đoạn {placed.number}", f"paragraph {placed.number}")
        why = placed.reason.say(language())
        click.echo(f"{where}: “{placed.title}” → {placed.key} ({sure}): {why}", err=True)


def _limits(given: tuple[str, ...]) -> Limits:
    limits = Limits()
    known = [one.name for one in fields(Limits)]
    for words in given:
        name, _, number = words.partition("=")
        if name not in known or not number.isdecimal():
            listed = ", ".join(known)
            raise Failure(
                say(
                    f"--limit cần dạng TÊN=SỐ, với tên là một trong: {listed}; gặp “{words}”",
                    f"--limit takes NAME=NUMBER, the name one of: {listed}; found “{words}”",
                )
            )
        limits = evolve(limits, **{name: int(number)})
    return limits
