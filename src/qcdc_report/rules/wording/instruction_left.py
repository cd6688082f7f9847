"""QC303: notes to the writer that are no sentence of the outline."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.citations.patterns import compiled
from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Outline, is_ahead, sections
from qcdc_report.report import Report
from qcdc_report.rules.answers.searching import letters
from qcdc_report.text import Text

_IMPERATIVE: Final = r"""(?x)(?:
      Nêu\ (?:rõ|cụ\ thể|khái\ quát|tóm\ tắt|ngắn\ gọn|những|các|một\ số|tên)
    | (?:Ghi|Viết|Trình\ bày|Mô\ tả|Phân\ tích|Liệt\ kê|Kê)
      \ (?:rõ|cụ\ thể|ngắn\ gọn|khái\ quát|tóm\ tắt|đầy\ đủ)
    | Liệt\ kê\ (?:các|những|tên) | Điền\ (?:vào|số|thông\ tin|tên)
    | Tóm\ tắt\ (?:những|các|tình\ hình|kết\ quả)
    | Cần\ (?:nêu|ghi|báo\ cáo|đánh\ giá)\ (?:rõ|cụ\ thể) | Yêu\ cầu\ (?:nêu|báo\ cáo|ghi)
    | Gợi\ ý\ ?: | Hướng\ dẫn\ (?:viết|ghi|điền|báo\ cáo)\ ?:
    | (?:Đề\ nghị|Yêu\ cầu)\ (?:các\ )?đơn\ vị
      \ (?:báo\ cáo|nêu|ghi|điền|bổ\ sung|thống\ kê|đánh\ giá)
    )(?!\w)"""
_NOUN_TOO: Final = r"""(?x)(?:
      Báo\ cáo\ (?:cụ\ thể|rõ|chi\ tiết|ngắn\ gọn|theo\ từng)
    | Thống\ kê\ (?:theo\ từng|số\ liệu|rõ|cụ\ thể|đầy\ đủ)
    | Đánh\ giá\ (?:rõ|cụ\ thể|(?:kết\ quả|tác\ động|việc)(?:\ [\w-]+,?){5})
    )(?!\w)"""
"""Words that open a statement as well: “Báo cáo cụ thể của Ban Chỉ đạo được gửi …”."""

_IN_BRACKETS: Final = (
    r"(?i)\((?![^()]*Phụ lục)(?:(?:ghi|nêu) (?:rõ|cụ thể|tên)(?! (?:tại|trong|ở))"
    r"|liệt kê (?:rõ|cụ thể|các|tên)|thống kê (?:theo|cụ thể)|số lượng, tên"
    r"|gạch bỏ|xóa (?:bỏ |đi )?nếu|chọn một|điền )"
)
_SENTENCE: Final = r"[^\n.!?]*"
_OPENS: Final = r"(?:^|\n|[.;:!?][ ]+)[ \t]*(?:[-+*•–][ \t]+|\d{1,2}[.)][ \t]+)?[*_(“]*$"
"""What stands before a sentence, its list mark and its emphasis included."""

_LOOK_BACK: Final = 24
_OWN_WORDS: Final = (
    r"[\d:]|, [A-ZĐ]|\b(?:cho thấy|đã|được|đạt|là|có|do|thể hiện|khẳng định|còn|chưa|tăng|giảm)\b"
)
"""What a sentence of the unit's own has: a figure, a subject, a verb that states something."""

_OWN_SUBJECT: Final = r", [A-ZĐ]"
"""``Nêu rõ trách nhiệm từng người, Sở …``: the instruction was only an adverbial clause."""


@make_rule(
    "QC303",
    "instruction-left",
    title=Text(
        "Còn lời dặn người viết trong nội dung", "A note to the writer is left in an answer"
    ),
    severity=Severity.WARNING,
    status=Status("preview", "0.1"),
)
def instruction_left(report: Report, outline: Outline) -> Iterator[Hit]:
    """An answer holds a sentence that tells its writer what to write.

    What: no sentence opens with an instruction such as “Nêu rõ …”, “Liệt kê các …”, “Đề nghị đơn vị
    báo cáo …”; none that opens with “Đánh giá kết quả …” or “Báo cáo cụ thể …” is without any
    figure or verb; and no bracket says “(ghi rõ …)”. A sentence with a subject of its own is none,
    nor are the tasks and proposals of part two, which have the same form. Whole sentences of the
    outline are QC301's.

    Why: an instruction is for the writer; in a report it reads as if the unit had nothing of its
    own to say.

    Legal basis: none; a rule of good form.

    Wrong:

        answers:
          context: Nêu rõ những thuận lợi, khó khăn của đơn vị. Đảng bộ có 09 chi bộ (ghi rõ số).

    Right:

        answers:
          context: Đảng bộ có 09 chi bộ; nội bộ đoàn kết là thuận lợi, địa bàn rộng là khó khăn.

    Since: 0.1
    """
    for key, answer in report.answers.items():
        # There a task stands in the same form as an instruction: “Nêu rõ trách nhiệm …”.
        if not is_ahead(outline, key):
            for start in _imperatives(answer, outline):
                yield _hit(key, answer, start)
        for found in compiled(_IN_BRACKETS).finditer(answer):
            yield _hit(key, answer, found.start())


def _imperatives(answer: str, outline: Outline) -> Iterator[int]:
    """Yield where a sentence that is an instruction starts."""
    for pattern, own_words in ((_IMPERATIVE, _OWN_SUBJECT), (_NOUN_TOO, _OWN_WORDS)):
        for found in compiled(pattern).finditer(answer):
            start = found.start()
            if compiled(_OPENS).search(answer[max(0, start - _LOOK_BACK) : start]) is None:
                continue
            match = compiled(_SENTENCE).match(answer, start)
            sentence = match.group() if match else ""
            if compiled(own_words).search(sentence) is None and not _in_outline(sentence, outline):
                yield start


def _in_outline(sentence: str, outline: Outline) -> bool:
    """Say whether a sentence is one of the outline's own, which QC301 speaks of."""
    wanted = letters(sentence)
    return any(
        wanted in letters(text)
        for section in sections(outline)
        for wording in (*section.guidance, *section.instructions)
        for text in (wording.text, wording.original)
    )


def _hit(key: str, answer: str, start: int) -> Hit:
    rest = answer[start : start + 50].split("\n", 1)[0]
    return Hit(
        path=f"answers.{key}",
        said=Text(f"Còn lời dặn người viết: “{rest}…”", f"A note to the writer is left: “{rest}…”"),
        advice=Text("Xóa câu này và viết nội dung của đơn vị", "Delete it and write your own"),
        offset=start,
    )
