"""Findings are values in reading order, and rules are well formed or refused."""

import pickle

import pytest
from attrs import evolve

from qcdc_report.findings import (
    Finding,
    Findings,
    Hit,
    LegalBasis,
    Place,
    Rule,
    Severity,
    Status,
    make_rule,
)
from qcdc_report.text import Text

STABLE = Status("stable", "0.1")


def _finding(code: str, severity: str, line: int | None, file: str = "a.yaml") -> Finding:
    return Finding(
        code=code,
        name="some-name",
        severity=Severity(severity),
        path="answers.context",
        said=Text("Sai", "Wrong"),
        place=Place(file, line, 1 if line else None),
    )


def test_findings_stand_in_reading_order() -> None:
    """By file, then line; those without a line last; on one line errors first."""
    found = Findings(
        [
            _finding("QC104", "note", None),
            _finding("QC103", "warning", 7),
            _finding("QC102", "error", 7),
            _finding("QC101", "error", 3, "b.yaml"),
            _finding("QC105", "note", 2),
        ]
    )
    assert [f.code for f in found] == ["QC105", "QC102", "QC103", "QC104", "QC101"]


def test_findings_split_by_severity_and_count_zeros() -> None:
    """A tally names every severity, also those nobody met."""
    found = Findings([_finding("QC101", "error", 1), _finding("QC102", "note", 2)])
    assert [f.code for f in found.errors] == ["QC101"]
    assert len(found.warnings) == 0
    assert found.tally() == {"error": 1, "warning": 0, "note": 1}


def test_a_finding_as_json_speaks_the_language_asked_for() -> None:
    """Keys stay, words change; a missing hint is an empty text."""
    finding = _finding("QC101", "error", 3)
    assert finding.to_dict("en")["message"] == "Wrong"
    assert finding.to_dict()["message"] == finding.message == "Sai"
    assert finding.to_dict()["hint"] == finding.hint == ""
    assert list(finding.to_dict()) == [
        "file", "line", "column", "code", "name", "severity", "path", "message", "hint",
    ]  # fmt: skip


def test_findings_survive_a_process_boundary() -> None:
    """Workers send them back pickled."""
    found = Findings([_finding("QC101", "error", 3)], [_finding("QC102", "note", 4)])
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301 - our own bytes


def test_joined_findings_keep_what_was_ignored() -> None:
    """The findings of many reports are one value with one order."""
    one = Findings([_finding("QC101", "error", 9)], [_finding("QC103", "note", 1)])
    two = Findings([_finding("QC102", "error", 3)])
    joined = Findings.joined([one, two])
    assert [f.code for f in joined] == ["QC102", "QC101"]
    assert [f.code for f in joined.ignored] == ["QC103"]


@pytest.mark.parametrize(
    ("place", "shown"),
    [
        (Place("a.yaml", 3, 5), "a.yaml:3:5"),
        (Place("a.docx"), "a.docx"),
        (Place("", 3, 5), "3:5"),
        (Place(), ""),
    ],
)
def test_a_place_is_shown_as_editors_read_it(place: Place, shown: str) -> None:
    """file:line:column, without what is not known."""
    assert str(place) == shown


def test_a_check_becomes_a_rule_with_its_docstring_as_page() -> None:
    """The code stands once; the check itself can still be called."""

    @make_rule(
        "XX101",
        "empty-name",
        title=Text("Tên trống", "Empty name"),
        severity=Severity.WARNING,
        status=STABLE,
        legal_basis=[LegalBasis("ND04_2015", "Điều 5")],
    )
    def empty_name(report: object, outline: object) -> list[Hit]:
        """What: a name that is empty."""
        return [Hit(path="unit.name", said=Text("Trống", "Empty"))]

    assert isinstance(empty_name, Rule)
    assert empty_name.page == "What: a name that is empty."
    assert empty_name.check is not None
    assert [hit.path for hit in empty_name.check(None, None)] == ["unit.name"]
    assert str(empty_name.status) == "stable (0.1)"


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("code", "QC1"),
        ("code", "qc101"),
        ("code", "TOOLONG101"),
        ("name", "MissingAnswer"),
        ("name", "missing answer"),
        ("name", ""),
    ],
)
def test_a_rule_with_a_malformed_code_or_name_is_refused(field: str, value: str) -> None:
    """Codes and names are looked up by people and programs; their form is fixed."""
    rule = Rule(
        code="QC101",
        name="missing-answer",
        title=Text("Thiếu", "Missing"),
        severity=Severity.ERROR,
        status=STABLE,
    )
    with pytest.raises(ValueError, match="rule"):
        evolve(rule, **{field: value})
