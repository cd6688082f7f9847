"""QC501 to QC506: what the answers say of the documents they cite."""

import pytest

from qcdc_report.outline import common_outline
from qcdc_report.report import Report
from qcdc_report.rules.citing import CITING_RULES

OUTLINE = common_outline()


def findings(text, kind=None, **parts):
    """Return (code, severity) of everything the citing rules say about one answer."""
    unit = {"name": "Đảng ủy Sở A", "kind": kind} if kind else {"name": "Đảng ủy Sở A"}
    report = Report.new(
        profile="decree-04-2015",
        unit=unit,
        period={"start": "2017-05-12", "end": "2022-05-12"},
        answers={"context": text},
        **parts,
    )
    return [
        (rule.code, str(hit.severity or rule.severity), hit)
        for rule in CITING_RULES
        for hit in rule.check(report, OUTLINE)
    ]


SILENT = [
    "Đơn vị có 09 chi bộ với 86 đảng viên, 120 cán bộ, công chức.",
    "Trong các năm 2017-2021 tiếp nhận 18.642 hồ sơ, đúng hạn 98,25%.",
    "Đã khắc phục 22/23 nội dung, đạt 95,65%; còn 01 nội dung.",
    "Từ ngày 12/5/2017 đến ngày 12/5/2022 ban hành 24 văn bản.",
    "Gồm 07 kế hoạch, 05 quyết định, 03 chương trình, 02 quy chế.",
    "Mỗi năm tổ chức 01 hội nghị; ban hành Quyết định 03 lần.",
    "Điện thoại đường dây nóng 0912-345-678, trực 24/7.",
    "Thực hiện Nghị quyết Đại hội Đảng bộ tỉnh nhiệm kỳ 2020-2025.",
    "Chương trình 135 và Kế hoạch năm 2019 được thực hiện đầy đủ.",
    "Luật Thực hiện dân chủ ở cơ sở được Quốc hội thông qua.",
    "Quán triệt Nghị quyết số 02-NQ/TU, ngày 12/5/2017.",
    "Quán triệt Nghị quyết số 02-NQ/TU, ngày 01/3/2016 của Huyện ủy.",
    "Quyết định số 657-QĐ/TU của Ban Thường vụ Tỉnh ủy về tiếp dân.",
    "Theo Quyết định số 217-QĐ/TW, Quyết định số 218-QĐ/TW, ngày 12/12/2013 của Bộ Chính trị.",
    "Quyết định số 217-QĐ/TW của Bộ Chính trị khóa XI, Quy định số 124-QĐ/TW của Ban Bí thư.",
    "Quy chế ban hành kèm theo Quyết định số 217-QĐ/TW được phổ biến.",
    "Quy định số 218-QĐ/TW, ngày 12/12/2013 được phổ biến.",
    "Nghị quyết số 39-NQ/TW, ngày 17/4/2015 của Bộ Chính trị về tinh giản biên chế.",
    "Nghị quyết số 18-NQ/TW, Nghị quyết số 19-NQ/TW, ngày 25/10/2017 của Trung ương.",
    "Nghị quyết số 39-NQ/TW, Nghị quyết số 18-NQ/TW, ngày 25/10/2017.",
    "Chỉ thị số 30-CT/TW, ngày 18/02/1998 của Bộ Chính trị.",
    "Kết luận số 120-KL/TW, ngày 07/01/2016 của Bộ Chính trị khóa XI.",
    "Nghị định số 04/2015/NĐ-CP ngày 09 tháng 01 năm 2015 của Chính phủ.",
    "Nghị định số 04/2015/NĐ-CP và Thông tư số 01/2016/TT-BNV của Bộ Nội vụ.",
    "Nghị định số 04/2015/NĐ-CP của Chính phủ; sau đây Nghị định 04 được phổ biến.",
    "Pháp lệnh số 34/2007/PL-UBTVQH11 của Ủy ban Thường vụ Quốc hội.",
    "Bộ luật Lao động số 45/2019/QH14 ngày 20/11/2019.",
    "Kế hoạch số 12-KH/ĐU, ngày 19/6/2017; Kế hoạch số 34/KH-SA, ngày 20/9/2017.",
    "Nghị quyết số 07/NQ-HĐQT, ngày 19/7/2018; Kế hoạch số 05/KH-CĐ, ngày 08/8/2017.",
    "Quyết định số 05/2017/QĐ-UBND của Ủy ban nhân dân tỉnh; Công văn số 4346/UBND-NL1.",
    "Quyết định số 171/QĐ-TTg ngày 07/02/2020 của Thủ tướng Chính phủ.",
    "Quy chế thực hiện dân chủ số 125/QĐ-SA; Đề án số 02/ĐA-SA.",
    "Công văn hướng dẫn số 38-CV/ĐU; Thông báo Kết luận số 45-TB/TU của Tỉnh ủy.",
    "Nghị quyết 18 của Tỉnh ủy và Nghị định 60 ngày 21/6/2021 của Chính phủ.",
    "Quy chế số 125/QĐ-SA được sửa đổi; Chương trình số 03-CTr/ĐU.",
]


