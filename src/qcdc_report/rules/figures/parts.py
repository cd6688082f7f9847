"""QC206: parts and wholes."""

from collections.abc import Iterator

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Number, Report
from qcdc_report.rules.figures.entries import NumberSet, number_sets, shown
from qcdc_report.text import Text


@make_rule(
    "QC206",
    "part-above-whole",
    title=Text("Số bộ phận lớn hơn tổng số", "A part is larger than the whole"),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def part_above_whole(report: Report, outline: Outline) -> Iterator[Hit]:
    """A part is larger than the whole it belongs to.

    What: a number that is part of another (level 4 of levels 3 and 4, resolved of received) cannot
    exceed it, nor can the parts listed beside each other together; the numerator of a percentage
    cannot exceed its denominator.

    Why: one of the two numbers is wrong, and so is the percentage made of them.

    Legal basis: none; arithmetic.

    Wrong:

        figures:
          petition_resolution:
            2019: {received: 5, resolved: 7}

    Right:

        figures:
          petition_resolution:
            2019: {received: 7, resolved: 5}

    Since: 0.1
    """
    for numbers in number_sets(report, outline):
        alone = False
        for part, whole in _pairs(numbers):
            above, below = numbers.number(part), numbers.number(whole)
            if above is not None and below is not None and above > below:
                alone = True
                yield _above(numbers, numbers.title(part), above, whole, below)
        if not alone:
            yield from _together(numbers)


def _pairs(numbers: NumberSet) -> list[tuple[str, str]]:
    """Return the pairs of part and whole, each once."""
    parts = [(m.key, m.part_of) for m in numbers.measures if m.part_of is not None]
    ratios = [(ratio.numerator, ratio.denominator) for ratio in numbers.ratios]
    return list(dict.fromkeys([*parts, *ratios]))


def _together(numbers: NumberSet) -> Iterator[Hit]:
    """Compare the sum of the parts of one whole with it; the outline's parts never overlap."""
    for whole in dict.fromkeys(m.part_of for m in numbers.measures if m.part_of is not None):
        parts = [measure for measure in numbers.measures if measure.part_of == whole]
        values = [numbers.number(part.key) for part in parts]
        given = [value for value in values if value is not None]
        total = numbers.number(whole)
        if len(given) > 1 and total is not None and sum(given) > total:
            title = " + ".join(part.title for part in parts)
            yield _above(numbers, title, sum(given, 0), whole, total)


def _above(numbers: NumberSet, part: str, above: Number, whole: str, below: Number) -> Hit:
    return Hit(
        path=numbers.path,
        said=Text(
            f"{numbers.indicator.title}: “{part}” ({shown(above)}) lớn hơn "
            f"“{numbers.title(whole)}” ({shown(below)})",
            f"“{numbers.indicator.key}”: a part ({above}) exceeds “{whole}” ({below})",
        ),
    )
