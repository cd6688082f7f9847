"""Which files a batch works on: those given, and in folders those that can be read as reports."""

import os
from collections.abc import Iterable, Iterator
from pathlib import PurePath

from qcdc_report.api.reading import SAVED_AS_WORD
from qcdc_report.batching.errors import BatchOptionError
from qcdc_report.batching.storage import JOURNAL, file_name, files_below, is_folder, located
from qcdc_report.plugins import Registry
from qcdc_report.text import Text

Source = str | os.PathLike[str]

_NOT_REPORTS = (".schema.json",)  # which ``new`` writes beside a report


def sources_of(given: Source | Iterable[Source], folder: str, registry: Registry) -> Iterator[str]:
    """Yield the files of a batch, one by one, by path or URL as they are given.

    A file is taken whatever it is called. Of a folder, and of those in it, the files are taken
    whose ending some format reads, in the order of their names, and those that somebody has to
    save as ``.docx`` first: each is told of, none overlooked. Hidden files, those that Word keeps
    while a document is open, and what stands in ``folder`` or in the output folder of another
    batch are left.

    Args:
        given: files and folders, by path or URL.
        folder: where outputs go.
        registry: knows the endings.

    Raises:
        BatchOptionError: a folder given is where outputs go.
    """
    endings = (
        *SAVED_AS_WORD,
        *(
            suffix
            for form in registry.formats()
            if form.read is not None or form.read_pages is not None
            for suffix in form.suffixes
        ),
    )
    several = [given] if isinstance(given, str | os.PathLike) else given
    written = located(folder)
    for one in several:
        place = os.fspath(one)
        if not _may_be_folder(place) or not is_folder(place):
            yield place
            continue
        if located(place) == written:
            raise BatchOptionError(
                Text(
                    f"{place} vừa là nơi đọc vừa là nơi ghi; hãy ghi vào thư mục khác",
                    f"{place} is both read and written; write into another folder",
                )
            )
        below = files_below(place)
        left = (_inside(written), *_outputs(below, place))
        for found in below:
            if _is_report(found, place, endings) and not located(found).startswith(left):
                yield found


def _outputs(below: Iterable[str], place: str) -> Iterator[str]:
    """Yield the folders that hold the journal of a batch, the one given apart: it is asked for."""
    for found in below:
        if found.replace(os.sep, "/").endswith(f"/{JOURNAL}"):
            folder = located(found[: -len(JOURNAL) - 1])
            if folder != located(place):
                yield _inside(folder)


def _may_be_folder(place: str) -> bool:
    """Say whether it is worth asking: a request for each of thousands of URLs takes its time."""
    return "://" not in place or not PurePath(file_name(place)).suffix


def _is_report(found: str, below: str, endings: tuple[str, ...]) -> bool:
    inner = found.removeprefix(below).strip("/" + os.sep).replace(os.sep, "/").split("/")
    name = inner[-1].lower()
    return (
        name.endswith(endings)
        and not name.endswith(_NOT_REPORTS)
        and not any(part.startswith((".", "~$")) for part in inner)
    )


def _inside(folder: str) -> str:
    return folder.rstrip("/" + os.sep) + ("/" if "://" in folder else os.sep)
