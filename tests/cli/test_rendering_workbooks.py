"""Workbooks and findings on request, through the API and on the command line."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

import qcdc_report as qcdc
from cli.conftest import EXAMPLES, Ran
from formats.xlsx.read_books import values
from qcdc_report.plugins import UnknownFormatError
from qcdc_report.tabular import MissingExtraError

Run = Callable[..., Ran]
PATHS = [EXAMPLES / "so-a.yaml", EXAMPLES / "cong-ty-cap-nuoc-b.yaml"]


def test_a_report_is_rendered_as_a_workbook(run: Run, faulty: Path, tmp_path: Path) -> None:
    """Its appendices; on request with the findings that check prints, places and all."""
    target = tmp_path / "a.xlsx"
    assert run("render", faulty, "-o", target).code == 0
    assert "Phát hiện" not in values(target.read_bytes())
    assert run("render", faulty, "-o", target, "--findings").code == 0
    made = values(target.read_bytes())
    assert made["Phụ lục 1"][1][2] == "12-KH/ĐU"
    found = [(row[1], row[5]) for row in made["Phát hiện"][1:]]
    assert found == [(each.code, each.line) for each in qcdc.check(faulty)]
    assert found


def test_findings_stand_below_their_paragraphs_in_a_web_page(
    run: Run, good: Path, tmp_path: Path
) -> None:
    """The paragraph with the slip is the one above the remark."""
    text = good.read_text("utf-8").replace("đạt 96,70%", "đạt 69,70%")
    good.write_text(text, "utf-8")
    target = tmp_path / "a.html"
    assert run("render", good, "-o", target, "--findings").code == 0
    page = html.document_fromstring(target.read_text("utf-8"))
    remarks = page.xpath("//aside[contains(., '69,70')]")
    assert remarks
    for remark in remarks:
        assert "69,70%" in remark.xpath("preceding-sibling::p[1]")[0].text_content()
    assert run("render", good, "-o", target).code == 0
    assert "<aside" not in target.read_text("utf-8")


def test_many_reports_are_rendered_as_one_workbook(run: Run, tmp_path: Path) -> None:
    """One file, one row a unit, in the order given."""
    target = tmp_path / "tong-hop.xlsx"
    ran = run("render", *PATHS, "-o", target, "--findings")
    assert (ran.code, ran.out.strip()) == (0, str(target))
    made = values(target.read_bytes())
    assert [row[1] for row in made["Đơn vị"][1:]] == [qcdc.load(p).unit.name for p in PATHS]
    assert made["Phát hiện"][1][0] == "Không có phát hiện nào."


def test_many_reports_into_a_folder_are_a_workbook_each(run: Run, tmp_path: Path) -> None:
    """As every other format."""
    assert run("render", *PATHS, "-o", tmp_path / "out", "--to", "xlsx").code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {
        f"{path.stem}.xlsx" for path in PATHS
    }


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_format_that_shows_no_findings_refuses_them(
    run: Run, good: Path, tmp_path: Path, lang: str
) -> None:
    """One message before anything is written, which says what shows them."""
    ran = run("--lang", lang, "render", good, "-o", tmp_path, "--to", "html,docx", "--findings")
    assert ran.code == 2
    assert "docx" in ran.err
    assert "html" in ran.err
    assert not list(tmp_path.glob("*.html"))
    with pytest.raises(UnknownFormatError, match="docx"):
        qcdc.render_bytes(qcdc.load(good), "docx", findings=[])


def test_units_go_only_into_a_format_that_has_such_a_table(tmp_path: Path) -> None:
    """A Word file of many reports is another thing."""
    with pytest.raises(UnknownFormatError, match="docx"):
        qcdc.render_units([qcdc.load(PATHS[0])], tmp_path / "a.docx")
    assert not list(tmp_path.iterdir())


def test_findings_are_given_for_each_report(tmp_path: Path) -> None:
    """Too few would put them beside the wrong unit."""
    with pytest.raises(ValueError, match="shorter"):
        qcdc.render_units([qcdc.load(p) for p in PATHS], tmp_path / "a.xlsx", findings=[[]])
    assert not list(tmp_path.iterdir())


def test_a_missing_library_is_named_with_its_extra(
    run: Run, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The message says what to install; nothing is written."""
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    ran = run("render", good, "-o", tmp_path / "a.xlsx")
    assert ran.code == 2
    assert "qcdc-report[xlsx]" in ran.err
    assert not list(tmp_path.glob("*.xlsx"))
    with pytest.raises(MissingExtraError):
        qcdc.render_units([], tmp_path / "a.xlsx")
