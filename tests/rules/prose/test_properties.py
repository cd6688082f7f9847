"""Right sentences of any numbers are left alone, wrong ones found, and no text breaks a rule."""

import time
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from qcdc_report.outline import common_outline
from qcdc_report.report import Report, Unit
from qcdc_report.rules.prose import PROSE_RULES
from qcdc_report.rules.prose.reading import claims_in
from qcdc_report.text import format_decimal, format_integer

OUTLINE = common_outline()
EXAMPLES = Path(__file__).parents[3] / "examples"
WORDS = [
    "tổng số", "trong đó", "gồm", "còn lại", "đạt", "chiếm", "tăng", "giảm", "từ", "lên",
    "xuống", "so với", "gần", "trên", "tồn", "mới", "tỷ lệ", "đơn", "người", "đồng",
    "điểm phần trăm", "%", "/", ",", ";", ".", "(", ")", ":", "-", "\n", "\n\n", " ", "và",
    "47", "52", "90,38", "1.205", "0", "2017", "năm", "\n| 5 | 7 |\n", "lần lượt", "kỳ trước",
    "cho thấy", "mười hai", "tiếp thu", "giải trình", "**", "1,25 tỷ đồng", "30%",
]  # fmt: skip


def report_of(*texts):
    answers = dict(zip(("context", "tasks"), texts, strict=False))
    return Report(profile="any", unit=Unit(name="A"), answers=answers)


def codes(text):
    report = report_of(text)
    return [rule.code for rule in PROSE_RULES for _ in rule.check(report, OUTLINE)]


def answers_of(name):
    return yaml.safe_load((EXAMPLES / name).read_text("utf-8"))["answers"]


def printed(number, style):
    """Write a count as officials do: 1.205, 1205 or 1,205, with or without a leading zero."""
    if style == "plain":
        return str(number)
    if style == "english":
        return f"{number:,}"
    return f"{number:02}" if number < 10 else format_integer(number)


def percent(value, places, rounding=ROUND_HALF_UP):
    return format_decimal(value.quantize(Decimal(1).scaleb(-places), rounding)).replace(".", "")


wholes = st.integers(1, 99_999)
styles = st.sampled_from(["official", "plain", "english"])
sentences = st.sampled_from(
    [
        "Đã giải quyết {a}/{b} đơn, đạt {p}%.",
        "Đã giải quyết {a}/{b} đơn ({p} %).",
        "Có **{a}/{b}** hồ sơ đúng hạn, đạt tỷ lệ **{p}%**; kết quả khá.",
        "Đạt tỷ lệ {p}% ({a}/{b} đơn).",
    ]
)


@st.composite
def ratios(draw):
    whole = draw(wholes)
    part = draw(st.integers(0, whole))
    style = draw(styles)
    # A number of four digits that begins with 19 or 20 may be a year.
    assume(not any(1900 <= number <= 2099 for number in (part, whole)))
    return part, whole, style


@given(ratios(), sentences, st.integers(0, 3), st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN]))
def test_a_right_percentage_is_left_alone(ratio, sentence, places, rounding):
    """Any a/b with its percentage, in any number format, has no finding."""
    part, whole, style = ratio
    exact = Decimal(100) * part / whole
    text = sentence.format(
        a=printed(part, style), b=printed(whole, style), p=percent(exact, places, rounding)
    )
    assert codes(text) == []


@given(ratios(), sentences, st.integers(1, 3), st.integers(2, 5000), st.booleans())
def test_a_wrong_percentage_is_found(ratio, sentence, places, units, up):
    """A percentage off by more than one unit of its last digit is an error."""
    part, whole, style = ratio
    unit = Decimal(1).scaleb(-places)
    shown = (Decimal(100) * part / whole).quantize(unit) + unit * (units if up else -units)
    assume(0 <= shown <= 100)
    text = sentence.format(
        a=printed(part, style), b=printed(whole, style), p=percent(shown, places)
    )
    assert codes(text) == ["QC401"]


