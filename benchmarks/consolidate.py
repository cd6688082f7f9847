"""How long consolidating takes, and how it grows from 100 to 2,000 units' reports.

    python benchmarks/consolidate.py [--most N] [--rounds N]

The reports are copies of the good examples, each of a unit of its own with documents and figures of
its own. Times are those that the process spent (``process_time``), which
other programs leave alone; the best of the rounds counts.
"""

import argparse
import gc
import math
import random
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from attrs import evolve

import qcdc_report as qcdc
from qcdc_report import Report
from qcdc_report.report import FrozenMap

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
NAMES = ("so-a.yaml", "cong-ty-cap-nuoc-b.yaml")
SIZES = (100, 200, 500, 1000, 2000)
MOST_WRITTEN = 500
"""Reports up to which the result is also written: 500 make a page of 15 MB of text."""


def made_up(count: int) -> list[Report]:
    """Return that many reports, always the same."""
    dice = random.Random(2022)
    examples = [qcdc.load(EXAMPLES / name) for name in NAMES]
    return [_copy(examples[number % len(examples)], number, dice) for number in range(count)]


def _copy(report: Report, number: int, dice: random.Random) -> Report:
    name = f"{report.unit.name} số {number}"
    received = {year: dice.randint(0, 12) for year in report.period.years}
    petitions = {
        year: {"received": count, "resolved": dice.randint(0, count)}
        for year, count in received.items()
    }
    return evolve(
        report,
        unit=evolve(report.unit, name=name),
        answers=FrozenMap(
            {key: f"{text}\n\nRiêng {name}." for key, text in report.answers.items()}
        ),
        documents=tuple(
            evolve(each, issuer=f"{each.issuer} số {number}") for each in report.documents
        ),
        source=None,
    ).with_figures("petition_resolution", petitions)


def exponent(sizes: Sequence[int], times: Sequence[float]) -> float:
    """Return the slope of time over size on logarithmic axes, by least squares; 1 is linear."""
    xs = [math.log(size) for size in sizes[: len(times)]]
    ys = [math.log(taken) for taken in times]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return above / sum((x - mean_x) ** 2 for x in xs)


def best(actions: Sequence[Callable[[], object]], rounds: int) -> list[float]:
    """Return for each action the shortest of its times, in ms; they take turns."""
    taken: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for action, times in zip(actions, taken, strict=True):
            gc.collect()
            start = time.process_time()
            action()
            times.append((time.process_time() - start) * 1000)
    return [min(times) for times in taken]


def main() -> None:
    """Print a row for each number of reports, and the exponent of each column."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--most", type=int, default=SIZES[-1])
    parser.add_argument("--rounds", type=int, default=5)
    given = parser.parse_args()
    sizes = [size for size in SIZES if size <= given.most]
    reports = made_up(sizes[-1])
    qcdc.render_bytes(qcdc.consolidate(reports[:2], unit="Khối B"), "docx")  # everything is loaded
    joined = best(
        [partial(qcdc.consolidate, reports[:size], unit="Khối B") for size in sizes], given.rounds
    )
    columns: dict[str, list[float]] = {"consolidate": joined}
    for form, rounds in (("yaml", 2), ("docx", 1)):
        columns[form] = [
            *best(
                [
                    partial(qcdc.render_bytes, qcdc.consolidate(reports[:size], unit="B"), form)
                    for size in sizes
                    if size <= MOST_WRITTEN
                ],
                rounds,
            )
        ]
    print("| reports | consolidate, ms | ms a report | to YAML, ms | to Word, ms |")
    print("|---:|---:|---:|---:|---:|")
    for at, size in enumerate(sizes):
        written = [
            f"{columns[form][at]:,.0f}" if at < len(columns[form]) else ""
            for form in ("yaml", "docx")
        ]
        print(f"| {size:,} | {joined[at]:,.0f} | {joined[at] / size:.2f} | {' | '.join(written)} |")
    if len(sizes) > 1:
        grown = {name: f"{exponent(sizes, times):.2f}" for name, times in columns.items()}
        print(f"| exponent | {grown['consolidate']} | | {grown['yaml']} | {grown['docx']} |")


if __name__ == "__main__":
    main()
