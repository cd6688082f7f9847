"""The pictures of a document: drawings in the text, each file once among the parts."""

from typing import Final

from qcdc_report.blocks import Picture
from qcdc_report.formats.docx.inline import paragraph_xml, quoted
from qcdc_report.formats.docx.measures import emus, twip_emus
from qcdc_report.formats.docx.namespaces import RELATION_KIND
from qcdc_report.formats.docx.style_names import PICTURE, style_id

_DRAWINGS: Final = "http://schemas.openxmlformats.org/drawingml/2006"


class Pictures:
    """The pictures as far as the text is written; the same file is one part, however often used.

    Attributes:
        parts: for each part's name its content.
    """

    def __init__(self) -> None:
        self.parts: dict[str, bytes] = {}
        self._numbers: dict[bytes, int] = {}
        self._drawn = 0

    @property
    def endings(self) -> tuple[tuple[str, str], ...]:
        """The content type of the parts, by the ending of their names."""
        return (("png", "image/png"),)

    @property
    def relations(self) -> tuple[tuple[str, str, str], ...]:
        """The relations of the document to the parts: id, kind and target of each."""
        return tuple(
            (_relation(number), f"{RELATION_KIND}/image", f"media/image{number}.png")
            for number in self._numbers.values()
        )

    def xml(self, picture: Picture, room: int) -> str:
        """Return the paragraph that shows a picture.

        Args:
            picture: the picture.
            room: width of the text, twips; a wider picture is made as wide.
        """
        number = self._numbers.setdefault(picture.content, len(self._numbers) + 1)
        self.parts.setdefault(f"word/media/image{number}.png", picture.content)
        self._drawn += 1
        width, height = emus(picture.width), emus(picture.height)
        widest = twip_emus(room)
        if width > widest:
            width, height = widest, round(height * widest / width)
        return paragraph_xml(style_id(PICTURE), self._run(number, picture, width, height))

    def _run(self, number: int, picture: Picture, width: int, height: int) -> str:
        told = f"descr={quoted(picture.description)}"
        return (
            f'<w:r><w:drawing><wp:inline xmlns:wp="{_DRAWINGS}/wordprocessingDrawing" '
            f'distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
            f'<wp:docPr id="{self._drawn}" name="Picture {self._drawn}" {told}/>'
            f'<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_DRAWINGS}/main" '
            'noChangeAspect="1"/></wp:cNvGraphicFramePr>'
            f'<a:graphic xmlns:a="{_DRAWINGS}/main">'
            f'<a:graphicData uri="{_DRAWINGS}/picture"><pic:pic xmlns:pic="{_DRAWINGS}/picture">'
            f'<pic:nvPicPr><pic:cNvPr id="{self._drawn}" name="image{number}.png" {told}/>'
            "<pic:cNvPicPr/></pic:nvPicPr>"
            f'<pic:blipFill><a:blip r:embed="{_relation(number)}"/>'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
            f'<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
            '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>'
            "</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )


def _relation(number: int) -> str:
    return f"image{number}"
