"""What stands above the body: letterhead, title, addressees; read back from the page."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from typing import Final, Literal

from attrs import frozen

from qcdc_report.layout.standard import Standard
from qcdc_report.manuscript import Grid, Passage
from qcdc_report.recognition.letterhead import (
    PlaceAndDay,
    family_of_heading,
    name_of,
    number_of_line,
    parent_and_issuer,
    place_and_day,
    type_and_subject,
)
from qcdc_report.recognition.lines import Line, is_blank, is_mark, lines_of, undashed
from qcdc_report.recognition.taken import Taken

_TO: Final = re.compile(r"kính\s+(?:gửi|gởi|trình)\s*:?\s*", re.IGNORECASE)
_ENDS_A_SENTENCE: Final = re.compile(r"[.:;]\s*$")
_LONGEST_ADDRESSEE = 160  # characters


@frozen(kw_only=True)
class Opening:
    """The head of page 1.

    Attributes:
        parent: the body above the issuer, in the letters of running text; empty for none.
        issuer: who issues.
        standard: id of the presentation standard it follows; empty where that is not sure.
        number: number and symbol as given; empty for a form not filled in.
        place: before the date.
        date: the day of signing.
        addressees: ``Kính gửi``, one entry each.
        type_name: as ``BÁO CÁO``; empty for none.
        subject: trích yếu.
    """

    parent: str = ""
    issuer: str = ""
    standard: str = ""
    number: str = ""
    place: str = ""
    date: dt.date | None = None
    addressees: tuple[str, ...] = ()
    type_name: str = ""
    subject: str = ""


def read_opening(blocks: Iterable[Passage | Grid], standards: Sequence[Standard]) -> Taken[Opening]:
    """Return what the blocks above the first heading of a report say.

    Args:
        blocks: from the top of the file on.
        standards: those whose headings and marks are known as such, and left out.
    """
    reader = _Reader(standards)
    for line in lines_of(blocks):
        reader.read(line)
    return reader.finished()


_Stage = Literal["head", "subject", "addressees", "below"]


class _Reader:
    """What was found so far, line by line."""

    def __init__(self, standards: Sequence[Standard]) -> None:
        self._standards = standards
        self._stage: _Stage = "head"
        self._family = ""
        self._names: list[Line] = []
        self._number: str | None = None
        self._said: PlaceAndDay | None = None
        self._type = ""
        self._subject: list[str] = []
        self._addressees: list[str] = []
        self._marks: dict[str, int] = {}
        self._rest: list[Passage] = []

    def read(self, line: Line) -> None:
        """Take one line: by what it says first, then by where it stands."""
        if is_mark(line.text) or is_blank(line.text):
            if self._stage != "head":
                self._stage = "below"
        elif not (self._begins_addressees(line) or self._continues(line)):
            self._rest.append(line.left_over())

    def finished(self) -> Taken[Opening]:
        """Return the opening as a whole."""
        above, issuer = parent_and_issuer(self._names)
        for path, lines in (("unit.parent", above), ("unit.name", issuer)):
            if lines:
                self._marks[path] = lines[0].number
        said = self._said or PlaceAndDay(place="", day=None, unsaid=False)
        return Taken(
            value=Opening(
                parent=name_of(above),
                issuer=name_of(issuer),
                standard=self._standard(said.day),
                number=self._number or "",
                place=said.place,
                date=said.day,
                addressees=tuple(self._addressees),
                type_name=self._type,
                subject=" ".join(filter(None, self._subject)),
            ),
            marks=self._marks,
            rest=tuple(self._rest),
        )

    def _begins_addressees(self, line: Line) -> bool:
        begun = _TO.match(line.text)
        if begun is None or self._addressees:
            return False
        self._add_addressee(line.text[begun.end() :], line.number)
        self._stage = "addressees"
        return True

    def _continues(self, line: Line) -> bool:
        if not self._type and self._title(line):
            return True
        match self._stage:
            case "head":
                return self._frame(line) or self._symbols(line) or self._name(line)
            case "subject":
                return self._more_subject(line)
            case "addressees":
                return self._more_addressees(line)
            case _:
                return False

    def _title(self, line: Line) -> bool:
        named = type_and_subject(line.text)
        if named is None or line.side == "left":
            return False
        self._type, subject = named
        self._subject.append(subject)
        self._stage = "subject"
        return True

    def _frame(self, line: Line) -> bool:
        family = family_of_heading(line, self._standards)
        self._family = self._family or family
        return bool(family)

    def _symbols(self, line: Line) -> bool:
        number = number_of_line(line.text) if self._number is None else None
        if number is not None:
            self._number = number
            if number:
                self._marks["letterhead.number"] = line.number
            return True
        said = place_and_day(line.text) if self._said is None else None
        if said is None:
            return False
        self._said = said
        if said.place:
            self._marks["letterhead.place"] = line.number
        if said.day is not None:
            self._marks["letterhead.date"] = line.number
        if said.unsaid:  # half a date: no day, and not nothing
            self._rest.append(line.left_over())
        return True

    def _name(self, line: Line) -> bool:
        named = line.side == "left" or (line.side == "whole" and line.is_capitals)
        if named:
            self._names.append(line)
        return named

    def _more_subject(self, line: Line) -> bool:
        looks = line.passage.align == "center" or line.is_bold
        first = not any(self._subject) and not _ENDS_A_SENTENCE.search(line.text)
        if line.side == "whole" and (looks or first):
            self._subject.append(line.text)
            return True
        self._stage = "below"
        return False

    def _more_addressees(self, line: Line) -> bool:
        goes_on = line.is_dashed or line.text.endswith(";") or not self._addressees
        if goes_on and len(line.text) <= _LONGEST_ADDRESSEE:
            self._add_addressee(line.text, line.number)
            return True
        self._stage = "below"
        return False

    def _add_addressee(self, text: str, number: int) -> None:
        name = undashed(text)
        if name and not is_blank(name):
            self._marks[f"letterhead.addressees[{len(self._addressees)}]"] = number
            self._addressees.append(name)

    def _standard(self, day: dt.date | None) -> str:
        family = self._family or _family_of_number(self._number or "")
        possible = [standard for standard in self._standards if standard.family == family]
        if day is not None and len(possible) > 1:
            possible = [
                standard
                for standard in possible
                if (standard.start is None or standard.start <= day)
                and (standard.end is None or day <= standard.end)
            ]
        return possible[0].id if len(possible) == 1 else ""


def _family_of_number(number: str) -> str:
    """Return the family that writes numbers as this one is: ``15-BC/ĐU``, ``15/BC-SA``."""
    dash, slash = number.find("-"), number.find("/")
    if dash < 0 or slash < 0:
        return ""
    return "party" if dash < slash else "state"
