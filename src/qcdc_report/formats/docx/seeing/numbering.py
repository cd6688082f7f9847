"""The lists of a file: what each level prints, and how it counts (``word/numbering.xml``)."""

from collections.abc import Iterable
from typing import Final

from attrs import frozen

from qcdc_report.formats.docx.seeing.looks import text_look
from qcdc_report.formats.docx.seeing.names import R_PR, VAL, Element, is_on, w, whole
from qcdc_report.formats.docx.seeing.symbols import drawn

_ABSTRACT, _NUM, _ABSTRACT_ID = w("abstractNum"), w("num"), w("abstractNumId")
_NUM_ID, _LVL, _LEVEL, _OVERRIDE = w("numId"), w("lvl"), w("ilvl"), w("lvlOverride")
_STYLE_LINK, _NUM_STYLE_LINK = w("styleLink"), w("numStyleLink")
_START, _START_OVERRIDE = w("start"), w("startOverride")
_FORMAT, _TEXT, _RESTART, _LEGAL = w("numFmt"), w("lvlText"), w("lvlRestart"), w("isLgl")
_P_STYLE, _PICTURE, _OTHER_FORMAT = w("pStyle"), w("lvlPicBulletId"), w("format")
_NULL: Final = w("null")

LEVELS: Final = 9
"""Levels of a list."""


@frozen(kw_only=True)
class Level:
    """One level of a list.

    Attributes:
        text: what it prints; ``%1`` stands for the number of the first level.
        way: how its number is printed.
        start: its first number.
        restart: it starts again behind a paragraph of so high a level, counted from 1; 0 never.
        legal: all numbers in it are printed in decimals.
        style: id of the paragraph style that has this level; empty for none.
        capitals: shown in capitals.
    """

    text: str = ""
    way: str = "decimal"
    start: int = 0
    restart: int = LEVELS
    legal: bool = False
    style: str = ""
    capitals: bool = False


@frozen(kw_only=True)
class WordList:
    """A list that paragraphs belong to.

    Attributes:
        counts_with: lists with the same one count on from each other.
        levels: its levels, by their place.
        starts: for a level the number at which this list starts anew.
    """

    counts_with: str
    levels: dict[int, Level]
    starts: dict[int, int]

    def level_of_style(self, style: str) -> int | None:
        """Return the level that a paragraph style has; None when none is linked to it."""
        return next((at for at, level in self.levels.items() if level.style == style), None)


def read_lists(root: Element | None) -> dict[str, WordList]:
    """Return the lists of the numbering part by their ids.

    A list that is defined by a numbering style takes its levels from the list that has the style.
    """
    abstracts: dict[str, Element] = {}
    styled: dict[str, str] = {}
    for abstract in _children(root, _ABSTRACT):
        identity = abstract.get(_ABSTRACT_ID, "")
        abstracts[identity] = abstract
        if (link := abstract.find(_STYLE_LINK)) is not None:
            styled[link.get(VAL, "")] = identity
    levels: dict[str, dict[int, Level]] = {}
    lists = {}
    for num in _children(root, _NUM):
        points = num.find(_ABSTRACT_ID)
        identity = "" if points is None else points.get(VAL, "")
        if identity not in abstracts:
            continue
        link = abstracts[identity].find(_NUM_STYLE_LINK)
        if link is not None:
            identity = styled.get(link.get(VAL, ""), identity)
        if identity not in levels:
            levels[identity] = _levels(abstracts[identity])
        lists[num.get(_NUM_ID, "")] = _overridden(num, identity, levels[identity])
    return lists


def _children(root: Element | None, tag: str) -> Iterable[Element]:
    return () if root is None else root.iterchildren(tag)


def _levels(parent: Element) -> dict[int, Level]:
    return {whole(each.get(_LEVEL)): _level(each) for each in parent.iterchildren(_LVL)}


def _overridden(num: Element, identity: str, levels: dict[int, Level]) -> WordList:
    starts = {}
    for override in num.iterchildren(_OVERRIDE):
        own = {whole(override.get(_LEVEL)): level for level in _levels(override).values()}
        levels = {**levels, **own}
        if (start := override.find(_START_OVERRIDE)) is not None:
            starts[whole(override.get(_LEVEL))] = whole(start.get(VAL))
    return WordList(counts_with=identity, levels=levels, starts=starts)


def _level(element: Element) -> Level:
    said = {each.tag: each for each in element.iter()}
    way = said[_FORMAT].get(VAL, "decimal") if _FORMAT in said else "decimal"
    if way == "custom":
        way = said[_FORMAT].get(_OTHER_FORMAT, "decimal")
    text = ""
    if _TEXT in said and said[_TEXT].get(_NULL) not in {"1", "true", "on"}:
        text = said[_TEXT].get(VAL, "")
    properties = element.find(R_PR)
    look = None if properties is None else text_look(properties)
    if look is not None and look.font:
        text = drawn(text, look.font)
    if _PICTURE in said and way == "bullet":
        text = "•"
    at = whole(element.get(_LEVEL))
    return Level(
        text=text,
        way=way,
        start=whole(said[_START].get(VAL)) if _START in said else 0,
        restart=whole(said[_RESTART].get(VAL), at) if _RESTART in said else at,
        legal=_LEGAL in said and is_on(said[_LEGAL]),
        style=said[_P_STYLE].get(VAL, "") if _P_STYLE in said else "",
        capitals=look is not None and bool(look.capitals),
    )
