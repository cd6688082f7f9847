"""The paragraphs of a document, numbered: the one way in which everybody counts them."""

from collections.abc import Iterator

from lxml import etree

_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"


def numbered_paragraphs(body: etree._Element) -> Iterator[tuple[int, etree._Element]]:
    """Yield every ``w:p`` below ``w:body`` with its number, from 1, in the file's order.

    Those in tables, content controls and text boxes count. The second copy of a drawing, which
    is there for old programs only (``mc:Fallback``), does not. The body says itself whether its
    elements have their names of the transitional or of the strict standard.
    """
    number = 0
    paragraph = f"{{{etree.QName(body).namespace}}}p"
    walker = etree.iterwalk(body, events=("start",), tag=(paragraph, _FALLBACK))
    for _, element in walker:
        if element.tag == _FALLBACK:
            walker.skip_subtree()
        else:
            number += 1
            yield number, element
