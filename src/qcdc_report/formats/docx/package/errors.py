"""The one error of reading Word files, and the boundary that lets no other one out."""

import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager

from lxml import etree

from qcdc_report.formats.docx.package.names import shown
from qcdc_report.formats.docx.package.refusals import REFUSALS
from qcdc_report.manuscript import ManuscriptError
from qcdc_report.text import Text

_DAMAGED = (zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, struct.error, EOFError)


class DocxReadError(ManuscriptError):
    """A Word file that cannot be read; attributes as ``ManuscriptError`` has them."""


def refusal(name: str, *, part: str = "", **facts: object) -> DocxReadError:
    """Return the error for a reason of ``REFUSALS``; the caller raises it.

    Args:
        name: the reason, such as ``password``.
        part: the part of the file where it was found; empty for the file as a whole.
        facts: what stands in the message's braces, such as ``limit``.

    Raises:
        KeyError: no reason has the name, or a fact of its message is missing.
    """
    reason = REFUSALS[name]
    told = {name: shown(str(fact)) for name, fact in facts.items()}
    said = Text(reason.said.vi.format(**told), reason.said.en.format(**told))
    return DocxReadError(reason.code, said, reason.advice, shown(part))


@contextmanager
def reading_boundary(part: str = "") -> Iterator[None]:
    """Turn whatever goes wrong inside into a ``DocxReadError``.

    What is no fault of a file passes: ``KeyboardInterrupt``, ``SystemExit`` and their like. The
    error that was there stays as the cause. The innermost boundary names the part.

    Args:
        part: the part of the file that is being read.
    """
    try:
        yield
    except ManuscriptError:
        raise
    except etree.XMLSyntaxError as cause:
        raise refusal("malformed", part=part) from cause
    except _DAMAGED as cause:
        raise refusal("damaged", part=part) from cause
    except (MemoryError, RecursionError) as cause:
        raise refusal("exhausted", part=part) from cause
    except Exception as cause:
        raise refusal("unforeseen", part=part, found=type(cause).__name__) from cause
