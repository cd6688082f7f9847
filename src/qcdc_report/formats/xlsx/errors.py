"""Why a workbook is not read, and what its owner can do."""

from typing import Final

from qcdc_report.manuscript import ManuscriptError
from qcdc_report.text import Text

_SAVE_AS_XLSX: Final = Text(
    "Mở bằng Excel rồi lưu lại dạng Excel Workbook (.xlsx), không đặt mật khẩu",
    "Open it in Excel and save it as Excel Workbook (.xlsx), without a password",
)
_FROM_FORM: Final = Text(
    "Điền vào mẫu do lệnh qcdc-report new PROFILE -o so-lieu.xlsx tạo ra",
    "Fill in the form that qcdc-report new PROFILE -o so-lieu.xlsx makes",
)
_NO_WORKBOOK: Final = Text(
    "Tệp không phải bảng tính Excel dạng .xlsx", "The file is no Excel workbook (.xlsx)"
)
_SAID: Final = {
    "in.encrypted": Text("Tệp có mật khẩu", "The file has a password"),
    "in.not_docx": _NO_WORKBOOK,
    "in.legacy_doc": _NO_WORKBOOK,
    "in.no_document": _NO_WORKBOOK,
}
_DAMAGED: Final = Text(
    "Bảng tính bị hỏng, hoặc vượt giới hạn an toàn khi đọc",
    "The workbook is damaged, or beyond the limits of safe reading",
)


class WorkbookReadError(ManuscriptError):
    """A workbook that cannot be read; attributes as ``ManuscriptError`` has them."""


def refused(cause: ManuscriptError | None) -> WorkbookReadError:
    """Return the error for a file that is refused as no workbook.

    Args:
        cause: why its parts could not be had; None if it is an Office file of another kind.
    """
    if cause is None or _SAID.get(cause.code) is _NO_WORKBOOK:
        return WorkbookReadError("in.not_xlsx", _NO_WORKBOOK, _SAVE_AS_XLSX)
    said = _SAID.get(cause.code, _DAMAGED)
    return WorkbookReadError(cause.code, said, _SAVE_AS_XLSX, cause.part)


def too_wide(limit: int) -> WorkbookReadError:
    """Return the error for a sheet that covers too many cells."""
    said = Text(
        f"Một trang tính trải rộng quá giới hạn {limit} ô",
        f"A sheet covers more cells than the limit of {limit}",
    )
    return WorkbookReadError("in.sheet_too_large", said, _FROM_FORM)


def no_form() -> WorkbookReadError:
    """Return the error for a workbook that is not the form for figures."""
    said = Text(
        "Bảng tính không phải mẫu số liệu, hoặc cột A bị ẩn của mẫu đã bị xóa",
        "The workbook is not the form for figures, or the form's hidden column A is gone",
    )
    return WorkbookReadError("in.not_figures_form", said, _FROM_FORM)
