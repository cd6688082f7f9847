"""What units wrote, under each prompt by unit: the unit's name in bold before its words."""

from collections.abc import Iterable, Mapping

from qcdc_report.outline import Outline, answer_keys
from qcdc_report.report import Prose, Report, Run, Unplaced, markdown_of
from qcdc_report.text import collapse_spaces


def collated_answers(reports: Iterable[Report], outline: Outline) -> dict[str, str]:
    """Return for each section what the units wrote there, in the order of the reports.

    An answer of a consolidated report has its units' names already and stays as it is.

    Args:
        reports: the units' reports.
        outline: the derived outline, whose order the sections take; those it does not have come
            last.
    """
    pieces: dict[str, list[str]] = {}
    for report in reports:
        name = _name_of(report)
        for key, answer in report.answers.items():
            if answer.strip():
                pieces.setdefault(key, []).append(_named(name, answer))
    return {key: "\n\n".join(each) for key, each in _in_order(pieces, outline)}


def collated_unplaced(reports: Iterable[Report]) -> tuple[Unplaced, ...]:
    """Return what readers of files could not place, each piece with its unit in its place."""
    return tuple(
        piece
        if report.consolidates.units
        else Unplaced(
            text=piece.text,
            after=piece.after,
            place=": ".join(filter(None, (collapse_spaces(report.unit.name), piece.place))),
        )
        for report in reports
        for piece in report.unplaced
    )


def _name_of(report: Report) -> str:
    """Return a unit's name in bold, in Markdown; nothing for many units, whose answers have it."""
    name = collapse_spaces(report.unit.name)
    if not name or report.consolidates.units:
        return ""
    return markdown_of((Prose((Run(f"{name}:", bold=True),)),))


def _named(name: str, answer: str) -> str:
    """Return an answer with its unit's name: before its first words, or above a list or table."""
    if not name:
        return answer
    # A line that begins with a letter is running text, whatever stands before it.
    between = " " if answer[0].isalpha() else "\n\n"
    return f"{name}{between}{answer}"


def _in_order(pieces: Mapping[str, list[str]], outline: Outline) -> Iterable[tuple[str, list[str]]]:
    known = answer_keys(outline)
    yield from ((key, pieces[key]) for key in known if key in pieces)
    yield from ((key, each) for key, each in pieces.items() if key not in set(known))
