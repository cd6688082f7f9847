"""The merged file as far as it is put together."""

from collections import OrderedDict
from hashlib import sha256
from typing import Final

from attrs import define, field

from qcdc_report.formats.docx.merging.contents import Entry
from qcdc_report.formats.docx.merging.defaults import Defaults, difference
from qcdc_report.formats.docx.merging.joined import Joined
from qcdc_report.formats.docx.merging.names import OutputNames
from qcdc_report.formats.docx.merging.notes import OutputComments, OutputNotes
from qcdc_report.formats.docx.merging.numbering import OutputNumbering, numbering_of
from qcdc_report.formats.docx.merging.output import Output
from qcdc_report.formats.docx.merging.record import MergedPart, MergeOptions, Stripped
from qcdc_report.formats.docx.merging.sections import Inheritance
from qcdc_report.formats.docx.merging.styles import Look, OutputStyles
from qcdc_report.formats.docx.merging.stylesheet import styles_of
from qcdc_report.formats.docx.merging.themes import Theme, theme_of
from qcdc_report.formats.docx.package import Package
from qcdc_report.formats.docx.seeing.names import Element

_LOOKS_KEPT: Final = 16


@define(eq=False)
class MergedFile:
    """Everything that the files share in the merged one.

    Attributes:
        options: how files are put together.
        count: how many files there will be.
        settings: those of the merged file; None before the first file.
        look_of_latent: what the first file says of styles that it does not have.
        mirrored: numbers of the pieces of the text whose even pages have headers of their own.
    """

    options: MergeOptions
    count: int
    output: Output = field(factory=Output)
    document: Joined = field(factory=lambda: Joined("document", "body"))
    styles: OutputStyles = field(factory=OutputStyles)
    numbering: OutputNumbering = field(factory=OutputNumbering)
    fonts: Joined = field(factory=lambda: Joined("fonts"))
    font_names: set[str] = field(factory=set)
    names: OutputNames = field(factory=OutputNames)
    footnotes: OutputNotes = field(factory=lambda: OutputNotes("footnotes"))
    endnotes: OutputNotes = field(factory=lambda: OutputNotes("endnotes"))
    comments: OutputComments = field(factory=OutputComments)
    inheritance: Inheritance = field(factory=Inheritance)
    settings: Element | None = None
    mirrored: set[int] = field(factory=set)
    parts: list[MergedPart] = field(factory=list)
    entries: list[Entry] = field(factory=list)
    stripped: list[Stripped] = field(factory=list)
    page: int | None = 1
    contents_section: str = ""
    contents_width: int = 0
    _theme: Theme | None = None
    _defaults: Defaults | None = None
    _looks: OrderedDict[bytes, Look] = field(factory=OrderedDict)

    def look_of(self, package: Package) -> Look:
        """Return what decides how a file's styles look; the same for files of one template."""
        key = sha256(b"\0".join(self._raw_looks(package))).digest()
        look = self._looks.get(key)
        if look is None:
            look = self._looks[key] = self._new_look(package)
            if len(self._looks) > _LOOKS_KEPT:
                self._looks.popitem(last=False)
        self._looks.move_to_end(key)
        return look

    def _new_look(self, package: Package) -> Look:
        styles = styles_of(_root(package, "styles"))
        theme = theme_of(package)
        if self._theme is None or self._defaults is None:
            self._theme, self._defaults = theme, styles.defaults
        below = difference(styles.defaults, self._defaults)
        return Look(
            styles=styles,
            numbering=numbering_of(_root(package, "numbering")),
            theme=None if theme.key == self._theme.key else theme,
            below=below if any(below.look.values()) else None,
        )

    @staticmethod
    def _raw_looks(package: Package) -> list[bytes]:
        names = [
            name
            for kind in ("styles", "numbering", "theme")
            for name in (next(iter(package.related(package.main, kind)), ""),)
        ]
        return [package.raw(name) if name else b"" for name in names]


def _root(package: Package, kind: str) -> Element | None:
    name = next(iter(package.related(package.main, kind)), None)
    return None if name is None else package.xml(name)
