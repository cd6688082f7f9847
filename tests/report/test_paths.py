"""Paths reach the texts of a report, and nothing else."""

import pytest

from qcdc_report.report import Report, text_at

REPORT = Report.new(
    profile="p",
    unit={"name": "Đảng ủy Sở A"},
    answers={"leadership.directives": "Ban hành 02 văn bản."},
    documents=[{"kind": "Kế hoạch", "number": "12-KH/ĐU"}],
    figures={"exemplary_models": ["Thứ Sáu nghe dân"], "leader_dialogues": 3},
    recipients=["Lưu Đảng ủy"],
)


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("answers.leadership.directives", "Ban hành 02 văn bản."),
        ("answers.context", None),
        ("unit.name", "Đảng ủy Sở A"),
        ("documents[0].number", "12-KH/ĐU"),
        ("documents[1].number", None),
        ("recipients[0]", "Lưu Đảng ủy"),
        ("figures.exemplary_models[0]", "Thứ Sáu nghe dân"),
        ("figures.exemplary_models[1]", None),
        ("figures.leader_dialogues[0]", None),
        ("documents[0].date", None),
        ("unit", None),
        ("unit..name", None),
        ("?", None),
    ],
)
def test_a_path_reaches_a_text_or_nothing(path, text):
    """Answers, records, lists and names; what is no text, or is not there, is None."""
    assert text_at(REPORT, path) == text
