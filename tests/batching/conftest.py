"""Reports of many units in a folder, and a pool of threads where processes are not the point."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from batching.samples import write_reports


@pytest.fixture
def reports(tmp_path: Path) -> Callable[..., list[Path]]:
    """Return a function that writes a report for each unit into ``in/`` and returns the paths."""

    def written(*units: str) -> list[Path]:
        return write_reports(tmp_path / "in", units)

    return written


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Where outputs go; made by the batch."""
    return tmp_path / "out"


@pytest.fixture
def threads() -> Iterator[ThreadPoolExecutor]:
    """Two threads of this process."""
    with ThreadPoolExecutor(2) as executor:
        yield executor
