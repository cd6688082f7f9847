"""What the reader noticed in the text, for people: hidden text, old fonts."""

from collections.abc import Iterator

from qcdc_report.formats.docx.seeing.old_encodings import encoding_of
from qcdc_report.formats.docx.seeing.shared import Shared
from qcdc_report.manuscript import Remark
from qcdc_report.text import Text

_LISTED = 10


def remarks_on(shared: Shared) -> Iterator[Remark]:
    """Yield a remark on hidden text, and one on each stretch of text in old fonts."""
    yield from _hidden(shared.hidden)
    for first, last, fonts in shared.old_fonts.found:
        yield _old_fonts(first, last, fonts, done=shared.options.legacy_fonts == "convert")


def _hidden(numbers: list[int]) -> Iterator[Remark]:
    if not numbers:
        return
    body = [str(number) for number in dict.fromkeys(numbers) if number]
    listed = ", ".join(body[:_LISTED]) + (", …" if len(body) > _LISTED else "")
    vi, en = "Tệp có chữ bị ẩn", "The file holds hidden text"
    if body:
        vi, en = f"{vi} (đoạn {listed})", f"{en} (paragraph {listed})"
    yield Remark(
        rule="hidden-text",
        said=Text(f"{vi}; chữ ấy vẫn được đọc", f"{en}; it was read all the same"),
        advice=Text(
            "Xóa chữ ấy, hoặc bỏ dấu chọn Hidden trong hộp thoại Font",
            "Delete it, or clear Hidden in the dialog Font",
        ),
        number=int(body[0]) if body else 0,
    )


def _old_fonts(first: int, last: int, fonts: set[str], *, done: bool) -> Remark:
    encodings = {encoding_of(font) for font in fonts}
    kinds = "/".join(name for name in ("tcvn3", "vni") if name in encodings).upper()
    span = f"{first}" if first == last else f"{first}–{last}"
    vi = f"Đoạn {span}" if first else "Một đoạn ở ghi chú hoặc tiêu đề trang"
    en = f"Paragraph {span}" if first else "A note or a header"
    named = ", ".join(sorted(fonts))
    return Remark(
        rule="legacy-font",
        said=Text(
            f"{vi} gõ bằng phông {kinds} ({named})"
            + (", đã chuyển sang Unicode" if done else ", chưa chuyển sang Unicode"),
            f"{en} is typed in {kinds} ({named})"
            + (", converted to Unicode" if done else ", not converted to Unicode"),
        ),
        advice=Text("Đọc lại chỗ này", "Read this place again")
        if done
        else Text("Chuyển mã sang Unicode", "Convert it to Unicode"),
        number=first,
    )
