"""The figures of an empty report: a line for each year or number, with its unit as a comment."""

from collections.abc import Iterable, Iterator
from typing import Final

from qcdc_report.formats.data.comments import comment, commented_field
from qcdc_report.outline import Applicability, Indicator, Measure, Shape, UnitKind

_ALONE: Final = {
    Applicability.REQUIRED: "Bắt buộc.",
    Applicability.OPTIONAL: "Nếu có thì bỏ dấu # ở các dòng dưới.",
    Applicability.NOT_APPLICABLE: "Không áp dụng.",
}
_AMONG: Final = {
    Applicability.REQUIRED: "bắt buộc",
    Applicability.OPTIONAL: "không bắt buộc (không có thì xóa các dòng dưới)",
    Applicability.NOT_APPLICABLE: "không áp dụng (thay các dòng dưới bằng n/a)",
}


def figure_lines(indicator: Indicator, kinds: tuple[UnitKind, ...]) -> Iterator[str]:
    """Yield the lines of one indicator, two columns in.

    A figure that is asked of some kind of unit has lines to fill in; one that nobody must give
    has them behind ``#``, since a year left empty would be a gap; one that applies to none says so.

    Args:
        indicator: what is counted.
        kinds: the kinds of unit that the report may be of.
    """
    asked = {kind: indicator.applies_to(kind) for kind in kinds}
    yield from comment(f"{_title(indicator)}. {_applicability(asked)}", 2)
    if set(asked.values()) == {Applicability.NOT_APPLICABLE}:
        yield f"  {indicator.key}: n/a"
        return
    yield from (line for text in _legend(indicator) for line in comment(text, 2, 2))
    live = Applicability.REQUIRED in asked.values()
    for line in _lines(indicator):
        yield line if live else f"  # {line[2:]}"


def _title(indicator: Indicator) -> str:
    as_of = indicator.as_of
    when = f", tính đến {as_of.day}/{as_of.month}/{as_of.year}" if as_of else ""
    return f"{indicator.title}{when}"


def _applicability(asked: dict[UnitKind, Applicability]) -> str:
    states = set(asked.values())
    if len(states) == 1:
        return _ALONE[states.pop()]
    parts = (
        f"{words} với {', '.join(kind for kind, state in asked.items() if state is of)}"
        for of, words in _AMONG.items()
        if of in states
    )
    said = "; ".join(parts)
    return f"{said[0].upper()}{said[1:]}."


def _legend(indicator: Indicator) -> Iterator[str]:
    """Yield what the keys of a line mean, and which more may be given."""
    if indicator.shape is not Shape.YEARLY:
        return
    due = [measure for measure in indicator.measures if measure.required]
    more = [measure for measure in indicator.measures if not measure.required]
    if len(due) > 1:
        yield _listed(due)
    if more:
        example = ", ".join(f"{measure.key}: …" for measure in (*due[:1], *more[:1]))
        yield f"Có thể ghi thêm, dạng {{{example}}}: {_listed(more)}"


def _listed(measures: Iterable[Measure]) -> str:
    return "; ".join(f"{measure.key}: {measure.title} ({measure.unit})" for measure in measures)


def _lines(indicator: Indicator) -> Iterator[str]:
    if indicator.shape is Shape.NAMES:
        yield f"  {indicator.key}:  # mỗi dòng một tên, dạng “- Tên”, thụt vào 4 dấu cách"
    elif indicator.shape is Shape.COUNTS:
        yield f"  {indicator.key}:"
        yield from _numbers(indicator.measures, 4)
    elif indicator.years:
        yield f"  {indicator.key}:"
        yield from (f"    {year}: {_year(indicator)}" for year in indicator.years)
    else:
        yield f"  {indicator.key}: {_year(indicator)}"


def _numbers(measures: Iterable[Measure], indent: int) -> Iterator[str]:
    for measure in measures:
        head = f"{' ' * indent}{measure.key}:"
        if measure.kind == "group":
            yield commented_field(head, measure.title)
            yield from _numbers(measure.measures, indent + 2)
        else:
            yield commented_field(head, f"{measure.title} ({measure.unit})")


def _year(indicator: Indicator) -> str:
    due = [measure for measure in indicator.measures if measure.required]
    if len(due) == 1:
        return f" # {due[0].title.lower()} ({due[0].unit})"
    return f"{{{', '.join(f'{measure.key}: ' for measure in due)}}}"
