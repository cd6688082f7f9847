"""The relations of one part of the merged file, each once."""

from collections.abc import Iterable

from qcdc_report.formats.docx.inline import quoted
from qcdc_report.formats.docx.namespaces import PACKAGE_KIND, XML_HEAD


class Relations:
    """Relations as far as they are known; the same one is never listed twice."""

    def __init__(self) -> None:
        self._ids: dict[tuple[str, str, bool], str] = {}

    def __bool__(self) -> bool:
        return bool(self._ids)

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relation, which is added if it is new.

        Args:
            kind: its type, a URI.
            target: name of a part, from the root of the file, or an address.
            external: the target is an address.
        """
        key = (kind, target, external)
        return self._ids.setdefault(key, f"rId{len(self._ids) + 1}")

    def xml(self) -> bytes:
        """Return the part that lists them."""
        return relations_xml(
            (name, kind, target, external) for (kind, target, external), name in self._ids.items()
        )


def relations_xml(listed: Iterable[tuple[str, str, str, bool]]) -> bytes:
    """Return a part of relations: for each its id, type, target, and whether it leads outside.

    Targets that are parts are named from the root of the file.
    """
    each = "".join(
        f"<Relationship Id={quoted(name)} Type={quoted(kind)} "
        + (
            f'Target={quoted(target)} TargetMode="External"/>'
            if external
            else f"Target={quoted(target if target.startswith('#') else f'/{target}')}/>"
        )
        for name, kind, target, external in listed
    )
    return (
        f'{XML_HEAD}<Relationships xmlns="{PACKAGE_KIND}/relationships">{each}</Relationships>'
    ).encode()
