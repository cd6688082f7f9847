"""The data that a document carries about itself, read: ``layout.unseen`` undone."""

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from attrs import frozen

from qcdc_report.layout.unseen import DATA_VERSION, DECIMAL
from qcdc_report.report import FORMAT_VERSION, IssuedDocument, Report
from qcdc_report.text import SaidError, Text


class CarriedError(SaidError, ValueError):
    """Data that cannot be used; ``said`` tells why."""


@frozen(kw_only=True)
class Carried:
    """What a document carries.

    Attributes:
        profile: id of the profile it was laid out by.
        standard: id of the presentation standard.
        report: the report, without what its pages show as it is.
        rows: by their place from 0 the documents that their row shows with a loss.
        answers: for each section answered, in order, the fingerprint of what the page showed.
        documents: the same for each row of the table of documents.
        shown: the same for the other pieces of the page.
    """

    profile: str
    standard: str
    report: Report
    rows: Mapping[int, IssuedDocument]
    answers: Mapping[str, str]
    documents: tuple[str, ...]
    shown: Mapping[str, str]


_BROKEN: Final = Text("dữ liệu kèm theo bị hỏng", "the data it carries is damaged")
_NEWER: Final = Text(
    "dữ liệu kèm theo do phiên bản phần mềm mới hơn ghi",
    "the data it carries was written by a newer version of this program",
)


def read_carried(data: str) -> Carried:
    """Return the data of a document.

    Args:
        data: ``Manuscript.data``.

    Raises:
        CarriedError: it is none, is damaged, or is of a newer version.
    """
    try:
        tree = json.loads(data, object_hook=_mapping, parse_float=str, parse_constant=str)
        versions = (tree["version"], tree["report"].pop("qcdc_report"))
        newer = versions > (DATA_VERSION, FORMAT_VERSION)
        carried = None if newer else _carried(tree)
    # What a stranger wrote may be of any shape; ReportDataError is a ValueError too.
    except (ValueError, TypeError, LookupError, AttributeError, RecursionError) as cause:
        raise CarriedError(_BROKEN) from cause
    if carried is None:
        raise CarriedError(_NEWER)
    return carried


def _mapping(tree: dict[str, Any]) -> Any:
    """Return a decimal number for ``{"decimal": "7.50"}``, any other mapping as it is."""
    text = tree.get(DECIMAL)
    if len(tree) != 1 or not isinstance(text, str):
        return tree
    try:
        number = Decimal(text)
    except InvalidOperation:
        return tree
    return number if number.is_finite() else tree


def _carried(tree: Any) -> Carried:
    from qcdc_report.report.structure import report_from, value_from

    return Carried(
        profile=_text(tree["profile"]),
        standard=_text(tree["standard"]),
        report=report_from(tree["report"]),
        rows={int(at): value_from(row, IssuedDocument) for at, row in tree["rows"].items()},
        answers=_texts(tree["answers"]),
        documents=tuple(map(_text, tree["documents"])),
        shown=_texts(tree["shown"]),
    )


def _texts(tree: Any) -> dict[str, str]:
    return {_text(key): _text(value) for key, value in tree.items()}


def _text(value: object) -> str:
    if isinstance(value, str):
        return value
    raise TypeError(f"no text: {value!r}")
