"""The three standards as data: their numbers stay inside what the texts allow."""

import datetime as dt
import pickle

import pytest

from layout.samples import STANDARD_IDS, standard
from qcdc_report.layout import core_standards, load_standard

PARTY = ("party-hd05", "party-hd36")

# Role: sizes allowed (pt), bold, italic, capitals. The table of element looks of each text.
PARTY_LOOKS = {
    "heading": ((15, 15), True, False),
    "parent": ((14, 14), False, False),
    "issuer": ((14, 14), True, False),
    "number": ((14, 14), False, False),
    "place_date": ((14, 14), False, True),
    "type_name": ((15, 16), True, False),
    "subject": ((14, 15), True, False),
    "body": ((14, 15), False, False),
    "part_label": ((14, 15), True, False),
    "authority": ((14, 14), True, False),
    "post": ((14, 14), False, False),
    "signer": ((14, 14), True, False),
    "recipients_label": ((14, 14), False, False),
    "recipient": ((12, 12), False, False),
    "page_number": ((14, 14), False, False),
}
STATE_LOOKS = {
    "heading": ((12, 13), True, False),
    "motto": ((13, 14), True, False),
    "parent": ((12, 13), False, False),
    "issuer": ((12, 13), True, False),
    "number": ((13, 13), False, False),
    "place_date": ((13, 14), False, True),
    "type_name": ((13, 14), True, False),
    "subject": ((13, 14), True, False),
    "addressees": ((13, 14), False, False),
    "body": ((13, 14), False, False),
    "part_label": ((13, 14), True, False),
    "authority": ((13, 14), True, False),
    "post": ((13, 14), True, False),
    "signer": ((13, 14), True, False),
    "recipients_label": ((12, 12), True, True),
    "recipient": ((11, 11), False, False),
    "appendix_label": ((14, 14), True, False),
    "appendix_title": ((13, 14), True, False),
    "appendix_link": ((13, 14), False, True),
    "page_number": ((13, 14), False, False),
}
LOOKS = [
    *((each, role, *look) for each in PARTY for role, look in PARTY_LOOKS.items()),
    *(("state-nd30", role, *look) for role, look in STATE_LOOKS.items()),
]


@pytest.mark.parametrize(("standard_id", "role", "sizes", "bold", "italic"), LOOKS)
def test_a_look_is_what_its_text_says(standard_id, role, sizes, bold, italic):
    """Size lies in the range of the text; weight and slope are the text's."""
    look = standard(standard_id).looks[role]
    assert sizes[0] <= look.size <= sizes[1]
    assert (look.bold, look.italic) == (bold, italic)


def test_core_has_three_standards():
    """Two of the Party, one of the State, sorted by id."""
    assert tuple(each.id for each in core_standards()) == STANDARD_IDS


@pytest.mark.parametrize("standard_id", PARTY)
def test_a_party_page_has_the_margins_of_the_guideline(standard_id):
    """20, 20, 30 and 15 mm on A4, the page number 10 mm from the top edge."""
    page = standard(standard_id).page
    assert (page.width, page.height) == (210, 297)
    assert (page.top, page.bottom, page.left, page.right, page.header) == (20, 20, 30, 15, 10)


def test_a_state_page_has_margins_inside_the_decrees_ranges():
    """20-25, 20-25, 30-35 and 15-20 mm."""
    page = standard("state-nd30").page
    assert 20 <= page.top <= 25
    assert 20 <= page.bottom <= 25
    assert 30 <= page.left <= 35
    assert 15 <= page.right <= 20


@pytest.mark.parametrize("standard_id", PARTY)
def test_party_body_lines_are_exactly_18_to_22_points(standard_id):
    """Body, lists and headings of running text share the exact line."""
    looks = standard(standard_id).looks
    for role in ("body", "list_1", "list_2", "list_3", "heading_1", "heading_2", "heading_3"):
        exact = looks[role].line_exact
        assert exact is not None
        assert 18 <= exact <= 22


