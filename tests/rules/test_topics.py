"""Topics an answer should touch, as a helper that profiles make rules of."""

import pytest
from attrs import evolve

from qcdc_report.outline import Section, Topic, common_outline, fill_slot
from qcdc_report.report import Report
from qcdc_report.rules import untouched_topics

SECTION = Section(
    key="results.agency",
    label="III.1",
    ordinal=1,
    title="Kết quả",
    topics=(
        Topic("publicity", "những việc phải công khai", ("công khai", "niêm yết"), "Điều 7"),
        Topic("supervision", "những việc giám sát", ("giám sát",), "Điều 11"),
    ),
)
OUTLINE = fill_slot(common_outline(), "results", [SECTION])


@pytest.mark.parametrize(
    ("answer", "untouched"),
    [
        ("Đã niêm yết; Ban Thanh tra nhân dân giám sát.", []),
        ("Đã niêm yết.", ["những việc giám sát"]),
        ("Không có gì.", ["những việc phải công khai", "những việc giám sát"]),
        ("…", []),
        ("", []),
    ],
)
def test_each_untouched_topic_is_named(answer, untouched):
    """An answer without text is another rule's business."""
    report = Report.new(profile="p", unit={"name": "A"}, answers={"results.agency": answer})
    hits = list(untouched_topics(report, OUTLINE, "ND04_2015"))
    assert [hit.said.vi.partition(": ")[2] for hit in hits] == untouched
    assert {hit.path for hit in hits} <= {"answers.results.agency"}


def test_the_article_of_a_topic_is_cited():
    """The advice names the article and the document as the register writes it."""
    report = Report.new(profile="p", unit={"name": "A"}, answers={"results.agency": "Giám sát."})
    (hit,) = untouched_topics(report, OUTLINE, "ND04_2015")
    assert hit.advice is not None
    assert hit.advice.vi == "Căn cứ Điều 7 Nghị định số 04/2015/NĐ-CP"


def test_a_section_without_topics_asks_for_none():
    """Most sections name no topics."""
    plain = fill_slot(common_outline(), "results", [evolve(SECTION, topics=())])
    report = Report.new(profile="p", unit={"name": "A"}, answers={"results.agency": "Có."})
    assert list(untouched_topics(report, plain, "ND04_2015")) == []
