"""Any bytes whatever give a reading, soon, and within limits."""

import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from qcdc_report.formats import Reading
from qcdc_report.formats.data import MOST_BYTES
from qcdc_report.formats.json import dump_json, read_json
from qcdc_report.formats.yaml import read_yaml
from qcdc_report.report import Report, Unit

HEAD = b"qcdc_report: 1\nprofile: p\nunit: {name: A}\n"
EXAMPLES = Path(__file__).parents[3] / "examples"
YAML = (EXAMPLES / "so-a.yaml").read_bytes()[:6000]
JSON = dump_json(Report(profile="p", unit=Unit(name="A"), answers={"context": "Một.\n\nHai."}))
BITS = [
    b"{", b"}", b"[", b"]", b":", b": ", b"- ", b"\n", b'"', b"'", b"|", b">", b"*a", b"&a ", b",",
    b"!x ", b"<<: ", b"\t", b"\x00", b"\xff", b"\xc2\x85", b"\xe2\x80\xa8", b"#", b"? ", b"@",
    b"---\n", b"...\n", b"%YAML 1.1\n", b"\\", b"\\ud800", b"\\u0000", b"~", b"NaN", b"1e999",
    b"2017", b"\r", b"\x0b", b"\xef\xbb\xbf", b"\xf0\x9f\x98\x80", b"[" * 60, b"1.205", b"\x7f",
    b"\xef\xbf\xbe",
]  # fmt: skip


@st.composite
def damaged(draw, whole):
    """A file with bytes put in, taken out, or cut off."""
    content = bytearray(whole)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(content)))
        if draw(st.booleans()):
            content[at:at] = draw(st.sampled_from(BITS))
        else:
            del content[at : at + draw(st.integers(1, 40))]
    return bytes(content)


