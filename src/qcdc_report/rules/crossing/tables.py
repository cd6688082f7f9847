"""QC425: a table of years in an answer against the figures of appendix 2."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen

from qcdc_report.citations.patterns import compiled
from qcdc_report.findings import Hit, Severity, Status, make_rule
from qcdc_report.outline import Indicator, Outline, find_indicator
from qcdc_report.report import Number, Report, Yearly
from qcdc_report.rules.crossing.figures import Entry, item_of, measure_title, value_of
from qcdc_report.rules.crossing.sections import label_of
from qcdc_report.rules.figures.entries import shown
from qcdc_report.text import Text

_YEAR: Final = r"\W*(?:năm )?(20[0-9]{2})\W*"
_TOTAL: Final = r"\W*(?:tổng cộng|tổng số|tổng|cộng)\W*"
_NUMBER: Final = r"\W*([0-9]{1,3}(?:\.[0-9]{3})+|[0-9]{1,6})\W*"
_RULE_ROW: Final = r"[\s|:-]+"
_BEFORE: Final = 200
"""Characters before a table that say what it is about."""


@frozen(kw_only=True)
class _Column:
    """By what a column is known: its heading, and the table's headings with the text before it."""

    indicator: str
    measure: str
    heading: str
    about: str
    not_about: str = r"(?!)"


_DIALOGUES: Final = r"người đứng đầu|trực tiếp|nhân dân|công dân"
_OTHERS: Final = r"kiến nghị|phản ánh|chuyển|thẩm quyền"
_COLUMNS: Final = (
    _Column(
        indicator="petition_resolution",
        measure="received",
        heading=r"(?:số đơn |đơn |đã )*(?:tiếp nhận|nhận|nhận được|thụ lý)",
        about=r"khiếu nại,? (?:và )?tố cáo",
        not_about=_OTHERS,
    ),
    _Column(
        indicator="petition_resolution",
        measure="resolved",
        heading=r"(?:số đơn |đơn |đã |được )*giải quyết(?: xong)?",
        about=r"khiếu nại,? (?:và )?tố cáo",
        not_about=_OTHERS,
    ),
    *(
        _Column(
            indicator="workplace_dialogues",
            measure=measure,
            heading=heading,
            about=r"đối thoại",
            not_about=_DIALOGUES,
        )
        for measure, heading in (
            ("held", r"(?:tổng )?số cuộc(?: đối thoại)?|đối thoại"),
            ("periodic", r"(?:đối thoại )?định kỳ"),
            ("on_request", r"(?:đối thoại )?(?:theo yêu cầu|đột xuất)"),
        )
    ),
    _Column(
        indicator="leader_dialogues",
        measure="held",
        heading=r"(?:tổng )?số cuộc(?: đối thoại)?|đối thoại",
        about=r"đối thoại trực tiếp|người đứng đầu[^.]*đối thoại",
        not_about=r"nhân dân|công dân|tại nơi làm việc|định kỳ",
    ),
)


@frozen
class _Cell:
    text: str
    start: int


@frozen
class _Difference:
    """A cell that tells a number other than the value of its entry."""

    cell: _Cell
    told: str
    entry: Entry
    value: Number


@make_rule(
    "QC425",
    "table-differs",
    title=Text("Bảng số liệu khác phụ lục 2", "A table and appendix 2 give other numbers"),
    severity=Severity.WARNING,
    status=Status("preview", "0.1"),
)
def table_differs(report: Report, outline: Outline) -> Iterator[Hit]:
    """A table by year gives another number than appendix 2.

    What: in a table whose rows are years and whose headings plainly name petitions received and
    resolved or dialogues held, each number is that of `figures` for the year. If all are, the row
    “Cộng” is their sum, provided that the table has the same years.

    Why: the table in the text is a copy of the appendix, and one of the two is corrected later.

    Legal basis: the outline itself (appendix 2).

    Wrong:

        answers:
          results.agency.impact: |
            Kết quả giải quyết đơn khiếu nại, tố cáo:

            | Năm | Tiếp nhận | Đã giải quyết |
            |---|---|---|
            | 2018 | 9 | 9 |
        figures:
          petition_resolution:
            2018: {received: 9, resolved: 8}

    Right:

        answers:
          results.agency.impact: |
            Kết quả giải quyết đơn khiếu nại, tố cáo:

            | Năm | Tiếp nhận | Đã giải quyết |
            |---|---|---|
            | 2018 | 9 | 8 |
        figures:
          petition_resolution:
            2018: {received: 9, resolved: 8}

    Since: 0.1
    """
    for key, answer in report.answers.items():
        for about, header, rows in _tables(answer) if "|" in answer else ():
            for place, column in _columns(about, header):
                indicator = find_indicator(outline, column.indicator)
                figure = report.figures.get(column.indicator)
                if indicator is not None and isinstance(figure, Yearly):
                    cells = ((row[0], row[place]) for row in rows if place < len(row))
                    for wrong in _differences(list(cells), indicator, figure, column.measure):
                        yield _hit(outline, key, column, wrong)


