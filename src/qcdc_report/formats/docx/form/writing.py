"""An empty report form as the bytes of a Word file."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import evolve

from qcdc_report.blocks import Addressees, Appendix, Block, Document, Heading
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
from qcdc_report.layout.closing import signature
from qcdc_report.layout.documents import documents_opening
from qcdc_report.layout.figures import figures_opening, group_heading
from qcdc_report.layout.finishing import labelled, numbered
from qcdc_report.layout.form import PROFILE_TAG, Form, form_of
from qcdc_report.layout.form_fields import FormField, by_tag
from qcdc_report.layout.opening import letterhead, title
from qcdc_report.layout.sections import section_heading
from qcdc_report.layout.standard import Standard
from qcdc_report.outline import FiguresAppendix, Outline, Section, UnitKind
from qcdc_report.report import Report, Unit

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
_HOW: Final = (
    "Cách điền: bấm vào chữ màu xám và gõ; gõ ngoài các ô này thì phần mềm không biết nội dung "
    "thuộc mục nào. Mỗi mục viết được nhiều đoạn, gạch đầu dòng, chữ đậm, chữ nghiêng và bảng.",
    "Phụ lục văn bản: bấm dấu + ở cuối hàng để thêm hàng; hàng để trống không tính. Số liệu: bằng "
    "không thì gõ 0, không áp dụng thì gõ “không áp dụng”, chưa có thì để trống.",
    "Trang này dùng khi tổng hợp, không in kèm báo cáo.",
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
    blank = Report(profile=profile_id, unit=Unit(name=""))
    writer = _Writer(form, outline, standard, blank)
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

    def __init__(self, form: Form, outline: Outline, standard: Standard, blank: Report) -> None:
        self.controls = Controls()
        self._form = form
        self._outline = outline
        self._standard = standard
        self._blank = blank
        self._body = Body(standard)
        frame = by_tag(form.frame)
        self._line = frame_line(frame, self.controls, self._body.anchors, standard)

    def document(self, about: Sequence[FormField]) -> str:
        """Return ``word/document.xml``."""
        self._opening()
        self._sections()
        recipients = signature(self._blank, self._standard)
        # One field takes all recipients, however many lines a blank report has.
        closing = evolve(recipients, recipients=recipients.recipients[:1])
        self._body.add(closing, self._line)
        self._appendices()
        self._about(about)
        return self._body.finished(_START)

    def _opening(self) -> None:
        self._body.add(letterhead(self._blank, self._standard), self._line)
        self._body.add(title(self._outline, self._standard))
        if self._standard.addressees:
            self._body.add(Addressees(("",)), self._line)

    def _sections(self) -> None:
        answers = by_tag(self._form.answers)
        for block in numbered(_headings(self._outline), self._standard):
            self._body.add(block)
            if isinstance(block, Heading) and block.key in answers:
                self._body.put(self.controls.block(answers[block.key], style_id("body")))

    def _appendices(self) -> None:
        # The outline's own line: number and date of the report would have to be typed again.
        link = f"(Kèm theo {self._outline.title})"
        forms = {form.indicator.key: form for form in self._form.figures}
        groups = self._outline.figures.groups if self._outline.figures else ()
        figures = {group.item: [forms[each.key] for each in group.indicators] for group in groups}
        appendices = labelled(
            numbered(_appendix_blocks(self._outline), self._standard), self._standard, link
        )
        for block in appendices:
            self._body.add(block)
            listed = self._outline.documents
            if listed is not None and isinstance(block, Appendix) and block.key == listed.key:
                fields = by_tag(self._form.documents)
                self._body.put(documents_xml(listed, fields, self.controls, self._body.width))
            elif isinstance(block, Heading):
                for figure in figures[block.ordinal]:
                    body = self._body
                    self._put_all(figure_xml(figure, self.controls, body.anchors, body.width))

    def _about(self, about: Sequence[FormField]) -> None:
        self._body.add(Appendix(number=0, label="PHIẾU THÔNG TIN", title="Về đơn vị và kỳ báo cáo"))
        self._put_all(paragraph_xml(style_id("body"), plain_run(text)) for text in _HOW)
        self._body.put(about_xml(about, self.controls, self._body.anchors, self._body.width))

    def _put_all(self, chunks: Iterable[str]) -> None:
        for chunk in chunks:
            self._body.put(chunk)


def _headings(outline: Outline) -> Iterator[Block]:
    for ordinal, part in enumerate(outline.parts, start=1):
        yield Heading(level=0, ordinal=ordinal, title=part.title, key=part.key, marker=part.label)
        for section in part.sections:
            yield from _section(section)


def _section(section: Section) -> Iterator[Block]:
    yield section_heading(section)
    for child in section.children:
        yield from _section(child)


def _appendix_blocks(outline: Outline) -> Iterator[Block]:
    if outline.documents is not None:
        yield documents_opening(outline.documents)
    if outline.figures is not None:
        yield from _figure_blocks(outline.figures)


def _figure_blocks(appendix: FiguresAppendix) -> Iterator[Block]:
    yield figures_opening(appendix)
    yield from map(group_heading, appendix.groups)
