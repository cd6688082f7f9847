"""The journal of a folder: which file is done, with what key, under what name. SQLite, one writer.

Whoever has it open holds a lock that ends with the process, however that ends. A row is written
after the files it tells of are in place; a name is kept for a file before anything takes it.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from qcdc_report.batching.errors import BatchError, FolderInUseError, NoSpaceError
from qcdc_report.batching.packing import (
    pack_counts,
    pack_outputs,
    pair,
    unpack_counts,
    unpack_outputs,
    unpair,
)
from qcdc_report.batching.results import FileResult
from qcdc_report.batching.tasks import Known, Output
from qcdc_report.text import Text

VERSION = 1
_NO_SPACE = (sqlite3.SQLITE_FULL, sqlite3.SQLITE_READONLY)

_TABLES = """
CREATE TABLE about (version INTEGER NOT NULL, run INTEGER NOT NULL);
CREATE TABLE files (
  source TEXT PRIMARY KEY, name TEXT NOT NULL, run INTEGER NOT NULL, position INTEGER NOT NULL,
  status TEXT NOT NULL, key TEXT NOT NULL, unit TEXT NOT NULL, outputs TEXT NOT NULL,
  counts TEXT NOT NULL, findings BLOB NOT NULL, reason_vi TEXT, reason_en TEXT,
  seconds REAL NOT NULL, attempts INTEGER NOT NULL, skipped INTEGER NOT NULL
) WITHOUT ROWID;
CREATE INDEX files_by_key ON files (key);
CREATE INDEX files_by_run ON files (run, position);
CREATE TABLE names (
  source TEXT PRIMARY KEY, base TEXT NOT NULL, number INTEGER NOT NULL, stem TEXT NOT NULL,
  same TEXT NOT NULL UNIQUE
) WITHOUT ROWID;
CREATE INDEX names_by_base ON names (base, number);
"""
_MADE = "CREATE TABLE IF NOT EXISTS made (name TEXT, sha256 TEXT, PRIMARY KEY (name, sha256))"
_COLUMNS = (
    "source, name, run, position, status, key, unit, outputs, counts, findings, "
    "reason_vi, reason_en, seconds, attempts, skipped"
)


class Journal:
    """An open journal, and this process's right to write into its folder.

    Attributes:
        path: of the journal.
        folder: absolute path or URL of the folder.
        shown: the same as it was given.
        run: number of this run.
    """

    def __init__(
        self, path: Path, folder: str, shown: str, connection: sqlite3.Connection, run: int
    ) -> None:
        self.path, self.folder, self.shown, self.run = path, folder, shown, run
        self._connection: sqlite3.Connection | None = connection

    @property
    def is_open(self) -> bool:
        """Whether it can still be written."""
        return self._connection is not None

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """Give a connection; what is done with it is done together or not at all.

        Raises:
            NoSpaceError: the disk is full.
            BatchError: the journal is damaged.
        """
        assert self._connection is not None
        with _told(self.path, self.shown):
            self._connection.execute("BEGIN IMMEDIATE")
            try:
                yield self._connection
            except BaseException:
                self._connection.rollback()
                raise
            self._connection.commit()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Give a connection that reads, also when the journal is closed."""
        if self._connection is not None:
            yield self._connection
            return
        with _told(self.path, self.shown):
            connection = sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro", uri=True)
            try:
                yield connection
            finally:
                connection.close()

    def close(self) -> None:
        """Let go of the folder."""
        if self._connection is not None:
            with suppress(sqlite3.Error):  # so that who only reads needs to write nothing
                self._connection.execute("PRAGMA journal_mode = DELETE")
            self._connection.close()
            self._connection = None


def open_journal(path: Path, folder: str, shown: str) -> Journal:
    """Open or begin a folder's journal, and begin a new run in it.

    Args:
        path: of the journal.
        folder: absolute path or URL of the folder it is about.
        shown: the same as it was given.

    Raises:
        FolderInUseError: another batch has it open.
        NoSpaceError: the disk is full, or cannot be written.
        BatchError: the journal is damaged, or of a later version.
    """
    with _told(path, shown):
        path.parent.mkdir(parents=True, exist_ok=True)
        # The loop that writes may be closed by whatever thread lets go of it last.
        connection = sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
        try:
            return Journal(path, folder, shown, connection, _begun(connection, path))
        except BaseException:
            connection.close()
            raise


def known(journal: Journal, source: str) -> Known | None:
    """Return what was done with a file before, if it was done."""
    with journal.reading() as connection:
        row = connection.execute(
            "SELECT key, outputs FROM files WHERE source = ? AND status = 'done'", (source,)
        ).fetchone()
    return (
        None if row is None else Known(key=row[0], outputs=unpack_outputs(row[1], journal.folder))
    )


