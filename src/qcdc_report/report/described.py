"""Fields of the report's classes with Vietnamese descriptions, which schemas and forms show."""

from typing import Any

import attrs
from attrs import field


def described(vi: str, **options: Any) -> Any:
    """Return an attrs field with its Vietnamese description."""
    return field(metadata={"vi": vi}, **options)


def description(of: type, name: str) -> str:
    """Return the Vietnamese description of a field of one of these classes."""
    return str(attrs.fields_dict(of)[name].metadata.get("vi", ""))
