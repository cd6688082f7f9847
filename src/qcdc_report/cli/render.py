"""``render``: reports as documents, one to a file or many into a folder."""

from pathlib import Path

import click

from qcdc_report.api import check, default_registry, load, render, render_units
from qcdc_report.api.rendering import shows_findings
from qcdc_report.cli.failing import Failure, name_broken_plugins, one_message
from qcdc_report.cli.language import command, language, option, say
from qcdc_report.cli.options import charts_option
from qcdc_report.plugins import UnknownFormatError
from qcdc_report.report import Report


@command(
    "render",
    "Trình bày báo cáo thành văn bản đúng thể thức.",
    "Lay reports out as official documents.",
)
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@option(
    "-o",
    "--output",
    "Tệp kết quả, hoặc thư mục khi có nhiều báo cáo hay nhiều định dạng; nhiều báo cáo vào một "
    "tệp .xlsx là bảng tổng hợp",
    "The file to write, or a folder for many reports or formats; many reports into one .xlsx are "
    "a table with one row a unit",
    metavar="PATH",
    required=True,
    type=click.Path(path_type=Path),
)
@option("--to", "Định dạng, cách nhau bằng dấu phẩy", "Formats, with commas", metavar="FORMAT,…")
@option("--standard", "Tiêu chuẩn trình bày", "Presentation standard", metavar="ID")
@option("-p", "--profile", "Bộ quy định", "Profile", metavar="PROFILE")
@charts_option
@option(
    "--findings",
    "Kèm các phát hiện khi kiểm tra (html, xlsx)",
    "With the findings of check (html, xlsx)",
    is_flag=True,
)
def render_command(
    files: tuple[Path, ...],
    output: Path,
    to: str | None,
    standard: str | None,
    profile: str | None,
    *,
    charts: bool,
    findings: bool,
) -> int:
    """Write the documents and print their paths."""
    with one_message():
        targets = _targets(files, output, to)
        _refuse_inputs(targets)
        if findings:
            _refuse_without_findings(targets)
        name_broken_plugins(default_registry())
        if len(files) > 1 and targets[files[0]] == [output]:
            reports = [_read(file) for file in files]
            each = [check(file, profile=profile) for file in files] if findings else None
            click.echo(str(render_units(reports, output, profile=profile, findings=each)))
            return 0
        for file in files:
            report = _read(file)
            found = check(file, profile=profile) if findings else None
            for target in targets[file]:
                done = render(
                    report,
                    target,
                    standard=standard,
                    profile=profile,
                    charts=charts,
                    findings=found,
                )
                click.echo(str(done))
    return 0


def _read(file: Path) -> Report:
    try:
        return load(file)
    except UnknownFormatError as error:
        raise Failure(f"{file}: {error.said.say(language())}") from error


def _targets(files: tuple[Path, ...], output: Path, to: str | None) -> dict[Path, list[Path]]:
    """Decide where each report goes, before anything is written."""
    registry = default_registry()
    wanted = [registry.format(name.strip()) for name in to.split(",")] if to else []
    one_file = len(wanted) <= 1 and output.suffix and not output.is_dir()
    form = registry.format(output.suffix) if one_file else None
    if form is not None and (len(files) == 1 or form.write_units is not None):
        if wanted and wanted[0] is not form:
            raise Failure(
                say(
                    f"Đuôi tệp “{output.suffix}” không phải là định dạng “{wanted[0].id}”",
                    f"The ending “{output.suffix}” is not the format “{wanted[0].id}”",
                )
            )
        return {file: [output] for file in files}
    if (output.suffix or output.exists()) and not output.is_dir():
        raise Failure(
            say(
                f"{output} là tên tệp; nhiều kết quả cần một thư mục",
                f"{output} is a file's name; many results need a folder",
            )
        )
    endings = [form.suffixes[0] for form in wanted] or [".docx"]
    targets = {file: [output / f"{file.stem}{ending}" for ending in endings] for file in files}
    _refuse_collisions(targets)
    return targets


def _refuse_without_findings(targets: dict[Path, list[Path]]) -> None:
    for path in {path for paths in targets.values() for path in paths}:
        form = default_registry().format(path.suffix)
        if not shows_findings(form):
            raise Failure(
                say(
                    f"Định dạng “{form.id}” không trình bày phát hiện được; dùng html hoặc xlsx",
                    f"The format “{form.id}” shows no findings; use html or xlsx",
                )
            )


def _refuse_inputs(targets: dict[Path, list[Path]]) -> None:
    """A report is never replaced by what is made of it, for its comments would be lost."""
    inputs = {file.resolve() for file in targets}
    for paths in targets.values():
        for path in paths:
            if path.resolve() in inputs:
                raise Failure(
                    say(
                        f"{path} là chính báo cáo đang đọc; hãy ghi vào tệp khác",
                        f"{path} is a report being read; write to another file",
                    )
                )


def _refuse_collisions(targets: dict[Path, list[Path]]) -> None:
    owner: dict[Path, Path] = {}
    for file, paths in targets.items():
        for path in paths:
            if path in owner:
                raise Failure(
                    say(
                        f"{owner[path]} và {file} cùng ghi vào {path}",
                        f"{owner[path]} and {file} would both be written to {path}",
                    )
                )
            owner[path] = file
