"""Findings in the web page: each below what it is about, none left out."""

import pytest
from attrs import evolve
from lxml import html

from formats.docx.word_files import PARTY, document, every_block
from layout.samples import full_report, plain_profile
from qcdc_report.findings import Finding, Place, Severity
from qcdc_report.formats.html import beside_paragraphs, write_html
from qcdc_report.formats.yaml import dump_yaml, read_yaml
from qcdc_report.layout import lay_out
from qcdc_report.report import Report
from qcdc_report.report.page_source import PageSource
from qcdc_report.text import Text


def finding(path: str, message: str = "sai", place: Place | None = None) -> Finding:
    """Return a finding about a path."""
    return Finding(
        code="QC999",
        name="test",
        severity=Severity.WARNING,
        path=path,
        said=Text(message, message),
        advice=Text("sửa", "fix"),
        place=place or Place(),
    )


def before_remark(path: str) -> str:
    """Return the text of what stands right above the remark about a path."""
    made = write_html(lay_out(full_report(), plain_profile(), PARTY), PARTY, [finding(path)])
    (remark,) = html.document_fromstring(made.decode()).xpath("//aside")
    above = remark.xpath("preceding-sibling::*[1]")
    return " ".join(above[0].text_content().split()) if above else remark.getparent().tag


@pytest.mark.parametrize(
    ("path", "above"),
    [
        ("answers.context[0]", "Sở A có 09 chi bộ, 86 đảng viên."),
        ("answers.context", "I- Đặc điểm, tình hình"),
        ("answers.leadership.dissemination[1]", "đợt hai."),
        ("answers.leadership.inspection", "5. Công tác kiểm tra, giám sát; sơ kết, tổng kết"),
        ("answers.results.sample.rules[0]", "Năm Quy chế 2019 Mới 2020"),
        ("figures.leader_dialogues.2019", "Đối thoại trực tiếp của người đứng đầu: 8 cuộc."),
        ("figures.exemplary_models[1]", "Thứ Sáu nghe dân"),
    ],
)
def test_a_finding_stands_below_what_it_is_about(path: str, above: str) -> None:
    """Paragraph, heading, list, table, figure: the nearest that the path leads to."""
    assert before_remark(path) == above


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("documents[1].date", "Danh mục các văn bản"),
        ("letterhead.number", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("unit.parent", "ĐẢNG CỘNG SẢN VIỆT NAM"),
        ("signature.post", "Nguyễn Văn A"),
        ("recipients[0]", "Nơi nhận:"),
    ],
)
def test_a_finding_about_the_frame_stands_below_it(path: str, words: str) -> None:
    """What has no paragraph of its own is shown below the block that holds it."""
    assert words in before_remark(path)


@pytest.mark.parametrize("path", ["", "period.years", "answers.no.such.key"])
def test_a_finding_about_no_block_stands_above_the_sheets(path: str) -> None:
    """None is left out."""
    assert before_remark(path) == "main"


def test_a_finding_is_told_with_its_code_and_what_to_do() -> None:
    """Its text is text, like a unit's."""
    made = write_html(every_block(), PARTY, [finding("answers.a", "<b>sai</b>")])
    (remark,) = html.document_fromstring(made.decode()).xpath("//aside")
    assert " ".join(remark.text_content().split()) == "Cảnh báo QC999 <b>sai</b> → sửa"


def test_a_page_without_findings_has_no_remarks() -> None:
    """They are shown on request only."""
    assert b"<aside" not in write_html(document(), PARTY)


ANSWER = "Đoạn một.\n\nĐoạn hai,\ncòn tiếp.\n\n- gạch một\n- gạch hai"


def from_yaml(answer: str) -> Report:
    """Return a report as it is read from YAML."""
    report = full_report().with_answer("context", answer)
    read = read_yaml(dump_yaml(report), "so-a.yaml").report
    assert read is not None
    return read


@pytest.mark.parametrize(("words", "index"), [("một", 0), ("hai", 1), ("còn", 1), ("gạch hai", 2)])
def test_a_place_inside_an_answer_leads_to_its_paragraph(words: str, index: int) -> None:
    """The line of the file tells which block of the answer it is."""
    report = from_yaml(ANSWER)
    assert report.source is not None
    place = report.source.locate("answers.context", ANSWER.index(words), ANSWER)
    (led,) = beside_paragraphs([finding("answers.context", place=place)], report)
    assert led.path == f"answers.context[{index}]"


@pytest.mark.parametrize(("number", "index"), [(12, 0), (13, 1), (15, 2)])
def test_a_paragraph_of_a_word_file_leads_to_its_own(number: int, index: int) -> None:
    """Of a report read from pages, the number of the paragraph tells."""
    marks = {"answers.context": ((0, 12), (11, 13), (32, 14), (44, 15))}
    report = evolve(
        full_report().with_answer("context", ANSWER), source=PageSource("so-a.docx", marks)
    )
    (led,) = beside_paragraphs([finding("answers.context", place=Place("", number))], report)
    assert led.path == f"answers.context[{index}]"


def test_a_place_that_tells_no_paragraph_stays_with_the_answer() -> None:
    """The key's own place, a report from no file, another path: nothing is guessed."""
    read = from_yaml(ANSWER)
    assert read.source is not None
    at_key = finding("answers.context", place=read.source.locate("answers.context"))
    elsewhere = finding("letterhead.number", place=read.source.locate("letterhead.number"))
    assert beside_paragraphs([at_key, elsewhere], read) == (at_key, elsewhere)
    assert beside_paragraphs([at_key], full_report()) == (at_key,)
