"""A Word file with some of its parts changed or added; every other part as it was."""

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from qcdc_report.formats.docx.package.names import part_name

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)


def with_changes(content: bytes, changes: Mapping[str, bytes]) -> bytes:
    """Return a zip file in which these members have this content.

    Members keep their order, times and way of packing; new ones stand last, and date from the
    format's first day, so that the same changes give the same bytes.

    Args:
        content: the zip file.
        changes: content by name of part, with forward slashes.
    """
    made, left = BytesIO(), dict(changes)
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w") as new:
        for info in old.infolist():
            member = ZipInfo(info.filename, info.date_time)
            member.compress_type = info.compress_type
            member.create_system, member.external_attr = info.create_system, info.external_attr
            changed = left.pop(part_name(info.filename), None)
            new.writestr(member, old.read(info) if changed is None else changed)
        for name, added in left.items():
            member = ZipInfo(name, _FIRST_DAY)
            member.compress_type = ZIP_DEFLATED
            new.writestr(member, added)
    return made.getvalue()
