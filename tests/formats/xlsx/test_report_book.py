"""A report as a workbook: what another library reads in it, and what another program shows."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from formats.xlsx.read_books import finding, opened, sheet_parts, shown_by_libreoffice, values
from layout.samples import bare_report, full_report, plain_profile
from qcdc_report import load
from qcdc_report.findings import Finding
from qcdc_report.formats.subject import Subject
from qcdc_report.formats.xlsx import write_report_xlsx
from qcdc_report.report import Figure, Measures, Names, NotApplicable, Report, Yearly
from qcdc_report.testing.strategies import reports

EXAMPLES = Path(__file__).parents[3] / "examples"
SO_A = EXAMPLES / "so-a.yaml"


def subject(report: Report, findings: tuple[Finding, ...] | None = None) -> Subject:
    """Return a report with the sample's outline."""
    return Subject(report=report, outline=plain_profile().outline, findings=findings)


def book(report: Report, findings: tuple[Finding, ...] | None = None) -> bytes:
    """Return a report's workbook."""
    return write_report_xlsx(subject(report, findings))


def test_appendix_1_is_a_sheet_with_dates() -> None:
    """Every field in a column of its own, in the outline's order; a date is a date."""
    rows = values(book(load(SO_A)))["Phụ lục 1"]
    assert rows[0] == (
        "TT",
        "Tên loại văn bản",
        "Số và ký hiệu",
        "Ngày ban hành",
        "Cơ quan ban hành",
        "Trích yếu nội dung",
    )
    first = load(SO_A).documents[0]
    assert rows[1] == (
        1,
        first.kind,
        first.number,
        dt.date(2017, 6, 19),
        first.issuer,
        first.subject,
    )
    assert len(rows) == 25


def test_appendix_2_is_a_sheet_for_each_indicator() -> None:
    """Counts are numbers, a ratio is a number that the cell shows in per cent, closed by totals."""
    made = book(load(SO_A))
    rows = values(made)["6. Giải quyết đơn thư khiếu…"]
    assert rows == [
        ("Năm", "Số đơn đã tiếp nhận", "Số đơn đã giải quyết", "Tỷ lệ giải quyết"),
        (2017, 7, 7, 1),
        (2018, 9, 8, pytest.approx(8 / 9)),
        (2019, 5, 5, 1),
        (2020, 0, 0, "không phát sinh"),
        (2021, 4, 4, 1),
        ("Tổng", 25, 24, pytest.approx(0.96)),
    ]
    sheet = opened(made)["6. Giải quyết đơn thư khiếu…"]
    assert sheet["D3"].number_format == "[$-42A]#,##0.00%"
    assert sheet["B3"].number_format == "[$-42A]#,##0"
    assert sheet["A2"].number_format == "0"
    assert sheet["B7"].font.bold is True


def test_three_states_are_three_things() -> None:
    """Not reported, not applicable and zero; an indicator nobody asks for has no sheet."""
    report = bare_report(
        unit={"name": "A", "kind": "agency"},
        figures={
            "one_stop": "n/a",
            "online_services": {"total": 0, "level_4": None},
            "exemplary_models": [],
        },
    )
    made = values(book(report))
    assert made["1. Thực hiện cơ chế “một cửa”…"][1] == ("không áp dụng", "không áp dụng")
    online = made["1. Dịch vụ công trực tuyến mức…"]
    assert online[1][:3] == ("31/12/2021", 0, "chưa báo cáo")
    assert made["6. Giải quyết đơn thư khiếu…"][1][0] == "chưa báo cáo"
    assert made["8. Điển hình, mô hình"] == [("TT", "Điển hình, mô hình"), ("Không có.", None)]


def test_change_from_a_baseline_is_a_number_with_its_sign() -> None:
    """The row that compares two dates computes, and shows what it counts."""
    figures = {
        "new_rural_communes": {
            "reached": 2,
            "assigned": 2,
            "baseline": {"reached": 1, "assigned": 2},
        }
    }
    made = book(bare_report(figures=figures))
    sheet = opened(made)["2. Đỡ đầu xã đạt chuẩn nông…"]
    assert [cell.value for cell in sheet[4]] == ["Tăng (+), giảm (-)", 1, 0, 50]
    assert sheet["B4"].number_format.startswith("[$-42A]+#,##0;")
    assert sheet["D4"].number_format.split(";")[1] == '[$-42A]-#,##0.00" điểm %"'