@pytest.mark.parametrize("text", SILENT)
def test_a_text_without_a_wrong_citation_is_left_alone(text):
    """Counts and dates are no citations, and a right citation needs no remark."""
    assert findings(text, kind="agency") == []


# text, code, severity, a part of the message or the hint
SAID = [
    ("Quyết định số 217-QD/TW của Bộ Chính trị", "QC501", "warning", "217-QĐ/TW"),
    ("Quyết định số 217/QĐ-TW của Bộ Chính trị", "QC501", "warning", "217-QĐ/TW"),
    ("Kế hoạch số 33 - KH/ĐUK, ngày 22/3/2022", "QC501", "warning", "33-KH/ĐUK"),
    ("Thông tư 01/2016/TT/BNV", "QC501", "warning", "01/2016/TT-BNV"),
    ("Chỉ thị 30-CTTƯ của Bộ Chính trị", "QC501", "warning", "30-CT/TW"),
    ("Nghị định số O4/2015/NĐ-CP", "QC501", "warning", "04/2015/NĐ-CP"),
    ("Nghị định số 04/2015/NĐ/CP", "QC501", "warning", "04/2015/NĐ-CP"),
    ("Nghị định số 04/2015/NQ-CP", "QC501", "warning", "04/2015/NĐ-CP"),
    ("Kế hoạch số 12/KH-ĐU, ngày 19/6/2017", "QC501", "warning", "12-KH/ĐU"),
    ("Kế hoạch số 12-KH/UBND của tỉnh", "QC501", "warning", "12/KH-UBND"),
    ("Chương trình số 03-CTR/ĐU", "QC501", "warning", "03-CTr/ĐU"),
    ("Nghị định số 4/2015/NĐ-CP", "QC501", "note", "04/2015/NĐ-CP"),
    ("Nghị định 04/NĐ-CP", "QC501", "note", "04/2015/NĐ-CP"),
    ("NĐ 04/CP", "QC501", "note", "04/2015/NĐ-CP"),
    ("Nghị định 04", "QC501", "note", "04/2015/NĐ-CP"),
    ("Nghị quyết 18 của Trung ương", "QC501", "note", "18-NQ/TW"),
    ("Quyết định số 124-QĐ/TW", "QC502", "warning", "Quy định số 124-QĐ/TW"),
    (
        "Quyết định số 124-QĐ/TW, ngày 02/02/2018 của Ban Bí thư",
        "QC502",
        "error",
        "Quy định số 124-QĐ/TW",
    ),
    ("Thông tư số 04/2015/NĐ-CP", "QC502", "error", "Nghị định"),
    ("Nghị quyết số 12-KH/ĐU", "QC502", "warning", "KH là của Kế hoạch"),
    ("Kế hoạch số 19-NQ/TW, ngày 25/10/2017", "QC502", "warning", "Nghị quyết số 19-NQ/TW"),
    ("Nghị định số 04/2015/NĐ-CP của Thủ tướng Chính phủ", "QC503", "warning", "Chính phủ"),
    ("Quyết định số 217-QĐ/TW của Ban Bí thư", "QC503", "warning", "Bộ Chính trị khóa XI"),
    ("Nghị quyết số 18-NQ/TW của Bộ Chính trị", "QC503", "warning", "Ban Chấp hành Trung ương"),
    (
        "Quy định số 124-QĐ/TW, ngày 02/02/2018 của Ban Bí thư khóa XI",
        "QC503",
        "warning",
        "khóa XII",
    ),
    ("Nghị định số 04/2015/NĐ-CP ngày 09/11/2015", "QC504", "error", "09/01/2015"),
    ("Quyết định số 217-QĐ/TW, ngày 11/12/2013", "QC504", "error", "12/12/2013"),
    ("Nghị quyết số 18-NQ/TW, ngày 25/01/2017", "QC504", "error", "25/10/2017"),
    ("Nghị định số 04/2015/NĐ-CP ngày 31/02/2015", "QC504", "error", "09/01/2015"),
    ("Nghị quyết số 39-NQ/TW, ngày 07/4/2015", "QC504", "note", "17/4/2015"),
    ("Bộ luật Lao động số 45/2019/QH14 ngày 02/11/2019", "QC504", "note", "20/11/2019"),
    ("Nghị định số 40/2015/NĐ-CP", "QC505", "note", "40/2015/NĐ-CP"),
    ("Quyết định số 217-QĐ/TW, ngày 02/01/2025", "QC505", "note", "217-QĐ/TW"),
    ("Luật Phòng, chống tham nhũng số 36/2018/QH14", "QC505", "note", "36/2018/QH14"),
]


