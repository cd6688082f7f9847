"""The Python of the pages runs as it stands, page by page, cells that compute included."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FENCES = re.compile(r"```(?:python|\{code-cell\} ipython3)\n(.*?)```", re.DOTALL)
PAGES = sorted(
    page
    for page in [*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")]
    if FENCES.search(page.read_text("utf-8"))
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_the_python_of_a_page_runs(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All blocks of a page, in order, in one namespace, beside the examples."""
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    blocks = FENCES.findall(page.read_text("utf-8"))
    assert blocks
    exec(compile("\n".join(blocks), str(page), "exec"), {"__name__": "page"})  # noqa: S102 - that is the test
