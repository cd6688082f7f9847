"""Issuers as running text names them: which body is meant, whose it is, of which term (khóa)."""

from collections.abc import Mapping
from typing import Final

from qcdc_report.citations.bodies import Arena
from qcdc_report.citations.patterns import compiled
from qcdc_report.text import fold

_ORGAN: Final = r"(?:(?:ban chap hanh|bch|ban thuong vu|btv|thuong truc) )?"

# Tried in this order: the body that acts stands before the one it acts for, as in
# “Ban Bí thư Trung ương” and “Thủ tướng Chính phủ”.
_BODIES: Final[Mapping[str, str]] = {
    "Ban Bí thư": r"ban bi thu|bbt",
    "Bộ Chính trị": r"bo chinh tri|bct",
    "Ban Chấp hành Trung ương": (
        r"(?:ban chap hanh|bch) ?(?:trung uong|tw)|hoi nghi (?:lan thu .* )?(?:bch )?trung uong"
    ),
    "Thủ tướng Chính phủ": r"thu tuong|ttg",
    "Ủy ban Thường vụ Quốc hội": r"(?:uy ban|ub) ?thuong vu quoc hoi|ubtvqh",
    "Chủ tịch nước": r"chu tich nuoc",
    "Hội đồng nhân dân": r"hoi dong nhan dan|hdnd",
    "Ủy ban nhân dân": r"uy ban nhan dan|ubnd",
    "Tổng Liên đoàn Lao động": r"tong lien doan|tld",
    "Tỉnh ủy": rf"{_ORGAN}(?:tinh uy|thanh uy|dang bo tinh|dang bo thanh pho)",
    "Huyện ủy": rf"{_ORGAN}(?:huyen uy|quan uy|thi uy|dang bo huyen|dang bo quan)",
    "Đảng ủy": rf"{_ORGAN}(?:dang uy|dang bo|chi bo)",
    "Chính phủ": r"chinh phu",
    "Quốc hội": r"quoc hoi",
}
_MINISTRY: Final = r"(?:bo truong )?bo (?!luat|chi huy|doi|tu lenh)([a-z].*)"
_TERM: Final = r"khoa ([ivx]+)(?![a-z])"
_ROMAN: Final = {"i": 1, "v": 5, "x": 10}
_OF_THE_PARTY: Final = (
    r"(?<![a-z])(?:dang uy|dang bo|chi bo|chi uy|cap uy|tinh uy|thanh uy|huyen uy|quan uy|thi uy|"
    r"bo chinh tri|ban bi thu|trung uong dang)(?![a-z])"
)
_OF_THE_STATE: Final = (
    r"(?:giam doc |chu tich |van phong )?"
    r"(?:so|ubnd|uy ban nhan dan|hdnd|hoi dong nhan dan|chinh phu|thu tuong|quoc hoi|cuc|chi cuc|"
    r"tong cuc|kho bac|trung tam|truong|benh vien|toa an|vien kiem sat|thanh tra|"
    r"uy ban thuong vu quoc hoi)(?![a-z])"
)


def issuer_of_words(words: str) -> str:
    """Return the body that ``words`` name, in one spelling; empty for any that is not known.

    ``Trung ương`` alone is not known: it may be the Politburo as well as the Secretariat. The
    organs of one Party committee count as one, since they share its code. A ministry is named
    without tone marks: ``Bộ noi vu``.
    """
    folded = fold(words)
    for body, known in _BODIES.items():
        if compiled(rf"(?:{known})(?![a-z0-9])").match(folded):
            return body
    ministry = compiled(_MINISTRY).fullmatch(folded)
    return f"Bộ {ministry[1]}" if ministry else ""


def arena_of_issuer(words: str) -> Arena | None:
    """Say whether ``words`` name a body of the Party or of the State.

    None for mass organisations and companies, which number their documents in either form, and
    for any body not known.
    """
    folded = fold(words)
    if compiled(_OF_THE_PARTY).search(folded):
        return Arena.PARTY
    state = compiled(_OF_THE_STATE).match(folded) or compiled(_MINISTRY).match(folded)
    return Arena.STATE if state else None


def term_of_words(words: str) -> int | None:
    """Return the number of the term that ``words`` name: 11 for ``Bộ Chính trị khóa XI``."""
    found = compiled(_TERM).search(fold(words))
    if found is None:
        return None
    values = [_ROMAN[numeral] for numeral in found[1]]
    return sum(
        -value if value < following else value
        for value, following in zip(values, [*values[1:], 0], strict=True)
    )
