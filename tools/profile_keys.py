"""Write docs/reference/profile-file.md: every key of a profile file, from the keys themselves.

``--check`` writes nothing and only says whether the page is up to date.
"""

import sys
from pathlib import Path
from typing import Any

from qcdc_report.formats.profile_schema import profile_file_schema

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs/reference/profile-file.md"
INTRODUCTION = ROOT / "docs/reference/profile-file-introduction.txt"


def page() -> str:
    """Return the page: the introduction, then a table of keys for each record."""
    schema = profile_file_schema()
    lines = [INTRODUCTION.read_text("utf-8").rstrip(), ""]
    for name, record in [("The file", schema), *schema["definitions"].items()]:
        keys = next((one for one in record.get("anyOf", ()) if "properties" in one), record)
        text = next((one for one in record.get("anyOf", ()) if "properties" not in one), None)
        lines += [f"## {name}", ""]
        if text is not None:
            lines += [f"May be written as {_kind(text)} alone.", ""]
        lines += ["| key | value | meaning |", "|---|---|---|"]
        for key, value in keys["properties"].items():
            due = "" if key in keys["required"] else ", optional"
            lines.append(f"| `{key}` | {_kind(value)}{due} | {value['description']} |")
        lines.append("")
    return "\n".join(lines)


def _kind(value: dict[str, Any]) -> str:
    """Say what kind of value a key takes."""
    if "allOf" in value:
        return _link(value["allOf"][0]["$ref"])
    if "enum" in value:
        return ", ".join(f"`{word}`" for word in value["enum"])
    if value["type"] == "array":
        return f"list of {_kind(value['items'])}"
    if "additionalProperties" in value:
        return f"mapping to {_kind(value['additionalProperties'])}"
    if "pattern" in value:
        return "date as `2022-05-20`"
    return {"string": "text", "integer": "whole number", "boolean": "`true`, `false`"}[
        value["type"]
    ]


def _link(reference: str) -> str:
    name = reference.rpartition("/")[2]
    return f"[{name}](#{name.lower()})"


def main(words: list[str]) -> int:
    """Write or check the page; return 1 when a check finds it out of date."""
    if words == ["--check"]:
        fresh = PAGE.read_text("utf-8") == page()
        if not fresh:
            print("Out of date (run python tools/profile_keys.py):", PAGE.name)
        return 0 if fresh else 1
    PAGE.write_text(page(), "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
