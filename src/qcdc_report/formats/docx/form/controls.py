"""Content controls: the fields of a form as WordprocessingML."""

from collections.abc import Mapping
from typing import Final

from qcdc_report.formats.docx.inline import paragraph_xml, quoted, text_xml
from qcdc_report.layout.form_fields import FormField, control_tag, shortened

PROMPT_STYLE: Final = "PlaceholderText"
_PROMPT_LOOK = f'<w:rPr><w:rStyle w:val="{PROMPT_STYLE}"/></w:rPr>'
_SHORT_DATE: Final = "dd/MM/yyyy"
_FREE, _KEPT, _FIXED = "", "sdtLocked", "sdtContentLocked"


class Controls:
    """The content controls of one form: their ids, and the prompts that they come back to.

    Word shows a prompt again when a field is emptied; it takes it from a building block, one for
    each wording.
    """

    def __init__(self) -> None:
        self._count = 0
        self._blocks: dict[str, str] = {}

    @property
    def prompts(self) -> Mapping[str, str]:
        """For each prompt the name of its building block."""
        return self._blocks

    def inline(
        self, field: FormField, *, look: str = "", date_form: str = "", kept: bool = True
    ) -> str:
        """Return a control that stands in a line.

        Args:
            field: the field.
            look: properties of the characters typed into it, as XML.
            date_form: how a date is written, in Word's letters; ``31/12/2021`` by default.
            kept: it cannot be deleted; rows that repeat need the freedom.
        """
        properties = self._properties(field, _kind(field, date_form or _SHORT_DATE), look, kept)
        return f"<w:sdt>{properties}<w:sdtContent>{_run(field, look)}</w:sdtContent></w:sdt>"

    def block(self, field: FormField, style: str) -> str:
        """Return a control that holds whole paragraphs, lists and tables.

        Args:
            field: the field.
            style: id of the style of its first paragraph.
        """
        paragraph = paragraph_xml(style, _run(field, ""))
        properties = self._properties(field, "", "", kept=True)
        return f"<w:sdt>{properties}<w:sdtContent>{paragraph}</w:sdtContent></w:sdt>"

    def repeated(self, tag: str, title: str, items: list[str]) -> str:
        """Return a control whose items a person can add to.

        Args:
            tag: its tag.
            title: what one item is, in few words.
            items: the rows or paragraphs of each item, as XML.
        """
        inner = "".join(
            f'<w:sdt><w:sdtPr><w:id w:val="{self._next()}"/><w15:repeatingSectionItem/></w:sdtPr>'
            f"<w:sdtContent>{item}</w:sdtContent></w:sdt>"
            for item in items
        )
        return (
            f"<w:sdt><w:sdtPr>{_names(tag, title)}"
            f'<w:id w:val="{self._next()}"/><w15:repeatingSection/></w:sdtPr>'
            f"<w:sdtContent>{inner}</w:sdtContent></w:sdt>"
        )

    def _properties(self, field: FormField, kind: str, look: str, kept: bool) -> str:
        lock = _FIXED if field.kind == "fixed" else _KEPT if kept else _FREE
        locked = f'<w:lock w:val="{lock}"/>' if lock else ""
        characters = f"<w:rPr>{look}</w:rPr>" if look else ""
        return (
            f"<w:sdtPr>{characters}{_names(field.tag, field.title)}"
            f'<w:id w:val="{self._next()}"/>{locked}{self._prompt(field)}{kind}</w:sdtPr>'
        )

    def _prompt(self, field: FormField) -> str:
        if not field.prompt:
            return ""
        name = self._blocks.setdefault(field.prompt, f"Prompt{len(self._blocks) + 1}")
        showing = "" if field.value else "<w:showingPlcHdr/>"
        return f'<w:placeholder><w:docPart w:val="{name}"/></w:placeholder>{showing}'

    def _next(self) -> int:
        self._count += 1
        return self._count


def _names(tag: str, title: str) -> str:
    return (
        f"<w:alias w:val={quoted(shortened(title, '…'))}/><w:tag w:val={quoted(control_tag(tag))}/>"
    )


def _kind(field: FormField, date_form: str) -> str:
    if field.kind == "date":
        return (
            f'<w:date><w:dateFormat w:val={quoted(date_form)}/><w:lid w:val="vi-VN"/>'
            '<w:storeMappedDataAs w:val="date"/><w:calendar w:val="gregorian"/></w:date>'
        )
    if field.kind == "choice":
        items = "".join(
            f"<w:listItem w:displayText={quoted(choice.shown)} w:value={quoted(choice.value)}/>"
            for choice in field.choices
        )
        return f"<w:dropDownList>{items}</w:dropDownList>"
    # Rich text, not <w:text/>: of that LibreOffice 7.4 drops the look and forgets the prompt.
    return ""


def _run(field: FormField, look: str) -> str:
    given = f"<w:rPr>{look}</w:rPr>" if look else ""
    return f"<w:r>{given if field.value else _prompt_look(look)}{text_xml(field.shown)}</w:r>"


def _prompt_look(look: str) -> str:
    return _PROMPT_LOOK.replace("</w:rPr>", f"{look}</w:rPr>")