def test_state_body_lines_are_single_to_one_and_a_half():
    """No exact line in a State document."""
    body = standard("state-nd30").looks["body"]
    assert body.line_exact is None
    assert 1 <= body.line_multiple <= 1.5


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_paragraphs_are_justified_indented_and_spaced(standard_id):
    """First line 10 mm, at least 6 pt between paragraphs, both edges even."""
    body = standard(standard_id).looks["body"]
    assert body.align == "both"
    assert body.first_line == 10
    assert body.before + body.after >= 6


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_a_dash_stands_where_a_first_line_starts(standard_id):
    """The first dash is 10 mm in and the lines after it hang."""
    look = standard(standard_id).looks["list_1"]
    assert look.left - look.hanging == 10
    assert look.hanging > 0


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_columns_fill_the_text_and_hold_the_heading(standard_id):
    """Letterhead and signature are as wide as the text; the heading fits its column."""
    each = standard(standard_id)
    width = 95.7 if each.family == "state" else 72.9  # the headings at 13 and 15 pt bold, mm
    assert sum(each.letterhead_columns) == each.page.text_width == 165
    assert sum(each.signature_columns) == 165
    assert each.letterhead_columns[1] >= width + 1


def test_lines_are_as_long_as_the_text_above_them():
    """72.9 mm under the Party heading, 60.5 mm under the motto."""
    assert standard("party-hd05").rulings.heading == 72.9
    assert standard("state-nd30").rulings.heading == 60.5


def test_the_line_under_a_state_issuer_is_a_third_to_a_half_of_the_column():
    """Decree 30/2020: 1/3 to 1/2 of the line."""
    each = standard("state-nd30")
    column = each.letterhead_columns[0]
    assert column / 3 <= each.rulings.issuer <= column / 2


@pytest.mark.parametrize("standard_id", PARTY)
def test_party_marks_are_an_asterisk_and_five_hyphens(standard_id):
    """No lines under issuer and trích yếu."""
    rulings = standard(standard_id).rulings
    assert (rulings.issuer_mark, rulings.subject_mark) == ("*", "-----")
    assert (rulings.issuer, rulings.subject) == (0, 0)


def test_the_two_guidelines_follow_each_other_without_a_gap():
    """HD 36 until 26 May 2026, HD 05 from the day after."""
    earlier, later = standard("party-hd36"), standard("party-hd05")
    assert earlier.start == dt.date(2018, 4, 3)
    assert earlier.end == dt.date(2026, 5, 26)
    assert later.start == dt.date(2026, 5, 27)
    assert later.end is None


def test_hd36_differs_from_hd05_only_where_it_says_so():
    """Commas between recipients; everything else of a report's page is shared."""
    earlier, later = standard("party-hd36"), standard("party-hd05")
    assert (earlier.recipient_end, later.recipient_end) == (",", ";")
    assert earlier.looks == later.looks
    assert earlier.page == later.page


@pytest.mark.parametrize("standard_id", STANDARD_IDS)
def test_a_standard_travels_between_processes(standard_id):
    """A batch in worker processes sends it whole."""
    each = standard(standard_id)
    assert pickle.loads(pickle.dumps(each)) == each  # noqa: S301 - our own bytes


def test_a_file_based_on_a_core_standard_changes_single_fields(tmp_path):
    """What the file does not say holds as in the base, down to a field of a look."""
    path = tmp_path / "so-a.yaml"
    path.write_text("based_on: party-hd05\nid: so-a\nlooks: {body: {size: 15}}\n", "utf-8")
    made, base = load_standard(path), standard("party-hd05")
    assert made.id == "so-a"
    assert made.looks["body"].size == 15
    assert made.looks["body"].line_exact == base.looks["body"].line_exact
    assert made.looks["signer"] == base.looks["signer"]


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        ("- a list", "no mapping"),
        ("id: [", "ParserError"),
        ("id: x", "looks"),
        ("based_on: party-hd99\nid: x", "party-hd99"),
        ("based_on: party-hd05\nid: x\nlooks: {nonsense: {size: 1}}", "nonsense"),
        ("based_on: party-hd05\nid: x\nlooks: {body: {width: 1}}", "width"),
        ("based_on: party-hd05\nid: x\ncolour: red", "colour"),
    ],
)
def test_a_file_that_is_no_standard_is_named(tmp_path, content, cause):
    """The message has the file's name and what is wrong in it."""
    path = tmp_path / "hong.yaml"
    path.write_text(content, "utf-8")
    with pytest.raises(ValueError, match=r"hong\.yaml: not a presentation standard") as caught:
        load_standard(path)
    assert cause in str(caught.value)
