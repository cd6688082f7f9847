"""Lengths as Word counts them: twentieths of a point, half points; in drawings, EMU."""

from collections.abc import Sequence
from itertools import pairwise

_TWIPS_PER_MM = 1440 / 25.4
_EMUS_PER_MM = 36_000
_EMUS_PER_TWIP = 635


def twips(mm: float) -> int:
    """Return a length in mm as twips (1/1440 inch)."""
    return round(mm * _TWIPS_PER_MM)


def point_twips(points: float) -> int:
    """Return a length in pt as twips."""
    return round(points * 20)


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
