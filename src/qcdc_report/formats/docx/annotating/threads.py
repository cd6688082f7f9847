"""What people did with a comment: an answer or a tick, which Word keeps in parts beside it."""

from collections.abc import Iterable

from lxml import etree

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


def paragraph_ids(comment: etree._Element) -> set[str]:
    """Return the ids that Word gave the paragraphs of a comment; empty before it saved the file."""
    ids = (element.get(f"{_W14}paraId") for element in comment.iter())
    return {identity for identity in ids if identity}


def answered(comment: etree._Element, extended: etree._Element | None) -> bool:
    """Say whether somebody answered a comment.

    Args:
        comment: the comment.
        extended: the part in which Word ties answers to comments, if the file has one.
    """
    own = paragraph_ids(comment)
    return extended is not None and any(
        entry.get(f"{_W15}paraIdParent") in own for entry in extended.iter(f"{_W15}commentEx")
    )


def forget(part: etree._Element, gone: Iterable[etree._Element]) -> bool:
    """Take the entries of comments that are gone out of a part about comments.

    Args:
        part: root of ``commentsExtended`` or ``commentsIds``.
        gone: the comments.

    Returns:
        Whether there were any.
    """
    ids = {identity for comment in gone for identity in paragraph_ids(comment)}
    entries = [
        entry
        for entry in part
        if any(etree.QName(n).localname == "paraId" and v in ids for n, v in entry.attrib.items())
    ]
    for entry in entries:
        part.remove(entry)
    return bool(entries)
