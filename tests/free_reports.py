"""Reports that people typed freely, in a notation that shows where each heading belongs.

A file is a paragraph a line. ``profile:``, and ``held-out: yes`` where it holds, come first, then
``---``, then the paragraphs:

=====================  =========================================================================
``… ⟦context⟧``        the paragraph is, or begins with, the heading of this section
``… ⟦-⟧``              from here to the next heading the text belongs to no section
``… ⟦=⟧``              the heading goes on: this paragraph is a part of the heading before it
``{b}``                the paragraph is bold; ``**…**`` within a line is bold, too
``{h2}``               it has a heading style, level 2 in the navigation pane
``{#II.}``             Word prints ``II.`` before it by itself
``{@context}``         the bookmark ``context`` begins in it
``{c}``                it is centred
``¶``                  a line break inside the paragraph
``| a | b |``          a row of a table with lines; rows that follow each other are one table
``¦ a ¦ b ¦``          the same for a table without lines, which only places text
=====================  =========================================================================
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import frozen

from qcdc_report.manuscript import Cell, Grid, Manuscript, Passage
from qcdc_report.report import Run
from qcdc_report.text import nfc

FREE = Path(__file__).parent / "recognition" / "free"

_EXPECTED = re.compile(r"\s*⟦([^⟧]+)⟧\s*$")
_OPTION = re.compile(r"\{(b|c|h\d|#[^}]+|@[^}]+)\}")
_BOLD = re.compile(r"\*\*(.+?)\*\*")


@frozen(kw_only=True)
class FreeReport:
    """A free report.

    Attributes:
        name: of its file, without the ending.
        profile: id of the profile that it reports under.
        held_out: written when the way of finding headings was done, and left alone since.
        manuscript: what a reader of Word would see.
        headings: for the number of a heading's first paragraph the key it is the heading of.
        continued: numbers of the paragraphs in which a heading goes on.
        keys: for the number of every other paragraph the key of the section it belongs to;
            ``-`` for none, empty before the first heading.
    """

    name: str
    profile: str
    held_out: bool
    manuscript: Manuscript
    headings: dict[int, str]
    continued: frozenset[int]
    keys: dict[int, str]


def free_reports(pattern: str = "*.txt") -> list[FreeReport]:
    """Return the free reports whose file names fit a pattern, in the order of their names."""
    return [read_free(path) for path in sorted(FREE.glob(pattern))]


def read_free(path: Path) -> FreeReport:
    """Return one free report."""
    head, _, body = path.read_text("utf-8").partition("\n---\n")
    options = dict(line.split(": ", 1) for line in head.splitlines() if ": " in line)
    reader = _Reader()
    for line in body.splitlines():
        if line.strip():
            reader.take(nfc(line))
    reader.close_table()
    return FreeReport(
        name=path.stem,
        profile=options["profile"],
        held_out=options.get("held-out") == "yes",
        manuscript=Manuscript(file=f"{path.stem}.docx", blocks=tuple(reader.blocks)),
        headings=reader.headings,
        continued=frozenset(reader.continued),
        keys=reader.keys,
    )


class _Reader:
    def __init__(self) -> None:
        self.blocks: list[Passage | Grid] = []
        self.headings: dict[int, str] = {}
        self.continued: list[int] = []
        self.keys: dict[int, str] = {}
        self._number = 0
        self._key = ""
        self._rows: list[tuple[Cell, ...]] = []
        self._sign = ""

    def take(self, line: str) -> None:
        if line[0] not in "|¦":
            self.close_table()
            self.blocks.append(self._passage(line))
            return
        if self._rows and line[0] != self._sign:
            self.close_table()
        self._sign = line[0]
        cells = line.strip().strip(self._sign).split(self._sign)
        self._rows.append(tuple(Cell(content=tuple(self._cell(cell))) for cell in cells))

    def close_table(self) -> None:
        if self._rows:
            first = next(p.number for row in self._rows for cell in row for p in cell.content)
            grid = Grid(rows=tuple(self._rows), number=first, bordered=self._sign == "|")
            self.blocks.append(grid)
            self._rows = []

    def _cell(self, text: str) -> Iterator[Passage]:
        for line in text.split("¶¶"):
            yield self._passage(line.strip())

    def _passage(self, line: str) -> Passage:
        self._number += 1
        if found := _EXPECTED.search(line):
            self._expect(found[1])
            line = line[: found.start()]
        else:
            self.keys[self._number] = self._key
        options = _OPTION.findall(line)
        text = _OPTION.sub("", line).strip().replace("¶", "\n")
        given: dict[str, Any] = {}
        for option in options:
            if option[0] == "h":
                given |= {"outline_level": int(option[1:]) - 1, "style": f"heading {option[1:]}"}
            elif option[0] == "#":
                given |= {"marker": option[1:], "list_level": 0}
            elif option[0] == "@":
                given |= {"anchors": (option[1:],)}
            elif option == "c":
                given |= {"align": "center"}
        return Passage(runs=tuple(_runs(text, bold="b" in options)), number=self._number, **given)

    def _expect(self, key: str) -> None:
        if key == "=":
            self.continued.append(self._number)
            return
        self._key = key
        if key == "-":
            self.keys[self._number] = key
        else:
            self.headings[self._number] = key


def _runs(text: str, *, bold: bool) -> Iterator[Run]:
    for index, piece in enumerate(_BOLD.split(text)):
        if piece:
            yield Run(piece, bold=bold or index % 2 == 1)
