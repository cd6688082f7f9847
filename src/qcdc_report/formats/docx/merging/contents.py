"""The table of the files that were merged: a line for each, with a link and its page.

Each page number is a field that names the bookmark around the part (``PAGEREF``). Word and
LibreOffice compute it; what it shows until then is known where the files say how many pages they
have. No field of a table of contents stands around the lines: LibreOffice leaves the page numbers
within one as they are, and a file typed freely has no headings to collect.
"""

from collections.abc import Sequence

from attrs import frozen

from qcdc_report.formats.docx.inline import quoted, text_xml
from qcdc_report.text import Text

HEADING = Text("MỤC LỤC", "CONTENTS")
UNKNOWN_PAGE = "…"
_NO_INDENT = '<w:ind w:left="0" w:right="0" w:firstLine="0"/>'


@frozen(kw_only=True)
class Entry:
    """A line of the table.

    Attributes:
        title: what the part is called.
        bookmark: the bookmark at its beginning.
        page: the page it begins on; None if nobody knows before the pages are made.
    """

    title: str
    bookmark: str
    page: int | None = None


def contents_xml(entries: Sequence[Entry], section: str, width: int, *, numbered: bool) -> str:
    """Return the paragraphs of the table, the last of which ends its section.

    Args:
        entries: its lines, one at least.
        section: the properties of its section, as XML.
        width: of the text, twips.
        numbered: with page numbers; without them where each part counts from 1.
    """
    heading = (
        '<w:p><w:pPr><w:keepNext/><w:spacing w:before="0" w:after="240"/>'
        f'{_NO_INDENT}<w:jc w:val="center"/></w:pPr>'
        f"<w:r><w:rPr><w:b/><w:bCs/></w:rPr>{text_xml(HEADING.vi)}</w:r></w:p>"
    )
    *others, last = entries
    lines = [_line(entry, "", width, numbered=numbered) for entry in others]
    return "".join([heading, *lines, _line(last, section, width, numbered=numbered)])


def _line(entry: Entry, section: str, width: int, *, numbered: bool) -> str:
    number = ""
    if numbered:
        number = (
            '<w:r><w:tab/></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> PAGEREF {entry.bookmark} \\h </w:instrText>'
            '</w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            f"<w:r><w:t>{entry.page or UNKNOWN_PAGE}</w:t></w:r>"
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )
    return (
        f'<w:p><w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{width}"/></w:tabs>'
        '<w:spacing w:before="0" w:after="120" w:line="240" w:lineRule="auto"/>'
        f'{_NO_INDENT}<w:jc w:val="left"/>{section}</w:pPr>'
        f'<w:hyperlink w:anchor={quoted(entry.bookmark)} w:history="1">'
        f"<w:r>{text_xml(entry.title)}</w:r>{number}</w:hyperlink></w:p>"
    )
