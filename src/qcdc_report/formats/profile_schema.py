"""The JSON Schema of profile files, made from their keys, by which editors complete them."""

import datetime as dt
from enum import StrEnum
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs

from qcdc_report.outline import Applicability
from qcdc_report.profile.data.profile_keys import FILE_VERSION, AskedKeys, ProfileKeys, RuleKeys
from qcdc_report.profile.data.ruling import KINDS
from qcdc_report.report import FrozenMap

Schema = dict[str, Any]

_SCALARS: Final[dict[type, Schema]] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    bool: {"type": "boolean"},
    dt.date: {"type": "string", "pattern": r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
}


def profile_file_schema() -> Schema:
    """Return the JSON Schema, draft 7, of the YAML files that hold profiles."""
    definitions: dict[str, Schema] = {}
    whole = _record(ProfileKeys, definitions)
    whole["properties"]["qcdc_profile"]["enum"] = [FILE_VERSION]
    whole["oneOf"] = [{"required": ["slot"]}, {"required": ["outline"]}]
    definitions[RuleKeys.__name__]["oneOf"] = [{"required": [kind]} for kind in KINDS]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Bộ quy định (profile) của qcdc-report",
        **whole,
        "definitions": definitions,
    }


def _record(of: type[Any], definitions: dict[str, Schema]) -> Schema:
    hints = get_type_hints(of)
    fields = attrs.fields(of)
    return {
        "type": "object",
        "properties": {
            field.name: {
                "description": f"{field.metadata['vi']} ({field.metadata['en']})",
                **_value(hints[field.name], definitions),
            }
            for field in fields
        },
        "required": [field.name for field in fields if field.default is attrs.NOTHING],
        "additionalProperties": False,
    }


def _value(hint: Any, definitions: dict[str, Schema]) -> Schema:
    parts = [part for part in get_args(hint) if part not in (NoneType, Ellipsis)]
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _value(parts[0], definitions)}
    if get_origin(hint) is FrozenMap:
        names, values = (_value(part, definitions) for part in parts)
        return {"type": "object", "propertyNames": names, "additionalProperties": values}
    of = parts[0] if parts else hint
    if attrs.has(of):
        return {"allOf": [{"$ref": f"#/definitions/{_defined(of, definitions)}"}]}
    if issubclass(of, StrEnum):
        return {"enum": [str(word) for word in of]}
    return dict(_SCALARS[of])


def _defined(of: type[Any], definitions: dict[str, Schema]) -> str:
    """Define a record once, and return its name; records hold others of their own class."""
    name = of.__name__
    if name not in definitions:
        definitions[name] = {}
        record = _record(of, definitions)
        if hasattr(of, "from_text"):
            text = (
                {"enum": [str(word) for word in Applicability]}
                if of is AskedKeys
                else {"type": "string"}
            )
            record = {"anyOf": [text, record]}
        definitions[name].update(record)
    return name