@pytest.mark.parametrize(("text", "code", "severity", "part"), SAID)
def test_a_wrong_citation_is_said_once_with_its_cure(text, code, severity, part):
    """Each slip gives one finding at the weight the evidence supports, and names what is right."""
    ((found, weight, hit),) = findings(f"Thực hiện {text}, đơn vị đã triển khai.", kind="agency")
    assert (found, weight) == (code, severity)
    assert part in f"{hit.said.vi} {hit.advice.vi if hit.advice else ''}"


def test_a_finding_points_at_the_citation():
    """The offset leads to the number that is misspelt, or to the type that is wrong."""
    text = "Đơn vị thực hiện Quyết định số 217-QD/TW và Quyết định số 124-QĐ/TW."
    (_, _, spelling), (_, _, kind) = findings(text)
    assert text[spelling.offset :].startswith("217-QD/TW")
    assert text[kind.offset :].startswith("Quyết định số 124")
    assert {spelling.path, kind.path} == {"answers.context"}


def test_an_unknown_text_is_named_once():
    """A report that cites one law ten times gets one note."""
    assert [code for code, *_ in findings("Luật số 36/2018/QH14. Luật số 36/2018/QH14.")] == [
        "QC505"
    ]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("agency", "Hội nghị theo Nghị định số 145/2020/NĐ-CP."),
        ("agency", "Quy chế theo Nghị định số 149/2018/NĐ-CP được rà soát."),
        ("public_service_unit", "Đối thoại theo Nghị định số 60/2013/NĐ-CP."),
        ("enterprise", "Công khai theo Nghị định số 04/2015/NĐ-CP."),
        ("state_enterprise", "Căn cứ Nghị định 04/2015, Công ty tổ chức hội nghị."),
    ],
)
def test_a_decree_for_other_units_is_pointed_out(kind, text):
    """An agency reports under Decree 04/2015, an enterprise under 60, 149 and 145."""
    assert ("QC506", "warning") in [found[:2] for found in findings(text, kind=kind)]


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("agency", "Công khai theo Nghị định số 04/2015/NĐ-CP."),
        ("agency", "Hướng dẫn doanh nghiệp thực hiện Nghị định số 145/2020/NĐ-CP."),
        ("agency", "Lao động hợp đồng theo Nghị định số 145/2020/NĐ-CP được mời dự."),
        ("public_service_unit", "Tự chủ theo Nghị định 60 của Chính phủ."),
        ("enterprise", "Đối thoại theo Nghị định số 145/2020/NĐ-CP."),
        ("enterprise", "Nghị định số 04/2015/NĐ-CP dành cho cơ quan hành chính nhà nước."),
        ("party_body", "Nghị định số 145/2020/NĐ-CP, Nghị định số 04/2015/NĐ-CP."),
        ("mass_organisation", "Nghị định số 145/2020/NĐ-CP, Nghị định số 04/2015/NĐ-CP."),
        (None, "Nghị định số 145/2020/NĐ-CP, Nghị định số 04/2015/NĐ-CP."),
    ],
)
def test_a_units_own_decree_and_talk_of_others_are_left_alone(kind, text):
    """Own decrees, sentences about other units, and units of neither arena give no finding."""
    assert "QC506" not in [code for code, *_ in findings(text, kind=kind)]
