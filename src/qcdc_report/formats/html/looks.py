"""A presentation standard's looks as declarations of CSS."""

from collections.abc import Iterator

from attrs import evolve

from qcdc_report.formats.drawing import addressee_look
from qcdc_report.layout.standard import ROLES, Look, Standard

_SINGLE = 1.149
"""Height of a line at single spacing, in sizes of the font: that of Times New Roman."""


def role_rules(standard: Standard) -> Iterator[tuple[str, str]]:
    """Yield each role with the declarations of its look, and one of several addressees."""
    for role in ROLES:
        look = standard.looks[role]
        if role == "signer":
            look = evolve(look, before=look.before + standard.signature_space)
        yield role, declarations(look)
    look = addressee_look(standard)
    share = look.left / standard.page.text_width
    yield "addressee", f"{declarations(look)} margin-left: {share:.4%};"  # also on a narrow screen


def declarations(look: Look) -> str:
    """Return a look as declarations.

    Space above and below are margins: between two paragraphs the larger one stands, and a new
    page swallows it, as in Word.
    """
    return " ".join(f"{name}: {value};" for name, value in _properties(look))


def _properties(look: Look) -> Iterator[tuple[str, str]]:
    yield "font-size", f"{look.size:g}pt"
    yield "font-weight", "bold" if look.bold else "normal"
    yield "font-style", "italic" if look.italic else "normal"
    if look.underline:
        yield "text-decoration", "underline"
    if look.capitals:
        yield "text-transform", "uppercase"
    yield "text-align", "justify" if look.align == "both" else look.align
    yield "text-indent", f"{-look.hanging or look.first_line:g}mm"
    yield "margin", f"{look.before:g}pt 0 {look.after:g}pt {look.left:g}mm"
    yield "line-height", _line_height(look)
    if look.keep_next:
        yield "break-after", "avoid"


def _line_height(look: Look) -> str:
    if look.line_exact is not None:
        return f"{look.line_exact:g}pt"
    return f"{look.line_multiple * _SINGLE:.4g}"
