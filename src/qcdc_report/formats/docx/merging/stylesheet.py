"""The styles of one file, as it has them."""

from collections.abc import Mapping

from attrs import field, frozen

from qcdc_report.formats.docx.merging.defaults import Defaults, defaults_of
from qcdc_report.formats.docx.merging.xml import ILVL, NUM_ID, NUM_PR, child, made, val
from qcdc_report.formats.docx.seeing.names import P_PR, Element, w

KINDS = ("paragraph", "character", "table", "numbering")
_DEEPEST = 50  # styles that stand on each other; Word allows 11


@frozen(eq=False)
class StyleNumber:
    """The numbering that a paragraph has by its style.

    Attributes:
        num_id: the numbering.
        level: the level that the style names.
        indent: the indents that the style sets against those of the numbering, by attribute.
    """

    num_id: str
    level: str
    indent: Mapping[str, str]


@frozen(eq=False)
class SourceStyles:
    """The styles of a file.

    Attributes:
        styles: by id.
        default: for a kind of style, the id of the one that holds where none is named.
        defaults: what holds below all styles.
        root: of the part; None without one.
    """

    styles: Mapping[str, Element]
    default: Mapping[str, str]
    defaults: Defaults
    root: Element | None = field(default=None, repr=False)

    def name(self, style: str) -> str:
        """Return the name of a style, which is the same in every language for Word's own."""
        found = self.styles.get(style)
        return style if found is None else (val(found.find(w("name"))) or style)

    def kind(self, style: str) -> str:
        """Return the kind of a style; a style that does not say is one for paragraphs."""
        return self.styles[style].get(w("type"), "paragraph")

    def number_of(self, style: str) -> StyleNumber | None:
        """Return the numbering that a style gives a paragraph; None without one."""
        chain = self._chain(style)
        for at, one in enumerate(chain):
            numbered = child(child(one, P_PR), NUM_PR)
            num_id = val(child(numbered, NUM_ID))
            if num_id is None:
                continue
            if num_id == "0":
                return None
            indent: dict[str, str] = {}
            for over in reversed(chain[: at + 1]):
                own = child(child(over, P_PR), w("ind"))
                if own is not None:
                    indent.update({str(name): str(value) for name, value in own.attrib.items()})
            return StyleNumber(num_id, val(child(numbered, ILVL)) or "", indent)
        return None

    def _chain(self, style: str) -> list[Element]:
        """Return a style and those that it stands on, nearest first."""
        chain: list[Element] = []
        found = self.styles.get(style)
        while found is not None and len(chain) < _DEEPEST:
            chain.append(found)
            found = self.styles.get(val(found.find(w("basedOn"))) or "")
        return chain


def styles_of(root: Element | None) -> SourceStyles:
    """Return the styles of a part; Word's own default ones where it has none."""
    styles: dict[str, Element] = {}
    default: dict[str, str] = {}
    for one in () if root is None else root.iterchildren(w("style")):
        name = one.get(w("styleId"))
        kind = one.get(w("type"), "paragraph")
        if not name or name in styles or kind not in KINDS:
            continue
        styles[name] = one
        if one.get(w("default")) in {"1", "true", "on"}:
            default.setdefault(kind, name)
    if "paragraph" not in default:
        default["paragraph"] = _add_normal(styles)
    return SourceStyles(styles, default, defaults_of(root), root)


def _add_normal(styles: dict[str, Element]) -> str:
    """Add the style of paragraphs that name none, for a file that does not define it."""
    name = next(one for one in ("Normal", "Normal0", "QcdcNormal") if one not in styles)
    style = made(w("style"))
    style.set(w("type"), "paragraph")
    style.set(w("default"), "1")
    style.set(w("styleId"), name)
    style.append(made(w("name"), "Normal"))
    styles[name] = style
    return name
