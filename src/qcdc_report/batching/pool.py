"""The local pool: a worker that is killed, hangs or wants too much loses only its own file."""

import os
from collections.abc import Callable, Mapping
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import suppress
from threading import Lock
from typing import Any, TypeVar

from pebble import ProcessExpired, ProcessPool

from qcdc_report.batching.errors import WorkerLostError
from qcdc_report.batching.spawning import WorkerContext
from qcdc_report.text import Text

T = TypeVar("T")

TIMEOUT = 60.0
"""Seconds that one file may take, unless told otherwise; a long report takes a tenth of one."""
MEMORY = 2048
"""Megabytes of address space that one worker may have, unless told otherwise."""
_TASKS = 500
_IN_VAIN = 2
_NOT_STARTED = Text(
    "Các tiến trình xử lý dừng ngay khi khởi động", "The worker processes end as soon as they start"
)


def usable_cores() -> int:
    """Return how many processes can run at once on what this one may use of the machine."""
    if hasattr(os, "sched_getaffinity"):
        return max(1, len(os.sched_getaffinity(0)))
    return os.cpu_count() or 1


class IsolatingPool(Executor):
    """An executor of Pebble's worker processes, each task with a limit of time and of memory.

    Where other executors break when a worker dies, and all that waits with them, this one loses
    the task that the worker had, and starts another worker.
    """

    def __init__(
        self, workers: int, *, timeout: float | None = TIMEOUT, memory: int | None = MEMORY
    ) -> None:
        """Make a pool; processes start with the first task.

        Args:
            workers: how many processes.
            timeout: seconds that a task may take; None for any time.
            memory: megabytes of address space of a worker; None for any. Windows has no limit.
        """
        self.workers, self.timeout, self.memory = workers, timeout, memory
        self._lock = Lock()
        self._pool = self._new_pool()
        self._in_vain = 0  # pools begun anew since a task was last done

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> "Future[T]":
        """Schedule a call in a worker.

        The future raises ``TimeoutError`` when it took too long, and ``WorkerLostError`` when
        the worker died.

        Raises:
            WorkerLostError: workers end before they take a task, again and again.
        """
        future: Future[T] = Future()
        future.set_running_or_notify_cancel()
        try:
            inner = self._schedule(fn, args, kwargs)
        except BrokenExecutor:
            inner = self._schedule(fn, args, kwargs, anew=True)

        def pass_on(done: "Future[T]") -> None:
            try:
                future.set_result(done.result())
                self._in_vain = 0
            except ProcessExpired as error:
                future.set_exception(WorkerLostError(_how(error)))
            except BrokenExecutor:
                future.set_exception(WorkerLostError(_NOT_STARTED))
            except BaseException as error:  # noqa: BLE001 - whatever it is goes to who asked
                future.set_exception(error)

        inner.add_done_callback(pass_on)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT002 - as Executor has it
        """End the workers: at once, if what they do is given up."""
        if cancel_futures:
            self._pool.stop()  # type: ignore[no-untyped-call]
        else:
            self._pool.close()  # type: ignore[no-untyped-call]
        if wait or cancel_futures:
            self._pool.join()

    def _schedule(
        self,
        fn: Callable[..., T],
        args: tuple[Any, ...],
        kwargs: Mapping[str, Any],
        *,
        anew: bool = False,
    ) -> "Future[T]":
        with self._lock:
            if anew:
                with suppress(Exception):  # what is broken may not even end in order
                    self._pool.stop()  # type: ignore[no-untyped-call]
                    self._pool.join()
                if self._in_vain == _IN_VAIN:
                    raise WorkerLostError(_NOT_STARTED)
                self._in_vain += 1
                self._pool = self._new_pool()
            pool = self._pool
        try:
            return pool.schedule(fn, args=args, kwargs=dict(kwargs), timeout=self.timeout)
        except RuntimeError as error:
            raise BrokenExecutor(str(error)) from error

    def _new_pool(self) -> ProcessPool:
        return ProcessPool(
            max_workers=self.workers,
            max_tasks=_TASKS,  # whatever a library never gives back goes with the process
            initializer=_begin_worker,
            initargs=(self.memory,),
            context=WorkerContext(),
        )


def _begin_worker(memory: int | None) -> None:
    """Limit this process, and load what every task needs."""
    if memory is not None:
        with suppress(ImportError, ValueError, OSError):  # Windows has no such limit
            import resource

            most = memory * 1024 * 1024
            _, hard = resource.getrlimit(resource.RLIMIT_AS)
            if hard != resource.RLIM_INFINITY:
                most = min(most, hard)
            resource.setrlimit(resource.RLIMIT_AS, (most, most))
    from qcdc_report.api import default_registry

    default_registry().formats()


def _how(error: ProcessExpired) -> Text:
    code = int(error.exitcode)
    if code < 0:
        return Text(
            f"Tiến trình xử lý tệp này bị hệ thống dừng (tín hiệu {-code}); có thể do hết bộ nhớ",
            f"The process that had this file was ended by the system (signal {-code}); perhaps "
            "for want of memory",
        )
    return Text(
        f"Tiến trình xử lý tệp này dừng đột ngột (mã {code})",
        f"The process that had this file ended unexpectedly (code {code})",
    )
