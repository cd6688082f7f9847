"""How much of a stranger's file a reader takes in, and what it does where there is a choice."""

from typing import Literal

from attrs import field, frozen


def _described(vi: str, default: int) -> int:
    made: int = field(default=default, metadata={"vi": vi})
    return made


@frozen(kw_only=True)
class Limits:
    """Limits that protect the reader; a file beyond one of them is refused with a message.

    The values were set on 1,946 real Word files, of which none but damaged ones is refused.

    Attributes:
        file_bytes: size of the file.
        entries: parts in the file.
        total_bytes: size of all parts unpacked.
        part_bytes: size of one XML part unpacked.
        ratio: how many times larger unpacked than packed, of a part above ``ratio_floor``.
        ratio_floor: bytes unpacked up to which a part may be packed as tightly as it likes.
        relations: relations between parts.
        elements: XML elements and attributes of all parts that are parsed.
        characters: letters of a part.
        rows: rows of one table.
        cells: cells of all tables.
        span: columns that one cell covers.
        nesting: tables within tables.
    """

    file_bytes: int = _described("Kích thước tệp (byte)", 50_000_000)
    entries: int = _described("Số phần trong tệp", 1_000)
    total_bytes: int = _described("Tổng kích thước sau khi giải nén (byte)", 200_000_000)
    part_bytes: int = _described("Kích thước một phần XML (byte)", 32_000_000)
    ratio: int = _described("Tỷ lệ nén tối đa", 200)
    ratio_floor: int = _described("Không xét tỷ lệ nén dưới mức này (byte)", 16_000_000)
    relations: int = _described("Số quan hệ giữa các phần", 5_000)
    elements: int = _described("Số phần tử và thuộc tính XML của các phần được đọc", 2_000_000)
    characters: int = _described("Số ký tự của một phần", 10_000_000)
    rows: int = _described("Số hàng của một bảng", 20_000)
    cells: int = _described("Số ô của mọi bảng", 200_000)
    span: int = _described("Số cột một ô được gộp", 63)
    nesting: int = _described("Số lớp bảng lồng nhau", 10)


@frozen(kw_only=True)
class ReadingOptions:
    """What a reader of documents does where there is a choice.

    Attributes:
        limits: how much it takes in.
        legacy_fonts: text typed in TCVN3 or VNI is converted, left with a warning, or refused.
        tracked_changes: the final text is read with a warning, or the file is refused.
    """

    limits: Limits = field(factory=Limits)
    legacy_fonts: Literal["convert", "warn", "error"] = "convert"
    tracked_changes: Literal["final", "error"] = "final"
