"""What can be wrong with data that is to become a report, each problem at its path."""

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from qcdc_report.text import Text

MOST_PROBLEMS: Final = 1000
"""How many problems of one report are told; no person reads that many."""


@frozen
class Problem:
    """One thing wrong with plain data.

    Attributes:
        kind: name of the rule that says so, such as ``unknown-key``.
        path: where, such as ``documents[4].number``.
        said: the message.
        advice: what to write instead, if that is clear.
    """

    kind: str
    path: str
    said: Text
    advice: Text | None = None


class ReportDataError(ValueError):
    """Plain data that is no report. ``problems`` holds every problem, not only the first."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.path}: {p.said}" for p in self.problems))

    def __reduce__(self) -> tuple[type["ReportDataError"], tuple[tuple[Problem, ...]]]:
        """Pickle by the problems: the error crosses from worker processes."""
        return (type(self), (self.problems,))


def segment(key: str) -> str:
    """Return a key of a file as paths and messages show it: printable and short.

    A key is whatever a file says, so it may hold line breaks, or the codes by which a terminal
    changes colour.
    """
    if len(key) <= 80 and key.isprintable():
        return key
    return "".join(char if char.isprintable() else "\ufffd" for char in key[:80])


def joined(parent: str, child: str) -> str:
    """Join two paths: ``documents[4]`` and ``number``, ``figures`` and ``[0]``."""
    if not parent or not child or child.startswith("["):
        return parent + child
    return f"{parent}.{child}"
