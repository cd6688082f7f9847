"""Number and symbol, place and date, the appendix link: syntax of each standard."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from layout.samples import STANDARD_IDS, standard
from qcdc_report.layout.symbols import appendix_link, document_number, place_and_date

NUMBERS = [
    # given, Party, State
    ("15-BC/ĐU", "Số 15-BC/ĐU", "Số: 15/BC-ĐU"),
    ("5-BC/ĐU", "Số 05-BC/ĐU", "Số: 05/BC-ĐU"),
    ("05-BC/ĐU", "Số 05-BC/ĐU", "Số: 05/BC-ĐU"),
    ("0005-BC/ĐU", "Số 05-BC/ĐU", "Số: 05/BC-ĐU"),
    ("115-BC/ĐUK", "Số 115-BC/ĐUK", "Số: 115/BC-ĐUK"),
    ("15/BC-SA", "Số 15-BC/SA", "Số: 15/BC-SA"),
    ("7/BC-UBND-VX", "Số 07-BC/UBND-VX", "Số: 07/BC-UBND-VX"),
    ("15 - BC / ĐU", "Số 15-BC/ĐU", "Số: 15/BC-ĐU"),
    ("15 – BC/ĐU", "Số 15-BC/ĐU", "Số: 15/BC-ĐU"),
    ("Số: 15-BC/ĐU", "Số 15-BC/ĐU", "Số: 15/BC-ĐU"),
    ("số 15/BC-ĐU", "Số 15-BC/ĐU", "Số: 15/BC-ĐU"),
    ("15a-BC/ĐU", "Số 15a-BC/ĐU", "Số: 15a/BC-ĐU"),
    ("12-CTr/ĐU", "Số 12-CTr/ĐU", "Số: 12/CTr-ĐU"),
    ("-BC/ĐU", "Số …-BC/ĐU", "Số: …/BC-ĐU"),
    ("Số ...-BC/ĐU", "Số …-BC/ĐU", "Số: …/BC-ĐU"),
    ("", "Số …-BC/…", "Số: …/BC-…"),
    ("Số:", "Số …-BC/…", "Số: …/BC-…"),
    ("30/2020/NĐ-CP", "Số 30/2020/NĐ-CP", "Số: 30/2020/NĐ-CP"),
    ("15-BC/", "Số 15-BC/", "Số: 15-BC/"),
    ("mười lăm", "Số mười lăm", "Số: mười lăm"),
]


@pytest.mark.parametrize(("given_number", "party", "state"), NUMBERS)
def test_a_number_is_written_as_the_standard_writes_it(given_number, party, state):
    """Hyphen and slash change places, a number below 10 gets a zero, a gap stays a gap."""
    assert document_number(given_number, standard("party-hd05")) == party
    assert document_number(given_number, standard("party-hd36")) == party
    assert document_number(given_number, standard("state-nd30")) == state


_WORDS = st.text("ABCĐUKNQTrx", min_size=1, max_size=6)


@given(serial=st.integers(1, 99_999), kind=_WORDS, body=_WORDS)
def test_a_number_survives_the_way_to_the_state_and_back(serial, kind, body):
    """Either way of writing is taken apart into the same three things."""
    party, state = standard("party-hd05"), standard("state-nd30")
    written = document_number(f"{serial}-{kind}/{body}", party)
    assert document_number(document_number(written, state), party) == written
    assert written.startswith("Số 0") == (serial < 10)


@given(st.text(max_size=40), st.sampled_from(STANDARD_IDS))
def test_any_number_can_be_printed(text, standard_id):
    """Whatever a unit typed is printed after the prefix; nothing raises."""
    each = standard(standard_id)
    assert document_number(text, each).startswith(each.number_prefix)


@pytest.mark.parametrize(
    ("place", "day", "written"),
    [
        ("B", dt.date(2022, 5, 20), "B, ngày 20 tháng 5 năm 2022"),
        ("B", dt.date(2026, 9, 5), "B, ngày 05 tháng 9 năm 2026"),
        ("B", dt.date(2020, 1, 5), "B, ngày 05 tháng 01 năm 2020"),
        ("B", dt.date(2020, 2, 10), "B, ngày 10 tháng 02 năm 2020"),
        ("B", dt.date(2020, 3, 1), "B, ngày 01 tháng 3 năm 2020"),
        ("B", dt.date(2020, 12, 31), "B, ngày 31 tháng 12 năm 2020"),
        ("  Thành phố  B\n", dt.date(2020, 12, 31), "Thành phố B, ngày 31 tháng 12 năm 2020"),
        ("", dt.date(2020, 12, 31), "…, ngày 31 tháng 12 năm 2020"),
        ("B", None, "B, ngày … tháng … năm …"),
        ("", None, "…, ngày … tháng … năm …"),
    ],
)
def test_place_and_date_follow_the_common_rule(place, day, written):
    """Days under 10 and months under 3 get a zero; what is not given is left blank."""
    assert place_and_date(place, day) == written


@pytest.mark.parametrize(
    ("standard_id", "number", "day", "written"),
    [
        (
            "party-hd05",
            "Số 05-BC/ĐU",
            dt.date(2026, 5, 27),
            "(Kèm theo Báo cáo số 05-BC/ĐU, ngày 27/5/2026 của Sở A)",
        ),
        (
            "party-hd36",
            "Số …-BC/…",
            None,
            "(Kèm theo Báo cáo số …-BC/…, ngày …/…/… của Sở A)",
        ),
        (
            "state-nd30",
            "Số: 05/BC-SA",
            dt.date(2022, 2, 5),
            "(Kèm theo Báo cáo số 05/BC-SA ngày 05 tháng 02 năm 2022 của Sở A)",
        ),
        (
            "state-nd30",
            "Số: …/BC-…",
            None,
            "(Kèm theo Báo cáo số …/BC-… ngày … tháng … năm … của Sở A)",
        ),
    ],
)
def test_an_appendix_names_its_report(standard_id, number, day, written):
    """The Party puts a comma before the short date; the State writes the date in full."""
    assert appendix_link(number, day, "Sở A", standard(standard_id)) == written
