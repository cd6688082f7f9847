"""A workbook that is the same each time it is made, and in which text stays text."""

import datetime as dt
import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

from qcdc_report.tabular import needs_extra
from qcdc_report.text import xml_safe

if TYPE_CHECKING:
    from xlsxwriter import Workbook

_NEVER_CHANGES: Final = dt.datetime(1980, 1, 1)  # noqa: DTZ001 - XlsxWriter takes no zone
_SAFE: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


@contextmanager
def safe_book(made: io.BytesIO, title: str, author: str = "") -> Iterator["Workbook"]:
    """Open a workbook that is written to ``made`` when it is left.

    Args:
        made: where to.
        title: of the file.
        author: of the file.

    Raises:
        MissingExtraError: XlsxWriter is not installed.
    """
    with needs_extra("xlsx"):
        import xlsxwriter
    workbook = xlsxwriter.Workbook(made, _SAFE)
    workbook.set_properties(
        {"title": xml_safe(title), "author": xml_safe(author), "created": _NEVER_CHANGES}
    )
    yield workbook
    workbook.close()
