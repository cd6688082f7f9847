"""Which document of the register a citation means, and in what the two differ."""

import datetime as dt
from enum import StrEnum
from functools import lru_cache
from typing import Final

from attrs import field, frozen

from qcdc_report.citations.bodies import Arena, arena_of_body, is_central
from qcdc_report.citations.citation import OF_THE_STATE, Citation
from qcdc_report.citations.document import LegalDocument
from qcdc_report.citations.issuers import issuer_of_words, term_of_words
from qcdc_report.citations.kinds import kind_of_words
from qcdc_report.citations.number import Number, parse_number
from qcdc_report.citations.register import Register
from qcdc_report.citations.terms import party_term

_ONE_CODE: Final = {"QyĐ": "QĐ", "QĐi": "QĐ"}


class Mismatch(StrEnum):
    """In what a citation differs from the document it means."""

    KIND = "kind"
    """The type in words is another: ``Quyết định số 124-QĐ/TW`` for a Quy định."""
    CODE = "code"
    """The type's code is another: ``60/2013/NQ-CP`` for a decree."""
    ISSUER = "issuer"
    """Another issuer, or another term of it: a decree ``của Thủ tướng``."""
    DATE = "date"
    """Another day, or one that does not exist."""
    YEAR_MISSING = "year-missing"
    """The number has a year, the citation none: ``60/NĐ-CP``."""
    SYMBOL_MISSING = "symbol-missing"
    """Type or body are not written in the number: ``Nghị quyết 18``."""


@frozen(kw_only=True)
class Identification:
    """What the register says about a citation.

    Attributes:
        citation: the citation.
        document: the document it means; None if the register has none, or more than one.
        mismatches: in what they differ.
        certain: the citation carries enough of the document's key to mean no other: number, year
            and body for the State; number and day, or number, issuer and term, for the Party.
    """

    citation: Citation
    document: LegalDocument | None = None
    mismatches: frozenset[Mismatch] = field(default=frozenset())
    certain: bool = False

    @property
    def is_complete(self) -> bool:
        """Whether a document was found and the number leaves out nothing."""
        missing = {Mismatch.YEAR_MISSING, Mismatch.SYMBOL_MISSING}
        return self.document is not None and not self.mismatches & missing


def identify(citation: Citation, register: Register) -> Identification:
    """Return the document of the register that a citation means, or what comes nearest.

    A Party number with another day is another document, unless the day lies in the same term of
    the Central Committee, in which that number stands only once. Day and issuer that a citation
    borrows from its list are never held against it.
    """
    fitting = [
        found
        for document in register.documents
        if (found := _compare(citation, document)) is not None
    ]
    fewest = min((len(found.mismatches) for found in fitting), default=0)
    best = [found for found in fitting if len(found.mismatches) == fewest]
    return best[0] if len(best) == 1 else Identification(citation=citation)


def is_registrable(citation: Citation) -> bool:
    """Say whether the document belongs in a register at all, never a unit's or a province's own.

    It does if it is a law, decree or circular with its full number, or of the Party's centre.
    """
    number = citation.number
    if not number.is_full:
        return False
    if is_central(number.body):
        return True
    return number.year is not None and (
        citation.kind in OF_THE_STATE or number.body.startswith(("QH", "UBTVQH"))
    )


@lru_cache(maxsize=512)
def _number_of(written: str) -> Number | None:
    return parse_number(written)


def _compare(citation: Citation, document: LegalDocument) -> Identification | None:
    """Return the identification with one document, or None if the citation means another."""
    cited, known = citation.number, _number_of(document.number)
    if known is None or not _same_number(citation, cited, known, document):
        return None
    found = _differences_in_type(citation, known, document)
    if found is None:
        return None
    party = arena_of_body(known.body) is Arena.PARTY
    day = document.date.day if document.date else None
    if not _possible_day(citation, known, day, kind_differs=Mismatch.KIND in found):
        return None
    same_day = day is not None and citation.date == day
    if citation.says("date") and day is not None and not same_day:
        found.add(Mismatch.DATE)
    if citation.says("issuer") and _other_issuer(citation.issuer, document, day):
        if party and not cited.is_full:
            return None
        found.add(Mismatch.ISSUER)
    agrees = _agreeing_issuer(citation.issuer, document, day)
    unique = Mismatch.DATE in found and bool(citation.kind_word and citation.kind)
    by_year = known.year is not None and cited.year is not None
    return Identification(
        citation=citation,
        document=document,
        mismatches=frozenset(found),
        certain=cited.is_full and (by_year or same_day or agrees or unique),
    )


