"""Checking a report: every rule run over it, each hit made into a finding with its place."""

from collections.abc import Iterable, Iterator
from itertools import islice

from qcdc_report.findings import Finding, Findings, Hit, Place, Rule, Severity
from qcdc_report.profile.record import Profile
from qcdc_report.report import Report, text_at
from qcdc_report.rules import CORE_RULES, IGNORE_WITHOUT_EFFECT, RULE_FAILED
from qcdc_report.text import Text

_MOST_HITS = 500
"""Hits of one rule that are told; nobody reads more, and a hostile file may have millions."""


def check_report(report: Report, profile: Profile, house_rules: Iterable[Rule] = ()) -> Findings:
    """Return what core's rules, the profile's and house rules say about a report.

    Those of core's that the profile leaves out do not run. A rule that raises does not stop the
    others: it becomes a finding that names the rule.
    Findings under ``report.ignore`` are set apart, not lost.
    """
    core = (rule for rule in CORE_RULES if rule.code not in profile.leaves_out)
    found = [
        finding
        for rule in (*core, *profile.rules, *house_rules)
        for finding in _run(rule, report, profile)
    ]
    found.extend(_idle_ignores(report, {finding.code for finding in found}))
    off = {ignored.code for ignored in report.ignore if ignored.reason.strip()}
    return Findings(
        (finding for finding in found if finding.code not in off),
        (finding for finding in found if finding.code in off),
    )


def _idle_ignores(report: Report, codes: set[str]) -> Iterator[Finding]:
    """Yield a finding for each entry of ``ignore`` that hides nothing."""
    for index, ignored in enumerate(report.ignore):
        if ignored.code not in codes:
            hit = Hit(
                path=f"ignore[{index}].code",
                said=Text(
                    f"Không có phát hiện {ignored.code} nào để bỏ qua",
                    f"There is no finding {ignored.code} to switch off",
                ),
                advice=Text("Xóa dòng này khỏi “ignore”", "Delete this entry of “ignore”"),
            )
            yield finding_of(IGNORE_WITHOUT_EFFECT, hit, report)


def _run(rule: Rule, report: Report, profile: Profile) -> Iterator[Finding]:
    if rule.check is None:
        return
    try:
        hits = islice(rule.check(report, profile.outline), _MOST_HITS)
        found = [finding_of(rule, hit, report) for hit in hits]
    except KeyboardInterrupt:
        raise
    except BaseException as cause:  # noqa: BLE001 - a third party's rule may even call sys.exit
        hit = Hit(
            path="",
            said=Text(
                f"Quy tắc {rule.code} ({rule.name}) bị lỗi: {type(cause).__name__}: {cause}",
                f"Rule {rule.code} ({rule.name}) failed: {type(cause).__name__}: {cause}",
            ),
            advice=Text(
                "Lỗi của bộ quy tắc, không phải của báo cáo; hãy báo cho người viết quy tắc",
                "A fault of the rule, not of the report; tell its author",
            ),
        )
        yield finding_of(RULE_FAILED, hit, report)
        return
    yield from found


def finding_of(rule: Rule, hit: Hit, report: Report) -> Finding:
    """Return a hit as a finding of ``rule``, placed in the file the report came from."""
    source = report.source
    # A fix is made where its finding points.
    offset = hit.fix.offset if hit.fix is not None else hit.offset
    if source is None:
        place = Place()
    elif offset is None:
        place = source.locate(hit.path)
    else:
        place = source.locate(hit.path, offset, text_at(report, hit.path) or "")
    severity = Severity(hit.severity or rule.severity)
    if not isinstance(hit.said, Text):
        raise TypeError(f"a hit says {hit.said!r}, which is no Text")
    return Finding(
        code=rule.code,
        name=rule.name,
        severity=severity,
        path=hit.path,
        said=hit.said,
        advice=hit.advice,
        place=place,
        fix=hit.fix,
    )
