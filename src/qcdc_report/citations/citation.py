"""A citation: one document named in a text, with everything that is written about it."""

import datetime as dt
from typing import Final, Literal

from attrs import evolve, field, frozen

from qcdc_report.citations.bodies import Arena, arena_of_body
from qcdc_report.citations.issuers import arena_of_issuer
from qcdc_report.citations.number import Number

OF_THE_STATE: Final = frozenset(
    {"Nghị định", "Thông tư", "Thông tư liên tịch", "Luật", "Bộ luật", "Pháp lệnh"}
)
"""Types that only bodies of the State issue."""

Borrowed = Literal["date", "issuer"]


@frozen(kw_only=True)
class Citation:
    """A document cited in a text.

    Attributes:
        start: where it begins, in characters from 0.
        end: where it ends, with day and issuer if they stand right after the number.
        text: all of it as written.
        kind: the type, such as ``Nghị định``; empty where words and code leave it open.
        kind_word: the type as written, such as ``NĐ``; empty if only the number is written.
        number: the parts of its number.
        number_start: where the number begins.
        number_text: the number as written.
        arena: of the Party or of the State; None where nothing says so.
        date: its day; None if not written, or if there is no such day.
        date_text: its day as written.
        issuer: its issuer as written.
        borrowed: what is written only after a later document of the same list: of ``Nghị quyết số
            18-NQ/TW, Nghị quyết số 19-NQ/TW, ngày 25/10/2017`` the first borrows its day.
    """

    start: int
    end: int
    text: str
    kind: str
    kind_word: str
    number: Number
    number_start: int
    number_text: str
    arena: Arena | None
    date: dt.date | None = None
    date_text: str = ""
    issuer: str = ""
    borrowed: frozenset[Borrowed] = field(default=frozenset())

    @property
    def name(self) -> str:
        """Type and number as written, on one line, without day and issuer."""
        written = self.text[: self.number_start + len(self.number_text) - self.start]
        return " ".join(written.replace("*", "").split())

    def says(self, what: Borrowed) -> bool:
        """Whether day or issuer are written with this very document, not borrowed from a list."""
        written = self.date_text if what == "date" else self.issuer
        return bool(written) and what not in self.borrowed


def arena_of(number: Number, kind: str = "", issuer: str = "") -> Arena | None:
    """Return whose form a number should have: by its body, its year, its type, then its issuer.

    Where none of them says it, the form the number has; None where it has neither.
    """
    known = arena_of_body(number.body)
    if known is None and (number.year or kind in OF_THE_STATE):
        return Arena.STATE
    return known or arena_of_issuer(issuer) or number.form


def proper_form(citation: Citation) -> str:
    """Return the number as it should be written, changing only what is known to be wrong.

    ``217-QD/TW`` becomes ``217-QĐ/TW``, ``01/2016/TT/BNV`` becomes ``01/2016/TT-BNV``; a missing
    year, type or body stays missing, except that a decree with its year can only be
    ``149/2018/NĐ-CP``.
    """
    number = citation.number
    if citation.kind == "Nghị định" and number.year and not number.code and not number.body:
        number = evolve(number, code="NĐ", body="CP")
    if citation.arena is None and number.body:
        return " ".join(citation.number_text.split())
    return number.written(citation.arena or Arena.STATE)
