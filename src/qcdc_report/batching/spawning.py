"""Worker processes that start afresh, and do not run the program that asks for them again."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from multiprocessing.context import SpawnContext, SpawnProcess
from multiprocessing.process import BaseProcess
from types import ModuleType
from typing import Any


class _Worker(SpawnProcess):
    """A fresh process that does not import the ``__main__`` of its parent.

    Python imports it so that functions of the main script can be found. Our workers need none;
    and a script of three lines, without ``if __name__ == "__main__"``, would start a batch in
    every worker.
    """

    @staticmethod
    def _Popen(process_obj: BaseProcess) -> Any:  # noqa: N802 - multiprocessing's name
        with _main_hidden():
            return SpawnProcess._Popen(process_obj)


class WorkerContext(SpawnContext):
    """The start method of our workers: as ``spawn``, on every system.

    A forked worker would inherit the parent's locks, threads and open files; the lock on a
    batch's folder would outlive a parent that is killed.
    """

    Process = _Worker


@contextmanager
def _main_hidden() -> Iterator[None]:
    main = sys.modules["__main__"]
    sys.modules["__main__"] = ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main
