"""Slips of the keyboard that can be nothing else, as data: what is typed, what is meant.

Only what no Vietnamese sentence can hold stands here. Accepted double spellings (``quy chế`` and
``qui chế``, ``bảo đảm`` and ``đảm bảo``, ``văn hóa`` and ``văn hoá``) never do. Where the same
letters can stand across two words (``hệ thống kế hoạch``), the words that make it so are named.
"""

import re
from typing import Final

from attrs import frozen

from qcdc_report.citations.patterns import compiled


@frozen
class Slip:
    """A slip.

    Attributes:
        wrong: what is typed, in small letters.
        right: what is meant.
        not_behind: words after which it is no slip.
        not_before: words before which it is no slip.
    """

    wrong: str
    right: str
    not_behind: tuple[str, ...] = ()
    not_before: tuple[str, ...] = ()

    @property
    def words(self) -> tuple[str, ...]:
        """The words typed."""
        return tuple(self.wrong.split())

    def pattern(self) -> re.Pattern[str]:
        """Return what finds the slip, in any capitals."""
        behind = "".join(rf"(?<!\b{word} )" for word in self.not_behind)
        before = rf"(?! (?:{'|'.join(self.not_before)})\b)" if self.not_before else ""
        return compiled(rf"(?i){behind}\b{re.escape(self.wrong)}(?![\w-]){before}")


SLIPS: Final = (
    # In the official outline of 2022 itself.
    Slip("kiếm tra", "kiểm tra", ("tìm",), ("cứu",)),
    Slip("thống kế", "thống kê", ("hệ", "truyền"), ("hoạch", "toán", "cận", "thừa", "tiếp", "tục")),
    # Hỏi for ngã and the other way round, where only one of the two is a word.
    Slip("kiễm tra", "kiểm tra"),
    Slip("kiễm điểm", "kiểm điểm"),
    Slip("dân chũ", "dân chủ"),
    Slip("xữ lý", "xử lý"),
    Slip("tham nhủng", "tham nhũng"),
    Slip("hổ trợ", "hỗ trợ"),
    Slip("đãm bảo", "đảm bảo"),
    Slip("bão đảm", "bảo đảm", (), ("bảo",)),
    Slip("mỡ rộng", "mở rộng"),
    Slip("kỹ cương", "kỷ cương", (), ("lĩnh",)),
    Slip("giử gìn", "giữ gìn"),
    Slip("giử vững", "giữ vững"),
    Slip("rỏ ràng", "rõ ràng"),
    Slip("nêu rỏ", "nêu rõ"),
    Slip("làm rỏ", "làm rõ"),
    # One consonant for another that sounds alike.
    Slip("bổ xung", "bổ sung", (), ("quanh", "phong", "kích", "đột", "yếu")),
    Slip("xuất xắc", "xuất sắc"),
    Slip("suất sắc", "xuất sắc", ("hiệu", "công", "năng", "lãi")),
    Slip("sử lý", "xử lý", ("lịch", "tiểu", "dã"), ("luận", "do", "thuyết", "lịch")),
    Slip("đề suất", "đề xuất", ("vấn", "chuyên", "chủ", "tiêu", "mệnh", "tiền")),
    Slip("khiếu lại", "khiếu nại"),
    Slip("chính sác", "chính xác"),
    Slip("xắp xếp", "sắp xếp"),
    Slip("sắp sếp", "sắp xếp"),
    Slip("trao dồi", "trau dồi"),
    # A tone or a letter left out, so that no Vietnamese syllable is left.
    Slip("đươc", "được"),
    Slip("viêc", "việc"),
    Slip("nghị quyêt", "nghị quyết"),
    Slip("giải quyêt", "giải quyết"),
    Slip("tổ chưc", "tổ chức"),
    Slip("viên chưc", "viên chức"),
    Slip("công chưc", "công chức"),
    Slip("trươc", "trước"),
    Slip("nhà nươc", "nhà nước"),
    Slip("thực hiên", "thực hiện", (), ("ngang", "nhà")),
    Slip("trách nhiêm", "trách nhiệm"),
    Slip("nghành", "ngành"),
    Slip("ngành nghê", "ngành nghề"),
    Slip("ngiệp", "nghiệp"),
    Slip("ngị", "nghị"),
    Slip("ngiêm", "nghiêm"),
    Slip("ghóp", "góp"),
    # A function word twice in a row. “Tồn tại tại”, “kèm theo theo” and “từ từ” are right.
    Slip("của của", "của", (), ("cải",)),
    *(
        Slip(f"{word} {word}", word)
        for word in ("bởi", "các", "đã", "mà", "những", "nhưng", "nếu", "và", "với")
    ),
)
"""The slips known."""

MISPLACED_TONE: Final = "(?i)[òóỏõọ]a[cimnopty]"
"""``họat động``: before a final letter the tone stands on the a, under the old rule and the new."""
