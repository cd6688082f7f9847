"""Ctrl-C between two steps, not within one: what a batch has begun to write down is written."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


@contextmanager
def interruption_told(tell: Callable[[], object]) -> Iterator[None]:
    """Call ``tell`` at the first Ctrl-C, in place of an exception wherever the program is.

    An exception may come between taking a lock and remembering that it is taken, of a pool, a
    queue, the journal. A second Ctrl-C interrupts as ever. Does nothing outside the main thread,
    nor where the program has a way of its own with interruptions.

    Args:
        tell: must be fit to be called at any moment, as ``SimpleQueue.put`` is.
    """
    ours = (
        threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    )
    if not ours:
        yield
        return

    def first(number: int, frame: FrameType | None) -> None:
        del number, frame
        signal.signal(signal.SIGINT, signal.default_int_handler)
        tell()

    signal.signal(signal.SIGINT, first)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
