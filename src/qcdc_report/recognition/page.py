"""The page read region by region: answers, frame, appendices, and what belongs to none of them."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Final, TypeVar

from qcdc_report.findings import Finding, Place
from qcdc_report.layout.standard import Standard
from qcdc_report.manuscript import Grid, Manuscript, Passage, Remark
from qcdc_report.outline import DocumentsAppendix, FiguresAppendix
from qcdc_report.profile import Profile
from qcdc_report.recognition.abbreviations import Abbreviations
from qcdc_report.recognition.answers import answer_of, without_end_mark
from qcdc_report.recognition.closing import Closing, read_closing
from qcdc_report.recognition.documents import read_documents
from qcdc_report.recognition.figure_labels import labels_of
from qcdc_report.recognition.figures import read_figures
from qcdc_report.recognition.headings import Item, Placed
from qcdc_report.recognition.keeping import forgotten, printed_words, texts_of
from qcdc_report.recognition.leaving import Leaving, all_texts
from qcdc_report.recognition.opening import Opening, read_opening
from qcdc_report.recognition.record import Placement, Recognition
from qcdc_report.recognition.regions import Region, blocks_of
from qcdc_report.recognition.taken import Taken
from qcdc_report.report import (
    Figure,
    Figures,
    FrozenMap,
    IssuedDocument,
    Letterhead,
    PageSource,
    Report,
    Unit,
)
from qcdc_report.report.page_source import Starts
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text

Value = TypeVar("Value")
Blocks = Sequence[Passage | Grid]

SURE: Final = 0.6
"""Confidence from which a heading needs no second look."""


class PageReader:
    """Reads a document whose headings are known.

    Args:
        manuscript: the document.
        profile: the profile it reports under.
        items: its lines and tables.
        standards: presentation standards.
    """

    def __init__(
        self,
        manuscript: Manuscript,
        profile: Profile,
        items: Sequence[Item],
        standards: Sequence[Standard],
    ) -> None:
        self._manuscript = manuscript
        self._profile = profile
        self._items = items
        self._standards = standards
        self._printed = printed_words(profile.outline, standards)
        self._left = Leaving(manuscript.file)
        self._marks: dict[str, Starts] = {}
        self._answers: dict[str, list[Item]] = defaultdict(list)
        self._appendices: dict[str, list[Passage | Grid]] = defaultdict(list)
        self._placements: list[Placement] = []
        self._findings: list[Finding] = []
        self._opening = Opening()
        self._closing = Closing()
        self._after = self._last = ""
        for remark in manuscript.remarks:
            self._remark(remark)

    def take(self, region: Region) -> None:
        """Read what stands below one heading."""
        row = region.landmark
        self._after = region.after
        if region.placed is None:
            blocks = self._blocks(region)
            self._opening = self._kept(read_opening(blocks, self._standards), blocks)
        elif row is None or row.kind in ("part", "leftovers"):
            self._left.items(region.items, region.after)
        elif row.kind == "closing":
            blocks = self._blocks(region)
            self._closing = self._kept(read_closing(blocks, self._standards), blocks)
        elif row.kind == "section":
            self._answers[row.key] += region.items
            self._last = row.key
        else:
            self._appendices[row.key] += self._blocks(region)
        if region.placed is not None and row is not None and row.kind != "closing":
            self._place(region.placed, row.key, row.label)

    def finished(self) -> Recognition:
        """Return everything read, as one report."""
        outline, opening, closing = self._profile.outline, self._opening, self._closing
        documents: tuple[IssuedDocument, ...] = ()
        if blocks := self._below(outline.documents):
            documents = self._kept(read_documents(blocks, outline), blocks)
        figures: FrozenMap[str, Figure] = FrozenMap()
        if blocks := self._below(outline.figures):
            labels = labels_of(outline)
            figures = self._kept(read_figures(blocks, outline), blocks, labels.words, labels.short)
        answers = self._written()
        self._left.outside(self._manuscript.outside)
        for path, number in self._left.marks.items():
            self._marks[path] = ((0, number),)
        report = Report(
            profile=self._profile.id,
            unit=Unit(name=opening.issuer, parent=opening.parent),
            letterhead=Letterhead(
                standard=opening.standard,
                number=opening.number,
                place=opening.place,
                date=opening.date,
                addressees=opening.addressees,
            ),
            answers=answers,
            documents=documents,
            figures=Figures(figures),
            signature=closing.signature,
            recipients=closing.recipients,
            unplaced=tuple(self._left.pieces),
            source=PageSource(
                file=self._manuscript.file,
                marks=self._marks,
                texts=all_texts(self._manuscript.blocks),
            ),
        )
        return Recognition(
            report=report,
            title=" ".join(filter(None, (opening.type_name, opening.subject))),
            placements=tuple(self._placements),
            findings=(*self._findings, *self._left.findings),
        )

    def _blocks(self, region: Region) -> tuple[Passage | Grid, ...]:
        return blocks_of(region.items, self._items, self._manuscript.blocks)

    def _written(self) -> FrozenMap[str, str]:
        """Return the answers, in the outline's order as far as sections are met in it."""
        written: dict[str, str] = {}
        for key, items in self._answers.items():
            answer = answer_of(items)
            if answer.text:
                last = key == self._last
                written[key] = without_end_mark(answer.text) if last else answer.text
                self._marks[f"answers.{key}"] = answer.starts
        return FrozenMap(written)

    def _below(self, appendix: DocumentsAppendix | FiguresAppendix | None) -> Blocks:
        """Return the blocks of an appendix; what follows is left behind it."""
        if appendix is None:
            return ()
        self._after = appendix.key
        return self._appendices[appendix.key]

    def _kept(
        self,
        taken: Taken[Value],
        given: Blocks,
        words: frozenset[str] = frozenset(),
        short: Abbreviations | None = None,
    ) -> Value:
        """Return what a reader took, after keeping what it left and what it forgot.

        Args:
            taken: what the reader returned.
            given: the blocks it was given.
            words: folded words that only label what it takes.
            short: abbreviations of such words.
        """
        for path, number in taken.marks.items():
            self._marks[path] = ((0, number),)
        for remark in taken.remarks:
            self._remark(remark)
        self._left.blocks(taken.rest, self._after)
        kept = (*texts_of(taken.value), *texts_of(taken.rest))
        for passage in forgotten(given, kept, self._printed | words, short):
            self._left.blocks((passage,), self._after)
        return taken.value

    def _place(self, placed: Placed, key: str, label: str) -> None:
        path = f"answers.{key}" if key in self._answers else key
        place = Place(self._manuscript.file, placed.number or None)
        if any(before.key == key for before in self._placements):
            self._findings.append(
                reading_finding("repeated-section", place, _repeated(placed, label), path=path)
            )
        if placed.confidence < SURE:
            self._findings.append(
                reading_finding("uncertain-placement", place, _uncertain(placed, label), path=path)
            )
        self._placements.append(
            Placement(
                key=key,
                title=placed.title,
                number=placed.number,
                confidence=placed.confidence,
                reason=placed.reason,
            )
        )

    def _remark(self, remark: Remark) -> None:
        place = Place(self._manuscript.file, remark.number or None)
        self._findings.append(reading_finding(remark.rule, place, remark.said, remark.advice))


def _repeated(placed: Placed, label: str) -> Text:
    title = f" (“{placed.title}”)" if placed.title else ""
    return Text(
        f"Mục {label}{title} đã có ở trên; nội dung được nối theo thứ tự",
        f"{label}{title} stands above already; the texts are joined in order",
    )


def _uncertain(placed: Placed, label: str) -> Text:
    title = f"“{placed.title}”" if placed.title else "Đoạn này"
    said = f"“{placed.title}”" if placed.title else "This passage"
    sure = round(placed.confidence * 100)
    return Text(
        f"{title} được xếp vào mục {label}, độ chắc {sure} %: {placed.reason.vi}",
        f"{said} was taken for {label}, {sure}% sure: {placed.reason.en}",
    )
