"""How a profile's rules are written down: pages, legal texts, cases, examples."""

from collections.abc import Iterable, Iterator

from qcdc_report.citations import find, find_citations
from qcdc_report.findings import Rule, Severity
from qcdc_report.profile import check_report
from qcdc_report.report import Report
from qcdc_report.testing.cases import Expected, apply, findings_of, in_order, without_cases
from qcdc_report.testing.pages import SECTIONS, page_example, page_sections, with_example
from qcdc_report.testing.subject import Subject


def documents_every_rule(subject: Subject) -> Iterator[str]:
    """Every rule has a title in both languages and a page with its six sections, none empty.

    If this fails: write the docstring of the check: a first line, then ``What:``, ``Why:``,
    ``Legal basis:``, ``Wrong:``, ``Right:``, ``Since:``, in this order.
    """
    for rule in subject.profile.rules:
        found = page_sections(rule)
        if tuple(found) != SECTIONS:
            yield f"{rule.code}: its page has the sections {list(found)}, not {list(SECTIONS)}"
        yield from (f"{rule.code}: {title}: is empty" for title, text in found.items() if not text)
        if not rule.title.vi.strip() or not rule.title.en.strip():
            yield f"{rule.code}: its title is not in both languages"


def stands_on_known_legal_texts(subject: Subject) -> Iterator[str]:
    """Every rule and the profile name legal texts that can be looked up; an error, verified ones.

    A text can be looked up by its key in the legal register, or by type and number in full
    (``Quyết định số 12/2024/QĐ-UBND``), which is enough for a warning.

    If this fails: give ``legal_basis=[LegalBasis(KEY, "Điều …")]`` with a key of
    ``src/qcdc_report/citations/register.yaml``, or lower the severity until somebody has verified
    the text for the register.
    """
    for basis in subject.profile.sources:
        if not _is_known(basis.source):
            yield f"the profile's source {basis.source!r} is not in the register, nor a number"
    for rule in subject.profile.rules:
        if not rule.legal_basis:
            yield f"{rule.code}: has no legal basis"
        for basis in rule.legal_basis:
            document = find(basis.source)
            if not _is_known(basis.source):
                yield f"{rule.code}: {basis.source!r} is not in the register, nor a number"
            elif rule.severity is Severity.ERROR and not (document and document.grade.is_verified):
                yield f"{rule.code}: is an error, but {basis.source!r} is not verified"


def has_cases_for_every_rule(subject: Subject) -> Iterator[str]:
    """Every rule has a case that passes and one that fails; no case is about another rule.

    If this fails: add ``cases/CODE.yaml`` with the lists ``passes`` and ``fails``; a file is named
    after its rule's code.
    """
    if subject.good is None:
        return
    for code in without_cases(subject.profile.rules, subject.cases):
        yield f"{code}: lacks a case that passes, or one that fails"
    known = {rule.code for rule in subject.profile.rules}
    for code in sorted({case.code for case in subject.cases} - known):
        yield f"{code}: has cases, but the profile has no such rule"


def says_what_its_cases_say(subject: Subject) -> Iterator[str]:
    """Each case's rule finds exactly what the case expects: those paths, of that severity.

    If this fails: one of the two is wrong, the rule or the case; the law decides which.
    """
    if subject.good is None:
        return
    for case in subject.cases:
        found = findings_of(case, apply(subject.good, case), subject.profile)
        if found != (expected := in_order(case.expected)):
            yield f"{case.code} “{case.title}”: found {_listed(found)}, not {_listed(expected)}"


def shows_examples_that_are_true(subject: Subject) -> Iterator[str]:
    """A rule finds fault with what its page shows under ``Wrong``, and none under ``Right``.

    If this fails: change the example so that, put into the good report, it does what it is shown
    for. An example under ``Right`` may name another profile: then that is the advice.
    """
    for rule in subject.profile.rules if subject.good is not None else ():
        yield from _untrue(rule, subject, "Wrong", expected=True)
        yield from _untrue(rule, subject, "Right", expected=False)


def _untrue(rule: Rule, subject: Subject, section: str, *, expected: bool) -> Iterator[str]:
    try:
        example = page_example(rule, section)
    except ValueError as cause:
        yield str(cause)
        return
    if not expected and example.get("profile", subject.profile.id) != subject.profile.id:
        return
    report = Report.new(**with_example(subject.good or {}, example))
    found = any(each.code == rule.code for each in check_report(report, subject.profile))
    if found is not expected:
        yield f"{rule.code}: {section}: the rule finds {'something' if found else 'nothing'}"


def _is_known(source: str) -> bool:
    return find(source) is not None or len(find_citations(source)) == 1


def _listed(expected: Iterable[Expected]) -> str:
    return str([(one.path, str(one.severity)) for one in expected])
