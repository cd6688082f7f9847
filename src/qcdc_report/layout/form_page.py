"""The page of a form: the words that it prints by itself, and where its fields stand among them.

A writer lays the form out by this, a reader tells by it what a person has typed.
"""

from collections.abc import Iterator, Mapping
from typing import Final

from qcdc_report.blocks import Appendix, Block, Heading, Letterhead, Signature, Table, Title
from qcdc_report.layout.closing import signature
from qcdc_report.layout.documents import documents_opening, documents_table
from qcdc_report.layout.figures import figures_opening, group_heading
from qcdc_report.layout.finishing import labelled, numbered
from qcdc_report.layout.form import Form
from qcdc_report.layout.form_fields import FormField, FormLine, by_tag
from qcdc_report.layout.opening import letterhead, title
from qcdc_report.layout.sections import section_heading
from qcdc_report.layout.standard import Standard
from qcdc_report.outline import DocumentColumn, Outline, Section
from qcdc_report.report import Report, Unit

ABOUT: Final = Appendix(
    number=0, label="PHIẾU THÔNG TIN", title="Về đơn vị và kỳ báo cáo", key="about"
)
"""The page for what no page of a report shows."""

HOW: Final = (
    "Cách điền: bấm vào chữ màu xám và gõ; gõ ngoài các ô này thì phần mềm không biết nội dung "
    "thuộc mục nào. Mỗi mục viết được nhiều đoạn, gạch đầu dòng, chữ đậm, chữ nghiêng và bảng.",
    "Phụ lục văn bản: bấm dấu + ở cuối hàng để thêm hàng; hàng để trống không tính. Số liệu: bằng "
    "không thì gõ 0, không áp dụng thì gõ “không áp dụng”, chưa có thì để trống.",
    "Trang này dùng khi tổng hợp, không in kèm báo cáo.",
)
"""What that page says about filling in the form."""

_BLANK: Final = Report(profile="", unit=Unit(name=""))


def opening_blocks(outline: Outline, standard: Standard) -> tuple[Letterhead, Title]:
    """Return the letterhead and the title of a report with nothing filled in."""
    return letterhead(_BLANK, standard), title(outline, standard)


def closing_block(standard: Standard) -> Signature:
    """Return recipients and signature of a report with nothing filled in."""
    return signature(_BLANK, standard)


def frame_lines(form: Form, standard: Standard) -> Mapping[str, FormLine]:
    """Return for a role of letterhead and signature its line; all recipients are one field."""
    of = by_tag(form.frame)
    lines = (
        FormLine("parent", (of["unit.parent"],)),
        FormLine("issuer", (of["unit.name"],)),
        FormLine("number", (standard.number_prefix, of["letterhead.number"])),
        FormLine("place_date", (of["letterhead.place"], ", ", of["letterhead.date"])),
        FormLine("addressees", ("Kính gửi: ", of["letterhead.addressees"])),
        FormLine("authority", (of["signature.authority"],)),
        FormLine("post", (of["signature.post"],)),
        FormLine("signer", (of["signature.name"],)),
    )
    return {line.role: line for line in lines}


def document_line(column: DocumentColumn, fields: Mapping[str, FormField]) -> FormLine:
    """Return the cell of one column of the documents, in each row the same.

    Args:
        column: the column.
        fields: those of a row, by tag.
    """
    asked = [fields[tag] for name in column.fields if (tag := f"documents.{name}") in fields]
    between = "\nsố " if tuple(column.fields) == ("kind", "number") else " "
    pieces = [piece for field in asked for piece in (between, field)]
    return FormLine("table_cell", tuple(pieces[1:]))


def body_blocks(outline: Outline, standard: Standard) -> Iterator[Block]:
    """Yield the headings of the body, finished for the standard."""
    yield from numbered(_headings(outline), standard)


def appendix_blocks(outline: Outline, standard: Standard) -> Iterator[Block]:
    """Yield where the appendices begin, and the headings of the groups of figures, finished."""
    # The outline's own line: number and date of the report would have to be typed again.
    link = f"(Kèm theo {outline.title})"
    yield from labelled(numbered(_appendices(outline), standard), standard, link)


def documents_head(outline: Outline) -> Table | None:
    """Return the table of documents without rows; None if the outline has none."""
    return documents_table(outline.documents, ()) if outline.documents else None


def printed_lines(form: Form, outline: Outline, standard: Standard) -> Iterator[str]:
    """Yield every line that a form prints by itself, without what is filled in.

    Args:
        form: the form.
        outline: the outline it is the form of.
        standard: the standard it is laid out by.
    """
    head, named = opening_blocks(outline, standard)
    yield from (head.heading, head.motto, named.type_name, named.subject)
    rulings = standard.rulings
    yield from (rulings.issuer_mark, rulings.subject_mark, rulings.appendix_mark)
    yield closing_block(standard).recipients_label
    yield from (line.printed for line in frame_lines(form, standard).values())
    for block in (*body_blocks(outline, standard), *appendix_blocks(outline, standard), ABOUT):
        yield from _lines(block)
    if outline.documents is not None and (table := documents_head(outline)) is not None:
        yield from map(str, table.header)
        rows = by_tag(form.documents)
        yield from (document_line(column, rows).printed for column in outline.documents.columns)
    for figure in form.figures:
        yield figure.line.printed
        yield from (figure.corner, *figure.header, *(row.label for row in figure.rows))
    yield from HOW
    yield from (field.title for field in form.about)


def _lines(block: Block) -> Iterator[str]:
    if isinstance(block, Heading):
        level_zero = block.level == 0
        yield ("\n" if level_zero else " ").join(filter(None, (block.marker, block.title)))
    elif isinstance(block, Appendix):
        yield "\n".join(filter(None, (block.label, block.title)))
        yield block.link


def _headings(outline: Outline) -> Iterator[Block]:
    for ordinal, part in enumerate(outline.parts, start=1):
        yield Heading(level=0, ordinal=ordinal, title=part.title, key=part.key, marker=part.label)
        for section in part.sections:
            yield from _section(section)


def _section(section: Section) -> Iterator[Block]:
    yield section_heading(section)
    for child in section.children:
        yield from _section(child)


def _appendices(outline: Outline) -> Iterator[Block]:
    if outline.documents is not None:
        yield documents_opening(outline.documents)
    if outline.figures is not None:
        yield figures_opening(outline.figures)
        yield from map(group_heading, outline.figures.groups)
