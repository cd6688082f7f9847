"""Which comments of a file are this library's own, by author and initials."""

from typing import Final

from lxml import etree

AUTHOR: Final = "qcdc-report"
INITIALS: Final = "QCDC"


def own_comments(comments: etree._Element) -> dict[str, etree._Element]:
    """Return the comments by this library, by their ids as the file writes them.

    Args:
        comments: root of the part of comments, transitional or strict.
    """
    w = f"{{{etree.QName(comments).namespace}}}"
    return {
        comment.get(f"{w}id", ""): comment
        for comment in comments.iterchildren(f"{w}comment")
        if comment.get(f"{w}author") == AUTHOR and comment.get(f"{w}initials") == INITIALS
    }
