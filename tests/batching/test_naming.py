"""Files are called after their unit: safely, each its own, whichever worker ends first."""

import random
import unicodedata
from concurrent.futures import Executor, Future
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import qcdc_report as qcdc
from batching.samples import short_report, written_in
from qcdc_report.batching.naming import numbered, safe_stem, same_name


@pytest.mark.parametrize(
    ("unit", "stem"),
    [
        ("Đảng ủy Sở A", "Đảng ủy Sở A"),
        ("Đảng ủy Sở A".encode().decode(), "Đảng ủy Sở A"),
        (unicodedata.normalize("NFD", "Đảng ủy Sở A"), "Đảng ủy Sở A"),
        ("Sở A / Phòng B: tổ “C”?", "Sở A - Phòng B- tổ “C”-"),
        ("../../etc/passwd", "etc-passwd"),
        ("  Sở\tA\n ", "Sở A"),
        ("Sở A.", "Sở A"),
        ("CON", "CON_"),
        ("nul.docx", "nul_.docx"),
        ("Sở\u200b A\u202e", "Sở A"),
        ("~$Sở A", "Sở A"),
        ("..", "tep"),
        ("", "tep"),
        ("///", "tep"),
        ("--force", "force"),
    ],
)
def test_a_name_is_one_that_every_system_takes(unit: str, stem: str) -> None:
    """What cannot stand in a name is replaced; what is left of nothing is the file's own name."""
    assert safe_stem(unit, "tep.yaml") == stem


def test_a_unit_and_a_file_without_name() -> None:
    """There is a name for what has none."""
    assert safe_stem("..", "..yaml") == "bao-cao"
    assert safe_stem("", "~.yaml") == "bao-cao"


@given(st.text(max_size=400), st.integers(1, 99_999))
def test_any_name_fits_whatever_it_is_called(unit: str, number: int) -> None:
    """255 bytes with number and ending, NFC, no separator, nothing in front that hides it."""
    name = numbered(safe_stem(unit, "tep.yaml"), number) + ".docx"
    assert 5 < len(name.encode()) <= 255
    assert unicodedata.is_normalized("NFC", name)
    assert not set('/\\:*?"<>|\0') & set(name)
    assert not name.startswith((".", "~", " "))


def test_a_long_name_is_cut_between_letters() -> None:
    """Not within the bytes of one, nor between a letter and its mark."""
    assert safe_stem("ỡ" * 200, "x") == "ỡ" * 71
    stem = safe_stem("b" * 214 + "x\u0303" + "c" * 50, "x")
    assert stem == "b" * 214


def test_names_that_some_systems_take_for_one() -> None:
    """Windows and macOS do not tell cases apart, macOS neither forms of Unicode."""
    assert same_name("ĐẢNG ỦY") == same_name(unicodedata.normalize("NFD", "đảng ủy"))


class Shuffling(Executor):
    """Runs eight tasks before it hands any of them back, in an order of its own."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)  # noqa: S311 - only an order
        self.held: list[tuple[Future, object]] = []

    def submit(self, function, /, *words, **named):
        """Run it now, tell later."""
        future: Future = Future()
        self.held.append((future, function(*words, **named)))
        if len(self.held) == 8:
            self.dice.shuffle(self.held)
            for waiting, outcome in self.held:
                waiting.set_result(outcome)
            self.held.clear()
        return future


@pytest.mark.parametrize("seed", [1, 2])
def test_whoever_ends_first_the_names_are_the_same(reports, out: Path, seed: int) -> None:
    """Several files of one unit are numbered in the order in which they were given."""
    paths = reports("A", "B", "a", "A", "A (2)", "B", "Đ", unicodedata.normalize("NFD", "Đ"))
    results = list(qcdc.batch(paths, out, to="md", executor=Shuffling(seed)))
    assert [Path(result.outputs[0]).name for result in results] == [
        "A.md", "B.md", "a (2).md", "A (3).md", "A (2) (2).md", "B (2).md", "Đ.md", "Đ (2).md",
    ]  # fmt: skip
    assert len(written_in(out)) == 8


def test_what_somebody_else_put_there_is_never_replaced(reports, out: Path, threads) -> None:
    """Neither in the first run nor in a later one."""
    out.mkdir()
    (out / "A.md").write_text("của người khác")
    paths = reports("A")
    for _ in range(2):
        (result,) = qcdc.batch(paths, out, to="md", executor=threads)
        assert Path(result.outputs[0]).name == "A (2).md"
        paths[0].write_text(short_report("A", "Khác."), "utf-8")
    assert (out / "A.md").read_text() == "của người khác"
    assert written_in(out) == ["A (2).md", "A.md"]


def test_a_file_given_twice_is_done_once(reports, out: Path, threads) -> None:
    """As it stands, by another path, and in a folder that is given too."""
    (path,) = reports("A")
    again = path.parent / ".." / path.parent.name / path.name
    results = list(qcdc.batch([path, path, again, path.parent], out, to="md", executor=threads))
    assert [result.file for result in results] == [str(path)]
    assert written_in(out) == ["A.md"]


def test_a_folder_gives_the_reports_that_are_in_it(tmp_path: Path, threads) -> None:
    """Also those further down; not hidden ones, locks of Word, schemas, nor what it wrote."""
    folder = tmp_path / "in"
    for name in ("b.yaml", "a.json", "quận/c.YAML", ".git/d.yaml", "~$e.docx", "f.schema.json",
                 "g.txt", "ra/h.yaml"):  # fmt: skip
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(short_report("A"), "utf-8")
    results = qcdc.batch(folder, folder / "ra", to="md", executor=threads)
    assert [Path(r.file).relative_to(folder).as_posix() for r in results] == [
        "a.json", "b.yaml", "quận/c.YAML",
    ]  # fmt: skip


def test_a_folder_is_not_written_into_itself(reports, threads) -> None:
    """The next run would take its own outputs for reports."""
    (path,) = reports("A")
    with pytest.raises(qcdc.BatchError):
        qcdc.batch(path.parent, path.parent, to="md", executor=threads)
