"""Listeners that show how far a batch is: a bar on a terminal or in a notebook, lines in a log."""

import sys
from importlib.util import find_spec
from typing import Any, TextIO

from qcdc_report.batching.events import Event, EventKind, Listener, event_line
from qcdc_report.tabular import imported
from qcdc_report.text import Text
from qcdc_report.text.speech import Language

_FINISHED = (EventKind.DONE, EventKind.FAILED, EventKind.SKIPPED)
_WORTH_A_LINE = (EventKind.FAILED, EventKind.RETRIED)
_WHAT = Text("Xử lý báo cáo", "Reports")


def progress(lang: Language = "vi", stream: TextIO | None = None) -> Listener:
    """Return a listener for ``batch(…, on_event=progress())``, as fits where it is shown.

    In a notebook a bar of tqdm, on a terminal one of rich, each with a line for every file that
    fails; elsewhere, or where these libraries are not installed (extra ``batch``), a line for each
    file.

    Args:
        lang: the language.
        stream: where to; standard error by default.
    """
    stream = stream or sys.stderr
    if _in_notebook() and find_spec("tqdm"):
        return tqdm_bar(lang)
    if stream.isatty() and find_spec("rich"):
        return rich_bar(lang, stream)
    return lines(lang, stream)


def lines(lang: Language = "vi", stream: TextIO | None = None) -> Listener:
    """Return a listener that writes a line for each file, as it stands in a log."""
    target = stream or sys.stderr

    def told(event: Event) -> None:
        if line := event_line(event, lang):
            # In one piece: an interruption would come between a line and its end.
            target.write(f"{line}\n")
            target.flush()

    return told


def tqdm_bar(lang: Language = "vi") -> Listener:
    """Return a listener that shows a bar of tqdm: of widgets where a notebook has them."""
    widgets = _in_notebook() and find_spec("ipywidgets")
    tqdm = imported("tqdm.notebook" if widgets else "tqdm", "batch").tqdm
    bars: list[Any] = []

    def told(event: Event) -> None:
        if event.kind is EventKind.STARTED:
            bars.append(tqdm(total=event.total, desc=_WHAT.say(lang), unit=""))
        elif not bars:
            return
        elif event.kind is EventKind.ENDED:
            bars.pop().close()
        elif event.kind in _FINISHED:
            bars[-1].update()
        if bars and event.kind in _WORTH_A_LINE:
            bars[-1].write(event_line(event, lang))

    return told


def rich_bar(lang: Language = "vi", stream: TextIO | None = None) -> Listener:
    """Return a listener that shows a bar of rich, with how many failed and how long it takes."""
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeRemainingColumn,
    )

    failed = Text("không xong", "failed").say(lang)
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TextColumn(f"{{task.fields[failed]}} {failed}"),
        TimeRemainingColumn(),
        console=Console(file=stream or sys.stderr),
        transient=True,
    )
    task = bar.add_task(_WHAT.say(lang), total=None, failed=0)
    seen = {"failed": 0}

    def told(event: Event) -> None:
        if event.kind is EventKind.STARTED:
            bar.update(task, total=event.total)
            bar.start()
        elif event.kind is EventKind.ENDED:
            bar.stop()
        elif event.kind in _FINISHED:
            seen["failed"] += event.kind is EventKind.FAILED
            bar.update(task, advance=1, failed=seen["failed"])
        if event.kind in _WORTH_A_LINE:
            bar.console.print(event_line(event, lang), markup=False, highlight=False)

    return told


def _in_notebook() -> bool:
    """Say whether this runs in a notebook's kernel, not in a program that merely imports one."""
    shell = getattr(sys.modules.get("IPython"), "get_ipython", lambda: None)()
    return type(shell).__name__ == "ZMQInteractiveShell"
