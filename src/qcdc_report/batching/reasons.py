"""Why a file failed, in a sentence for people in both languages."""

from collections.abc import Iterator

from qcdc_report.findings import Findings
from qcdc_report.text import Text, either

MOST_LETTERS = 1000


def reason_for(error: BaseException) -> Text:
    """Return what an error means to whoever sent the file: never a traceback, never empty."""
    if any(isinstance(one, MemoryError) for one in _causes(error)):
        return Text(
            "Hết bộ nhớ cho phép khi xử lý tệp này",
            "The memory allowed was not enough for this file",
        )
    if type(error).__name__ == "KilledWorker":  # dask's, which need not be installed
        return Text(
            "Các tiến trình xử lý tệp này đều bị dừng đột ngột",
            "Every process that had this file ended unexpectedly",
        )
    said = getattr(error, "said", None)
    if isinstance(said, Text):
        advice = getattr(error, "advice", None)
        return Text(_joined(said.vi, either(advice)), _joined(said.en, either(advice, "en")))
    if isinstance(error, FileNotFoundError):
        name = error.filename or error
        return Text(f"Không có tệp {name}", f"No file {name}")
    if isinstance(error, OSError):
        cause = short(f"{error.filename or ''}: {error.strerror or error}".removeprefix(": "))
        return Text(f"Không đọc hoặc ghi được: {cause}", f"Cannot be read or written: {cause}")
    told = short(" ".join(f"{type(error).__name__}: {error}".split()))
    return Text(f"Lỗi bên trong phần mềm ({told})", f"Internal failure ({told})")


def timed_out(seconds: float) -> Text:
    """Return the reason of a file that took too long."""
    return Text(
        f"Quá {seconds:g} giây mà chưa xong, đã dừng", f"Not done after {seconds:g} seconds, ended"
    )


def unreadable(found: Findings) -> Text:
    """Return the reason of a file that is no report: the first problem, and how many more."""
    if not found:
        return Text("Không đọc được nội dung nào", "Nothing could be read")
    first, more = found[0], len(found) - 1
    vi, en = f"{first.place}: {first.said.vi}", f"{first.place}: {first.said.en}"
    if more:
        vi, en = f"{vi} (và {more} lỗi nữa)", f"{en} (and {more} more)"
    return Text(short(vi.removeprefix(": ")), short(en.removeprefix(": ")))


def short(text: str, most: int = MOST_LETTERS) -> str:
    """Return a text, or the beginning of a long one."""
    return text if len(text) <= most else f"{text[: most - 1]}…"


def _joined(said: str, advice: str) -> str:
    return short(". ".join(filter(None, (said.rstrip("."), advice))))


def _causes(error: BaseException | None) -> Iterator[BaseException]:
    while error is not None:
        yield error
        error = error.__cause__ or error.__context__
