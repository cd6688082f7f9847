"""Letters and figures of the final view of a part, counted by expat and without any tree."""

import unicodedata
from collections import Counter
from xml.parsers import expat

_OUT = {"del", "moveFrom"}
_NO_NOTE = "no note"
_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}


class _Part:
    """Gathers text in a buffer for each element that may turn out to be gone."""

    def __init__(self) -> None:
        self.buffers: list[list[str]] = [[]]
        self.stack: list[str] = []
        self.gone: list[bool] = []
        self.out = 0
        self.fields: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(":")[2]
        said = {key.rpartition(":")[2]: value for key, value in attributes.items()}
        if local in {"tr", "tc"}:
            self.gone.append(False)
        if (local == "del" and self.stack[-1:] == ["trPr"]) or local == "cellDel":
            self.gone[-1] = True
        if local in {"tr", "tc", "AlternateContent", "Choice", "Fallback"} or (
            local in {"footnote", "endnote"}
        ):
            self.buffers.append([])
        if local in {"footnote", "endnote"} and said.get("type") in _SEPARATORS:
            self.out += 1
            local = _NO_NOTE
        if local in _OUT:
            self.out += 1
        if local == "fldChar" and not self.out:
            self.field(said.get("fldCharType", ""))
        if local == "textpath":
            self.buffers[-1].append(said.get("string", ""))
        self.stack.append(local)

    def field(self, kind: str) -> None:
        if kind == "begin":
            self.fields.append("instruction")
        elif self.fields:
            self.fields.pop()
            if kind == "separate":
                self.fields.append("result")

    def end(self, name: str) -> None:
        del name
        local = self.stack.pop()
        if local in _OUT or local == _NO_NOTE:
            self.out -= 1
        if local in {"tr", "tc"}:
            text = self.buffers.pop()
            if not self.gone.pop():
                self.buffers[-1].extend(text)
        elif local in {"Choice", "Fallback"}:
            text = self.buffers.pop()
            if not self.buffers[-1]:  # the first that shows anything
                self.buffers[-1].extend(text)
        elif local in {"AlternateContent", "footnote", "endnote", _NO_NOTE}:
            self.buffers[-2].extend(self.buffers.pop())

    def text(self, data: str) -> None:
        shown = self.stack[-1:] == ["t"] and not self.out and "instruction" not in self.fields
        if shown:
            self.buffers[-1].append(data)


def letters(text: str) -> Counter[str]:
    """Return how often each letter and figure stands in a text."""
    return Counter(filter(str.isalnum, unicodedata.normalize("NFC", text)))


def final_letters(content: bytes) -> Counter[str]:
    """Return how often each letter and figure stands in the final view of a part."""
    part = _Part()
    parser = expat.ParserCreate()
    parser.StartElementHandler = part.start
    parser.EndElementHandler = part.end
    parser.CharacterDataHandler = part.text
    parser.Parse(content, True)
    return letters("".join(part.buffers[0]))
