"""A worker that is killed, hangs or wants too much memory loses only the file it had."""

import multiprocessing
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import qcdc_report as qcdc
from batching import troubling
from batching.samples import left_over, written_in
from batching.troubling import HANGING, HUNGRY, KILLED, UNLUCKY
from qcdc_report.batching import BatchOptionError, Event, EventKind


@pytest.fixture
def plugin(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """The plugin that harms its process, installed as pip would; workers take our path over."""
    site = tmp_path / "site"
    info = site / "troubling-1.dist-info"
    info.mkdir(parents=True)
    shutil.copy(troubling.__file__, site / "troubling_plugin.py")
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: troubling\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[qcdc_report]\ntroubling = troubling_plugin\n")
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.setenv("TROUBLE_FLAG", str(tmp_path / "tried"))
    qcdc.default_registry.cache_clear()
    yield
    qcdc.default_registry.cache_clear()


@pytest.mark.usefixtures("plugin")
def test_each_bad_file_costs_only_itself(reports, tmp_path: Path, out: Path) -> None:
    """Killed, hanging, hungry, unreadable and missing files, with good ones between them."""
    good = [f"Đơn vị {letter}" for letter in "ABCDEF"]
    bad = [KILLED, HANGING, HUNGRY, UNLUCKY]
    paths = reports(*(unit for pair in zip(good, [*bad, "X", "Y"], strict=True) for unit in pair))
    paths[9].write_text("profile: [", "utf-8")
    paths[11].unlink()
    events: list[Event] = []

    results = list(
        qcdc.batch(
            paths, out, to=["docx", "greedy"], workers=2, timeout=8.0, on_event=events.append
        )
    )

    assert [result.file for result in results] == [str(path) for path in paths]
    failed = {result.unit or Path(result.file).name: result for result in results if not result.ok}
    assert {r.file for r in failed.values()} == {str(paths[n]) for n in (1, 3, 5, 9, 11)}
    reasons = {Path(r.file).stem: r.reason.en for r in failed.values()}
    assert "signal 9" in reasons["001"]
    assert "Not done after 8 seconds" in reasons["003"]
    assert "memory" in reasons["005"]
    assert "009.yaml:1:" in reasons["009"]
    assert "No file" in reasons["011"]
    made = [f"{unit}{ending}" for unit in [*good, UNLUCKY] for ending in (".docx", ".greedy")]
    assert written_in(out) == sorted(made)
    assert left_over(out) == []
    retried = [event.file for event in events if event.kind is EventKind.RETRIED]
    assert sorted(retried) == [str(paths[1]), str(paths[7])]
    assert {r.unit: r.attempts for r in results if r.ok} == {**dict.fromkeys(good, 1), UNLUCKY: 2}


@pytest.mark.usefixtures("plugin")
def test_workers_that_never_start_end_the_batch(
    reports, out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not a thousand files one by one, each in vain."""
    paths = reports(*(f"Đơn vị {number}" for number in range(100)))
    qcdc.default_registry()  # before the plugin is deadly
    monkeypatch.setenv("TROUBLE_AT_START", "1")
    with pytest.raises(qcdc.BatchError, match="khởi động"):
        qcdc.batch(paths, out, to=["md"], workers=1).run()
    assert left_over(out) == []


def test_a_script_of_three_lines_runs_once(tmp_path: Path, reports) -> None:
    """Without ``if __name__ == "__main__"``: workers do not run the script that began them."""
    reports("Đơn vị A", "Đơn vị B")
    script = tmp_path / "three_lines.py"
    script.write_text(
        "import qcdc_report as qcdc\n"
        "for done in qcdc.batch('in', 'out', to=['docx']):\n"
        "    print(*done.outputs)\n",
        "utf-8",
    )
    ran = subprocess.run(
        [sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert ran.stdout.splitlines() == ["out/Đơn vị A.docx", "out/Đơn vị B.docx"]
    assert ran.stderr == ""


def test_leaving_the_loop_ends_the_workers(reports, out: Path, threads) -> None:
    """What was done stays done, and the folder is free for another run."""
    paths = reports(*(f"Đơn vị {number}" for number in range(30)))
    for done in qcdc.batch(paths, out, to="md", workers=1):
        if done.ok:
            break
    assert multiprocessing.active_children() == []
    assert left_over(out) == []
    summary = qcdc.batch(paths, out, to="md", executor=threads).run()
    assert (summary.skipped, summary.done, summary.failed) == (1, 29, 0)


@pytest.mark.parametrize(
    "asked",
    [{"job": "fly"}, {"job": "check", "to": "docx"}, {"job": "annotate", "to": ["md"]}],
    ids=["no such job", "check writes nothing", "annotate has its format"],
)
def test_what_nothing_could_be_done_with_is_refused_at_once(asked, tmp_path: Path) -> None:
    """Before anything is read or written."""
    with pytest.raises(BatchOptionError):
        qcdc.batch([], tmp_path / "out", **asked)
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("asked", "error"),
    [
        ({"to": ["doc"]}, LookupError),
        ({"job": "read", "to": ["docx"]}, LookupError),
        ({"standard": "party-hd99"}, LookupError),
        ({"profile": "decree-99"}, LookupError),
        ({"profile": "none.yaml"}, OSError),
    ],
)
def test_what_is_not_known_is_refused_at_once(asked, error, tmp_path: Path) -> None:
    """A format, a standard, a profile: not once for each of a thousand files."""
    with pytest.raises(error):
        qcdc.batch([], tmp_path / "out", **asked)
