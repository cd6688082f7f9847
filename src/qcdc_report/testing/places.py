"""Whether a finding points at something: paths looked up in a report and its outline."""

import re

import attrs

from qcdc_report.outline import Measure, Outline, answer_keys, find_indicator
from qcdc_report.report import Names, Report

_STEP = re.compile(r"\.?([a-z_]\w*|\d+)|\[(\d+)\]")


def resolves(path: str, report: Report, outline: Outline) -> bool:
    """Say whether a path leads to a place of a report, or to one its outline asks for.

    The empty path is the report whole. A section or an indicator without an answer is a place
    too: that is where one writes it.
    """
    head, _, rest = path.partition(".")
    if head == "answers" and rest:
        key = re.sub(r"\[\d+\]$", "", rest)
        return key in answer_keys(outline) or key in report.answers
    steps = _steps(path)
    if steps is None:
        return False
    if head == "figures" and rest:
        return _is_figure(steps[1:], report, outline)
    return _is_field(steps, report)


def _steps(path: str) -> list[str | int] | None:
    """Return names and numbers in order: ``documents[4].number``; None for no path."""
    steps: list[str | int] = []
    position = 0
    while position < len(path):
        step = _STEP.match(path, position)
        if step is None:
            return None
        name, index = step.groups()
        number = index if index is not None else name
        steps.append(int(number) if number.isdecimal() else name)
        position = step.end()
    return steps


def _is_field(steps: list[str | int], report: Report) -> bool:
    value: object = report
    for step in steps:
        if isinstance(step, int):
            if not isinstance(value, tuple) or step >= len(value):
                return False
            value = value[step]
        elif step in _fields(value):
            value = getattr(value, step)
        else:
            return False
    return True


def _fields(value: object) -> list[str]:
    kind = type(value)
    return [field.name for field in attrs.fields(kind)] if attrs.has(kind) else []


def _is_figure(steps: list[str | int], report: Report, outline: Outline) -> bool:
    key, *inside = steps
    indicator = find_indicator(outline, str(key))
    figure = report.figures.get(str(key))
    if indicator is None:
        return figure is not None
    if isinstance(figure, Names):
        return all(isinstance(step, int) and step < len(figure.names) for step in inside)
    if inside and isinstance(inside[0], int):
        inside = inside[1:]  # a year
    measures: tuple[Measure, ...] = indicator.measures
    for step in inside:
        measure = next((one for one in measures if one.key == step), None)
        if measure is None:
            return False
        measures = measure.measures
    return True