@given(st.lists(st.integers(1, 9_999), min_size=2, max_size=6), st.integers(-500, 500))
def test_parts_must_sum(parts, off):
    """A full breakdown has a finding exactly when its parts do not add up."""
    whole = sum(parts) + off
    assume(whole > 0 and not any(1900 <= n <= 2099 for n in (*parts, whole)))
    *head, last = (f"{format_integer(part)} đơn loại này" for part in parts)
    text = f"Tổng số {format_integer(whole)} đơn, gồm {', '.join(head)} và {last}."
    above = sum(part > whole for part in parts)
    assert codes(text) == (["QC402"] * above if above else ["QC403"] if off else [])


@given(st.integers(1, 99_999), st.integers(1, 99_999), st.integers(-50, 50))
def test_a_remainder_must_be_what_is_left(done, left, off):
    """Total less done is the rest, or there is a finding."""
    rest = left + off
    numbers = (done + left, done, rest)
    assume(rest > 0 and rest != done and not any(1900 <= n <= 2099 for n in numbers))
    whole_shown, done_shown, rest_shown = map(format_integer, numbers)
    text = f"Tiếp nhận {whole_shown} đơn, đã giải quyết {done_shown} đơn, còn lại {rest_shown} đơn."
    assert codes(text) == (["QC404"] if off else [])


@given(st.lists(st.sampled_from(WORDS), max_size=60), st.sampled_from(["", " "]))
def test_no_rule_breaks_on_any_words(words, space):
    """Rules end on any text made of the words they look for, and point into it."""
    text = space.join(words)
    report = report_of(text, text[::-1])
    for rule in PROSE_RULES:
        for hit in rule.check(report, OUTLINE):
            assert 0 <= hit.offset < len(text)
            assert hit.said.vi != hit.said.en


@given(st.text())
def test_no_rule_breaks_on_any_text(text):
    """Rules end on any text at all."""
    assert isinstance(codes(text), list)


@pytest.mark.parametrize("name", ["so-a.yaml", "cong-ty-cap-nuoc-b.yaml"])
def test_the_examples_are_left_alone(name):
    """Two whole reports with some 200 numbers each have no finding."""
    report = Report(profile="any", unit=Unit(name="A"), answers=answers_of(name))
    assert [(rule.code, hit) for rule in PROSE_RULES for hit in rule.check(report, OUTLINE)] == []


@pytest.mark.parametrize("name", ["so-a.yaml", "cong-ty-cap-nuoc-b.yaml"])
def test_a_report_is_read_in_milliseconds(name):
    """All rules together take some 8 ms for a whole report; a busy machine may take more."""
    report = Report(profile="any", unit=Unit(name="A"), answers=answers_of(name))
    best = float("inf")
    for _ in range(5):
        claims_in.cache_clear()
        start = time.process_time()
        for rule in PROSE_RULES:
            list(rule.check(report, OUTLINE))
        best = min(best, time.process_time() - start)
    assert best < 0.05


@pytest.mark.parametrize(
    "unit",
    [
        "1", "1.", "1,", "1/", "1-", "1 ", " ", "1%", "1% ", "a", "a ", "và ", "gồm ", "trong đó ",
        "47/52 đơn, đạt 90,38%, ", "52 đơn, trong đó 47 đơn, chiếm 90%, ", "mười ", "một trăm ",
        "| 1 ", "|\n", "- 1\n", "**", "(", "1 tỷ ", "tăng ", "từ 1 lên 2 ", "1-NQ/TU", "; và ",
        "47/52 đơn, đạt 93,08%. ", "52 đơn, gồm 40 đơn và 13 đơn. ",
        "1 đơn " + " " * 50, "tổng số " + "a, " * 20, "còn lại ", "a" * 50 + " ",
    ],
    ids=repr,
)  # fmt: skip
def test_long_hostile_text_takes_no_longer_than_its_length(unit):
    """100,000 characters of anything are read within seconds: nothing backtracks without end."""
    text = "Có 47 đơn " + unit * (100_000 // len(unit)) + " 52 đơn, đạt 90%; x"
    start = time.process_time()
    codes(text)
    assert time.process_time() - start < 5
