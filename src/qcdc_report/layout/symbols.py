"""Number and symbol, place and date, as a presentation standard writes them; ``…`` for a gap."""

import datetime as dt
import re

from qcdc_report.layout.standard import Standard
from qcdc_report.text import collapse_spaces, official_date, short_date

BLANK = "…"
"""What a form prints where the unit has given nothing."""

_BLANK_DATE = f"ngày {BLANK} tháng {BLANK} năm {BLANK}"
_PREFIX = re.compile(r"số\s*:?\s*", re.IGNORECASE)
_HYPHEN = "[-\N{NON-BREAKING HYPHEN}\N{EN DASH}]"
_SERIAL = r"[.…]*(?P<serial>[0-9]*)(?P<suffix>[a-zđ]?)\s*"
_TYPE = r"\s*(?P<type>[^\W\d_]+)\s*"
_BODY = r"\s*(?P<body>\w.*)"
_PARTY = re.compile(_SERIAL + _HYPHEN + _TYPE + "/" + _BODY)
_STATE = re.compile(_SERIAL + "/" + _TYPE + _HYPHEN + _BODY)


def document_number(number: str, standard: Standard) -> str:
    """Return number and symbol as the standard writes them: ``Số 05-BC/ĐU``, ``Số: 05/BC-ĐU``.

    A number below 10 gets a leading zero (Decree 30/2020/NĐ-CP, Appendix I; Guidelines
    36 and 05-HD/VPTW). What cannot be taken apart into serial, type and body is printed as
    given; no number at all becomes the blank form ``Số …-BC/…``.

    Args:
        number: as the unit gave it, in either way of writing.
        standard: the presentation standard.
    """
    given = _PREFIX.sub("", collapse_spaces(number), count=1)
    if not given:
        return standard.number_pattern.format(serial=BLANK, type="BC", body=BLANK)
    found = _PARTY.fullmatch(given) or _STATE.fullmatch(given)
    if found is None:
        return f"{standard.number_prefix}{given}"
    digits = found["serial"].lstrip("0").zfill(2) if found["serial"] else BLANK
    return standard.number_pattern.format(
        serial=f"{digits}{found['suffix']}", type=found["type"], body=found["body"]
    )


def place_and_date(place: str, day: dt.date | None) -> str:
    """Return ``B, ngày 05 tháng 9 năm 2026``; a place or day not given is left blank."""
    written = _BLANK_DATE if day is None else official_date(day)
    return f"{collapse_spaces(place) or BLANK}, {written}"


def appendix_link(number: str, day: dt.date | None, issuer: str, standard: Standard) -> str:
    """Return the line that ties an appendix to its report.

    Args:
        number: as ``document_number`` wrote it.
        day: the report's date, or None.
        issuer: the unit's name.
        standard: the presentation standard.
    """
    return standard.appendix_link.format(
        number=number.removeprefix(standard.number_prefix),
        date=f"{BLANK}/{BLANK}/{BLANK}" if day is None else short_date(day),
        long_date=_BLANK_DATE if day is None else official_date(day),
        issuer=issuer,
    )
