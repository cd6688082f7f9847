"""Comments in YAML files that people fill in."""

import textwrap
from typing import Final

_WIDTH: Final = 95


def comment(text: str, indent: int = 0, hang: int = 0) -> list[str]:
    """Return ``text`` as comment lines of at most 95 columns.

    Args:
        text: one paragraph.
        indent: columns before the ``#``.
        hang: columns between the ``#`` and the text, beyond the usual one.
    """
    margin = f"{' ' * indent}# {' ' * hang}"
    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=margin,
        subsequent_indent=margin,
        break_long_words=False,
        break_on_hyphens=False,
    )


def commented_field(head: str, text: str) -> str:
    """Return a line of YAML with a comment after it, in one column with its neighbours."""
    return f"{head.rstrip():<16}  # {text}"
