"""QC121 and QC122: findings that a report switches off without a reason, or in vain."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.findings import Hit, Rule, Severity, Status, make_rule
from qcdc_report.outline import Outline
from qcdc_report.report import Report
from qcdc_report.text import Text


@make_rule(
    "QC121",
    "ignore-without-reason",
    title=Text("Bỏ qua phát hiện mà không nêu lý do", "A finding is switched off without a reason"),
    severity=Severity.ERROR,
    status=Status("stable", "0.1"),
)
def ignore_without_reason(report: Report, outline: Outline) -> Iterator[Hit]:
    """A finding is switched off and nobody says why.

    What: every entry of `ignore` has a reason. Without one it switches nothing off.

    Why: the parent committee must be able to judge why a rule does not hold for this unit.

    Legal basis: none; a rule of good form.

    Wrong:

        ignore:
          - {code: QC108, reason: ""}

    Right:

        documents: []
        ignore:
          - {code: QC108, reason: Đơn vị mới thành lập}

    Since: 0.1
    """
    del outline
    for index, ignored in enumerate(report.ignore):
        if not ignored.reason.strip():
            yield Hit(
                path=f"ignore[{index}].reason",
                said=Text(
                    f"Bỏ qua {ignored.code} mà không nêu lý do",
                    f"{ignored.code} is switched off without a reason",
                ),
                advice=Text("Ghi lý do vào “reason”", "Give the reason under “reason”"),
            )


IGNORE_WITHOUT_EFFECT: Final = Rule(
    code="QC122",
    name="ignore-without-effect",
    title=Text("Bỏ qua một phát hiện không có", "A finding is ignored that is not there"),
    severity=Severity.NOTE,
    status=Status("stable", "0.1"),
    page="""\
An entry of `ignore` hides nothing.

What: each entry of `ignore` names the code of a finding that the report would otherwise have.

Why: an entry that outlived its finding, or whose code is mistyped, would hide the next finding of
that code without anybody having thought about it.

Legal basis: none; a rule of good form.

Wrong:

    ignore:
      - {code: QC108, reason: Phụ lục 1 gửi riêng theo Công văn số 38-CV/ĐU}

Right:

    documents: []
    ignore:
      - {code: QC108, reason: Phụ lục 1 gửi riêng theo Công văn số 38-CV/ĐU}

Since: 0.1""",
)
"""The rule of its findings; ``check_report`` makes them once every other rule has spoken."""
