"""Findings as text or for another program; every form says the same findings."""

from collections.abc import Callable
from types import MappingProxyType

import click

from qcdc_report.cli.language import option
from qcdc_report.cli.output.github import github
from qcdc_report.cli.output.json import as_json
from qcdc_report.cli.output.junit import junit
from qcdc_report.cli.output.sarif import sarif
from qcdc_report.cli.output.text import text
from qcdc_report.findings import Findings
from qcdc_report.text.speech import Language

Output = Callable[[Findings, tuple[str, ...], Language], str]

OUTPUTS: MappingProxyType[str, Output] = MappingProxyType(
    {"text": text, "json": as_json, "sarif": sarif, "github": github, "junit": junit}
)
"""For each ``--output-format`` what makes it: (findings, files checked, language) -> text."""

output_format_option = option(
    "--output-format",
    "Dạng kết quả",
    "Form of the result",
    type=click.Choice(list(OUTPUTS)),
    default="text",
    show_default=True,
)
"""``--output-format``, for commands that find."""

__all__ = ["OUTPUTS", "Output", "output_format_option"]
