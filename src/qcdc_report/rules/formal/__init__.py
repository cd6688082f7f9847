"""Rules on form: letterhead, signature, recipients, and the report's day against all others."""

from qcdc_report.findings import Rule
from qcdc_report.rules.formal.authority import wrong_authority
from qcdc_report.rules.formal.dates import dated_too_early, standard_not_in_force
from qcdc_report.rules.formal.place import unlikely_place
from qcdc_report.rules.formal.recipients import addressees_in_party_report, careless_recipients
from qcdc_report.rules.formal.report_number import malformed_report_number
from qcdc_report.rules.formal.signer import post_names_body, title_before_name

FORMAL_RULES: tuple[Rule, ...] = (
    standard_not_in_force,  # QC111
    dated_too_early,
    unlikely_place,
    malformed_report_number,
    wrong_authority,
    title_before_name,
    post_names_body,
    careless_recipients,
    addressees_in_party_report,  # QC119
)
"""The rules QC111 to QC119, by code."""

__all__ = ["FORMAL_RULES"]
