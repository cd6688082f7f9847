"""QC309: spaces too many."""

import re
from collections.abc import Iterator
from typing import Final

from qcdc_report.citations.patterns import compiled
from qcdc_report.findings import Fix, Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.wording.texts import every_text
from qcdc_report.text import Text

_STRAY: Final = r"""(?x)
      (?<=[^\s|(\[“]) [ ]+ (?=[,;:!?](?!\S) | \.(?![.\w/]) | [)\]”’](?![^\W_]))   # before a mark
    | (?<=[(\[“]) [ ]+ (?=[^\s\])])                                          # behind one
    | (?<=[^\s|]) (?P<twice>[ ]{2,}) (?=[^\s|])
    """
_SUSPECTS: Final = (
    "  ", " ,", " .", " ;", " :", " !", " ?", " )", " ]", " ”", " ’", "( ", "[ ", "“ ",
)  # fmt: skip
_MARKER: Final = r"[ ]*(?:[-+*•–]|[0-9]{1,3}[.)])[ ]+"
"""Behind the dash or number of a list item spaces are Markdown, not text."""


@make_rule(
    "QC309",
    "stray-space",
    title=Text("Thừa dấu cách", "A space too many"),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
)
def stray_space(report: Report, outline: Outline) -> Iterator[Hit]:
    """A text has two spaces in a row, or a space on the wrong side of a mark.

    What: no two spaces between words, none before `, . ; : ! ?` or a closing bracket or quote,
    none behind an opening one. Rows of tables, the indent of a list, and the space before an
    ellipsis or `%` are left alone.

    Why: in a justified line two spaces make a hole, and a comma at the start of a line is seen at
    once.

    Legal basis: none; a rule of good form.

    Wrong:

        answers:
          context: Theo quy chế , Đảng bộ có  09 chi bộ ( 86 đảng viên ).

    Right:

        answers:
          context: Theo quy chế, Đảng bộ có 09 chi bộ (86 đảng viên).

    Since: 0.1
    """
    del outline
    texts = list(every_text(report))
    everything = "\n".join(text for _, text in texts)
    suspects = [suspect for suspect in _SUSPECTS if suspect in everything]
    for path, text in texts if suspects else ():
        if any(suspect in text for suspect in suspects):
            yield from _in_text(path, text)


def _in_text(path: str, text: str) -> Iterator[Hit]:
    offset = 0
    for line in text.split("\n"):
        if not line.lstrip().startswith("|"):
            marker = compiled(_MARKER).match(line)
            for found in compiled(_STRAY).finditer(line, marker.end() if marker else 0):
                yield _hit(path, line, offset, found)
        offset += len(line) + 1


def _hit(path: str, line: str, offset: int, found: re.Match[str]) -> Hit:
    start, end = found.span()
    shown = line[max(0, start - 12) : end + 12].strip()
    return Hit(
        path=path,
        said=Text(f"Thừa dấu cách: “…{shown}…”", f"A space too many: “…{shown}…”"),
        offset=offset + start,
        fix=Fix(offset + start, found.group(), " " if found["twice"] else ""),
    )