def _tables(answer: str) -> Iterator[tuple[str, list[_Cell], list[list[_Cell]]]]:
    """Yield each table: what it is about, its headings, its other rows."""
    rows: list[list[_Cell]] = []
    first = start = 0
    for line in (*answer.splitlines(keepends=True), ""):
        if line.lstrip().startswith("|"):
            first = first if rows else start
            if not compiled(_RULE_ROW).fullmatch(line):
                rows.append(_cells(line, start))
        elif rows:
            header = " ".join(cell.text for cell in rows[0])
            about = f"{answer[max(0, first - _BEFORE) : first]} {header}".lower()
            yield " ".join(about.split()), rows[0], rows[1:]
            rows = []
        start += len(line)


def _cells(line: str, start: int) -> list[_Cell]:
    cells = []
    position = line.index("|") + 1
    for part in line[position:].rstrip().removesuffix("|").split("|"):
        indent = len(part) - len(part.lstrip())
        cells.append(_Cell(" ".join(part.lower().split()), start + position + indent))
        position += len(part) + 1
    return cells


def _columns(about: str, header: list[_Cell]) -> Iterator[tuple[int, _Column]]:
    for place, cell in enumerate(header[1:], start=1):
        for column in _COLUMNS:
            named = compiled(rf"\W*(?:{column.heading})\W*").fullmatch(cell.text)
            meant = compiled(column.about).search(about)
            if named and meant and not compiled(column.not_about).search(about):
                yield place, column
                break


def _differences(
    cells: list[tuple[_Cell, _Cell]], indicator: Indicator, figure: Yearly, measure: str
) -> Iterator[_Difference]:
    """Yield the cells of a column that differ from a figure; the sum only if all others agree."""
    years = [int(year[1]) for head, _ in cells if (year := compiled(_YEAR).fullmatch(head.text))]
    differ = False
    for head, cell in cells:
        year = compiled(_YEAR).fullmatch(head.text)
        total = compiled(_TOTAL).fullmatch(head.text) and set(years) == set(figure.years)
        number = compiled(_NUMBER).fullmatch(cell.text)
        if number is None or not (year or (total and not differ)):
            continue
        entry = Entry(indicator, (int(year[1]),) if year else tuple(years))
        value = value_of(figure, entry, measure)
        if value is not None and value != int(number[1].replace(".", "")):
            differ = True
            yield _Difference(cell, number[1], entry, value)


def _hit(outline: Outline, key: str, column: _Column, wrong: _Difference) -> Hit:
    indicator, years = wrong.entry.indicator, wrong.entry.years
    when = f"năm {years[0]}" if len(years) == 1 else f"{years[0]}-{years[-1]}"
    title, item = measure_title(indicator, column.measure), item_of(outline, indicator)
    return Hit(
        path=f"answers.{key}",
        said=Text(
            f"Bảng ở mục {label_of(outline, key)} ghi {wrong.told}, phụ lục 2 mục {item} có "
            f"{shown(wrong.value)} ({indicator.title}: {title}, {when})",
            f"The table in section {key} has {wrong.told}, appendix 2 item {item} has "
            f"{shown(wrong.value)} ({indicator.key}.{column.measure}, {years[0]}-{years[-1]})",
        ),
        advice=Text(
            f"Đối chiếu với figures.{indicator.key}", f"Compare with figures.{indicator.key}"
        ),
        offset=wrong.cell.start,
    )
