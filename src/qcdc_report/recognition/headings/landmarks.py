"""What a heading can be: the parts, sections and appendices of an outline, in one row."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Final, Literal

from attrs import field, frozen

from qcdc_report.layout.leftovers import LEFTOVERS_TITLE
from qcdc_report.outline import Outline, Section, Wording, anchor_name, asks
from qcdc_report.recognition.headings.marks import read_mark

LandmarkKind = Literal[
    "title", "part", "section", "leftovers", "documents", "figures", "group", "closing"
]

_IN_BRACKETS: Final = re.compile(r"\s*\([^()]*\)\s*\.?$")
_TITLE_LINES: Final = 2
"""Lines of the source over the table of documents that are its label and its title."""


@frozen(kw_only=True)
class Landmark:
    """A heading that a report under the outline may have.

    Attributes:
        key: key of the part, section or appendix; a group of figures has its appendix's.
        kind: what stands below it; ``title`` is the report's own, so that no other is taken
            for it.
        level: 0 for a part or an appendix, 1 for ``I`` and a group of figures, and so on.
        path: its number at each level from 1 on: ``(2, 3, 1)`` for the first dash of II.3; the
            number of the part or appendix itself at level 0.
        parents: indexes of the landmarks above it, outermost first.
        names: the ways in which the outline words it, without marks.
        label: official numbering, for messages.
        anchor: name of the bookmark that this library's own documents have there.
    """

    key: str
    kind: LandmarkKind
    level: int
    path: tuple[int, ...]
    parents: tuple[int, ...] = ()
    names: tuple[str, ...]
    label: str = ""
    anchor: str = field(init=False)

    @property
    def is_appendix(self) -> bool:
        """Whether it is an appendix, or stands in one."""
        return self.kind in ("documents", "figures", "group")

    @anchor.default
    def _bookmark(self) -> str:
        has_none = self.kind in ("group", "title", "closing")
        return "" if has_none else anchor_name(self.key)


@lru_cache(maxsize=16)
def landmarks(outline: Outline) -> tuple[Landmark, ...]:
    """Return the landmarks of an outline in reading order."""
    titles = _names(outline.title, (Wording(outline.subject),))
    found = [Landmark(key="title", kind="title", level=0, path=(), names=titles)]
    for ordinal, part in enumerate(outline.parts, start=1):
        found.append(
            Landmark(
                key=part.key,
                kind="part",
                level=0,
                path=(ordinal,),
                names=_names(part.title, part.wording),
                label=part.label,
            )
        )
        above = (len(found) - 1,)
        for section in part.sections:
            _add(found, section, above, ())
    found.append(
        Landmark(key="unplaced", kind="leftovers", level=1, path=(), names=(LEFTOVERS_TITLE,))
    )
    found.extend(_appendices(outline, len(found)))
    return tuple(found)


def _add(
    found: list[Landmark], section: Section, above: tuple[int, ...], path: tuple[int, ...]
) -> None:
    here = (*path, section.ordinal)
    index = len(found)
    wording = section.wording or asks(section)
    found.append(
        Landmark(
            key=section.key,
            kind="section",
            level=len(here),
            path=here,
            parents=above,
            names=_names(section.title, wording),
            label=section.label,
        )
    )
    for child in section.children:
        _add(found, child, (*above, index), here)


def _appendices(outline: Outline, start: int) -> Iterator[Landmark]:
    if (documents := outline.documents) is not None:
        yield Landmark(
            key=documents.key,
            kind="documents",
            level=0,
            path=(documents.number,),
            names=_names(documents.title, documents.wording[:_TITLE_LINES]),
            label=f"Phụ lục {documents.number}",
        )
        start += 1
    if (figures := outline.figures) is None:
        return
    yield Landmark(
        key=figures.key,
        kind="figures",
        level=0,
        path=(figures.number,),
        names=_names(figures.title, figures.wording[:1]),
        label=f"Phụ lục {figures.number}",
    )
    for ordinal, group in enumerate(figures.groups, start=1):
        yield Landmark(
            key=figures.key,
            kind="group",
            level=1,
            path=(ordinal,),
            parents=(start,),
            names=_names(group.title, group.wording),
            label=f"Phụ lục {figures.number}, {ordinal}",
        )


def _names(title: str, wording: tuple[Wording, ...]) -> tuple[str, ...]:
    """Return title and wordings without marks, each also without what it ends with in brackets."""
    texts = [title, *(_unmarked(line.text) for line in wording)]
    texts += [_IN_BRACKETS.sub("", text) for text in texts]
    return tuple(dict.fromkeys(text for text in texts if text.strip()))


def _unmarked(text: str) -> str:
    mark = read_mark(text.strip())
    return text.strip()[len(mark.text) :].strip() if mark else text.strip()
