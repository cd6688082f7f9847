"""What can be wrong with a document made in Word, or with what a reader could make of it."""

from typing import Final

from qcdc_report.findings import Rule, Severity
from qcdc_report.rules.reading.page import rule_of_reading
from qcdc_report.text import Text

DOCUMENT_RULES: Final[tuple[Rule, ...]] = (
    rule_of_reading(
        "QC031",
        "document-refused",
        Text("Tệp tài liệu không đọc được", "The document cannot be read"),
        what=(
            "The file has a password, is of another kind than its ending says, is damaged, or is "
            "beyond the limits of size that protect the reader."
        ),
        why="Nothing of the report can be had. The message says what its owner can do.",
        wrong="bao-cao.docx   (saved as an old .doc, or with a password)",
        right="bao-cao.docx   (saved as Word Document, without a password)",
    ),
    rule_of_reading(
        "QC032",
        "active-content",
        Text("Tệp có macro hoặc đối tượng nhúng", "The file holds macros or embedded objects"),
        what="The file holds macros, ActiveX controls, embedded objects or other whole documents.",
        why="A report has no use for them. They are never run, and never copied on.",
        wrong="bao-cao.docx   (holds word/vbaProject.bin)",
        right="bao-cao.docx   (text, tables and pictures only)",
        severity=Severity.WARNING,
    ),
    rule_of_reading(
        "QC033",
        "external-content",
        Text("Tệp trỏ tới nội dung ở ngoài", "The file points to content outside it"),
        what="A template, picture, frame or object of the file lies at an address outside it.",
        why="Nothing outside the file is ever opened, so what would show there is missing.",
        wrong="bao-cao.docx   (its picture is a link to \\\\server\\anh.png)",
        right="bao-cao.docx   (the picture is inserted, not linked)",
        severity=Severity.WARNING,
    ),
    rule_of_reading(
        "QC034",
        "tracked-changes",
        Text("Tệp còn lưu vết sửa đổi", "The file holds tracked changes"),
        what=(
            "Insertions and deletions are tracked and not accepted. The final text is read: what "
            "was inserted is in, what was deleted is out."
        ),
        why="The unit may not have decided yet what its report says.",
        wrong="bao-cao.docx   (Review: 3 changes by Nguyễn Văn A)",
        right="bao-cao.docx   (Review, Accept All Changes)",
        severity=Severity.WARNING,
    ),
    rule_of_reading(
        "QC035",
        "legacy-font",
        Text("Đoạn gõ bằng phông chữ cũ (TCVN3, VNI)", "Text typed in an old font (TCVN3, VNI)"),
        what="A passage is typed in an old encoding that only its font makes readable.",
        why="Anywhere but in that font it is gibberish. It is converted, or left, as was asked.",
        wrong="B\u00b8o c\u00b8o k\u00d5t qu\u00b6   (in .VnTime)",
        right="Báo cáo kết quả   (in Times New Roman)",
        severity=Severity.WARNING,
    ),
    rule_of_reading(
        "QC036",
        "unplaced-text",
        Text("Nội dung chưa xếp được vào mục nào", "Text that belongs to no section"),
        what="A passage of the file stands where the outline has no place for it.",
        why="Nothing read is dropped: it is kept under `unplaced`, for a person to place.",
        wrong="VI. KHEN THƯỞNG   (no section of the outline)",
        right="V. NHỮNG TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN",
        severity=Severity.WARNING,
    ),
    rule_of_reading(
        "QC037",
        "uncertain-placement",
        Text("Chưa chắc đã xếp đúng mục", "A passage that may be in the wrong section"),
        what="A heading resembles a section of the outline, but not beyond doubt.",
        why="The message says why it was taken for that section; a person should look.",
        wrong="3. Vai trò của các tổ chức",
        right="3. Vai trò, trách nhiệm của cấp ủy, lãnh đạo cơ quan, các đoàn thể",
        severity=Severity.NOTE,
    ),
    rule_of_reading(
        "QC038",
        "profile-guessed",
        Text("Bộ quy định (profile) do phần mềm đoán", "The profile was guessed"),
        what="The file does not say under which profile it reports; the likeliest was taken.",
        why="It decides what is asked of the unit. The message gives the reason.",
        wrong="qcdc-report read bao-cao.docx -o bao-cao.yaml",
        right="qcdc-report read bao-cao.docx -p decree-04-2015 -o bao-cao.yaml",
        severity=Severity.NOTE,
    ),
    rule_of_reading(
        "QC039",
        "page-disagrees",
        Text("Nội dung trên trang khác dữ liệu kèm theo", "The page differs from its data"),
        what=(
            "The document carries the data it was made from, and a person has since changed the "
            "page. What the page shows is read."
        ),
        why="What a person sees is what the unit signs. The message names the places.",
        wrong="bao-cao.docx   (a figure typed over in Word)",
        right="bao-cao.docx   (made again from its data)",
        severity=Severity.WARNING,
    ),
    rule_of_reading(
        "QC040",
        "unreadable-cell",
        Text("Ô số liệu hoặc ngày không đọc được", "A figure or a date that cannot be read"),
        what="A cell that should hold a number or a date holds something else.",
        why="A wrong figure is worse than none: the text is kept under `unplaced`.",
        wrong="| 2019 | khoảng chục đơn |",
        right="| 2019 | 10 |",
        severity=Severity.WARNING,
    ),
    rule_of_reading(
        "QC041",
        "form-damaged",
        Text("Mẫu điền bị xóa hoặc lặp ô", "A field of the form is gone or stands twice"),
        what="A content control of the form was deleted, or copied so that it stands twice.",
        why="What was typed there may be missing; of two, the first is read and the rest kept.",
        wrong="mau.docx   (the control “context” is deleted)",
        right="mau.docx   (typed inside the control)",
        severity=Severity.WARNING,
    ),
    rule_of_reading(
        "QC042",
        "figures-replaced",
        Text("Số liệu lấy từ tệp Excel khác trong Word", "Figures taken from Excel differ"),
        what="The workbook given with `--figures` has other figures than the document.",
        why="Those of the workbook are taken. Two versions of one figure should not be sent.",
        wrong="qcdc-report read bao-cao.docx --figures so-lieu.xlsx   (7 in one, 8 in the other)",
        right="qcdc-report read bao-cao.docx --figures so-lieu.xlsx   (the same in both)",
        severity=Severity.WARNING,
    ),
    rule_of_reading(
        "QC043",
        "hidden-text",
        Text("Tệp có chữ bị ẩn", "The file holds hidden text"),
        what="Some text is formatted as hidden: Word does not show it, the reader reads it.",
        why="A person who checks the page does not see what is being sent.",
        wrong="bao-cao.docx   (Font, Hidden)",
        right="bao-cao.docx   (no hidden text)",
        severity=Severity.WARNING,
    ),
    rule_of_reading(
        "QC044",
        "repeated-section",
        Text("Một mục xuất hiện nhiều lần", "A section stands more than once"),
        what="Two headings of the file are the same section; their texts are joined in order.",
        why="One of them may be a leftover of a copied report.",
        wrong="I. ĐẶC ĐIỂM, TÌNH HÌNH … I. ĐẶC ĐIỂM, TÌNH HÌNH",
        right="I. ĐẶC ĐIỂM, TÌNH HÌNH",
        severity=Severity.WARNING,
    ),
)
"""The rules of reading documents, in the order of their codes."""
