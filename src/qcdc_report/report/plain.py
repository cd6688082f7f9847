"""A report as plain data again: what YAML and JSON write. The inverse of ``structure``."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

import attrs

from qcdc_report.report.figures import Measures, Names, NotApplicable, Yearly
from qcdc_report.report.model import FORMAT_VERSION, Report


def plain_data(report: Report) -> dict[str, Any]:
    """Return a report as dicts, lists, text, whole numbers, Decimals and dates.

    What has its default is left out; figures keep every state.
    """
    return {"qcdc_report": FORMAT_VERSION, **_record(report)}


def _record(value: Any) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for field in attrs.fields(type(value)):
        content = getattr(value, field.name)
        if field.name == "source" or content == _default(field):
            continue
        tree[field.name] = _plain(content)
    return tree


def _default(field: "attrs.Attribute[Any]") -> Any:
    default: Any = field.default
    # attrs.Factory is a class at run time, and a function to type checkers.
    return default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    if isinstance(value, Measures):
        return _plain(value.values)
    if isinstance(value, Yearly):
        return _plain(value.years)
    if isinstance(value, Names):
        return list(value.names)
    if isinstance(value, NotApplicable):
        return value.value
    if attrs.has(type(value)):
        return _record(value)
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return str(value) if isinstance(value, StrEnum) else value
