"""Importing the library costs no more than the libraries it stands on."""

import subprocess
import sys
import time

LIMIT = 1.25


def _seconds(statement: str) -> float:
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", statement], check=True)
    return time.perf_counter() - start


def test_the_import_costs_at_most_a_quarter_more_than_attrs_and_pluggy() -> None:
    """Side by side in fresh processes, the best of five, what Python takes by itself left out."""
    statements = ("pass", "import attrs, pluggy", "import qcdc_report")
    rounds = [[_seconds(statement) for statement in statements] for _ in range(5)]
    alone, yardstick, ours = (min(times) for times in zip(*rounds, strict=True))
    assert ours - alone <= LIMIT * (yardstick - alone)
