"""A sentence of the source outline, corrected, with the original kept beside it."""

from attrs import frozen


@frozen
class Wording:
    """A sentence of the source as it should read, and as it stands there.

    Attributes:
        text: the sentence, with known slips corrected.
        original: the sentence as the source has it; empty when nothing was corrected.
        note: why it was corrected, or what in the source is incomplete.
    """

    text: str
    original: str = ""
    note: str = ""

    @property
    def as_written(self) -> str:
        """The sentence as the source has it."""
        return self.original or self.text

    @property
    def is_corrected(self) -> bool:
        """Whether the sentence differs from the source's."""
        return bool(self.original) and self.original != self.text