def test_figures_of_no_outline_are_kept() -> None:
    """A mistyped key is a finding, and its number is still there."""
    made = values(book(bare_report(figures={"one_stopp": {"procedures": 63}})))
    assert made["Số liệu ngoài đề cương"][1] == ("one_stopp", None, "procedures", 63)


def test_findings_are_a_sheet_only_when_given() -> None:
    """None asked for, none found, some found: three different workbooks."""
    assert "Phát hiện" not in values(book(full_report()))
    none = values(book(full_report(), ()))["Phát hiện"]
    assert none[1][0] == "Không có phát hiện nào."
    some = values(book(full_report(), (finding(),)))["Phát hiện"]
    assert some[1] == (
        *("cảnh báo", "QC999", "sai", "sửa"),
        *("so-a.yaml", 12, 3, "figures.one_stop", "test"),
    )


def test_the_first_sheet_says_whose_it_is_and_leads_to_the_others() -> None:
    """Each line of its contents is a link within the workbook to the sheet it names."""
    made = opened(book(load(SO_A)))
    front = made.worksheets[0]
    rows = {row[0].value: row[1].value for row in front.iter_rows()}
    assert rows["Tên đơn vị báo cáo"] == "Đảng ủy Sở A"
    assert rows["Số và ký hiệu"] == "15-BC/ĐU"
    links = [row[0].hyperlink for row in front.iter_rows() if row[0].hyperlink]
    assert [link.location for link in links] == [f"'{n}'!A1" for n in made.sheetnames[1:]]
    assert all(link.target is None for link in links)


