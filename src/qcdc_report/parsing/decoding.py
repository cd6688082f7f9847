"""Bytes of a file made into text, or the finding that says why they are none."""

import codecs
from typing import Final

from qcdc_report.findings import Finding, Place
from qcdc_report.report.problems import MOST_PROBLEMS
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text

MOST_BYTES: Final = 50_000_000
"""The largest file that is read: a report of 12 pages has about 60,000 bytes, one that was
consolidated from 500 of these 30 million."""

MOST_VALUES: Final = 1_000_000
"""The most values of one file: those of 500 units are some 100,000."""

_UTF_16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class UnreadableError(ValueError):
    """A file of which nothing can be had. ``findings`` says why."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(finding.message for finding in findings))
        self.findings = findings


def decoded(content: bytes, file: str) -> str:
    """Return the text of a file; a byte order mark is no part of it.

    Raises:
        UnreadableError: above 50 MB, or no UTF-8.
    """
    if len(content) > MOST_BYTES:
        raise UnreadableError(
            reading_finding(
                "too-large",
                Place(file),
                Text(
                    f"Tệp có {len(content) / 1e6:.1f} MB, quá mức {MOST_BYTES // 10**6} MB",
                    f"The file has {len(content) / 1e6:.1f} MB, above the limit of "
                    f"{MOST_BYTES // 10**6} MB",
                ),
            )
        )
    content = content.removeprefix(codecs.BOM_UTF8)
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableError(_not_utf_8(content, error.start, file)) from None
    if "\0" in text:
        raise UnreadableError(_not_utf_8(content, content.index(0), file))
    return text


def too_many_values(place: Place) -> Finding:
    """Return the finding that a file holds more values than a reader takes in."""
    said = Text(
        f"Tệp có hơn {MOST_VALUES} giá trị",
        f"The file has more than {MOST_VALUES} values",
    )
    return reading_finding("too-large", place, said)


def too_many(place: Place) -> Finding:
    """Return the finding that more problems follow than are told."""
    said = Text(
        f"Tệp có hơn {MOST_PROBLEMS} lỗi; các lỗi sau không liệt kê",
        f"The file has more than {MOST_PROBLEMS} problems; those after this one are not listed",
    )
    return reading_finding("too-large", place, said)


def _not_utf_8(content: bytes, position: int, file: str) -> Finding:
    before = content[:position].rpartition(b"\n")[2].decode("utf-8")
    place = Place(file, content.count(b"\n", 0, position) + 1, len(before) + 1)
    advice = Text(
        "Mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8",
        "Open the file in an editor and save it as UTF-8",
    )
    if content.startswith(b"PK\x03\x04"):
        said = Text(
            "Đây là tệp nén (có thể là .docx hoặc .xlsx), không phải tệp chữ",
            "This is an archive (perhaps a .docx or .xlsx), not a text file",
        )
        return reading_finding("unreadable-file", Place(file), said)
    if content.startswith(_UTF_16) or b"\0" in content:
        said = Text(
            "Tệp không dùng bảng mã UTF-8 (có vẻ là UTF-16)",
            "The file is not in UTF-8 (it looks like UTF-16)",
        )
        return reading_finding("unreadable-file", Place(file), said, advice)
    said = Text(
        f"Tệp không dùng bảng mã UTF-8: dòng {place.line} có byte không đọc được",
        f"The file is not in UTF-8: line {place.line} has a byte that cannot be read",
    )
    return reading_finding("unreadable-file", place, said, advice)
