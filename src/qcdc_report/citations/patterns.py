"""Patterns compiled on first use, so that importing the grammar costs next to nothing."""

import re
from functools import cache


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """Return the pattern compiled, the same object each time."""
    return re.compile(pattern)
