"""How a profile's rules behave: pure, total, fast, and pointing at places that exist."""

from collections.abc import Iterator
from time import process_time

from attrs import evolve

from qcdc_report.findings import Hit, Rule
from qcdc_report.outline import Outline, common_outline
from qcdc_report.profile import check_report
from qcdc_report.report import FrozenMap, Report, text_at
from qcdc_report.testing.places import resolves
from qcdc_report.testing.subject import Subject
from qcdc_report.testing.trying import EXAMPLES, FEW, failures_on

BUDGET = 0.5
"""Seconds of processor time that one rule may take for a report as long as a book."""
BOOK = 300_000
"""Characters of answers in a report as long as a book."""


def passes_a_good_report(subject: Subject) -> Iterator[str]:
    """The good report has no finding, of core's rules or of the profile's.

    If this fails: mend the report, or the rule that finds fault with it. A warning counts too:
    what a unit writes with care must be possible to write without any.
    """
    if subject.report is not None:
        for found in check_report(subject.report, subject.profile):
            yield f"{found.code} at {found.path}: {found.said.en}"


def keeps_its_rules_pure(subject: Subject) -> Iterator[str]:
    """A rule says the same twice, whatever other reports it has seen between.

    If this fails: the rule keeps something between reports (a module variable, a generator, a
    clock, an unordered set it runs through). Make its findings follow from report and outline only.
    """
    outline = subject.profile.outline
    reports = [report for _, report in subject.reports()]
    for rule in _checks(subject):
        first = [_hits(rule, report, outline) for report in reports]
        again = [_hits(rule, report, outline) for report in reversed(reports)]
        if first != again[::-1]:
            yield f"{rule.code}: does not say the same twice"


def keeps_its_rules_total(subject: Subject) -> Iterator[str]:
    """No rule raises: on an empty report, on made-up ones, on those of other profiles and outlines.

    If this fails: look a key up with ``get``, and ask ``isinstance`` before a figure is taken for
    a number: a unit may leave anything out, and write ``n/a`` or ``null`` for any figure.
    """
    outlines = {subject.profile.outline, common_outline(), *(o.outline for o in subject.others)}

    def breaks(report: Report) -> str:
        for rule in _checks(subject):
            for outline in outlines:
                try:
                    _hits(rule, report, outline)
                except Exception as cause:  # noqa: BLE001 - a rule may raise anything
                    return f"{rule.code}: raises {type(cause).__name__}: {cause}"
        return ""

    for outline in sorted(outlines, key=lambda outline: outline.id):
        examples = EXAMPLES if outline == subject.profile.outline else FEW
        yield from failures_on(outline, subject.profile.id, breaks, examples)


def keeps_its_rules_fast(subject: Subject) -> Iterator[str]:
    """No rule takes longer than half a second of processor time for a report as long as a book.

    If this fails: look for a pattern that backtracks, a text folded once for each word, or a loop
    over answers inside a loop over answers.
    """
    if subject.report is None:
        return
    long = _as_long_as_a_book(subject.report)
    for rule in _checks(subject):
        started = process_time()
        _hits(rule, long, subject.profile.outline)
        if (taken := process_time() - started) > BUDGET:
            yield f"{rule.code}: takes {taken:.1f} s for {BOOK} characters"


def points_at_places_that_exist(subject: Subject) -> Iterator[str]:
    """The path of every finding leads to a place of the report, or to one the outline asks for.

    If this fails: write the path as findings do (``answers.KEY``, ``figures.KEY.2019.held``,
    ``documents[4].number``), and give an offset only with a path at which there is text.
    """
    outline = subject.profile.outline
    for name, report in subject.reports():
        for rule in _checks(subject):
            for hit in _hits(rule, report, outline):
                if not resolves(hit.path, report, outline):
                    yield f"{rule.code}: nothing is at {hit.path!r} of {name}"
                elif not _is_in_text(hit, report):
                    yield f"{rule.code}: the text at {hit.path!r} of {name} ends before its offset"


def speaks_both_languages(subject: Subject) -> Iterator[str]:
    """What a rule says, it says in Vietnamese and in English.

    If this fails: give ``Text(vi, en)`` two sentences; nobody reads half of a message.
    """
    for name, report in subject.reports():
        for rule in _checks(subject):
            for hit in _hits(rule, report, subject.profile.outline):
                texts = [hit.said, *([hit.advice] if hit.advice else [])]
                if not all(text.vi.strip() and text.en.strip() for text in texts):
                    yield f"{rule.code}: speaks one language only about {name}"


def _checks(subject: Subject) -> list[Rule]:
    return [rule for rule in subject.profile.rules if rule.check is not None]


def _hits(rule: Rule, report: Report, outline: Outline) -> list[Hit]:
    return [] if rule.check is None else list(rule.check(report, outline))


def _is_in_text(hit: Hit, report: Report) -> bool:
    if hit.offset is None:
        return True
    text = text_at(report, hit.path)
    return text is not None and 0 <= hit.offset <= len(text)


def _as_long_as_a_book(report: Report) -> Report:
    length = sum(map(len, report.answers.values()))
    times = -(-BOOK // max(length, 1))
    answers = {key: "\n\n".join([text] * times) for key, text in report.answers.items()}
    return evolve(report, answers=FrozenMap(answers))
