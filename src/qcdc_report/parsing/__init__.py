"""Files of data as trees with the place of every part, and what is wrong with them as findings."""

from qcdc_report.parsing.decoding import MOST_BYTES, UnreadableError, decoded, too_many
from qcdc_report.parsing.placing import problem_at
from qcdc_report.parsing.tree import MOST_LEVELS, Tree, tree_of

__all__ = [
    "MOST_BYTES",
    "MOST_LEVELS",
    "Tree",
    "UnreadableError",
    "decoded",
    "problem_at",
    "too_many",
    "tree_of",
]
