"""Every promise of the contract is told apart: a profile that breaks it is named, and why."""

import inspect
import random
import unicodedata
from collections.abc import Callable, Iterator
from decimal import getcontext
from pathlib import Path
from typing import Any

import pytest
import yaml
from attrs import evolve

from qcdc_report.blocks import Block, Paragraph
from qcdc_report.findings import Hit, LegalBasis, Rule, Severity, Status, make_rule
from qcdc_report.layout import render_figures
from qcdc_report.outline import Outline, Section, common_outline, fill_slot
from qcdc_report.plugins import Registry
from qcdc_report.profile import API_VERSION, Profile
from qcdc_report.report import Report, Run
from qcdc_report.testing import CHECKS, Case, Expected, check_profile
from qcdc_report.testing.subject import Subject
from qcdc_report.text import Text

GOOD = Path(__file__).parents[1] / "rules/good-report.yaml"

NFD = unicodedata.normalize("NFD", "Kết quả tại phường")
WARD = Section(key="results.agency", label="III.1", ordinal=1, title="Kết quả tại phường")


def no_name(report: Report, outline: Outline) -> Iterator[Hit]:
    """A report without the name of its unit.

    What: `unit.name` is not empty.

    Why: nobody would know who reports.

    Legal basis: Decree 04/2015/NĐ-CP Điều 5.

    Wrong:

        unit: {name: ""}

    Right:

        unit: {name: Đảng ủy Phường A}

    Since: 1.0
    """
    if not report.unit.name:
        yield Hit(path="unit.name", said=Text("Chưa có tên", "No name"))


def rule(check: Callable[..., Any] = no_name, **changes: Any) -> Rule:
    """Return a rule that keeps the contract, with some of its fields, or its check, changed."""
    made = make_rule(
        "ZX101",
        "no-name",
        title=Text("Chưa có tên", "No name"),
        severity=Severity.ERROR,
        status=Status("stable", "1.0"),
        legal_basis=[LegalBasis("ND04_2015", "Điều 5")],
    )(check)
    return evolve(made, **{"page": rule_page(), **changes})


def rule_page() -> str:
    return inspect.getdoc(no_name) or ""


def profile(**changes: Any) -> Profile:
    """Return a profile that keeps the contract, with some of its fields changed."""
    fields: dict[str, Any] = {
        "id": "sample",
        "title": Text("Mẫu", "Sample"),
        "api_version": API_VERSION,
        "outline": fill_slot(common_outline(), "results", [WARD]),
        "rules": (rule(),),
        "prefix": "ZX",
        **changes,
    }
    return Profile(**fields)


def subject(of: Profile, *cases: Case) -> Subject:
    """Return what the contract is checked on: the profile, a good report, the cases of the rule."""
    tree = yaml.safe_load(GOOD.read_text("utf-8"))
    tree.pop("qcdc_report", None)
    tree["answers"] = {
        key: text for key, text in tree["answers"].items() if not key.startswith("results.")
    } | {"results.agency": "Phường A đã tổ chức 12 hội nghị nhân dân."}
    given = cases or (
        Case(code="ZX101", title="as it is"),
        Case(
            code="ZX101",
            title="no name",
            set={"unit.name": ""},
            expected=(Expected("unit.name", Severity.ERROR),),
        ),
    )
    return Subject(profile=of, good=tree, cases=given, registry=Registry())


def told(promise: str, of: Subject) -> list[str]:
    """Return what is wrong by one promise."""
    (check,) = (check for check in CHECKS if check.__name__ == promise)
    return list(check(of))


def raising(report: Report, outline: Outline) -> Iterator[Hit]:
    """Break on a report with documents."""
    if report.documents[0].number == "no such number":
        yield Hit(path="", said=Text("a", "b"))
    yield from no_name(report, outline)


def counting(report: Report, outline: Outline, seen: list[int] = []) -> Iterator[Hit]:  # noqa: B006 - the fault
    """Say how often it has been asked."""
    seen.append(1)
    said = Text(f"Lần {len(seen)}", f"Time {len(seen)}")
    yield from (evolve(hit, said=said) for hit in no_name(report, outline))


