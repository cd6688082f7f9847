"""Laying out a whole report: order, renderers, what the outline has no place for."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from layout.samples import (
    STANDARD_IDS,
    bare_report,
    full_report,
    plain_profile,
    profile_with,
    standard,
    texts,
)
from qcdc_report.blocks import (
    Addressees,
    Appendix,
    Heading,
    Letterhead,
    Paragraph,
    Signature,
    Title,
)
from qcdc_report.layout import lay_out
from qcdc_report.outline import answer_keys
from qcdc_report.report import Run

PARTY = standard("party-hd36")


def _kinds(document, *kinds):
    return [type(block) for block in document.blocks if isinstance(block, kinds)]


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_a_page_has_its_parts_in_order(standard_id):
    """Letterhead, title, addressees (State only), body, signature, appendices."""
    document = lay_out(full_report(), plain_profile(), standard(standard_id))
    frame = _kinds(document, Letterhead, Title, Addressees, Signature, Appendix)
    state = [Addressees] if standard_id == "state-nd30" else []
    assert frame == [Letterhead, Title, *state, Signature, Appendix, Appendix]
    assert document.standard == standard_id


def test_a_document_says_what_it_is():
    """Title, author and date for the file's properties; the date is the report's, never today."""
    report = full_report()
    document = lay_out(report, plain_profile(), PARTY)
    assert document.title == plain_profile().outline.title
    assert (document.author, document.created) == ("Đảng ủy Sở A", "2022-02-05")
    assert document.language == "vi-VN"
    undated = lay_out(bare_report(), plain_profile(), PARTY)
    assert undated.created == ""


def test_every_section_of_the_outline_has_its_heading_in_order():
    """Answered or not; parts stand above them with their labels in words."""
    document = lay_out(bare_report(), plain_profile(), PARTY)
    body = document.blocks[: document.blocks.index(_signature(document))]
    headings = [block for block in body if isinstance(block, Heading)]
    parts = [block for block in headings if block.level == 0]
    assert [(part.marker, part.key) for part in parts] == [
        ("Phần thứ nhất", "part_one"),
        ("Phần thứ hai", "part_two"),
    ]
    keys = tuple(block.key for block in headings if block.level)
    assert keys == answer_keys(plain_profile().outline)


def test_a_renderer_takes_over_its_section_with_everything_below():
    """Core shows neither its heading nor its children, and the blocks are finished like core's."""

    def render(report, outline):
        yield Heading(level=1, ordinal=4, title="Của hồ sơ", key="impact")
        yield Paragraph((Run("Riêng."),))

    document = lay_out(bare_report(), profile_with({"impact": render}), PARTY)
    headings = {block.key: block for block in document.blocks if isinstance(block, Heading)}
    assert headings["impact"].title == "Của hồ sơ"
    assert headings["impact"].marker == "IV-"
    assert "impact.awareness" not in headings
    assert "shortcomings" in headings


def test_a_renderer_below_a_section_of_cores_is_used():
    """Core goes down to results.sample.talks and finds its renderer there."""
    profile = profile_with({"results.sample.talks": lambda *_: [Paragraph((Run("Đối thoại."),))]})
    document = lay_out(bare_report(), profile, PARTY)
    assert "Đối thoại." in texts(document.blocks)
    keys = [block.key for block in document.blocks if isinstance(block, Heading)]
    assert "results.sample.rules" in keys
    assert "results.sample.talks" not in keys


def test_a_renderer_may_take_over_an_appendix():
    """Its label and link are set as for core's."""

    def render(report, outline):
        yield Appendix(number=1, title="Văn bản", key="documents", landscape=True)

    document = lay_out(full_report(), profile_with({"documents": render}), PARTY)
    first = next(block for block in document.blocks if isinstance(block, Appendix))
    assert (first.label, first.title, first.landscape) == ("PHỤ LỤC 1", "Văn bản", True)
    assert first.link == "(Kèm theo Báo cáo số 05-BC/ĐU, ngày 05/02/2022 của Đảng ủy Sở A)"


