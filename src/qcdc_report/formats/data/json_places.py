"""Where things stand in a JSON file. Python's parser does not say; a YAML parser does."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from qcdc_report.findings import Finding, Place
from qcdc_report.parsing.decoding import UnreadableError
from qcdc_report.parsing.tree import MOST_LEVELS, tree_of
from qcdc_report.report import Mark
from qcdc_report.report.problems import MOST_PROBLEMS
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text

# The string is matched without going back, closed or not: the time is linear for any text.
_STRING = r'"(?:[^"\\]|\\.)*+"?'
_BRACKET = re.compile(rf"{_STRING}|([\[{{])|([\]}}])", re.DOTALL)
_CONSTANT = re.compile(rf"{_STRING}|(-?Infinity|NaN)", re.DOTALL)

# What JSON admits and libyaml does not: half a pair of surrogates, an escaped slash, a tab as
# space between things, and some characters inside strings.
_NOT_YAML = re.compile(
    r"\\(?:u[dD][89a-fA-F]..|.)|[^\n\r -~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]"
)


class JsonMarks(Mapping[str, Mark]):
    """The marks of a JSON text, made when the first one is asked for: most reports need none."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _marks(self) -> dict[str, Mark]:
        try:
            return tree_of(_as_yaml(self._text), "").marks
        except UnreadableError:
            # YAML wants a key and its colon on one line, and the key within 1024 characters.
            return {}

    def __getstate__(self) -> dict[str, Any]:
        return {"_text": self._text}

    def __getitem__(self, path: str) -> Mark:
        return self._marks[path]

    def __iter__(self) -> Iterator[str]:
        return iter(self._marks)

    def __len__(self) -> int:
        return len(self._marks)


def duplicates(text: str, file: str) -> tuple[Finding, ...]:
    """Return a finding for each key that stands twice in its mapping."""
    try:
        found = tree_of(_as_yaml(text), file).findings
    except UnreadableError as error:
        found = error.findings
    twice = tuple(finding for finding in found if finding.name == "duplicate-key")
    said = Text("Có khóa được ghi hai lần", "A key stands twice")
    return twice or (reading_finding("duplicate-key", Place(file), said),)


def first_too_deep(text: str, file: str) -> Finding | None:
    """Return a finding for the first bracket below the deepest admitted level, if there is one."""
    level = 0
    for match in _BRACKET.finditer(text):
        if match[1]:
            level += 1
            if level > MOST_LEVELS:
                said = Text(
                    f"Tệp lồng sâu quá {MOST_LEVELS} cấp",
                    f"The file nests deeper than {MOST_LEVELS} levels",
                )
                return reading_finding("too-large", _place(text, match.start(1), file), said)
        elif match[2]:
            level -= 1
    return None


def constants(text: str, file: str) -> list[Finding]:
    """Return a finding for each NaN or Infinity, which JSON does not have and Python reads."""
    said = Text("NaN và Infinity không phải giá trị JSON", "NaN and Infinity are no values of JSON")
    advice = Text("Chưa có số liệu thì viết null", "Write null if the number is not known")
    places = (_place(text, m.start(1), file) for m in _CONSTANT.finditer(text) if m[1])
    return [
        reading_finding("syntax-error", place, said, advice)
        for place, _ in zip(places, range(MOST_PROBLEMS), strict=False)
    ]


def _as_yaml(text: str) -> str:
    """Return JSON that libyaml can parse, with every character where it was."""
    return _NOT_YAML.sub(_in_yaml, text)


def _in_yaml(match: re.Match[str]) -> str:
    odd = match[0]
    if odd[0] != "\\":
        return " "
    if len(odd) > 2:
        return "\\uFFFD"
    return " /" if odd == "\\/" else odd


def _place(text: str, position: int, file: str) -> Place:
    line = text.count("\n", 0, position) + 1
    return Place(file, line, position - text.rfind("\n", 0, position))
