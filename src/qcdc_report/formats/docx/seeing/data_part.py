"""The part in which this library writes what pages do not show: custom XML, found by its root."""

from typing import Final

from qcdc_report.formats.docx.package import DocxReadError, Package

NAMESPACE: Final = "urn:qcdc-report:data:1"
ROOT: Final = f"{{{NAMESPACE}}}report"


def read_data(package: Package) -> str:
    """Return the text of the first data part; empty when there is none that can be read.

    The pages hold whatever a person can see, so a broken data part is as good as none.
    """
    for name in package.related(package.main, "customXml"):
        if NAMESPACE.encode() in package.raw(name):
            try:
                root = package.xml(name)
            except DocxReadError:
                continue
            if root.tag == ROOT:
                return "".join(root.itertext())
    return ""