def test_an_outline_with_one_appendix_does_not_number_it():
    """PHỤ LỤC, without 2."""
    profile = plain_profile()
    profile = evolve(profile, outline=evolve(profile.outline, documents=None))
    document = lay_out(bare_report(), profile, PARTY)
    assert [b.label for b in document.blocks if isinstance(b, Appendix)] == ["PHỤ LỤC"]


def test_the_body_ends_before_the_signature_with_the_standards_mark():
    """The last sentence of the body carries it; the appendices do not."""
    document = lay_out(full_report(), plain_profile(), standard("state-nd30"))
    last = document.blocks[document.blocks.index(_signature(document)) - 1]
    assert last.runs[-1].text == "Không có./."


def test_what_the_outline_has_no_place_for_is_printed_at_the_end():
    """Unknown answers and figures, unplaced texts: under a heading of their own, not dropped."""
    report = bare_report(
        answers={"khac": "Một *ý* khác."},
        unplaced=[{"text": "Dòng một\n\nDòng hai *nguyên văn*", "after": "context"}],
        figures={
            "la": {2017: 3, 2018: {"a": None}},
            "ten": ["X", "Y"],
            "so": {"a": 1, "b": "n/a"},
        },
    )
    document = lay_out(report, plain_profile(), PARTY)
    start = next(
        index
        for index, block in enumerate(document.blocks)
        if isinstance(block, Heading) and block.key == "unplaced"
    )
    end = document.blocks.index(_signature(document))
    heading = document.blocks[start]
    assert (heading.marker, heading.title) == ("III-", "Nội dung chưa xếp vào mục")
    assert texts(document.blocks[start:end]) == [
        "**khac**",
        "Một *ý* khác.",
        "Dòng một",
        "Dòng hai *nguyên văn*",
        "la: 2017: 3; 2018: a: chưa báo cáo",
        "ten: X; Y",
        "so: a: 1; b: không áp dụng.",
    ]


def test_documents_without_an_appendix_for_them_are_printed_too():
    """A profile may have no list of documents; a unit's list is shown all the same."""
    profile = plain_profile()
    profile = evolve(profile, outline=evolve(profile.outline, documents=None))
    document = lay_out(full_report(), profile, PARTY)
    shown = texts(document.blocks)
    assert "Kế hoạch số 12-KH/ĐU, ngày 19/6/2017, của Đảng ủy Sở A, Triển khai Nghị quyết" in shown
    assert "Về dân chủ." in shown


def test_a_report_that_fits_its_outline_has_no_leftovers():
    """No empty heading at the end."""
    document = lay_out(full_report(), plain_profile(), PARTY)
    assert all(getattr(block, "key", "") != "unplaced" for block in document.blocks)


def _signature(document):
    return next(block for block in document.blocks if isinstance(block, Signature))


_ANSWERS = st.dictionaries(
    st.sampled_from([*answer_keys(plain_profile().outline), "lạ", "context.lạ"]),
    st.lists(st.text("abcđ ơ1.,;-", min_size=1, max_size=20), min_size=1, max_size=3).map(
        "\n\n".join
    ),
)


@given(_ANSWERS, st.sampled_from(STANDARD_IDS))
def test_no_word_of_an_answer_is_lost(answers, standard_id):
    """Every word of every answer is on the page, whatever key it stands under."""
    document = lay_out(bare_report(answers=answers), plain_profile(), standard(standard_id))
    shown = "\n".join(texts(document.blocks))
    words = {word.strip(".,;-") for answer in answers.values() for word in answer.split()}
    assert {word for word in words if word not in shown} == set()


def test_the_same_report_gives_the_same_document():
    """Pure: nothing of the clock or of an earlier call."""
    first = lay_out(full_report(), plain_profile(), PARTY)
    assert lay_out(full_report(), plain_profile(), PARTY) == first
