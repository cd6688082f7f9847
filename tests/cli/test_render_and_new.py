"""``new`` and ``render``: files made whole, in the right place, never over somebody's work."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document

from cli.conftest import Ran

Run = Callable[..., Ran]


def test_render_writes_one_document(run: Run, good: Path, tmp_path: Path) -> None:
    """The path is printed; the file opens."""
    target = tmp_path / "out" / "so-a.docx"
    ran = run("render", good, "-o", target)
    assert (ran.code, ran.out.strip()) == (0, str(target))
    assert Document(str(target)).core_properties.title


def test_render_writes_many_into_a_folder(run: Run, good: Path, tmp_path: Path) -> None:
    """Each report and format gets a file named after the report."""
    other = good.with_name("so-c.yaml")
    other.write_bytes(good.read_bytes())
    ran = run("render", good, other, "-o", tmp_path / "out", "--to", "docx,json")
    assert ran.code == 0
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == ["so-a.docx", "so-a.json", "so-c.docx", "so-c.json"]


@pytest.mark.parametrize(
    ("ending", "fragment"),
    [(".html", "<h1>"), (".md", "# BÁO CÁO"), (".txt", "BÁO CÁO")],
)
def test_render_knows_a_format_by_its_ending(
    run: Run, good: Path, tmp_path: Path, ending: str, fragment: str
) -> None:
    """The same report as a web page, as Markdown, as plain text."""
    target = tmp_path / f"so-a{ending}"
    assert run("render", good, "-o", target).code == 0
    assert fragment in target.read_text("utf-8")


def test_what_a_format_lacks_is_one_message(
    run: Run, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without LibreOffice there is no PDF, no file and no traceback."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("qcdc_report.formats.pdf.libreoffice._ELSEWHERE", ())
    ran = run("render", good, "-o", tmp_path / "so-a.pdf")
    assert (ran.code, list(tmp_path.glob("*.pdf"))) == (3, [])
    assert ran.err.startswith("Lỗi: Không tìm thấy LibreOffice")
    assert "Traceback" not in ran.err


def test_two_renders_are_the_same_bytes(run: Run, good: Path, tmp_path: Path) -> None:
    """Same input, same output."""
    run("render", good, "-o", tmp_path / "1.docx")
    run("render", good, "-o", tmp_path / "2.docx")
    assert (tmp_path / "1.docx").read_bytes() == (tmp_path / "2.docx").read_bytes()


@pytest.mark.parametrize(
    ("words", "fragment"),
    [
        (["--standard", "party-hd63"], "party-hd36"),
        (["--to", "odt"], "docx"),
        (["-p", "decree-04-2051"], "decree-04-2015"),
    ],
)
def test_an_unknown_word_names_the_nearest(
    run: Run, good: Path, tmp_path: Path, words: list[str], fragment: str
) -> None:
    """Exit 2, one message, and no file."""
    target = tmp_path / "x.docx"
    ran = run("render", good, "-o", target, *words)
    assert ran.code == 2
    assert fragment in ran.err
    assert not target.exists()


def test_a_bad_report_leaves_the_old_document(run: Run, good: Path, tmp_path: Path) -> None:
    """A file that existed is never lost to a report that cannot be read."""
    target = tmp_path / "so-a.docx"
    target.write_bytes(b"old")
    good.write_text("qcdc_report: 1\nprofile: 3: 4\n", "utf-8")
    ran = run("render", good, "-o", target)
    assert ran.code == 2
    assert target.read_bytes() == b"old"


def test_a_report_is_never_replaced_by_what_is_made_of_it(run: Run, good: Path) -> None:
    """Its comments would be lost."""
    before = good.read_bytes()
    assert run("render", good, "-o", good).code == 2
    assert run("render", good, "-o", good.parent, "--to", "yaml").code == 2
    assert good.read_bytes() == before


def test_many_results_do_not_go_into_a_folder_named_like_a_file(
    run: Run, good: Path, tmp_path: Path
) -> None:
    """``-o many.docx`` for two reports is a slip."""
    other = good.with_name("so-c.yaml")
    other.write_bytes(good.read_bytes())
    assert run("render", good, other, "-o", tmp_path / "many.docx").code == 2
    assert not (tmp_path / "many.docx").exists()


def test_two_reports_never_share_a_document(run: Run, good: Path, tmp_path: Path) -> None:
    """Files of one name from two folders would overwrite each other."""
    folder = tmp_path / "other"
    folder.mkdir()
    twin = folder / good.name
    twin.write_bytes(good.read_bytes())
    ran = run("render", good, twin, "-o", tmp_path / "out")
    assert ran.code == 2
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_written_exits_3(run: Run, good: Path, tmp_path: Path) -> None:
    """The system's refusal is a failure of output, told in one line."""
    (tmp_path / "file").write_text("not a folder")
    ran = run("render", good, "-o", tmp_path / "file" / "so-a.docx")
    assert ran.code == 3
    assert "không ghi được" in ran.err
    assert "so-a.docx" in ran.err
    assert "Traceback" not in ran.err


