"""``new``: an empty report with the outline's guidance as comments."""

from pathlib import Path

import click

from qcdc_report.api import default_registry
from qcdc_report.cli.failing import Failure, one_message, refuse_existing
from qcdc_report.cli.language import command, option, say
from qcdc_report.formats.saving import save


@command(
    "new",
    "Tạo một báo cáo trống, có hướng dẫn của đề cương ở từng mục.",
    "Make an empty report with the outline's guidance at each section.",
)
@click.argument("profile", metavar="PROFILE")
@option(
    "-o",
    "--output",
    "Tệp kết quả (.yaml)",
    "The file to write (.yaml)",
    metavar="FILE",
    required=True,
    type=click.Path(path_type=Path, dir_okay=False),
)
@option("--force", "Ghi đè tệp đang có", "Replace an existing file", is_flag=True)
def new_command(profile: str, output: Path, force: bool) -> int:
    """Write the empty report and print its path."""
    from qcdc_report.formats.skeleton import new_yaml

    with one_message():
        registry = default_registry()
        if output.suffix.lower() not in registry.format("yaml").suffixes:
            raise Failure(
                say(
                    f"“{output.suffix}” chưa tạo được; hãy dùng đuôi .yaml",
                    f"“{output.suffix}” cannot be made; use the ending .yaml",
                )
            )
        chosen = registry.profile(profile)
        refuse_existing(output, force=force)
        content = new_yaml(
            chosen.outline,
            chosen.id,
            sorted(chosen.applies_to),
            [standard.id for standard in registry.standards()],
        )
        click.echo(str(save(output, content.encode())))
    return 0