def _same_number(citation: Citation, cited: Number, known: Number, document: LegalDocument) -> bool:
    if cited.serial != known.serial or cited.body not in ("", known.body):
        return False
    year = known.year or (document.date.day.year if document.date else None)
    if cited.year is not None and cited.year != year:
        return False
    arena = arena_of_body(known.body)
    return citation.arena is None or arena is None or citation.arena is arena


def _differences_in_type(
    citation: Citation, known: Number, document: LegalDocument
) -> set[Mismatch] | None:
    """Return what differs in type and what the number leaves out; None for another document."""
    cited, kind = citation.number, kind_of_words(document.kind)
    found: set[Mismatch] = set()
    same_code = _ONE_CODE.get(cited.code, cited.code) == _ONE_CODE.get(known.code, known.code)
    same_kind = _is_named(citation.kind, kind, document)
    by_letters = not citation.kind and citation.kind_word == known.code
    if known.year and not cited.year:
        found.add(Mismatch.YEAR_MISSING)
    if not cited.is_full:
        # Too little is written to mean this document under another type.
        if not (citation.kind == kind or by_letters) or (cited.code and not same_code):
            return None
        if not cited.year:
            found.add(Mismatch.SYMBOL_MISSING)
        return found
    if not same_code:
        if citation.kind != kind or not cited.year:
            return None
        found.add(Mismatch.CODE)
    if not same_kind:
        found.add(Mismatch.KIND)
    return found


def _is_named(word: str, kind: str, document: LegalDocument) -> bool:
    """Say whether a type in words fits; a Quy chế issued by a decision may bear its number."""
    if word in ("", kind) or {word, kind} == {"Luật", "Bộ luật"}:
        return True
    return document.title.startswith(f"Ban hành {word}")


def _possible_day(
    citation: Citation, known: Number, day: dt.date | None, *, kind_differs: bool
) -> bool:
    """Say whether a citation of this day, or of this term, can still mean the document."""
    if day is None or citation.date == day:
        return True
    if arena_of_body(known.body) is not Arena.PARTY:
        other_year = citation.date is not None and citation.date.year != day.year
        return citation.number.year is not None or not (citation.says("date") and other_year)
    term = term_of_words(citation.issuer)
    if is_central(known.body) and term is not None and term != party_term(day):
        return False
    if not citation.says("date"):
        return True
    if not is_central(known.body):
        return False
    if citation.date is None:
        return True
    # Quyết định and Quy định are numbered apart, though both have QĐ.
    return not kind_differs and party_term(citation.date) == party_term(day)


def _other_issuer(words: str, document: LegalDocument, day: dt.date | None) -> bool:
    written, known = issuer_of_words(words), issuer_of_words(document.issuer)
    if written and known and not _one_begins_the_other(written, known):
        return True
    return _same_term(words, document, day) is False


def _agreeing_issuer(words: str, document: LegalDocument, day: dt.date | None) -> bool:
    written = issuer_of_words(words)
    same = bool(written) and written == issuer_of_words(document.issuer)
    return same and _same_term(words, document, day) is True


def _same_term(words: str, document: LegalDocument, day: dt.date | None) -> bool | None:
    """Say whether the term in ``words`` is the document's; None if it cannot be told.

    Provinces and the National Assembly count their own terms, which are not known here.
    """
    term = term_of_words(words)
    number = _number_of(document.number)
    if term is None or day is None or number is None or not is_central(number.body):
        return None
    return term == (term_of_words(document.issuer) or party_term(day))


def _one_begins_the_other(one: str, other: str) -> bool:
    """Compare ministries whose name is written short: ``Bộ Lao động``."""
    return one.startswith(other) or other.startswith(one)
