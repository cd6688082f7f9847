"""Timing several ways of doing one thing, in turn, so that a slow moment falls on each of them."""

import argparse
import gc
import resource
import statistics
import time
from collections.abc import Callable, Mapping

Ways = Mapping[str, tuple[Callable[[], object], int]]
"""For each way what does the thing once, and in one of how many rounds it takes part."""


def table(ways: Ways, unit: str, *, title: str, rounds: int) -> str:
    """Return a table of medians, best times and ratios.

    Args:
        ways: what is timed.
        unit: the way whose median is 1.
        title: heading of the column of ratios.
        rounds: unless ``--rounds`` on the command line says otherwise.
    """
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=rounds)
    times = _measured(ways, parser.parse_args().rounds)
    one = statistics.median(times[unit])
    lines = [f"| way | median ms | best ms | {title} |", "|---|---:|---:|---:|"]
    for name, taken in times.items():
        middle = statistics.median(taken)
        lines.append(f"| {name} | {middle:,.2f} | {min(taken):,.2f} | {middle / one:,.2f} |")
    return "\n".join(lines)


def _measured(ways: Ways, rounds: int) -> dict[str, list[float]]:
    """Return for each way its times in ms; the first, cold run of each is not counted.

    They are times of the processor, child processes included: what other programs take is not
    counted.
    """
    times: dict[str, list[float]] = {name: [] for name in ways}
    for way, _ in ways.values():
        way()
    for turn in range(rounds):
        for name, (way, every) in ways.items():
            if turn % every:
                continue
            gc.collect()  # nobody pays for what another left behind
            start = _spent()
            way()
            times[name].append((_spent() - start) * 1000)
    return times


def _spent() -> float:
    """Return the seconds that the processor gave this process and its children so far."""
    children = resource.getrusage(resource.RUSAGE_CHILDREN)
    return time.process_time() + children.ru_utime + children.ru_stime
