"""How long checking a report takes beside rendering it, on text that no cache has seen.

    python benchmarks/check.py [--rounds N]

Every round checks a copy of the example whose answers all end in a sentence of their own, so that
what is remembered by text helps within one check, as it does in life, and never between two.
"""

import argparse
import gc
import statistics
import time
from pathlib import Path

import qcdc_report as qcdc
from qcdc_report import Report

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


def unseen(report: Report, turn: int) -> Report:
    """Return the report with a sentence at the end of each answer that is in no other round."""
    for key, answer in report.answers.items():
        report = report.with_answer(key, f"{answer}\n\nBản thứ {turn}-{turn + 1} của phụ biểu.")
    return report


def main() -> None:
    """Print medians in ms and their ratio for each good example."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=40)
    rounds = parser.parse_args().rounds
    for path in sorted(EXAMPLES.glob("*.yaml")):
        if path.stem.endswith("-loi"):
            continue
        report = qcdc.load(path)
        registry = qcdc.default_registry()
        times: dict[str, list[float]] = {"check": [], "render": []}
        for turn in range(rounds + 1):
            copy = unseen(report, turn)
            gc.collect()
            start = time.perf_counter()
            qcdc.validate(copy, registry=registry)
            middle = time.perf_counter()
            qcdc.render_bytes(copy, "docx", registry=registry)
            end = time.perf_counter()
            if turn:  # the first round is cold
                times["check"].append((middle - start) * 1000)
                times["render"].append((end - middle) * 1000)
        check, render = (statistics.median(times[name]) for name in ("check", "render"))
        print(f"{path.name}: check {check:.1f} ms, render {render:.1f} ms: {check / render:.1f} x")


if __name__ == "__main__":
    main()