def had_already(journal: Journal, source: str) -> bool:
    """Say whether a file has its result in this very run: it was given twice."""
    with journal.reading() as connection:
        row = connection.execute("SELECT run FROM files WHERE source = ?", (source,)).fetchone()
    return row is not None and row[0] == journal.run


def outputs_of(journal: Journal, source: str) -> tuple[Output, ...]:
    """Return what was written of a file when it was last done."""
    with journal.reading() as connection:
        row = connection.execute("SELECT outputs FROM files WHERE source = ?", (source,)).fetchone()
    return () if row is None else unpack_outputs(row[0], journal.folder)


def record(journal: Journal, source: str, result: FileResult, position: int, key: str) -> None:
    """Write down what became of a file. What was written of it before it failed is remembered."""
    written = result.written if result.ok else outputs_of(journal, source)
    with journal.writing() as connection:
        connection.execute(
            f"INSERT OR REPLACE INTO files ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,0)",  # noqa: S608 - our own words
            (
                *(source, result.file, journal.run, position, result.status, key, result.unit),
                *(pack_outputs(written), pack_counts(result.counts)),
                *(result.packed, *pair(result.reason)),
                *(result.seconds, result.attempts),
            ),
        )


def skip(journal: Journal, source: str, name: str, position: int) -> FileResult:
    """Write down that a file need not be done again, and return what was done with it then."""
    with journal.writing() as connection:
        connection.execute(
            "UPDATE files SET name = ?, run = ?, position = ?, skipped = 1 WHERE source = ?",
            (name, journal.run, position, source),
        )
        (row,) = connection.execute(
            f"SELECT {_COLUMNS} FROM files WHERE source = ?",  # noqa: S608 - our own words
            (source,),
        ).fetchall()
    return _result(row, journal.shown)


def results(journal: Journal, run: int) -> Iterator[FileResult]:
    """Yield what became of each file of a run, in the order of the run, one at a time."""
    with journal.reading() as connection:
        for row in connection.execute(
            f"SELECT {_COLUMNS} FROM files WHERE run = ? ORDER BY position",  # noqa: S608 - our own words
            (run,),
        ):
            yield _result(row, journal.shown)


def _result(row: tuple[Any, ...], folder: str) -> FileResult:
    _, name, _, _, status, _, unit, outputs, *more = row
    counts, findings, vi, en, seconds, attempts, skipped = more
    return FileResult(
        file=name,
        status="failed" if status == "failed" else "skipped" if skipped else "done",
        unit=unit,
        written=() if status == "failed" else unpack_outputs(outputs, folder),
        counts=unpack_counts(counts),
        packed=findings,
        reason=unpair(vi, en),
        seconds=seconds,
        attempts=attempts,
    )


def _begun(connection: sqlite3.Connection, path: Path) -> int:
    """Take the lock, make the tables if there are none, and return the number of this run."""
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("BEGIN IMMEDIATE")
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'about'").fetchone():
        for statement in _TABLES.split(";"):
            connection.execute(statement)
        connection.execute("INSERT INTO about VALUES (?, 0)", (VERSION,))
    connection.execute(_MADE)
    connection.execute("UPDATE about SET run = run + 1")
    ((version, run),) = connection.execute("SELECT version, run FROM about").fetchall()
    if version != VERSION:
        raise BatchError(
            Text(
                f"Nhật ký {path} thuộc phiên bản khác ({version}); hãy dùng thư mục khác",
                f"The journal {path} is of another version ({version}); use another folder",
            )
        )
    connection.execute("COMMIT")
    return int(run)


@contextmanager
def _told(path: Path, folder: str) -> Iterator[None]:
    """Turn what SQLite and the disk say into what a person can act on."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
            raise FolderInUseError(
                Text(
                    f"Một lượt xử lý khác đang ghi vào {folder}; hãy đợi hoặc dùng thư mục khác",
                    f"Another batch is writing into {folder}; wait, or use another folder",
                )
            ) from error
        if code in (*_NO_SPACE, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_CANTOPEN):
            raise no_space(folder, str(error)) from error
        raise BatchError(
            Text(
                f"Nhật ký {path} bị hỏng ({error}); hãy chuyển nó đi nơi khác để làm lại từ đầu",
                f"The journal {path} is damaged ({error}); move it away to begin anew",
            )
        ) from error
    except OSError as error:
        raise no_space(folder, error.strerror or str(error)) from error


def no_space(folder: str, cause: str) -> NoSpaceError:
    """Return the error for a folder that takes no more files."""
    return NoSpaceError(
        Text(
            f"Không ghi thêm được vào {folder}: {cause}. Phần đã xong vẫn còn; "
            "chạy lại để làm tiếp",
            f"Nothing more can be written into {folder}: {cause}. What is done stays done; run "
            "again to go on",
        )
    )
