"""What YAML and JSON share: the tree of a file with its places, and the way to a report."""

from qcdc_report.formats.data.migrating import MIGRATIONS, Migration, migrated
from qcdc_report.formats.data.reading import reading_of, reading_without
from qcdc_report.parsing.decoding import MOST_BYTES, UnreadableError, decoded
from qcdc_report.parsing.tree import MOST_LEVELS, Tree, tree_of

__all__ = [
    "MIGRATIONS",
    "MOST_BYTES",
    "MOST_LEVELS",
    "Migration",
    "Tree",
    "UnreadableError",
    "decoded",
    "migrated",
    "reading_of",
    "reading_without",
    "tree_of",
]
