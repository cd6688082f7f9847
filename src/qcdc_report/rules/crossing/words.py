"""By which words a sentence is seen to speak of a figure of appendix 2, as data."""

from typing import Final

from attrs import frozen


@frozen(kw_only=True)
class Words:
    """How running text names one number of an indicator.

    All are patterns over lower-case text with single spaces, searched for unless said otherwise.
    Empty ones ask for nothing.

    Attributes:
        indicator: key of the indicator.
        measure: key of the number, ``baseline.reached`` for a nested one.
        whole: of a number written ``a/b`` the measure that b is; empty admits plain numbers only.
        only_fractions: a plain number says something else.
        behind: what the clause goes on with right behind the number.
        near: what its words right before the number hold, from the last comma on.
        before: what the clause up to the number holds.
        clause: each must be found somewhere in the clause.
        sentence: must be found somewhere in the sentence.
        without: must not be found in the clause.
        money: the number is an amount of money.
        means_period: without any time named, the whole period is meant.
    """

    indicator: str
    measure: str
    whole: str = ""
    only_fractions: bool = False
    behind: str = ""
    near: str = ""
    before: str = ""
    clause: tuple[str, ...] = ()
    sentence: str = ""
    without: str = ""
    money: bool = False
    means_period: bool = False


_PART: Final = r"trong (?:số )?(?:đó|này)|\briêng\b|\bcòn lại\b"
_BELOW: Final = r"\bcấp (?:phòng|tổ|xí nghiệp|đơn vị|cơ sở|bộ phận)|trực thuộc|bất thường|trù bị"
_END: Final = r"(?=$|[.,;)]| (?:trong|từ|vào|ở|tại|với|giữa|mỗi|định kỳ|theo))"
_MEETING: Final = rf"(?:(?:cuộc|kỳ|lần) )?hội nghị\b|(?:cuộc|kỳ|lần){_END}"
_TALK: Final = rf"(?:cuộc|buổi|lần|kỳ)(?: đối thoại\b|{_END})"
_STAFF: Final = r"hội nghị (?:đại biểu |toàn thể )?(?:cán bộ|công chức|viên chức|cb)"
_WORKERS: Final = r"hội nghị (?:đại biểu |toàn thể )?(?:người lao động|nlđ)"
_NOT_WORKPLACE: Final = (
    r"người đứng đầu|bí thư|trực tiếp|cấp (?:ủy|uỷ)|nhân dân|công dân|khách hàng"
)
_PETITIONS: Final = r"khiếu nại(?:,| và| hoặc)? tố cáo"
_OTHER_PETITIONS: Final = (
    r"kiến nghị|phản ánh|thẩm quyền|chuyển|kỳ trước|tồn đọng|chưa|trả lại|rút đơn|"
    rf"đơn thư khác|cấp dưới|{_BELOW}"
)
_RURAL: Final = r"nông thôn mới|\bntm\b"

YEARLY: Final = (
    Words(
        indicator="staff_conferences",
        measure="held",
        behind=_MEETING,
        clause=(_STAFF,),
        without=f"{_BELOW}|{_PART}|người dự|ý kiến",
    ),
    Words(
        indicator="worker_conferences",
        measure="held",
        behind=_MEETING,
        clause=(_WORKERS,),
        without=f"{_BELOW}|{_PART}|người dự|ý kiến",
    ),
    *(
        Words(
            indicator="workplace_dialogues",
            measure=measure,
            behind=f"{_TALK}[^,;]*?{kind}",
            clause=(r"đối thoại",),
            without=f"{_NOT_WORKPLACE}|{_BELOW}",
        )
        for measure, kind in (
            ("periodic", r"\bđịnh kỳ\b(?! tại)"),
            ("on_request", r"\b(?:theo yêu cầu|đột xuất)\b"),
        )
    ),
    Words(
        indicator="workplace_dialogues",
        measure="held",
        behind=_TALK,
        clause=(r"đối thoại (?:[^,;]* )?tại nơi làm việc",),
        without=f"{_NOT_WORKPLACE}|{_BELOW}|{_PART}|định kỳ|theo yêu cầu|đột xuất",
    ),
    Words(
        indicator="leader_dialogues",
        measure="held",
        behind=_TALK,
        clause=(
            r"đối thoại",
            r"người đứng đầu|bí thư|trực tiếp",
            r"cán bộ|công chức|viên chức|người lao động|công nhân|nhân viên",
        ),
        without=(
            rf"nhân dân|công dân|người dân|khách hàng|thanh niên|định kỳ|tại nơi làm việc|{_BELOW}|"
            rf"{_PART}"
        ),
    ),
    Words(
        indicator="petition_resolution",
        measure="resolved",
        whole="received",
        behind=r"(?:lượt )?đơn(?! (?:vị|giá|hàng|khiếu nại(?!,| và| hoặc)|tố cáo))",
        near=r"\b(?:giải quyết|xử lý)(?: xong| dứt điểm| được)?(?: tổng số)?$",
        sentence=_PETITIONS,
        without=f"{_OTHER_PETITIONS}|{_PART}",
        means_period=True,
    ),
    Words(
        indicator="petition_resolution",
        measure="received",
        behind=r"(?:lượt )?đơn(?! (?:vị|giá|hàng|khiếu nại(?!,| và| hoặc)|tố cáo))",
        near=r"\b(?:nhận|nhận được|thụ lý|phát sinh|có)(?: mới)?(?: tổng số| tổng cộng)?$",
        sentence=_PETITIONS,
        without=f"{_OTHER_PETITIONS}|{_PART}",
        means_period=True,
    ),
)
"""Numbers that are told by year, or for the whole period."""

