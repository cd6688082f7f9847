"""Reports of made-up units of both decrees, always the same: for whoever consolidates many."""

import random
from typing import Any

from qcdc_report.report import Report

YEARS = (2017, 2018, 2019, 2020, 2021)
PARENT = "Đảng ủy Khối các cơ quan và doanh nghiệp tỉnh B"

_COMMON = (
    "context", "leadership.dissemination", "leadership.directives",
    "leadership.responsibility.political_task", "leadership.responsibility.representation",
    "leadership.steering_committee", "leadership.inspection", "impact.awareness",
    "impact.development", "impact.political_system", "shortcomings.limitations",
    "shortcomings.causes", "tasks", "proposals",
)  # fmt: skip
_AGENCY = (
    "key_contents", "linked_policies", "staff_conference", "regulations", "public_consultation",
    "citizen_reception", "impact",
)  # fmt: skip
_WORKPLACE = ("regulations", "roles", "publicity_and_participation", "dialogue", "impact")
_NAMES = (
    "Tài chính",
    "Xây dựng",
    "Y tế",
    "Công Thương",
    "Nội vụ",
    "Tư pháp",
    "Đào tạo",
    "Ánh Sáng",
)
_SENTENCE = (
    "Đơn vị đã tổ chức thực hiện nội dung thứ {number} theo kế hoạch hằng năm, có kiểm tra và đánh "
    "giá; cán bộ, người lao động được tham gia ý kiến."
)


def unit_reports(count: int) -> tuple[Report, ...]:
    """Return reports of that many units; every third is an enterprise's, and some have gaps."""
    dice = random.Random(2022)  # noqa: S311 - only made-up reports
    return tuple(_report(dice, number) for number in range(1, count + 1))


def _report(dice: random.Random, number: int) -> Report:
    enterprise = number % 3 == 0
    kind, place = ("Công ty", "enterprise") if enterprise else ("Sở", "agency")
    name = f"Đảng ủy {kind} {_NAMES[number % len(_NAMES)]} {number}"
    own = (
        [f"results.workplace.{key}" for key in _WORKPLACE]
        if enterprise
        else [f"results.agency.{key}" for key in _AGENCY]
    )
    keys = [key for key in (*_COMMON, *own) if dice.random() > 0.05]
    return Report.new(
        profile="decree-60-149-145" if enterprise else "decree-04-2015",
        unit={"name": name, "parent": PARENT, "kind": place, "staff": dice.randint(20, 400)},
        period={"start": "2017-05-12", "end": "2022-05-12", "years": list(YEARS)},
        answers={key: _SENTENCE.format(number=at) for at, key in enumerate(keys, start=1)},
        documents=[
            {
                "kind": "Kế hoạch",
                "number": "33-KH/ĐUK",
                "date": "2022-03-22",
                "issuer": PARENT,
                "subject": "sơ kết 05 năm thực hiện Nghị quyết số 02-NQ/TU",
            },
            {
                "kind": "Kế hoạch" if number % 2 else "Quyết định",
                "number": f"{number:02}-KH/ĐU" if number % 2 else f"{number:02}-QĐ/ĐU",
                "date": f"201{7 + number % 3}-06-0{1 + number % 9}",
                "issuer": name,
                "subject": "thực hiện quy chế dân chủ ở cơ sở",
            },
        ],
        figures=_figures(dice, enterprise=enterprise),
    )


def _figures(dice: random.Random, *, enterprise: bool) -> dict[str, Any]:
    figures: dict[str, Any] = {
        "petition_resolution": {year: _petitions(dice) for year in YEARS},
        "leader_dialogues": {year: dice.randint(0, 3) for year in YEARS},
        "exemplary_models": [f"Mô hình {dice.randint(1, 900)}"] if dice.random() > 0.5 else [],
    }
    if enterprise:
        figures["worker_conferences"] = dict.fromkeys(YEARS, 1)
        figures["workplace_dialogues"] = {
            year: {"held": 5, "periodic": 4, "on_request": 1} for year in YEARS
        }
    else:
        figures["staff_conferences"] = dict.fromkeys(YEARS, 1)
        figures["one_stop"] = {"procedures": dice.randint(5, 90), "interlinked": 3}
        figures["online_services"] = {"total": dice.randint(40, 90), "level_4": 31}
        figures["new_rural_communes"] = {
            "reached": 3,
            "assigned": 4,
            "baseline": {"reached": 1, "assigned": 4},
        }
    return figures


def _petitions(dice: random.Random) -> Any:
    if dice.random() < 0.04:
        return None if dice.random() < 0.5 else "n/a"
    received = dice.randint(0, 12)
    return {"received": received, "resolved": dice.randint(received // 2, received)}
