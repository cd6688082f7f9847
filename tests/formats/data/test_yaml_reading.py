"""Reading YAML: text stays text, every problem is told, each at its line and column."""

import pytest

from qcdc_report.formats.yaml import read_yaml
from qcdc_report.parsing import tree
from qcdc_report.report import NOT_APPLICABLE, Names, Yearly

HEAD = "qcdc_report: 1\nprofile: p\nunit: {name: Đảng ủy Sở A}\n"


def read(text):
    return read_yaml(text.encode(), "r.yaml")


def found(text):
    """Return the findings in short: name, path, line, column."""
    return [(f.name, f.path, f.line, f.column) for f in read(text).findings]


@pytest.mark.parametrize(
    "text", ["no", "yes", "012", "1:30", "0x1F", "2022-05-20", "7.50", ".inf", "n/a", "=", "1_000"]
)
def test_a_text_field_keeps_what_other_loaders_would_type(text):
    """YAML 1.1 would make false, 10, 90, a date … of these."""
    report = read(f"qcdc_report: 1\nprofile: p\nunit: {{name: x, parent: {text}}}\n").report
    assert report.unit.parent == text


def test_fields_type_their_scalars():
    """A date, a number, a word, years as keys, a state and a list, each by its field."""
    report = read(
        HEAD.replace("A}", "A, kind: agency, staff: 012}")
        + "letterhead: {date: 2022-05-20}\n"
        + "figures: {leader_dialogues: {2017: 1, '2018': n/a, 2019: }, exemplary_models: [no]}\n"
    ).report
    assert (report.unit.kind, report.unit.staff) == ("agency", 12)
    assert report.letterhead.date.isoformat() == "2022-05-20"
    assert report.figures["leader_dialogues"] == Yearly({2017: 1, 2018: NOT_APPLICABLE, 2019: None})
    assert report.figures["exemplary_models"] == Names(("no",))


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_nothing_is_nothing_only_without_quotes(nothing):
    """An empty value leaves a field's default; in quotes it is text."""
    plain = read(f"qcdc_report: 1\nprofile: p\nunit: {{name: x, parent: {nothing}}}\n").report
    quoted = read(f"qcdc_report: 1\nprofile: p\nunit: {{name: x, parent: '{nothing}'}}\n").report
    assert (plain.unit.parent, quoted.unit.parent) == ("", nothing)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("unreadable-file", "", 1, 1)]),
        ("# only a comment\n", [("unreadable-file", "", 1, 1)]),
        ("- a\n", [("unreadable-file", "", 1, 1)]),
        ("qcdc_report", [("unreadable-file", "", 1, 1)]),
        (HEAD + "profile: q\n", [("duplicate-key", "profile", 4, 1)]),
        (
            HEAD + "answers:\n  context: a\n  context: b\n",
            [("duplicate-key", "answers.context", 6, 3)],
        ),
        (HEAD + "period: &p {}\n", [("forbidden-yaml", "period", 4, 9)]),
        (
            HEAD + "answers:\n  context: &c a\n  tasks: *c\n",
            [
                ("forbidden-yaml", "answers.context", 5, 12),
                ("forbidden-yaml", "answers.tasks", 6, 10),
            ],
        ),
        (HEAD + "period: !!python/object:os.x {}\n", [("forbidden-yaml", "period", 4, 9)]),
        (HEAD + "answers: {context: !!str a}\n", [("forbidden-yaml", "answers.context", 4, 20)]),
        (HEAD + "period: {<<: {years: [1]}}\n", [("forbidden-yaml", "period", 4, 10)]),
        (HEAD + "'<<': a\n", [("unknown-key", "<<", 4, 1)]),
        (HEAD + "--- \nprofile: q\n", [("several-documents", "", 4, 1)]),
        (HEAD + "? [a]\n: b\n", [("wrong-type", "", 4, 3)]),
        (HEAD + "letterhead: {numbr: 1}\n", [("unknown-key", "letterhead.numbr", 4, 14)]),
        (HEAD + "documents: a\n", [("wrong-type", "documents", 4, 1)]),
        (HEAD + "recipients: [a, [b]]\n", [("wrong-type", "recipients[1]", 4, 17)]),
        (HEAD + "answers: {context: [a]}\n", [("wrong-type", "answers.context", 4, 11)]),
        (HEAD + "ignore: [{code: QC101}]\n", [("missing-key", "ignore[0].reason", 4, 10)]),
        ("qcdc_report: 1\nprofile: p\n", [("missing-key", "unit", 1, 1)]),
        (HEAD + "letterhead: {date: 20/5/2022}\n", [("wrong-date", "letterhead.date", 4, 14)]),
        (HEAD + "letterhead: {date: 2022-02-30}\n", [("wrong-date", "letterhead.date", 4, 14)]),
        (HEAD + "figures: {one_stop: {a: 1.205}}\n", [("bad-number", "figures.one_stop.a", 4, 22)]),
        (
            HEAD + "figures:\n  petition_resolution:\n    2019: {received: x}\n",
            [("bad-number", "figures.petition_resolution.2019.received", 6, 12)],
        ),
        (HEAD.replace("A}", "A, kind: agenci}"), [("unknown-word", "unit.kind", 3, 28)]),
        (
            HEAD + 'answers: {context: "a\\x01"}\n',
            [("control-character", "answers.context", 4, 11)],
        ),
        (HEAD + "answers: {context: a\x01b\x01}\n", [("control-character", "", 4, 21)]),
        (HEAD[15:], [("missing-version", "qcdc_report", 1, 1)]),
        (HEAD.replace(": 1", ": 99", 1), [("unsupported-version", "qcdc_report", 1, 1)]),
        (HEAD.replace(": 1", ": 0", 1), [("unsupported-version", "qcdc_report", 1, 1)]),
        (HEAD.replace(": 1", ": one", 1), [("bad-number", "qcdc_report", 1, 1)]),
    ],
)
def test_a_problem_is_told_with_its_path_and_place(text, expected):
    """Name of the rule, key, line and column, both from 1."""
    assert found(text) == expected


