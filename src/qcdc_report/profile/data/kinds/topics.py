"""``topics``: what an answer is to touch."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from qcdc_report.findings import Hit, LegalBasis
from qcdc_report.outline import Outline, Topic, answer_keys, find_section, sections
from qcdc_report.profile.data.complaints import phrase_problems, unknown
from qcdc_report.profile.data.described import meaning
from qcdc_report.profile.data.outline_keys import TopicKeys
from qcdc_report.report import Report
from qcdc_report.report.problems import Problem
from qcdc_report.rules import untouched_topics, untouched_topics_of
from qcdc_report.text import Text


@frozen(kw_only=True)
class Topics:
    """Topics of one section, given here, or those that the outline's sections name.

    The articles of the topics are those of the first provision under ``legal_basis``.
    """

    section: str | None = meaning(
        "Mục; bỏ trống là mọi mục có topics trong đề cương",
        "The section; without one, every section with topics of its own",
        default=None,
    )
    topics: tuple[TopicKeys, ...] = meaning("Các nội dung", "The topics", default=())

    def what(self) -> str:
        """Say what is asked."""
        where = f"the answer to `{self.section}`" if self.section else "an answer"
        named = f" ({', '.join(topic.key for topic in self.topics)})" if self.topics else ""
        return (
            f"{where} must touch each topic it is asked for by name{named}. Words are compared "
            "without tone marks."
        )

    def hits(self, report: Report, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Hit]:
        """Yield a hit for each topic that is not touched."""
        source = bases[0].source
        section = find_section(outline, self.section) if self.section else None
        if section is None:
            yield from untouched_topics(report, outline, source)
            return
        own = [Topic(one.key, one.title, one.phrases, one.article) for one in self.topics]
        yield from untouched_topics_of(report, section, own or section.topics, source)

    def problems(self, outline: Outline, bases: Sequence[LegalBasis]) -> Iterator[Problem]:
        """Yield a section that is not there, and a rule without topics or without a source."""
        for index, topic in enumerate(self.topics):
            yield from phrase_problems(f"topics[{index}]", topic.phrases)
        known = answer_keys(outline)
        if self.section is not None and self.section not in known:
            yield unknown("section", self.section, known)
        elif self.topics and self.section is None:
            said = Text("topics cần section", "topics need a section")
            yield Problem("missing-key", "section", said)
        elif not self.topics:
            looked_at = [s for s in sections(outline) if self.section in (None, s.key)]
            if not any(section.topics for section in looked_at):
                said = Text("Không có topics nào để xét", "There are no topics to look for")
                yield Problem("missing-key", "topics", said)
        if not bases:
            said = Text(
                "topics cần legal_basis: điều, khoản là của văn bản nào",
                "topics need a legal_basis: the text whose articles they name",
            )
            yield Problem("missing-key", "legal_basis", said)
