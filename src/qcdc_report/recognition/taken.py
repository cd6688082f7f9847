"""What one part of recognition took from a manuscript, and what it left."""

from collections.abc import Mapping
from typing import Generic, TypeVar

from attrs import field, frozen

from qcdc_report.manuscript import Grid, Passage, Remark

Value = TypeVar("Value")


@frozen(kw_only=True)
class Taken(Generic[Value]):
    """A value recognised in some blocks of a manuscript.

    Attributes:
        value: what was recognised.
        marks: for a path of the report (``letterhead.number``, ``documents[2].date``) the number
            of the paragraph it was read from.
        rest: blocks, or the parts of them, that say something else, in reading order; whoever
            asked keeps them, so that no word is lost.
        remarks: what a person should look at.
    """

    value: Value
    marks: Mapping[str, int] = field(factory=dict)
    rest: tuple[Passage | Grid, ...] = ()
    remarks: tuple[Remark, ...] = ()
