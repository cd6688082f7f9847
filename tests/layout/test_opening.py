"""Letterhead, title and addressees."""

import pytest
from attrs import evolve

from layout.samples import STANDARD_IDS, bare_report, plain_profile, standard
from qcdc_report.layout.opening import addressees, letterhead, title


def test_names_are_printed_in_capitals_with_their_marks():
    """Every marked vowel and đ has its capital."""
    report = bare_report(unit={"name": "Đảng ủy Sở Ưu tiên", "parent": "Đảng bộ Khối\ntỉnh B"})
    head = letterhead(report, standard("party-hd36"))
    assert head.issuer == "ĐẢNG ỦY SỞ ƯU TIÊN"
    assert head.parent == "ĐẢNG BỘ KHỐI TỈNH B"


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_nothing_is_assumed_when_nothing_is_given(standard_id):
    """No place, number, date or parent: blanks, and no name of anywhere."""
    each = standard(standard_id)
    head = letterhead(bare_report(), each)
    assert head.place_date == "…, ngày … tháng … năm …"
    assert head.number == each.number_pattern.format(serial="…", type="BC", body="…")
    assert head.parent == ""


def test_only_the_state_has_a_motto():
    """The Party's heading stands alone."""
    assert letterhead(bare_report(), standard("party-hd05")).motto == ""
    assert letterhead(bare_report(), standard("state-nd30")).motto == "Độc lập - Tự do - Hạnh phúc"


@pytest.mark.parametrize(
    ("subject", "party", "state"),
    [
        ("sơ kết 05 năm", "sơ kết 05 năm", "Sơ kết 05 năm"),
        ("Sơ kết 05 năm", "sơ kết 05 năm", "Sơ kết 05 năm"),
        ("đánh giá", "đánh giá", "Đánh giá"),
        ("QCDC ở cơ sở", "QCDC ở cơ sở", "QCDC ở cơ sở"),
        ("", "", ""),
    ],
)
def test_the_subject_begins_as_the_standard_has_it(subject, party, state):
    """Lower case for the Party, upper for the State; an abbreviation keeps its capitals."""
    outline = evolve(plain_profile().outline, subject=subject)
    assert title(outline, standard("party-hd05")).subject == party
    assert title(outline, standard("state-nd30")).subject == state


def test_a_party_report_has_no_addressees_line():
    """Kính gửi is for công văn; addressees of a report stand in Nơi nhận."""
    report = bare_report(letterhead={"addressees": ["Tỉnh ủy B"]})
    assert addressees(report, standard("party-hd05")) is None


@pytest.mark.parametrize(
    ("unit", "head", "names"),
    [
        ({"name": "Sở A", "parent": "UBND tỉnh B"}, {}, ("UBND tỉnh B",)),
        (
            {"name": "Sở A", "parent": "UBND tỉnh B"},
            {"addressees": ["Bộ C", " ", "Bộ D"]},
            ("Bộ C", "Bộ D"),
        ),
    ],
)
def test_a_state_report_is_addressed_to_the_body_above(unit, head, names):
    """Those given, or else the unit's parent."""
    found = addressees(bare_report(unit=unit, letterhead=head), standard("state-nd30"))
    assert found is not None
    assert found.names == names


def test_a_state_report_to_nobody_has_no_addressees_line():
    """Neither addressees nor a parent: no line rather than an invented one."""
    assert addressees(bare_report(), standard("state-nd30")) is None
