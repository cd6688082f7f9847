"""A report put together from the entries of a form, with the paragraph of each part."""

import datetime as dt
from collections.abc import Callable
from typing import TypeVar

from qcdc_report.findings import Finding, Place
from qcdc_report.layout.closing import bare_name
from qcdc_report.layout.figure_fields import NO_USE, NOT_GIVEN, FigureForm
from qcdc_report.layout.form import Form
from qcdc_report.layout.form_fields import FormField
from qcdc_report.outline import UnitKind
from qcdc_report.recognition.answers import answer_of
from qcdc_report.recognition.casing import sentence_case
from qcdc_report.recognition.form.entries import Entries, Entry, Row
from qcdc_report.recognition.form.figures import Nothing, figure_of
from qcdc_report.recognition.form.values import (
    UnreadableError,
    read_choice,
    read_count,
    read_date,
    read_number,
    read_years,
)
from qcdc_report.recognition.headings import lines_of
from qcdc_report.recognition.leaving import Leaving
from qcdc_report.report import (
    NOT_APPLICABLE,
    Figure,
    Figures,
    FrozenMap,
    IssuedDocument,
    Letterhead,
    PageSource,
    Period,
    Report,
    Signature,
    Unit,
    Value,
)
from qcdc_report.report.page_source import Starts
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text, collapse_spaces

T = TypeVar("T")