def test_a_sheet_is_set_up_to_be_read_and_printed() -> None:
    """A4, one page wide, headings in sight and on every page."""
    for sheet in opened(book(load(SO_A), (finding(),))).worksheets:
        assert sheet.page_setup.paperSize == 9
        assert (sheet.page_setup.fitToWidth or 1, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == "$1:$1"
        assert sheet.freeze_panes in ("B2", "C2")
        assert "&P/&N" in (sheet.oddFooter.center.text or "")
        assert sheet.column_dimensions["A"].width > 4


def test_the_same_report_gives_the_same_bytes() -> None:
    """Nothing in the file says when it was made."""
    assert book(full_report(), (finding(),)) == book(full_report(), (finding(),))


@given(report=reports())
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nothing_of_the_appendices_is_lost(report: Report) -> None:
    """Every field of every document, every number and name of every figure is in the workbook."""
    made = values(book(report))
    shown = [value for rows in made.values() for row in rows for value in row]
    texts = {value for value in shown if isinstance(value, str)}
    numbers = {float(value) for value in shown if isinstance(value, int | float)}
    for document in report.documents:
        fields = {document.kind, document.number, document.issuer, document.subject} - {""}
        assert fields <= texts
    for figure in report.figures.values():
        for number in _leaves(figure):
            if isinstance(number, str):
                assert not number or number in texts
            else:
                digits = {"".join(filter(str.isdigit, text)) for text in texts}
                exact = float(number) in numbers or float(number / 100) in numbers
                assert exact or str(number) in digits


@given(report=reports())
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_report_gives_a_sound_file(report: Report) -> None:
    """No formula, no address, no link out of the file, whatever was written."""
    for part in sheet_parts(book(report, (finding(report.unit.name or "x"),))):
        assert "<f>" not in part
        assert "r:id" not in part


def _leaves(figure: Figure) -> Iterator[object]:
    match figure:
        case Names():
            yield from figure.names
        case Yearly():
            for entry in figure.years.values():
                yield from _leaves(entry)
        case Measures():
            for key, value in figure.values.items():
                if key != "percent":  # where it is the computed one, there is no second column
                    yield from _leaves(value)
        case None | NotApplicable():
            return
        case _:
            yield figure


_TRIGGERS = ["=", "+", "-", "@", "\t=", "\r=", "\uff1d", "|", "%"]


@pytest.mark.parametrize("trigger", _TRIGGERS)
def test_no_text_becomes_a_formula(trigger: str) -> None:
    """Whatever a unit writes is quoted text, also when someone edits the cell."""
    evil = f"{trigger}cmd|'/C calc'!A0"
    report = bare_report(
        unit={"name": evil, "parent": evil},
        documents=[{"kind": evil, "number": evil, "issuer": evil, "subject": evil}],
        figures={"exemplary_models": [evil]},
    )
    made = opened(book(report, (finding(evil),)))
    cells = [c for sheet in made.worksheets for row in sheet.iter_rows() for c in row]
    held = [cell for cell in cells if isinstance(cell.value, str) and "calc" in cell.value]
    assert len(held) == 8
    for cell in held:
        assert cell.data_type == "s"
        assert cell.quotePrefix is True


@pytest.mark.parametrize("text", ["https://b.example", "mailto:a@b.example", "007", "1.205", "3/4"])
def test_text_stays_the_text_it_was(text: str) -> None:
    """An address is no link, leading zeros stay, 3/4 is no date."""
    made = opened(book(bare_report(documents=[{"number": text}])))
    cell = made["Phụ lục 1"]["C2"]
    assert (cell.value, cell.hyperlink) == (text, None)


def test_a_text_too_long_for_a_cell_goes_on_below() -> None:
    """Excel takes 32,767 letters; what is beyond is not dropped."""
    long = "Trích yếu dài, " * 5_000 + "hết"
    report = bare_report(documents=[{"subject": long}, {"subject": "sau"}])
    column = [row[5] for row in values(book(report))["Phụ lục 1"][1:]]
    assert "".join(str(text) for text in column[:-1]) == long
    assert column[-1] == "sau"


def test_a_number_that_excel_would_round_is_written_in_words() -> None:
    """Fifteen digits are kept as a number, sixteen as text."""
    figures = {
        "one_stop": {"procedures": 999_999_999_999_999, "interlinked": 1_234_567_890_123_456}
    }
    row = values(book(bare_report(figures=figures)))["1. Thực hiện cơ chế “một cửa”…"][1]
    assert row[1:] == (999_999_999_999_999, "1.234.567.890.123.456")


def test_a_day_that_excel_cannot_count_is_text() -> None:
    """Its calendar begins in 1900, with a day that never was."""
    report = bare_report(documents=[{"date": "1890-02-03"}, {"date": "1900-03-01"}])
    days = [row[3] for row in values(book(report))["Phụ lục 1"][1:]]
    assert days == ["03/02/1890", dt.date(1900, 3, 1)]


@pytest.mark.slow
def test_libreoffice_shows_the_words_of_the_page(tmp_path: Path) -> None:
    """Opened by another program, cells read as on paper: 24.800.000.000, 88,89%."""
    shown = shown_by_libreoffice(book(load(SO_A), (finding(),)), tmp_path)
    assert shown["6. Giải quyết đơn thư khiếu…"][2:4] == [
        ["2018", "9", "8", "88,89%"],
        ["2019", "5", "5", "100,00%"],
    ]
    funds = shown["2. Kinh phí huy động xây dựng…"][1]
    assert funds == ["1.865.000.000", "24.800.000.000", "7,52%"]
    assert shown["2. Đỡ đầu xã đạt chuẩn nông…"][3] == [
        "Tăng (+), giảm (-)",
        "+1",
        "0",
        "+50,00 điểm %",
    ]
    assert shown["Phụ lục 1"][1][:4] == ["1", "Kế hoạch", "12-KH/ĐU", "19/06/2017"]
    assert len(shown) == 13


def test_the_properties_of_the_file_name_the_unit() -> None:
    """As those of the Word file do."""
    report = full_report()
    other = evolve(report, unit=evolve(report.unit, name="Đảng ủy Sở C"))
    assert opened(book(other)).properties.creator == "Đảng ủy Sở C"