def test_new_makes_a_report_that_asks_for_everything(run: Run, tmp_path: Path) -> None:
    """An empty report loads; only what is missing is found."""
    path = tmp_path / "moi.yaml"
    assert run("new", "decree-04-2015", "-o", path).code == 0
    checked = run("check", path)
    assert checked.code == 1
    assert "QC102" in checked.out
    assert "QC00" not in checked.out


def test_new_keeps_an_existing_file(run: Run, tmp_path: Path) -> None:
    """Somebody's work is replaced only when they say so."""
    path = tmp_path / "moi.yaml"
    path.write_text("mine")
    assert run("new", "decree-04-2015", "-o", path).code == 2
    assert path.read_text() == "mine"
    assert run("new", "decree-04-2015", "-o", path, "--force").code == 0
    assert path.read_text("utf-8") != "mine"


@pytest.mark.parametrize("name", ["moi.yaml", "mau.docx"])
def test_new_takes_the_presentation_standard(run: Run, tmp_path: Path, name: str) -> None:
    """A form is laid out by it, data name it; an unknown one is told with the nearest."""
    path = tmp_path / name
    assert run("new", "decree-04-2015", "-o", path, "--standard", "state-nd30").code == 0
    ran = run("new", "decree-04-2015", "-o", tmp_path / f"2-{name}", "--standard", "state-nd31")
    assert ran.code == 2
    assert "state-nd30" in ran.err
    assert not (tmp_path / f"2-{name}").exists()
    if path.suffix == ".docx":
        texts = [cell.text for table in Document(str(path)).tables for cell in table._cells]
        assert any("Độc lập - Tự do - Hạnh phúc" in text for text in texts)
    else:
        assert "standard: state-nd30" in path.read_text("utf-8")


def test_new_makes_a_form_for_word(run: Run, tmp_path: Path) -> None:
    """It opens; an existing one is kept."""
    path = tmp_path / "mau.docx"
    assert run("new", "decree-60-149-145", "-o", path).code == 0
    content = path.read_bytes()
    assert Document(str(path)).core_properties.title
    assert run("new", "decree-60-149-145", "-o", path).code == 2
    assert path.read_bytes() == content


def test_new_makes_a_workbook_of_figures(run: Run, tmp_path: Path) -> None:
    """It has no page, so it takes no presentation standard."""
    path = tmp_path / "so-lieu.xlsx"
    assert run("new", "decree-04-2015", "-o", path, "--standard", "party-hd36").code == 2
    assert not path.exists()
    assert run("new", "decree-04-2015", "-o", path).code == 0
    assert path.read_bytes()[:2] == b"PK"


def test_new_names_the_endings_it_can_make(run: Run, tmp_path: Path) -> None:
    """An ending that has no empty report is refused with those that have."""
    ran = run("new", "decree-04-2015", "-o", tmp_path / "mau.odt")
    assert ran.code == 2
    assert ".yaml" in ran.err
    assert ".docx" in ran.err
    assert ".xlsx" in ran.err
