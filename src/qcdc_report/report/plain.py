"""A report as plain data again: what YAML and JSON write. The inverse of ``structure``."""

from enum import StrEnum
from functools import cache
from typing import Any

import attrs

from qcdc_report.report.figures import Measures, Names, NotApplicable, Yearly
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.report.model import FORMAT_VERSION, Report


def plain_data(report: Report) -> dict[str, Any]:
    """Return a report as dicts, lists, text, whole numbers, Decimals and dates.

    What has its default is left out; figures keep every state.
    """
    return {"qcdc_report": FORMAT_VERSION, **plain_record(report)}


def plain_record(value: Any) -> dict[str, Any]:
    """Return one of a report's records as plain data, without what has its default."""
    tree: dict[str, Any] = {}
    for name, default in _fields(type(value)):  # type: ignore[arg-type]  # a class is hashable
        content = getattr(value, name)
        if content != default:
            tree[name] = _plain(content)
    return tree


@cache
def _fields(of: Any) -> tuple[tuple[str, Any], ...]:
    """Return the fields of a record that are data, with their defaults."""
    return tuple((each.name, _default(each)) for each in attrs.fields(of) if each.name != "source")


def _default(field: "attrs.Attribute[Any]") -> Any:
    default: Any = field.default
    # attrs.Factory is a class at run time, and a function to type checkers.
    return default.factory() if isinstance(default, attrs.Factory) else default  # type: ignore[arg-type]


def _plain(value: Any) -> Any:
    of = type(value)
    if of is int or of is str:
        return value
    if isinstance(value, FrozenMap):
        # Counts are many, and a call for each takes most of the time.
        return {k: item if type(item) is int else _plain(item) for k, item in value.items()}
    if of is tuple:
        return [_plain(item) for item in value]
    match value:
        case Measures():
            return _plain(value.values)
        case Yearly():
            return _plain(value.years)
        case Names():
            return list(value.names)
        case NotApplicable():
            return value.value
        case StrEnum():
            return str(value)
    return plain_record(value) if attrs.has(of) else value
