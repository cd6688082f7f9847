"""What a batch tells while it runs, and who shows it."""

import io
import sys
from pathlib import Path

import pytest

import qcdc_report as qcdc
from batching.samples import short_report
from qcdc_report.batching import Event, EventKind, FileResult, event_line, showing
from qcdc_report.batching.showing import lines, progress, rich_bar, tqdm_bar


@pytest.fixture
def three(reports) -> list[Path]:
    """A good file, a bad one, a good one."""
    paths = reports("A", "B", "C")
    paths[1].write_text("profile: [")
    return paths


def test_events_in_order(three, out: Path, threads) -> None:
    """Beginning, each file with its result and how many have theirs, end with the summary."""
    seen: list[Event] = []
    results = list(qcdc.batch(three, out, to="md", executor=threads, on_event=seen.append))
    assert [(event.kind, event.number, event.total) for event in seen] == [
        ("started", 0, 3), ("done", 1, 3), ("failed", 2, 3), ("done", 3, 3), ("ended", 3, 3),
    ]  # fmt: skip
    assert [event.result for event in seen[1:-1]] == results
    assert seen[-1].summary.failed == 1
    seen.clear()
    qcdc.batch(iter(three), out, to="md", executor=threads, on_event=seen.append).run()
    assert [event.kind for event in seen][1:-1] == ["skipped", "failed", "skipped"]
    assert {event.total for event in seen} == {None}


def test_the_end_is_told_also_when_somebody_stops(three, out: Path, threads) -> None:
    """Whoever shows a bar has to take it down."""
    seen: list[Event] = []
    running = qcdc.batch(three, out, to="md", executor=threads, on_event=seen.append)
    next(running)
    running.close()
    assert [event.kind for event in seen] == ["started", "done", "ended"]


def test_lines_in_a_log(three, out: Path, threads) -> None:
    """One for each file, with what was made and found, or why not; one at the end."""
    log = io.StringIO()
    qcdc.batch(three, out, to="md", executor=threads, on_event=progress("en", log)).run()
    first, second, third, last = log.getvalue().splitlines()
    assert first.startswith(f"[1/3] {three[0]}: done → {out / 'A.md'} (26 errors, ")
    assert second.startswith(f"[2/3] {three[1]}: failed: {three[1]}:1:")
    assert third.startswith(f"[3/3] {three[2]}: done")
    assert last.startswith("2 files done, 0 done before, 1 failed in ")
    assert " errors, " in last


class Terminal(io.StringIO):
    """What says of itself that a person sits before it."""

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_a_bar_on_a_terminal(three, out: Path, threads, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of rich, with a line for the file that failed, and taken away at the end."""
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    listener = progress("vi", terminal)
    qcdc.batch(three, out, to="md", executor=threads, on_event=listener).run()
    shown = terminal.getvalue()
    assert "Xử lý báo cáo" in shown
    assert "1 không xong" in shown
    assert "3/3" in shown
    assert f"{three[1].name}: không xong" in shown.replace("\n", "")
    assert shown.endswith("\x1b[2K")  # the bar's line is wiped out


def test_a_bar_of_tqdm(three, out: Path, threads, capsys: pytest.CaptureFixture[str]) -> None:
    """As notebooks show it; the line for a file that failed stands above it."""
    qcdc.batch(three, out, to="md", executor=threads, on_event=tqdm_bar()).run()
    shown = capsys.readouterr()
    assert "3/3" in shown.err
    assert "001.yaml: không xong" in shown.out


def test_who_lacks_the_libraries_gets_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bar is nice to have; nothing fails for want of it."""
    monkeypatch.setattr(showing, "find_spec", lambda _: None)
    terminal = Terminal()
    listener = progress("en", terminal)
    result = FileResult(file="a.yaml", status="done")
    listener(Event(kind=EventKind.DONE, number=1, file="a.yaml", result=result))
    assert terminal.getvalue() == "[1] a.yaml: done\n"


def test_a_notebook_gets_tqdm(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its kernel is told from a program that merely has IPython imported."""

    class ZMQInteractiveShell:
        pass

    class IPython:
        get_ipython = staticmethod(ZMQInteractiveShell)

    monkeypatch.setitem(sys.modules, "IPython", IPython)
    chosen: list[str] = []
    monkeypatch.setattr(showing, "tqdm_bar", chosen.append)
    progress("en")
    assert chosen == ["en"]


def test_events_that_need_no_line() -> None:
    """The beginning says nothing; a second try says why."""
    assert event_line(Event(kind=EventKind.STARTED)) == ""
    reason = qcdc.Text("bị dừng", "ended")
    retried = Event(kind=EventKind.RETRIED, file="a.yaml", reason=reason)
    assert event_line(retried) == "a.yaml: thử lại: bị dừng"
    assert event_line(retried, "en") == "a.yaml: tried again: ended"


def test_a_listener_that_fails_ends_the_batch_in_order(three, out: Path, threads) -> None:
    """Its error is the caller's; the folder is free again."""

    def broken(event: Event) -> None:
        if event.kind is EventKind.FAILED:
            raise ValueError("no room on the screen")

    with pytest.raises(ValueError, match="no room"):
        qcdc.batch(three, out, to="md", executor=threads, on_event=broken).run()
    three[1].write_text(short_report("B"), "utf-8")
    assert qcdc.batch(three, out, to="md", executor=threads).run().done == 2


def test_lines_go_to_standard_error_by_default(capsys: pytest.CaptureFixture[str]) -> None:
    """Standard output is for what a program reads."""
    result = FileResult(file="a.yaml", status="skipped")
    lines("en")(Event(kind=EventKind.SKIPPED, number=2, total=9, result=result))
    assert capsys.readouterr() == ("", "[2/9] a.yaml: done before\n")


def test_a_bar_without_a_batch_shows_nothing() -> None:
    """Only a batch that begins puts one up."""
    terminal = Terminal()
    rich_bar("vi", terminal)
    assert terminal.getvalue() == ""
