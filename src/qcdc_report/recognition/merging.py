"""A changed page and the report it was made from, merged part by part; the page wins."""

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import evolve, field, frozen

from qcdc_report.layout.documents import is_group_title
from qcdc_report.layout.leftovers import LEFTOVERS_KEY
from qcdc_report.layout.unseen import CLOSING, OPENING
from qcdc_report.manuscript import Passage
from qcdc_report.outline import answer_keys, find_section, indicators
from qcdc_report.recognition.own_document import OwnDocument
from qcdc_report.recognition.own_figures import ABSENT, changed_figures, standing_figures
from qcdc_report.recognition.own_frame import changed_closing, changed_opening
from qcdc_report.report import (
    Figure,
    FrozenMap,
    PageSource,
    Report,
    Unplaced,
)
from qcdc_report.report.page_source import Starts


@frozen(kw_only=True)
class Merged:
    """A report merged from a page and from the data it carries.

    Attributes:
        report: the report.
        changed: paths of what the page says otherwise than the data, in the page's order.
        settled: numbers of the paragraphs that are as they were made.
        kept: for the place of each piece under ``unplaced`` that was read and kept its new place.
    """

    report: Report
    changed: tuple[str, ...]
    settled: frozenset[int]
    kept: Mapping[int, int]


def merged(own: OwnDocument, read: Report) -> Merged:
    """Return what a document says: its data, and the page where a person has changed it.

    Args:
        own: the document.
        read: what its page says to a reader who knows nothing of the data.
    """
    merging = _Merging(own=own, read=read, settled=settled(own))
    merging.frame()
    merging.answers()
    merging.documents()
    merging.figures()
    kept = merging.unplaced()
    return Merged(
        report=merging.report(),
        changed=tuple(merging.changed),
        settled=merging.settled,
        kept=kept,
    )


def settled(own: OwnDocument) -> frozenset[int]:
    """Return the numbers of the paragraphs that are as they were made.

    That is those of pieces that are, and in a changed table or appendix the rows of documents
    and the figures that are; headings over documents of one type say nothing that rows do not.
    """
    pieces = {number for number, key in own.page.key_of.items() if key not in own.changed}
    rows = {number for row in own.rows if row.document for number in row.numbers}
    return frozenset(pieces | rows | set(_group_titles(own))) | standing_figures(own)


def _group_titles(own: OwnDocument) -> Iterator[int]:
    appendix = own.profile.outline.documents
    if own.carried.report.consolidates.units and appendix is not None:
        for block in own.page.pieces.get(appendix.key, ()):
            if isinstance(block, Passage) and is_group_title(block.text):
                yield block.number


