"""What stands after a number: the day and the issuer, in either order."""

import datetime as dt
from typing import Final

from attrs import evolve, frozen

from qcdc_report.citations.issuers import issuer_of_words
from qcdc_report.citations.kinds import kind_of_words
from qcdc_report.citations.patterns import compiled

# Possessive, so that a long run of spaces costs no more than its length.
_SPACE: Final = r"(?:[^\S\n]|[*_]|\n(?![^\S\n]*+\n))*+"
_DATE: Final = (
    rf"(?i){_SPACE},?{_SPACE}(?P<bracket>\()?{_SPACE}(?:(?:được\s+)?(?:ban hành|ký)\s+)?"
    rf"(?P<word>ngày\s+)?(?P<written>(?P<day>[0-9]{{1,2}})(?:"
    rf"(?P<mark>[^\S\n]?[/.-][^\S\n]?)(?P<month>[0-9]{{1,2}})(?P=mark)(?P<year>[0-9]{{4}}|[0-9]{{2}})"
    rf"|\s+tháng\s+(?P<month_word>[0-9]{{1,2}})\s*+,?\s*+năm\s+(?P<year_word>[0-9]{{4}})))(?![0-9])"
    rf"(?(bracket)(?:{_SPACE}\))?)"
)
_OF: Final = rf"(?i){_SPACE},?{_SPACE}\(?của\s+(?P<words>[^,.;:“”\"()…`|\n]{{2,90}}(?!\w))"
_TERM: Final = r"\s*\(\s*kh(?:óa|oá)\s+[IVX]+\s*\)"
_STOP: Final = (
    r"\s+(?:(?P<joins>và|hoặc)|về|ngày|năm|quy định|ban hành|thì|là|đã|được|tại|trong|có|để|trên|"
    r"do|với|theo|phê duyệt|hướng dẫn|sửa đổi|chỉ đạo|yêu cầu|giao|còn|nên|mà|gửi|từ|khi|cho|hiện|"
    r"đang|nêu|[-–])(?=\s|$)|\s+(?P<cites>)(?=\S+\s+\S+\s+số(?:\s|$))"
)
"""Where the name of an issuer ends."""


@frozen(kw_only=True)
class Tail:
    """The day and issuer after a number.

    Attributes:
        end: where they end in the text.
        date: the day; None if none is written, or one that does not exist.
        date_text: the day as written.
        issuer: the issuer as written.
    """

    end: int
    date: dt.date | None = None
    date_text: str = ""
    issuer: str = ""


def tail_after(text: str, end: int) -> Tail:
    """Return the day and the issuer that stand right after a number ending at ``end``."""
    tail = _with_issuer(text, _with_date(text, Tail(end=end)))
    return tail if tail.date_text else _with_date(text, tail)


def _with_date(text: str, tail: Tail) -> Tail:
    match = compiled(_DATE).match(text, tail.end)
    if match is None or not (match["bracket"] or match["word"]):
        return tail
    year = int(match["year"] or match["year_word"])
    if year < 100:
        year += 1900 if year > 50 else 2000
    try:
        date = dt.date(year, int(match["month"] or match["month_word"]), int(match["day"]))
    except ValueError:
        date = None
    return evolve(tail, end=match.end(), date=date, date_text=match["written"])


def _with_issuer(text: str, tail: Tail) -> Tail:
    match = compiled(_OF).match(text, tail.end)
    if match is None:
        return tail
    words = _name(match["words"])
    if kind_of_words(words) or not (words[:1].isupper() or issuer_of_words(words)):
        return tail
    end = match.start("words") + len(words)
    term = compiled(_TERM).match(text, end)
    if term is not None:
        end = term.end()
    return evolve(tail, end=end, issuer=text[match.start("words") : end])


def _name(words: str) -> str:
    """Return the name that words begin with; ``và`` is part of ``Bộ Giáo dục và Đào tạo``."""
    for stop in compiled(_STOP).finditer(words):
        following = words[stop.end() :].lstrip()
        if stop["joins"] and following[:1].isupper() and not kind_of_words(following):
            continue
        if stop["cites"] is not None and not kind_of_words(following):
            continue
        return words[: stop.start()].rstrip()
    return words.rstrip()
