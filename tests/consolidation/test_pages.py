"""What a consolidated report shows: 200 units of both decrees, in every format."""

import io

import openpyxl
import pytest
from attrs import evolve

import qcdc_report as qcdc
from layout.samples import STANDARD_IDS, standard
from qcdc_report.api.defaults import profile_of
from qcdc_report.blocks import Appendix, Heading, ListItem, Paragraph, Table
from qcdc_report.layout import lay_out
from qcdc_report.outline import UnitKind
from qcdc_report.report import Figures, Period, Report, Unit, plain_text
from unit_reports import PARENT, YEARS, unit_reports

COUNT = 200


@pytest.fixture(scope="module")
def summary():
    """A report of 200 units, of which one more was expected."""
    reports = unit_reports(COUNT)
    expected = [report.unit.name for report in reports]
    return qcdc.consolidate(reports, sort=True, expects=[*expected, "Đảng ủy Sở Vắng"])


@pytest.fixture(scope="module")
def document(summary):
    """The same, laid out."""
    profile = profile_of(summary, None, qcdc.default_registry())
    return lay_out(summary, profile, standard("party-hd36"))


def tables(document, key):
    """Return the tables with a key."""
    return [block for block in document.blocks if isinstance(block, Table) and block.key == key]


def test_both_variants_stand_one_after_the_other(document):
    """III.1 with the agencies' dashes, then III.2 with the enterprises'."""
    keys = [block.key for block in document.blocks if isinstance(block, Heading)]
    agency, workplace = keys.index("results.agency"), keys.index("results.workplace")
    assert agency < keys.index("results.agency.impact") < workplace
    assert workplace < keys.index("results.workplace.impact") < keys.index("impact")


def test_a_table_by_year_says_of_how_many_units_it_is(document, summary):
    """Those that gave a number of those that are asked, and the others apart."""
    (table,) = tables(document, "figures.petition_resolution")
    assert table.header[-3:] == ("Đơn vị có số liệu", "Chưa báo cáo", "Không áp dụng")
    row = next(row for row in table.rows if row[0] == "2019")
    trace = summary.figures.trace("petition_resolution", 2019)
    reported, missing = len(trace.reported), len(trace.missing)
    assert missing
    assert trace.not_applicable
    assert row[-3:] == (
        f"{reported}/{reported + missing}",
        str(missing),
        str(len(trace.not_applicable)),
    )


def test_an_indicator_of_one_profile_counts_its_units_only(document):
    """Enterprises hold no staff conference; they are not missing."""
    (table,) = tables(document, "figures.staff_conferences")
    enterprises = COUNT // 3
    agencies = COUNT - enterprises
    assert table.rows[0][-3:] == (f"{agencies}/{agencies}", "0", str(enterprises))


def test_names_come_with_their_units(document, summary):
    """Two units may have a model of the same name."""
    items = [
        plain_text(block.runs)
        for block in document.blocks
        if isinstance(block, ListItem) and block.key.startswith("figures.exemplary_models")
    ]
    assert len(items) == len(summary.figures["exemplary_models"].names)
    assert all("(Đảng ủy " in item for item in items)


def test_the_appendix_of_units_lists_each_once_by_profile(document, summary):
    """With what it left without an answer, and the unit that never came."""
    at = next(
        place
        for place, block in enumerate(document.blocks)
        if isinstance(block, Appendix) and block.number == 3
    )
    text = [plain_text(b.runs) for b in document.blocks[at:] if isinstance(b, Paragraph | ListItem)]
    assert text == [
        "Số đơn vị đã gửi báo cáo: 200/201. Chưa gửi báo cáo: 1 đơn vị, gồm:",
        "Đảng ủy Sở Vắng",
    ]
    agencies, enterprises, prompts = tables(document, "consolidates.units")
    names = [row[1] for table in (agencies, enterprises) for row in table.rows]
    assert sorted(names) == sorted(part.unit.name for part in summary.consolidates.units)
    assert all("Công ty" in row[1] for row in enterprises.rows)
    first = summary.consolidates.units[0]
    row = next(row for row in enterprises.rows if row[1] == first.unit.name)
    assert row[2] == f"{len(first.answered)}/19"
    counts = {row[0]: row[2] for row in prompts.rows}
    assert counts["III.1a"].endswith(f"/{len(agencies.rows)}")
    assert counts["III.2a"].endswith(f"/{len(enterprises.rows)}")
    assert counts["I"].endswith("/200")


