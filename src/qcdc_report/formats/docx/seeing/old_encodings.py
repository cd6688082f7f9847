"""Which encoding of before Unicode the name of a font tells."""

from qcdc_report.text.legacy import Encoding


def encoding_of(font: str) -> Encoding | None:
    """Return the encoding of text in a font: ``.VnTime`` is TCVN3's, ``VNI-Times`` VNI's."""
    name = font.casefold()
    if name.startswith(".vn"):
        return "tcvn3"
    return "vni" if name.startswith(("vni-", "vni ")) else None
