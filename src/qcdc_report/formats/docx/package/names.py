"""Names of parts: how they compare, which are not allowed, where a target leads (ECMA-376-2)."""

import posixpath
import re
from urllib.parse import unquote

_SHOWN_LETTERS = 120
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f:]")


def part_name(stored: str) -> str:
    """Return a part's name as the package's other parts call it, with forward slashes."""
    return stored.replace("\\", "/")


def same_name(name: str) -> str:
    """Return what two names that mean one part have in common: case does not count."""
    return name.casefold()


def is_xml(name: str) -> bool:
    """Tell by its ending whether a part is XML."""
    return same_name(name).endswith((".xml", ".rels"))


def is_allowed(name: str) -> bool:
    """Tell whether a part may be called so: nothing that leads out of the package."""
    return (
        bool(name)
        and not name.startswith("/")
        and not _FORBIDDEN.search(name)
        and ".." not in name.split("/")
    )


def relations_of(source: str) -> str:
    """Return the name of the part that holds the relations of ``source``, empty for the package."""
    folder, name = posixpath.split(source)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def source_of(relations: str) -> str:
    """Return the part whose relations stand in ``relations``, empty for the package."""
    folder, name = posixpath.split(relations)
    return posixpath.join(posixpath.dirname(folder), name.removesuffix(".rels"))


def shown(name: str) -> str:
    """Return a name or an address for a message: of one line, and not too long."""
    plain = "".join(letter for letter in name if letter.isprintable())
    return plain if len(plain) <= _SHOWN_LETTERS else f"{plain[:_SHOWN_LETTERS]}…"


def resolve(source: str, target: str) -> tuple[str, ...]:
    """Return the names that a relation's target may stand for; none of them leads outside.

    Args:
        source: the part that the relation starts from; empty for the package.
        target: as it stands in the file, relative to the source's folder or from the root.
    """
    path = part_name(target.partition("#")[0])
    base = posixpath.join("/", posixpath.dirname(source))
    names = (
        posixpath.normpath(posixpath.join(base, one)).lstrip("/") for one in (path, unquote(path))
    )
    return tuple(dict.fromkeys(names))
