"""How fast one report of 16 pages becomes a Word file, side by side with other ways.

    python benchmarks/render.py [--rounds N]

All ways run in one process, in turn, so that a slow moment of the machine falls on each of
them; the ratios hold where the times do not.
"""

from collections.abc import Callable

from floor import floor
from idiomatic import with_docxtpl, with_python_docx
from sample import sample_profile, sample_report, sample_standard
from timing import table

from qcdc_report.formats.docx import to_document, write_docx
from qcdc_report.layout import lay_out

_FLOOR = "floor: fill in a ready string"
_SLOW = 5  # of so many rounds a slow way takes part in one


def contenders() -> dict[str, tuple[Callable[[], object], int]]:
    """Return for each way what makes the file once, and in how many rounds it takes part."""
    report, profile, standard = sample_report(), sample_profile(), sample_standard()
    document = lay_out(report, profile, standard)
    ways: dict[str, tuple[Callable[[], object], int]] = {
        _FLOOR: (floor(document, standard), 1),
        "write_docx, from Report": (
            lambda: write_docx(lay_out(report, profile, standard), standard),
            1,
        ),
        "write_docx, from Document": (lambda: write_docx(document, standard), 1),
        "to_document (python-docx object)": (lambda: to_document(document, standard), 1),
        "python-docx, usual idiom": (lambda: with_python_docx(document), _SLOW),
    }
    try:
        ways["docxtpl"] = (with_docxtpl(document, standard), _SLOW)
    except ImportError:
        print("docxtpl is not installed (pip install docxtpl): left out\n")
    return ways


def main() -> None:
    """Print the table."""
    print(table(contenders(), _FLOOR, title="x floor", rounds=50))


if __name__ == "__main__":
    main()
