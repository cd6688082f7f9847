"""What stands in the fields of a form that came back."""

from collections.abc import Iterable, Mapping

from attrs import evolve, field, frozen

from qcdc_report.layout.form import Form
from qcdc_report.layout.form_fields import FormField, by_tag, control_tag, is_prompt
from qcdc_report.manuscript import Control, Grid, Passage, passages


@frozen(kw_only=True)
class Entry:
    """A field and what stands in it.

    Attributes:
        field: the field.
        control: the control of the document.
    """

    field: FormField
    control: Control

    @property
    def content(self) -> tuple[Passage | Grid, ...]:
        """What was filled in, without a prompt that somebody left standing beside it."""
        # What is marked as a prompt and is not the field's own was typed over it.
        return tuple(
            block if isinstance(block, Grid) else evolve(block, placeholder=False)
            for block in self.control.content
            if isinstance(block, Grid) or not is_prompt(self.field, block.text)
        )

    @property
    def text(self) -> str:
        """Its text, a line for each paragraph; empty where nothing was filled in."""
        return "" if self.control.placeholder else self._shown

    @property
    def is_doubtful(self) -> bool:
        """Whether it says that it shows its prompt and shows something else.

        A script may have typed into it and left the mark; or the prompt is of another version.
        """
        return self.control.placeholder and bool(self._shown)

    @property
    def _shown(self) -> str:
        return "\n".join(line.text for line in passages(self.content)).strip()

    @property
    def number(self) -> int:
        """Number of the paragraph in which it begins."""
        return self.control.number


Row = Mapping[str, Entry]


@frozen(kw_only=True)
class Entries:
    """All that stands in the fields of a form.

    Attributes:
        by_tag: for a field's tag its entry, of all fields that stand once.
        rows: for each row of the list of documents its entries, by tag.
        doubled: controls of fields that were met before.
        missing: fields without a control.
        controls: those of which the text is read, or is a prompt.
    """

    by_tag: Mapping[str, Entry]
    rows: tuple[Row, ...] = ()
    doubled: tuple[Entry, ...] = ()
    missing: tuple[FormField, ...] = ()
    controls: tuple[Control, ...] = field(default=(), repr=False)

    def text(self, tag: str) -> str:
        """Return the text in a field; empty for none."""
        entry = self.by_tag.get(tag)
        return entry.text if entry else ""


def entries_of(form: Form, controls: Iterable[Control]) -> Entries:
    """Sort the controls of a document by the fields of a form; of two for one field the first.

    Args:
        form: the form.
        controls: the document's, in its order.
    """
    of_row = by_tag(form.documents)
    known = {control_tag(each.tag): each for each in form.fields()}
    found: dict[str, Entry] = {}
    rows: list[dict[str, Entry]] = []
    doubled: list[Entry] = []
    last_item: tuple[int, ...] | None = None
    for control in controls:
        if control.kind == "repeated" or control.tag not in known:
            continue
        entry = Entry(field=known[control.tag], control=control)
        tag = entry.field.tag
        if tag in of_row:
            # A row that was copied, not added, is in the item of the row it was copied from.
            if not rows or control.item != last_item or tag in rows[-1]:
                rows.append({})
            rows[-1][tag] = entry
            last_item = control.item
        elif tag in found:
            doubled.append(entry)
        else:
            found[tag] = entry
    read = (*found.values(), *(entry for row in rows for entry in row.values()))
    return Entries(
        by_tag=found,
        rows=tuple(rows),
        doubled=tuple(doubled),
        missing=tuple(
            each for each in form.fields() if each.tag not in found and each.tag not in of_row
        ),
        controls=tuple(each.control for each in read if not each.is_doubtful),
    )
