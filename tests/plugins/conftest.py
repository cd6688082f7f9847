"""Distributions made on disk, as pip would leave them, with an entry point each."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import dedent

import pytest

Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Return a function that installs a plugin from its source."""
    monkeypatch.syspath_prepend(str(tmp_path))
    modules: list[str] = []

    def installed(name: str, source: str, *, target: str | None = None) -> None:
        module = f"plugin_{name.replace('-', '_')}"
        modules.append(module)
        (tmp_path / f"{module}.py").write_text(dedent(source), "utf-8")
        info = tmp_path / f"{module}-1.2.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: dist-{name}\nVersion: 1.2\n")
        (info / "entry_points.txt").write_text(f"[qcdc_report]\n{name} = {target or module}\n")

    yield installed
    for module in modules:
        sys.modules.pop(module, None)
