"""A fix of form gives the form of the report's standard, and changes nothing else."""

import pytest
from hypothesis import given

from qcdc_report.outline import common_outline
from qcdc_report.report import Report, text_at
from qcdc_report.rules.formal import FORMAL_RULES
from qcdc_report.testing.strategies import reports

OUTLINE = common_outline()


def hits(report):
    return [hit for rule in FORMAL_RULES for hit in rule.check(report, OUTLINE)]


def report_with(path, text, standard):
    head, _, name = path.partition(".")
    tree = {
        "letterhead": {"standard": standard, "number": "", "place": "B"},
        "signature": {},
        "recipients": ["Lưu Đảng ủy"],
    }
    if head == "recipients[0]":
        tree["recipients"] = [text, "Lưu Đảng ủy"]
    else:
        tree[head][name] = text
    return Report.new(profile="any", unit={"name": "Đảng ủy Sở A"}, **tree)


@pytest.mark.parametrize(
    ("path", "standard", "written", "right"),
    [
        ("letterhead.number", "party-hd36", "15/BC-SXD", "15-BC/SXD"),
        ("letterhead.number", "party-hd36", "8 - BC / ĐU", "08-BC/ĐU"),
        ("letterhead.number", "party-hd05", "Số 15-BC/ĐU", "15-BC/ĐU"),
        ("letterhead.number", "party-hd36", "15-BC/DU", "15-BC/ĐU"),
        ("letterhead.number", "state-nd30", "5-BC/SXD", "05/BC-SXD"),
        ("letterhead.number", "", "15 -BC/ĐU", "15-BC/ĐU"),
        ("letterhead.number", "", "15/BC-SXD", None),
        ("letterhead.number", "state-nd30", "15-BC/ĐU", None),
        ("letterhead.number", "state-nd30", "15/2022/BC-SXD", None),
        ("letterhead.number", "party-hd36", "mười lăm", None),
        ("signature.authority", "party-hd36", "TM. BAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ"),
        ("signature.authority", "party-hd36", "TM BAN THƯỜNG VỤ", "T/M BAN THƯỜNG VỤ"),
        ("signature.authority", "party-hd36", "T/M  CHI BỘ", "T/M CHI BỘ"),
        ("signature.authority", "state-nd30", "K/T GIÁM ĐỐC", "KT. GIÁM ĐỐC"),
        ("signature.authority", "state-nd30", "TL.GIÁM ĐỐC", "TL. GIÁM ĐỐC"),
        ("signature.name", "party-hd36", "TS. Nguyễn Văn A", "Nguyễn Văn A"),
        ("signature.name", "party-hd36", "PGS.TS Nguyễn Văn A", "Nguyễn Văn A"),
        ("signature.name", "party-hd36", "Đ/c Nguyễn Văn A", "Nguyễn Văn A"),
        ("signature.name", "party-hd36", "Đồng chí Đại tá Trần B", "Trần B"),
        ("signature.name", "party-hd36", "Bà Lê Thị B", "Lê Thị B"),
        ("signature.name", "state-nd30", "ThS. Nguyễn Văn A", None),
        ("recipients[0]", "party-hd36", "- Đảng ủy Khối;", "Đảng ủy Khối"),
        ("recipients[0]", "state-nd30", "– Như trên;", "Như trên"),
    ],
)
def test_a_fix_writes_the_form_of_the_standard(path, standard, written, right):
    """One finding; with its fix the text is right, and where nothing is sure there is no fix."""
    report = report_with(path, written, standard)
    (hit,) = hits(report)
    assert hit.path == path
    if right is None:
        assert hit.fix is None
        return
    text = text_at(report, path)
    assert text[hit.fix.offset :].startswith(hit.fix.old)
    mended = text[: hit.fix.offset] + hit.fix.new + text[hit.fix.offset + len(hit.fix.old) :]
    assert mended == right
    assert hits(report_with(path, right, standard)) == []


def test_the_place_with_a_date_points_at_the_date():
    """The offset is where “, ngày” begins."""
    (hit,) = hits(report_with("letterhead.place", "Huế, ngày 20 tháng 5", "party-hd36"))
    assert hit.offset == len("Huế")


@pytest.mark.parametrize(
    ("day", "right"), [("2022-05-20", "party-hd36"), ("2026-06-01", "party-hd05")]
)
def test_the_standard_in_force_is_offered(day, right):
    """A report that names the other guideline of the Party is told which one was in force."""
    wrong = {"party-hd36": "party-hd05", "party-hd05": "party-hd36"}[right]
    report = Report.new(
        profile="any", unit={"name": "A"}, letterhead={"standard": wrong, "date": day}
    )
    (hit,) = hits(report)
    assert hit.advice.vi == f"Dùng {right}"


@given(reports(OUTLINE))
def test_no_rule_breaks_on_any_report(report):
    """Whatever stands in a report, every rule ends, and a fix stands where it says."""
    for hit in hits(report):
        assert hit.said.vi
        assert hit.said.en
        if hit.fix is not None:
            assert text_at(report, hit.path)[hit.fix.offset :].startswith(hit.fix.old)
