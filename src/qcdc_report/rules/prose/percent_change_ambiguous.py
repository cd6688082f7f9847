"""QC409: a change between two percentages given in percent, not in percentage points."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.prose.claims import ChangeClaim, PercentGrowthClaim
from qcdc_report.rules.prose.reading import claims_of
from qcdc_report.text import Text
from qcdc_report.text.quantities import Kind, Quantity

_ADVICE: Final = Text(
    "Chênh lệch giữa hai tỷ lệ ghi bằng “điểm phần trăm”",
    "Give the difference of two percentages in “điểm phần trăm”",
)


@make_rule(
    "QC409",
    "percent-change-ambiguous",
    title=Text(
        "Mức tăng, giảm của một tỷ lệ ghi bằng %, không rõ là điểm phần trăm",
        "A change of a percentage is given in percent and may mean percentage points",
    ),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
)
def percent_change_ambiguous(report: Report, _outline: Outline) -> Iterator[Hit]:
    """A change between two percentages is given in percent, not in percentage points.

    What: ``từ 61,5% lên 92,4%, tăng 30,9%`` and ``đạt 92,4%, tăng 5% so với năm trước``.

    Why: 5 % more than 80 % is 84 %, 5 percentage points more is 85 %: the reader cannot know.

    Legal basis: none; the meaning of the words.

    Wrong:

        answers:
          context: Tỷ lệ hài lòng tăng từ 86,2% lên 93,5%, tăng 7,3%.

    Right:

        answers:
          context: Tỷ lệ hài lòng tăng từ 86,2% lên 93,5%, tăng 7,3 điểm phần trăm.

    Since: 0.1
    """
    for path, claim in claims_of(report, ChangeClaim):
        if claim.by.kind is Kind.PERCENT and claim.before.kind is Kind.PERCENT:
            yield _hit(path, claim.start, claim.verb, claim.by)
    for path, growth in claims_of(report, PercentGrowthClaim):
        yield _hit(path, growth.start, growth.verb, growth.by)


def _hit(path: str, start: int, verb: str, by: Quantity) -> Hit:
    said = Text(
        f"“{verb} {by.text}” của một tỷ lệ có thể hiểu là điểm phần trăm hoặc phần trăm",
        f"“{verb} {by.text}” of a percentage may mean percentage points or percent",
    )
    return Hit(path=path, said=said, advice=_ADVICE, offset=start)
