"""QC201 and QC202: figures under a wrong key or in a wrong shape."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Indicator, Measure, Outline, Shape, indicators
from qcdc_report.report import Figure, Measures, Names, Number, Report, Value, Yearly
from qcdc_report.rules.figures.entries import entries, reported
from qcdc_report.text import Text, nearest

_DUE = {
    Shape.COUNTS: Text("một nhóm số liệu", "a set of numbers"),
    Shape.YEARLY: Text("số liệu theo từng năm", "numbers by year"),
    Shape.COUNT: Text("một con số, hoặc số liệu theo từng năm", "one number, or numbers by year"),
    Shape.NAMES: Text("một danh sách tên", "a list of names"),
}


@make_rule(
    "QC201",
    "unknown-indicator",
    title=Text(
        "Số liệu nằm dưới một khóa không có trong phụ lục 2",
        "A figure under a key that appendix 2 does not have",
    ),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def unknown_indicator(report: Report, outline: Outline) -> Iterator[Hit]:
    """A figure stands under a key that the outline does not have.

    What: every key under `figures` must be the key of an indicator of the outline.

    Why: a figure under an unknown key reaches no table, so it would be missing from the document.

    Legal basis: none; a rule of good form.

    Wrong:

        figures:
          leader_dialogue: 8

    Right:

        figures:
          leader_dialogues: 8

    Since: 0.1
    """
    known = [indicator.key for indicator in indicators(outline)]
    for key in report.figures:
        if key not in known:
            yield Hit(
                path=f"figures.{key}",
                said=Text(
                    f"Phụ lục số liệu không có chỉ tiêu nào mang khóa “{key}”",
                    f"The appendix of figures has no indicator with the key “{key}”",
                ),
                advice=_known(key, known),
            )


@make_rule(
    "QC202",
    "malformed-figure",
    title=Text("Số liệu sai cách ghi", "A figure is not of the shape that is due"),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def malformed_figure(report: Report, outline: Outline) -> Iterator[Hit]:
    """A figure is not of the shape that its indicator asks for.

    What: an indicator is a set of numbers, numbers by year, one number, or a list of names; each of
    its numbers has a known key, is whole where things are counted, and is never negative.

    Why: a number in a wrong place is read as something else, or not at all.

    Legal basis: none; a rule of good form.

    Wrong:

        figures:
          petition_resolution: {received: 25, resolved: 24}

    Right:

        figures:
          petition_resolution:
            2020: {received: 12, resolved: 12}
            2021: {received: 13, resolved: 12}

    Since: 0.1
    """
    for indicator, figure in reported(report, outline):
        if not _fits(indicator, figure):
            due = _DUE[indicator.shape]
            keys = ", ".join(measure.key for measure in indicator.measures)
            yield Hit(
                path=f"figures.{indicator.key}",
                said=Text(
                    f"{indicator.title}: cần {due.vi}, không phải {_found(figure).vi}",
                    f"“{indicator.key}” needs {due.en}, not {_found(figure).en}",
                ),
                advice=Text(f"Các khóa: {keys}", f"Keys: {keys}")
                if indicator.shape in (Shape.COUNTS, Shape.YEARLY)
                else None,
            )
        elif isinstance(figure, Names):
            yield from _names(indicator, figure)
        else:
            for path, _, entry in entries(indicator, figure):
                yield from _entry(path, indicator.measures, entry, indicator.shape)


def _fits(indicator: Indicator, figure: Figure) -> bool:
    if indicator.shape is Shape.NAMES:
        return isinstance(figure, Names)
    if indicator.shape is Shape.YEARLY:
        return isinstance(figure, Yearly)
    if indicator.shape is Shape.COUNTS:
        return isinstance(figure, Measures)
    return isinstance(figure, Yearly | Number)


def _found(figure: Figure) -> Text:
    if isinstance(figure, Names):
        return Text("danh sách tên", "a list of names")
    if isinstance(figure, Yearly):
        return _DUE[Shape.YEARLY]
    if isinstance(figure, Measures):
        return _DUE[Shape.COUNTS]
    return Text(f"con số {figure}", f"the number {figure}")


def _names(indicator: Indicator, figure: Names) -> Iterator[Hit]:
    for index, name in enumerate(figure.names):
        if not name.strip():
            yield Hit(
                path=f"figures.{indicator.key}[{index}]",
                said=Text(f"Tên thứ {index + 1} để trống", f"Name {index + 1} is blank"),
            )


def _entry(
    path: str, measures: Sequence[Measure], entry: Value | Measures, shape: Shape
) -> Iterator[Hit]:
    if not isinstance(entry, Measures):
        if measures:
            yield from _value(path, measures[0], entry)
        return
    if shape is Shape.COUNT:
        yield Hit(
            path=path,
            said=Text("Chỗ này cần một con số", "One number is due here"),
        )
        return
    known = {measure.key: measure for measure in measures}
    for key, value in entry.values.items():
        place = f"{path}.{key}"
        if key not in known:
            yield Hit(
                path=place,
                said=Text(f"Khóa lạ “{key}”", f"Unknown key “{key}”"),
                advice=_known(key, list(known)),
            )
        elif known[key].kind == "group" and isinstance(value, Measures):
            yield from _entry(place, known[key].measures, value, shape)
        else:
            yield from _value(place, known[key], value)


def _value(path: str, measure: Measure, value: Value | Measures) -> Iterator[Hit]:
    if isinstance(value, Measures) or (measure.kind == "group" and isinstance(value, Number)):
        due = _DUE[Shape.COUNTS if measure.kind == "group" else Shape.COUNT]
        yield Hit(
            path=path,
            said=Text(f"{measure.title}: cần {due.vi}", f"“{measure.key}” needs {due.en}"),
        )
    elif isinstance(value, Number) and value < 0:
        yield Hit(
            path=path,
            said=Text(
                f"{measure.title} không thể âm: {value}",
                f"“{measure.key}” cannot be negative: {value}",
            ),
        )
    elif isinstance(value, Decimal) and measure.kind == "integer":
        yield Hit(
            path=path,
            said=Text(
                f"{measure.title} phải là số nguyên, không phải {value}",
                f"“{measure.key}” must be a whole number, not {value}",
            ),
        )


def _known(key: str, known: Sequence[str]) -> Text:
    near = nearest(key, known)
    if near:
        return Text(f"Có phải là “{near}”?", f"Did you mean “{near}”?")
    listed = ", ".join(known)
    return Text(f"Các khóa có thể dùng: {listed}", f"Known keys: {listed}")
