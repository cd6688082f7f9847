"""The style sheet of a page: what the standard sets, as data for the templates."""

import re
from collections.abc import Iterator

from attrs import frozen

from qcdc_report.layout.standard import Page, Standard

_PLAIN = re.compile(r"[^\w ,-]")
_METRIC_TWINS = '"Times New Roman", "Liberation Serif", Tinos, serif'


@frozen(kw_only=True)
class Paper:
    """The pages of one sheet of the screen: a kind of page of its own, with its own numbers.

    Attributes:
        name: of the kind of page, and of the counter of its pages.
        page: size and margins, turned where the appendix is.
    """

    name: str
    page: Page


def font_stack(standard: Standard) -> str:
    """Return the standard's font, then those that are as wide as it."""
    return f'"{_PLAIN.sub("", standard.font)}", {_METRIC_TWINS}'


def rulings(standard: Standard) -> Iterator[tuple[str, float]]:
    """Yield each solid line that the standard has: its name and its length, mm."""
    for name in ("heading", "issuer", "subject", "appendix"):
        if length := getattr(standard.rulings, name):
            yield name, length
