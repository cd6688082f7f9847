"""Tracked changes: the final view is read, and a person is told who changed something."""

from collections.abc import Iterable, Iterator
from typing import Final

from qcdc_report.formats.docx.package import refusal
from qcdc_report.formats.docx.seeing.names import FALLBACK, Element, w
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.manuscript import Remark
from qcdc_report.text import Text, join_words, nfc

_CHANGES: Final = tuple(
    map(w, ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge"))
)
_AUTHOR, _DATE = w("author"), w("date")
_NAMED: Final = 5


def remark_on_changes(
    parts: Iterable[tuple[str, Element]], options: ReadingOptions
) -> Iterator[Remark]:
    """Yield one remark if there are changes that nobody accepted.

    Args:
        parts: names and roots of the parts that were read.
        options: may say to refuse such a file.

    Raises:
        DocxReadError: there are changes, and the options say to refuse.
    """
    count = 0
    authors: dict[str, None] = {}
    days: set[str] = set()
    for name, root in parts:
        for change in _changes(root):
            if options.tracked_changes == "error":
                raise refusal("tracked-changes", part=name)
            count += 1
            authors.setdefault(nfc(change.get(_AUTHOR, "").strip()))
            days.add(change.get(_DATE, "")[:10])
    if count:
        yield _remark(count, [author for author in authors if author], sorted(days - {""}))


def _changes(root: Element) -> Iterator[Element]:
    """Yield changes of text and of tables; those of formats change nothing that is said."""
    for change in root.iter(*_CHANGES):
        # What stands for old programs is there twice.
        if next(change.iterancestors(FALLBACK), None) is None:
            yield change


def _remark(count: int, authors: list[str], days: list[str]) -> Remark:
    vi, en = f"Tệp còn {count} sửa đổi chưa chấp nhận", f"The file holds {count} tracked changes"
    if authors:
        shown, more = authors[:_NAMED], len(authors) - _NAMED
        vi += f" của {join_words([*shown, f'{more} người khác'] if more > 0 else shown)}"
        en += f" by {join_words([*shown, f'{more} others'] if more > 0 else shown, 'and')}"
    if days:
        span = " – ".join(dict.fromkeys((days[0], days[-1])))
        vi, en = f"{vi} ({span})", f"{en} ({span})"
    return Remark(
        rule="tracked-changes",
        said=Text(f"{vi}; đã đọc bản cuối cùng", f"{en}; the final text was read"),
        advice=Text(
            "Mở bằng Word, chọn Review, Accept All Changes rồi lưu lại",
            "Open it in Word, choose Review, Accept All Changes, and save",
        ),
    )
