"""The same files merged by docxcompose: what is seen is the same, where it gets it right."""

import io
import warnings
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from lxml import etree

from formats.docx.merging.merging_files import (
    headed,
    made,
    merged,
    paragraphs,
    pictured,
    styled,
    turned,
    xml,
)
from formats.docx.merging.seen import seen
from formats.docx.word_files import W, body, find, part, parts, text_of, values

_LINK = (
    '<w:p><w:bookmarkStart w:id="0" w:name="dau"/><w:r><w:t>đích</w:t></w:r>'
    '<w:bookmarkEnd w:id="0"/><w:hyperlink w:anchor="dau"><w:r><w:t>tới đích</w:t></w:r>'
    "</w:hyperlink></w:p>"
)
_TABLE = (
    "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>ô</w:t>"
    "</w:r></w:p></w:tc></w:tr></w:tbl>"
)


def _numbered(*texts: str) -> Callable[[Document], None]:
    def add(document: Document) -> None:
        for text in texts:
            properties = document.add_paragraph(text)._p.get_or_add_pPr().get_or_add_numPr()
            properties.get_or_add_ilvl().val = 0
            properties.get_or_add_numId().val = 1

    return add


_SETS = {
    "text": [made(paragraphs("a", "b")), made(paragraphs("c"))],
    "headings": [
        made(paragraphs("a", style="Heading 1")),
        made(paragraphs("b", style="Heading 2")),
    ],
    "numbers": [made(_numbered("một", "hai")), made(_numbered("ba", "bốn", "năm"))],
    "numbers by a style": [
        made(paragraphs("một", "hai", style="List Number")),
        made(paragraphs("ba", style="List Number")),
    ],
    "tables": [made(paragraphs("a"), xml(_TABLE)), made(xml(_TABLE), paragraphs("b"))],
    "pictures": [made(pictured), made(paragraphs("a"), pictured, pictured)],
    "links": [made(xml(_LINK)), made(paragraphs("a"), xml(_LINK))],
}


def _composed(*contents: bytes) -> bytes:
    """Return files merged by docxcompose."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it uses what setuptools is about to take away
        from docxcompose.composer import Composer

        composer = Composer(docx.Document(io.BytesIO(contents[0])))
        for one in contents[1:]:
            composer.append(docx.Document(io.BytesIO(one)))
        content = io.BytesIO()
        composer.save(content)
    return content.getvalue()


def _seen(content: bytes) -> dict[str, object]:
    """Return what a person sees: texts and their looks, numbers before them, pictures, cells."""
    text = body(content)
    written = [one for one in text.iter(f"{W}p") if text_of(one)]
    return {
        "passages": seen(content),
        "styles": [_style(content, one) for one in written],
        "pictures": len(list(text.iter("{*}blip"))),
        "files of pictures": len({one for name, one in parts(content).items() if "media" in name}),
        "cells": len(find(text, ".//w:tc")),
        "links": len(find(text, ".//w:hyperlink")),
    }


def _style(content: bytes, paragraph: etree._Element) -> str:
    """Return the name of a paragraph's style; empty for the default one."""
    named = values(paragraph, "w:pPr/w:pStyle")
    path = f"w:style[@w:styleId='{named[0]}']/w:name" if named else "w:none"
    return "".join(values(part(content, "word/styles.xml"), path))


@pytest.mark.parametrize("name", _SETS)
def test_the_same_is_seen(name: str) -> None:
    """Text, styles, numbers that begin again, pictures, tables and links."""
    assert _seen(merged(*_SETS[name])) == _seen(_composed(*_SETS[name]))


def test_what_docxcompose_loses_is_kept() -> None:
    """Its users complain of it: headers, landscape pages, styles, names of bookmarks."""
    files = [
        made(styled("Heading 1", 14), paragraphs("a", style="Heading 1"), headed("Sở A")),
        made(
            styled("Heading 1", 20),
            turned("b"),
            paragraphs("c", style="Heading 1"),
            headed("Sở B"),
            xml(_LINK),
        ),
        made(xml(_LINK)),
    ]
    ours, theirs = merged(*files), _composed(*files)

    def heads(content: bytes) -> set[str]:
        all_parts = parts(content)
        return {
            "".join(etree.fromstring(header).itertext())
            for name, header in all_parts.items()
            if name.startswith("word/header")
        } - {""}

    def bookmarks(content: bytes) -> list[str]:
        names = [one.get(f"{W}name") for one in find(body(content), ".//w:bookmarkStart")]
        return [name for name in names if name.startswith("dau")]

    assert heads(ours) == {"Sở A", "Sở B"}
    assert heads(theirs) == {"Sở A"}
    assert bookmarks(ours) == ["dau", "dau_2"]
    assert bookmarks(theirs) == ["dau", "dau"]
    assert len(find(body(ours), ".//w:sectPr")) == 4
