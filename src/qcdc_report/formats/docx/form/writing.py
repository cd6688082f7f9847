"""An empty report form as the bytes of a Word file."""

from collections.abc import Iterable, Sequence
from typing import Final

from attrs import evolve

from qcdc_report.blocks import Addressees, Appendix, Document, Heading
from qcdc_report.formats.docx.archive import Archive, with_parts, zip_bytes
from qcdc_report.formats.docx.body import Body
from qcdc_report.formats.docx.form.appendices import (
    ROW_NUMBERING,
    about_xml,
    documents_xml,
    figure_xml,
)
from qcdc_report.formats.docx.form.controls import Controls
from qcdc_report.formats.docx.form.frame import frame_line
from qcdc_report.formats.docx.form.prompts import (
    CONTENT_TYPES,
    PROMPT_LOOK,
    glossary_parts,
)
from qcdc_report.formats.docx.inline import encoded, paragraph_xml, plain_run
from qcdc_report.formats.docx.namespaces import MAIN, RELATION_KIND, RELATIONS, XML_HEAD
from qcdc_report.formats.docx.properties import core_properties
from qcdc_report.formats.docx.style_names import style_id
from qcdc_report.formats.docx.template import Additions, constant_parts
from qcdc_report.layout.form import PROFILE_TAG, Form, form_of
from qcdc_report.layout.form_fields import FormField, by_tag
from qcdc_report.layout.form_page import (
    ABOUT,
    HOW,
    appendix_blocks,
    body_blocks,
    closing_block,
    documents_head,
    frame_lines,
    opening_blocks,
)
from qcdc_report.layout.standard import Standard
from qcdc_report.outline import Outline, UnitKind

_LANGUAGE: Final = "vi-VN"
_WORD: Final = "http://schemas.microsoft.com/office/word"
_START: Final = (
    f"{XML_HEAD}<w:document {MAIN} {RELATIONS} "
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    f'xmlns:w15="{_WORD}/2012/wordml" mc:Ignorable="w15"><w:body>'
)
_ADDITIONS: Final = Additions(
    content_types=CONTENT_TYPES,
    relations=(("rId5", f"{RELATION_KIND}/glossaryDocument", "glossary/document.xml"),),
    styles=PROMPT_LOOK,
    numberings=ROW_NUMBERING,
)


def new_docx(
    outline: Outline,
    profile_id: str,
    standard: Standard,
    unit_kinds: Sequence[UnitKind] = (),
) -> bytes:
    """Return an empty report form: the official page with a field wherever a unit writes.

    The same arguments give the same bytes. What no page of a report shows, such as the kind of
    the unit, is asked for on a page of its own at the end.

    Args:
        outline: the profile's outline.
        profile_id: the profile; the form says it, so that nobody has to guess.
        standard: the presentation standard; the form says it too.
        unit_kinds: the kinds of unit that fall under the profile; none for all.
    """
    form = form_of(outline, tuple(unit_kinds))
    writer = _Writer(form, outline, standard)
    about = [_said(field, profile_id, standard) for field in form.about]
    document = writer.document(about)
    properties = Document(blocks=(), standard=standard.id, title=outline.title, language=_LANGUAGE)
    constant = constant_parts(standard, _LANGUAGE, _ADDITIONS)
    parts = {
        **constant,
        "docProps/core.xml": core_properties(properties),
        "word/document.xml": encoded(document),
        **glossary_parts(writer.controls.prompts, constant["word/styles.xml"]),
    }
    return zip_bytes(with_parts(Archive(), parts))


def _said(field: FormField, profile_id: str, standard: Standard) -> FormField:
    """Fill in what a form says itself."""
    said = {PROFILE_TAG: profile_id, "letterhead.standard": standard.id}
    return evolve(field, value=said.get(field.tag, field.value))


class _Writer:
    """The text of one form as far as it is written."""

    def __init__(self, form: Form, outline: Outline, standard: Standard) -> None:
        self.controls = Controls()
        self._form = form
        self._outline = outline
        self._standard = standard
        self._body = Body(standard)
        self._anchors = self._body.anchors
        self._line = frame_line(
            frame_lines(form, standard),
            by_tag(form.frame)["recipients"],
            self.controls,
            self._anchors,
        )

    def document(self, about: Sequence[FormField]) -> str:
        """Return ``word/document.xml``.

        Args:
            about: the fields of the last page.
        """
        for block in opening_blocks(self._outline, self._standard):
            self._body.add(block, self._line)
        if self._standard.addressees:
            self._body.add(Addressees(("",)), self._line)
        self._sections()
        closing = closing_block(self._standard)
        # One field takes all recipients, however many lines a blank report has.
        self._body.add(evolve(closing, recipients=closing.recipients[:1]), self._line)
        self._appendices()
        self._about(about)
        return self._body.finished(_START)

    def _sections(self) -> None:
        answers = by_tag(self._form.answers)
        for block in body_blocks(self._outline, self._standard):
            self._body.add(block)
            if isinstance(block, Heading) and block.key in answers:
                self._body.put(self.controls.block(answers[block.key], style_id("body")))

    def _appendices(self) -> None:
        figures = {form.indicator.key: form for form in self._form.figures}
        groups = self._outline.figures.groups if self._outline.figures else ()
        below = {group.item: [figures[each.key] for each in group.indicators] for group in groups}
        listed, table = self._outline.documents, documents_head(self._outline)
        for block in appendix_blocks(self._outline, self._standard):
            self._body.add(block)
            width = self._body.width
            if isinstance(block, Heading):
                for form in below[block.ordinal]:
                    self._put_all(figure_xml(form, self.controls, self._anchors, width))
            elif listed and table and isinstance(block, Appendix) and block.key == listed.key:
                rows = by_tag(self._form.documents)
                self._body.put(documents_xml(table, listed.columns, rows, self.controls, width))

    def _about(self, about: Sequence[FormField]) -> None:
        self._body.add(ABOUT)
        self._put_all(paragraph_xml(style_id("body"), plain_run(text)) for text in HOW)
        self._body.put(about_xml(about, self.controls, self._anchors, self._body.width))

    def _put_all(self, chunks: Iterable[str]) -> None:
        for chunk in chunks:
            self._body.put(chunk)
