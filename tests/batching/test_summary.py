"""What became of a batch: as tables, CSV, JSON and a workbook, and in a notebook."""

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

import qcdc_report as qcdc
from batching.samples import EXAMPLE, short_report
from qcdc_report.batching import BatchOptionError, Summary
from qcdc_report.findings import Severity


@pytest.fixture
def summary(reports, out: Path, threads) -> Summary:
    """Of a report without fault, two with faults, one that cannot be read."""
    paths = reports("Sạch", "Đảng ủy B", "=Đảng ủy C", "Hỏng")
    paths[0].write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    paths[1].write_text(short_report("Đảng ủy B", "Đạt 50% (1/3) số việc."), "utf-8")
    paths[3].write_text("profile: [")
    return qcdc.batch(paths, out, to="md", executor=threads).run()


def test_its_numbers_are_those_of_checking_each(summary) -> None:
    """By rule, by severity, by file: what ``check`` says of the files one by one."""
    each = [qcdc.check(result.file) for result in summary.results()]
    for severity in Severity:
        assert summary.number(severity) == sum(len(found.of(severity)) for found in each)
    by_code = {rule.code: 0 for rule in summary.rules}
    for rule in summary.rules:
        by_code[rule.code] += rule.number
        assert rule.files == sum(any(f.code == rule.code for f in found) for found in each)
    assert by_code == {c: sum(f.code == c for found in each for f in found) for c in by_code}
    assert sum(by_code.values()) == sum(map(len, each))
    assert (summary.files, summary.done, summary.failed) == (4, 3, 1)
    weights = [list(Severity).index(rule.severity) for rule in summary.rules]
    assert weights == sorted(weights)


def test_as_text(summary) -> None:
    """Who failed and why, then by rule, then by unit; a long table says how much more there is."""
    whole = summary.text(most=None)
    assert whole.index("Không xong\n") < whole.index("Theo quy tắc") < whole.index("Theo đơn vị")
    assert "Đảng ủy B" in whole
    assert "003.yaml:1:" in whole
    assert f"… và {len(summary.rules) - 1} dòng nữa" in summary.text(most=1)
    assert "By rule" in summary.text("en")
    assert "Theo quy tắc" not in summary.text("en")


def test_as_csv(summary, tmp_path: Path) -> None:
    """Units by rules, closed by totals; Excel reads its letters and computes nothing."""
    content = qcdc.save_summary(summary, tmp_path / "s.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    table = list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))
    head, *rows, total = table
    assert [row[0] for row in rows] == ["Đảng ủy Sở A", "Đảng ủy B", "'=Đảng ủy C", ""]
    assert [row[2] for row in rows] == ["xong", "xong", "xong", "không xong"]
    for column, title in enumerate(head):
        if title.startswith(("QC", "D04")) or title in ("Lỗi", "Cảnh báo", "Ghi chú"):
            assert int(total[column]) == sum(int(row[column]) for row in rows), title
    assert int(rows[0][3]) == 0
    assert head.count("QC401") == 1
    assert rows[1][head.index("QC401")] == "1"  # 50 % is not 1/3


def test_as_json(summary, tmp_path: Path) -> None:
    """For programs: the same numbers, with the reason of what failed."""
    path = qcdc.save_summary(summary, tmp_path / "s.json", "en")
    tree = json.loads(path.read_text("utf-8"))
    assert tree["summary"]["files"] == 4
    assert tree["summary"]["error"] == summary.number(Severity.ERROR)
    assert sum(one["number"] for one in tree["rules"]) == sum(
        sum(one["rules"].values()) for one in tree["files"]
    )
    failed = [one for one in tree["files"] if one["status"] == "failed"]
    assert "003.yaml:1:" in failed[0]["reason"]
    assert [Path(place).name for place in tree["files"][1]["outputs"]] == ["Đảng ủy B.md"]


def test_as_a_workbook(summary, tmp_path: Path) -> None:
    """A sheet for each table and one for the findings."""
    path = qcdc.save_summary(summary, tmp_path / "s.xlsx")
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Tổng kết", "Theo đơn vị", "Theo quy tắc", "Không xong", "Phát hiện"]
    assert [row[1] for row in book["Tổng kết"].values][1:5] == [4, 3, 0, 1]
    assert [row[0] for row in book["Theo đơn vị"].values][1:4] == [
        "Đảng ủy Sở A", "Đảng ủy B", "=Đảng ủy C",
    ]  # fmt: skip
    assert book["Theo đơn vị"]["A4"].data_type == "s"
    assert book["Không xong"].max_row == 2
    total = sum(summary.number(severity) for severity in Severity)
    assert book["Phát hiện"].max_row == 1 + total


def test_as_text_file_and_as_nothing_known(summary, tmp_path: Path) -> None:
    """The ending says what; an unknown one is refused with those there are."""
    path = qcdc.save_summary(summary, tmp_path / "s.txt")
    assert path.read_text("utf-8") == summary.text(most=None) + "\n"
    with pytest.raises(BatchOptionError, match=r"\.xlsx"):
        qcdc.save_summary(summary, tmp_path / "s.pdf")


def test_as_a_data_frame(summary) -> None:
    """A row for each file."""
    frame = summary.to_frame()
    assert list(frame["status"]) == ["done", "done", "done", "failed"]
    assert frame["error"].sum() == summary.number(Severity.ERROR)


def test_a_batch_shows_itself(reports, out: Path, threads) -> None:
    """In a notebook as tables in which nothing is markup; at a prompt as text."""
    paths = reports("<b>A</b>")
    running = qcdc.batch(paths, out, to="md", executor=threads)
    assert "Chưa bắt đầu" in running._repr_html_()
    assert "not begun" in repr(running)
    running.run()
    assert "&lt;b&gt;A&lt;/b&gt;" in running._repr_html_()
    assert "<b>A" not in running._repr_html_()
    assert "Theo đơn vị" in repr(running)
    assert running.summary._repr_html_() == running._repr_html_()


def test_a_summary_can_be_asked_for_under_way(reports, out: Path, threads) -> None:
    """Of the files that have their result by then."""
    running = qcdc.batch(reports("A", "B", "C"), out, to="md", executor=threads)
    next(running)
    assert running.summary.files == 1
    assert [result.unit for result in running.summary.results()] == ["A"]
    running.close()
    assert running.summary.files == 1
