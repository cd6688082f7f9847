"""Tables that a notebook shows: HTML in which everything is escaped, and its twin in plain text."""

from collections.abc import Iterable, Sequence
from html import escape
from unicodedata import combining

_STYLE = (
    "border-collapse:collapse;margin:.3em 0;font-variant-numeric:tabular-nums;"
    "color:inherit;background:transparent"
)
_CELL = "padding:.15em .6em;border:1px solid color-mix(in srgb,currentColor 25%,transparent)"
_LONGEST = 60


def html_table(
    header: Sequence[str],
    rows: Iterable[Sequence[object]],
    caption: str = "",
    *,
    most: int = 200,
) -> str:
    """Return rows as an HTML table that follows the page's own colours, light or dark.

    Args:
        header: the columns' names.
        rows: their values; every one is escaped, none is markup.
        caption: what the table shows.
        most: rows that are shown; how many more there are is told below.
    """
    listed = list(rows)
    head = "".join(f'<th scope="col" style="{_CELL}">{escape(name)}</th>' for name in header)
    body = "".join(
        "<tr>"
        + "".join(
            f'<td style="{_CELL};text-align:{_side(value)};vertical-align:top">'
            f"{escape(_shown(value))}</td>"
            for value in row
        )
        + "</tr>"
        for row in listed[:most]
    )
    told = f'<caption style="text-align:left">{escape(caption)}</caption>' if caption else ""
    more = f"<p>… và {len(listed) - most} dòng nữa</p>" if len(listed) > most else ""
    return (
        f'<table style="{_STYLE}">{told}<thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>{more}"
    )


def text_table(header: Sequence[str], rows: Iterable[Sequence[object]], caption: str = "") -> str:
    """Return rows as lines of plain text, their columns aligned; a long cell is cut."""
    table = [[_cut(name) for name in header]]
    table += [[_cut(_shown(value)) for value in row] for row in rows]
    widths = [max(map(_width, column)) for column in zip(*table, strict=True)]
    lines = [
        "  ".join(
            cell + " " * (width - _width(cell)) for cell, width in zip(row, widths, strict=True)
        ).rstrip()
        for row in table
    ]
    rule = "  ".join("-" * width for width in widths)
    return "\n".join([*([caption] if caption else []), lines[0], rule, *lines[1:]])


def _shown(value: object) -> str:
    return "" if value is None else str(value)


def _width(text: str) -> int:
    """Return how wide a text is: a mark above a letter takes no room (macOS names files so)."""
    return sum(not combining(letter) for letter in text)


def _side(value: object) -> str:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    return "right" if is_number else "left"


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
