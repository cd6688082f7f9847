"""What a parser complains of, said in words: Vietnamese first, with line and column."""

from json import JSONDecodeError
from typing import Any, Final

from qcdc_report.findings import Finding, Place
from qcdc_report.rules.reading import reading_finding
from qcdc_report.text import Text

_BLOCK = Text(
    "Đặt giá trị trong ngoặc kép, hoặc viết sau dấu | ở dòng dưới",
    "Put the value in quotes, or below a | on the next line",
)
_INDENT = Text(
    "Các khóa cùng cấp phải thẳng cột; nội dung của khóa phải thụt vào",
    "Keys of one level must stand in one column, and what is below a key further in",
)

# What the parser says (a part of it), our words for it, and what to do. The first match counts.
_YAML: Final[tuple[tuple[str, Text, Text | None], ...]] = (
    (
        "tab character",
        Text("Có dấu tab ở chỗ thụt lề", "A tab stands in the indent"),
        Text("Chỉ dùng dấu cách để thụt lề", "Indent with spaces only"),
    ),
    (
        "mapping values are not allowed",
        Text("Dấu hai chấm không đặt được ở đây", "A colon cannot stand here"),
        _BLOCK,
    ),
    (
        "alphabetic or numeric",
        Text(
            "Giá trị không được bắt đầu bằng * hoặc & khi không có ngoặc kép",
            "A value cannot begin with * or & without quotes",
        ),
        _BLOCK,
    ),
    (
        "cannot start any token",
        Text("Giá trị bắt đầu bằng ký tự không được phép", "A value begins with a wrong character"),
        _BLOCK,
    ),
    (
        "expected ':'",
        Text("Thiếu dấu hai chấm sau khóa", "The colon after the key is missing"),
        Text("Viết “khóa: giá trị”, hoặc thụt dòng này vào", "Write “key: value”, or indent it"),
    ),
    (
        "',' or",
        Text("Thiếu dấu phẩy hoặc ngoặc đóng", "A comma or a closing bracket is missing"),
        Text(
            "Kiểm tra ngoặc mở gần nhất ở phía trên; giá trị có dấu phẩy phải đặt trong ngoặc kép",
            "Look at the nearest opening bracket above; a value with a comma needs quotes",
        ),
    ),
    (
        "node content",
        Text("Thiếu giá trị hoặc ngoặc đóng", "A value or a closing bracket is missing"),
        None,
    ),
    (
        "unexpected end of stream",
        Text("Thiếu ngoặc kép đóng", "The closing quote is missing"),
        None,
    ),
    (
        "unexpected document indicator",
        Text("Thiếu ngoặc kép đóng", "The closing quote is missing"),
        None,
    ),
    (
        "escape",
        Text(
            "Dấu \\ trong ngoặc kép phải đi với một ký hiệu đã biết",
            "A \\ in double quotes needs one of the known signs after it",
        ),
        Text("Viết \\\\ nếu cần chính dấu \\", "Write \\\\ for the sign \\ itself"),
    ),
    (
        "hexdecimal",
        Text("Mã ký tự sau \\ không đúng", "The character code after \\ is wrong"),
        None,
    ),
    (
        "expected key",
        Text("Thụt lề không khớp với các dòng phía trên", "The indent does not match"),
        _INDENT,
    ),
    (
        "block end",
        Text("Thụt lề không khớp với các dòng phía trên", "The indent does not match"),
        _INDENT,
    ),
    (
        "'-' indicator",
        Text("Thụt lề không khớp với các dòng phía trên", "The indent does not match"),
        _INDENT,
    ),
    (
        "sequence entries are not allowed",
        Text("Dấu gạch đầu dòng không đặt được ở đây", "A list's dash cannot stand here"),
        _BLOCK,
    ),
    (
        "document start",
        Text("Sau khi tệp đã hết vẫn còn chữ", "Text stands after the end of the document"),
        _INDENT,
    ),
)

