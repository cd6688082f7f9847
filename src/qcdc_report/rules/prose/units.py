"""The nouns that numbers count, compared: is a part of the same sort as its whole?"""

from typing import Final

from qcdc_report.text.quantities import Quantity

# These stand alone before what they count; other nouns are told apart by two syllables.
_CLASSIFIERS: Final = frozenset({
    "bài", "buổi", "ca", "cuộc", "hộ", "kỳ", "lớp", "lượt", "người", "phiếu", "thôn", "tin",
    "việc", "vụ", "xã", "đơn",
})  # fmt: skip
_NOT_ALONE: Final = frozenset({("đơn", "vị"), ("đơn", "giá"), ("tin", "học"), ("việc", "làm")})
_PEOPLE: Final = frozenset({
    "người", "cán bộ", "công chức", "viên chức", "lao động", "công nhân", "nhân viên", "nam", "nữ",
    "đảng viên", "đoàn viên", "hội viên", "thành viên", "đồng chí", "đại biểu", "quần chúng",
    "giáo viên", "học sinh", "bác sĩ", "nhà giáo", "cử tri",
})  # fmt: skip
_DOCUMENTS: Final = frozenset({
    "văn bản", "nghị quyết", "quyết định", "kế hoạch", "chương trình", "công văn", "thông báo",
    "báo cáo", "hướng dẫn", "quy chế", "quy định", "chỉ thị", "kết luận", "tờ trình", "đề án",
})  # fmt: skip
_PETITIONS: Final = frozenset({"đơn", "khiếu nại", "tố cáo"})
_FAMILIES: Final = (("người", _PEOPLE), ("văn bản", _DOCUMENTS), ("đơn", _PETITIONS))


def head(quantity: Quantity) -> str:
    """Return the noun a quantity counts, ``đơn`` of ``đơn khiếu nại``; empty if none follows."""
    unit = quantity.unit
    if not unit:
        return ""
    if len(unit) == 1 or (unit[0] in _CLASSIFIERS and unit[:2] not in _NOT_ALONE):
        return unit[0]
    return " ".join(unit[:2])


def same_noun(one: Quantity, other: Quantity) -> bool:
    """Say whether two quantities of one kind count the same, or one of them has no noun."""
    if one.kind is not other.kind:
        return False
    first, second = head(one), head(other)
    return not first or not second or first == second


def surely_same_noun(one: Quantity, other: Quantity) -> bool:
    """Say whether two quantities of one kind have a noun, and the same."""
    return bool(head(one)) and one.kind is other.kind and head(one) == head(other)


def surely_part_of(part: Quantity, whole: Quantity) -> bool:
    """Say whether a part is of the same noun as its whole, or a sort of it: công chức of người."""
    if part.kind is not whole.kind:
        return False
    if surely_same_noun(part, whole):
        return True
    return any(head(whole) == general and _noun(part, family) for general, family in _FAMILIES)


def may_be_part_of(part: Quantity, whole: Quantity) -> bool:
    """Say whether a part may be counted in the same noun as its whole: people in any word."""
    if same_noun(part, whole) or surely_part_of(part, whole):
        return True
    return part.kind is whole.kind and _noun(part, _PEOPLE) and _noun(whole, _PEOPLE)


def _noun(quantity: Quantity, family: frozenset[str]) -> bool:
    return head(quantity) in family or quantity.unit[:1] in {(noun,) for noun in family}
