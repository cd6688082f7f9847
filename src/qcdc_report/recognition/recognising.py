"""Recognition of a whole document: headings, answers, frame and appendices made one report."""

from collections.abc import Sequence

from attrs import evolve, frozen

from qcdc_report.findings import Finding, Place
from qcdc_report.layout.standard import Standard
from qcdc_report.manuscript import Manuscript, passages
from qcdc_report.profile import Profile
from qcdc_report.recognition.carried import CarriedError
from qcdc_report.recognition.closing_place import with_closing
from qcdc_report.recognition.disagreeing import unusable
from qcdc_report.recognition.filled_form import form_profile, read_form
from qcdc_report.recognition.guessing import Guess, guess
from qcdc_report.recognition.headings import Head, Item, Placed, beginnings, lines_of, place
from qcdc_report.recognition.own_document import own_document
from qcdc_report.recognition.page import PageReader
from qcdc_report.recognition.record import Recognition
from qcdc_report.recognition.regions import regions
from qcdc_report.recognition.verifying import as_made, verified
from qcdc_report.report import CONSOLIDATED
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text


def recognise(
    manuscript: Manuscript,
    profiles: Sequence[Profile],
    *,
    profile: Profile | None = None,
    standards: Sequence[Standard] = (),
) -> Recognition:
    """Return what a document says as a report; nothing of its text is dropped.

    A document that carries its data (``layout.unseen``) is read as the report it was made from,
    but for what a person has changed on its page since.

    Args:
        manuscript: the document as a person sees it.
        profiles: those to choose from when ``profile`` is not given, or is that of consolidated
            reports, which is derived from some of them.
        profile: the profile that the document reports under.
        standards: presentation standards, for telling what a page prints from what a unit says.

    Raises:
        ValueError: there is no profile to choose from.
    """
    if profile is None and not profiles:
        raise ValueError("no profile to read a document under")
    # A document that carries its units' parts knows best which profiles it was derived from.
    of_many = profile is not None and profile.id == CONSOLIDATED
    asked = profiles if profile is None or of_many else (profile,)
    if (of_form := form_profile(manuscript, asked)) is not None:
        return read_form(manuscript, of_form, standards)
    if not manuscript.data:
        return _freely(manuscript, profiles, profile, standards)
    try:
        own = own_document(manuscript, asked, standards)
    except CarriedError as error:
        read = _freely(manuscript, profiles, profile, standards)
        return evolve(read, findings=(unusable(manuscript.file, error.said), *read.findings))
    if not own.changed:
        return as_made(own, standards)
    draft = _Draft.of(manuscript, own.profile)
    return verified(own, _recognised(manuscript, draft, standards))


def _freely(
    manuscript: Manuscript,
    profiles: Sequence[Profile],
    profile: Profile | None,
    standards: Sequence[Standard],
) -> Recognition:
    """Return what the page says to a reader who knows nothing but the outline."""
    if profile is not None:
        return _recognised(manuscript, _Draft.of(manuscript, profile), standards)
    items = lines_of(manuscript.blocks)
    heads = beginnings(items)  # whatever the profile
    drafts = {each.id: _Draft.below(manuscript, each, items, heads) for each in profiles}
    placed = {key: draft.placed for key, draft in drafts.items()}
    chosen = guess(profiles, placed, passages(manuscript.blocks))
    read = _recognised(manuscript, drafts[chosen.profile.id], standards)
    return evolve(read, findings=(_guessed(manuscript, chosen), *read.findings))


@frozen(kw_only=True)
class _Draft:
    """A document with its headings found under one profile, before it is read.

    Attributes:
        profile: the profile.
        items: the lines and tables of the document.
        placed: its headings, and where its end begins.
    """

    profile: Profile
    items: tuple[Item, ...]
    placed: tuple[Placed, ...]

    @classmethod
    def of(cls, manuscript: Manuscript, profile: Profile) -> "_Draft":
        items = lines_of(manuscript.blocks)
        return cls.below(manuscript, profile, items, beginnings(items))

    @classmethod
    def below(
        cls,
        manuscript: Manuscript,
        profile: Profile,
        items: tuple[Item, ...],
        heads: Sequence[Sequence[Head]],
    ) -> "_Draft":
        """Return the draft under one profile of lines that are the same for each."""
        placed = with_closing(place(items, profile.outline, heads), items, manuscript.blocks)
        return cls(profile=profile, items=items, placed=placed)


def _recognised(
    manuscript: Manuscript, draft: _Draft, standards: Sequence[Standard]
) -> Recognition:
    """Return what the page says, its headings known."""
    reader = PageReader(manuscript, draft.profile, draft.items, standards)
    for region in regions(draft.items, draft.placed):
        reader.take(region)
    return reader.finished()


def _guessed(manuscript: Manuscript, chosen: Guess) -> Finding:
    title = chosen.profile.title
    return reading_finding(
        "profile-guessed",
        Place(manuscript.file),
        Text(
            f"Đọc theo bộ quy định “{chosen.profile.id}” ({title.vi}): {chosen.reason.vi}",
            f"Read under the profile “{chosen.profile.id}” ({title.en}): {chosen.reason.en}",
        ),
        Text("nêu rõ bộ quy định khi đọc nếu không đúng", "name the profile if this is wrong"),
        "profile",
    )
