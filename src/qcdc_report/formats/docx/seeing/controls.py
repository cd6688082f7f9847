"""The content controls around paragraphs, rows and cells; those in lines are ``line``'s."""

from typing import Final

from attrs import evolve, frozen

from qcdc_report.formats.docx.seeing.control_kinds import ControlHead, read_head
from qcdc_report.formats.docx.seeing.names import SDT_PR, Element
from qcdc_report.manuscript import Control, Grid, Passage, passages


@frozen
class Setting:
    """The content controls around a place.

    Attributes:
        tag: of the innermost one that has a tag.
        placeholder: one of them shows its prompt.
        item: see ``Control``.
        section: tag of the section whose items come next.
        turn: the number of the next item of it, as the one thing in a list.
    """

    tag: str = ""
    placeholder: bool = False
    item: tuple[int, ...] = ()
    section: str = ""
    turn: list[int] | None = None


NOWHERE: Final = Setting()


@frozen
class Entered:
    """A control that was entered: what to know on leaving it."""

    head: ControlHead
    slot: int
    number: int
    outer: Setting
    inner: Setting


class Controls:
    """Gathers the content controls of a file.

    Attributes:
        setting: those around the place that was reached.
    """

    def __init__(self, gathered: list[Control | None]) -> None:
        self.setting = NOWHERE
        self._gathered = gathered

    def enter(self, element: Element, number: int) -> Entered:
        """Enter a ``w:sdt``.

        An item of a repeating section goes by the section's tag unless it has one of its own.

        Args:
            element: the control.
            number: of the paragraph in which it begins.
        """
        head = read_head(element.find(SDT_PR))
        outer = self.setting
        placeholder = outer.placeholder or head.placeholder
        if head.kind == "repeated":
            turn = [0] if outer.turn is None else outer.turn
            head = evolve(head, tag=head.tag or outer.section)
            inner = Setting(head.tag or outer.tag, placeholder, (*outer.item, turn[0]))
            turn[0] += 1
        else:
            inner = evolve(outer, tag=head.tag or outer.tag, placeholder=placeholder)
            if head.section:
                inner = evolve(inner, section=head.tag, turn=[0])
        self.setting = inner
        self._gathered.append(None)
        return Entered(head, len(self._gathered) - 1, number, outer, inner)

    def leave(self, entered: Entered, content: tuple[Passage | Grid, ...]) -> None:
        """Leave a control that holds this content; a section is there in its items."""
        self.setting = entered.outer
        head = entered.head
        if head.section and entered.inner.turn != [0]:
            return
        self._gathered[entered.slot] = Control(
            tag=head.tag,
            kind="repeated" if head.section else head.kind,
            content=content,
            placeholder=head.placeholder,
            value=head.value_of("\n".join([passage.text for passage in passages(content)])),
            item=entered.inner.item,
            number=entered.number,
        )
