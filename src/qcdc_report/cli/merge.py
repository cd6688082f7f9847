"""``merge``: Word files as they are, or reports as data, put together as one Word file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from qcdc_report.api import default_registry, merge, merge_reports
from qcdc_report.api.merging import data_among, word_file
from qcdc_report.cli.failing import Failure, name_broken_plugins, one_message, refuse_existing
from qcdc_report.cli.language import command, language, option, say
from qcdc_report.cli.options import force_option

if TYPE_CHECKING:
    from qcdc_report.formats.docx.merging import PageNumbers


@command(
    "merge",
    "Ghép nhiều tệp Word thành một, mỗi tệp giữ nguyên trang của mình.",
    "Put Word files together as one, each with its own pages.",
)
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=click.Path(path_type=Path))
@option(
    "-o",
    "--output",
    "Tệp Word kết quả",
    "The Word file to write",
    metavar="FILE.docx",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
)
@option(
    "--page-numbers",
    "Đánh số trang liền mạch, hay lại từ đầu ở mỗi tệp",
    "Page numbers through the whole, or from the beginning with each file",
    type=click.Choice(["continuous", "restart"]),
    default="continuous",
)
@option("--contents", "Có mục lục các tệp ở đầu", "A table of the files stands first", is_flag=True)
@option(
    "--same-page",
    "Không sang trang mới ở đầu mỗi tệp",
    "Files do not begin on a new page",
    is_flag=True,
)
@force_option
def merge_command(
    files: tuple[Path, ...],
    output: Path,
    page_numbers: "PageNumbers",
    *,
    contents: bool,
    same_page: bool,
    force: bool,
) -> int:
    """Write the file, print its path, and say on the error stream what was left out."""
    with one_message():
        if any(output.resolve() == file.resolve() for file in files):
            raise Failure(
                say(
                    f"{output} là một trong các tệp được ghép; hãy ghi vào tệp khác",
                    f"{output} is one of the files to merge; write to another one",
                )
            )
        refuse_existing(word_file(output), force=force)
        _refuse_missing(files)
        registry = default_registry()
        name_broken_plugins(registry)
        reports = data_among(files, registry)
        if not same_page and all(file in reports for file in files):
            each = [reports[file] for file in files]
            merge_reports(each, output, page_numbers=page_numbers, contents=contents)
        else:
            done = merge(
                files,
                output,
                new_page=not same_page,
                page_numbers=page_numbers,
                contents=contents,
            )
            for one in done.stripped:
                click.echo(f"{one.file}: {one.part}: {one.said.say(language())}", err=True)
        click.echo(str(output))
    return 0


def _refuse_missing(files: tuple[Path, ...]) -> None:
    """Name all that is not there at once, and not one each time the command is run."""
    told = [
        say(f"{file} là thư mục", f"{file} is a folder")
        if file.is_dir()
        else say(f"Không có tệp {file}", f"No file {file}")
        for file in dict.fromkeys(files)
        if not file.exists() or file.is_dir()
    ]
    if told:
        raise Failure("\n".join(told))
