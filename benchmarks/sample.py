"""One report of some 16 pages, always the same: 40 paragraphs, 60 documents, 8 tables."""

import datetime as dt
import random
from typing import Any

from qcdc_report.layout import Standard, core_standards
from qcdc_report.outline import Outline, common_outline
from qcdc_report.profile import API_VERSION, Profile
from qcdc_report.report import Report
from qcdc_report.text import Text

PARAGRAPHS = 40
DOCUMENTS = 60
YEARS = range(2017, 2022)

_SECTIONS = (
    "context",
    "leadership.dissemination",
    "leadership.directives",
    "leadership.responsibility.political_task",
    "leadership.responsibility.representation",
    "leadership.steering_committee",
    "leadership.inspection",
    "impact.awareness",
    "impact.development",
    "impact.political_system",
    "shortcomings.limitations",
    "shortcomings.causes",
    "tasks",
    "proposals",
)
_COUNTS = {
    "one_stop": ("procedures", "interlinked"),
    "online_services": ("total", "level_4"),
    "new_rural_communes": ("assigned", "reached"),
    "staff_conferences": ("total", "held"),
    "worker_conferences": ("total", "held"),
    "workplace_dialogues": ("held", "periodic"),
    "petition_resolution": ("received", "resolved"),
    "leader_dialogues": ("held",),
}
_KINDS = (("Kế hoạch", "KH"), ("Quyết định", "QĐ"), ("Nghị quyết", "NQ"), ("Báo cáo", "BC"))
_TEXT = (
    "lãnh đạo chỉ đạo xây dựng thực hiện quy chế dân chủ ở cơ sở gắn với nhiệm vụ chính trị của "
    "cơ quan đơn vị phát huy quyền làm chủ của cán bộ công chức viên chức người lao động công khai "
    "minh bạch kiểm tra giám sát hội nghị đối thoại tiếp công dân giải quyết kiến nghị phản ánh "
    "cải cách hành chính phòng chống tham nhũng tiết kiệm đổi mới phương thức cấp ủy tổ chức đảng "
    "đoàn thể tuyên truyền quán triệt nghị quyết kế hoạch chương trình hằng năm định kỳ kịp thời"
)


def sample_report() -> Report:
    """Return the report."""
    dice = random.Random(2022)
    answers: dict[str, list[str]] = {key: [] for key in _SECTIONS}
    for number in range(PARAGRAPHS):
        answers[_SECTIONS[number % len(_SECTIONS)]].append(_sentence(dice, dice.randint(60, 120)))
    return Report.new(
        profile="benchmark",
        unit={"name": "Đảng ủy Sở A", "parent": "Đảng bộ Khối các cơ quan và doanh nghiệp tỉnh B"},
        letterhead={"number": "15-BC/ĐU", "place": "B", "date": "2022-05-20"},
        period={"years": list(YEARS)},
        answers={key: "\n\n".join(paragraphs) for key, paragraphs in answers.items()},
        documents=[_document(dice, number) for number in range(DOCUMENTS)],
        figures={key: _yearly(dice, names) for key, names in _COUNTS.items()},
        signature={
            "authority": "T/M BAN THƯỜNG VỤ",
            "post": "BÍ THƯ",
            "name": "Nguyễn Văn A",
        },
        recipients=["Ban Thường vụ Đảng ủy Khối", "Các chi bộ trực thuộc", "Lưu Đảng ủy"],
    )


def sample_profile() -> Profile:
    """Return a profile that is the common outline and nothing else."""
    outline: Outline = common_outline()
    return Profile(
        id="benchmark",
        title=Text("Đề cương chung", "The common outline"),
        api_version=API_VERSION,
        outline=outline,
    )


def sample_standard() -> Standard:
    """Return the presentation standard the report is laid out by."""
    return next(standard for standard in core_standards() if standard.id == "party-hd36")


def _sentence(dice: random.Random, length: int) -> str:
    return " ".join(dice.choices(_TEXT.split(), k=length)).capitalize() + "."


def _document(dice: random.Random, number: int) -> dict[str, Any]:
    kind, symbol = _KINDS[number % len(_KINDS)]
    return {
        "kind": kind,
        "number": f"{number + 1:02}-{symbol}/ĐU",
        "date": dt.date(2017, 6, 1) + dt.timedelta(days=29 * number),
        "issuer": "Đảng ủy Sở A",
        "subject": _sentence(dice, dice.randint(8, 14)),
    }


def _yearly(dice: random.Random, names: tuple[str, ...]) -> dict[int, dict[str, int]]:
    years = {}
    for year in YEARS:
        whole = dice.randint(5, 40)
        years[year] = dict(zip(names, (whole, dice.randint(0, whole)), strict=False))
    return years
