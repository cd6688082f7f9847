"""The zip file: readable by everybody, the same every time."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from qcdc_report.formats.docx.archive import Archive, with_parts, zip_bytes

_NAMES = st.text("abcdefghijklmnopqrstuvwxyz_/[]", min_size=1, max_size=20)
_PARTS = st.dictionaries(_NAMES, st.binary(max_size=300), max_size=5)


@given(_PARTS, _PARTS)
def test_zipfile_reads_every_part_back(first: dict[str, bytes], second: dict[str, bytes]) -> None:
    """Constant parts and those added later come back whole, in order."""
    second = {name: part for name, part in second.items() if name not in first}
    content = zip_bytes(with_parts(with_parts(Archive(), first), second))
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert {name: archive.read(name) for name in archive.namelist()} == {**first, **second}
        assert archive.namelist() == [*first, *second]


def test_parts_added_later_make_the_same_file() -> None:
    """A prepared beginning changes no byte."""
    first, second = {"a": b"one"}, {"b": b"two" * 50}
    prepared = with_parts(with_parts(Archive(), first), second)
    assert prepared == with_parts(Archive(), {**first, **second})


def test_time_stamps_are_the_first_day_of_the_format() -> None:
    """No clock gets into the file."""
    with zipfile.ZipFile(io.BytesIO(zip_bytes(with_parts(Archive(), {"a": b""})))) as archive:
        assert archive.getinfo("a").date_time == (1980, 1, 1, 0, 0, 0)
