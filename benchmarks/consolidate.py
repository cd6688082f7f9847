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
    xs, ys = [math.log(size) for size in sizes], [math.log(taken) for taken in times]
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    above = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True))
    return above / sum((x - mean_x) ** 2 for x in xs)


def best(action: Callable[[], object], rounds: int) -> float:
    """Return the shortest time of some rounds, in ms."""
    taken = []
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        action()
        taken.append((time.process_time() - start) * 1000)
    return min(taken)


def main() -> None:
    """Print a row for each number of reports, and the exponent of each column."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--most", type=int, default=SIZES[-1])
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    sizes = [size for size in SIZES if size <= given.most]
    reports = made_up(sizes[-1])
    qcdc.render_bytes(qcdc.consolidate(reports[:2], unit="Khối B"), "docx")  # everything is loaded
    rows: list[list[float]] = []
    print("| reports | consolidate ms | a report ms | to YAML ms | to Word ms | YAML kB |")
    print("|---:|---:|---:|---:|---:|---:|")
    for size in sizes:
        some = reports[:size]
        summary = qcdc.consolidate(some, unit="Khối B")
        data = qcdc.render_bytes(summary, "yaml")
        row = [
            best(partial(qcdc.consolidate, some, unit="Khối B"), given.rounds),
            best(partial(qcdc.render_bytes, summary, "yaml"), given.rounds),
            best(partial(qcdc.render_bytes, summary, "docx"), 1),
        ]
        rows.append(row)
        print(
            f"| {size:,} | {row[0]:,.0f} | {row[0] / size:.2f} | {row[1]:,.0f} | {row[2]:,.0f} "
            f"| {len(data) / 1000:,.0f} |"
        )
    if len(sizes) > 1:
        grown = [f"{exponent(sizes, column):.2f}" for column in zip(*rows, strict=True)]
        print(f"| exponent | {grown[0]} | | {grown[1]} | {grown[2]} | |")


if __name__ == "__main__":
    main()
