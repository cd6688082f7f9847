"""Recipients and signature."""

import pytest

from layout.samples import STANDARD_IDS, bare_report, standard
from qcdc_report.layout.closing import authority_line, recipient_lines, signature


@pytest.mark.parametrize(
    ("given", "party", "state"),
    [
        ("T/M BAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ", "TM. BAN THƯỜNG VỤ"),
        ("TM. ỦY BAN NHÂN DÂN", "T/M ỦY BAN NHÂN DÂN", "TM. ỦY BAN NHÂN DÂN"),
        ("TM.ỦY BAN", "T/M ỦY BAN", "TM. ỦY BAN"),
        ("TM ỦY BAN", "T/M ỦY BAN", "TM. ỦY BAN"),
        ("t/m đảng ủy", "T/M đảng ủy", "TM. đảng ủy"),
        ("K/T TRƯỞNG BAN", "K/T TRƯỞNG BAN", "KT. TRƯỞNG BAN"),
        ("KT. GIÁM ĐỐC", "K/T GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ("T/L BAN THƯỜNG VỤ", "T/L BAN THƯỜNG VỤ", "TL. BAN THƯỜNG VỤ"),
        ("TL.  GIÁM ĐỐC", "T/L GIÁM ĐỐC", "TL. GIÁM ĐỐC"),
        ("Q. GIÁM ĐỐC", "Q. GIÁM ĐỐC", "Q. GIÁM ĐỐC"),
        ("TUQ. GIÁM ĐỐC", "TUQ. GIÁM ĐỐC", "TUQ. GIÁM ĐỐC"),
        ("TUQ GIÁM ĐỐC", "TUQ GIÁM ĐỐC", "TUQ. GIÁM ĐỐC"),
        ("GIÁM ĐỐC", "GIÁM ĐỐC", "GIÁM ĐỐC"),
        ("TMĐT", "TMĐT", "TMĐT"),
        ("", "", ""),
    ],
)
def test_an_authority_prefix_is_written_in_the_standards_way(given, party, state):
    """T/M, K/T, T/L for the Party, TM., KT., TL., TUQ. for the State, Q. for both."""
    assert authority_line(given, standard("party-hd05")) == party
    assert authority_line(given, standard("state-nd30")) == state


@pytest.mark.parametrize(
    ("standard_id", "given", "lines"),
    [
        ("party-hd05", ["Tỉnh ủy", "Lưu Đảng ủy"], ("- Tỉnh ủy;", "- Lưu Đảng ủy.")),
        ("party-hd36", ["Tỉnh ủy", "Lưu Đảng ủy"], ("- Tỉnh ủy,", "- Lưu Đảng ủy.")),
        ("state-nd30", ["Sở C", "Lưu: VT, TCCB"], ("- Sở C;", "- Lưu: VT, TCCB.")),
        # typed with dashes and punctuation
        ("party-hd05", ["- Tỉnh ủy;", "– Lưu Đảng ủy."], ("- Tỉnh ủy;", "- Lưu Đảng ủy.")),
        # the archive line comes last, whatever the order given
        ("party-hd05", ["Lưu Chi bộ", "Tỉnh ủy"], ("- Tỉnh ủy;", "- Lưu Chi bộ.")),
        # from one family to the other
        ("state-nd30", ["Sở C", "Lưu Đảng ủy"], ("- Sở C;", "- Lưu: VT, Đảng ủy.")),
        ("party-hd05", ["Lưu: VT, Văn phòng"], ("- Lưu Văn phòng.",)),
        ("party-hd05", ["Lưu: VT"], ("- Lưu VT.",)),
        ("state-nd30", ["Lưu VT"], ("- Lưu: VT.",)),
        ("state-nd30", ["Lưu"], ("- Lưu: VT.",)),
        # no archive line: none is invented
        ("party-hd05", ["Tỉnh ủy"], ("- Tỉnh ủy.",)),
        # nothing given: the blank form
        ("party-hd05", [], ("- …;", "- Lưu ….")),
        ("state-nd30", [], ("- …;", "- Lưu: VT, ….")),
        # without an addressee “Như trên” points nowhere and nothing is added
        ("state-nd30", ["Như trên", "Sở C"], ("- Như trên;", "- Sở C.")),
    ],
)
def test_recipients_are_punctuated_as_the_standard_has_it(standard_id, given, lines):
    """A dash each, the standard's mark between them, a full stop after the last."""
    report = bare_report(recipients=given)
    assert recipient_lines(report, standard(standard_id)) == lines


def test_a_state_report_with_addressees_begins_its_recipients_with_as_above():
    """“Như trên” comes first, once, and the addressees are not named again."""
    report = bare_report(
        letterhead={"addressees": ["Bộ C"]}, recipients=["Như trên", "Bộ C", "Lưu: VT"]
    )
    lines = recipient_lines(report, standard("state-nd30"))
    assert lines == ("- Như trên;", "- Bộ C;", "- Lưu: VT.")


def test_a_party_report_names_its_addressees_among_the_recipients():
    """It has no Kính gửi line, so “Như trên” gives way to the names."""
    report = bare_report(
        letterhead={"addressees": ["Tỉnh ủy B"]}, recipients=["Như trên", "Chi bộ", "Lưu Đảng ủy"]
    )
    lines = recipient_lines(report, standard("party-hd05"))
    assert lines == ("- Tỉnh ủy B;", "- Chi bộ;", "- Lưu Đảng ủy.")


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_a_signature_keeps_the_units_words(standard_id):
    """Post and name are as given; missing ones leave room."""
    report = bare_report(signature={"post": " Bí  thư ", "name": "Nguyễn Văn A"})
    block = signature(report, standard(standard_id))
    assert (block.post, block.name, block.authority) == ("Bí thư", "Nguyễn Văn A", "")
    assert block.recipients_label == "Nơi nhận:"
