"""What a person should know about a Word file before leaning on it: macros, content outside."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from qcdc_report.formats.docx.package.names import same_name, shown
from qcdc_report.manuscript import Remark
from qcdc_report.text import Text, join_words

if TYPE_CHECKING:
    from qcdc_report.formats.docx.package.package import Package

_ACTIVE: Final = {
    "macro": Text("macro", "macros"),
    "control": Text("điều khiển ActiveX", "ActiveX controls"),
    "object": Text("đối tượng hoặc tệp nhúng", "embedded objects or files"),
    "document": Text("tài liệu khác chèn nguyên tệp", "other whole documents"),
}
_ACTIVE_KINDS: Final = {
    "vbaProject": "macro",
    "wordVbaData": "macro",
    "control": "control",
    "activeXControlBinary": "control",
    "oleObject": "object",
    "package": "object",
    "aFChunk": "document",
}
_ACTIVE_PLACES: Final = (
    ("vbaproject.bin", "macro"),
    ("/activex/", "control"),
    ("/embeddings/", "object"),
)
_CHART = "application/vnd.openxmlformats-officedocument.drawingml.chart"
_EXTERNAL: Final = {
    "attachedTemplate": Text("mẫu (template)", "a template"),
    "image": Text("ảnh", "a picture"),
    "oleObject": Text("đối tượng", "an object"),
    "package": Text("đối tượng", "an object"),
    "frame": Text("khung trang", "a frame"),
    "subDocument": Text("tài liệu con", "a sub-document"),
    "aFChunk": Text("tài liệu chèn nguyên tệp", "another whole document"),
    "mailMergeSource": Text("nguồn trộn thư", "a source for mail merge"),
    "mailMergeHeaderSource": Text("nguồn trộn thư", "a source for mail merge"),
    "video": Text("đoạn phim", "a film"),
    "audio": Text("âm thanh", "a sound"),
}
_OTHER = Text("nội dung", "content")


def remarks_about(package: "Package") -> tuple[Remark, ...]:
    """Return a remark on active content, and one on each kind of content that lies outside."""
    return (*_active_remark(package), *_external_remarks(package))


def _active_remark(package: "Package") -> Iterator[Remark]:
    found = set(_active(package))
    if found:
        words = [text for kind, text in _ACTIVE.items() if kind in found]
        yield Remark(
            rule="active-content",
            said=Text(
                f"Tệp có {join_words(text.vi for text in words)}",
                f"The file holds {join_words((text.en for text in words), 'and')}",
            ),
            advice=Text(
                "Chúng không được chạy, không được đọc; nếu trong đó có nội dung của báo cáo, hãy "
                "chép vào phần chữ",
                "They are neither run nor read; copy what belongs to the report into its text",
            ),
        )


def _active(package: "Package") -> Iterator[str]:
    """Yield the kinds of active content, found by relations and, where none leads there, by name.

    The workbook behind a chart is no embedded object: every chart of Word has one.
    """
    of_charts = set()
    for source in ("", *package.names):
        chart = package.content_type(source).startswith(_CHART)
        for relation in package.relations(source):
            kind = _ACTIVE_KINDS.get(relation.kind)
            if chart and kind == "object":
                of_charts.add(package.target(source, relation))
            elif kind is not None and not relation.external:
                yield kind
    for name in package.names:
        if name not in of_charts:
            place = f"/{same_name(name)}"
            yield from (kind for mark, kind in _ACTIVE_PLACES if mark in place)


def _external_remarks(package: "Package") -> Iterator[Remark]:
    outside: dict[Text, list[str]] = {}
    for source in ("", *package.names):
        for relation in package.relations(source):
            if relation.external and relation.kind != "hyperlink":
                what = _EXTERNAL.get(relation.kind, _OTHER)
                outside.setdefault(what, []).append(relation.target)
    for what, addresses in outside.items():
        first = shown(addresses[0])
        more = len(addresses) - 1
        yield Remark(
            rule="external-content",
            said=Text(
                f"Tệp trỏ tới {what.vi} ở ngoài: {first}" + (f" và {more} nơi khác" * (more > 0)),
                f"The file points to {what.en} outside it: {first}"
                + (f" and {more} other places" * (more > 0)),
            ),
            advice=Text(
                "Nội dung ở ngoài không bao giờ được mở; hãy chèn hẳn vào tệp",
                "Nothing outside the file is ever opened; insert it into the file",
            ),
        )
