"""A document that this library made and that carries its data: what is still as it was made."""

from collections.abc import Mapping, Sequence

from attrs import evolve, frozen

from qcdc_report.consolidation.deriving import profile_among
from qcdc_report.layout import RendererError, core_standards, lay_out
from qcdc_report.layout.fingerprints import fingerprint, text_fingerprint
from qcdc_report.layout.standard import Standard
from qcdc_report.layout.unseen import own_columns
from qcdc_report.manuscript import Manuscript
from qcdc_report.outline import Outline, answer_keys, find_section
from qcdc_report.profile import Profile
from qcdc_report.recognition.answers import Answer
from qcdc_report.recognition.carried import Carried, CarriedError, read_carried
from qcdc_report.recognition.own_answers import own_answer
from qcdc_report.recognition.own_page import OwnPage, own_page
from qcdc_report.recognition.own_rows import Row, own_rows
from qcdc_report.report import CONSOLIDATED, FrozenMap, IssuedDocument
from qcdc_report.report.page_source import Starts
from qcdc_report.text import Text


@frozen(kw_only=True)
class OwnDocument:
    """A document, the data it carries, and what its page says by its looks alone.

    Attributes:
        manuscript: the document.
        profile: the profile it was laid out by.
        standard: the presentation standard; if nobody offers it any more, one that is offered.
        carried: the data.
        page: the document in pieces.
        answers: for each section that has its heading what stands under it.
        rows: those of the tables of documents.
        changed: keys of the pieces that are not as they were made, or that the data does not
            make: the page is what counts, so data that says otherwise is not believed either.
    """

    manuscript: Manuscript
    profile: Profile
    standard: Standard
    carried: Carried
    page: OwnPage
    answers: Mapping[str, Answer]
    rows: tuple[Row, ...]
    changed: frozenset[str]

    @property
    def has_every_heading(self) -> bool:
        """Whether the heading of every section that was answered is still there."""
        outline = self.profile.outline
        return all(
            key in self.answers for key in self.carried.answers if find_section(outline, key)
        )

    def made_answer(self, key: str) -> str:
        """Return the answer that an unchanged piece was made from."""
        carried = self.carried.report.answers.get(key)
        shown = self.answers.get(key)
        return carried if carried is not None else shown.text if shown else ""

    def answer_marks(self) -> dict[str, Starts]:
        """Return where the answers stand; of one made from other text only where it begins."""
        marks: dict[str, Starts] = {}
        for key, answer in self.answers.items():
            if answer.starts:
                whole = answer.text == self.made_answer(key)
                marks[f"answers.{key}"] = answer.starts if whole else answer.starts[:1]
        return marks

    def made_documents(self) -> tuple[IssuedDocument, ...]:
        """Return the documents that the page was made from and still has as they were."""
        if self.carried.documents:
            return tuple(row.document for row in self.rows if row.document is not None)
        return tuple(self.carried.rows[place] for place in sorted(self.carried.rows))


def own_document(
    manuscript: Manuscript, profiles: Sequence[Profile], standards: Sequence[Standard]
) -> OwnDocument:
    """Return a document with the data it carries, the one held against the other.

    Args:
        manuscript: a document that carries data.
        profiles: those that it may have been laid out by.
        standards: those that it may have been laid out by, besides core's.

    Raises:
        CarriedError: the data cannot be used.
    """
    carried = read_carried(manuscript.data)
    if carried.profile == CONSOLIDATED:
        profile = profile_among(carried.report, profiles)
    else:
        profile = next((each for each in profiles if each.id == carried.profile), None)
    if profile is None:
        raise CarriedError(
            Text(
                f"dữ liệu kèm theo thuộc bộ quy định “{carried.profile}”, không dùng ở đây",
                f"the data it carries is of the profile “{carried.profile}”, not in use here",
            )
        )
    offered = [*standards, *core_standards()]
    standard = next((each for each in offered if each.id == carried.standard), offered[0])
    page = own_page(manuscript, profile)
    answers = {
        key: own_answer(page.pieces[key], standard)
        for key in answer_keys(profile.outline)
        if key in page.pieces
    }
    rows = own_rows(page.tables, own_columns(profile), carried)
    own = OwnDocument(
        manuscript=manuscript,
        profile=profile,
        standard=standard,
        carried=carried,
        page=page,
        answers=answers,
        rows=rows,
        changed=frozenset(
            {
                *_changed_answers(answers, carried),
                *_changed_pieces(page, answers, carried),
                *_changed_rows(rows, carried, profile.outline),
            }
        ),
    )
    return evolve(own, changed=own.changed | _unproved(own))


def _unproved(own: OwnDocument) -> set[str]:
    """Return the keys of the pieces that are not what the data, laid out again, makes of them."""
    answers = {key: own.made_answer(key) for key in own.carried.answers}
    report = evolve(own.carried.report, answers=FrozenMap(answers), documents=own.made_documents())
    try:
        again = read_carried(lay_out(report, own.profile, own.standard).data)
    except RendererError:
        return {*own.page.pieces}
    return _different(again.answers, own.carried.answers, "") | _different(
        again.shown, own.carried.shown, ""
    )


def _changed_answers(answers: Mapping[str, Answer], carried: Carried) -> set[str]:
    now = {key: text_fingerprint(answer.text) for key, answer in answers.items()}
    return _different(now, carried.answers, text_fingerprint(""))


def _changed_pieces(page: OwnPage, answers: Mapping[str, Answer], carried: Carried) -> set[str]:
    now = {key: fingerprint(page.lines(key)) for key in page.pieces if key not in answers}
    return _different(now, carried.shown, fingerprint(()))


def _different(now: Mapping[str, str], made: Mapping[str, str], empty: str) -> set[str]:
    """Return the keys with another fingerprint; what is missing on either side is empty."""
    return {key for key in {*now, *made} if now.get(key, empty) != made.get(key, empty)}


def _changed_rows(rows: Sequence[Row], carried: Carried, outline: Outline) -> set[str]:
    whole = len(rows) == len(carried.documents) and all(row.document for row in rows)
    return set() if whole or outline.documents is None else {outline.documents.key}
