"""A rule about a text says where in the text the trouble starts."""

import pytest

from qcdc_report.rules.answers.leftovers import guidance_left_in_answer, placeholder_left
from qcdc_report.rules.answers.searching import letters, offset_of_letter

GUIDANCE = (
    "Việc lãnh đạo, chỉ đạo xây dựng và thực hiện QCDC ở cơ sở gắn với nhiệm vụ chính trị của cơ "
    "quan, đơn vị bảo đảm phát huy quyền làm chủ của nhân dân, người lao động."
)


@pytest.mark.parametrize(
    ("rule", "answer", "start"),
    [
        (placeholder_left, "Có 09 chi bộ.\n\nĐạt ……%.", "……%"),
        (placeholder_left, "Dòng một.\n…\n", "…"),
        (guidance_left_in_answer, f"Mở đầu.\n\n- **{GUIDANCE}**", "Việc lãnh đạo"),
        (guidance_left_in_answer, "Mở đầu. Lưu ý: ngắn gọn.", "Lưu ý"),
    ],
)
def test_the_offset_points_at_the_first_character(rule, answer, start, good, profile):
    """The text at the offset begins with what was found."""
    report = good.with_answer("tasks", answer)
    (hit,) = rule.check(report, profile.outline)
    assert hit.path == "answers.tasks"
    assert answer[hit.offset :].startswith(start)


def test_an_offset_counts_marks_and_stars():
    """The n-th letter of a text is found behind its stars, dashes and tone marks."""
    text = "- **Đảng**  ủy"
    assert letters(text) == "danguy"
    assert [text[offset_of_letter(text, index)] for index in range(6)] == list("Đảngủy")
