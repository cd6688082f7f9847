"""A filled form becomes a report: each field its value, everything else kept and told."""

from collections.abc import Iterable, Iterator, Sequence

from qcdc_report.findings import Finding, Place
from qcdc_report.layout import core_standards
from qcdc_report.layout.form import PROFILE_TAG, Form, form_of
from qcdc_report.layout.form_fields import control_tag
from qcdc_report.layout.form_page import printed_lines
from qcdc_report.layout.standard import Standard
from qcdc_report.manuscript import Control, Manuscript, passages
from qcdc_report.outline import Outline, UnitKind, anchor_name, sections
from qcdc_report.profile import Profile
from qcdc_report.recognition.form.assembling import Assembly
from qcdc_report.recognition.form.by_place import bookmarks, controls_by_place, places_of
from qcdc_report.recognition.form.entries import Entries, entries_of
from qcdc_report.recognition.form.outside import Outside
from qcdc_report.recognition.leaving import all_texts
from qcdc_report.recognition.record import Placement, Recognition
from qcdc_report.report import PageSource, Report
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text


def form_profile(manuscript: Manuscript, profiles: Iterable[Profile]) -> Profile | None:
    """Return the profile that a form is of; None for a document that is no form.

    A form says it. One whose last page is gone is of the profile most of whose fields it has.

    Args:
        manuscript: the document.
        profiles: those there are.
    """
    known = {profile.id: profile for profile in profiles}
    for word in _said(manuscript).split():
        if word in known:
            return known[word]
    tags = {control.tag for control in manuscript.controls if control.tag}
    if not tags:
        return None
    shared = {
        profile: sum(control_tag(field.tag) in tags for field in _form(profile).fields())
        for profile in (known[name] for name in sorted(known))
    }
    best = max(shared, key=lambda profile: shared[profile], default=None)
    return best if best is not None and shared[best] else None


def read_form(
    manuscript: Manuscript, profile: Profile, standards: Sequence[Standard] = ()
) -> Recognition:
    """Return the report that a filled form holds.

    What its prompts ask for and nobody answered is left out, like rows that are empty. Text
    outside of the fields, and a number or date that cannot be read, is kept under ``unplaced``.

    Args:
        manuscript: the document; ``form_profile`` says whether it is a form.
        profile: the profile that it is a form of.
        standards: the presentation standards that it may be laid out by; core's by default.
    """
    standards = standards or core_standards()
    outline, form = profile.outline, _form(profile)
    tags = {control_tag(field.tag) for field in form.fields()}
    tagged = any(control.tag in tags for control in manuscript.controls)
    controls: Sequence[Control] = manuscript.controls
    if not tagged:
        places = places_of(form, outline, standards)
        controls = controls_by_place(manuscript.blocks, places, bookmarks(form, outline))
    entries = entries_of(form, controls)
    assembly = Assembly(form, entries, manuscript.file)
    # What stands where the form names its profile is a word of its own, or a stray one.
    typed = [control for control in entries.controls if control.tag != PROFILE_TAG]
    own = (profile.id, *_own_words(form, outline, standards))
    outside = Outside(typed, own, _keys(outline))
    for stray in outside.strays(manuscript.blocks):
        assembly.left.text(stray.text, stray.after, stray.number)
    assembly.left.outside(manuscript.outside)
    source = PageSource(manuscript.file, assembly.marks, all_texts(manuscript.blocks))
    report = assembly.report(profile.id, source)
    damage = _damage(entries, manuscript.file)
    return Recognition(
        report=report,
        placements=tuple(_placements(form, report)),
        findings=(*damage, *assembly.findings, *assembly.left.findings),
    )


def _form(profile: Profile) -> Form:
    kinds: tuple[UnitKind, ...] = tuple(sorted(profile.applies_to))
    return form_of(profile.outline, kinds)


def _said(manuscript: Manuscript) -> str:
    """Return where a form names its profile: what stands in its control or at its bookmark."""
    for control in manuscript.controls:
        if control.tag == PROFILE_TAG:
            return " ".join(each.text for each in passages(control.content))
    name = anchor_name(PROFILE_TAG)
    found = (each.text for each in passages(manuscript.blocks) if name in each.anchors)
    return next(found, "")


def _own_words(form: Form, outline: Outline, standards: Iterable[Standard]) -> Iterator[str]:
    for standard in standards:
        yield from printed_lines(form, outline, standard)
    yield from (field.prompt for field in form.fields())


def _keys(outline: Outline) -> dict[str, str]:
    keys = [section.key for section in sections(outline)]
    keys += [each.key for each in (outline.documents, outline.figures) if each]
    return {anchor_name(key): key for key in keys}


def _placements(form: Form, report: Report) -> Iterator[Placement]:
    for field in form.answers:
        if field.tag in report.answers:
            yield Placement(
                key=field.tag,
                title=field.title,
                number=_number(report, field.tag),
                confidence=1.0,
                reason=Text("điền trong ô của mục", "typed into the field of the section"),
            )


def _number(report: Report, key: str) -> int:
    source = report.source
    return (source.locate(f"answers.{key}").line or 0) if source else 0


def _damage(entries: Entries, file: str) -> Iterator[Finding]:
    for entry in entries.doubled:
        yield reading_finding(
            "form-damaged",
            Place(file, entry.number or None),
            Text(
                f"Ô “{entry.field.title}” có hai lần; ô đầu được đọc",
                f"The field “{entry.field.title}” stands twice; the first is read",
            ),
            path=entry.field.tag,
        )
    # A field that only some standards have is no loss; nor are rows that a person took away.
    gone = [field for field in entries.missing if field.tag != "letterhead.addressees"]
    if gone:
        listed = ", ".join(f"“{field.title}”" for field in gone[:5])
        more = f" và {len(gone) - 5} ô khác" if len(gone) > 5 else ""
        more_en = f" and {len(gone) - 5} more" if len(gone) > 5 else ""
        yield reading_finding(
            "form-damaged",
            Place(file),
            Text(f"Mẫu thiếu ô {listed}{more}", f"The form lacks the field {listed}{more_en}"),
            Text(
                "Điền lại trên mẫu mới, hoặc bổ sung vào tệp dữ liệu",
                "Use a new form, or complete the data file",
            ),
        )