_JSON: Final[tuple[tuple[str, Text, Text | None], ...]] = (
    (
        "',' delimiter",
        Text("Thiếu dấu phẩy hoặc ngoặc đóng", "A comma or a closing bracket is missing"),
        None,
    ),
    (
        "':' delimiter",
        Text("Thiếu dấu hai chấm sau khóa", "The colon after the key is missing"),
        None,
    ),
    (
        "property name",
        Text("Cần một khóa đặt trong ngoặc kép", "A key in double quotes is expected"),
        Text("Xóa dấu phẩy thừa, nếu có", "Delete the comma too many, if there is one"),
    ),
    (
        "trailing comma",
        Text("Thừa dấu phẩy trước ngoặc đóng", "A comma too many before the bracket"),
        None,
    ),
    ("Unterminated string", Text("Thiếu ngoặc kép đóng", "The closing quote is missing"), None),
    (
        "control character",
        Text(
            "Chuỗi không được xuống dòng hay chứa tab", "A string cannot hold a line break or tab"
        ),
        Text("Viết \\n cho xuống dòng, \\t cho tab", "Write \\n for a line break, \\t for a tab"),
    ),
    (
        "escape",
        Text(
            "Dấu \\ phải đi với một ký hiệu đã biết", "A \\ needs one of the known signs after it"
        ),
        Text("Viết \\\\ nếu cần chính dấu \\", "Write \\\\ for the sign \\ itself"),
    ),
    (
        "Extra data",
        Text("Sau khi báo cáo đã hết vẫn còn chữ", "Text stands after the end of the report"),
        None,
    ),
    ("Expecting value", Text("Thiếu giá trị", "A value is missing"), None),
)


def yaml_problem(error: Any, text: str, file: str) -> Finding:
    """Return a ``YAMLError`` as a finding; the parser's own words follow in brackets."""
    raw = str(getattr(error, "problem", None) or error)
    mark: Any = getattr(error, "problem_mark", None)
    if mark is None:
        return _finding("YAML", _YAML, raw, Place(file))
    opened: Any = getattr(error, "context_mark", None) or mark
    if text[mark.index : mark.index + 1] == "\t":
        raw = f"{raw}: tab character"
    spans = mark.line > opened.line
    if spans and "quoted scalar" in str(error.context):
        # Where a quote was opened says more than where the text after it went wrong.
        return _finding("YAML", _YAML, raw, _place(opened, text, file))
    more = Text("", "")
    if spans and "',' or" in raw:
        line = opened.line + 1
        more = Text(f"; ngoặc mở ở dòng {line}", f"; it was opened on line {line}")
    return _finding("YAML", _YAML, raw, _place(mark, text, file), more)


def _place(mark: Any, text: str, file: str) -> Place:
    written = text.rstrip()
    if mark.index < len(written):
        return Place(file, mark.line + 1, mark.column + 1)
    # What is missing at the end of a file is missing after its last word.
    return Place(file, written.count("\n") + 1, len(written) - written.rfind("\n"))


def json_problem(error: JSONDecodeError, file: str) -> Finding:
    """Return a JSON error as a finding; the parser's own words follow in brackets."""
    return _finding("JSON", _JSON, error.msg, Place(file, error.lineno, error.colno))


def _finding(
    language: str,
    known: tuple[tuple[str, Text, Text | None], ...],
    raw: str,
    place: Place,
    more: Text = Text("", ""),  # noqa: B008 - a value that cannot change
) -> Finding:
    unknown = Text(f"Sai cú pháp {language}", f"Wrong {language} syntax")
    matching = ((said, advice) for part, said, advice in known if part in raw)
    said, advice = next(matching, (unknown, None))
    message = Text(f"{said.vi}{more.vi} ({raw})", f"{said.en}{more.en} ({raw})")
    return reading_finding("syntax-error", place, message, advice)
