"""The JSON Schema of a profile's reports, by which editors complete and explain keys.

Draft 7, the newest that editors read. What depends on the profile comes from its outline, the rest
from the fields of the model with their Vietnamese descriptions.
"""

import datetime as dt
import json
from collections.abc import Iterable
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs

from qcdc_report.formats.data.figure_schema import FIGURE_DEFINITIONS, figure_schema
from qcdc_report.outline import Outline, Section, UnitKind, guidance, indicators, sections
from qcdc_report.report import FORMAT_VERSION, Figures, FrozenMap, Report
from qcdc_report.report.described import description

Schema = dict[str, Any]

_DATE: Final[Schema] = {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"}


def schema_name(profile_id: str) -> str:
    """Return the name of the schema's file, which the first line of an empty report points to."""
    return f"{profile_id}.schema.json"


def schema_for(outline: Outline, profile_id: str, standards: Iterable[str] = ()) -> Schema:
    """Return the JSON Schema of reports under a profile.

    It says what a report may hold, not what it must: an unfinished report is valid.

    Args:
        outline: the profile's outline.
        profile_id: the profile.
        standards: ids of the presentation standards that a letterhead may name.
    """
    schema = _record(Report)
    properties = schema["properties"]
    properties["profile"]["enum"] = [profile_id]
    properties["answers"].update(_answers(outline))
    properties["figures"].update(
        properties={ind.key: figure_schema(ind) for ind in indicators(outline)},
        additionalProperties=False,
    )
    if outline.units is None:
        # Nobody writes these into a unit's own report.
        del properties["consolidates"]
        del properties["documents"]["items"]["properties"]["units"]
    known = [*standards]
    if known:
        standard = properties["letterhead"]["properties"]["standard"]
        standard["enum"] = ["", *known, None]
    version = {"description": "Phiên bản của định dạng", "enum": [FORMAT_VERSION]}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": outline.title,
        **schema,
        "properties": {"qcdc_report": version, **properties},
        "required": ["qcdc_report", *schema["required"]],
        "definitions": FIGURE_DEFINITIONS,
    }


def schema_file(outline: Outline, profile_id: str, standards: Iterable[str] = ()) -> bytes:
    """Return the schema as the bytes of a file; the arguments are those of ``schema_for``."""
    schema = schema_for(outline, profile_id, standards)
    return (json.dumps(schema, ensure_ascii=False, indent=2) + "\n").encode()


def _record(of: type[Any]) -> Schema:
    """Return the schema of a class of the model. A field that has a default may stay empty."""
    hints = get_type_hints(of)
    fields = [field for field in attrs.fields(of) if field.name != "source"]
    return {
        "type": "object",
        "properties": {field.name: _field(of, field, hints[field.name]) for field in fields},
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _field(of: type[Any], field: "attrs.Attribute[Any]", hint: Any) -> Schema:
    schema = _value(hint)
    if field.default is not attrs.NOTHING:
        schema["type"] = [schema["type"], "null"]
        if "enum" in schema:
            schema["enum"] = [*schema["enum"], None]
    return {"description": description(of, field.name), **schema}


def _value(hint: Any) -> Schema:
    """Return the schema of a type that the model uses."""
    parts = [part for part in get_args(hint) if part not in (NoneType, Ellipsis)]
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(parts[0])}
    if get_origin(hint) is FrozenMap or hint is Figures:
        return {"type": "object"}
    of = parts[0] if parts else hint
    if attrs.has(of):
        return _record(of)
    if of is UnitKind:
        return {"type": "string", "enum": [str(kind) for kind in UnitKind]}
    if of is dt.date:
        return dict(_DATE)
    return {"type": "integer" if of is int else "string"}


def _answers(outline: Outline) -> Schema:
    return {
        "type": ["object", "null"],
        "properties": {section.key: _answer(section) for section in sections(outline)},
        "additionalProperties": False,
    }


def _answer(section: Section) -> Schema:
    title = f"{section.label}. {section.title}"
    return {
        "type": ["string", "null"],
        "title": title,
        "description": "\n\n".join(guidance(section)) or title,
    }