@frozen(kw_only=True)
class _Merging:
    own: OwnDocument
    read: Report
    settled: frozenset[int]
    parts: dict[str, Any] = field(factory=dict, init=False)
    changed: list[str] = field(factory=list, init=False)
    marks: dict[str, Starts] = field(init=False)

    @marks.default
    def _marks_by_looks(self) -> dict[str, Starts]:
        return self.own.answer_marks()

    def report(self) -> Report:
        """Return the report as far as it is merged."""
        source = self.read.source
        if isinstance(source, PageSource):
            others = {p: s for p, s in source.marks.items() if not p.startswith(_MERGED)}
            source = evolve(source, marks=others | self.marks)
        return evolve(self.own.carried.report, **self.parts, source=source)

    def frame(self) -> None:
        """Merge who reports, the letterhead, the recipients and the signature."""
        changes: dict[str, Any] = {}
        if OPENING in self.own.changed:
            changes |= changed_opening(self.own, self.read)
        if CLOSING in self.own.changed:
            changes |= changed_closing(self.own, self.read)
        for path, value in changes.items():
            head, _, name = path.partition(".")
            made = self.parts.get(head, getattr(self.own.carried.report, head))
            self.parts[head] = evolve(made, **{name: value}) if name else value
        self.changed.extend(changes)

    def answers(self) -> None:
        """Merge the answers; those under keys of no section stand with the piece they are in."""
        merged: dict[str, str] = {}
        own, outline = self.own, self.own.profile.outline
        for key in dict.fromkeys([*own.carried.answers, *answer_keys(outline)]):
            at_end = find_section(outline, key) is None
            if (LEFTOVERS_KEY if at_end else key) not in own.changed:
                if key in own.carried.answers:
                    merged[key] = own.made_answer(key)
            else:
                text = "" if at_end else self._read_answer(key)
                if text:
                    merged[key] = text
                if not at_end:
                    self.changed.append(f"answers.{key}")
        self.parts["answers"] = FrozenMap(merged)

    def _read_answer(self, key: str) -> str:
        """Return a changed answer as it was read; by its looks, if reading put it elsewhere."""
        own, text, path = self.own, self.read.answers.get(key, ""), f"answers.{key}"
        shown = own.answers.get(key)
        if shown is not None and own.has_every_heading and _letters(shown.text) != _letters(text):
            self.marks[path] = shown.starts
            return shown.text
        if isinstance(self.read.source, PageSource) and path in self.read.source.marks:
            self.marks[path] = self.read.source.marks[path]
        return text

    def documents(self) -> None:
        """Merge the documents row by row."""
        own, appendix = self.own, self.own.profile.outline.documents
        key = LEFTOVERS_KEY if appendix is None else appendix.key
        made = own.made_documents()
        if key not in own.changed:
            self.parts["documents"] = made
        elif not own.rows and not own.carried.documents:
            self.parts["documents"] = self.read.documents
            if self.read.documents != made:
                self.changed.append("documents")
        elif len(own.rows) != len(self.read.documents):
            self.parts["documents"] = self.read.documents
            self.changed.append("documents")
        else:
            rows = list(zip(own.rows, self.read.documents, strict=True))
            self.parts["documents"] = tuple(
                read if row.document is None else row.document for row, read in rows
            )
            self.changed.extend(
                f"documents[{place}]" for place, (row, _) in enumerate(rows) if not row.document
            )
            if len(rows) < len(own.carried.documents):
                self.changed.append("documents")

    def figures(self) -> None:
        """Merge the figures; those under keys of no indicator stand with the piece they are in."""
        own, appendix = self.own, self.own.profile.outline.figures
        figures: dict[str, Figure] = dict(own.carried.report.figures.items())
        if LEFTOVERS_KEY in own.changed:
            known = {indicator.key for indicator in indicators(own.profile.outline)}
            figures = {key: figure for key, figure in figures.items() if key in known}
        if appendix is not None and appendix.key in own.changed:
            changes = changed_figures(own, self.read)
            for path, value in changes.items():
                key = path.removeprefix("figures.")
                figures.pop(key, None)
                if value is not ABSENT:
                    figures[key] = value
            self.changed.extend(changes)
        self.parts["figures"] = FrozenMap(figures)

    def unplaced(self) -> dict[int, int]:
        """Merge what belongs to no section; return where each piece kept stands now."""
        own = self.own
        marks = self.read.source.marks if isinstance(self.read.source, PageSource) else {}
        made = own.carried.report.unplaced
        pieces: list[Unplaced] = [] if LEFTOVERS_KEY in own.changed else list(made)
        kept: dict[int, int] = {}
        for place, piece in enumerate(self.read.unplaced):
            starts = marks.get(f"unplaced[{place}]")
            if (starts[0][1] if starts else 0) not in self.settled:
                kept[place] = len(pieces)
                if starts:
                    self.marks[f"unplaced[{len(pieces)}]"] = starts
                pieces.append(piece)
        self.parts["unplaced"] = tuple(pieces)
        return kept


_MERGED = ("answers.", "unplaced")


def _letters(text: str) -> str:
    return "".join(char for char in text if char.isalnum())
