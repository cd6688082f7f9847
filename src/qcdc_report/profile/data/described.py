"""Keys of a profile file with what they mean, in both languages: schema and docs show it."""

from typing import Any

from attrs import field, frozen

from qcdc_report.text import Text


def meaning(vi: str, en: str, **options: Any) -> Any:
    """Return an attrs field whose meaning is said in both languages."""
    return field(metadata={"vi": vi, "en": en}, **options)


@frozen
class Words:
    """A text in both languages; a bare text is Vietnamese and stands for both.

    Attributes:
        vi: Vietnamese.
        en: English; the Vietnamese one where it is left out.
    """

    vi: str = meaning("Tiếng Việt", "Vietnamese")
    en: str = meaning("Tiếng Anh", "English", default="")

    @classmethod
    def from_text(cls, text: str) -> "Words":
        """Return a bare text."""
        return cls(text)

    @property
    def text(self) -> Text:
        """The text as messages hold it."""
        return Text(self.vi, self.en or self.vi)
