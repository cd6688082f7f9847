"""One field of a form: where a person types what becomes one value of a report."""

from collections.abc import Iterable
from typing import Literal

from attrs import frozen

from qcdc_report.text import collapse_spaces

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
    """

    tag: str
    title: str
    prompt: str
    kind: FieldKind = "line"
    choices: tuple[Choice, ...] = ()
    value: str = ""

    @property
    def shown(self) -> str:
        """What stands in the field when the form is new."""
        chosen = {choice.value: choice.shown for choice in self.choices}
        return chosen.get(self.value, self.value) or self.prompt


def is_prompt(field: FormField, text: str) -> bool:
    """Say whether a text is only the field's prompt: some programs forget that it is one."""
    return bool(field.prompt) and collapse_spaces(text) == collapse_spaces(field.prompt)


def by_tag(fields: Iterable[FormField]) -> dict[str, FormField]:
    """Return fields by their tags."""
    return {field.tag: field for field in fields}
