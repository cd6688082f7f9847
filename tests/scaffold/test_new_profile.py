"""A profile made by the scaffold works at once, and what cannot be made is refused whole."""

import importlib
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import qcdc_report as qcdc
from qcdc_report.cli import main
from qcdc_report.profile import Profile
from qcdc_report.scaffold import ScaffoldError
from qcdc_report.testing import CHECKS
from qcdc_report.testing.subject import subject_of
from qcdc_report.text import Text

TITLE = Text("Phường, xã", "Wards and communes")
SLOW = ("renders_", "keeps_", "leaves_")
QUICK = [check for check in CHECKS if not check.__name__.startswith(SLOW)]


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Path, Profile]]:
    """Make a profile, and import it from where it stands."""
    folder = qcdc.new_profile("ward-2024", title=TITLE, prefix="PX", into=tmp_path)
    monkeypatch.syspath_prepend(str(folder / "src"))
    yield folder, importlib.import_module("qcdc_report_ward_2024").PROFILE
    for name in [name for name in sys.modules if name.startswith("qcdc_report_ward_2024")]:
        del sys.modules[name]


def test_it_keeps_the_contract(made: tuple[Path, Profile]) -> None:
    """Named, documented, judged by its cases, read back; the session ``scaffold`` runs the rest."""
    folder, profile = made
    subject = subject_of(
        profile, good=folder / "tests/good-report.yaml", cases=folder / "tests/cases"
    )
    assert subject.cases
    assert [complaint for check in QUICK for complaint in check(subject)] == []


def test_its_first_report_becomes_a_page(made: tuple[Path, Profile], tmp_path: Path) -> None:
    """The good report is a Word file with the profile's own section."""
    folder, profile = made
    report = qcdc.load(folder / "tests/good-report.yaml")
    qcdc.render(report, tmp_path / "bao-cao.docx", profile=profile)
    text = qcdc.render_bytes(report, "md", profile=profile).decode()
    assert (tmp_path / "bao-cao.docx").stat().st_size > 4000
    assert "Kết quả thực hiện dân chủ ở đơn vị" in text


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"profile_id": "Ward"}, "lower-case letters"),
        ({"profile_id": "2024-ward"}, "begin with a letter"),
        ({"profile_id": "../ward"}, "lower-case letters"),
        ({"profile_id": "decree-04-2015"}, "There is a profile"),
        ({"prefix": "px"}, "2 to 4 capitals"),
        ({"prefix": "QC"}, "is taken"),
        ({"prefix": "D04"}, "is taken (decree-04-2015)"),
        ({"title": Text("Phường", ' "')}, "one line of text"),
        ({"title": Text("", "Ward")}, "one line of text"),
        ({"source": "ND99_2099"}, "has no “ND99_2099”"),
    ],
)
def test_what_cannot_be_is_refused_before_anything_is_written(
    tmp_path: Path, changed: dict[str, object], said: str
) -> None:
    """An id or a prefix that is malformed or taken, a title that no file can hold."""
    asked = {"profile_id": "ward-2024", "title": TITLE, "prefix": "PX", **changed}
    with pytest.raises(ScaffoldError) as caught:
        qcdc.new_profile(asked.pop("profile_id"), into=tmp_path, **asked)
    assert said in caught.value.said.en
    assert list(tmp_path.iterdir()) == []


def test_the_command_prints_what_comes_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Install, test, render; the same command again refuses the folder."""
    monkeypatch.chdir(tmp_path)
    words = ["new-profile", "ward-2024", "--title", "Phường, xã", "--prefix", "PX"]
    assert main(words) == 0
    assert '  python -m pip install -e "./ward-2024[testing]"\n' in capsys.readouterr().out
    before = {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()}
    assert main([*words, "--lang", "en"]) == 2
    assert "The folder ward-2024 exists" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in tmp_path.rglob("*") if path.is_file()} == before
