"""The part of the JSON Schema that says what the figure of an indicator may be."""

from typing import Any, Final

from qcdc_report.outline import Indicator, Measure, Shape

Schema = dict[str, Any]

FIGURE_DEFINITIONS: Final[Schema] = {
    "state": {
        "enum": ["n/a", None],
        "description": "n/a: không áp dụng; để trống: chưa có số liệu; số không thì ghi 0",
    },
    "integer": {
        "anyOf": [{"type": "integer", "minimum": 0}, {"$ref": "#/definitions/state"}],
    },
    "decimal": {
        "anyOf": [
            {"type": "number", "minimum": 0},
            {"type": "string", "pattern": "^[0-9]+[.,][0-9]+$"},
            {"$ref": "#/definitions/state"},
        ],
    },
}
"""What the schemas of figures refer to, under ``definitions``."""

_STATE: Final[Schema] = {"$ref": "#/definitions/state"}
_INTEGER: Final[Schema] = {"$ref": "#/definitions/integer"}


def figure_schema(indicator: Indicator) -> Schema:
    """Return the schema of an indicator's figure, by its shape.

    Any year may be given, since the period is the report's; those of the outline are offered.
    """
    shape = indicator.shape
    described = {"description": _description(indicator)}
    if shape is Shape.NAMES:
        names = {"type": "array", "items": {"type": "string"}}
        return {**described, "anyOf": [names, _STATE]}
    if shape is Shape.COUNTS:
        return {**described, "anyOf": [_measures(indicator.measures), _STATE]}
    if shape is Shape.COUNT:
        return {**described, "anyOf": [_INTEGER, _by_year(indicator, _INTEGER)]}
    year = {"anyOf": [_measures(indicator.measures), _INTEGER]}
    return {**described, "anyOf": [_by_year(indicator, year), _STATE]}


def _by_year(indicator: Indicator, value: Schema) -> Schema:
    return {
        "type": "object",
        "properties": {str(year): value for year in indicator.years},
        "patternProperties": {"^[0-9]{4}$": value},
        "additionalProperties": False,
    }


def _measures(measures: tuple[Measure, ...]) -> Schema:
    return {
        "type": "object",
        "properties": {measure.key: _measure(measure) for measure in measures},
        "additionalProperties": False,
    }


def _measure(measure: Measure) -> Schema:
    unit = f" ({measure.unit})" if measure.unit else ""
    described = {"description": f"{measure.title}{unit}"}
    if measure.kind == "group":
        return {**described, "anyOf": [_measures(measure.measures), _STATE]}
    # A draft 7 validator reads nothing beside $ref, so the reference stands in a list of one.
    return {**described, "allOf": [{"$ref": f"#/definitions/{measure.kind}"}]}


def _description(indicator: Indicator) -> str:
    as_of = indicator.as_of
    when = f" (tính đến {as_of.day}/{as_of.month}/{as_of.year})" if as_of else ""
    return f"{indicator.title}{when}"
