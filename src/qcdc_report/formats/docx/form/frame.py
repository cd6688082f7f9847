"""The frame of an official page with fields where a report has its own words."""

from collections.abc import Callable

from qcdc_report.formats.docx.anchors import Anchors
from qcdc_report.formats.docx.form.controls import Controls
from qcdc_report.formats.docx.inline import paragraph_xml, plain_run
from qcdc_report.formats.docx.lines import Line, line_of
from qcdc_report.formats.docx.style_names import style_id
from qcdc_report.layout.form_fields import FormField
from qcdc_report.layout.standard import Standard

_CAPITALS = "<w:caps/>"
_LONG_DATE = "'ngày' dd 'tháng' M 'năm' yyyy"


def frame_line(
    fields: dict[str, FormField], controls: Controls, anchors: Anchors, standard: Standard
) -> Line:
    """Return what makes the lines of the frame: in the styles of their roles, around fields.

    Each field stands in a bookmark too: programs that forget the tags of controls keep those.

    Args:
        fields: those of the frame, by tag.
        controls: the controls of the form.
        anchors: the bookmarks of the form.
        standard: the presentation standard.
    """

    def field(tag: str, look: str = "", date_form: str = "") -> str:
        control = controls.inline(fields[tag], look=look, date_form=date_form)
        return anchors.around(tag, control)

    styled: dict[str, Callable[[], str]] = {
        "parent": lambda: field("unit.parent", _CAPITALS),
        "issuer": lambda: field("unit.name", _CAPITALS),
        "number": lambda: plain_run(standard.number_prefix) + field("letterhead.number"),
        "place_date": lambda: (
            field("letterhead.place")
            + plain_run(", ")
            + field("letterhead.date", date_form=_LONG_DATE)
        ),
        "addressees": lambda: plain_run("Kính gửi: ") + field("letterhead.addressees"),
        "authority": lambda: field("signature.authority", _CAPITALS),
        "post": lambda: field("signature.post", _CAPITALS),
        "signer": lambda: field("signature.name"),
    }

    def line(role: str, text: str) -> str:
        style = style_id(role)
        if role == "recipients_label":
            return paragraph_xml(style, anchors.around("recipients", plain_run(text)))
        if role == "recipient":
            return controls.block(fields["recipients"], style)
        content = styled.get(role)
        return paragraph_xml(style, content()) if content else line_of(role, text)

    return line
