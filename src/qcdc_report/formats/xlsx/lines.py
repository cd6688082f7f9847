"""The lines of the form for figures: each indicator a table, its years or dates downwards."""

from collections.abc import Iterator, Sequence
from typing import Final, Literal

from attrs import frozen

from qcdc_report.formats.xlsx.keys import Column, Kind, Line, kind_of
from qcdc_report.outline import (
    Applicability,
    FiguresAppendix,
    Indicator,
    Measure,
    Shape,
    UnitKind,
)
from qcdc_report.text import short_date

Look = Literal["group", "indicator", "keys", "headings", "values", "name", "hint"]

_NAMES: Final = 15
_WHOLE: Final = "← chọn n/a nếu cả chỉ tiêu không áp dụng"
_MORE_NAMES: Final = "Cần thêm chỗ: chèn dòng vào giữa danh sách trên."
_ASKED: Final = {
    Applicability.REQUIRED: "bắt buộc",
    Applicability.OPTIONAL: "nếu có",
    Applicability.NOT_APPLICABLE: "không áp dụng",
}


@frozen(kw_only=True)
class FormCell:
    """A cell to the right of a line's label.

    Attributes:
        text: what stands in it.
        fill: what is to be filled in; None for a cell that is only read.
    """

    text: str = ""
    fill: Kind | Literal["state"] | None = None


@frozen(kw_only=True)
class FormLine:
    """A line of the form.

    Attributes:
        key: what the reader goes by.
        look: how it looks.
        label: its words.
        cells: what follows, column by column.
    """

    key: Line
    look: Look
    label: str = ""
    cells: tuple[FormCell, ...] = ()


def form_lines(
    appendix: FiguresAppendix, years: Sequence[int], kinds: Sequence[UnitKind]
) -> Iterator[FormLine]:
    """Yield the lines of the form, below its title.

    Args:
        appendix: what is asked.
        years: the years to report on; none for those of the outline.
        kinds: the kinds of unit that fill it in; none for all.
    """
    for group in appendix.groups:
        yield FormLine(key=Line("words"), look="group", label=f"{group.item}. {group.title}")
        for indicator in group.indicators:
            yield _state(indicator, tuple(kinds) or tuple(UnitKind))
            if indicator.shape is Shape.NAMES:
                yield from _names(indicator)
            else:
                yield from _table(indicator, tuple(years or indicator.years))


def _state(indicator: Indicator, kinds: tuple[UnitKind, ...]) -> FormLine:
    as_of = indicator.as_of
    when = f", tính đến {short_date(as_of)}" if as_of else ""
    asked = {indicator.applies_to(kind) for kind in kinds}
    word = f" ({_ASKED[next(iter(asked))]})" if len(asked) == 1 else ""
    state = "n/a" if asked == {Applicability.NOT_APPLICABLE} else ""
    return FormLine(
        key=Line("state", indicator.key),
        look="indicator",
        label=f"{indicator.title}{when}{word}",
        cells=(FormCell(text=state, fill="state"), FormCell(text=_WHOLE)),
    )


def _names(indicator: Indicator) -> Iterator[FormLine]:
    for number in range(1, _NAMES + 1):
        yield FormLine(
            key=Line("name", indicator.key),
            look="name",
            label=str(number),
            cells=(FormCell(fill="text"),),
        )
    yield FormLine(key=Line("words"), look="hint", label=_MORE_NAMES)


def _table(indicator: Indicator, years: tuple[int, ...]) -> Iterator[FormLine]:
    groups = [measure for measure in indicator.measures if measure.kind == "group"]
    nested = [inner for group in groups for inner in group.measures]
    own = [measure for measure in indicator.measures if measure.kind != "group"]
    # A nested set mostly counts the same things at an earlier date, in the same columns.
    columns = {measure.key: measure for measure in (*nested, *own)}
    order = list(dict.fromkeys(measure.key for measure in (*own, *nested)))
    alone = indicator.shape is Shape.COUNT
    yield FormLine(
        key=Line("columns", indicator.key),
        look="keys",
        cells=tuple(_key_cell(columns[key], alone=alone) for key in order),
    )
    by_year = bool(years) and indicator.shape in (Shape.YEARLY, Shape.COUNT)
    yield FormLine(
        key=Line("words"),
        look="headings",
        label="Năm" if by_year else "Thời điểm",
        cells=tuple(FormCell(text=_heading(columns[key])) for key in order),
    )
    if by_year:
        yield from (_values(indicator, str(year), str(year), own, order) for year in years)
        return
    now = short_date(indicator.as_of) if indicator.as_of else "Kỳ báo cáo"
    yield _values(indicator, "", now, own, order)
    for group in groups:
        yield _values(indicator, group.key, group.title, group.measures, order)


def _key_cell(measure: Measure, *, alone: bool) -> FormCell:
    return FormCell(text=str(Column("" if alone else measure.key, kind_of(measure))))


def _heading(measure: Measure) -> str:
    return f"{measure.title} ({measure.unit})" if measure.unit else measure.title


def _values(
    indicator: Indicator, part: str, label: str, measures: Sequence[Measure], order: Sequence[str]
) -> FormLine:
    asked = {measure.key: measure for measure in measures}
    return FormLine(
        key=Line("values", indicator.key, part),
        look="values",
        label=label,
        cells=tuple(FormCell(fill=kind_of(asked[k])) if k in asked else FormCell() for k in order),
    )
