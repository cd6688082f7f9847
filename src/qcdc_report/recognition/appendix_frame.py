"""What stands at the head of an appendix and is no part of what it lists."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from qcdc_report.manuscript import Grid, Passage
from qcdc_report.recognition.lines import is_blank, is_mark
from qcdc_report.text import fold

_LABEL: Final = re.compile(r"(?:bieu )?phu luc(?: so)?\s*(?:[0-9]{1,2}|[ivx]{1,5})?\s*[:.–-]?\s*")
_LINK: Final = re.compile(r"\(?\s*(?:kem theo|ban hanh kem theo|dinh kem)\b.*")
_LIKE_THE_TITLE = 80
_PART_OF_A_TITLE = 15  # characters
_LIKE_A_PART = 90


def below_frame(blocks: Iterable[Passage | Grid], title: str) -> Iterator[Passage | Grid]:
    """Yield the blocks of an appendix without its label, title, link line, marks and gaps.

    Args:
        blocks: the appendix's.
        title: its title in the outline.
    """
    begun = False
    for block in blocks:
        if isinstance(block, Grid):
            begun = True
            yield block
        elif is_blank(block.text) or is_mark(block.text):
            continue
        elif begun or not _is_frame(block.text, title):
            begun = True
            yield block


def _is_frame(text: str, title: str) -> bool:
    from rapidfuzz import fuzz

    folded = fold(text)
    label = _LABEL.match(folded)
    said = folded[label.end() :] if label else folded
    if not said or _LINK.fullmatch(said):
        return True
    whole = fold(title)
    if fuzz.ratio(said, whole) >= _LIKE_THE_TITLE:
        return True
    return len(said) >= _PART_OF_A_TITLE and fuzz.partial_ratio(said, whole) >= _LIKE_A_PART
