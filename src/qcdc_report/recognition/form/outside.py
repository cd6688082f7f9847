"""What stands in a form outside of its fields, and is no word that the form prints by itself."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from qcdc_report.manuscript import Control, Grid, Passage, passages
from qcdc_report.recognition.answers import plain_text
from qcdc_report.recognition.headings import lines_of
from qcdc_report.text import collapse_spaces

Block = Passage | Grid


@frozen(kw_only=True)
class Stray:
    """A text outside of the fields.

    Attributes:
        text: the text.
        after: key of the section it follows; empty before the first.
        number: number of its paragraph.
    """

    text: str
    after: str
    number: int


class Outside:
    """Tells the words of a form's fields, and the form's own, from what else was typed."""

    def __init__(
        self, controls: Iterable[Control], printed: Iterable[str], keys: Mapping[str, str]
    ) -> None:
        """Take what is known of the document.

        Args:
            controls: those that are read.
            printed: the lines that the form prints by itself.
            keys: for the bookmark of a heading its key.
        """
        self._printed = frozenset(map(collapse_spaces, printed)) | {""}
        self._keys = keys
        self._whole: set[int] = set()
        self._pieces: dict[int, list[str]] = {}
        for control in controls:
            for passage in passages(control.content):
                if passage.number:
                    self._whole.add(passage.number)
                else:
                    self._pieces.setdefault(control.number, []).append(passage.text)

    def strays(self, blocks: Iterable[Block]) -> Iterator[Stray]:
        """Yield what stands outside of the fields, in reading order."""
        after = ""
        for block in blocks:
            for passage in passages((block,)):
                for anchor in passage.anchors:
                    after = self._keys.get(anchor, after)
            yield from self._of(block, after)

    def _of(self, block: Block, after: str) -> Iterator[Stray]:
        inside = tuple(passages((block,)))
        rests = [(passage, rest) for passage in inside if (rest := self._rest(passage))]
        if isinstance(block, Grid) and rests and not any(map(self._is_field, inside)):
            text = plain_text(lines_of((block,)))
            yield Stray(text=text, after=after, number=block.number)
            return
        for passage, rest in rests:
            yield Stray(text=rest, after=after, number=passage.number)

    def _is_field(self, passage: Passage) -> bool:
        return passage.number in self._whole or passage.number in self._pieces

    def _rest(self, passage: Passage) -> str:
        """Return what a passage says beside its fields; empty where the form says it itself."""
        if passage.number and passage.number in self._whole:
            return ""
        text = passage.text
        start = 0
        for piece in self._pieces.get(passage.number, ()) if passage.number else ():
            at = text.find(piece, start)
            if at >= 0:
                text, start = text[:at] + text[at + len(piece) :], at
        if collapse_spaces(text) in self._printed:
            return ""
        return " ".join(filter(None, (passage.marker, text.strip())))
