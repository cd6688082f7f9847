"""The outlines carry the official outline word for word, and correct only its known slips."""

from pathlib import Path

import pytest

from qcdc_report.outline import common_outline, fill_slot, find_section, wordings
from qcdc_report.text import collapse_spaces
from qcdc_report_decree_04_2015 import PROFILE as AGENCY
from qcdc_report_decree_60_149_145 import PROFILE as ENTERPRISE

SOURCE = (Path(__file__).parents[1] / "data" / "outline-source.txt").read_text("utf-8")
LINES = [line for line in map(collapse_spaces, SOURCE.splitlines()) if line]
BOTH = fill_slot(
    common_outline(),
    "results",
    [
        find_section(AGENCY.outline, "results.agency"),
        find_section(ENTERPRISE.outline, "results.workplace"),
    ],
)

SLIPS = [
    ("33 - KH/ĐUK", "33-KH/ĐUK"),
    ("217-QD/TW", "217-QĐ/TW"),
    ("218-QD/TW", "218-QĐ/TW"),
    ("124-QD/TW", "124-QĐ/TW"),
    ("giám sát, kiếm tra", "giám sát, kiểm tra"),
    ("đối với  việc", "đối với việc"),
    ("145/2020/NĐ-CP )", "145/2020/NĐ-CP)"),
    ("đạt tỷ lệ:………..% (thống kế", "đạt tỷ lệ:………..% (thống kê"),
    ("đạt tỷ lệ:…….% (thống kế", "đạt tỷ lệ:…….% (thống kê"),
    ("2017 - 2021..", "2017 - 2021."),
]


def as_written(outline):
    return collapse_spaces(" ".join(wording.as_written for wording in wordings(outline)))


def test_the_two_variants_together_are_the_source_word_for_word():
    """Every word of the source, in its order, and no other."""
    assert as_written(BOTH) == " ".join(LINES)


@pytest.mark.parametrize("line", LINES)
def test_each_line_of_the_source_stands_in_one_of_the_variants(line):
    """Whatever an agency or an enterprise is asked stands in the outline it gets."""
    assert line in as_written(AGENCY.outline) or line in as_written(ENTERPRISE.outline)


@pytest.mark.parametrize(("slip", "right"), SLIPS)
def test_a_known_slip_is_corrected_and_its_original_kept(slip, right):
    """The corrected sentence has the right form, the original beside it the slip, with a note."""
    (corrected,) = (wording for wording in wordings(BOTH) if slip in wording.original)
    assert slip in SOURCE
    assert right in corrected.text
    assert slip not in corrected.text
    assert corrected.note
    assert corrected.is_corrected


def test_nothing_else_is_corrected():
    """Every corrected sentence is one of the known slips, or the broken header of appendix 1."""
    corrected = [wording for wording in wordings(BOTH) if wording.is_corrected]
    known = [w for w in corrected if any(slip in w.original for slip, _ in SLIPS)]
    assert [w.original for w in corrected if w not in known] == ["Tên loại văn bản, "]


def test_a_doubtful_phrase_is_flagged_and_not_changed():
    """“dân chủ xã hội của nhân dân” may have meant another word; only the unit can say."""
    section = find_section(BOTH, "impact.awareness")
    assert section is not None
    (wording,) = section.wording
    assert "dân chủ xã hội của nhân dân" in wording.text
    assert wording.note
    assert not wording.is_corrected
