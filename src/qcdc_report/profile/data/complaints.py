"""How a profile file is told what is wrong with its words."""

from collections.abc import Iterable, Iterator, Sequence

from qcdc_report.report.problems import Problem
from qcdc_report.text import Text, nearest


def unknown(path: str, word: str, known: Iterable[str]) -> Problem:
    """Return the problem of a word that names nothing of the outline or of the register."""
    known = list(known)
    near = nearest(word, known)
    listed = ", ".join(known[:12])
    return Problem(
        "unknown-word",
        path,
        Text(f"Không có “{word}”", f"There is no “{word}”"),
        Text(f"Có phải là “{near}”?", f"Did you mean “{near}”?")
        if near
        else Text(f"Có: {listed}", f"There is: {listed}"),
    )


def ill_formed(path: str, word: str, form: Text) -> Problem:
    """Return the problem of a word that is not written as it must be."""
    said = Text(f"“{word}” không đúng dạng", f"“{word}” is not well formed")
    return Problem("unknown-word", path, said, Text(f"Cần: {form.vi}", f"Needed: {form.en}"))


def twice(path: str, word: str) -> Problem:
    """Return the problem of a word that stands for two things."""
    said = Text(f"“{word}” ghi hai lần", f"“{word}” stands twice")
    return Problem("duplicate-key", path, said)


def empty(path: str) -> Problem:
    """Return the problem of a list without which nothing can be made."""
    name = path.rpartition(".")[2]
    said = Text(f"“{name}” không được để trống", f"“{name}” must not be empty")
    return Problem("missing-key", path, said)


def phrase_problems(path: str, phrases: Sequence[str]) -> Iterator[Problem]:
    """Yield what keeps phrases from being found: there are none, or one without a word."""
    if not phrases:
        yield empty(f"{path}.phrases")
    for index, phrase in enumerate(phrases):
        if not any(char.isalnum() for char in phrase):
            form = Text("ít nhất một chữ", "at least one letter")
            yield ill_formed(f"{path}.phrases[{index}]", phrase, form)
