"""What a prompt asks for by name, and whether an answer touches it. Profiles make rules of it."""

from collections.abc import Iterable, Iterator

from qcdc_report.citations import cite
from qcdc_report.findings import Hit, LegalBasis
from qcdc_report.outline import Outline, Section, Topic, sections
from qcdc_report.report import Report
from qcdc_report.rules.answers.missing import has_text
from qcdc_report.rules.answers.searching import touches
from qcdc_report.text import Text, fold


def untouched_topics(report: Report, outline: Outline, source: str) -> Iterator[Hit]:
    """Yield a hit for each topic that an answer should touch and does not.

    A topic is touched when one of its phrases occurs in the answer, whatever its tone marks, its
    capitals, and up to two words put in between. A section without text is not looked at.

    Args:
        report: the report.
        outline: the outline whose sections name topics.
        source: key, in the legal register, of the text whose articles the topics name.
    """
    for section in sections(outline):
        yield from untouched_topics_of(report, section, section.topics, source)


def untouched_topics_of(
    report: Report, section: Section, topics: Iterable[Topic], source: str
) -> Iterator[Hit]:
    """Yield a hit for each of some topics that the answer to one section does not touch."""
    answer = report.answers.get(section.key, "")
    if not has_text(answer):
        return
    words = fold(answer)
    for topic in topics:
        if not any(touches(words, phrase) for phrase in topic.phrases):
            yield _hit(section, topic, source)


def _hit(section: Section, topic: Topic, source: str) -> Hit:
    basis = cite(LegalBasis(source, topic.article))
    return Hit(
        path=f"answers.{section.key}",
        said=Text(
            f"Mục {section.label} chưa đề cập: {topic.title}",
            f"Section {section.label} does not touch: {topic.title} ({topic.key})",
        ),
        advice=Text(f"Căn cứ {basis}", f"See {basis}"),
    )
