"""Hypothesis strategies for reports and their parts: any report that the model admits.

Texts are what a person or a paste can bring in, with the words that YAML is known to mistake.
"""

import unicodedata
from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from hypothesis import strategies as st

from qcdc_report.outline import (
    Indicator,
    Measure,
    Outline,
    Shape,
    UnitKind,
    answer_keys,
    common_outline,
    indicators,
)
from qcdc_report.report import (
    NOT_APPLICABLE,
    Figure,
    FrozenMap,
    Ignored,
    IssuedDocument,
    Letterhead,
    Measures,
    Names,
    Period,
    Report,
    Signature,
    Unit,
    Unplaced,
    Value,
    Yearly,
)

Item = TypeVar("Item")

_TRAPS = (
    "no", "Yes", "on", "~", "null", "NULL", "true", "012", "0o17", "0x1F", "1:30", "1_000", "1e5",
    "7.50", "1.205", "91,98", ".5", ".inf", "NaN", "n/a", "2022-05-20", "12-KH/ĐU", "125/QĐ-SA",
    "- a", "-", "--- x", "...", "? a", "a: b", "a:", ":", "#", "a #b", "'", '"', "\\", "\\n", "\\/",
    "|", ">", "%", "@", "`", "!x", "&x", "*x", "**x**", "<<", "{", "}", "[", "]", ",", "= 1", " a",
    "a ", "a  b", "\ta", "a\t", "\x85", "\u2028", "\u2029", "\xa0", "\u200b", "\ufeff", "\x7f",
    "\x9f", "😀", "👩\u200d👩\u200d👧", "Đảng ủy Sở A", "ngày 12/5/2017", "đạt 91,98%",
    "“trong ngoặc”", "\r", "\ufdd0",
)  # fmt: skip

_LETTERS = st.characters(
    codec="utf-8", exclude_categories=["Cs"], exclude_characters="\x00\ufffe\uffff"
).filter(lambda char: char >= " " or char in "\t\n\r")


def texts(max_size: int = 12) -> st.SearchStrategy[str]:
    """Return any text that a field may hold: XML can carry it, and it is in NFC."""
    pieces = st.one_of(st.sampled_from(_TRAPS), st.text(_LETTERS, max_size=max_size))
    return st.lists(pieces, max_size=3).map("".join).map(_nfc)


def answers() -> st.SearchStrategy[str]:
    """Return any answer as reading leaves it: lines ended by one character, nothing at the end."""
    lines = st.lists(st.one_of(texts(), st.just("")), max_size=6)
    return lines.map("\n".join).map(lambda text: _nfc(text.replace("\r", "\n").rstrip()))


def decimals() -> st.SearchStrategy[Decimal]:
    """Return any decimal number that a figure may be."""
    return st.integers(0, 12).flatmap(
        lambda places: st.decimals(Decimal(0), Decimal(10) ** 12, places=places)
    )


def values() -> st.SearchStrategy[Value]:
    """Return any one number of a figure, or its state."""
    return st.one_of(st.integers(0, 10**18 - 1), _states())


def measures(asked: Sequence[Measure]) -> st.SearchStrategy[Measures]:
    """Return a set of some of the numbers that an indicator asks for."""
    parts = st.fixed_dictionaries({}, optional={m.key: _measure(m) for m in asked})
    return parts.map(lambda numbers: Measures(FrozenMap(numbers)))


def figures(indicator: Indicator) -> st.SearchStrategy[Figure]:
    """Return any value of an indicator, by its shape."""
    entry = st.one_of(values(), measures(indicator.measures))
    years = st.integers(1000, 9999)
    shaped: dict[Shape, st.SearchStrategy[Figure]] = {
        Shape.COUNTS: measures(indicator.measures),
        Shape.YEARLY: st.dictionaries(years, entry, min_size=1, max_size=6).map(Yearly),
        Shape.COUNT: st.one_of(
            values(), st.dictionaries(years, values(), min_size=1, max_size=6).map(Yearly)
        ),
        Shape.NAMES: _lists(texts()).map(Names),
    }
    return st.one_of(shaped[indicator.shape], _states())


def reports(
    outline: Outline | None = None, profile_ids: Sequence[str] = ("any", "no-such-profile")
) -> st.SearchStrategy[Report]:
    """Return any report, its answers and figures under the keys of an outline.

    Args:
        outline: the outline; the common one, its slot empty, by default.
        profile_ids: what the report may name as its profile; nothing installed by default.
    """
    outline = outline or common_outline()
    return st.builds(
        Report,
        profile=st.sampled_from(profile_ids),
        unit=st.builds(
            Unit,
            name=texts(),
            parent=texts(),
            kind=st.none() | st.sampled_from(UnitKind),
            staff=st.none() | st.integers(0, 10**6),
        ),
        letterhead=st.builds(
            Letterhead,
            standard=st.sampled_from(["", "party-hd36", "party-hd05", "state-nd30"]),
            number=texts(),
            place=texts(),
            date=_days(),
            addressees=_lists(texts()),
        ),
        period=st.builds(Period, start=_days(), end=_days(), years=_lists(st.integers(1000, 9999))),
        answers=st.dictionaries(st.sampled_from(answer_keys(outline)), answers(), max_size=5).map(
            FrozenMap
        ),
        documents=_lists(
            st.builds(
                IssuedDocument,
                kind=texts(),
                number=texts(),
                date=_days(),
                issuer=texts(),
                subject=texts(),
            )
        ),
        figures=st.fixed_dictionaries(
            {}, optional={ind.key: figures(ind) for ind in indicators(outline)}
        ).map(FrozenMap),
        signature=st.builds(Signature, authority=texts(), post=texts(), name=texts()),
        recipients=_lists(texts()),
        ignore=_lists(st.builds(Ignored, code=texts(), reason=texts())),
        unplaced=_lists(st.builds(Unplaced, text=answers(), after=texts(), place=texts())),
    )


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _states() -> st.SearchStrategy[Value]:
    return st.sampled_from([None, NOT_APPLICABLE])


def _measure(measure: Measure) -> st.SearchStrategy[Value | Measures]:
    if measure.kind == "group":
        return st.one_of(measures(measure.measures), _states())
    if measure.kind == "decimal":
        return st.one_of(decimals(), values())
    return values()


def _days() -> st.SearchStrategy[object]:
    return st.none() | st.dates()


def _lists(items: st.SearchStrategy[Item]) -> st.SearchStrategy[tuple[Item, ...]]:
    return st.lists(items, max_size=3).map(tuple)
