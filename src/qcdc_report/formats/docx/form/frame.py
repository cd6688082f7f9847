"""Lines of a form: words and fields in the look of their role, each field in a bookmark."""

from collections.abc import Mapping
from typing import Final

from qcdc_report.formats.docx.anchors import Anchors
from qcdc_report.formats.docx.form.controls import Controls
from qcdc_report.formats.docx.inline import paragraph_xml, plain_run
from qcdc_report.formats.docx.lines import Line, line_of
from qcdc_report.formats.docx.style_names import style_id
from qcdc_report.layout.form_fields import FormField, FormLine

_CAPITALS: Final = "<w:caps/>"
_SHOWN_IN_CAPITALS: Final = frozenset(
    {"unit.parent", "unit.name", "signature.authority", "signature.post"}
)
_LONG_DATES: Final = {"letterhead.date": "'ngày' dd 'tháng' M 'năm' yyyy"}


def form_line(line: FormLine, controls: Controls, anchors: Anchors) -> str:
    """Return a line as a paragraph.

    Programs that forget the tags of controls keep bookmarks, so each field stands in one.

    Args:
        line: its words and fields.
        controls: the controls of the form.
        anchors: the bookmarks of the form.
    """
    content = "".join(
        plain_run(piece) if isinstance(piece, str) else _field(piece, controls, anchors)
        for piece in line.pieces
    )
    return paragraph_xml(style_id(line.role), content)


def frame_line(
    lines: Mapping[str, FormLine], recipients: FormField, controls: Controls, anchors: Anchors
) -> Line:
    """Return what makes the lines of the frame: the form's where it has one.

    Args:
        lines: for a role its line.
        recipients: the one field for all of them.
        controls: the controls of the form.
        anchors: the bookmarks of the form.
    """

    def line(role: str, text: str) -> str:
        if role == "recipients_label":
            return paragraph_xml(style_id(role), anchors.around(recipients.tag, plain_run(text)))
        if role == "recipient":
            return controls.block(recipients, style_id(role))
        return form_line(lines[role], controls, anchors) if role in lines else line_of(role, text)

    return line


def _field(field: FormField, controls: Controls, anchors: Anchors) -> str:
    look = _CAPITALS if field.tag in _SHOWN_IN_CAPITALS else ""
    control = controls.inline(field, look=look, date_form=_LONG_DATES.get(field.tag, ""))
    return anchors.around(field.tag, control)
