"""The types of official documents and the codes that stand for them in a number.

Legal source: Decree 30/2020/NĐ-CP, Phụ lục III, and HD 36 and HD 05-HD/VPTW; the types of legal
texts (Nghị định, Thông tư, Pháp lệnh …) by the laws on issuing them.
"""

from collections.abc import Mapping
from typing import Final

from qcdc_report.text import fold

KIND_CODES: Final[Mapping[str, tuple[str, ...]]] = {
    "Nghị quyết liên tịch": ("NQLT",),
    "Nghị quyết": ("NQ",),
    "Quyết định": ("QĐ",),
    # The Party writes QĐ for both; the State QyĐ; QĐi stood in Party numbers under HD 36.
    "Quy định": ("QĐ", "QyĐ", "QĐi"),
    "Nghị định": ("NĐ",),
    "Bộ luật": (),
    "Luật": (),
    "Pháp lệnh": ("PL",),
    "Thông tư liên tịch": ("TTLT",),
    "Thông tư": ("TT",),
    "Thông tri": ("TT",),
    "Chỉ thị": ("CT",),
    "Kết luận": ("KL",),
    "Hướng dẫn": ("HD",),
    "Kế hoạch": ("KH",),
    "Quy chế": ("QC",),
    "Công văn": ("CV",),
    "Báo cáo": ("BC",),
    "Thông báo": ("TB",),
    "Thông cáo": ("TC",),
    "Chương trình": ("CTr",),
    "Tờ trình": ("TTr",),
    "Đề án": ("ĐA",),
    "Dự án": ("DA",),
    "Phương án": ("PA",),
    "Biên bản": ("BB",),
    "Công điện": ("CĐ",),
    "Hợp đồng": ("HĐ",),
    "Giấy mời": ("GM",),
}
"""For each type its codes, the usual one first; empty where a number carries none."""

KIND_BY_WORDS: Final[Mapping[str, str]] = {
    "thong bao ket luan": "Thông báo",
    **{fold(kind): kind for kind in KIND_CODES},
}
"""The type for its words without tone marks; ``Thông báo kết luận`` is numbered as TB."""

ISSUED_WITH: Final = frozenset(
    {"Quy chế", "Quy định", "Chương trình", "Đề án", "Kế hoạch", "Hướng dẫn", "Phương án"}
)
"""Types that are often issued by a decision, and then carry its number: ``Quy chế … 125/QĐ-SA``."""


def _codes() -> dict[str, str]:
    codes = {code.upper(): code for kinds in KIND_CODES.values() for code in kinds}
    # A plain D for Đ is read as Đ only where no other type has that code: HD is Hướng dẫn.
    plain = {code.upper().replace("Đ", "D"): code for code in codes.values()}
    return {**plain, **codes}


_CODE_BY_LETTERS: Final = _codes()


def known_code(letters: str) -> str:
    """Return a type code in its right letters (``qd`` gives ``QĐ``), or an empty string."""
    return _CODE_BY_LETTERS.get(letters.upper(), "")


def kinds_of_code(code: str) -> tuple[str, ...]:
    """Return the types a code stands for: two for ``QĐ`` and ``TT``, none for an unknown one."""
    return tuple(kind for kind, codes in KIND_CODES.items() if code in codes)


def kind_of_words(words: str) -> str:
    """Return the type named at the start of ``words``, or an empty string.

    ``Chương trình hành động`` is a ``Chương trình``, ``Nghị quyết chuyên đề`` a ``Nghị quyết``.
    """
    folded = f"{fold(words)} "
    for known, kind in KIND_BY_WORDS.items():
        if folded.startswith(f"{known} "):
            return kind
    return ""


def code_contradicts(kind: str, code: str) -> bool:
    """Say whether a known code cannot belong to a document of this type.

    False where either is unknown, and for a type that a decision puts into force.
    """
    possible = kinds_of_code(code)
    if not kind or not possible or kind in possible:
        return False
    return not (kind in ISSUED_WITH and code == "QĐ")
