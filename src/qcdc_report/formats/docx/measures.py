"""Lengths as Word counts them: twentieths of a point, half points; in drawings, EMU."""

import re
from collections.abc import Sequence
from itertools import pairwise

_TWIPS_PER_MM = 1440 / 25.4
_EMUS_PER_MM = 36_000
_EMUS_PER_TWIP = 635
_IN_UNITS = re.compile(r"(-?[0-9]{1,9}(?:\.[0-9]{1,9})?)(mm|cm|in|pt|pc|pi)")
_MOST_DIGITS = 10
_TWIPS = {"mm": 1440 / 25.4, "cm": 1440 / 2.54, "in": 1440, "pt": 20, "pc": 240, "pi": 240}


def twips(mm: float) -> int:
    """Return a length in mm as twips (1/1440 inch)."""
    return round(mm * _TWIPS_PER_MM)


def point_twips(points: float) -> int:
    """Return a length in pt as twips."""
    return round(points * 20)


def twips_of(value: str) -> int | None:
    """Return a length of a Word file in twips: a bare number, or one with its unit (``612pt``).

    Files saved as "Strict Open XML" have units (ECMA-376 part 1, 22.9.2.15). None for what is no
    length.
    """
    if found := _IN_UNITS.fullmatch(value):
        return round(float(found[1]) * _TWIPS[found[2]])
    try:
        return int(value) if len(value) < _MOST_DIGITS else None
    except ValueError:
        return None


def emus(mm: float) -> int:
    """Return a length in mm as English Metric Units, in which drawings are measured."""
    return round(mm * _EMUS_PER_MM)


def twip_emus(twips: int) -> int:
    """Return a length in twips as English Metric Units."""
    return twips * _EMUS_PER_TWIP


def half_points(points: float) -> int:
    """Return a font size in pt as half points."""
    return round(points * 2)


def eighth_points(points: float) -> int:
    """Return the thickness of a line in pt as eighths of a point."""
    return round(points * 8)


def divided(total: int, shares: Sequence[int]) -> list[int]:
    """Divide a width into whole parts by ``shares``; the parts add up to ``total`` exactly."""
    whole = sum(shares)
    edges = [0]
    reached = 0
    for share in shares:
        reached += share
        edges.append(round(total * reached / whole))
    return [right - left for left, right in pairwise(edges)]
