"""The fields of one indicator: a row for each year or date, a column for each number."""

from collections.abc import Iterator, Sequence
from typing import Final

from attrs import frozen

from qcdc_report.layout.figure_tables import measure_heading
from qcdc_report.layout.figure_words import DOES_NOT_APPLY, NOT_REPORTED
from qcdc_report.layout.form_fields import Choice, FormField, FormLine
from qcdc_report.outline import Applicability, Indicator, Measure, Shape, UnitKind
from qcdc_report.text import short_date

GIVEN: Final = "given"
NOT_GIVEN: Final = "none"
NO_USE: Final = "n/a"

_NUMBER_PROMPT: Final = "…"
_BELOW: Final = "số liệu dưới đây"
_STATES: Final = (
    Choice(value=GIVEN, shown=_BELOW),
    Choice(value=NO_USE, shown=DOES_NOT_APPLY),
    Choice(value=NOT_GIVEN, shown=NOT_REPORTED),
)
_PROMPTS: Final = {
    Applicability.REQUIRED: "điền số liệu dưới đây, hoặc chọn “không áp dụng”",
    Applicability.OPTIONAL: "nếu có thì điền số liệu dưới đây",
    Applicability.NOT_APPLICABLE: "chọn",
}


@frozen(kw_only=True)
class FigureRow:
    """A row of numbers.

    Attributes:
        label: what it stands for, such as a year.
        at: where in the figure its numbers belong: ``("2019",)``, ``("baseline",)`` or ``()``.
        fields: for each column its field; None where the row has no such number.
    """

    label: str
    at: tuple[str, ...]
    fields: tuple[FormField | None, ...]


@frozen(kw_only=True)
class FigureForm:
    """What a form asks about one indicator.

    Attributes:
        indicator: the indicator.
        state: whether there are figures, none yet, or none ever; None where one field says all.
        alone: the one field of an indicator that is a number or a list of names.
        corner: heading of the column of labels; empty for no such column.
        header: headings of the columns of numbers.
        keys: for each column the key of its measure.
        rows: the rows; none where there is but one field, or where no unit is asked.
    """

    indicator: Indicator
    state: FormField | None = None
    alone: FormField | None = None
    corner: str = ""
    header: tuple[str, ...] = ()
    keys: tuple[str, ...] = ()
    rows: tuple[FigureRow, ...] = ()

    @property
    def line(self) -> FormLine:
        """The line above its numbers: what is counted, and whether there is anything to count."""
        first = self.state or self.alone
        title = f"{self.indicator.title}: "
        return FormLine("caption", (title, first) if first else (title,))

    def fields(self) -> Iterator[FormField]:
        """Yield its fields in reading order."""
        yield from filter(None, (self.state, self.alone))
        for row in self.rows:
            yield from filter(None, row.fields)


def figure_form(indicator: Indicator, kinds: Sequence[UnitKind]) -> FigureForm:
    """Return the fields of an indicator.

    Args:
        indicator: what is counted.
        kinds: the kinds of unit that the form is for.
    """
    path = f"figures.{indicator.key}"
    if _applicability(indicator, kinds) is Applicability.NOT_APPLICABLE:
        return FigureForm(indicator=indicator, state=_state(indicator, kinds))
    if indicator.shape is Shape.NAMES:
        names = FormField(
            tag=f"{path}.names",
            title=indicator.title,
            prompt="Mỗi dòng một tên",
            kind="lines",
        )
        return FigureForm(indicator=indicator, state=_state(indicator, kinds), alone=names)
    if indicator.shape is Shape.COUNT and not indicator.years:
        return FigureForm(indicator=indicator, alone=_alone(indicator, path))
    columns = _columns(indicator)
    yearly = indicator.shape is not Shape.COUNTS
    rows = tuple((_years if yearly else _dates)(indicator, columns))
    labelled = any(row.label for row in rows)
    return FigureForm(
        indicator=indicator,
        state=_state(indicator, kinds),
        corner=("Năm" if yearly else "Thời điểm") if labelled else "",
        header=tuple(measure_heading(measure) for measure in columns.values()),
        keys=tuple(columns),
        rows=rows,
    )


def _applicability(indicator: Indicator, kinds: Sequence[UnitKind]) -> Applicability:
    """Return what is asked of some kind of unit; not applicable only if that goes for all."""
    asked = {indicator.applies_to(kind) for kind in kinds}
    order = (Applicability.REQUIRED, Applicability.OPTIONAL, Applicability.NOT_APPLICABLE)
    return next(one for one in order if one in asked)


def _state(indicator: Indicator, kinds: Sequence[UnitKind]) -> FormField:
    asked = _applicability(indicator, kinds)
    return FormField(
        tag=f"figures.{indicator.key}",
        title=indicator.title,
        prompt=_PROMPTS[asked],
        kind="choice",
        choices=_STATES,
        value=NO_USE if asked is Applicability.NOT_APPLICABLE else "",
    )


def _alone(indicator: Indicator, path: str) -> FormField:
    measure = next(iter(indicator.measures), None)
    return FormField(
        tag=path,
        title=indicator.title,
        prompt=_NUMBER_PROMPT,
        kind="decimal" if measure and measure.kind == "decimal" else "integer",
        unit=measure.unit if measure else "",
    )


def _columns(indicator: Indicator) -> dict[str, Measure]:
    """Return the measures that have a column: the indicator's own, and those of its groups."""
    columns = {measure.key: measure for measure in indicator.measures if measure.kind != "group"}
    for group in indicator.measures:
        for measure in group.measures:
            columns.setdefault(measure.key, measure)
    return columns


def _years(indicator: Indicator, columns: dict[str, Measure]) -> Iterator[FigureRow]:
    for year in map(str, indicator.years):
        yield _row(indicator, year, (year,), indicator.measures, columns)


def _dates(indicator: Indicator, columns: dict[str, Measure]) -> Iterator[FigureRow]:
    """Yield a row for each earlier date asked for, then that of the indicator's own date."""
    groups = [measure for measure in indicator.measures if measure.kind == "group"]
    for group in groups:
        label = short_date(group.as_of) if group.as_of else group.title
        yield _row(indicator, label, (group.key,), group.measures, columns)
    now = "Kỳ báo cáo" if groups else ""
    label = short_date(indicator.as_of) if indicator.as_of else now
    yield _row(indicator, label, (), indicator.measures, columns)


def _row(
    indicator: Indicator,
    label: str,
    at: tuple[str, ...],
    measures: Sequence[Measure],
    columns: dict[str, Measure],
) -> FigureRow:
    here = {measure.key: measure for measure in measures}
    fields = [
        _number(here[key], ".".join(("figures", indicator.key, *at, key)), label)
        if key in here
        else None
        for key in columns
    ]
    return FigureRow(label=label, at=at, fields=tuple(fields))


def _number(measure: Measure, tag: str, label: str) -> FormField:
    return FormField(
        tag=tag,
        title=": ".join(filter(None, (label, measure_heading(measure)))),
        prompt=_NUMBER_PROMPT,
        kind="decimal" if measure.kind == "decimal" else "integer",
        unit=measure.unit,
    )
