"""Where in a line the words before a statement may end: ``Số cuộc đối thoại: 4``."""

import re
from typing import Final

from qcdc_report.text import fold

_LABEL_END: Final = re.compile(r":|\s(?=là\s)|…|\.{3,}|\s(?=[0-9])")
_LONGEST_LABEL = 300  # characters


def label_ends(text: str) -> list[int]:
    """Return where a label at the beginning of a line may end: colons, gaps, numbers, the end."""
    inside, depth = set(), 0
    for place, char in enumerate(text):
        depth += (char == "(") - (char == ")")
        if depth > 0:
            inside.add(place)
    ends: list[int] = []
    for match in _LABEL_END.finditer(text, 0, _LONGEST_LABEL):
        if match.start() not in inside:
            ends.append(match.end())
            if match.group() == ":":  # no label goes on behind its colon
                break
    else:
        ends.append(len(text))
    return [end for end in ends if fold(text[:end]).strip(" .:0123456789")]
