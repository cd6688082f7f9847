"""The indicators of the appendix of figures: what is counted, for which years, in which unit."""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import Literal

from attrs import field, frozen

from qcdc_report.outline.wording import Wording


class UnitKind(StrEnum):
    """What a reporting unit is; it decides which decree it falls under."""

    AGENCY = "agency"
    PUBLIC_SERVICE_UNIT = "public_service_unit"
    ENTERPRISE = "enterprise"
    STATE_ENTERPRISE = "state_enterprise"
    PARTY_BODY = "party_body"
    MASS_ORGANISATION = "mass_organisation"

    @property
    def vi(self) -> str:
        """What such a unit is called, in Vietnamese."""
        return _KINDS[self]


_KINDS = {
    UnitKind.AGENCY: "Cơ quan hành chính nhà nước",
    UnitKind.PUBLIC_SERVICE_UNIT: "Đơn vị sự nghiệp công lập",
    UnitKind.ENTERPRISE: "Doanh nghiệp",
    UnitKind.STATE_ENTERPRISE: "Doanh nghiệp nhà nước",
    UnitKind.PARTY_BODY: "Cơ quan Đảng",
    UnitKind.MASS_ORGANISATION: "Mặt trận Tổ quốc, tổ chức chính trị - xã hội",
}


class Applicability(StrEnum):
    """Whether an indicator is asked of a unit."""

    REQUIRED = "required"
    OPTIONAL = "optional"
    NOT_APPLICABLE = "not_applicable"


class Shape(StrEnum):
    """How the value of an indicator is built.

    ``counts``: one set of measures at the as-of date; ``yearly``: one set for each year;
    ``count``: one number, or one for each year; ``names``: a list of names.
    """

    COUNTS = "counts"
    YEARLY = "yearly"
    COUNT = "count"
    NAMES = "names"


@frozen(kw_only=True, cache_hash=True)
class Measure:
    """One number of an indicator.

    Attributes:
        key: its name in YAML, such as ``received``.
        title: column heading, Vietnamese.
        unit: what is counted: ``đồng``, ``%``, ``cuộc``, ``đơn``.
        kind: ``integer``, ``decimal``, or ``group`` for a nested set of measures.
        required: must be given when the indicator is reported.
        part_of: key of the measure that this one cannot exceed (level 4 within levels 3 and 4).
        as_of: the date the number holds for, when it is not the indicator's own.
        measures: those of a ``group``.
        aliases: other headings by which it is known in files people made.
    """

    key: str
    title: str
    unit: str = ""
    kind: Literal["integer", "decimal", "group"] = "integer"
    required: bool = True
    part_of: str | None = None
    as_of: date | None = None
    measures: tuple["Measure", ...] = ()
    aliases: tuple[str, ...] = field(default=(), converter=tuple)


@frozen(kw_only=True, cache_hash=True)
class Ratio:
    """A percentage that follows from two measures: 100 x numerator / denominator.

    Attributes:
        title: column heading.
        numerator: key of a measure.
        denominator: key of a measure.
        printed: key of the measure that holds the percentage the unit printed itself, if any.
        when_nothing: what stands in the cell when the denominator is zero.
    """

    title: str
    numerator: str
    denominator: str
    printed: str | None = None
    when_nothing: str = "không phát sinh"


@frozen(kw_only=True, cache_hash=True)
class Indicator:
    """One thing counted in the appendix of figures.

    Attributes:
        key: its name in YAML and the API.
        title: what is counted.
        shape: how its value is built.
        measures: its numbers; the first is the one a bare number means.
        ratios: the percentages that follow from them.
        years: the years asked for (inclusive, in order); empty for a figure as of a date.
        as_of: the date the figure holds for.
        aggregation: how many units' values make one: ``sum``, ``join`` (lists), ``none``.
        applicability: whether it is asked at all, unless ``by_kind`` says otherwise.
        by_kind: the same for one kind of unit.
        wording: the outline's own words for it.
        aliases: other names by which it is known in files people made.
    """

    key: str
    title: str
    shape: Shape
    measures: tuple[Measure, ...] = ()
    ratios: tuple[Ratio, ...] = ()
    years: tuple[int, ...] = ()
    as_of: date | None = None
    aggregation: Literal["sum", "join", "none"] = "sum"
    applicability: Applicability = Applicability.OPTIONAL
    by_kind: Mapping[UnitKind, Applicability] = field(factory=dict, hash=False)
    wording: tuple[Wording, ...] = ()
    aliases: tuple[str, ...] = ()

    def applies_to(self, kind: UnitKind | None) -> Applicability:
        """Say whether a unit of this kind is asked for the indicator."""
        return self.applicability if kind is None else self.by_kind.get(kind, self.applicability)


@frozen(kw_only=True, cache_hash=True)
class IndicatorGroup:
    """One numbered item of the appendix, with the indicators it asks for.

    Attributes:
        item: its number in the outline, from 1.
        title: its heading.
        indicators: in order.
        wording: the outline's own words for it.
    """

    item: int
    title: str
    indicators: tuple[Indicator, ...]
    wording: tuple[Wording, ...] = ()
