"""What the outline says about a section beyond its title, for comments and for editors."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.outline.model import Section

_MUCH: Final = 15
"""How many letters a sentence must have beyond the title to say more than it."""


def guidance(section: Section) -> Iterator[str]:
    """Yield the sentences that tell a writer what to write, corrected wording only."""
    for wording in section.wording:
        number, _, sentence = wording.text.partition(" ")
        # The title was made from the sentence; only what was left out of it is worth telling.
        if number.endswith(".") and len(sentence) > len(section.title) + _MUCH:
            yield sentence
    yield from (wording.text for wording in (*section.guidance, *section.instructions))
