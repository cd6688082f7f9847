"""Where a path stands in a file, and where in its text."""

import pickle

import pytest

from qcdc_report.findings import Place
from qcdc_report.formats.json import read_json
from qcdc_report.formats.yaml import read_yaml
from qcdc_report.report import Source

HEAD = "qcdc_report: 1\nprofile: p\nunit: {name: A}\n"


def place_of(text, path, part=None, read=read_yaml):
    """Return line and column of a path, or of a part of the text that stands there."""
    report = read(text.encode(), "r.yaml").report
    value = report.answers.get(path.removeprefix("answers."), "")
    offset = None if part is None else value.index(part)
    place = report.source.locate(path, offset, value)
    return place.line, place.column


def test_a_key_and_an_item_of_a_list_have_places():
    """Lines and columns count from 1."""
    text = HEAD + "documents:\n  - {kind: a}\n  - kind: b\n    number: c\nrecipients: [d, e]\n"
    assert place_of(text, "documents") == (4, 1)
    assert place_of(text, "documents[0].kind") == (5, 6)
    assert place_of(text, "documents[1]") == (6, 5)
    assert place_of(text, "documents[1].number") == (7, 5)
    assert place_of(text, "recipients[1]") == (8, 17)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("documents[0].date", (5, 5)),
        ("documents[7].date", (4, 1)),
        ("documents[0].kind.x[1]", (5, 6)),
        ("answers.context", (None, None)),
        ("", (None, None)),
        ("nothing", (None, None)),
    ],
)
def test_what_does_not_stand_in_the_file_is_placed_at_what_does(path, expected):
    """The nearest ancestor; the file alone if there is none."""
    assert place_of(HEAD + "documents:\n  - {kind: a}\n", path) == expected


@pytest.mark.parametrize(
    ("block", "part", "expected"),
    [
        ("|\n    Một hai.\n\n    Ba bốn.\n", "hai", (5 + 1, 9)),
        ("|\n    Một hai.\n\n    Ba bốn.\n", "bốn", (8, 8)),
        ("|  # ghi chú\n      Một.\n      Hai.\n", "Hai", (7, 7)),
        ("|2\n      Một.\n    Hai.\n", "Một", (6, 7)),
        ("|2\n      Một.\n    Hai.\n", "Hai", (7, 5)),
        ("|\n\n    Một.\n", "Một", (7, 5)),
        ("|-\n    - a\n      - b\n", "b", (7, 9)),
        ("|\n    Đa\u0309ng u\u0309y Sơ\u0309 A\n", "Sở", (6, 15)),
        ("|\n    Đa\u0309ng u\u0309y Sơ\u0309 A\n", " A", (6, 18)),
        ("Một hai\n", "hai", (5, 16)),
        ('"Một hai"\n', "hai", (5, 17)),
        ("'Một hai'\n", "hai", (5, 17)),
        ("'Một ''hai'\n", "hai", (5, 19)),
        ('"\\u004D\\t\\"\\\\hai"\n', "hai", (5, 25)),
        ('"\\U0001F600 hai"\n', "hai", (5, 24)),
        (">\n    Một\n    hai\n", "hai", (5, 3)),
        ("Một\n    hai\n", "hai", (5, 3)),
        ('"Một\n\n    hai"\n', "hai", (5, 3)),
    ],
)
def test_a_place_inside_an_answer_is_exact_where_yaml_keeps_its_lines(block, part, expected):
    """In literal blocks and one-line values; where lines are joined, the key's place counts."""
    assert place_of(f"{HEAD}answers:\n  context: {block}", "answers.context", part) == expected


def test_a_place_inside_an_answer_of_json_counts_its_escapes():
    """A line break is two characters there, a pair of surrogates twelve."""
    text = (
        '{"qcdc_report": 1, "profile": "p", "unit": {"name": "A"},\n'
        '"answers": {"context": "Một\\n\\n\\ud83d\\ude00 hai"}}'
    )
    assert place_of(text, "answers.context", "hai", read_json) == (2, 45)


def test_every_letter_of_an_answer_is_found_where_it_stands():
    """Offset by offset, in a block as people write it."""
    answer = "Một hai.\n\n- a\n  - b\n\n  c  d"
    block = "\n".join(f"    {line}" if line else "" for line in answer.split("\n"))
    text = f"{HEAD}answers:\n  context: |\n{block}\n"
    source = read_yaml(text.encode(), "r.yaml").report.source
    lines = text.split("\n")
    for offset, letter in enumerate(answer):
        place = source.locate("answers.context", offset, answer)
        assert lines[place.line - 1][place.column - 1 :][:1] == letter.strip("\n")


def test_a_line_can_be_shown():
    """Counted from 1, as editors count, whatever ends it; nothing beyond the file."""
    source = Source("r.yaml", "a\r\nb\u2028c\rd\n")
    shown = [source.line_text(line) for line in range(6)]
    assert shown == ["", "a", "b\u2028c", "d", "", ""]


def test_a_source_survives_a_pickle():
    """Reports travel between processes."""
    source = read_yaml((HEAD + "recipients: [a]\n").encode(), "r.yaml").report.source
    source.line_text(1)
    again = pickle.loads(pickle.dumps(source))  # noqa: S301 - our own
    assert again.locate("recipients[0]") == Place("r.yaml", 4, 14)
    assert again.line_text(1) == "qcdc_report: 1"


def test_the_source_is_no_part_of_a_reports_value():
    """The same data from two files is the same report."""
    one = read_yaml(HEAD.encode(), "1.yaml").report
    two = read_yaml(b"# x\n" + HEAD.encode(), "2.yaml").report
    assert one == two
    assert (one.source.file, two.source.file) == ("1.yaml", "2.yaml")
