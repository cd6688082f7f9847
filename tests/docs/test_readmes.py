"""The Vietnamese README says what the English one says: same sections, commands, names, links."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ENGLISH = (ROOT / "README.md").read_text("utf-8")
VIETNAMESE = (ROOT / "README.vi.md").read_text("utf-8")

_FENCE = re.compile(r"^```(.*?)^```", re.DOTALL | re.MULTILINE)


def _prose(text: str) -> str:
    return _FENCE.sub("", text)


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param(lambda text: re.findall(r"^(#+) ", _prose(text), re.MULTILINE), id="sections"),
        pytest.param(_FENCE.findall, id="commands"),
        pytest.param(lambda text: re.findall(r"\]\(((?!README)[^)]+)\)", text), id="links"),
        pytest.param(lambda text: re.findall(r"^\| (`[^`]+`)", text, re.MULTILINE), id="rows"),
        pytest.param(lambda text: sorted(set(re.findall(r"`[^`\n]+`", _prose(text)))), id="names"),
    ],
)
def test_both_have_the_same(parts) -> None:
    """In the same order; what stands in backquotes, whatever the order of the sentence."""
    assert parts(ENGLISH) == parts(VIETNAMESE) != []


def test_each_leads_to_the_other() -> None:
    """By the name of the language, in that language."""
    assert "[Tiếng Việt](README.vi.md)" in ENGLISH
    assert "[English](README.md)" in VIETNAMESE
