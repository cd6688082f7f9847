"""Structuring every part of a list or a mapping, so that the problems of all are told at once.

Above ``MOST_PROBLEMS`` it stops: a file of a million wrong rows must not cost a gigabyte.
"""

from collections.abc import Callable, Mapping, Sequence
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
    done: dict[str, T] = {}
    problems: list[Problem] = []
    for key, item in value.items():
        try:
            done[as_text(str(key))] = structure(item)
        except (ReportDataError, ScalarError) as error:
            problems.extend(problems_below(segment(str(key)), error))
            if len(problems) > MOST_PROBLEMS:
                break
    if problems:
        raise ReportDataError(problems)
    return done


def each_item(value: object, structure: Callable[[Any], T]) -> tuple[T, ...]:
    """Return a list with every item structured.

    Raises:
        ReportDataError: with the problems of every item, each below its number.
        ScalarError: no list.
    """
    if isinstance(value, str) or not isinstance(value, Sequence):
        raise wrong_type(Text("một danh sách", "a list"), value)
    done: list[T] = []
    problems: list[Problem] = []
    for index, item in enumerate(value):
        try:
            done.append(structure(item))
        except (ReportDataError, ScalarError) as error:
            problems.extend(problems_below(f"[{index}]", error))
            if len(problems) > MOST_PROBLEMS:
                break
    if problems:
        raise ReportDataError(problems)
    return tuple(done)


def problems_below(path: str, error: ReportDataError | ScalarError) -> list[Problem]:
    """Return what an error says, each problem with its whole path."""
    if isinstance(error, ScalarError):
        return [Problem(error.kind, path, error.said, error.advice)]
    return [evolve(problem, path=joined(path, problem.path)) for problem in error.problems]
