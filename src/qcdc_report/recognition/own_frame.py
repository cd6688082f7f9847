"""What a changed page still has of the frame of the report it was made from.

A value stands if the page still shows what it was shown as, or if what was read is shown the
same: ``5-BC/ĐU`` stands where the page has ``Số 05-BC/ĐU``. Everything else is as it was read.
"""

from typing import Any

from attrs import evolve

from qcdc_report.layout.closing import signature
from qcdc_report.layout.opening import addressees, letterhead
from qcdc_report.layout.standard import Standard
from qcdc_report.layout.unseen import CLOSING, OPENING
from qcdc_report.recognition.own_document import OwnDocument
from qcdc_report.report import Report

Changes = dict[str, Any]
"""For paths such as ``unit.name`` the value that the page shows and the data does not have."""


def changed_opening(own: OwnDocument, read: Report) -> Changes:
    """Return what the head of page 1 says now and did not say when it was made."""
    made = own.carried.report
    shown = set(map(_letters, own.page.lines(OPENING)))
    before, now = letterhead(made, own.standard), letterhead(read, own.standard)
    changes: Changes = {}
    for path, line, line_now, value in (
        ("unit.parent", before.parent, now.parent, read.unit.parent),
        ("unit.name", before.issuer, now.issuer, read.unit.name),
        ("letterhead.number", before.number, now.number, read.letterhead.number),
    ):
        if not _stands(line, line_now, shown):
            changes[path] = value
    if _letters(before.place_date) not in shown:
        if _letters(made.letterhead.place) != _letters(read.letterhead.place):
            changes["letterhead.place"] = read.letterhead.place
        if made.letterhead.date != read.letterhead.date:
            changes["letterhead.date"] = read.letterhead.date
    lines, lines_now = (_addressees(each, own.standard) for each in (made, read))
    if not shown.issuperset(lines) and lines != lines_now:
        changes["letterhead.addressees"] = read.letterhead.addressees
    return changes


def changed_closing(own: OwnDocument, read: Report) -> Changes:
    """Return what the recipients and the signature say now and did not say when it was made."""
    made = own.carried.report
    with_read = evolve(made, signature=read.signature, recipients=read.recipients)
    shown = set(map(_letters, own.page.lines(CLOSING)))
    before, now = signature(made, own.standard), signature(with_read, own.standard)
    changes: Changes = {}
    for path, line, line_now, value in (
        ("signature.authority", before.authority, now.authority, read.signature.authority),
        ("signature.post", before.post, now.post, read.signature.post),
        ("signature.name", before.name, now.name, read.signature.name),
    ):
        if not _stands(line, line_now, shown):
            changes[path] = value
    if before.recipients != now.recipients:
        changes["recipients"] = read.recipients
    return changes


def _stands(line: str, line_now: str, shown: set[str]) -> bool:
    """Say whether a line of the frame is on the page, or what was read would be shown so."""
    letters = _letters(line)
    return (letters != "" and letters in shown) or letters == _letters(line_now)


def _addressees(report: Report, standard: Standard) -> tuple[str, ...]:
    block = addressees(report, standard)
    return () if block is None else tuple(map(_letters, block.lines))


def _letters(line: str) -> str:
    return "".join(line.split())
