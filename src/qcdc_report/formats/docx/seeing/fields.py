"""Fields: what a page shows of them is their result, not their instruction."""

from typing import Final

from lxml import etree

from qcdc_report.formats.docx.seeing.names import FALLBACK, VAL, Element, is_on, w, whole

FIELD_CHAR: Final = w("fldChar")
_KIND: Final = w("fldCharType")
_DELETIONS: Final = (w("del"), w("moveFrom"))
_CHECK, _CHOICE = w("checkBox"), w("ddList")
_CHECKED, _DEFAULT, _RESULT, _ENTRY = w("checked"), w("default"), w("result"), w("listEntry")


class Fields:
    """The fields of one part, and whether the place that was reached is inside an instruction.

    A field that is not closed, in a damaged file, hides nothing: what stands behind it is text.
    """

    def __init__(self, root: Element) -> None:
        self._whole = set(_closed(root))
        self._open: list[bool] = []
        self._instructions = 0
        self.hidden = False
        """Whether the place that was reached is inside an instruction."""

    def meet(self, char: Element) -> str:
        """Go past a ``w:fldChar``; return what a form field shows that has no result."""
        if char not in self._whole:
            return ""
        kind = char.get(_KIND)
        shown = ""
        if kind == "begin":
            if not self.hidden:
                shown = _form_field(char)
            self._open.append(True)
            self._instructions += 1
        elif self._open:
            self._instructions -= self._open.pop()
            if kind == "separate":
                self._open.append(False)
        self.hidden = self._instructions > 0
        return shown


def _closed(root: Element) -> list[Element]:
    """Return the marks of fields that begin and end, those of the final view only."""
    found: list[Element] = []
    if next(root.iter(FIELD_CHAR), None) is None:
        return found
    waiting: list[list[Element]] = []
    walker = etree.iterwalk(root, events=("start",), tag=(FIELD_CHAR, FALLBACK, *_DELETIONS))
    for _, each in walker:
        if each.tag != FIELD_CHAR:
            walker.skip_subtree()
        elif each.get(_KIND) == "begin":
            waiting.append([each])
        elif waiting:
            waiting[-1].append(each)
            if each.get(_KIND) == "end":
                found.extend(waiting.pop())
    return found


def _form_field(begin: Element) -> str:
    """Return what a check box or a list of an old form shows."""
    if (check := next(begin.iter(_CHECK), None)) is not None:
        state = check.find(_CHECKED)
        if state is None:
            state = check.find(_DEFAULT)
        return "☒" if state is not None and is_on(state) else "☐"
    if (choice := next(begin.iter(_CHOICE), None)) is not None:
        chosen = choice.find(_RESULT)
        if chosen is None:
            chosen = choice.find(_DEFAULT)
        at = 0 if chosen is None else whole(chosen.get(VAL))
        entries = [entry.get(VAL, "") for entry in choice.iterchildren(_ENTRY)]
        return entries[at] if 0 <= at < len(entries) else ""
    return ""
