"""A finished document as the bytes of one web page that needs nothing beside it."""

from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from qcdc_report.blocks import Column, Document, Runs, Table, Title
from qcdc_report.findings import Finding
from qcdc_report.formats import drawing
from qcdc_report.formats.html.looks import role_rules
from qcdc_report.formats.html.remarks import remarks_by_block
from qcdc_report.formats.html.sheets import contents, sheets
from qcdc_report.formats.html.stylesheet import Paper, font_stack, rulings
from qcdc_report.formats.printed import dash
from qcdc_report.layout.standard import Standard
from qcdc_report.tabular import needs_extra
from qcdc_report.text import xml_safe

if TYPE_CHECKING:
    from jinja2 import Environment


def write_html(document: Document, standard: Standard, findings: Iterable[Finding] = ()) -> bytes:
    """Return a document as a web page. The same document gives the same bytes.

    Style sheet and all stand in the one file; it runs no script and loads nothing. Printed, it
    has the standard's paper, margins and page numbers, each appendix counted from 1. Whatever a
    unit wrote is text: it becomes neither markup nor a link.

    Args:
        document: finished by the layout for this standard.
        standard: the presentation standard.
        findings: shown below what they are about; ``beside_paragraphs`` leads them there.

    Raises:
        MissingExtraError: Jinja2 is not installed.
        ValueError: a table's row has not as many cells as the table has columns.
    """
    by_block, general = remarks_by_block(document.blocks, findings)
    made = sheets(document, by_block)
    page = (
        _environment()
        .get_template("page.html")
        .render(
            document=document,
            standard=standard,
            sheets=made,
            contents=contents(made),
            general=general,
            titled=any(isinstance(block, Title) for block in document.blocks),
            roles=dict(role_rules(standard)),
            drawing=drawing,
            font=font_stack(standard),
            rulings=dict(rulings(standard)),
            papers=[
                Paper(
                    name=sheet.paper,
                    page=standard.page.turned if sheet.landscape else standard.page,
                )
                for sheet in made
            ],
        )
    )
    return xml_safe(page).encode()


@cache
def _environment() -> "Environment":
    with needs_extra("html"):
        from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("qcdc_report.formats.html"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    environment.filters["dash"] = dash
    environment.filters["cells"] = _cells
    environment.filters["data_url"] = _data_url
    return environment


def _data_url(png: bytes) -> str:
    return f"data:image/png;base64,{b64encode(png).decode()}"


def _cells(table: Table, row: Sequence[str | Runs]) -> Iterator[tuple[Column, str | Runs]]:
    """Pair the cells of a row with their columns."""
    return zip(table.columns, row, strict=True)
