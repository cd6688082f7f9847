"""QC207, QC208, QC211: percentages that a unit printed, and the counts they follow from."""

from collections.abc import Iterator
from decimal import ROUND_DOWN, ROUND_HALF_UP, Context, Decimal

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline, Ratio
from qcdc_report.report import Number, Report, ratio_of
from qcdc_report.rules.figures.entries import NumberSet, number_sets, shown
from qcdc_report.text import Text

# Room for counts of 18 digits and percentages of 12 places.
_WIDE = Context(prec=64)


@make_rule(
    "QC207",
    "wrong-ratio",
    title=Text("Tỷ lệ ghi sẵn không khớp với số liệu", "A printed percentage does not follow"),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def wrong_ratio(report: Report, outline: Outline) -> Iterator[Hit]:
    """A percentage that the unit printed does not follow from its counts.

    What: the printed percentage must be 100 x numerator / denominator, rounded to its own last
    digit. One that was cut off instead of rounded is only a note.

    Why: the parent committee recomputes percentages; one wrong one costs trust in all.

    Legal basis: none; arithmetic.

    Wrong:

        figures:
          petition_resolution:
            2018: {received: 9, resolved: 8, percent: 98.88}

    Right:

        figures:
          petition_resolution:
            2018: {received: 9, resolved: 8, percent: 88.89}

    Since: 0.1
    """
    for numbers, ratio, printed in _printed(report, outline):
        exact = ratio_of(numbers.indicator, ratio, numbers.values)
        if not isinstance(exact, Decimal):
            continue
        digit = Decimal(1).scaleb(_exponent(printed))
        if abs(exact - printed) <= digit / 2:
            continue
        rounded = exact.quantize(digit, ROUND_HALF_UP, _WIDE)
        counts = [numbers.number(key) for key in (ratio.numerator, ratio.denominator)]
        division = "/".join(shown(count) for count in counts if count is not None)
        cut_off = exact.quantize(digit, ROUND_DOWN, _WIDE) == printed
        yield Hit(
            path=f"{numbers.path}.{ratio.printed}",
            said=Text(
                f"{numbers.indicator.title}: ghi {shown(printed)}% nhưng {division} = "
                f"{shown(rounded)}%",
                f"“{numbers.indicator.key}”: printed {printed} %, the counts give {rounded} %",
            ),
            advice=Text(
                f"Làm tròn thành {shown(rounded)}%, không cắt bỏ chữ số",
                f"Round to {rounded} % instead of cutting digits off",
            )
            if cut_off
            else None,
            severity=Severity.NOTE if cut_off else None,
        )


@make_rule(
    "QC208",
    "ratio-of-nothing",
    title=Text("Ghi tỷ lệ khi không phát sinh", "A percentage of nothing"),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
)
def ratio_of_nothing(report: Report, outline: Outline) -> Iterator[Hit]:
    """A percentage is printed although there was nothing to take it of.

    What: where the denominator is zero no percentage may be printed.

    Why: when nothing was received, neither 0 % nor 100 % of it was settled; the page says “không
    phát sinh”.

    Legal basis: none; arithmetic.

    Wrong:

        figures:
          petition_resolution:
            2020: {received: 0, resolved: 0, percent: 100}

    Right:

        figures:
          petition_resolution:
            2020: {received: 0, resolved: 0}

    Since: 0.1
    """
    for numbers, ratio, printed in _printed(report, outline):
        if numbers.number(ratio.denominator) == 0:
            yield Hit(
                path=f"{numbers.path}.{ratio.printed}",
                said=Text(
                    f"{numbers.indicator.title}: {numbers.title(ratio.denominator)} bằng 0 "
                    f"nên không có tỷ lệ {shown(printed)}%",
                    f"“{numbers.indicator.key}”: {printed} % of nothing is no percentage",
                ),
                advice=Text(
                    f"Bỏ tỷ lệ; trang in sẽ ghi “{ratio.when_nothing}”",
                    f"Leave it out; the page will say “{ratio.when_nothing}”",
                ),
            )


@make_rule(
    "QC211",
    "ratio-without-counts",
    title=Text("Có tỷ lệ nhưng thiếu số liệu để kiểm tra", "A percentage without its counts"),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
)
def ratio_without_counts(report: Report, outline: Outline) -> Iterator[Hit]:
    """A percentage is printed without the counts it was made of.

    What: where a percentage is printed, both its numerator and its denominator are given.

    Why: a percentage alone can neither be checked nor summed over units.

    Legal basis: none; arithmetic.

    Wrong:

        figures:
          staff_conferences:
            2021: {held: 9, percent: 90}

    Right:

        figures:
          staff_conferences:
            2021: {held: 9, total: 10, percent: 90}

    Since: 0.1
    """
    for numbers, ratio, _ in _printed(report, outline):
        missing = [
            key for key in (ratio.numerator, ratio.denominator) if numbers.number(key) is None
        ]
        if missing:
            titles = ", ".join(numbers.title(key) for key in missing)
            yield Hit(
                path=f"{numbers.path}.{ratio.printed}",
                said=Text(
                    f"{numbers.indicator.title}: có tỷ lệ nhưng chưa có {titles}",
                    f"“{numbers.indicator.key}”: a percentage without {', '.join(missing)}",
                ),
            )


def _printed(report: Report, outline: Outline) -> Iterator[tuple[NumberSet, Ratio, Number]]:
    """Yield each percentage that a unit printed itself."""
    for numbers in number_sets(report, outline):
        for ratio in numbers.ratios:
            printed = None if ratio.printed is None else numbers.number(ratio.printed)
            if printed is not None:
                yield numbers, ratio, printed


def _exponent(number: Number) -> int:
    exponent = Decimal(number).as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0
