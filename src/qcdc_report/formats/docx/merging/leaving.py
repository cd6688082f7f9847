"""What of a file is not taken into the merged one, said before anything is done to it."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.formats.docx.merging.plain_parts import is_plain
from qcdc_report.formats.docx.merging.record import Stripped
from qcdc_report.formats.docx.package import Package, Relation
from qcdc_report.formats.docx.package.names import same_name, shown
from qcdc_report.formats.options import ReadingOptions
from qcdc_report.text import Text

KINDS: Final = {
    "macro": Text("macro", "macros"),
    "control": Text("điều khiển ActiveX", "an ActiveX control"),
    "object": Text("đối tượng nhúng, chỉ giữ hình của nó", "an embedded object; its picture stays"),
    "document": Text("tài liệu khác chèn nguyên tệp", "another whole document"),
    "workbook": Text(
        "bảng tính sau biểu đồ, biểu đồ vẫn còn", "the workbook behind a chart; the chart stays"
    ),
    "template": Text("liên kết tới tệp mẫu (template)", "a link to a template"),
    "image": Text("ảnh nằm ngoài tệp", "a picture outside the file"),
    "picture": Text(
        "ảnh thuộc loại không nhận, hoặc trỏ ra ngoài tệp",
        "a picture of a kind that is not taken, or that points outside the file",
    ),
    "media": Text("âm thanh hoặc đoạn phim", "a sound or a film"),
    "field": Text(
        "trường lấy nội dung ngoài tệp, chỉ giữ chữ đang hiện",
        "a field with content from outside; the text that it shows stays",
    ),
    "missing": Text("phần mà tệp nhắc tới nhưng không có", "a part that the file lacks"),
    "other": Text("nội dung ngoài tệp", "content outside the file"),
}
"""Kinds of what is stripped, as a person calls them."""

_INSIDE: Final = {
    "vbaProject": "macro",
    "wordVbaData": "macro",
    "attachedToolbars": "macro",
    "control": "control",
    "activeXControlBinary": "control",
    "oleObject": "object",
    "aFChunk": "document",
    "subDocument": "document",
    "video": "media",
    "audio": "media",
    "media": "media",
}
_OUTSIDE: Final = {
    "hyperlink": "",
    "attachedTemplate": "template",
    "image": "image",
    "oleObject": "object",
    "package": "object",
    "aFChunk": "document",
    "subDocument": "document",
    "video": "media",
    "audio": "media",
    "media": "media",
}
_IF_PLAIN: Final = {"image": "picture", "hdphoto": "picture", "package": "workbook"}
_PLACES: Final = (
    ("vbaproject.bin", "macro"),
    ("/activex/", "control"),
)
_CHART: Final = "application/vnd.openxmlformats-officedocument.drawingml.chart"
_NEEDED: Final = frozenset({"image", "chart", "diagramData", "header", "footer", "footnotes"})


def stripped(file: str, kind: str, part: str, target: str = "") -> Stripped:
    """Return one entry.

    Args:
        file: the file's name.
        kind: a key of ``KINDS``.
        part: where it stands, or what it is.
        target: the address that it leads to.
    """
    what, where = KINDS[kind], f" ({shown(target)})" if target else ""
    return Stripped(
        file=file,
        kind=kind,
        part=shown(part),
        said=Text(f"Bỏ {what.vi}{where}", f"Left out {what.en}{where}"),
    )


def stripped_of(file: str, package: Package, options: ReadingOptions) -> list[Stripped]:
    """Return an entry for everything in a package that is active, outside, or missing.

    Args:
        file: the file's name.
        package: the file.
        options: the limits for a workbook behind a chart.
    """
    return list(dict.fromkeys(_found(file, package, options)))


def _found(file: str, package: Package, options: ReadingOptions) -> Iterator[Stripped]:
    told: set[str] = set()
    for source in ("", *package.names):
        for relation in package.relations(source):
            name = package.target(source, relation)
            kind = (
                _kind_inside(package, source, relation, name, options)
                if not relation.external
                else _OUTSIDE.get(relation.kind, "other")
            )
            if kind:
                if name is not None:
                    told.add(same_name(name))
                address = relation.target if relation.external else ""
                yield stripped(file, kind, name or source, address)
    for name in package.names:
        place = f"/{same_name(name)}"
        for mark, kind in _PLACES:
            if mark in place and same_name(name) not in told and not place.endswith(".rels"):
                yield stripped(file, kind, name)


def _kind_inside(
    package: Package, source: str, relation: Relation, name: str | None, options: ReadingOptions
) -> str:
    """Return why a part is left out; empty if it is not, or if nobody will miss it."""
    kind = relation.kind
    if name is None:
        return "missing" if kind in _NEEDED else ""
    if kind == "package" and not package.content_type(source).startswith(_CHART):
        return "object"
    if kind in _IF_PLAIN:
        return "" if is_plain(package, name, kind, options) else _IF_PLAIN[kind]
    return _INSIDE.get(kind, "")
