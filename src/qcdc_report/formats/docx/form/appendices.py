"""The appendices of a form: rows that repeat for the documents, a field for each figure."""

from collections.abc import Iterator, Mapping, Sequence

from qcdc_report.blocks import Column, Table
from qcdc_report.formats.docx.anchors import Anchors
from qcdc_report.formats.docx.form.controls import Controls
from qcdc_report.formats.docx.form.frame import form_line
from qcdc_report.formats.docx.inline import plain_run
from qcdc_report.formats.docx.style_names import style_id
from qcdc_report.formats.docx.tables import cell_starts, row_xml, table_around
from qcdc_report.layout.figure_fields import FigureForm
from qcdc_report.layout.figure_tables import LABEL_COLUMN, NUMBER_COLUMN
from qcdc_report.layout.form import DOCUMENTS_TAG
from qcdc_report.layout.form_fields import FormField, FormLine
from qcdc_report.layout.form_page import document_line
from qcdc_report.outline import DocumentColumn

_EMPTY_ROWS = 3
_ROW_NUMBER = (
    '<w:multiLevelType w:val="singleLevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
    '<w:numFmt w:val="decimal"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/>'
    '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="0"/></w:pPr></w:lvl>'
)
ROW_NUMBERING = (_ROW_NUMBER,)
"""The numbering of rows, which counts on when one is added."""

_NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr>'


def documents_xml(
    block: Table,
    columns: Sequence[DocumentColumn],
    fields: Mapping[str, FormField],
    controls: Controls,
    width: int,
) -> str:
    """Return the table of issued documents: its rows can be added to and taken away.

    Args:
        block: the table without rows.
        columns: its columns, of the outline.
        fields: those of a row, by tag.
        controls: the controls of the form.
        width: of the text area, twips.
    """
    starts = [
        start.replace("</w:pPr>", f"{_NUMBERED}</w:pPr>") if "ordinal" in column.fields else start
        for start, column in zip(cell_starts(block, width), columns, strict=True)
    ]
    rows = [
        row_xml(starts, [_cell(document_line(column, fields), controls) for column in columns])
        for _ in range(_EMPTY_ROWS)
    ]
    return table_around(block, width, [controls.repeated(DOCUMENTS_TAG, "Văn bản", rows)])


def _cell(line: FormLine, controls: Controls) -> str:
    return "".join(
        plain_run(piece) if isinstance(piece, str) else controls.inline(piece, kept=False)
        for piece in line.pieces
    )


def figure_xml(form: FigureForm, controls: Controls, anchors: Anchors, width: int) -> Iterator[str]:
    """Yield one indicator's fields: a line that says whether there are figures, then the figures.

    Args:
        form: the fields.
        controls: the controls of the form.
        anchors: the bookmarks of the form.
        width: of the text area, twips.
    """
    yield form_line(form.line, controls, anchors)
    if form.rows:
        yield _figure_table(form, controls, width)
    elif form.state and form.alone:
        yield controls.block(form.alone, style_id("list_1"))


def _figure_table(form: FigureForm, controls: Controls, width: int) -> str:
    labelled = bool(form.corner)
    block = Table(
        columns=(*([LABEL_COLUMN] if labelled else []), *[NUMBER_COLUMN] * len(form.keys)),
        header=(*([form.corner] if labelled else []), *form.header),
        rows=(),
        summary=form.indicator.title,
    )
    starts = cell_starts(block, width)
    rows = [
        row_xml(
            starts,
            [
                *([plain_run(row.label)] if labelled else []),
                *(controls.inline(field) if field else "" for field in row.fields),
            ],
        )
        for row in form.rows
    ]
    return table_around(block, width, rows)


def about_xml(fields: Sequence[FormField], controls: Controls, anchors: Anchors, width: int) -> str:
    """Return the table of what no page of the report shows: a name and a field in each row."""
    block = Table(
        columns=(Column(share=2), Column(share=3)),
        header=(),
        rows=(),
        summary="Thông tin về đơn vị và kỳ báo cáo",
    )
    starts = cell_starts(block, width)
    rows = [
        row_xml(
            starts,
            [plain_run(field.title), anchors.around(field.tag, controls.inline(field))],
        )
        for field in fields
    ]
    return table_around(block, width, rows)
