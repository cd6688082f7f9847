"""What belongs to no section: kept piece by piece, each with a finding that says where it stood."""

import re
from collections.abc import Sequence
from typing import Final

from attrs import field, frozen

from qcdc_report.findings import Finding, Place
from qcdc_report.manuscript import Grid, Passage, Where, passages
from qcdc_report.recognition.answers import plain_text
from qcdc_report.recognition.headings import Item, lines_of
from qcdc_report.report import Unplaced
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text, collapse_spaces

_PAGE_NUMBER: Final = re.compile(r"\W*(?:trang|page)?\W*\d*(?:\s*/\s*\d+)?\W*", re.IGNORECASE)
_SHOWN: Final = 60

_OUTSIDE: Final[dict[Where, Text]] = {
    "note": Text("chú thích", "a note"),
    "comment": Text("bình luận", "a comment"),
    "header": Text("đầu trang", "the header"),
    "footer": Text("chân trang", "the footer"),
}


@frozen
class Leaving:
    """Gathers what belongs to no section.

    Attributes:
        file: name of the document.
    """

    file: str
    pieces: list[Unplaced] = field(factory=list, init=False)
    findings: list[Finding] = field(factory=list, init=False)
    marks: dict[str, int] = field(factory=dict, init=False)

    def blocks(self, blocks: Sequence[Passage | Grid], after: str) -> None:
        """Keep blocks, neighbours as one piece; nothing when they hold no word."""
        self.items(lines_of(blocks), after)

    def items(self, items: Sequence[Item], after: str) -> None:
        """Keep lines and tables that follow each other, as one piece."""
        text = plain_text(items)
        if text.strip():
            numbers = [item.number for item in items]
            self._keep(text, after, _paragraphs(numbers), min(numbers))

    def outside(self, found: Sequence[Passage]) -> None:
        """Keep what stands in no place of the body; page numbers are no text."""
        for passage in found:
            running = passage.where in ("header", "footer")
            if passage.text.strip() and not (running and _PAGE_NUMBER.fullmatch(passage.text)):
                where = _OUTSIDE.get(passage.where, Text("ngoài văn bản", "outside the body"))
                self._keep(passage.text.strip(), "", where, passage.number)

    def text(self, text: str, after: str, number: int) -> None:
        """Keep the text of one paragraph."""
        self._keep(text, after, _paragraphs([number]), number)

    def told(self, text: str, after: str, number: int) -> str:
        """Keep a text about which something else is found, and return its path."""
        return self._add(text, after, _paragraphs([number]), number)

    def _add(self, text: str, after: str, where: Text, number: int) -> str:
        path = f"unplaced[{len(self.pieces)}]"
        self.pieces.append(Unplaced(text=text, after=after, place=where.vi))
        if number:
            self.marks[path] = number
        return path

    def _keep(self, text: str, after: str, where: Text, number: int) -> None:
        path = self._add(text, after, where, number)
        shown = collapse_spaces(text)
        shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN].rstrip()}…"
        self.findings.append(
            reading_finding(
                "unplaced-text",
                Place(self.file, number or None),
                Text(
                    f"Chưa xếp được vào mục nào ({where.vi}): “{shown}”",
                    f"This belongs to no section ({where.en}): “{shown}”",
                ),
                Text(
                    "chuyển đoạn này vào mục phù hợp dưới `answers`",
                    "move it to the section under `answers` where it belongs",
                ),
                path,
            )
        )


def _paragraphs(numbers: Sequence[int]) -> Text:
    first, last = min(numbers), max(numbers)
    if first == last:
        return Text(f"đoạn {first}", f"paragraph {first}")
    return Text(f"đoạn {first}-{last}", f"paragraphs {first}-{last}")


def all_texts(blocks: Sequence[Passage | Grid]) -> dict[int, str]:
    """Return for the number of each paragraph its text."""
    return {passage.number: passage.text for passage in passages(tuple(blocks))}
