"""One field of a form: where a person types what becomes one value of a report."""

import zlib
from collections.abc import Iterable
from typing import Final, Literal

from attrs import frozen

from qcdc_report.text import collapse_spaces

LONGEST_TAG: Final = 64
"""Letters that a form can hold in the tag of a field, and in its title: Word's limit."""

FieldKind = Literal["line", "lines", "answer", "integer", "decimal", "date", "choice", "fixed"]


@frozen(kw_only=True)
class Choice:
    """One of the things to choose from.

    Attributes:
        value: what the report holds.
        shown: what the form shows.
    """

    value: str
    shown: str


@frozen(kw_only=True)
class FormField:
    """A field.

    Attributes:
        tag: path of the value in a report, such as ``figures.petition_resolution.2019.received``.
            An answer is named by its section's key alone: ``leadership.directives``. A field of
            a row that repeats has no index: ``documents.number``.
        title: what it asks for, in few words.
        prompt: what stands there until something is filled in.
        kind: ``line`` is text on one line, ``lines`` one entry a line, ``answer`` text with
            paragraphs, dashes and tables, ``fixed`` what the form says itself.
        choices: of a ``choice``.
        value: what is filled in from the beginning; empty shows the prompt.
        unit: what a number counts, which people like to type behind it; may be empty.
    """

    tag: str
    title: str
    prompt: str
    kind: FieldKind = "line"
    choices: tuple[Choice, ...] = ()
    value: str = ""
    unit: str = ""

    @property
    def shown(self) -> str:
        """What stands in the field when the form is new."""
        chosen = {choice.value: choice.shown for choice in self.choices}
        return chosen.get(self.value, self.value) or self.prompt


Piece = str | FormField
"""A part of a line: words that the form prints, or a field."""


@frozen
class FormLine:
    """A line of a form.

    Attributes:
        role: the role on the page whose look it has.
        pieces: its words and fields, in order.
    """

    role: str
    pieces: tuple[Piece, ...]

    @property
    def printed(self) -> str:
        """Its words without what is filled in."""
        return "".join(piece for piece in self.pieces if isinstance(piece, str))

    @property
    def fields(self) -> tuple[FormField, ...]:
        """Its fields, in order."""
        return tuple(piece for piece in self.pieces if isinstance(piece, FormField))


def is_prompt(field: FormField, text: str) -> bool:
    """Say whether a text is only the field's prompt: some programs forget that it is one."""
    return bool(field.prompt) and collapse_spaces(text) == collapse_spaces(field.prompt)


def control_tag(tag: str) -> str:
    """Return a field's tag as a form can hold it; a longer one ends in a checksum of the whole."""
    return shortened(tag, f"_{zlib.crc32(tag.encode()):08x}")


def shortened(text: str, ending: str) -> str:
    """Return a text of as many letters as a tag or title may have, a longer one with an ending."""
    return text if len(text) <= LONGEST_TAG else text[: LONGEST_TAG - len(ending)] + ending


def by_tag(fields: Iterable[FormField]) -> dict[str, FormField]:
    """Return fields by their tags."""
    return {field.tag: field for field in fields}
