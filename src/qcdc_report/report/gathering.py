"""Structuring every part of a list or a mapping, so that the problems of all are told at once.

Above ``MOST_PROBLEMS`` it stops: a file of a million wrong rows must not cost a gigabyte.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

from attrs import evolve

from qcdc_report.report.problems import MOST_PROBLEMS, Problem, ReportDataError, joined, segment
from qcdc_report.report.scalars import ScalarError, as_text, wrong_type
from qcdc_report.text import Text

T = TypeVar("T")


def each_value(value: object, structure: Callable[[Any], T]) -> dict[str, T]:
    """Return a mapping with every value structured; its keys become text.

    Raises:
        ReportDataError: with the problems of every value, each below its key.
        ScalarError: no mapping.
    """
    if not isinstance(value, Mapping):
        raise wrong_type(Text("một nhóm khóa: giá trị", "a mapping"), value)
    items = ((segment(str(key)), key, item) for key, item in value.items())
    return dict(_each(items, lambda key, item: (as_text(str(key)), structure(item))))


def each_item(value: object, structure: Callable[[Any], T]) -> tuple[T, ...]:
    """Return a list with every item structured.

    Raises:
        ReportDataError: with the problems of every item, each below its number.
        ScalarError: no list.
    """
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise wrong_type(Text("một danh sách", "a list"), value)
    items = ((f"[{index}]", index, item) for index, item in enumerate(value))
    return tuple(_each(items, lambda _, item: structure(item)))


def problems_below(path: str, error: ReportDataError | ScalarError) -> list[Problem]:
    """Return what an error says, each problem with its whole path."""
    if isinstance(error, ScalarError):
        return [Problem(error.kind, path, error.said, error.advice)]
    return [evolve(problem, path=joined(path, problem.path)) for problem in error.problems]


def _each(
    items: Iterable[tuple[str, object, object]], structure: Callable[[Any, Any], T]
) -> list[T]:
    done: list[T] = []
    problems: list[Problem] = []
    for path, key, item in items:
        try:
            done.append(structure(key, item))
        except (ReportDataError, ScalarError) as error:
            problems.extend(problems_below(path, error))
            if len(problems) > MOST_PROBLEMS:
                break
    if problems:
        raise ReportDataError(problems)
    return done