class Assembly:
    """A report in the making.

    Attributes:
        marks: for a path the paragraphs it was read from.
        left: what belongs to no section.
        findings: what a person should look at.
    """

    def __init__(self, form: Form, entries: Entries, file: str) -> None:
        self.marks: dict[str, Starts] = {}
        self.findings: list[Finding] = []
        self.left = Leaving(file)
        self._entries = entries
        self._file = file
        self._answers = self._read_answers(form)
        self._figures = self._read_figures(form)
        self._documents = tuple(self._read_documents())
        self._frame = self._read_frame()

    def report(self, profile: str, source: PageSource) -> Report:
        """Return the report.

        Args:
            profile: id of the profile.
            source: where its parts stand.
        """
        unit, letterhead, period, signature, recipients = self._frame
        for path, number in self.left.marks.items():
            self._mark(path, number)
        return Report(
            profile=profile,
            unit=unit,
            letterhead=letterhead,
            period=period,
            answers=FrozenMap(self._answers),
            documents=self._documents,
            figures=Figures(self._figures),
            signature=signature,
            recipients=recipients,
            unplaced=tuple(self.left.pieces),
            source=source,
        )

    def _find(self, rule: str, number: int, said: Text, advice: Text | None, path: str) -> None:
        """Add a finding of a rule of reading, about a paragraph."""
        place = Place(self._file, number or None)
        self.findings.append(reading_finding(rule, place, said, advice, path))

    def _mark(self, path: str, number: int) -> None:
        if number:
            self.marks.setdefault(path, ((0, number),))

    def _read(self, entry: Entry, path: str, read: Callable[[], T]) -> T | None:
        """Return a value; of one that cannot be read its text is kept."""
        self._mark(path, entry.number)
        try:
            return read()
        except UnreadableError as error:
            self.left.told(entry.text, path, entry.number)
            self._find("unreadable-cell", entry.number, error.said, error.advice, path)
            return None

    def _value(self, tag: str, read: Callable[[FormField, str], T]) -> T | None:
        entry = self._entries.by_tag.get(tag)
        if entry is None or not entry.text:
            return None
        return self._read(entry, tag, lambda: read(entry.field, entry.text))

    def _text(self, tag: str) -> str:
        return self._value(tag, lambda _, text: collapse_spaces(text)) or ""

    def _lines(self, tag: str) -> tuple[str, ...]:
        return self._value(tag, lambda _, text: tuple(_entries_in(text))) or ()

    def _date(self, tag: str) -> dt.date | None:
        entry = self._entries.by_tag.get(tag)
        return self._day(entry, tag) if entry else None

    def _day(self, entry: Entry, path: str) -> dt.date | None:
        if not entry.text:
            return None
        return self._read(
            entry, path, lambda: read_date(entry.field, entry.text, entry.control.value)
        )

    def _read_frame(self) -> tuple[Unit, Letterhead, Period, Signature, tuple[str, ...]]:
        kind = self._value("unit.kind", read_choice)
        unit = Unit(
            name=sentence_case(self._text("unit.name")),
            parent=sentence_case(self._text("unit.parent")),
            kind=UnitKind(kind) if kind else None,
            staff=self._value("unit.staff", read_count),
        )
        letterhead = Letterhead(
            standard=self._text("letterhead.standard"),
            number=self._text("letterhead.number"),
            place=self._text("letterhead.place"),
            date=self._date("letterhead.date"),
            addressees=self._lines("letterhead.addressees"),
        )
        period = Period(
            start=self._date("period.start"),
            end=self._date("period.end"),
            years=self._value("period.years", read_years) or (),
        )
        signature = Signature(
            authority=self._text("signature.authority"),
            post=self._text("signature.post"),
            name=self._text("signature.name"),
        )
        return unit, letterhead, period, signature, self._lines("recipients")

    def _read_answers(self, form: Form) -> dict[str, str]:
        answers: dict[str, str] = {}
        for field in form.answers:
            entry = self._entries.by_tag.get(field.tag)
            if entry is None or not entry.text:
                continue
            answer = answer_of(lines_of(entry.content))
            answers[field.tag] = answer.text
            self.marks[f"answers.{field.tag}"] = answer.starts or ((0, entry.number),)
        return answers

    def _read_documents(self) -> list[IssuedDocument]:
        filled = [row for row in self._entries.rows if any(each.text for each in row.values())]
        return [self._document(row, index) for index, row in enumerate(filled)]

    def _document(self, row: Row, index: int) -> IssuedDocument:
        path = f"documents[{index}]"
        self._mark(path, next(iter(row.values())).number)

        def text(name: str) -> str:
            entry = row.get(f"documents.{name}")
            if entry is None or not entry.text:
                return ""
            self._mark(f"{path}.{name}", entry.number)
            return collapse_spaces(entry.text)

        day = row.get("documents.date")
        return IssuedDocument(
            kind=text("kind"),
            number=text("number"),
            date=self._day(day, f"{path}.date") if day else None,
            issuer=text("issuer"),
            subject=text("subject"),
        )

    def _read_figures(self, form: Form) -> dict[str, Figure]:
        figures: dict[str, Figure] = {}
        for figure in form.figures:
            key = figure.indicator.key
            value = self._figure(figure)
            if not isinstance(value, Nothing):
                figures[key] = value
        return figures

    def _figure(self, form: FigureForm) -> Figure | Nothing:
        names: tuple[str, ...] = ()
        if form.alone is not None and form.alone.kind == "lines":
            names = self._lines(form.alone.tag)
        state = (self._value(form.state.tag, read_choice) or "") if form.state else ""
        for row in form.rows:
            numbers = [
                entry.number
                for field in row.fields
                if field and (entry := self._entries.by_tag.get(field.tag)) and entry.text
            ]
            if numbers:
                path = ".".join(("figures", form.indicator.key, *row.at))
                self._mark(path, numbers[0])

        def read(field: FormField) -> Value:
            return self._value(field.tag, read_number)

        value = figure_of(form, state, names, read)
        if state in (NO_USE, NOT_GIVEN) and value is not None and value is not NOT_APPLICABLE:
            self._contradicted(form)
        return value

    def _contradicted(self, form: FigureForm) -> None:
        state = self._entries.by_tag[f"figures.{form.indicator.key}"]
        title = form.indicator.title
        self._find(
            "unreadable-cell",
            state.number,
            Text(
                f"“{title}” chọn “{state.text}” mà vẫn có số liệu; số liệu được đọc",
                f"“{title}” says “{state.text}” and has figures; the figures are read",
            ),
            Text("Bỏ một trong hai", "Remove one of the two"),
            state.field.tag,
        )


def _entries_in(text: str) -> list[str]:
    pieces = (piece for line in text.split("\n") for piece in line.split(";"))
    return [entry for piece in pieces if (entry := bare_name(piece))]
