"""The verb ``batch``: many files checked, rendered, read or annotated, whatever becomes of one."""

import os
from collections.abc import Generator, Iterable, Iterator, Sequence, Sized
from concurrent.futures import Executor
from contextlib import contextmanager
from pathlib import Path

from qcdc_report import api
from qcdc_report.api.defaults import cannot
from qcdc_report.batching import pool, storage
from qcdc_report.batching.errors import BatchOptionError
from qcdc_report.batching.events import Listener
from qcdc_report.batching.inputs import Source, sources_of
from qcdc_report.batching.interrupting import interruption_told
from qcdc_report.batching.results import FileResult
from qcdc_report.batching.running import Plan, Running, journal_path
from qcdc_report.batching.summary import Summary
from qcdc_report.batching.tasks import JOBS, Job, Options
from qcdc_report.formats import ReadingOptions
from qcdc_report.layout import UnknownStandardError
from qcdc_report.plugins import Registry, UnknownFormatError
from qcdc_report.text import Text
from qcdc_report.text.speech import Language

_FOR_EACH_WORKER = 4
_OUT_ELSEWHERE = 256
"""Tasks that an executor of the caller's has at a time: enough for a cluster, little to hold."""
_DEFAULT_FORMATS = {"check": (), "render": ("docx",), "read": ("yaml",), "annotate": ()}


class Batch(Iterator[FileResult]):
    """A batch: iterating does the work, file by file, and ``summary`` says what became of it.

    Results come in the order of the files. Leaving the loop, or ``close``, ends the workers; what
    is done stays done.
    """

    def __init__(self, plan: Plan, executor: Executor, *, own: bool) -> None:
        self._running = Running(plan, executor)
        # Refers to nothing that refers to it, so that a batch nobody holds ends at once.
        self._steps = _worked(self._running, executor if own else None)

    def __next__(self) -> FileResult:
        """Return what became of the next file.

        Raises:
            BatchError: the batch cannot begin or go on.
            KeyboardInterrupt: somebody pressed Ctrl-C; what is done stays done.
        """
        with interruption_told(self._running.interrupt):
            return next(self._steps)

    def run(self) -> Summary:
        """Do all that is left to do and return the summary.

        Raises:
            BatchError: the batch cannot begin or go on.
        """
        for _ in self:
            pass
        assert self.summary is not None
        return self.summary

    @property
    def summary(self) -> Summary | None:
        """What has become of the files so far; None before the work begins."""
        return self._running.summary

    def close(self) -> None:
        """End the workers and let go of the folder."""
        self._steps.close()

    def __repr__(self) -> str:
        return "<Batch: not begun>" if self.summary is None else self.summary.text()

    def _repr_html_(self) -> str:
        """Show in a notebook what has become of the files so far."""
        return "<p>Chưa bắt đầu.</p>" if self.summary is None else self.summary._repr_html_()


def _worked(running: Running, own: Executor | None) -> Generator[FileResult, None, None]:
    with _ended(own):
        yield from running.steps()


@contextmanager
def _ended(own: Executor | None) -> Iterator[None]:
    """End a pool of our own: in order when all is done, at once when it is not."""
    try:
        yield
    except BaseException:
        if own is not None:
            own.shutdown(cancel_futures=True)
        raise
    if own is not None:
        own.shutdown()