AS_OF: Final = (
    Words(
        indicator="online_services",
        measure="total",
        behind=r"dịch vụ(?: công)?(?: trực tuyến)?(?: ở)? mức độ 3(?:,| và)(?: mức độ)? 4",
        without=r"\bđưa\b|nâng|chưa",
    ),
    Words(
        indicator="online_services",
        measure="level_4",
        whole="total",
        behind=r"dịch vụ(?: công)?(?: trực tuyến)?(?: ở| đạt)? mức độ 4",
        without=r"\bđưa\b|nâng|chưa",
    ),
    Words(
        indicator="online_services",
        measure="level_4",
        behind=r"(?:dịch vụ|$|[.,;(])",
        near=r"\bmức độ 4(?: là| có|:)?$",
        sentence=r"dịch vụ công",
        without=r"\bđưa\b|nâng|chưa",
    ),
    Words(
        indicator="one_stop",
        measure="interlinked",
        behind=r"thủ tục(?: hành chính)?[^,;]* liên thông",
        without="chưa",
    ),
    Words(
        indicator="one_stop",
        measure="procedures",
        behind=r"thủ tục(?: hành chính)?[^,;]*\bmột cửa\b(?![”\"]? liên thông)",
        without="chưa",
    ),
    Words(
        indicator="new_rural_communes",
        measure="reached",
        whole="assigned",
        only_fractions=True,
        behind=r"xã\b",
        clause=(r"đạt chuẩn|về đích",),
        sentence=_RURAL,
        without=r"nâng cao|kiểu mẫu|chưa đạt",
    ),
    Words(
        indicator="new_rural_funds",
        measure="amount",
        near=r"\b(?:huy động|hỗ trợ|đóng góp)(?: được)?(?: số tiền| tổng số tiền)?(?: là)?$",
        sentence=_RURAL,
        without=r"\bmỗi\b|bình quân",
        money=True,
    ),
    Words(
        indicator="new_rural_funds",
        measure="total",
        near=r"\btổng (?:số )?kinh phí(?: là)?$",
        sentence=_RURAL,
        without=r"\bmỗi\b|bình quân",
        money=True,
    ),
    Words(
        indicator="exemplary_models",
        measure="",
        behind=r"(?:mô hình|điển hình)\b",
        near=r"\b(?:nhân rộng|biểu dương|tôn vinh|tổng kết|xây dựng|công nhận|có)(?: được)?$",
        clause=(r"nhân rộng|biểu dương|tiêu biểu|điển hình|dân chủ",),
        without=rf"dân vận|kinh tế|sản xuất|nông thôn|tập thể|cá nhân|{_PART}",
    ),
)
"""Numbers that hold for a day."""

RATIOS: Final = (
    Words(
        indicator="petition_resolution",
        measure="percent",
        before=r"tỷ lệ giải quyết (?:các )?(?:đơn|khiếu nại)(?:[^,;]|, tố cáo)*$",
        without=_OTHER_PETITIONS,
    ),
    Words(
        indicator="online_services",
        measure="percent",
        before=r"tỷ lệ (?:các )?dịch vụ công[^,;]*mức độ 4[^,;]*$",
        without="chưa",
    ),
    Words(
        indicator="new_rural_communes",
        measure="percent",
        before=r"tỷ lệ (?:các )?xã[^,;]*đạt chuẩn[^,;]*$",
        without="nâng cao|kiểu mẫu|chưa đạt",
    ),
    Words(
        indicator="new_rural_funds",
        measure="percent",
        near=r"\b(?:đạt|bằng|chiếm)(?: tỷ lệ)?$",
        behind=r"(?:của |so với )?tổng (?:số )?kinh phí",
        sentence=_RURAL,
    ),
)
"""Percentages; of each indicator its first ratio."""
