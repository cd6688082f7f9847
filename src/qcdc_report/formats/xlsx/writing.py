"""The form for figures as an Excel workbook."""

import io
from collections.abc import Iterable, Sequence
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from qcdc_report.formats.xlsx.keys import FIRST, KEYS, LABELS, mark
from qcdc_report.formats.xlsx.lines import FormCell, FormLine, form_lines
from qcdc_report.formats.xlsx.looks import Looks
from qcdc_report.formats.xlsx.safe_book import safe_book
from qcdc_report.outline import Outline, UnitKind

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

SHEET: Final = "Số liệu"
_HOW: Final = (
    "Điền vào các ô màu vàng. Không áp dụng: viết n/a. Chưa có số liệu: để trống. Bằng không: viết "
    "0. Số lượng là số nguyên; tỷ lệ viết như 91,98. Điền xong, lưu và gửi lại tệp này, không đổi "
    "dòng và cột."
)
_LABEL_WIDTH, _CELL_WIDTH = 52, 17
_LINE_HEIGHT = 16.5
_LEAST_COLUMNS = 5


def new_xlsx(
    outline: Outline,
    profile_id: str,
    years: Sequence[int] = (),
    unit_kinds: Sequence[UnitKind] = (),
) -> bytes:
    """Return a workbook in which a unit fills in the figures of a report.

    One sheet, protected without a password but for the cells to fill in; hidden keys say to
    ``read_xlsx`` what each cell means. The same arguments give the same bytes.

    Args:
        outline: the profile's outline.
        profile_id: the profile.
        years: the years to report on; none for those of the outline.
        unit_kinds: the kinds of unit that fall under the profile; none for all.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
        ValueError: the outline has no appendix of figures.
    """
    if outline.figures is None:
        raise ValueError(f"outline {outline.id!r} has no appendix of figures")
    lines = list(form_lines(outline.figures, years, unit_kinds))
    last = FIRST + max(_LEAST_COLUMNS, *(len(line.cells) for line in lines)) - 1
    made = io.BytesIO()
    with safe_book(made, outline.figures.title) as workbook:
        looks = Looks(workbook)
        sheet = workbook.add_worksheet(SHEET)
        _set_up(sheet, last)
        title = f"Phụ lục {outline.figures.number}: {outline.figures.title}"
        _write_head(sheet, looks, mark(profile_id), title, last)
        for row, line in enumerate(lines, start=2):
            _write_line(sheet, looks, row, line, last)
        _write_rules(sheet, lines)
    return made.getvalue()


def _set_up(sheet: "Worksheet", last: int) -> None:
    sheet.set_column(KEYS, KEYS, 4, None, {"hidden": True})
    sheet.set_column(LABELS, LABELS, _LABEL_WIDTH)
    sheet.set_column(FIRST, last, _CELL_WIDTH)
    sheet.freeze_panes(2, FIRST)
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.protect("", {"insert_rows": True, "format_rows": True, "format_columns": True})


def _write_head(sheet: "Worksheet", looks: Looks, key: str, title: str, last: int) -> None:
    sheet.write_string(0, KEYS, key)
    sheet.merge_range(0, LABELS, 0, last, title, looks.title)
    sheet.write_string(1, KEYS, "words")
    sheet.merge_range(1, LABELS, 1, last, _HOW, looks.hint)
    sheet.set_row(1, _height((_HOW, _whole_width(last))))


def _write_line(sheet: "Worksheet", looks: Looks, row: int, line: FormLine, last: int) -> None:
    sheet.write_string(row, KEYS, str(line.key))
    if line.look == "keys":
        for column, cell in enumerate(line.cells, start=FIRST):
            sheet.write_string(row, column, cell.text)
        sheet.set_row(row, None, None, {"hidden": True})
    elif not line.cells:
        look = looks.group if line.look == "group" else looks.hint
        sheet.merge_range(row, LABELS, row, last, line.label, look)
        sheet.set_row(row, _height((line.label, _whole_width(last))))
    else:
        sheet.write_string(row, LABELS, line.label, looks.label(line.look))
        _write_cells(sheet, looks, row, line, last)
        wrapped = [(cell.text, _CELL_WIDTH) for cell in line.cells if line.look == "headings"]
        sheet.set_row(row, _height((line.label, _LABEL_WIDTH), *wrapped))


def _write_cells(sheet: "Worksheet", looks: Looks, row: int, line: FormLine, last: int) -> None:
    if line.look == "name":
        sheet.merge_range(row, FIRST, row, last, "", looks.cell("text", line.look))
        return
    for column, cell in enumerate(line.cells, start=FIRST):
        look = looks.cell(cell.fill, line.look)
        if cell.text:
            sheet.write_string(row, column, cell.text, look)
        else:
            sheet.write_blank(row, column, None, look)
        if cell.fill in ("decimal", "percent"):
            # These cells hold text, so that 91,98 stays what was typed in whatever locale.
            sheet.ignore_errors({"number_stored_as_text": f"A1:XFD{row + 1}"})


def _write_rules(sheet: "Worksheet", lines: Iterable[FormLine]) -> None:
    """Tell Excel what each cell takes, and what to say to who types something else."""
    from xlsxwriter.utility import xl_rowcol_to_cell

    for row, line in enumerate(lines, start=2):
        for column, cell in enumerate(line.cells, start=FIRST):
            rule = _rule(cell, xl_rowcol_to_cell(row, column))
            if rule is not None:
                sheet.data_validation(row, column, row, column, rule)


def _rule(cell: FormCell, name: str) -> dict[str, object] | None:
    if cell.fill == "integer":
        whole = f"AND({name}>=0,{name}=INT({name}))"
        return {
            "validate": "custom",
            "value": f'=IF(ISNUMBER({name}),{whole},LOWER(TRIM({name}))="n/a")',
            "error_title": "Chưa phải số nguyên",
            "error_message": "Chỉ điền số nguyên từ 0 trở lên, hoặc n/a nếu không áp dụng; chưa có "
            "số liệu thì để trống.",
        }
    if cell.fill == "state":
        return {"validate": "list", "source": ["n/a"], "error_message": "Chọn n/a hoặc để trống."}
    return None


def _whole_width(last: int) -> int:
    return _LABEL_WIDTH + _CELL_WIDTH * (last - FIRST + 1)


def _height(*texts: tuple[str, int]) -> float:
    """Return the height of a line, which not every program fits to wrapped text by itself.

    Args:
        texts: each text of the line with the width of its cell.
    """
    return _LINE_HEIGHT * max(len(wrap(text, width)) or 1 for text, width in texts)
