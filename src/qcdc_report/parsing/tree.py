"""The text of a YAML file (or JSON, which YAML includes) as a tree, with the place of every part.

Scalars stay text: the field they fill says what they are. The parser's events are used and not
its composer, which dies on a file that nests a million levels deep.
"""

import re
from collections.abc import Iterator
from typing import Any, Final

import yaml
from attrs import field, frozen

from qcdc_report.findings import Finding, Place
from qcdc_report.parsing.decoding import (
    MOST_VALUES,
    UnreadableError,
    too_many,
    too_many_values,
)
from qcdc_report.parsing.syntax import yaml_problem
from qcdc_report.report import Mark
from qcdc_report.report.problems import MOST_PROBLEMS, joined, segment
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text

MOST_LEVELS: Final = 50
"""How deep lists and mappings may nest; a report nests four levels deep."""

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
_UNPRINTABLE = re.compile("[^\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

# YAML 1.1 ends a line at these, editors and YAML 1.2 do not. They are exchanged for characters that
# are reserved for such uses while the file is parsed, so that lines are counted as people see them.
_ODD_LINE_ENDS = "\x85\u2028\u2029"
_STAND_INS = "\ufdd0\ufdd1\ufdd2"
_ODD_LINE_END = re.compile(f"[{_ODD_LINE_ENDS}]")
_AWAY = str.maketrans(_ODD_LINE_ENDS, _STAND_INS)
_BACK = str.maketrans(_STAND_INS, _ODD_LINE_ENDS)


@frozen(kw_only=True)
class Tree:
    """What a file holds.

    Attributes:
        value: dicts, lists, texts, and None for nothing.
        marks: for each path where it stands.
        findings: what is wrong with the file as YAML.
        hollow: paths at which an alias stood, so that nothing is known of their values.
    """

    value: Any
    marks: dict[str, Mark] = field(repr=False)
    findings: tuple[Finding, ...]
    hollow: frozenset[str]


def tree_of(text: str, file: str) -> Tree:
    """Return the first document of a YAML text as a tree, with everything that is wrong with it.

    Args:
        text: the text.
        file: its name, for messages.

    Raises:
        UnreadableError: wrong syntax, too deep, or too many problems.
    """
    findings = list(_control_characters(text, file))
    if findings:
        text = _UNPRINTABLE.sub(" ", text)
    odd = _ODD_LINE_END.search(text) is not None
    if odd:
        text = text.translate(_AWAY)
    growing = _Growing(yaml.parse(text, _LOADER), file, findings, odd=odd)
    try:
        value = growing.document()
    except yaml.YAMLError as error:
        # Newer parsers have a limit of their own, above ours; they meet it first where a bracket
        # may yet turn out to begin a key.
        if "nesting depth" in str(error):
            raise UnreadableError(*findings, _too_deep(_place(error, file))) from None
        raise UnreadableError(*findings, yaml_problem(error, text, file)) from None
    return Tree(
        value=value,
        marks=growing.marks,
        findings=tuple(findings),
        hollow=frozenset(growing.hollow),
    )


def _control_characters(text: str, file: str) -> Iterator[Finding]:
    """Yield one finding for each kind of character that YAML refuses, at its first place."""
    for char in dict.fromkeys(_UNPRINTABLE.findall(text)):
        at = text.index(char)
        line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
        times, code = text.count(char), f"U+{ord(char):04X}"
        yield reading_finding(
            "control-character",
            Place(file, line, column),
            Text(
                f"Có ký tự điều khiển {code} ({times} chỗ, đây là chỗ đầu tiên)",
                f"Holds the control character {code} ({times} times, here for the first time)",
            ),
            Text("Xóa ký tự đó và gõ lại chỗ này", "Delete it and type this place again"),
        )


class _Growing:
    """A tree while it is read, event by event. Recursion stops at ``MOST_LEVELS``."""

    def __init__(
        self, events: Iterator[Any], file: str, findings: list[Finding], *, odd: bool
    ) -> None:
        self.marks: dict[str, Mark] = {}
        self.hollow: set[str] = set()
        self._events = events
        self._file = file
        self._findings = findings
        self._odd = odd

    def document(self) -> Any:
        """Read the first document and look whether a second one follows; None if there is none."""
        value = None
        documents = 0
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._say(
                        "several-documents",
                        event,
                        Text(
                            "Từ dòng này là văn bản YAML thứ hai; chỉ đọc văn bản thứ nhất",
                            "A second YAML document begins here; only the first one is read",
                        ),
                        Text("Tách thành hai tệp", "Make two files of it"),
                    )
                    return value
                value = self._value(next(self._events), "", 1)
        return value

    def _value(self, event: Any, path: str, level: int) -> Any:
        if isinstance(event, yaml.AliasEvent):
            self._forbid(event, path, Text("tham chiếu (*)", "an alias (*)"))
            self.hollow.add(path)
            return None
        if event.anchor is not None:
            self._forbid(event, path, Text("mỏ neo (&)", "an anchor (&)"))
        if event.tag is not None:
            self._forbid(event, path, Text("thẻ kiểu (!)", "a tag (!)"))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if level > MOST_LEVELS:
            raise UnreadableError(*self._findings, _too_deep(self._place(event)))
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(path, level)
        return self._sequence(path, level)

    def _scalar(self, event: Any) -> str | None:
        value: str = event.value
        if not event.style and value in _NOTHING:
            return None
        return value.translate(_BACK) if self._odd else value

    def _sequence(self, path: str, level: int) -> list[Any]:
        items: list[Any] = []
        while not isinstance(event := next(self._events), yaml.SequenceEndEvent):
            here = f"{path}[{len(items)}]"
            self._mark(here, event.start_mark, event)
            items.append(self._value(event, here, level + 1))
        return items

    def _mapping(self, path: str, level: int) -> dict[str, Any]:
        items: dict[str, Any] = {}
        while not isinstance(event := next(self._events), yaml.MappingEndEvent):
            key = self._key(event, path, level)
            here = joined(path, "?" if key is None else segment(key))
            value_event = next(self._events)
            if key in items:
                self._twice(event, here)
            elif key is not None:
                self._mark(here, event.start_mark, value_event)
            value = self._value(value_event, here, level + 1)
            if key is not None:
                items.setdefault(key, value)
        return items

    def _key(self, event: Any, path: str, level: int) -> str | None:
        """Read a key; None for one whose value is to be left out."""
        value = self._value(event, path, level + 1)
        if not isinstance(event, yaml.ScalarEvent):
            self._say(
                "wrong-type",
                event,
                Text("Khóa phải là chữ hoặc số", "A key must be text or a number"),
                path=path,
            )
            return None
        if event.value == "<<" and not event.style:
            self._forbid(event, path, Text("khóa gộp (<<)", "a merge key (<<)"))
            return None
        return "" if value is None else str(value)

    def _mark(self, path: str, start: Any, value: Any) -> None:
        if len(self.marks) >= MOST_VALUES:
            raise UnreadableError(*self._findings, too_many_values(self._place(value)))
        at = value.start_mark
        style = getattr(value, "style", None) or ""
        self.marks[path] = Mark(start.line, start.column, at.line, at.column, style)

    def _twice(self, event: Any, path: str) -> None:
        first = self.marks[path].line + 1
        key = segment(event.value)
        self._say(
            "duplicate-key",
            event,
            Text(
                f"Khóa “{key}” đã có ở dòng {first}; giá trị ở đây không được đọc",
                f"The key “{key}” stands on line {first} already; its value here is not read",
            ),
            Text("Giữ lại một chỗ", "Keep one of them"),
            path,
        )

    def _forbid(self, event: Any, path: str, what: Text) -> None:
        self._say(
            "forbidden-yaml",
            event,
            Text(f"Không được dùng {what.vi} của YAML", f"YAML's {what.en} is not admitted"),
            Text(
                "Nếu đây là chữ, hãy đặt trong ngoặc kép hoặc viết sau dấu | ở dòng dưới",
                "If this is text, put it in quotes, or below a | on the next line",
            ),
            path,
        )

    def _say(
        self, name: str, event: Any, said: Text, advice: Text | None = None, path: str = ""
    ) -> None:
        self._findings.append(reading_finding(name, self._place(event), said, advice, path))
        if len(self._findings) > MOST_PROBLEMS:
            raise UnreadableError(*self._findings[:-1], too_many(self._place(event)))

    def _place(self, event: Any) -> Place:
        mark = event.start_mark
        return Place(self._file, mark.line + 1, mark.column + 1)


def _too_deep(place: Place) -> Finding:
    said = Text(
        f"Tệp lồng sâu quá {MOST_LEVELS} cấp",
        f"The file nests deeper than {MOST_LEVELS} levels",
    )
    return reading_finding("too-large", place, said)


def _place(error: yaml.YAMLError, file: str) -> Place:
    mark = getattr(error, "problem_mark", None)
    return Place(file, mark.line + 1, mark.column + 1) if mark else Place(file)
