"""A paragraph that stands in two sections."""

import random

import pytest

from qcdc_report.outline import common_outline
from qcdc_report.report import Report
from qcdc_report.rules.wording.copied_answer import copied_answer

OUTLINE = common_outline()
PARAGRAPH = (
    "Cán bộ, công chức, viên chức và người lao động nắm được những việc mình được biết, được bàn, "
    "được giám sát, mạnh dạn góp ý với lãnh đạo, không ngại va chạm trong sinh hoạt chi bộ."
)


def hits(**answers):
    report = Report.new(profile="any", unit={"name": "A"}, answers=answers)
    return list(copied_answer.check(report, OUTLINE))


@pytest.mark.parametrize(
    ("other", "said"),
    [
        (PARAGRAPH, "Đoạn này lặp lại đoạn ở mục I (context)"),
        (PARAGRAPH.upper(), "Đoạn này lặp lại"),
        (PARAGRAPH.replace("sinh hoạt chi bộ", "sinh hoạt Đảng"), "Đoạn này gần như lặp lại"),
    ],
)
def test_the_second_place_names_the_first(other, said):
    """The finding stands at the copy and names the section it was copied from."""
    answer = f"Đoạn đầu.\n\n  {other}\n\nĐoạn cuối."
    (hit,) = hits(context=PARAGRAPH, tasks=answer)
    assert hit.path == "answers.tasks"
    assert said in hit.said.vi
    assert answer[hit.offset :].startswith(other)


def test_a_third_copy_is_found_too():
    """Each copy has a finding; all name the first place."""
    found = hits(context=PARAGRAPH, tasks=PARAGRAPH, proposals=PARAGRAPH)
    assert [hit.path for hit in found] == ["answers.tasks", "answers.proposals"]
    assert all("(context)" in hit.said.vi for hit in found)


def test_half_of_a_paragraph_is_no_copy():
    """Sentences that officials repeat are not paragraphs that were pasted."""
    half = PARAGRAPH.split(", được giám sát", maxsplit=1)[0]
    rest = ". Chi bộ họp hằng tháng, đảng viên trẻ phát biểu nhiều hơn, việc khó được nói thẳng."
    assert hits(context=PARAGRAPH, tasks=half + rest) == []


def test_the_same_words_in_another_order_are_no_copy():
    """Hundreds of paragraphs of one vocabulary share words, not runs of words."""
    words = random.Random(5).choices(PARAGRAPH.split(), k=20_000)  # noqa: S311 - only a sample
    paragraphs = [" ".join(words[at : at + 40]) for at in range(0, len(words), 40)]
    assert hits(context="\n\n".join(paragraphs[:250]), tasks="\n\n".join(paragraphs[250:])) == []
