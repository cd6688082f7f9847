"""The comments of this library among those of people: made, read again, numbered."""

from collections.abc import Iterator
from itertools import count

from lxml import etree

from qcdc_report.findings import Finding
from qcdc_report.formats.docx.own_comments import AUTHOR, INITIALS
from qcdc_report.text import either, xml_safe
from qcdc_report.text.speech import Language

Lines = tuple[str, ...]
"""The text of a comment, a line for each paragraph."""

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def comment_lines(finding: Finding, lang: Language) -> Lines:
    """Return what a comment says about a finding: what is wrong, and what to do about it."""
    word = finding.severity.word.say(lang)
    said = f"{word.capitalize()} {finding.code}: {finding.said.say(lang)}"
    # One line, one paragraph: a comment read back must have as many of both.
    return tuple(
        xml_safe(line)
        for text in (said, either(finding.advice, lang))
        for line in text.splitlines()
    )


def new_comment(namespace: str, number: int, lines: Lines, date: str) -> etree._Element:
    """Return a ``w:comment`` by this library.

    Args:
        namespace: that of the file's own ``w:`` elements; a strict file has another one.
        number: its id.
        lines: its text.
        date: when it was made, as Word writes it.
    """
    w = f"{{{namespace}}}"
    comment = etree.Element(f"{w}comment", nsmap={"w": namespace})
    comment.set(f"{w}id", str(number))
    comment.set(f"{w}author", AUTHOR)
    comment.set(f"{w}date", date)
    comment.set(f"{w}initials", INITIALS)
    for line in lines:
        run = etree.SubElement(etree.SubElement(comment, f"{w}p"), f"{w}r")
        text = etree.SubElement(run, f"{w}t")
        text.set(_SPACE, "preserve")
        text.text = line
    return comment


def lines_of(comment: etree._Element) -> Lines:
    """Return the text of a comment, as ``comment_lines`` made it, whoever saved the file since."""
    w = f"{{{etree.QName(comment).namespace}}}"
    tab = f"{w}tab"
    return tuple(
        "".join(
            "\t" if piece.tag == tab else piece.text or "" for piece in paragraph.iter(f"{w}t", tab)
        )
        for paragraph in comment.iter(f"{w}p")
    )


def free_numbers(used: set[str]) -> Iterator[int]:
    """Yield ids that no comment has yet, from 0 up."""
    taken = {int(number) for number in used if number.strip().removeprefix("-").isdecimal()}
    return (number for number in count() if number not in taken)