def batch(  # noqa: PLR0913 - what the command has as options
    paths: Source | Iterable[Source],
    out: Source,
    *,
    to: str | Sequence[str] | None = None,
    job: Job = "render",
    executor: Executor | None = None,
    workers: int | None = None,
    timeout: float | None = pool.TIMEOUT,
    memory: int | None = pool.MEMORY,
    profile: str | os.PathLike[str] | None = None,
    standard: str | None = None,
    charts: bool = False,
    options: ReadingOptions | None = None,
    lang: Language = "vi",
    on_event: Listener | None = None,
) -> Batch:
    """Check, render, read or annotate many files; yield what becomes of each.

    One bad file costs only itself: its worker may be killed, hang or want too much memory. What
    is written is called after the unit: ``Đảng ủy Sở A.docx``, a second file of the same unit
    ``Đảng ủy Sở A (2).docx``. A journal in ``out`` remembers what is done: run again, after
    whatever end, only what is new or has changed is done. Nothing runs before the first result is
    asked for.

    Example:
        >>> for done in batch("bao-cao/", "out/", to=["docx"]):  # doctest: +SKIP
        ...     print(done.unit, done.status, done.outputs)

    Args:
        paths: files and folders, by path or fsspec URL; taken one by one.
        out: folder for what is written, and for the journal; a path or an fsspec URL.
        to: formats to write, such as ``["docx", "html"]`` or ``"docx,html"``; ``docx`` for
            rendering and ``yaml`` for reading by default.
        job: ``check`` writes nothing; ``render`` checks too; ``read`` makes data of documents;
            ``annotate`` writes findings into copies of Word files.
        executor: runs the tasks; anything that is a ``concurrent.futures.Executor``, such as
            dask's ``Client.get_executor()``. By default a local pool that isolates each file.
        workers: processes of the local pool; as many as there are cores by default.
        timeout: seconds that one file may take in the local pool; None for any time.
        memory: megabytes of address space of a worker of the local pool; None for any.
        profile: id of a profile, or path of a profile file, for every file; a report's own by
            default.
        standard: id of a presentation standard; each report's own by default.
        charts: whether tables by year get a chart.
        options: for documents: limits, and what to do with old fonts and tracked changes.
        lang: the language of comments in Word files.
        on_event: is told what happens, such as ``progress()``; nobody by default.

    Raises:
        BatchOptionError: there is no such job, or a format that it cannot write.
        UnknownFormatError, UnknownProfileError, UnknownStandardError: no such thing is known.
        ProfileFileError: the file given as profile is none.
        MissingExtraError: a URL is given, and fsspec is not installed.
    """
    registry = api.default_registry()
    folder = os.fspath(out)
    if storage.is_url(folder):
        storage.exists(folder)  # so that a missing driver is told of now, not in the middle
    asked = _options(job, to, profile, standard, registry)
    listener = on_event or (lambda _: None)
    sources: Iterable[str] = sources_of(paths, folder, registry)
    if isinstance(paths, Sized | os.PathLike):
        # Each once, so that nobody waits for the second time a file is given.
        once: dict[str, str] = {}
        for name in sources:
            once.setdefault(storage.located(name), name)
        sources = list(once.values())
    own = executor is None
    number = workers or pool.usable_cores()
    if isinstance(sources, list):
        number = min(number, max(1, len(sources)))  # each takes a second to begin
    runs = executor or pool.IsolatingPool(number, timeout=timeout, memory=memory)
    plan = Plan(
        sources=sources,
        total=len(sources) if isinstance(sources, list) else None,
        folder=folder,
        journal=journal_path(storage.located(folder)),
        options=Options(
            job=job,
            to=asked,
            profile=None if profile is None else _absolute(os.fspath(profile)),
            standard=standard,
            charts=charts,
            reading=options or ReadingOptions(),
            lang=lang,
        ),
        on_event=listener,
        in_flight=number * _FOR_EACH_WORKER if own else _OUT_ELSEWHERE,
        timeout=timeout if own else None,
    )
    return Batch(plan, runs, own=own)


def _options(
    job: str,
    to: str | Sequence[str] | None,
    profile: str | os.PathLike[str] | None,
    standard: str | None,
    registry: Registry,
) -> tuple[str, ...]:
    """Refuse what no file could be done with, before any is; return the formats to write."""
    if job not in JOBS:
        known = ", ".join(JOBS)
        raise BatchOptionError(
            Text(f"Không có việc “{job}”; có: {known}", f"No job “{job}”; there is: {known}")
        )
    if profile is not None:
        registry.profile(profile)
    if standard is not None:
        ids = [one.id for one in registry.standards()]
        if standard not in ids:
            raise UnknownStandardError(standard, ids)
    given = to.split(",") if isinstance(to, str) else to
    names = _DEFAULT_FORMATS[job] if given is None else tuple(given)
    forms = [registry.format(name.strip()) for name in names]
    if job in ("check", "annotate") and forms:
        raise BatchOptionError(
            Text(f"Việc “{job}” không chọn định dạng", f"The job “{job}” takes no formats")
        )
    for form in forms:
        data_only = job == "read"
        if form.write_data is None and (data_only or (form.write or form.write_tables) is None):
            raise UnknownFormatError(cannot("ghi", "write", form))
    return tuple(dict.fromkeys(form.id for form in forms))


def _absolute(profile: str) -> str:
    """Return the path of a profile file so that a worker elsewhere finds it; an id as it is."""
    return str(Path(profile).absolute()) if Path(profile).suffix else profile
