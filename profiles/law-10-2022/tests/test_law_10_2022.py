"""What the profile asks of each kind of unit, and what Word carries of its reports."""

import qcdc_report as qcdc
from qcdc_report.outline import Applicability, UnitKind, answer_keys, find_indicator
from qcdc_report_law_10_2022 import PROFILE


def test_dialogue_is_asked_of_state_enterprises_only():
    """Chapter III knows no such duty."""
    dialogues = find_indicator(PROFILE.outline, "dialogues")
    assert dialogues is not None
    assert dialogues.applies_to(UnitKind.STATE_ENTERPRISE) is Applicability.REQUIRED
    assert dialogues.applies_to(UnitKind.AGENCY) is Applicability.OPTIONAL


def test_a_report_is_rendered_and_read_back(good, tmp_path):
    """Word carries every answer of an outline that is not the common one."""
    done = qcdc.render(good, tmp_path / "a.docx", profile=PROFILE)
    again = qcdc.read(done, profile=PROFILE)
    assert set(again.answers) <= set(answer_keys(PROFILE.outline))
    assert again.answers == good.answers
    assert again.figures == good.figures
