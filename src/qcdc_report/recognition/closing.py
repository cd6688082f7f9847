"""What stands below the body: recipients and signature, read back from the page."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from attrs import field, frozen

from qcdc_report.layout.standard import Standard
from qcdc_report.manuscript import Grid, Passage
from qcdc_report.recognition.lines import Line, is_blank, is_mark, lines_of, undashed
from qcdc_report.recognition.taken import Taken
from qcdc_report.report import Signature
from qcdc_report.text import fold

_RECIPIENTS: Final = re.compile(r"\s*nơi\s+(?:nhận|gửi)\s*:?\s*", re.IGNORECASE)
_ON_BEHALF: Final = re.compile(r"(?:T[/.]?M|K[/.]?T|T[/.]?L|TUQ|Q)(?:\.|/|(?=\s))\s*\S")
_SIGNED: Final = frozenset(["da", "ky", "ten", "va", "dong", "dau", "chu", "ho", "ghi", "ro"])
"""Words of the line that holds the place of the hand-written signature: ``(Đã ký)``."""

_POST: Final = re.compile(
    r"(?:pho |quyen |q\. ?)?(?:bi thu|giam doc|tong giam doc|chu tich|truong (?:ban|phong|doan)|"
    r"thu truong|hieu truong|vien truong|chanh (?:van phong|an|thanh tra)|cuc truong|"
    r"chi cuc truong|truong|uy vien|chu nhiem|doi truong|tram truong|pho)(?![a-z])"
)
_NO_NAME: Final = re.compile(r"[0-9:]")
_ARCHIVE: Final = re.compile(r"lưu\s*:?\s*(?:VT)?[\s,:]*", re.IGNORECASE)
_AS_ABOVE: Final = frozenset({"nhu tren", "nhu kinh gui"})
_LONGEST_AUTHORITY = 90  # characters of a line of the signature


@frozen(kw_only=True)
class Closing:
    """What stands below the body.

    Attributes:
        signature: on whose behalf, post, name.
        recipients: ``Nơi nhận``, one entry each, without dash and punctuation; ``Như trên``, which
            the layout writes by itself, is none.
    """

    signature: Signature = field(factory=Signature)
    recipients: tuple[str, ...] = ()


def is_closing_start(block: Passage | Grid) -> bool:
    """Say whether the end of a report can begin with a block.

    That is ``Nơi nhận`` at the start of a line, or a line in capitals on whose behalf somebody
    signs (``T/M BAN THƯỜNG VỤ``, ``KT. GIÁM ĐỐC``). A table with lines is one of data.
    """
    if isinstance(block, Grid) and block.bordered:
        return False
    return any(
        _RECIPIENTS.match(line.text) is not None or _is_authority(line)
        for line in lines_of((block,))
    )


def read_closing(blocks: Iterable[Passage | Grid], standards: Sequence[Standard]) -> Taken[Closing]:
    """Return what the blocks from the recipients and the signature on say.

    Args:
        blocks: from the one that ``is_closing_start`` found to the first appendix.
        standards: those whose words of their own (``Như trên``) are no recipients.
    """
    reader = _Reader({fold(each.as_above) for each in standards if each.as_above} | _AS_ABOVE)
    for line in lines_of(blocks):
        reader.read(line)
    return reader.finished()


class _Reader:
    """What was found so far, line by line; recipients and signature may alternate."""

    def __init__(self, as_above: Iterable[str]) -> None:
        self._as_above = frozenset(as_above)
        self._listing = False
        self._recipients: list[str] = []
        self._signature: list[Line] = []
        self._marks: dict[str, int] = {}
        self._rest: list[Passage] = []

    def read(self, line: Line) -> None:
        """Take one line."""
        label = _RECIPIENTS.match(line.text)
        if label is not None:
            self._listing = True
            self._add_recipient(line.text[label.end() :], line.number)
        elif is_mark(line.text) or is_blank(line.text) or _holds_place(line.text):
            return
        elif self._is_recipient(line):
            self._add_recipient(line.text, line.number)
        elif self._may_sign(line):
            self._signature.append(line)
        else:
            self._rest.append(line.left_over())

    def finished(self) -> Taken[Closing]:
        """Return the closing as a whole."""
        name, titles = self._named()
        authority, post = _divided(titles)
        parts = {"authority": authority, "post": post, "name": name}
        for key, lines in parts.items():
            if lines:
                self._marks[f"signature.{key}"] = lines[0].number
        said = {key: " ".join(line.text for line in lines) for key, lines in parts.items()}
        return Taken(
            value=Closing(signature=Signature(**said), recipients=tuple(self._recipients)),
            marks=self._marks,
            rest=tuple(self._rest),
        )

    def _is_recipient(self, line: Line) -> bool:
        if not self._listing:
            return False
        return line.side == "left" or (line.side == "whole" and line.is_dashed)

    def _add_recipient(self, text: str, number: int) -> None:
        name = undashed(text)
        blank = is_blank(name) or (is_blank(_ARCHIVE.sub("", name, count=1)) and "…" in text)
        if blank or (not self._recipients and fold(name) in self._as_above):
            return
        self._marks[f"recipients[{len(self._recipients)}]"] = number
        self._recipients.append(name)

    def _may_sign(self, line: Line) -> bool:
        if len(line.text) > _LONGEST_AUTHORITY or line.side == "left":
            return False
        placed = line.side == "right" or line.passage.align in ("center", "right")
        return placed or line.is_bold or line.is_capitals or bool(self._signature)

    def _named(self) -> tuple[list[Line], list[Line]]:
        """Return the line of the name, the last one not in capitals, and those above it.

        A name typed in capitals is one if a post stands above it and it is no post itself.
        """
        lines = [line for line in self._signature if not _NO_NAME.search(line.text)]
        self._rest += [line.left_over() for line in self._signature if line not in lines]
        place = next((at for at, line in enumerate(lines) if not _is_title(line)), None)
        if place is None:
            last = lines[-1] if len(lines) > 1 else None
            titled = any(_POST.match(fold(line.text)) for line in lines[:-1])
            if last is None or not titled or _POST.match(fold(last.text)):
                return [], lines
            place = len(lines) - 1
        self._rest += [line.left_over() for line in lines[place + 1 :]]
        return [lines[place]], lines[:place]


def _divided(titles: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """Divide the lines above a name into on whose behalf, and the signer's post.

    Without ``T/M``, ``KT.`` and the like all of them are the post. With it the post begins with
    the last line that begins as posts do and goes on behind no ``KT.``, or is the last line.
    """
    if not titles or not _is_authority(titles[0]):
        return [], list(titles)
    if len(titles) == 1:
        return list(titles), []
    last = max(place for place, line in enumerate(titles) if _is_authority(line))
    begins: Iterator[int] = (
        place
        for place in range(last + 1, len(titles))
        if _POST.match(fold(titles[place].text)) is not None
    )
    turn = next(begins, len(titles) - 1 if last < len(titles) - 1 else len(titles))
    return list(titles[:turn]), list(titles[turn:])


def _holds_place(text: str) -> bool:
    words = fold(text).strip("()[]. ").replace(",", " ").split()
    return bool(words) and _SIGNED.issuperset(words)


def _is_authority(line: Line) -> bool:
    short = len(line.text) <= _LONGEST_AUTHORITY
    return short and _ON_BEHALF.match(line.text) is not None and line.is_capitals


def _is_title(line: Line) -> bool:
    """Say whether a line of the signature is no name: in capitals, or ``T/M Ban Thường vụ``."""
    folded = fold(line.text)
    return (
        line.is_capitals
        or _ON_BEHALF.match(line.text) is not None
        or _POST.match(folded) is not None
    )
