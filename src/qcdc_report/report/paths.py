"""Paths into a report: ``answers.context``, ``documents[4].number``, ``signature.name``."""

import re

from qcdc_report.report.model import Report

_STEP = re.compile(r"\.?([a-z_]+)|\[(\d+)\]")
_ANSWERS = "answers."


def text_at(report: Report, path: str) -> str | None:
    """Return the text that stands at a path, or None where there is no text."""
    if path.startswith(_ANSWERS):
        return report.answers.get(path.removeprefix(_ANSWERS))
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
