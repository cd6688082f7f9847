"""Sections: paper, margins, page numbers."""

from qcdc_report.formats.docx.measures import twips
from qcdc_report.layout.standard import Page

HEADER_ID = "rId1"
"""Relationship of the document to the header with the page number."""


def section_xml(page: Page, *, landscape: bool = False, restarts: bool = False) -> str:
    """Return a section's properties.

    No header is given for the first page, which therefore shows no page number; every section
    names the header for the others, so that it survives being copied into another document.

    Args:
        page: the portrait page.
        landscape: the page lies on its side.
        restarts: pages are counted from 1.
    """
    if landscape:
        page = page.turned
    turned = ' w:orient="landscape"' if landscape else ""
    count = '<w:pgNumType w:start="1"/>' if restarts else ""
    header = twips(page.header)
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{HEADER_ID}"/>'
        f'<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(page.width)}" w:h="{twips(page.height)}"{turned}/>'
        f'<w:pgMar w:top="{twips(page.top)}" w:right="{twips(page.right)}" '
        f'w:bottom="{twips(page.bottom)}" w:left="{twips(page.left)}" '
        f'w:header="{header}" w:footer="{header}" w:gutter="0"/>'
        f"{count}<w:titlePg/></w:sectPr>"
    )
