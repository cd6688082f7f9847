"""QC410: a percentage reached, without the counts it comes from."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.rules.prose.claims import BareRatioClaim, CountedRatioClaim
from qcdc_report.rules.prose.reading import claims_of
from qcdc_report.text import Text

_ADVICE: Final = Text("Ghi kèm số liệu, như 47/52", "Give the counts too, such as 47/52")
_PLANS: Final = ("answers.tasks", "answers.proposals")


@make_rule(
    "QC410",
    "ratio-without-counts-in-prose",
    title=Text(
        "Tỷ lệ không kèm số liệu nên không kiểm tra được",
        "A percentage without counts cannot be checked",
    ),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
)
def ratio_without_counts_in_prose(report: Report, _outline: Outline) -> Iterator[Hit]:
    """A percentage was reached, and no count beside it says out of how many.

    What: ``đạt x%`` in a sentence that has no count, unless the same percentage stands with counts
    elsewhere in the report. Targets, rounded numbers, 100 % and the sections on what is planned are
    left alone.

    Why: nobody can check it, and 90 % of ten is not 90 % of a thousand.

    Legal basis: none; a rule of good form.

    Wrong:

        answers:
          context: Tỷ lệ giải quyết đơn đạt 88,89%.

    Right:

        answers:
          context: Đã giải quyết 8/9 đơn, đạt 88,89%.

    Since: 0.1
    """
    bare = list(claims_of(report, BareRatioClaim))
    if not bare:
        return
    counted = {claim.percent.value for _, claim in claims_of(report, CountedRatioClaim)}
    for path, claim in bare:
        if claim.percent.value not in counted and not path.startswith(_PLANS):
            said = Text(
                f"{claim.percent.text} không kèm số liệu nên không kiểm tra được",
                f"{claim.percent.text} comes without counts and cannot be checked",
            )
            yield Hit(path=path, said=said, advice=_ADVICE, offset=claim.start)
