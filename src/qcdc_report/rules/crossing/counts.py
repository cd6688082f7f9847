"""QC423 and QC424: numbers told in an answer against the figures of appendix 2."""

from collections.abc import Iterator
from decimal import Decimal

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Number, Report
from qcdc_report.rules.crossing.figures import (
    Entry,
    entries,
    item_of,
    measure_title,
    percentage_of,
    speaks_of,
    value_of,
)
from qcdc_report.rules.crossing.passages import Passage, passages
from qcdc_report.rules.crossing.sections import label_of
from qcdc_report.rules.crossing.words import AS_OF, RATIOS, YEARLY, Words
from qcdc_report.rules.figures.entries import shown
from qcdc_report.rules.prose.arithmetic import Span, Verdict, judge
from qcdc_report.text import Text
from qcdc_report.text.quantities import Quantity


@make_rule(
    "QC423",
    "figure-told-otherwise",
    title=Text(
        "Số liệu nêu trong báo cáo khác phụ lục 2", "The text and appendix 2 give other numbers"
    ),
    severity=Severity.WARNING,
    status=Status("preview", "0.1"),
)
def figure_told_otherwise(report: Report, outline: Outline) -> Iterator[Hit]:
    """An answer gives another number than appendix 2 for the same thing and time.

    What: where a sentence plainly names what an indicator counts (conferences, dialogues, petitions
    received and resolved, one-stop procedures, online services, communes, funds, models), and the
    year, the whole period or the day, its number is that of `figures`. Rounded numbers, plans,
    parts of a whole and sentences whose time is not clear are not compared.

    Why: the text and the appendix are often written by two people; the reader sees both.

    Legal basis: the outline itself (appendix 2).

    Wrong:

        answers:
          results.agency.impact: Trong các năm 2017-2021 Sở tiếp nhận 26 đơn khiếu nại, tố cáo.
        figures:
          petition_resolution:
            2017: {received: 7, resolved: 7}
            2018: {received: 9, resolved: 8}
            2019: {received: 5, resolved: 5}
            2020: {received: 0, resolved: 0}
            2021: {received: 4, resolved: 4}

    Right:

        answers:
          results.agency.impact: Trong các năm 2017-2021 Sở tiếp nhận 25 đơn khiếu nại, tố cáo.
        figures:
          petition_resolution:
            2017: {received: 7, resolved: 7}
            2018: {received: 9, resolved: 8}
            2019: {received: 5, resolved: 5}
            2020: {received: 0, resolved: 0}
            2021: {received: 4, resolved: 4}

    Since: 0.1
    """
    for passage, words in _told(report, outline, (*YEARLY, *AS_OF)):
        for entry in entries(report, outline, passage, words):
            hit = next(_differences(report, outline, passage, words, entry), None)
            if hit is not None:
                yield hit
                break


@make_rule(
    "QC424",
    "ratio-told-otherwise",
    title=Text(
        "Tỷ lệ nêu trong báo cáo khác phụ lục 2", "The text and appendix 2 give other percentages"
    ),
    severity=Severity.WARNING,
    status=Status("preview", "0.1"),
)
def ratio_told_otherwise(report: Report, outline: Outline) -> Iterator[Hit]:
    """An answer gives a percentage that the counts of appendix 2 do not.

    What: where a sentence plainly names the rate of petitions resolved, of online services at level
    4, of communes that reached the standard, or the share of the funds raised, the percentage is
    that of the counts in `figures`, rounded or cut off.

    Why: a percentage in the text is often older than the counts of the appendix.

    Legal basis: none; arithmetic.

    Wrong:

        answers:
          shortcomings.limitations: Tỷ lệ giải quyết đơn năm 2018 mới đạt 90%.
        figures:
          petition_resolution:
            2018: {received: 9, resolved: 8}

    Right:

        answers:
          shortcomings.limitations: Tỷ lệ giải quyết đơn năm 2018 mới đạt 88,89%.
        figures:
          petition_resolution:
            2018: {received: 9, resolved: 8}

    Since: 0.1
    """
    for passage, words in _told(report, outline, RATIOS):
        for entry in entries(report, outline, passage, words):
            ratios = entry.indicator.ratios
            exact = percentage_of(report.figures[words.indicator], entry, ratios[0])
            if exact is not None and not _fits(exact, passage.number):
                title = f"{entry.indicator.title}: {ratios[0].title.lower()}"
                yield _hit(outline, passage, entry, title, shown(round(exact, 2)) + "%")
                break


def _told(
    report: Report, outline: Outline, vocabulary: tuple[Words, ...]
) -> Iterator[tuple[Passage, Words]]:
    """Yield the passages that speak of a figure, each with the first words that say so."""
    for passage in passages(report, outline):
        for words in vocabulary:
            if speaks_of(passage, words):
                yield passage, words
                break


def _differences(
    report: Report, outline: Outline, passage: Passage, words: Words, entry: Entry
) -> Iterator[Hit]:
    figure, number = report.figures[words.indicator], passage.number
    told = [(words.measure, number)]
    if number.whole is not None:
        told.append((words.whole, number.whole))
    for measure, quantity in told:
        value = value_of(figure, entry, measure)
        if value is not None and not _fits(value, quantity):
            title = ": ".join(
                filter(None, (entry.indicator.title, measure_title(entry.indicator, measure)))
            )
            yield _hit(outline, passage, entry, title, shown(value))


def _fits(value: Number, told: Quantity) -> bool:
    exact = Decimal(value)
    return judge(Span(exact, exact), told) in (Verdict.FITS, Verdict.TRUNCATED)


def _hit(outline: Outline, passage: Passage, entry: Entry, title: str, actual: str) -> Hit:
    label, item = label_of(outline, passage.key), item_of(outline, entry.indicator)
    key, told = entry.indicator.key, passage.number.text
    return Hit(
        path=f"answers.{passage.key}",
        said=Text(
            f"Mục {label} nêu {told}, phụ lục 2 mục {item} có {actual} ({title}{_when(entry)})",
            f"Section {passage.key} tells of {told}, appendix 2 item {item} gives {actual} ({key})",
        ),
        advice=Text(f"Đối chiếu với figures.{key}", f"Compare with figures.{key}"),
        offset=passage.start,
    )


def _when(entry: Entry) -> str:
    if entry.prefix:
        days = (m.as_of for m in entry.indicator.measures if f"{m.key}." == entry.prefix)
        return "".join(f", ngày {day:%d/%m/%Y}" for day in days if day)
    if len(entry.years) > 1:
        return f", {entry.years[0]}-{entry.years[-1]}"
    return f", năm {entry.years[0]}" if entry.years else ""
