"""Findings about a page that a person has changed since it was made."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from qcdc_report.findings import Finding, Place
from qcdc_report.layout.unseen import CLOSING, OPENING
from qcdc_report.outline import Outline, find_section, indicators
from qcdc_report.recognition.own_document import OwnDocument
from qcdc_report.report import Letterhead, Signature, Unit
from qcdc_report.report.described import description
from qcdc_report.report.model import Report
from qcdc_report.report.page_source import Starts
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text

_ROW: Final = re.compile(r"documents\[(\d+)\]")
_RECORDS: Final[Mapping[str, type]] = {
    "unit": Unit,
    "letterhead": Letterhead,
    "signature": Signature,
}
_ADVICE: Final = Text(
    "xem lại chỗ này; nếu đúng thì xuất lại báo cáo từ dữ liệu vừa đọc",
    "look at this place; if it is right, make the report again from what was read",
)


def disagreements(
    own: OwnDocument, paths: Iterable[str], marks: Mapping[str, Starts]
) -> Iterator[Finding]:
    """Yield a finding for each place where the page says something else than it was made from.

    Args:
        own: the document.
        paths: what differs, such as ``answers.context`` or ``letterhead.date``.
        marks: for paths of the report the paragraphs they stand in.
    """
    for path in paths:
        starts = marks.get(path)
        number = starts[0][1] if starts else own.page.numbers.get(_piece(own, path))
        what = _what(path, own.profile.outline)
        yield reading_finding(
            "page-disagrees",
            Place(own.manuscript.file, number or None),
            Text(
                f"{what.vi} trên trang khác dữ liệu kèm theo tệp; đọc theo trang",
                f"{what.en} on the page differs from the data in the file; the page is read",
            ),
            _ADVICE,
            path,
        )


def unusable(file: str, said: Text) -> Finding:
    """Return the finding about data that a document carries and that cannot be used."""
    return reading_finding(
        "page-disagrees",
        Place(file),
        Text(
            f"Không dùng được dữ liệu kèm theo tệp: {said.vi}; đọc theo trang",
            f"The data in the file cannot be used: {said.en}; the page is read",
        ),
    )


def _piece(own: OwnDocument, path: str) -> str:
    """Return the key of the piece of the page that a path stands in."""
    head, _, rest = path.partition(".")
    outline = own.profile.outline
    if head == "answers":
        return rest
    if head == "figures":
        return outline.figures.key if outline.figures else ""
    if head.startswith("documents"):
        return outline.documents.key if outline.documents else ""
    return OPENING if head in ("unit", "letterhead") else CLOSING


def _what(path: str, outline: Outline) -> Text:
    """Return what stands at a path, in words."""
    head, _, rest = path.partition(".")
    row = _ROW.fullmatch(path)
    if head == "answers":
        section = find_section(outline, rest)
        label = section.label if section else rest
        return Text(f"Nội dung mục {label}", f"The text of {label}")
    if head == "figures":
        title = next((each.title for each in indicators(outline) if each.key == rest), rest)
        return Text(f"Số liệu “{title}”", f"The figure “{title}”")
    if row is not None:
        number = int(row[1]) + 1
        return Text(f"Văn bản thứ {number} trong danh mục", f"Document {number} of the list")
    of = _RECORDS.get(head, Report)
    named = description(of, rest or head)
    return Text(named, f"`{path}`")