@settings(deadline=None)
@given(content=st.binary(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe\x00bad")
@example(b"%YAML 9.9\n--- a")
@pytest.mark.parametrize("read", [read_yaml, read_json])
def test_any_bytes_give_a_reading(read, content):
    """A reader never raises; without a report it says why."""
    reading = read(content, "f")
    assert isinstance(reading, Reading)
    assert reading.report is not None or reading.findings


@settings(deadline=None)
@given(data=st.data())
@pytest.mark.parametrize(("read", "whole"), [(read_yaml, YAML), (read_json, JSON)])
def test_damaged_files_give_a_reading(read, whole, data):
    """Findings can be printed, and the report that is left can be written again."""
    reading = read(data.draw(damaged(whole)), "f")
    for finding in reading.findings:
        assert finding.message.encode()
        assert finding.path.isprintable()
    if reading.report is not None:
        assert read_json(dump_json(reading.report), "g").report == reading.report


@pytest.mark.parametrize(
    ("read", "content"),
    [
        (read_yaml, b"a: " + b"[" * 100_000),
        (read_yaml, b"- " * 100_000),
        (read_yaml, b"{a: " * 100_000),
        (read_yaml, b"? " * 100_000),
        (read_yaml, b"\n".join(b" " * level + b"a:" for level in range(100))),
        (read_json, b"[" * 100_000),
        (read_json, b'{"a":' * 100_000),
        (read_json, b'{"a":' + b"[" * 60 + b"]" * 60 + b"}"),
    ],
)
def test_a_file_that_nests_too_deep_is_refused(read, content):
    """The composer of libyaml would kill the process, Python's JSON parser raise RecursionError."""
    reading = read(content, "f")
    assert reading.report is None
    assert reading.findings[-1].name == "too-large"
    assert reading.findings[-1].line


def test_fifty_levels_are_read():
    """The limit is above what any report needs, and does not lean on Python's stack."""
    deep = b"figures: {a: " + b"{b: " * 47 + b"1" + b"}" * 48
    limit = sys.getrecursionlimit()
    reading = read_yaml(HEAD + deep, "f")
    assert reading.findings == ()
    assert sys.getrecursionlimit() == limit


@pytest.mark.parametrize("read", [read_yaml, read_json])
def test_a_file_above_50_mb_is_not_parsed(read):
    """Its size is told; one byte less is read."""
    reading = read(b" " * (MOST_BYTES + 1), "f")
    assert [f.name for f in reading.findings] == ["too-large"]
    assert [f.name for f in read(b" " * MOST_BYTES, "f").findings] == ["unreadable-file"]


@pytest.mark.parametrize(
    ("read", "content"),
    [
        (read_yaml, HEAD + b"recipients:\n" + b"- a\n" * 3000),
        (read_yaml, HEAD + b"x: [" + b"a, " * 3000 + b"a]"),
        (read_json, b'{"x": [' + b"[], " * 3000 + b"[]]}"),
    ],
)
def test_more_values_than_any_report_has_are_refused(read, content, monkeypatch):
    """A dense file costs far more memory than it has bytes."""
    for module in ("parsing.tree", "parsing.decoding", "formats.json"):
        monkeypatch.setattr(f"qcdc_report.{module}.MOST_VALUES", 1000)
    reading = read(content, "f")
    assert reading.report is None
    assert [(f.name, bool(f.line)) for f in reading.findings] == [("too-large", True)]


@pytest.mark.parametrize(
    "rows",
    [
        b"documents:\n" + b"- {a: 1}\n" * 5000,
        b"documents:\n" + b"- a\n" * 5000,
        b"recipients:\n" + b"- [a]\n" * 5000,
        b"a: 1\n" * 5000,
        b"a: &a x\nrecipients:\n" + b"- *a\n" * 5000,
        b"".join(b"k%d: 1\n" % number for number in range(5000)),
        b"figures:\n" + b"".join(b"  k%d: x\n" % number for number in range(5000)),
    ],
)
def test_more_than_a_thousand_problems_are_not_listed(rows):
    """The last finding says that there are more; a million wrong rows cost no more."""
    reading = read_yaml(HEAD + rows, "f")
    assert reading.report is None
    assert len(reading.findings) == 1001
    assert reading.findings[-1].name == "too-large"


@pytest.mark.parametrize(
    ("content", "line", "said"),
    [
        (b"a: 1\nb: \xe1\xba\xa3\xff\n", 2, "UTF-8"),
        (b"\xef\xbb\xbf\xff", 1, "UTF-8"),
        ("a: Đảng".encode("utf-16"), None, "UTF-16"),
        ("a: b".encode("utf-16-le"), None, "UTF-16"),
        (b"PK\x03\x04\xff", None, "tệp nén"),
        (b"a: \xd0\xa8\xc0\xaf", 1, "UTF-8"),
    ],
)
@pytest.mark.parametrize("read", [read_yaml, read_json])
def test_a_file_that_is_no_utf_8_says_so(read, content, line, said):
    """What it looks like, and the line where it goes wrong."""
    reading = read(content, "f")
    (finding,) = reading.findings
    assert (reading.report, finding.name) == (None, "unreadable-file")
    assert said in finding.message
    assert line is None or finding.line == line


def test_the_column_of_a_bad_byte_counts_letters():
    """Vietnamese letters have two or three bytes."""
    (finding,) = read_yaml("a: Đảng ủy".encode() + b"\xff", "f").findings
    assert (finding.line, finding.column) == (1, 11)


@pytest.mark.parametrize("read", [read_yaml, read_json])
def test_a_number_of_a_million_digits_costs_nothing(read):
    """Python refuses to spell such numbers; a Decimal of few letters can stand for a huge one."""
    numbers = b'{"a": ' + b"9" * 1_000_000 + b', "b": 1e999999999, "c": 1E-999999999999999999999}'
    content = (
        b'{"qcdc_report": 1, "profile": "p", "unit": {"name": "A"}, "figures": {"x": '
        + numbers
        + b"}}"
    )
    names = [f.name for f in read(content, "f").findings]
    assert names == ["bad-number"] * 3
