"""From what a worker left behind to files with names, in the order of the files given.

The order makes names the same whichever worker ends first. Each step can be the last one: a name
is kept in the journal before a file takes it, and a result is written after its files are there.
"""

import hashlib
from collections.abc import Iterable, Sequence
from itertools import chain, count
from pathlib import Path

from attrs import evolve

from qcdc_report.batching import storage
from qcdc_report.batching.journal import Journal, outputs_of, record, skip
from qcdc_report.batching.naming import numbered, safe_stem, same_name
from qcdc_report.batching.packing import unpack_outputs
from qcdc_report.batching.results import FileResult
from qcdc_report.batching.tasks import Outcome, Output, Task


def commit(
    journal: Journal, task: Task, outcome: Outcome, position: int, attempts: int
) -> FileResult:
    """Give a file's outputs their names, write the journal, and return what became of the file.

    Args:
        journal: of the folder.
        task: what was asked for.
        outcome: what the worker says.
        position: of the file among those given, from 0.
        attempts: how often it was tried.

    Raises:
        BatchError: the journal cannot be written.
        OSError: an output cannot be put in its place.
    """
    if outcome.status == "same":
        return skip(journal, task.source, task.name, position)
    before = outputs_of(journal, task.source)
    written = _named(journal, task, outcome) if outcome.staged else ()
    result = FileResult(
        file=task.name,
        status=outcome.status,
        unit=outcome.unit,
        written=tuple(evolve(one, place=_shown(journal, one)) for one in written),
        counts=outcome.counts,
        packed=outcome.findings,
        reason=outcome.reason,
        seconds=outcome.seconds,
        attempts=attempts,
    )
    record(journal, task.source, result, position, outcome.key)
    if written:
        _clear_away(before, written)
    return result


def _shown(journal: Journal, output: Output) -> str:
    return storage.below(journal.shown, storage.file_name(output.place))


def _named(journal: Journal, task: Task, outcome: Outcome) -> tuple[Output, ...]:
    endings = [_ending(task, output) for output in outcome.staged]
    stem = _kept_name(journal, task.source, outcome, endings)
    _note_made(journal, stem, endings, outcome.staged)
    written = []
    for output, ending in zip(outcome.staged, endings, strict=True):
        place = storage.below(journal.folder, f"{stem}{ending}")
        storage.move(output.place, place)
        written.append(Output(place=place, sha256=output.sha256))
    return tuple(written)


def _ending(task: Task, output: Output) -> str:
    return output.place.removeprefix(task.staged)


def _kept_name(journal: Journal, source: str, outcome: Outcome, endings: Sequence[str]) -> str:
    """Return the stem of a file's outputs: the one it has, or a new one that nobody else has."""
    base = safe_stem(outcome.unit, storage.file_name(source))
    same = same_name(base)
    with journal.writing() as connection:
        if moved := _moved_from(journal, outcome.key, source):
            connection.execute("UPDATE names SET source = ? WHERE source = ?", (source, moved))
            connection.execute("DELETE FROM files WHERE source = ?", (moved,))
        kept = connection.execute(
            "SELECT stem FROM names WHERE source = ? AND base = ?", (source, same)
        ).fetchone()
        if kept and all(
            _is_ours(journal, source, f"{kept[0]}{ending}", output.sha256)
            for ending, output in zip(endings, outcome.staged, strict=True)
        ):
            return str(kept[0])
        number, stem = _free(journal, base, endings)
        connection.execute(
            "INSERT OR REPLACE INTO names (source, base, number, stem, same) VALUES (?,?,?,?,?)",
            (source, same, number, stem, same_name(stem)),
        )
        return stem


def _note_made(
    journal: Journal, stem: str, endings: Sequence[str], staged: Sequence[Output]
) -> None:
    """Write down what is about to stand under a name, so that it is known again."""
    with journal.writing() as connection:
        connection.executemany(
            "INSERT OR IGNORE INTO made VALUES (?, ?)",
            [
                (f"{stem}{ending}", output.sha256)
                for ending, output in zip(endings, staged, strict=True)
            ],
        )


def _is_ours(journal: Journal, source: str, name: str, coming: str) -> bool:
    """Say whether a name is free, or what has it is as some run wrote it: nobody's work is lost."""
    place = storage.below(journal.folder, name)
    if not storage.exists(place):
        return True
    there = hashlib.sha256(storage.read_bytes(place)).hexdigest()
    if there == coming or there in {output.sha256 for output in outputs_of(journal, source)}:
        return True
    with journal.reading() as connection:
        row = connection.execute(
            "SELECT 1 FROM made WHERE name = ? AND sha256 = ?", (name, there)
        ).fetchone()
    return row is not None


def _free(journal: Journal, base: str, endings: Sequence[str]) -> tuple[int, str]:
    """Return the first number that nobody has under a base, and the stem with it."""
    with journal.reading() as connection:
        (last,) = connection.execute(
            "SELECT coalesce(max(number), 0) FROM names WHERE base = ?", (same_name(base),)
        ).fetchone()
        # What has once been taken away is free again; else numbers go on after the last.
        for number in chain((1,), count(last + 1)):
            stem = numbered(base, number)
            holder = connection.execute(
                "SELECT source FROM names WHERE same = ?", (same_name(stem),)
            ).fetchone()
            if holder and not _given_up(journal, str(holder[0])):
                continue
            # A file that no journal knows is somebody's: it is never replaced.
            places = (storage.below(journal.folder, f"{stem}{ending}") for ending in endings)
            if any(map(storage.exists, places)):
                continue
            if holder:
                connection.execute("DELETE FROM names WHERE source = ?", holder)
            return number, stem
    raise AssertionError  # numbers do not end


def _given_up(journal: Journal, source: str) -> bool:
    """Say whether a name is kept for a file of an earlier run of which nothing is left."""
    with journal.reading() as connection:
        row = connection.execute(
            "SELECT run, outputs FROM files WHERE source = ?", (source,)
        ).fetchone()
    if row is None or row[0] == journal.run:
        return False
    return not any(
        storage.exists(output.place) for output in unpack_outputs(row[1], journal.folder)
    )


def _moved_from(journal: Journal, key: str, source: str) -> str | None:
    """Return under which path the very same file was done that is gone from there now."""
    with journal.reading() as connection:
        rows = connection.execute(
            "SELECT source FROM files WHERE key = ? AND source <> ? AND run <> ? "
            "AND status = 'done' AND NOT EXISTS (SELECT 1 FROM names WHERE source = ?)",
            (key, source, journal.run, source),
        ).fetchall()
    return next((str(old) for (old,) in rows if not storage.exists(old)), None)


def _clear_away(before: Iterable[Output], now: Iterable[Output]) -> None:
    """Take away what was made of an earlier state of a file under a name that is its no more.

    Only what still is as it was written; what a person changed since stays.
    """
    stems = {Path(output.place).stem for output in now}
    for output in before:
        if Path(output.place).stem in stems:
            continue
        try:
            content = storage.read_bytes(output.place)
        except OSError:
            continue
        if hashlib.sha256(content).hexdigest() == output.sha256:
            storage.remove(output.place)
