"""The part in which this library writes what pages do not show: custom XML, found by its root."""

from typing import Final

from qcdc_report.formats.docx.data_part import DATA_NAMESPACE
from qcdc_report.formats.docx.package import DocxReadError, Package

_ROOT: Final = f"{{{DATA_NAMESPACE}}}report"


def read_data(package: Package) -> str:
    """Return the text of the first data part; empty when there is none that can be read.

    The pages hold whatever a person can see, so a broken data part is as good as none.
    """
    for name in package.related(package.main, "customXml"):
        if DATA_NAMESPACE.encode() in package.raw(name):
            try:
                root = package.xml(name)
            except DocxReadError:
                continue
            if root.tag == _ROOT:
                return "".join(root.itertext())
    return ""
