"""A report as an official types it in Word, without this library: made by python-docx."""

import io
from pathlib import Path

import docx

_BODY = (
    "BÁO CÁO",
    "sơ kết 05 năm thực hiện Nghị quyết số 02-NQ/TU ngày 12/5/2017",
    "**I/ ĐẶC ĐIỂM, TÌNH HÌNH",
    "Bệnh viện có 12 khoa, phòng với 245 viên chức, người lao động.",
    "- Khó khăn: quá tải người bệnh.",
    "**II/ CÔNG TÁC LÃNH ĐẠO, CHỈ ĐẠO",
    "1- Công tác quán triệt, tuyên truyền Nghị quyết",
    "Đảng ủy đã tổ chức 02 hội nghị quán triệt, có 98/102 đảng viên dự, đạt 90%.",
    "**V. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
    "1. Tồn tại, hạn chế: còn hình thức.",
    "**VI. KHEN THƯỞNG",
    "Đề nghị khen thưởng 03 tập thể.",
)


def typed_report() -> bytes:
    """Return the file: letterhead, a few sections, one that the outline does not have."""
    document = docx.Document()
    head = document.add_table(rows=2, cols=2)
    head.cell(0, 0).text = "ĐẢNG BỘ KHỐI CÁC CƠ QUAN TỈNH B\nĐẢNG ỦY BỆNH VIỆN C\n*"
    head.cell(0, 1).text = "ĐẢNG CỘNG SẢN VIỆT NAM"
    head.cell(1, 0).text = "Số 21-BC/ĐU"
    head.cell(1, 1).text = "B, ngày 18 tháng 5 năm 2022"
    for line in _BODY:
        document.add_paragraph().add_run(line.removeprefix("**")).bold = line.startswith("**")
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def typed_file(folder: Path) -> Path:
    """Write the file into a folder and return its path."""
    path = folder / "bao-cao.docx"
    path.write_bytes(typed_report())
    return path
