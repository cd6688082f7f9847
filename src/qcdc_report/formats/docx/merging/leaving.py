"""What of a file is not taken into the merged one, said before anything is done to it."""

from collections.abc import Iterator
from typing import Final

from qcdc_report.formats.docx.merging.record import Stripped
from qcdc_report.formats.docx.package import Package, Relation
from qcdc_report.formats.docx.package.names import same_name, shown
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


def stripped_of(file: str, package: Package, plain_workbooks: frozenset[str]) -> list[Stripped]:
    """Return an entry for everything in a package that is active, outside, or missing.

    Args:
        file: the file's name.
        package: the file.
        plain_workbooks: parts behind charts that are taken along.
    """
    return list(dict.fromkeys(_found(file, package, plain_workbooks)))


def _found(file: str, package: Package, plain: frozenset[str]) -> Iterator[Stripped]:
    told: set[str] = set()
    for source in ("", *package.names):
        for relation in package.relations(source):
            name = package.target(source, relation)
            kind = _kind(package, source, relation, name, plain)
            if kind is not None:
                if name is not None:
                    told.add(same_name(name))
                yield stripped(
                    file, kind, name or source, relation.target if relation.external else ""
                )
    for name in package.names:
        place = f"/{same_name(name)}"
        for mark, kind in _PLACES:
            if mark in place and same_name(name) not in told and not place.endswith(".rels"):
                yield stripped(file, kind, name)


def _kind(
    package: Package, source: str, relation: Relation, name: str | None, plain: frozenset[str]
) -> str | None:
    """Return why a relation is not followed, None if it is, or if nobody will miss it."""
    if relation.external:
        return None if relation.kind == "hyperlink" else _OUTSIDE.get(relation.kind, "other")
    if relation.kind == "package":
        if not package.content_type(source).startswith(_CHART):
            return "object"
        return None if name in plain else "workbook"
    if name is None and relation.kind in _NEEDED:
        return "missing"
    return _INSIDE.get(relation.kind)


def chart_workbooks(package: Package) -> Iterator[str]:
    """Yield the parts behind the charts of a file."""
    for source in package.names:
        if package.content_type(source).startswith(_CHART):
            yield from package.related(source, "package")
