"""Footnotes, endnotes and comments: numbered through, each file's behind those before it."""

from collections.abc import Callable
from typing import Final

from qcdc_report.formats.docx.merging.joined import Joined
from qcdc_report.formats.docx.merging.numbering import Counters
from qcdc_report.formats.docx.merging.xml import remove
from qcdc_report.formats.docx.namespaces import MAIN
from qcdc_report.formats.docx.package import Package
from qcdc_report.formats.docx.seeing.names import ID, Element, P, w, w14, w15

_RULES: Final = (
    ("separator", -1, "separator"),
    ("continuationSeparator", 0, "continuationSeparator"),
)
_COMMENT_MARKS: Final = (w("commentRangeStart"), w("commentRangeEnd"), w("commentReference"))
_PARA_ID: Final = w14("paraId")
_FIRST_PARA_ID: Final = 0x10000000


class OutputNotes:
    """Notes of one kind in the merged file.

    Attributes:
        part: what they are put together in.
        used: there is one.
    """

    def __init__(self, root: str) -> None:
        self.part = Joined(root)
        self.used = False

    def xml(self, element: str) -> bytes:
        """Return the part, with the lines above notes; ``element`` is what a note is called."""
        lines = "".join(
            f'<w:{element} w:type="{kind}" w:id="{number}"><w:p><w:pPr>'
            '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr>'
            f"<w:r><w:{mark}/></w:r></w:p></w:{element}>"
            for kind, number, mark in _RULES
        )
        return self.part.xml(lines.encode())


class SourceNotes:
    """Notes of one kind of one file, brought over when the text refers to them."""

    def __init__(
        self,
        package: Package,
        kind: str,
        output: OutputNotes,
        counters: Counters,
        change: Callable[[Element, str, Joined], None],
    ) -> None:
        """Find the notes.

        Args:
            package: the file.
            kind: ``footnote`` or ``endnote``.
            output: where they go.
            counters: gives them their numbers.
            change: changes the text of a note, which stands in a part of this name.
        """
        self._tag, self._kind, self._output = w(kind), kind, output
        self._counters, self._change = counters, change
        self._numbers: dict[str, str | None] = {}
        self._name = next(iter(package.related(package.main, f"{kind}s")), None)
        self._root = None if self._name is None else package.xml(self._name)
        self._notes: dict[str, Element] = {}
        for one in () if self._root is None else self._root.iterchildren(self._tag):
            if one.get(w("type"), "normal") == "normal":
                self._notes.setdefault(one.get(ID, ""), one)

    def renumber(self, root: Element) -> None:
        """Bring over the notes that a text refers to, in its order, and renumber its marks."""
        for mark in list(root.iter(w(f"{self._kind}Reference"))):
            number = self._bring(mark.get(ID, ""))
            if number is None:
                remove(mark)
            else:
                mark.set(ID, number)

    def _bring(self, old: str) -> str | None:
        if old not in self._numbers:
            note = self._notes.get(old)
            if note is None or self._root is None or self._name is None:
                return None
            self._numbers[old] = number = str(self._counters.take(self._kind))
            note.set(ID, number)
            self._change(note, self._name, self._output.part)
            self._output.part.add([note], self._root)
            self._output.used = True
        return self._numbers[old]


class OutputComments:
    """The comments of the merged file, and which of them answer which."""

    def __init__(self) -> None:
        self.part = Joined("comments")
        self.used = False
        self._threads: list[str] = []

    def thread(self, number: str, parent: str, done: str) -> None:
        """Note that a comment is answered by, or answers, another."""
        above = f' w15:paraIdParent="{parent}"' if parent else ""
        self._threads.append(f'<w15:commentEx w15:paraId="{number}"{above} w15:done="{done}"/>')

    def threads_xml(self) -> bytes | None:
        """Return the part that says which comments answer which; None if none does."""
        if not self._threads:
            return None
        name = w15("")[1:-1]
        listed = "".join(self._threads)
        return (
            '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
            f'<w15:commentsEx {MAIN} xmlns:w15="{name}">{listed}</w15:commentsEx>'
        ).encode()


class SourceComments:
    """The comments of one file, brought over when a text has their marks."""

    def __init__(
        self,
        package: Package,
        output: OutputComments,
        counters: Counters,
        change: Callable[[Element, str, Joined], None],
    ) -> None:
        """Find the comments.

        Args:
            package: the file.
            output: where they go.
            counters: gives them their numbers.
            change: changes the text of a comment, which stands in a part of this name.
        """
        self._package, self._output = package, output
        self._counters, self._change = counters, change
        self._numbers: dict[str, str] = {}
        self._paragraphs: dict[str, str] = {}
        self._name = next(iter(package.related(package.main, "comments")), None)
        self._root = None if self._name is None else package.xml(self._name)
        self._comments: dict[str, Element] = {}
        for one in () if self._root is None else self._root.iterchildren(w("comment")):
            self._comments.setdefault(one.get(ID, ""), one)

    def renumber(self, root: Element) -> None:
        """Bring over the comments that stand at a text, and renumber its marks."""
        for mark in list(root.iter(*_COMMENT_MARKS)):
            number = self._bring(mark.get(ID, ""))
            if number is None:
                remove(mark)
            else:
                mark.set(ID, number)

    def finish(self) -> None:
        """Bring over which of the comments answer which, when all of them are there."""
        for name in self._package.related(self._package.main, "commentsExtended"):
            for one in self._package.xml(name).iter(w15("commentEx")):
                number = self._paragraphs.get(one.get(w15("paraId"), ""))
                if number is not None:
                    parent = self._paragraphs.get(one.get(w15("paraIdParent"), ""), "")
                    done = "1" if one.get(w15("done"), "0") in {"1", "true"} else "0"
                    self._output.thread(number, parent, done)

    def _bring(self, old: str) -> str | None:
        if old not in self._numbers:
            comment = self._comments.get(old)
            if comment is None or self._root is None or self._name is None:
                return None
            self._numbers[old] = new = str(self._counters.take("comment", 0))
            comment.set(ID, new)
            known = [(one, one.get(_PARA_ID, "")) for one in comment.iter(P)]
            self._change(comment, self._name, self._output.part)
            for paragraph, before in known:
                if before:
                    number = f"{_FIRST_PARA_ID + self._counters.take('paragraph'):08X}"
                    self._paragraphs[before] = number
                    paragraph.set(_PARA_ID, number)
            self._output.part.add([comment], self._root)
            self._output.used = True
        return self._numbers[old]
