"""What hostile bytes are given to: every function that takes a Word file from a stranger."""

from collections.abc import Callable

from qcdc_report.formats.docx.package import open_package

Reader = Callable[[bytes], object]


def every_part(content: bytes) -> None:
    """Open a file and parse all of its XML."""
    package = open_package(content)
    for name in package.names:
        if name.casefold().endswith((".xml", ".rels")):
            package.xml(name)


READERS: list[Reader] = [open_package, every_part]
