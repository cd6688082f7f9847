"""Why a file is refused: one table of codes and of what its owner is told."""

from typing import Final

from attrs import field, frozen

from qcdc_report.text import Text


@frozen
class Refusal:
    """A reason for which a file is not read.

    Attributes:
        code: for programs; stable. Reasons that need the same action may share one.
        said: what is wrong, with ``{name}`` where a fact about the file stands.
        advice: what the file's owner can do.
    """

    code: str
    said: Text
    advice: Text = field(repr=False)


_SAVE_AS_DOCX = Text(
    "Mở tệp bằng Word rồi lưu lại dạng Word Document (.docx)",
    "Open the file in Word and save it as Word Document (.docx)",
)
_SEND_DOCX = Text("Hãy gửi bản Word (.docx) của báo cáo", "Send the report's Word file (.docx)")
_REPAIR = Text(
    "Xin lại bản gốc, hoặc mở bằng Word (Mở và sửa chữa) rồi lưu lại dạng .docx",
    "Get the original again, or open it in Word (Open and Repair) and save it as .docx",
)
_SPLIT = Text(
    "Bỏ bớt ảnh và phần đính kèm rồi lưu lại; nếu tệp đúng là lớn như vậy, hãy nâng giới hạn",
    "Remove pictures and attachments and save again; if it really is that large, raise the limit",
)
_SIMPLIFY = Text(
    "Tách bảng thành các bảng nhỏ hơn; nếu bảng đúng là lớn như vậy, hãy nâng giới hạn",
    "Split the table into smaller ones; if it really is that large, raise the limit",
)

_SEND_AGAIN = Text("Hãy chép hoặc gửi lại tệp", "Copy or send the file again")


def _because(code: str, vi: str, en: str, advice: Text) -> Refusal:
    return Refusal(code, Text(vi, en), advice)


def _other(vi: str, en: str, advice: Text = _SEND_DOCX) -> Refusal:
    """Return the refusal of a file of another kind."""
    return _because(
        "in.not_docx",
        f"Đây là {vi}, không phải tài liệu Word",
        f"This is {en}, not a Word document",
        advice,
    )


