"""The loop of a batch: tasks go out a bounded number at a time, results come in and get names."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from contextlib import ExitStack
from pathlib import Path
from queue import SimpleQueue
from time import perf_counter
from typing import Any

from attrs import evolve, frozen

from qcdc_report.batching import storage
from qcdc_report.batching.committing import commit
from qcdc_report.batching.errors import BatchError, WorkerLostError
from qcdc_report.batching.events import Event, EventKind, Listener
from qcdc_report.batching.jobs import run_task
from qcdc_report.batching.journal import Journal, had_already, known, no_space, open_journal
from qcdc_report.batching.reasons import reason_for, timed_out
from qcdc_report.batching.results import FileResult
from qcdc_report.batching.summary import RuleTotal, Summary
from qcdc_report.batching.tasks import Options, Outcome, Task
from qcdc_report.findings import Severity
from qcdc_report.text import Text

_AHEAD = 1024
"""Files that may be done before one that was given earlier; a file that hangs holds up no more."""
_ATTEMPTS = 2
"""How often a file is tried whose worker died: once it may have been the fault of another."""
_KINDS = {"done": EventKind.DONE, "failed": EventKind.FAILED, "skipped": EventKind.SKIPPED}


@frozen(kw_only=True)
class Plan:
    """Everything a batch needs to know before it begins.

    Attributes:
        sources: the files, paths or URLs as they were given; taken one by one.
        total: how many, if known.
        folder: path or URL of where outputs go, as it was given.
        journal: path of the journal.
        options: what is done with each.
        on_event: who listens.
        in_flight: how many tasks are out at a time.
        timeout: seconds that one file may take, for the message.
    """

    sources: Iterable[str]
    total: int | None
    folder: str
    journal: Path
    options: Options
    on_event: Listener
    in_flight: int
    timeout: float | None


@frozen(kw_only=True)
class _Out:
    """A task that a worker has."""

    position: int
    task: Task
    attempts: int


class Running:
    """A batch under way."""

    def __init__(self, plan: Plan, executor: Executor) -> None:
        self._plan, self._executor = plan, executor
        self._journal: Journal | None = None
        self._out: dict[int, tuple[_Out, Future[Outcome]]] = {}
        self._came: SimpleQueue[tuple[_Out, Future[Outcome]] | None] = SimpleQueue()
        self._interrupted = False
        self._ready: dict[int, tuple[_Out, Outcome]] = {}
        self._begun = perf_counter()
        self._took = 0.0
        self._tally: Counter[str] = Counter()
        self._rules: dict[tuple[str, str, Severity], tuple[int, int]] = {}

    @property
    def summary(self) -> Summary | None:
        """What has become of the files so far; None before the first of them."""
        if self._journal is None:
            return None
        rules = sorted(self._rules.items(), key=_weightiest_first)
        return Summary(
            done=self._tally["done"],
            skipped=self._tally["skipped"],
            failed=self._tally["failed"],
            seconds=self._took,
            rules=tuple(
                RuleTotal(code=code, name=name, severity=severity, number=number, files=files)
                for (code, name, severity), (number, files) in rules
            ),
            journal=self._journal,
            run=self._journal.run,
        )

    def interrupt(self) -> None:
        """End as Ctrl-C does, after the step that is under way; may be called at any moment."""
        self._interrupted = True
        self._came.put(None)

    def steps(self) -> Iterator[FileResult]:
        """Yield what becomes of each file, in the order of the files.

        Raises:
            BatchError: the batch cannot begin or go on.
        """
        with ExitStack() as stack:
            journal = self._journal = open_journal(
                self._plan.journal, storage.located(self._plan.folder), self._plan.folder
            )
            stack.callback(journal.close)
            staging = self._swept(journal)
            stack.callback(storage.remove_folder, staging)
            stack.callback(self._cancel)
            # However it ends: a listener may have a bar to take down.
            stack.callback(lambda: self._tell(EventKind.ENDED, summary=self.summary))
            self._tell(EventKind.STARTED)
            yield from self._loop(journal, staging)

    def _swept(self, journal: Journal) -> str:
        """Take away what an earlier run left half done, and make the place for this one."""
        attic = storage.below(journal.folder, ".qcdc-batch")
        try:
            if storage.is_url(attic):
                storage.remove_folder(attic)
            else:
                for old in Path(attic).glob("run-*"):
                    storage.remove_folder(str(old))
            staging = storage.below(attic, f"run-{journal.run}")
            storage.make_folder(staging)
        except OSError as error:
            raise no_space(self._plan.folder, error.strerror or str(error)) from error
        return staging

    def _loop(self, journal: Journal, staging: str) -> Iterator[FileResult]:
        waiting = enumerate(self._new(journal))
        given = due = 0
        more = True
        while more or self._out or self._ready:
            while more and len(self._out) < self._plan.in_flight and given - due < _AHEAD:
                position, name = next(waiting, (0, None))
                if name is None:
                    more = False
                    break
                self._send(self._task(journal, staging, position, name))
                given += 1
            if self._out and (came := self._came.get()):
                self._take(*came)
            while due in self._ready:
                out, outcome = self._ready.pop(due)
                due += 1
                yield self._committed(journal, out, outcome)
            if self._interrupted:
                raise KeyboardInterrupt

    def _new(self, journal: Journal) -> Iterator[str]:
        """Yield the files, each once."""
        for name in self._plan.sources:
            source = storage.located(name)
            under_way = (out for out, _ in (*self._out.values(), *self._ready.values()))
            if not any(out.task.source == source for out in under_way) and not had_already(
                journal, source
            ):
                yield name

    def _task(self, journal: Journal, staging: str, position: int, name: str) -> _Out:
        source = storage.located(name)
        task = Task(
            source=source,
            name=name,
            staged=storage.below(staging, str(position)),
            options=self._plan.options,
            known=known(journal, source),
        )
        return _Out(position=position, task=task, attempts=1)

    def _send(self, out: _Out) -> None:
        try:
            future = self._executor.submit(run_task, out.task)
        except WorkerLostError as error:
            raise BatchError(error.said) from error
        except Exception as error:  # broken, shut down, or one that has errors of its own
            raise _executor_broke(error) from error
        self._out[out.position] = (out, future)
        future.add_done_callback(lambda done: self._came.put((out, done)))

    def _take(self, out: _Out, future: "Future[Outcome]") -> None:
        """Take in what came back, or send the task out again."""
        del self._out[out.position]
        try:
            outcome = future.result()
        except TimeoutError:
            outcome = Outcome(status="failed", reason=timed_out(self._plan.timeout or 0))
        except WorkerLostError as error:
            if out.attempts < _ATTEMPTS:
                self._tell(EventKind.RETRIED, file=out.task.name, reason=error.said)
                self._send(evolve(out, attempts=out.attempts + 1))
                return
            outcome = Outcome(status="failed", reason=error.said)
        except (BrokenExecutor, CancelledError) as error:
            raise _executor_broke(error) from error
        except Exception as error:  # noqa: BLE001 - an executor may have errors of its own
            outcome = Outcome(status="failed", reason=reason_for(error))
        if outcome.no_space:
            raise no_space(self._plan.folder, str(outcome.reason))
        self._ready[out.position] = (out, outcome)

    def _committed(self, journal: Journal, out: _Out, outcome: Outcome) -> FileResult:
        try:
            result = commit(journal, out.task, outcome, out.position, out.attempts)
        except OSError as error:
            if storage.nothing_goes_there(error):
                raise no_space(self._plan.folder, error.strerror or str(error)) from error
            failed = evolve(outcome, status="failed", staged=(), reason=reason_for(error))
            result = commit(journal, out.task, failed, out.position, out.attempts)
        self._count(result)
        self._tell(_KINDS[result.status], file=result.file, result=result)
        return result

    def _count(self, result: FileResult) -> None:
        self._tally[result.status] += 1
        self._took = perf_counter() - self._begun
        for one in result.counts:
            rule = (one.code, one.name, one.severity)
            number, files = self._rules.get(rule, (0, 0))
            self._rules[rule] = (number + one.number, files + 1)

    def _tell(self, kind: EventKind, **what: Any) -> None:
        number = self._tally.total()
        self._plan.on_event(Event(kind=kind, number=number, total=self._plan.total, **what))

    def _cancel(self) -> None:
        for _, future in self._out.values():
            future.cancel()


def _weightiest_first(rule: tuple[tuple[str, str, Severity], tuple[int, int]]) -> tuple[Any, ...]:
    (code, _, severity), (number, _) = rule
    return (list(Severity).index(severity), -number, code)


def _executor_broke(error: BaseException) -> BatchError:
    told = f"{type(error).__name__}: {error}"
    return BatchError(
        Text(
            f"Bộ thực thi (executor) không chạy tiếp được ({told}). Phần đã xong vẫn còn; chạy lại "
            "để làm tiếp, không nêu executor thì tệp hỏng không kéo theo tệp khác",
            f"The executor cannot go on ({told}). What is done stays done; run again to go on, "
            "without an executor of your own a bad file takes no other along",
        )
    )


def journal_path(folder: str) -> Path:
    """Return where the journal of a folder is: in it, or, where that is a URL, on this computer."""
    if not storage.is_url(folder):
        return Path(folder) / storage.JOURNAL
    import hashlib

    home = os.environ.get("XDG_STATE_HOME") or os.environ.get("LOCALAPPDATA")
    state = Path(home) if home else Path.home() / ".local" / "state"
    name = hashlib.sha256(folder.encode()).hexdigest()[:16]
    return state / "qcdc-report" / name / "journal.sqlite"