def test_units_beside_the_list_are_counted_apart():
    """Three came, of whom one was expected: 1/2, and two others."""
    summary = qcdc.consolidate(unit_reports(3), expects=[unit_reports(1)[0].unit.name, "Sở Vắng"])
    text = qcdc.render_bytes(summary, "md").decode()
    assert "báo cáo: 1/2. Ngoài danh sách phải báo cáo: 2 đơn vị. Chưa gửi báo cáo: 1" in text


def test_the_shared_document_stands_once_with_how_many_units_listed_it(document):
    """The first three by name; the data has all."""
    rows = [row for table in tables(document, "documents") for row in table.rows]
    (shared,) = [row for row in rows if "33-KH/ĐUK" in row[1]]
    assert shared[-1].endswith("và 197 đơn vị khác")
    assert len(rows) == COUNT + 1


def test_documents_stand_in_a_table_for_each_type(document):
    """Under a heading with their number, in the usual order of types; rows are numbered on."""
    blocks = document.blocks
    at = next(place for place, b in enumerate(blocks) if isinstance(b, Appendix) and b.number == 1)
    end = next(place for place, b in enumerate(blocks) if isinstance(b, Appendix) and b.number == 2)
    headings = [block.title for block in blocks[at:end] if isinstance(block, Heading)]
    decisions, plans = tables(document, "documents")
    assert (len(decisions.rows), len(plans.rows)) == (COUNT // 2, COUNT // 2 + 1)
    assert headings == ["Quyết định: 100 văn bản", "Kế hoạch: 101 văn bản"]
    assert all(row[1].startswith("Quyết định\n") for row in decisions.rows)
    assert [row[0] for row in plans.rows] == [str(n) for n in range(101, 202)]


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_it_is_written_in_every_standard(standard_id):
    """As Word, web page, Markdown and plain text."""
    summary = qcdc.consolidate(unit_reports(4))
    for form in ("docx", "html", "md", "txt"):
        assert qcdc.render_bytes(summary, form, standard=standard_id)


def test_charts_are_of_all_units_and_say_so():
    """One below each table by year, as a picture with a text for whoever cannot see it."""
    summary = qcdc.consolidate(unit_reports(6))
    html = qcdc.render_bytes(summary, "html", charts=True).decode()
    assert html.count("<img") == 5
    assert "Số đơn vị có số liệu trên số đơn vị phải báo cáo: 2017" in html


def test_the_workbook_has_a_row_a_unit(summary):
    """Who they are, which prompt each answered, and its figures as it gave them."""
    content = qcdc.render_bytes(summary, "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(content), read_only=True)
    names = [part.unit.name for part in summary.consolidates.units]
    for sheet in ("Đơn vị", "Nội dung đã trả lời", "Số liệu"):
        column = [row[1] for row in book[sheet].iter_rows(values_only=True)]
        assert [value for value in column if value in set(names)] == names
    marks = list(book["Nội dung đã trả lời"].iter_rows(values_only=True))
    labels = list(marks[0])
    enterprise = next(row for row in marks if row[1] == names[0])
    assert enterprise[labels.index("III.1a")] == "–"
    assert enterprise[labels.index("III.2a")] in ("x", None)
    assert marks[-1][labels.index("III.2a")].endswith("/66")


def school(**parts):
    """Return a short report of a school, of one year after those of everybody else."""
    return Report.new(
        profile="law-10-2022",
        unit={"name": "Trường C", "parent": PARENT, "kind": "public_service_unit"},
        period={"start": "2025-01-01", "end": "2025-12-31", "years": [2025]},
        **parts,
    )


def test_a_year_that_only_others_report_on_is_no_row():
    """Nobody is asked for the complaints of the year that a school reports on, nor misses them."""
    summary = qcdc.consolidate([*unit_reports(3), school()])
    assert summary.period.years == (*YEARS, 2025)
    profile = profile_of(summary, None, qcdc.default_registry())
    laid = lay_out(summary, profile, standard("party-hd36"))
    book = openpyxl.load_workbook(io.BytesIO(qcdc.render_bytes(summary, "xlsx")), read_only=True)
    shown = [value for row in book["Số liệu"].iter_rows(values_only=True) for value in row]
    (table,) = tables(laid, "figures.petition_resolution")
    assert [row[0] for row in table.rows] == [*map(str, YEARS), "Tổng"]
    assert "2021" in shown
    assert "2025" not in shown
    assert "QC205" not in {finding.code for finding in qcdc.validate(summary)}


def test_a_year_that_a_unit_asked_leaves_out_is_a_row_and_told():
    """An agency of another period has no complaints to tell of; that is missing."""
    (agency,) = unit_reports(1)
    later = evolve(
        agency,
        unit=Unit(name="Sở D", parent=PARENT, kind=UnitKind.AGENCY),
        period=Period(years=(2025,)),
        figures=Figures({}),
    )
    summary = qcdc.consolidate([agency, later])
    profile = profile_of(summary, None, qcdc.default_registry())
    (table,) = tables(
        lay_out(summary, profile, standard("party-hd36")), "figures.petition_resolution"
    )
    row = next(row for row in table.rows if row[0] == "2025")
    assert row[-3:] == ("0/1", "1", "1")
    told = [finding.path for finding in qcdc.validate(summary) if finding.code == "QC205"]
    assert "figures.petition_resolution.2025" in told


def test_a_number_for_the_whole_time_is_not_among_the_units_of_a_total_by_year():
    """It is in no year, so in no sum of years; the unit is counted as missing there."""
    given = [{2018: {"received": 3, "resolved": 3}}, {"received": 5, "resolved": 5}]
    summary = qcdc.consolidate(
        Report.new(
            profile="decree-04-2015",
            unit={"name": name, "parent": PARENT, "kind": "agency"},
            period={"years": [2018]},
            figures={"petition_resolution": figure},
        )
        for name, figure in zip(("Sở A", "Sở B"), given, strict=True)
    )
    profile = profile_of(summary, None, qcdc.default_registry())
    (table,) = tables(
        lay_out(summary, profile, standard("party-hd36")), "figures.petition_resolution"
    )
    for row in table.rows:
        assert row[1:] == ("3", "3", "100,00%", "1/2", "1", "0")


def test_page_and_workbook_have_the_same_ratio_of_sums():
    """Of the units that gave both counts: 50/100 and not 50/107, in both."""
    given = [{"received": 100, "resolved": 50}, {"received": 7}]
    summary = qcdc.consolidate(
        Report.new(
            profile="decree-04-2015",
            unit={"name": name, "parent": PARENT, "kind": "agency"},
            period={"years": [2019]},
            figures={"petition_resolution": {2019: counts}},
        )
        for name, counts in zip(("Sở A", "Sở B"), given, strict=True)
    )
    profile = profile_of(summary, None, qcdc.default_registry())
    laid = lay_out(summary, profile, standard("party-hd36"))
    (table,) = tables(laid, "figures.petition_resolution")
    assert table.rows[0][1:4] == ("107", "50", "50,00%")
    book = openpyxl.load_workbook(io.BytesIO(qcdc.render_bytes(summary, "xlsx")), read_only=True)
    rows = list(book["Số liệu"].iter_rows(values_only=True))
    total = next(row for row in rows if row[1] == "Tổng")
    at = rows[2].index("Tỷ lệ giải quyết")
    assert total[at - 2 : at + 1] == (107, 50, 0.5)
