"""What a content control is, and the value that its content stands for (``w:sdtPr``)."""

import datetime as dt
import re
from typing import Final, Literal

from attrs import frozen

from qcdc_report.formats.docx.seeing.names import VAL, Element, is_on, w, w14, w15
from qcdc_report.text import nfc

Kind = Literal["text", "choice", "check", "date", "repeated"]

_TAG, _PLACEHOLDER = w("tag"), w("showingPlcHdr")
_DATE, _FULL_DATE = w("date"), w("fullDate")
_CHOICES: Final = frozenset({w("dropDownList"), w("comboBox")})
_CHECK, _CHECKED, _CHECK_VALUE = w14("checkbox"), w14("checked"), w14("val")
_SECTION, _ITEM = w15("repeatingSection"), w15("repeatingSectionItem")
_LIST_ITEM, _SHOWN, _VALUE = w("listItem"), w("displayText"), w("value")
_ON: Final = frozenset({"1", "true", "on"})
_YEAR_FIRST: Final = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:T.*)?")
_DAY_FIRST: Final = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})")


@frozen(kw_only=True)
class ControlHead:
    """What a content control says about itself.

    Attributes:
        tag: the name its maker gave it.
        kind: see ``Control``.
        placeholder: it shows its prompt.
        section: it holds items that can be repeated; ``repeated`` is one of them.
        value: the value of a check box, or the day of a date; else empty.
        choices: for each text that can be chosen its value.
    """

    tag: str = ""
    kind: Kind = "text"
    placeholder: bool = False
    section: bool = False
    value: str = ""
    choices: tuple[tuple[str, str], ...] = ()

    def value_of(self, text: str) -> str:
        """Return what stands for ``text``, the content: a chosen item's value, a date as ISO."""
        if self.placeholder:
            return ""
        if self.kind == "choice":
            return next((value for shown, value in self.choices if shown == text), "")
        if self.kind == "date" and not self.value:
            return _iso(text.strip())
        return self.value


def read_head(properties: Element | None) -> ControlHead:
    """Return what a control's properties say; one without any is a plain text."""
    kind: Kind = "text"
    tag = value = ""
    placeholder = section = False
    choices: tuple[tuple[str, str], ...] = ()
    for each in properties if properties is not None else ():
        name = each.tag
        if name == _TAG:
            tag = nfc(each.get(VAL, ""))
        elif name == _PLACEHOLDER:
            placeholder = is_on(each)
        elif name in _CHOICES:
            kind, choices = "choice", _choices(each)
        elif name == _CHECK:
            state = each.find(_CHECKED)
            kind = "check"
            value = "1" if state is not None and state.get(_CHECK_VALUE, "1") in _ON else "0"
        elif name == _DATE:
            kind, value = "date", _iso(each.get(_FULL_DATE, ""))
        elif name == _ITEM:
            kind = "repeated"
        elif name == _SECTION:
            section = True
    return ControlHead(
        tag=tag,
        kind=kind,
        placeholder=placeholder,
        section=section,
        value=value,
        choices=choices,
    )


def _choices(element: Element) -> tuple[tuple[str, str], ...]:
    items = []
    for item in element.iterchildren(_LIST_ITEM):
        value = nfc(item.get(_VALUE, ""))
        items.append((nfc(item.get(_SHOWN, value)), value))
    return tuple(items)


def _iso(text: str) -> str:
    """Return ``2022-05-20``, ``2022-05-20T00:00:00Z`` or ``20/5/2022`` as ISO; else nothing."""
    if found := _YEAR_FIRST.fullmatch(text):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(text):
        day, month, year = found.groups()
    else:
        return ""
    try:
        return dt.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""