def test_all_problems_are_told_at_once():
    """One run tells everything: YAML's own faults and those of every record."""
    text = HEAD + (
        "unti: x\n"
        "letterhead: {date: 1/1/2022, place: &x B, number: 5}\n"
        "documents:\n"
        "  - {kind: a, date: x, dat: 1}\n"
        "  - nothing\n"
        "  - {kind: b, kind: c}\n"
        "figures: {leader_dialogues: {2017: many}, exemplary_models: [a, {b: c}]}\n"
        "recipients: {a: b}\n"
    )
    assert {(f.name, f.path) for f in read(text).findings} == {
        ("forbidden-yaml", "letterhead.place"),
        ("duplicate-key", "documents[2].kind"),
        ("unknown-key", "unti"),
        ("wrong-date", "letterhead.date"),
        ("wrong-date", "documents[0].date"),
        ("unknown-key", "documents[0].dat"),
        ("wrong-type", "documents[1]"),
        ("bad-number", "figures.leader_dialogues.2017"),
        ("wrong-type", "figures.exemplary_models[1]"),
        ("wrong-type", "recipients"),
    }


def test_what_can_be_had_is_kept_beside_the_problems():
    """Good fields of a bad record stay, and rows keep their numbers."""
    report = read(
        HEAD
        + "documents:\n  - {kind: a, date: x}\n  - nothing\n  - {kind: b}\nanswers: {tasks: t}\n"
    ).report
    assert [row.kind for row in report.documents] == ["a", "", "b"]
    assert report.answers == {"tasks": "t"}
    assert report.source.locate("documents[2].kind").line == 7


def test_of_two_equal_keys_the_first_is_read():
    """The finding says so, and which line it stands on."""
    reading = read(HEAD + "answers:\n  context: one\n  context: two\n")
    assert reading.report.answers["context"] == "one"
    assert "dòng 5" in reading.findings[0].message


def test_an_alias_is_told_once():
    """Nothing is known of its value, so nothing more is said of it."""
    assert found("qcdc_report: 1\nprofile: &p p\nunit: {name: *p}\n") == [
        ("forbidden-yaml", "profile", 2, 10),
        ("forbidden-yaml", "unit.name", 3, 14),
    ]


def test_aliases_of_aliases_do_not_explode():
    """A file of 9 levels stands for a thousand million values; none of them is made."""
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    names = {f.name for f in read(HEAD + "\n".join(lines)).findings}
    assert names == {"forbidden-yaml", "unknown-key"}


@pytest.mark.parametrize(
    ("key", "near"),
    [("letterhed", "letterhead"), ("awnsers", "answers"), ("recipient", "recipients")],
)
def test_an_unknown_key_names_the_nearest_known_one(key, near):
    """A mistyped key is helped."""
    (finding,) = read(HEAD + f"{key}: a\n").findings
    assert near in finding.hint


def test_a_wrong_date_shows_how_to_write_it():
    """Day-first is what officials write on paper."""
    (finding,) = read(HEAD + "letterhead: {date: 20/5/2022}\n").findings
    assert "2022-05-20" in finding.hint


def test_keys_are_shown_without_what_a_terminal_obeys():
    """A key may hold line breaks and escape codes; messages and paths do not."""
    (finding,) = read(HEAD + '"a\\e[31m\\nb": 1\n').findings
    assert finding.path == "a\ufffd[31m\ufffdb"
    assert finding.message.isprintable()


def test_lines_are_counted_as_editors_count_them():
    """YAML 1.1 would end a line at NEL and LS; they stay in the text instead."""
    reading = read(HEAD + "answers:\n  context: |\n    a\x85b\u2028c\nunknown: 1\n")
    assert reading.report.answers["context"] == "a\x85b\u2028c"
    assert reading.findings[0].line == 7


@pytest.mark.parametrize("line_end", ["\r\n", "\r"])
def test_other_systems_line_ends_read_the_same(line_end):
    """Windows and old Mac files give the same report and the same places."""
    text = HEAD + "answers:\n  context: |\n    Một.\n\n    Hai.\nperiods: 1\n"
    other = read_yaml(text.replace("\n", line_end).encode(), "r.yaml")
    assert other == read(text)
    assert other.report.source.locate("answers.context", 6, "Một.\n\nHai.").line == 8


def test_a_byte_order_mark_is_no_part_of_the_file():
    """Windows editors write one."""
    assert read_yaml(b"\xef\xbb\xbf" + HEAD.encode(), "r.yaml").findings == ()


def test_letters_and_marks_written_apart_are_joined():
    """Files from macOS hold NFD; a report holds NFC."""
    report = read(HEAD.replace("Đảng ủy Sở", "Đa\u0309ng u\u0309y Sơ\u0309")).report
    assert report.unit.name == "Đảng ủy Sở A"


def test_without_libyaml_everything_is_the_same(monkeypatch):
    """PyYAML's own parser takes its place, only slower."""
    text = HEAD + "answers:\n  context: &x |\n    a\n   - b\nletterhead: {date: x}\n"
    expected = found(text), found(HEAD + "letterhead: {date: x, y: }\n")
    monkeypatch.setattr(tree, "_LOADER", tree.yaml.SafeLoader)
    assert ([e[:2] for e in found(text)], found(HEAD + "letterhead: {date: x, y: }\n")) == (
        [e[:2] for e in expected[0]],
        expected[1],
    )
