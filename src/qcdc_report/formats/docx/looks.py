"""A look as WordprocessingML: the properties of a paragraph and of its characters."""

from qcdc_report.formats.docx.measures import half_points, point_twips, twips
from qcdc_report.layout.standard import Look

_ON_OFF = (("bold", "b"), ("italic", "i"), ("capitals", "caps"))


def paragraph_properties(
    look: Look, *, numbering: str = "", border: str = "", right: int = 0, outline: int | None = None
) -> str:
    """Return ``w:pPr`` for a look.

    Args:
        look: the look.
        numbering: ``w:numPr``, for the styles of lists.
        border: ``w:pBdr``, for lines.
        right: right indent, twips.
        outline: level in the navigation pane, from 0; None for none.
    """
    keep = "<w:keepNext/>" if look.keep_next else '<w:keepNext w:val="0"/>'
    level = "" if outline is None else f'<w:outlineLvl w:val="{outline}"/>'
    return (
        f"<w:pPr>{keep}{numbering}{border}{_spacing(look)}{indent(look, right)}"
        f'<w:jc w:val="{look.align}"/>{level}</w:pPr>'
    )


def _spacing(look: Look) -> str:
    if look.line_exact is None:
        line, rule = round(look.line_multiple * 240), "auto"
    else:
        line, rule = point_twips(look.line_exact), "exact"
    return (
        f'<w:spacing w:before="{point_twips(look.before)}" w:after="{point_twips(look.after)}" '
        f'w:line="{line}" w:lineRule="{rule}"/>'
    )


def indent(look: Look, right: int = 0) -> str:
    """Return ``w:ind`` for a look; a hanging indent wins over a first-line one."""
    if look.hanging:
        first = f'w:hanging="{twips(look.hanging)}"'
    else:
        first = f'w:firstLine="{twips(look.first_line)}"'
    return f'<w:ind w:left="{twips(look.left)}" w:right="{right}" {first}/>'


def character_properties(look: Look, base: Look | None = None) -> str:
    """Return ``w:rPr`` for the style of a whole paragraph.

    Args:
        look: the look.
        base: the look of the style it is based on, whose bold it must not inherit; None where
            that style has no look of its own.
    """
    toggles = "".join(
        _toggle(tag, getattr(look, name))
        for name, tag in _ON_OFF
        if getattr(look, name) or (base and getattr(base, name))
    )
    otherwise = "none" if base and base.underline else ""
    return f"<w:rPr>{toggles}{_size(look)}{_underline(look.underline, otherwise)}</w:rPr>"


def character_difference(look: Look, around: Look) -> str:
    """Return ``w:rPr`` for a character style that makes text look so inside another look.

    Bold, italic and capitals of a paragraph style and of a character style cancel each other
    out (ISO/IEC 29500-1, 17.7.3), so only those that differ are written.
    """
    toggles = "".join(
        _toggle(tag, True) for name, tag in _ON_OFF if getattr(look, name) != getattr(around, name)
    )
    underline = "" if look.underline == around.underline else _underline(look.underline, "none")
    return f"<w:rPr>{toggles}{_size(look)}{underline}</w:rPr>"


def _toggle(tag: str, on: bool) -> str:
    value = "" if on else ' w:val="0"'
    tags = (tag, f"{tag}Cs") if tag in "bi" else (tag,)
    return "".join(f"<w:{tag}{value}/>" for tag in tags)


def _size(look: Look) -> str:
    size = half_points(look.size)
    return f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def _underline(on: bool, otherwise: str) -> str:
    value = "single" if on else otherwise
    return f'<w:u w:val="{value}"/>' if value else ""