REFUSALS: Final[dict[str, Refusal]] = {
    # What is no Word file at all.
    "empty": _because(
        "in.not_docx", "Tệp rỗng, không có nội dung", "The file is empty", _SEND_AGAIN
    ),
    "blank": _because(
        "in.not_docx",
        "Tệp chỉ toàn byte 0, nội dung đã mất khi chép hoặc tải",
        "The file is nothing but zero bytes: its content was lost in copying",
        _SEND_AGAIN,
    ),
    "password": _because(
        "in.encrypted",
        "Tệp có mật khẩu",
        "The file has a password",
        Text("Mở bằng Word, bỏ mật khẩu rồi lưu lại", "Open it in Word, remove the password, save"),
    ),
    "legacy-doc": _because(
        "in.legacy_doc",
        "Tệp .doc kiểu cũ (Word 97–2003)",
        "An old .doc file (Word 97–2003)",
        _SAVE_AS_DOCX,
    ),
    "legacy-office": _other(
        "tệp Office kiểu cũ (Excel, PowerPoint, Outlook …)",
        "an old Office file (Excel, PowerPoint, Outlook …)",
    ),
    "owner-file": _other(
        "tệp tạm (~$…) mà Word tạo bên cạnh tài liệu đang mở",
        "the lock file (~$…) that Word makes beside a document that is open",
        Text("Hãy chọn tệp không có ~$ ở đầu tên", "Choose the file without ~$ before its name"),
    ),
    "rtf": _other("tệp RTF", "an RTF file", _SAVE_AS_DOCX),
    "pdf": _other("tệp PDF", "a PDF file"),
    "picture": _other("ảnh (bản chụp, bản quét)", "a picture (a photo, a scan)"),
    "html": _other("trang web (HTML, MHTML)", "a web page (HTML, MHTML)", _SAVE_AS_DOCX),
    "xml": _other("tệp XML", "an XML file", _SAVE_AS_DOCX),
    "text": _other("tệp văn bản thuần (.txt)", "a file of plain text", _SAVE_AS_DOCX),
    "opendocument": _other(
        "tệp OpenDocument (.odt, .ods …)",
        "an OpenDocument file (.odt, .ods …)",
        Text(
            "Mở bằng LibreOffice hoặc Word rồi lưu lại dạng .docx",
            "Open it in LibreOffice or Word and save it as .docx",
        ),
    ),
    "spreadsheet": _other("bảng tính Excel", "an Excel workbook"),
    "presentation": _other("bài trình chiếu PowerPoint", "a PowerPoint presentation"),
    "other-archive": _other(
        "tệp nén",
        "an archive",
        Text("Giải nén rồi chọn tệp .docx ở trong", "Unpack it and choose the .docx inside"),
    ),
    "unknown": _because(
        "in.not_docx", "Tệp không phải tài liệu Word", "Not a Word document", _SEND_DOCX
    ),
    "no-document": _because(
        "in.no_document",
        "Gói .docx không có phần văn bản, hoặc phần ấy không phải của Word",
        "The .docx package has no text part, or one that is not Word's",
        _REPAIR,
    ),
    # What is wrong with the archive.
    "too-large": _because(
        "in.too_large",
        "Tệp lớn {found} byte, quá giới hạn {limit} byte",
        "The file has {found} bytes, above the limit of {limit}",
        _SPLIT,
    ),
    "damaged": _because(
        "in.damaged",
        "Tệp bị hỏng hoặc bị cắt cụt khi chép, tải",
        "The file is damaged, or was cut off in copying",
        _REPAIR,
    ),
    "ambiguous": _because(
        "in.damaged",
        "Mục lục của gói .docx mâu thuẫn với nội dung, mỗi chương trình sẽ đọc một kiểu",
        "The directory of the .docx contradicts its content: programs read it differently",
        _REPAIR,
    ),
    "entries": _because(
        "in.zip_entries",
        "Tệp có {found} phần, quá giới hạn {limit}",
        "The file has {found} parts, above the limit of {limit}",
        _SPLIT,
    ),
    "total": _because(
        "in.zip_total",
        "Giải nén ra {found} byte, quá giới hạn {limit} byte",
        "Unpacked it has {found} bytes, above the limit of {limit}",
        _SPLIT,
    ),
    "ratio": _because(
        "in.zip_ratio",
        "Một phần nén tới {found} lần, quá giới hạn {limit}: dấu hiệu của tệp phá hoại",
        "A part is packed {found} times, above the limit of {limit}: the mark of a zip bomb",
        _REPAIR,
    ),
    "names": _because(
        "in.zip_names",
        "Tên một phần trong gói .docx trùng hoặc không hợp lệ",
        "A part of the .docx has a name that stands twice or is not allowed",
        _REPAIR,
    ),
    "method": _because(
        "in.zip_method",
        "Một phần nén hoặc mã hóa theo cách mà Word không dùng",
        "A part is packed or encrypted in a way that Word does not use",
        _SAVE_AS_DOCX,
    ),
    # What is wrong with the parts.
    "part-too-large": _because(
        "in.xml_too_large",
        "Một phần của tệp lớn {found} byte, quá giới hạn {limit} byte",
        "A part of the file has {found} bytes, above the limit of {limit}",
        _SPLIT,
    ),
    "elements": _because(
        "in.xml_limits",
        "Các phần của tệp có trên {limit} phần tử và thuộc tính XML",
        "The parts of the file have above {limit} XML elements and attributes",
        _SPLIT,
    ),
    "characters": _because(
        "in.xml_limits",
        "Một phần của tệp có {found} ký tự, quá giới hạn {limit}",
        "A part of the file has {found} characters, above the limit of {limit}",
        _SPLIT,
    ),
    "depth": _because(
        "in.xml_limits",
        "Một phần của tệp lồng quá sâu hoặc có giá trị quá dài",
        "A part of the file nests too deep, or has a value that is too long",
        _REPAIR,
    ),
    "doctype": _because(
        "in.doctype",
        "Một phần của tệp có khai báo DOCTYPE, Word không bao giờ ghi như vậy",
        "A part of the file declares a DOCTYPE, which Word never writes",
        _REPAIR,
    ),
    "encoding": _because(
        "in.malformed_xml",
        "Một phần của tệp dùng bảng mã không được phép: {found}",
        "A part of the file is in an encoding that is not allowed: {found}",
        _REPAIR,
    ),
    "malformed": _because(
        "in.malformed_xml",
        "Một phần của tệp sai cú pháp XML",
        "A part of the file is not well-formed XML",
        _REPAIR,
    ),
    "relations": _because(
        "in.rels",
        "Tệp có trên {limit} quan hệ giữa các phần",
        "The file has above {limit} relations between its parts",
        _SPLIT,
    ),
    "relation-twice": _because(
        "in.rels",
        "Hai quan hệ giữa các phần của tệp mang cùng một mã",
        "Two relations between the parts of the file have the same id",
        _REPAIR,
    ),
    # What the reader of pages refuses.
    "rows": _because(
        "in.table",
        "Một bảng có trên {limit} hàng",
        "A table has above {limit} rows",
        _SIMPLIFY,
    ),
    "cells": _because(
        "in.table",
        "Các bảng có tất cả trên {limit} ô",
        "The tables have above {limit} cells in all",
        _SIMPLIFY,
    ),
    "span": _because(
        "in.table",
        "Một ô của bảng gộp {found} cột; chỉ được từ 1 đến {limit}",
        "A cell of a table covers {found} columns; 1 to {limit} are possible",
        _REPAIR,
    ),
    "nesting": _because(
        "in.table",
        "Bảng lồng nhau quá {limit} lớp",
        "Tables nest deeper than {limit}",
        _SIMPLIFY,
    ),
    "tracked-changes": _because(
        "in.tracked_changes",
        "Tệp còn lưu vết sửa đổi",
        "The file holds tracked changes",
        Text(
            "Mở bằng Word, chọn Review, Accept All Changes rồi lưu lại",
            "Open it in Word, choose Review, Accept All Changes, and save",
        ),
    ),
    "legacy-font": _because(
        "in.legacy_font",
        "Tệp có chữ gõ bằng phông chữ cũ (TCVN3, VNI): “{found}”",
        "The file holds text typed in an old font (TCVN3, VNI): “{found}”",
        Text(
            "Chuyển mã sang Unicode, hoặc cho phép tự chuyển",
            "Convert it to Unicode, or let it be converted",
        ),
    ),
    # What only a defect or an exhausted machine brings about.
    "exhausted": _because(
        "in.too_complex",
        "Tệp quá phức tạp, đọc hết bộ nhớ mà chưa xong",
        "The file is too complex: memory ran out in reading it",
        _SPLIT,
    ),
    "unforeseen": _because(
        "in.unreadable",
        "Không đọc được tệp vì một lỗi chưa lường trước ({found})",
        "The file could not be read, for a reason nobody foresaw ({found})",
        _REPAIR,
    ),
}
"""Every reason for which a Word file is refused, by a name of its own."""
