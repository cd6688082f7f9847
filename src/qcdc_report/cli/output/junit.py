"""Findings as JUnit XML: a test case for each file, a failure for each error."""

from xml.etree import ElementTree as ET

from qcdc_report.findings import Finding, Findings, Severity
from qcdc_report.text import xml_safe
from qcdc_report.text.speech import Language


def junit(findings: Findings, files: tuple[str, ...], lang: Language) -> str:
    """Return a ``testsuites`` document; warnings and notes stand in ``system-out``."""
    suite = ET.Element(
        "testsuite",
        name="qcdc-report",
        tests=str(len(files)),
        failures=str(len({f.file for f in findings.errors})),
        errors="0",
    )
    for file in files:
        case = ET.SubElement(suite, "testcase", classname="qcdc-report", name=file)
        mine = [f for f in findings if f.file == file]
        errors = [f for f in mine if f.severity is Severity.ERROR]
        if errors:
            failure = ET.SubElement(
                case, "failure", type="error", message=f"{len(errors)} error(s)"
            )
            failure.text = xml_safe("\n".join(_line(f, lang) for f in errors))
        others = [f for f in mine if f.severity is not Severity.ERROR]
        if others:
            out = ET.SubElement(case, "system-out")
            out.text = xml_safe("\n".join(_line(f, lang) for f in others))
    root = ET.Element("testsuites")
    root.append(suite)
    ET.indent(root)
    return ET.tostring(root, "unicode", xml_declaration=True)


def _line(finding: Finding, lang: Language) -> str:
    return f"{finding.place}: {finding.code} {finding.said.say(lang)}"
