"""Charts on request, through the API and on the command line, and the way back from Word."""

import sys
from pathlib import Path

import pytest
from attrs import evolve

import qcdc_report as qcdc
from cli.conftest import EXAMPLES
from formats.docx.word_files import parts
from qcdc_report.tabular import MissingExtraError

pytest.importorskip("matplotlib")
REPORT = qcdc.load(EXAMPLES / "so-a.yaml")
BY_YEAR = 3  # indicators of the example with numbers for several years


def media(content: bytes) -> list[bytes]:
    """Return the pictures of a Word file."""
    return [part for name, part in parts(content).items() if name.startswith("word/media/")]


def test_a_word_file_has_charts_only_when_asked() -> None:
    """The same report gives the same bytes, with charts and without."""
    with_charts = qcdc.render_bytes(REPORT, "docx", charts=True)
    assert len(media(with_charts)) == BY_YEAR
    assert with_charts == qcdc.render_bytes(REPORT, "docx", charts=True)
    assert media(qcdc.render_bytes(REPORT, "docx")) == []


def test_a_word_file_with_charts_is_read_back_as_without(tmp_path: Path) -> None:
    """A chart is no text: it adds nothing to the report."""

    def there_and_back(*, charts: bool) -> qcdc.Report:
        return qcdc.read(qcdc.render(REPORT, tmp_path / "so-a.docx", charts=charts))

    plain, drawn = there_and_back(charts=False), there_and_back(charts=True)
    assert evolve(drawn, source=None, unplaced=()) == evolve(plain, source=None, unplaced=())
    assert [each.text for each in drawn.unplaced] == [each.text for each in plain.unplaced]


def test_every_format_of_pages_tells_what_a_chart_shows() -> None:
    """A web page has the picture with its words, text has the words."""
    told = REPORT.figures.plot("petition_resolution").description
    page = qcdc.render_bytes(REPORT, "html", charts=True)
    assert page.count(b"data:image/png;base64,") == BY_YEAR
    for form in ("html", "md"):
        assert told in qcdc.render_bytes(REPORT, form, charts=True).decode()
    text = " ".join(qcdc.render_bytes(REPORT, "txt", charts=True).decode().split())
    assert told in text


def test_data_has_no_charts() -> None:
    """A format of data is the same with them."""
    assert qcdc.render_bytes(REPORT, "yaml", charts=True) == qcdc.render_bytes(REPORT, "yaml")


def test_charts_without_matplotlib_are_one_message(monkeypatch: pytest.MonkeyPatch) -> None:
    """It names the extra; a report without charts needs none."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MissingExtraError, match=r"qcdc-report\[plot\]"):
        qcdc.render_bytes(REPORT, "docx", charts=True)
    assert qcdc.render_bytes(REPORT, "docx")


def test_render_draws_charts(run, good, tmp_path) -> None:
    """``--charts`` for every format asked for."""
    ran = run("render", good, "-o", tmp_path / "out", "--to", "docx,html", "--charts")
    assert ran.code == 0
    assert len(media((tmp_path / "out/so-a.docx").read_bytes())) == BY_YEAR
    assert "data:image/png" in (tmp_path / "out/so-a.html").read_text("utf-8")


def test_render_says_what_charts_need(run, good, tmp_path, monkeypatch) -> None:
    """No traceback, no file."""
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    ran = run("render", good, "-o", tmp_path / "a.docx", "--charts")
    assert (ran.code, (tmp_path / "a.docx").exists()) == (2, False)
    assert "qcdc-report[plot]" in ran.err
    assert "Traceback" not in ran.err
