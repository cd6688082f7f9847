"""Any ``concurrent.futures.Executor`` runs a batch unchanged, and in any number of processes."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

import qcdc_report as qcdc
from batching.samples import left_over, written_in

UNITS = tuple(f"Đơn vị {number:02}" for number in range(8))


@pytest.mark.parametrize(
    "make",
    [
        pytest.param(lambda: ThreadPoolExecutor(3), id="threads"),
        pytest.param(lambda: ProcessPoolExecutor(2, get_context("spawn")), id="processes"),
    ],
)
def test_executors_of_the_standard_library(make, reports, out: Path) -> None:
    """They are used, and not shut down: they are the caller's."""
    paths = reports(*UNITS)
    paths[5].write_text("profile: [")
    with make() as executor:
        results = list(qcdc.batch(paths, out, to=["md"], executor=executor))
        assert executor.submit(sum, (1, 2)).result() == 3
    assert [result.file for result in results if not result.ok] == [str(paths[5])]
    assert written_in(out) == [f"{unit}.md" for unit in UNITS if unit != UNITS[5]]
    assert left_over(out) == []


@pytest.mark.filterwarnings("default")  # what dask and its web server say is theirs
def test_a_dask_cluster_of_two_worker_processes(reports, out: Path) -> None:
    """``Client.get_executor()`` of a real cluster; both workers have a part in it."""
    from dask.distributed import Client, LocalCluster

    paths = reports(*UNITS)
    paths[3].write_text("profile: [")
    with (
        LocalCluster(
            n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
        ) as cluster,
        Client(cluster) as client,
    ):
        ran_by = client.run(lambda: __import__("os").getpid())
        assert len(set(ran_by.values())) == 2
        results = list(qcdc.batch(paths, out, to=["docx"], executor=client.get_executor()))
        used = client.run(lambda: "qcdc_report.batching.jobs" in __import__("sys").modules)
    assert list(used.values()) == [True, True]
    assert [result.file for result in results if not result.ok] == [str(paths[3])]
    assert written_in(out) == [f"{unit}.docx" for unit in UNITS if unit != UNITS[3]]
    assert left_over(out) == []


def test_what_goes_to_a_worker_and_comes_back_is_small(reports, out: Path) -> None:
    """No document crosses, however long the report and however many its findings."""
    import pickle

    sizes: list[int] = []

    class Weighing(ThreadPoolExecutor):
        def submit(self, function, /, *words, **named):
            sizes.append(len(pickle.dumps((function, words, named))))

            def weighed():
                outcome = function(*words, **named)
                sizes.append(len(pickle.dumps(outcome)))
                return outcome

            return super().submit(weighed)

    (path,) = reports("A")
    long = "\n".join(f"    Đạt 50% (1/{n}) số việc; xem 1/KH-UBND." for n in range(3, 1500))
    path.write_text(
        path.read_text("utf-8").replace("context: ", "context: |\n    ") + long, "utf-8"
    )
    with Weighing(1) as executor:
        (result,) = qcdc.batch([path], out, to=["docx"], executor=executor)
    assert path.stat().st_size > 60_000
    assert sum(count.number for count in result.counts) > len(result.findings) == 50
    assert max(sizes) < 16_384


def test_few_tasks_are_out_at_a_time(out: Path, threads) -> None:
    """Paths are taken one by one as workers come free, never all at once."""
    taken = 0

    def endless():
        nonlocal taken
        while True:
            taken += 1
            yield f"khong-co-{taken}.yaml"

    running = qcdc.batch(endless(), out, to="md", executor=threads)
    for _ in range(100):
        next(running)
    running.close()
    assert taken <= 100 + 2048
