"""How a batch grows with processes and with reports: checked, rendered as Word, journal written.

    python benchmarks/batch.py [--reports 1000] [--growth 100 1000 10000] [--rounds 1]

Every way is a process of its own and writes into a fresh folder. Its time runs from the call to the
last result, the start of its workers included; a cluster of dask is there before. The exponent is
that of time between the smallest and the largest number of reports: 1 is proportional.
"""

import argparse
import json
import math
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import Executor
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import qcdc_report as qcdc

_EXAMPLE = Path(__file__).parents[1] / "examples/so-a.yaml"
_UNIT = "Đảng ủy Sở A"
_LOOP, _DASK = "a loop over check and render", "dask, 2 worker processes"


def main() -> None:
    """Print the tables, or measure one way."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--reports", type=int, default=1000)
    parser.add_argument("--growth", type=int, nargs="*", default=[100, 1000, 10_000])
    parser.add_argument("--workers", type=int, nargs="*", default=[1, 2])
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--without-dask", action="store_true")
    parser.add_argument("--measure", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(_measured(*asked.measure)))
        return
    with tempfile.TemporaryDirectory() as folder:
        inputs = _written(Path(folder), max([asked.reports, *asked.growth]))
        ways = [_LOOP, *map(_pool, asked.workers), *([] if asked.without_dask else [_DASK])]
        if asked.reports:
            print(_processes(inputs, asked.reports, ways, asked.rounds))
        if asked.growth:
            print(_growth(inputs, asked.growth, _pool(max(asked.workers)), asked.rounds))


def _pool(workers: int) -> str:
    return f"batch, {workers} {'process' if workers == 1 else 'processes'}"


def _written(folder: Path, number: int) -> Path:
    """Write so many reports, each of another unit."""
    text = _EXAMPLE.read_text("utf-8")
    inputs = folder / "in"
    inputs.mkdir()
    for one in range(number):
        report = text.replace(_UNIT, f"Đảng ủy Đơn vị {one:05}")
        (inputs / f"{one:05}.yaml").write_text(report, "utf-8")
    return inputs


def _processes(inputs: Path, number: int, ways: list[str], rounds: int) -> str:
    runs = [{way: _run(inputs, number, way) for way in ways} for _ in range(rounds)]
    best = {way: min((run[way] for run in runs), key=lambda one: one["seconds"]) for way in ways}
    yardstick = best.get(_pool(1), best[ways[0]])["seconds"]
    lines = [
        f"| {number} reports | seconds | reports/s | speed-up | CPU of the caller, ms a report |",
        "|---|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {way} | {one['seconds']:.1f} | {number / one['seconds']:.0f} | "
        f"{yardstick / one['seconds']:.2f} | {one['cpu'] / number * 1000:.2f} |"
        for way, one in best.items()
    ]
    return "\n".join(lines) + "\n"


def _growth(inputs: Path, numbers: list[int], way: str, rounds: int) -> str:
    best = {
        number: min(
            (_run(inputs, number, way) for _ in range(rounds)), key=lambda one: one["seconds"]
        )
        for number in numbers
    }
    lines = [
        f"| {way} | seconds | peak memory of the caller, MB | journal, kB a report |",
        "|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {number} reports | {one['seconds']:.1f} | {one['peak'] / 1000:.1f} | "
        f"{one['journal'] / number / 1000:.2f} |"
        for number, one in best.items()
    ]
    few, many = min(numbers), max(numbers)
    if few < many:
        times = best[many]["seconds"] / best[few]["seconds"]
        lines.append(f"\nExponent of time: {math.log(times) / math.log(many / few):.3f}")
    return "\n".join(lines) + "\n"


def _run(inputs: Path, number: int, way: str) -> dict[str, Any]:
    """Measure one way in a fresh process."""
    command = [sys.executable, __file__, "--measure", str(inputs), str(number), way]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def _measured(inputs: str, number: str, way: str) -> dict[str, Any]:
    paths = (f"{inputs}/{one:05}.yaml" for one in range(int(number)))
    out = Path(tempfile.mkdtemp(dir=Path(inputs).parent))
    with ExitStack() as stack:
        executor = _dask(stack) if way == _DASK else None
        began, used = time.perf_counter(), time.process_time()
        if way == _LOOP:
            for path in paths:
                report = qcdc.load(path)
                qcdc.validate(report)
                qcdc.render(report, out / f"{report.unit.name}.docx")
        else:
            workers = None if executor else int(way.split()[1])
            for result in qcdc.batch(paths, out, to=["docx"], executor=executor, workers=workers):
                assert result.ok, result.reason
        seconds, cpu = time.perf_counter() - began, time.process_time() - used
    assert len(list(out.glob("*.docx"))) == int(number)
    journal = out / ".qcdc-batch" / "journal.sqlite"
    size = journal.stat().st_size if journal.exists() else 0
    shutil.rmtree(out)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"seconds": seconds, "cpu": cpu, "peak": peak, "journal": size}


def _dask(stack: ExitStack) -> Executor:
    from dask.distributed import Client, LocalCluster

    cluster = stack.enter_context(
        LocalCluster(n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None)
    )
    client = stack.enter_context(Client(cluster))
    executor: Executor = client.get_executor()
    return executor


if __name__ == "__main__":
    main()
