"""The documents of all units as one list: grouped by type and issuer, each document once."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from attrs import evolve, fields

from qcdc_report.citations.kinds import KIND_CODES
from qcdc_report.report import IssuedDocument, Report
from qcdc_report.text import collapse_spaces, fold, same_name, vietnamese_key

_RANKS: Final = {fold(kind): rank for rank, kind in enumerate(KIND_CODES)}
_Identity = tuple[object, ...]


def joined_documents(reports: Iterable[Report]) -> tuple[IssuedDocument, ...]:
    """Return the documents of all units, each with the units that listed it.

    Documents of the same number, day and issuer are one, whoever listed them and however they
    wrote their subject; what one unit left empty is filled in from another. One without all three
    is the same only as one that is alike in everything. Types stand in their usual order, then
    issuers by name, then days.
    """
    found: dict[_Identity, IssuedDocument] = {}
    for report in reports:
        for document in report.documents:
            units = document.units or (report.unit.name,)
            identity = _identity(document)
            known = found.get(identity)
            found[identity] = (
                evolve(document, units=units) if known is None else _with(known, document, units)
            )
    return tuple(sorted(found.values(), key=_place))


def _identity(document: IssuedDocument) -> _Identity:
    number, issuer = _letters(document.number), same_name(document.issuer)
    if number and issuer and document.date is not None:
        return number, document.date, issuer
    parts = (document.kind, document.number, document.issuer, document.subject)
    return (*map(same_name, parts), document.date)


def _letters(number: str) -> str:
    """Return a number without its spaces, capitals and leading noughts: ``5-KH/ĐU``."""
    return collapse_spaces(number).replace(" ", "").casefold().lstrip("0")


def _with(known: IssuedDocument, other: IssuedDocument, units: tuple[str, ...]) -> IssuedDocument:
    named = tuple(dict.fromkeys((*known.units, *units)))
    missing = {
        field.name: getattr(other, field.name)
        for field in fields(IssuedDocument)
        if field.name != "units" and not getattr(known, field.name)
    }
    return evolve(known, **missing, units=named)


def _place(document: IssuedDocument) -> tuple[object, ...]:
    kind = fold(document.kind)
    rank = _RANKS.get(kind, len(_RANKS) if kind else len(_RANKS) + 1)
    return (
        rank,
        vietnamese_key(document.kind),
        vietnamese_key(collapse_spaces(document.issuer)),
        document.date or dt.date.max,
        vietnamese_key(document.number),
    )
