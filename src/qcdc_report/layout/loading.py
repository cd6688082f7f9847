"""Presentation standards from YAML: core's own three, and those of anybody else."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

import yaml

from qcdc_report.layout.standard import Look, Page, Rulings, Standard
from qcdc_report.report import FrozenMap
from qcdc_report.text import Text

_Tree = dict[str, Any]

_CORE = ("party-hd05", "party-hd36", "state-nd30")


@cache
def core_standards() -> tuple[Standard, ...]:
    """Return the standards that ship with the library, sorted by id."""
    return tuple(load_standard(_core_file(standard_id)) for standard_id in _CORE)


def load_standard(path: Traversable | Path) -> Standard:
    """Read a presentation standard from a YAML file.

    The keys are the fields of ``Standard``. ``based_on`` names one of core's standards, whose
    values then hold for everything the file does not say, down to a single field of a look.

    Args:
        path: the file.

    Raises:
        ValueError: the file is no standard; the message names the file and the cause.
        OSError: the file cannot be opened.
    """
    try:
        return _standard(_tree(path))
    except (KeyError, TypeError, AttributeError, ValueError, yaml.YAMLError) as cause:
        raise ValueError(
            f"{path}: not a presentation standard: {type(cause).__name__}: {cause}"
        ) from cause


def _core_file(standard_id: str) -> Traversable:
    return files("qcdc_report.layout") / "standards" / f"{standard_id}.yaml"


def _tree(path: Traversable | Path) -> _Tree:
    tree = yaml.load(path.read_text("utf-8"), yaml.CSafeLoader)
    if not isinstance(tree, dict):
        raise TypeError("no mapping")
    base = tree.pop("based_on", None)
    if base is None:
        return tree
    if base not in _CORE:
        raise ValueError(f"based_on {base!r} is none of {', '.join(_CORE)}")
    return _merged(_tree(_core_file(base)), tree)


def _merged(base: _Tree, changes: _Tree) -> _Tree:
    merged = dict(base)
    for key, value in changes.items():
        below = merged.get(key)
        if isinstance(value, dict) and isinstance(below, dict):
            merged[key] = _merged(below, value)
        else:
            merged[key] = value
    return merged


def _standard(tree: _Tree) -> Standard:
    looks: Mapping[str, _Tree] = tree["looks"]
    made = {
        "title": Text(**tree["title"]),
        "page": Page(**tree.get("page", {})),
        "rulings": Rulings(**tree.get("rulings", {})),
        "looks": FrozenMap({role: Look(**look) for role, look in looks.items()}),
        "letterhead_columns": tuple(tree["letterhead_columns"]),
        "signature_columns": tuple(tree["signature_columns"]),
        "markers": tuple(tree["markers"]),
        "authority_prefixes": FrozenMap(tree["authority_prefixes"]),
    }
    return Standard(**{**tree, **made})
