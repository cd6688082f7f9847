"""What an editor makes of our files: completion, Vietnamese descriptions, no false alarm."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.conftest import EXAMPLES, Ran
from language_server import opened
from programs import yaml_language_server

Run = Callable[..., Ran]


@pytest.fixture
def new(run: Run, tmp_path: Path) -> Path:
    """An empty report, as ``new`` makes it."""
    path = tmp_path / "bao-cao.yaml"
    assert run("new", "decree-04-2015", "-o", path).code == 0
    return path


def test_the_first_line_points_to_a_schema_that_is_there(new: Path) -> None:
    """An editor that finds none would complain about a file nobody has touched."""
    first = new.read_text("utf-8").partition("\n")[0]
    name = first.removeprefix("# yaml-language-server: $schema=")
    assert name == "decree-04-2015.schema.json"
    assert new.with_name(name).exists()


def test_a_schema_that_is_there_stays(run: Run, new: Path) -> None:
    """As every file does; ``--force`` replaces both."""
    schema = new.with_name("decree-04-2015.schema.json")
    schema.write_text("{}", "utf-8")
    run("new", "decree-04-2015", "-o", new.with_name("khac.yaml"))
    assert schema.read_text("utf-8") == "{}"
    run("new", "decree-04-2015", "-o", new, "--force")
    assert schema.read_text("utf-8").startswith('{\n  "$schema"')


def test_a_form_for_word_comes_without_a_schema(run: Run, tmp_path: Path) -> None:
    """Only editors of YAML read it."""
    assert run("new", "decree-04-2015", "-o", tmp_path / "mau.docx").code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["mau.docx"]


@pytest.mark.slow
def test_an_editor_explains_and_completes_in_vietnamese(new: Path) -> None:
    """No false alarm on a new file; hover over a section; a word from a list, once it is begun."""
    with opened(yaml_language_server(), new) as editor:
        assert editor.problems() == []
        hover = editor.ask("textDocument/hover", editor.at("\n  leadership.inspec"))
    assert "Công tác kiểm tra, giám sát" in str(hover["contents"])
    new.write_text(new.read_text("utf-8").replace("  kind:", "  kind: a", 1), "utf-8")
    with opened(yaml_language_server(), new) as editor:
        assert editor.problems()
        kinds = editor.ask("textDocument/completion", editor.at("\n  kind: a"))
    assert {"agency", "public_service_unit"} <= {item["label"] for item in kinds["items"]}


@pytest.mark.slow
def test_an_editor_underlines_what_is_wrong(run: Run, new: Path) -> None:
    """A key that there is not; the examples are without fault."""
    good = Path(shutil.copy(EXAMPLES / "so-a.yaml", new.with_name("so-a.yaml")))
    line = new.read_text("utf-8").partition("\n")[0]
    good.write_text(f"{line}\n{good.read_text('utf-8')}", "utf-8")
    with opened(yaml_language_server(), good) as editor:
        assert editor.problems() == []
    good.write_text(good.read_text("utf-8").replace("staff: 120", "staf: 120"), "utf-8")
    with opened(yaml_language_server(), good) as editor:
        assert any("staf" in message for message in editor.problems())
