"""QC506: a decree that is not for units of this kind."""

import re
from collections.abc import Iterator
from typing import Final

from attrs import frozen

from qcdc_report.findings import Hit, LegalBasis, Severity, Status, make_rule
from qcdc_report.outline import Outline, UnitKind
from qcdc_report.report import Report
from qcdc_report.rules.citing.cited import cited
from qcdc_report.text import Text


@frozen
class _Field:
    """Where decrees on grassroots democracy hold.

    Attributes:
        decrees: keys of the register.
        kinds: the units they are for.
        name: the same in words.
        others: words that show the sentence to be about such units, not about the reporter.
    """

    decrees: frozenset[str]
    kinds: frozenset[UnitKind]
    name: Text
    others: re.Pattern[str]


_AGENCIES: Final = _Field(
    frozenset({"ND04_2015"}),
    frozenset({UnitKind.AGENCY, UnitKind.PUBLIC_SERVICE_UNIT}),
    Text(
        "cơ quan hành chính nhà nước và đơn vị sự nghiệp công lập",
        "state agencies and public service units",
    ),
    re.compile(r"cơ quan (?:hành chính|nhà nước)|đơn vị sự nghiệp", re.IGNORECASE),
)
_WORKPLACES: Final = _Field(
    frozenset({"ND60_2013", "ND149_2018", "ND145_2020"}),
    frozenset({UnitKind.ENTERPRISE, UnitKind.STATE_ENTERPRISE}),
    Text("doanh nghiệp", "enterprises"),
    re.compile(
        r"doanh nghiệp|công ty|người sử dụng lao động|hợp đồng lao động|lao động hợp đồng",
        re.IGNORECASE,
    ),
)


@make_rule(
    "QC506",
    "decree-of-other-arena",
    title=Text(
        "Viện dẫn nghị định dành cho loại đơn vị khác",
        "A decree for units of another kind is cited",
    ),
    severity=Severity.WARNING,
    status=Status("stable", "0.1"),
    legal_basis=[
        LegalBasis("ND04_2015"),
        LegalBasis("ND60_2013"),
        LegalBasis("ND149_2018"),
        LegalBasis("ND145_2020", "Chương V"),
    ],
)
def decree_of_other_arena(report: Report, outline: Outline) -> Iterator[Hit]:
    """A decree is cited that does not hold for units of this kind.

    What: an agency or public service unit follows Decree 04/2015/NĐ-CP, an enterprise Decrees
    60/2013, 149/2018 and 145/2020/NĐ-CP. A sentence that speaks of the other kind of unit, or of
    staff on labour contracts, may cite the other decree; each decree is named once an answer.

    Why: the outline parts the two: one reports III.1, the other III.2.

    Legal basis: the outline's note before III; the scope of each decree.

    Wrong:

        unit: {name: Đảng ủy Sở A, kind: agency}
        answers:
          context: Hội nghị cán bộ được tổ chức theo Nghị định số 145/2020/NĐ-CP.

    Right:

        unit: {name: Đảng ủy Sở A, kind: agency}
        answers:
          context: Hội nghị cán bộ được tổ chức theo Nghị định số 04/2015/NĐ-CP.

    Since: 0.1
    """
    del outline
    kind = report.unit.kind
    if kind in _AGENCIES.kinds:
        own, other = _AGENCIES, _WORKPLACES
    elif kind in _WORKPLACES.kinds:
        own, other = _WORKPLACES, _AGENCIES
    else:
        return
    said = set()
    for one in cited(report):
        document = one.document
        if document is None or document.key not in other.decrees or not one.found.is_complete:
            continue
        about_others = other.others.search(f"{one.before()} {one.after()}")
        if about_others or (one.path, document.key) in said:
            continue
        said.add((one.path, document.key))
        yield Hit(
            path=one.path,
            said=Text(
                f"{document.name} áp dụng cho {other.name.vi}; đơn vị này thuộc {own.name.vi}",
                f"{document.name} is for {other.name.en}; this unit is one of {own.name.en}",
            ),
            offset=one.citation.start,
        )
