"""Sections: paper, margins, page numbers."""

from qcdc_report.formats.docx.measures import twips
from qcdc_report.layout.standard import Page

HEADER_ID = "rId1"
"""Relationship of the document to the header with the page number."""


def text_width(page: Page, landscape: bool) -> float:
    """Return the width of the text area, mm."""
    return page.height - page.top - page.bottom if landscape else page.text_width


def section_xml(page: Page, *, landscape: bool = False, restarts: bool = False) -> str:
    """Return a section's properties.

    No header is given for the first page, which therefore shows no page number; every section
    names the header for the others, so that it survives being copied into another document.

    Args:
        page: the portrait page.
        landscape: turned to the left: the binding edge comes to lie on top.
        restarts: pages are counted from 1.
    """
    if landscape:
        width, height, turned = page.height, page.width, ' w:orient="landscape"'
        top, right, bottom, left = page.left, page.top, page.right, page.bottom
    else:
        width, height, turned = page.width, page.height, ""
        top, right, bottom, left = page.top, page.right, page.bottom, page.left
    count = '<w:pgNumType w:start="1"/>' if restarts else ""
    header = twips(page.header)
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{HEADER_ID}"/>'
        f'<w:type w:val="nextPage"/>'
        f'<w:pgSz w:w="{twips(width)}" w:h="{twips(height)}"{turned}/>'
        f'<w:pgMar w:top="{twips(top)}" w:right="{twips(right)}" w:bottom="{twips(bottom)}" '
        f'w:left="{twips(left)}" w:header="{header}" w:footer="{header}" w:gutter="0"/>'
        f"{count}<w:titlePg/></w:sectPr>"
    )
