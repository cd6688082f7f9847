"""Paths into a report: ``answers.context``, ``documents[4].number``, ``signature.name``."""

import re

from qcdc_report.report.figures import Names
from qcdc_report.report.model import Report

_STEP = re.compile(r"\.?([a-z_]+)|\[(\d+)\]")
_NAME = re.compile(r"figures\.(?P<key>\w+)\[(?P<index>\d+)\]")
_ANSWERS = "answers."


def text_at(report: Report, path: str) -> str | None:
    """Return the text that stands at a path, or None where there is no text."""
    if path.startswith(_ANSWERS):
        return report.answers.get(path.removeprefix(_ANSWERS))
    named = _NAME.fullmatch(path)
    if named is not None:
        figure = report.figures.get(named["key"])
        at = int(named["index"])
        if isinstance(figure, Names) and at < len(figure.names):
            return figure.names[at]
        return None
    value: object = report
    position = 0
    while position < len(path):
        step = _STEP.match(path, position)
        if step is None:
            return None
        name, index = step.groups()
        if index is None:
            value = getattr(value, name, None)
        elif isinstance(value, tuple) and int(index) < len(value):
            value = value[int(index)]
        else:
            return None
        position = step.end()
    return value if isinstance(value, str) else None
