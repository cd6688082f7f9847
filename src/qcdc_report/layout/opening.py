"""What stands above the body: letterhead, title, addressees."""

from qcdc_report.blocks import Addressees, Letterhead, Title
from qcdc_report.layout.standard import Standard
from qcdc_report.layout.symbols import document_number, place_and_date
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.text import collapse_spaces

TYPE_NAME = "BÁO CÁO"
"""The type of document that this library writes."""


def letterhead(report: Report, standard: Standard) -> Letterhead:
    """Return the letterhead, each line as it is printed.

    Nothing is assumed: a place, a date or a number that is not given is printed as a blank.
    """
    given = report.letterhead
    return Letterhead(
        heading=standard.heading_text,
        motto=standard.motto,
        parent=collapse_spaces(report.unit.parent).upper(),
        issuer=collapse_spaces(report.unit.name).upper(),
        number=document_number(given.number, standard),
        place_date=place_and_date(given.place, given.date),
    )


def title(outline: Outline, standard: Standard) -> Title:
    """Return the title; the trích yếu begins as the standard has it, in lower or upper case."""
    return Title(type_name=TYPE_NAME, subject=_begun(outline.subject, standard))


def addressees(report: Report, standard: Standard) -> Addressees | None:
    """Return ``Kính gửi``: the addressees given, or else the body above the unit.

    None where the standard has no such line for a report, or there is nobody to name.
    """
    if not standard.addressees:
        return None
    names = report.letterhead.addressees or (report.unit.parent,)
    named = tuple(collapse_spaces(name) for name in names if name.strip())
    return Addressees(named) if named else None


def _begun(subject: str, standard: Standard) -> str:
    first, rest = subject[:1], subject[1:]
    if standard.subject_starts == "upper":
        return first.upper() + rest
    # An abbreviation such as QCDC keeps its capitals.
    return subject if rest[:1].isupper() else first.lower() + rest
