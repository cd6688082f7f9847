"""Files of older versions of the data format, brought to the present one step by step."""

from collections.abc import Callable, Mapping
from typing import Any, Final

from qcdc_report.report import FORMAT_VERSION

Migration = Callable[[Mapping[str, Any]], Mapping[str, Any]]
"""Makes a tree of one version into a tree of the next; pure, without the version itself."""

MIGRATIONS: Final[Mapping[int, Migration]] = {}
"""For each older version the step to the one after it. Empty: version 1 is the first there is."""


def migrated(
    tree: Mapping[str, Any],
    version: int,
    migrations: Mapping[int, Migration] = MIGRATIONS,
    current: int = FORMAT_VERSION,
) -> Mapping[str, Any] | None:
    """Return a tree as the current version has it; None if no steps lead there.

    Args:
        tree: the data, without its version.
        version: the version it was written in.
        migrations: the steps.
        current: the version to reach.
    """
    for step in range(version, current):
        if step not in migrations:
            return None
        tree = migrations[step](tree)
    return tree if version <= current else None
