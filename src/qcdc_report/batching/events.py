"""What a batch tells while it runs, as values: who listens decides what becomes of them."""

from collections.abc import Callable
from enum import StrEnum

from attrs import frozen

from qcdc_report.batching.results import STATUS_WORDS, FileResult
from qcdc_report.batching.summary import Summary
from qcdc_report.findings import Severity
from qcdc_report.text import Text, either
from qcdc_report.text.speech import Language


class EventKind(StrEnum):
    """What has happened."""

    STARTED = "started"
    DONE = "done"
    FAILED = "failed"
    SKIPPED = "skipped"
    RETRIED = "retried"
    ENDED = "ended"


@frozen(kw_only=True)
class Event:
    """One thing that happened.

    Attributes:
        kind: what; ``started`` and ``ended`` are about the whole batch, the others about a file.
        number: how many files have their result by now.
        total: how many there are; None where nobody knows.
        file: path or URL of the file it is about.
        result: what became of the file, for ``done``, ``failed``, ``skipped``.
        reason: why it is tried again, for ``retried``.
        summary: of the batch, for ``ended``.
    """

    kind: EventKind
    number: int = 0
    total: int | None = None
    file: str = ""
    result: FileResult | None = None
    reason: Text | None = None
    summary: Summary | None = None


Listener = Callable[[Event], object]
"""Takes events, in the process and the thread that iterates over the batch."""


def event_line(event: Event, lang: Language = "vi") -> str:
    """Return an event as one line for a log; empty for what needs none."""
    if event.kind is EventKind.ENDED and event.summary is not None:
        return event.summary.headline.say(lang)
    if event.kind is EventKind.RETRIED:
        again = Text("thử lại", "tried again").say(lang)
        return f"{event.file}: {again}: {either(event.reason, lang)}"
    result = event.result
    if result is None:
        return ""
    counted = "" if event.total is None else f"/{event.total}"
    told = f"[{event.number}{counted}] {result.file}: {STATUS_WORDS[result.status].say(lang)}"
    if result.reason is not None:
        return f"{told}: {result.reason.say(lang)}"
    found = ", ".join(
        f"{number} {severity.word.say(lang)}{'s' * (lang == 'en' and number != 1)}"
        for severity in Severity
        if (number := result.number(severity))
    )
    made = ", ".join(result.outputs)
    return told + (f" → {made}" if made else "") + (f" ({found})" if found else "")
