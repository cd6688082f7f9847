"""``new-profile``: the package of a profile of one's own, ready to install and to test."""

from pathlib import Path

import click

from qcdc_report.cli.failing import Failure, one_message
from qcdc_report.cli.language import command, language, option, say

NEXT = (
    'python -m pip install -e "{folder}[testing]"',
    "python -m pytest {folder}",
    "qcdc-report render {folder}/tests/good-report.yaml -o bao-cao.docx",
)
"""The commands that follow, for the folder that was made."""


@command(
    "new-profile",
    "Tạo gói phần mềm của một bộ quy định (profile) mới, cài đặt và kiểm thử được ngay.",
    "Make the package of a new profile, ready to install and to test.",
)
@click.argument("profile", metavar="ID")
@option("--title", "Tên gọi", "Its title, in Vietnamese", required=True)
@option("--title-en", "Tên gọi tiếng Anh; mặc định lấy từ mã", "Its title in English", default="")
@option("--prefix", "Tiền tố của mã quy tắc", "What its rule codes begin with", required=True)
@option(
    "--source",
    "Văn bản pháp luật, theo mã trong danh mục",
    "The law it follows, by its key in the legal register",
    default="L10_2022",
    show_default=True,
)
@option(
    "--into",
    "Thư mục để tạo gói trong đó",
    "The folder to make it in",
    default=".",
    type=click.Path(path_type=Path, file_okay=False, exists=True),
)
def new_profile_command(
    profile: str, title: str, title_en: str, prefix: str, source: str, into: Path
) -> int:
    """Write the package and print the commands that follow."""
    from qcdc_report.scaffold import ScaffoldError, new_profile
    from qcdc_report.text import Text

    both = Text(title, title_en or profile.replace("-", " ").capitalize())
    with one_message():
        try:
            folder = new_profile(profile, title=both, prefix=prefix, source=source, into=into)
        except ScaffoldError as error:
            raise Failure(error.said.say(language())) from error
    click.echo(say(f"Đã tạo {folder}. Tiếp theo:", f"Made {folder}. Next:"))
    # pip takes a bare name for a package of the index; ./name is a folder.
    shown = folder if folder.is_absolute() else f"./{folder.as_posix()}"
    for line in NEXT:
        click.echo(f"  {line.format(folder=shown)}")
    return 0
