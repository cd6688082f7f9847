"""How many pages a file says that it has, where it can be believed.

Word counts pages when it saves a file, and notes the number of characters beside. Programs that
make files from a template leave both as they were; then the characters give them away.
"""

from typing import Final

from lxml import etree

from qcdc_report.formats.docx.package import Package
from qcdc_report.formats.docx.seeing.names import Element, T, whole

_MOST: Final = 100_000
_TOLERANCE: Final = 0.1  # programs differ in whether they count text boxes and fields


def pages_of(package: Package, body: Element) -> int | None:
    """Return the number of pages that a file states; None if it does not, or seems wrong.

    Args:
        package: the file.
        body: its text, not yet changed.
    """
    stated = _stated(package)
    pages, characters = stated.get("Pages", 0), stated.get("Characters", 0)
    there = sum(len("".join((one.text or "").split())) for one in body.iter(T))
    if not 0 < pages <= _MOST or abs(there - characters) > _TOLERANCE * there:
        return None
    return pages


def _stated(package: Package) -> dict[str, int]:
    return {
        etree.QName(one).localname: whole(one.text)
        for name in package.related("", "extended-properties")
        for one in package.xml(name)
    }
