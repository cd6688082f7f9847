"""Wrong syntax is told in words, where it stands; the parser's own words follow in brackets."""

import pytest

from qcdc_report.formats.json import read_json
from qcdc_report.formats.yaml import read_yaml


@pytest.mark.parametrize(
    ("text", "said", "line", "column"),
    [
        ("a: b: c\n", "Dấu hai chấm", 1, 5),
        ("a: Kế hoạch: kiểm tra\n", "Dấu hai chấm", 1, 12),
        ("a:\n\tb: c\n", "dấu tab", 2, 1),
        ("a: [b, c\nd: e\n", "ngoặc đóng; ngoặc mở ở dòng 1", 2, 2),
        ("a: {b: c\n", "Thiếu dấu phẩy hoặc ngoặc đóng", 1, 9),
        ("profile: [", "Thiếu giá trị hoặc ngoặc đóng", 1, 11),
        ('a: "b\nc: d\n', "Thiếu ngoặc kép đóng", 1, 4),
        ("a: 'b\nc: d\n", "Thiếu ngoặc kép đóng", 1, 4),
        ('a: "b\n---\nc"\n', "Thiếu ngoặc kép đóng", 1, 4),
        ("a: **b** c\n", "bắt đầu bằng * hoặc &", 1, 5),
        ("a: & b\n", "bắt đầu bằng * hoặc &", 1, 5),
        ("a: @b\n", "ký tự không được phép", 1, 4),
        ("a: `b`\n", "ký tự không được phép", 1, 4),
        ("a: %b\n", "ký tự không được phép", 1, 4),
        ('a: "\\q"\n', "Dấu \\ trong ngoặc kép", 1, 5),
        ('a: "\\xZZ"\n', "Mã ký tự", 1, 7),
        ("a: b\nc\nd: e\n", "Thiếu dấu hai chấm", 3, 1),
        ("a:\n  b: c\n d: e\n", "Thụt lề", 3, 2),
        ("- a\nb: c\n", "Thụt lề", 2, 1),
        ("a:\n  - b\n  c: d\n", "Thụt lề", 3, 3),
        ("a: - b\n", "Dấu gạch đầu dòng", 1, 4),
        ("a: b\n}\n", "Thụt lề", 2, 1),
        ("{a: b}\nc: d\n", "vẫn còn chữ", 2, 1),
        ("a: !<b\n", "Sai cú pháp YAML", 1, 7),
    ],
)
def test_yaml_syntax_is_told_in_words(text, said, line, column):
    """What it is, where, and what the parser called it."""
    reading = read_yaml(text.encode(), "r.yaml")
    (finding,) = reading.findings
    assert reading.report is None
    assert (finding.name, finding.line, finding.column) == ("syntax-error", line, column)
    assert said in finding.message
    assert finding.message.endswith(")")


@pytest.mark.parametrize(
    ("text", "said", "line", "column"),
    [
        ('{"a": 1 "b": 2}', "Thiếu dấu phẩy", 1, 9),
        ('{"a" 1}', "Thiếu dấu hai chấm", 1, 6),
        ("{a: 1}", "khóa đặt trong ngoặc kép", 1, 2),
        ('{"a": }', "Thiếu giá trị", 1, 7),
        ('{"a": "b', "Thiếu ngoặc kép đóng", 1, 7),
        ('{"a":\n "b\n"}', "xuống dòng", 2, 4),
        ('{"a": "\\q"}', "Dấu \\", 1, 8),
        ('{"a": 1}\n{}', "vẫn còn chữ", 2, 1),
        ('{"a": 01}', "Thiếu dấu phẩy", 1, 8),
    ],
)
def test_json_syntax_is_told_in_words(text, said, line, column):
    """What it is, where, and what the parser called it."""
    reading = read_json(text.encode(), "r.json")
    (finding,) = reading.findings
    assert reading.report is None
    assert (finding.name, finding.line, finding.column) == ("syntax-error", line, column)
    assert said in finding.message
    assert finding.message.endswith(")")


@pytest.mark.parametrize("text", ['{"a": 1,}', "[1,]"])
def test_a_comma_too_many_in_json_is_told(text):
    """Python's versions say it differently; all say where."""
    (finding,) = read_json(text.encode(), "r.json").findings
    assert (finding.name, finding.line) == ("syntax-error", 1)


@pytest.mark.parametrize("word", ["NaN", "Infinity", "-Infinity"])
def test_numbers_that_are_none_are_refused_in_json(word):
    """Python reads them; JSON does not have them. Inside a text they are text."""
    text = f'{{"a": "{word}",\n "b": {word}, "c": [{word}]}}'
    findings = read_json(text.encode(), "r.json").findings
    places = [(f.name, f.line, f.column) for f in findings]
    assert places == [("syntax-error", 2, 7), ("syntax-error", 2, 15 + len(word))]
