"""The legal register, read from data on first use, and a legal basis in words."""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

import yaml
from attrs import field, frozen

from qcdc_report.citations.document import DatedFact, Grade, LegalDocument
from qcdc_report.findings import LegalBasis

_DATED = ("date", "effective", "ended", "superseded_from", "seen_in_force")
_LISTED = ("sources", "replaced_by")


@frozen
class Register:
    """The documents of the register.

    Attributes:
        documents: in the order of the file.

    Raises:
        ValueError: a key stands twice, or a document is replaced by one that is not there.
    """

    documents: tuple[LegalDocument, ...] = field(repr=False)
    _by_key: Mapping[str, LegalDocument] = field(init=False, repr=False, eq=False)

    @_by_key.default
    def _index(self) -> Mapping[str, LegalDocument]:
        found = {document.key: document for document in self.documents}
        if len(found) < len(self.documents):
            raise ValueError("the register has a key twice")
        missing = {key for doc in self.documents for key in doc.replaced_by} - set(found)
        if missing:
            raise ValueError(f"the register has no {', '.join(sorted(missing))}")
        return found

    def find(self, key: str) -> LegalDocument | None:
        """Return the document with this key, or None."""
        return self._by_key.get(key)


@cache
def register() -> Register:
    """Return the register that ships with the library; it is read on the first call."""
    text = (files("qcdc_report.citations") / "register.yaml").read_text("utf-8")
    return Register(_documents(yaml.load(text, yaml.CSafeLoader)["documents"]))


def find(key: str) -> LegalDocument | None:
    """Return the document of the register with this key, or None."""
    return register().find(key)


def cite(basis: LegalBasis) -> str:
    """Return a legal basis in words: ``Điều 5 Nghị định số 04/2015/NĐ-CP``.

    A source the register does not know, as a house rule may have, is named by its key.
    """
    document = find(basis.source)
    name = basis.source if document is None else document.name
    return f"{basis.article} {name}".strip()


def _documents(trees: Iterable[Mapping[str, Any]]) -> tuple[LegalDocument, ...]:
    return tuple(_document(tree) for tree in trees)


def _document(tree: Mapping[str, Any]) -> LegalDocument:
    parts = dict(tree)
    dated = {name: _fact(parts.pop(name)) for name in _DATED if name in parts}
    listed = {name: tuple(parts.pop(name)) for name in _LISTED if name in parts}
    return LegalDocument(**{**parts, **dated, **listed, "grade": Grade(tree["grade"])})


def _fact(tree: Mapping[str, Any]) -> DatedFact:
    day: dt.date = tree["day"]
    return DatedFact(day=day, grade=Grade(tree["grade"]), source=tree.get("source", ""))