def slow(report: Report, outline: Outline) -> Iterator[Hit]:
    """Look at every letter again and again."""
    for text in report.answers.values():
        for _ in range(len(text) // 500):
            sorted(text)
    yield from no_name(report, outline)


def lost(report: Report, outline: Outline) -> Iterator[Hit]:
    """Point at a place that does not exist."""
    for hit in no_name(report, outline):
        yield evolve(hit, path="unit.nmae")


def past(report: Report, outline: Outline) -> Iterator[Hit]:
    """Point behind the end of a text."""
    for hit in no_name(report, outline):
        yield evolve(hit, offset=5)


def half(report: Report, outline: Outline) -> Iterator[Hit]:
    """Speak Vietnamese only."""
    for hit in no_name(report, outline):
        yield evolve(hit, said=Text("Chưa có tên", ""))


def gruff(report: Report, outline: Outline) -> Iterator[Hit]:
    """Find fault with every report."""
    yield Hit(path="unit.name", said=Text("Tên", "Name"))


def setting(report: Report, outline: Outline) -> Iterator[Hit]:
    """Set the precision of everybody's decimals."""
    getcontext().prec = 11
    yield from no_name(report, outline)


def dropping(report: Report, outline: Outline) -> list[Block]:
    """Leave the answer out."""
    return []


def failing(report: Report, outline: Outline) -> list[Block]:
    """Ask for an answer that need not be there."""
    return [Paragraph(runs=(Run(report.answers["results.agency"]),))]


def chancy(report: Report, outline: Outline) -> Iterator[Block]:
    """Yield something else each time."""
    yield from render_figures(report, outline)
    yield Paragraph(runs=(Run(str(random.random())),))  # noqa: S311 - the fault


def with_rule(*, check: Callable[..., Any] = no_name, **changes: Any) -> Profile:
    return profile(rules=(rule(check, **changes),))


def with_section(**changes: Any) -> Profile:
    return profile(outline=fill_slot(common_outline(), "results", [evolve(WARD, **changes)]))


BREACHES: dict[str, tuple[Profile, str]] = {
    "another API": (profile(api_version=API_VERSION + 1), "speaks_the_version_of_this_core"),
    "an id in capitals": (profile(id="Sample"), "has_a_well_formed_id_of_its_own"),
    "a title in one language": (profile(title=Text("a", "")), "has_a_well_formed_id_of_its_own"),
    "core's prefix": (profile(prefix="QC"), "owns_its_prefix"),
    "a code of another prefix": (with_rule(code="ZY101"), "owns_its_prefix"),
    "a name of core's": (with_rule(name="missing-answer"), "owns_its_prefix"),
    "a key in capitals": (with_section(key="results.Agency"), "has_a_sound_outline"),
    "a key elsewhere": (with_section(key="ward"), "has_a_sound_outline"),
    "no title": (with_section(title=" "), "has_a_sound_outline"),
    "a title not in NFC": (
        with_section(title=NFD),
        "has_a_sound_outline",
    ),
    "an idle renderer": (profile(renderers={"resluts": dropping}), "has_a_sound_outline"),
    "no page": (with_rule(page=""), "documents_every_rule"),
    "no legal basis": (with_rule(legal_basis=()), "stands_on_known_legal_texts"),
    "an unknown text": (
        with_rule(legal_basis=(LegalBasis("ND99_2099"),)),
        "stands_on_known_legal_texts",
    ),
    "an error on a text nobody verified": (
        with_rule(legal_basis=(LegalBasis("Quyết định số 12/2024/QĐ-UBND"),)),
        "stands_on_known_legal_texts",
    ),
    "examples that are wrong": (
        with_rule(page=rule_page().replace('""', "A")),
        "shows_examples_that_are_true",
    ),
    "a rule that raises": (with_rule(check=raising), "keeps_its_rules_total"),
    "a rule that remembers": (with_rule(check=counting), "keeps_its_rules_pure"),
    "a slow rule": (with_rule(check=slow), "keeps_its_rules_fast"),
    "a path to nowhere": (with_rule(check=lost), "points_at_places_that_exist"),
    "an offset past the end": (with_rule(check=past), "points_at_places_that_exist"),
    "half a message": (with_rule(check=half), "speaks_both_languages"),
    "a rule nobody satisfies": (with_rule(check=gruff), "passes_a_good_report"),
    "a rule that sets something": (with_rule(check=setting), "changes_nothing_global"),
    "an answer left out": (profile(renderers={"results.agency": dropping}), "keeps_every_word"),
    "a page that reads otherwise than it was written": (
        profile(renderers={"figures": chancy}),
        "reads_back_what_it_writes",
    ),
    "a renderer that raises": (
        profile(renderers={"results.agency": failing}),
        "renders_any_report",
    ),
    "a renderer of chance": (profile(renderers={"figures": chancy}), "renders_the_same_twice"),
}


@pytest.fixture(autouse=True)
def _decimals_as_before() -> Iterator[None]:
    precision = getcontext().prec
    yield
    getcontext().prec = precision


def test_a_good_profile_keeps_the_contract() -> None:
    """The profile from which the others differ by one thing breaks no promise."""
    of = subject(profile())
    assert [complaint for check in CHECKS for complaint in check(of)] == []


@pytest.mark.parametrize("name", BREACHES)
def test_a_breach_is_found(name: str) -> None:
    """One thing wrong with a profile breaks the promise that is about it."""
    of, promise = BREACHES[name]
    assert told(promise, subject(of))


def test_cases_are_asked_for_and_believed() -> None:
    """A rule without a failing case, and a case that expects something else, are told."""
    passing = Case(code="ZX101", title="as it is")
    other = Case(code="ZX999", title="of no rule")
    wrong = Case(code="ZX101", title="as it is", expected=(Expected("unit.name", Severity.ERROR),))
    (lacking,) = told("has_cases_for_every_rule", subject(profile(), passing))
    assert lacking.startswith("ZX101: lacks")
    (extra,) = told("has_cases_for_every_rule", subject(profile(), passing, wrong, other))
    assert extra.startswith("ZX999: has cases")
    (differing,) = told("says_what_its_cases_say", subject(profile(), passing, wrong))
    assert "found [], not [('unit.name', 'error')]" in differing


def test_every_promise_says_what_to_do() -> None:
    """Somebody whose test fails for the first time reads it."""
    assert [
        check.__name__ for check in CHECKS if "If this fails:" not in (check.__doc__ or "")
    ] == []


def test_a_notebook_asks_without_files_and_without_installing() -> None:
    """What needs a good report is left out; the rest is told by name."""
    (complaint,) = check_profile(profile(prefix="QC", rules=()))
    assert complaint.startswith("owns_its_prefix: the prefix 'QC'")
