"""How fast one report of 16 pages becomes a Word file, side by side with other ways.

    python benchmarks/render.py [--rounds N]

All ways run in one process, in turn, so that a slow moment of the machine falls on each of
them; the ratios hold where the times do not.
"""

import argparse
import gc
import statistics
import time
from collections.abc import Callable

from floor import floor
from idiomatic import with_docxtpl, with_python_docx
from sample import sample_profile, sample_report, sample_standard

from qcdc_report.formats.docx import to_document, write_docx
from qcdc_report.layout import lay_out

_SLOW = 5  # of so many rounds a slow way takes part in one


def contenders() -> dict[str, tuple[Callable[[], object], int]]:
    """Return for each way what makes the file once, and in how many rounds it takes part."""
    report, profile, standard = sample_report(), sample_profile(), sample_standard()
    document = lay_out(report, profile, standard)
    ways: dict[str, tuple[Callable[[], object], int]] = {
        "floor: fill in a ready string": (floor(document, standard), 1),
        "write_docx, from Report": (
            lambda: write_docx(lay_out(report, profile, standard), standard),
            1,
        ),
        "write_docx, from Document": (lambda: write_docx(document, standard), 1),
        "to_document (python-docx object)": (lambda: to_document(document, standard), 1),
        "python-docx, usual idiom": (lambda: with_python_docx(document), _SLOW),
    }
    try:
        ways["docxtpl"] = (with_docxtpl(document, standard), _SLOW)
    except ImportError:
        print("docxtpl is not installed (pip install docxtpl): left out\n")
    return ways


def measure(
    ways: dict[str, tuple[Callable[[], object], int]], rounds: int
) -> dict[str, list[float]]:
    """Return for each way its times in ms; the first, cold run of each is not counted."""
    times: dict[str, list[float]] = {name: [] for name in ways}
    for way, _ in ways.values():
        way()
    for turn in range(rounds):
        for name, (way, every) in ways.items():
            if turn % every:
                continue
            gc.collect()  # nobody pays for what another left behind
            start = time.perf_counter()
            way()
            times[name].append((time.perf_counter() - start) * 1000)
    return times


def main() -> None:
    """Print a table of medians and ratios."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=50)
    times = measure(contenders(), parser.parse_args().rounds)
    medians = {name: statistics.median(values) for name, values in times.items()}
    floor_ms, *_ = medians.values()
    print("| way | median ms | best ms | x floor |\n|---|---:|---:|---:|")
    for name, median in medians.items():
        best = min(times[name])
        print(f"| {name} | {median:,.2f} | {best:,.2f} | {median / floor_ms:,.2f} |")


if __name__ == "__main__":
    main()
