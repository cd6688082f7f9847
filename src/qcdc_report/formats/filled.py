"""What a workbook with figures says: the figures, where each stands, what could not be read."""

from collections.abc import Mapping

from attrs import field, frozen

from qcdc_report.findings import Finding
from qcdc_report.report.figures import Figure
from qcdc_report.report.frozen_map import FrozenMap
from qcdc_report.report.model import Unplaced


@frozen(kw_only=True)
class FilledFigures:
    """The figures that a unit filled in.

    Attributes:
        file: name of the workbook.
        profile: id of the profile that its form was made for.
        figures: for an indicator's key its value; cells left empty say nothing.
        cells: for a path such as ``figures.petition_resolution.2019.received`` its cell.
        unplaced: what stands in the workbook and is no figure; kept, so that nothing is lost.
        findings: what a person should look at.
    """

    file: str
    profile: str
    figures: FrozenMap[str, Figure] = field(factory=FrozenMap, converter=FrozenMap)
    cells: Mapping[str, str] = field(factory=dict, repr=False)
    unplaced: tuple[Unplaced, ...] = ()
    findings: tuple[Finding, ...] = ()
