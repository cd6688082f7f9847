"""Rules on documents: those cited in the answers, and those listed in appendix 1."""

from qcdc_report.findings import Rule
from qcdc_report.rules.citing.appendix import appendix_unmentioned, kind_abbreviated
from qcdc_report.rules.citing.in_force import dead_decree_cited_as_current
from qcdc_report.rules.citing.issued_numbers import document_duplicate, document_number_malformed
from qcdc_report.rules.citing.issued_order import documents_out_of_order
from qcdc_report.rules.citing.other_arena import decree_of_other_arena
from qcdc_report.rules.citing.own_documents import document_named_in_prose_missing
from qcdc_report.rules.citing.register_facts import (
    citation_unknown,
    citation_wrong_date,
    citation_wrong_issuer,
    citation_wrong_type_word,
)
from qcdc_report.rules.citing.spelling import citation_misspelt

CITING_RULES: tuple[Rule, ...] = (
    citation_misspelt,  # QC501
    citation_wrong_type_word,
    citation_wrong_issuer,
    citation_wrong_date,
    citation_unknown,
    decree_of_other_arena,
    dead_decree_cited_as_current,
    document_number_malformed,
    document_duplicate,
    documents_out_of_order,
    document_named_in_prose_missing,
    appendix_unmentioned,
    kind_abbreviated,  # QC513
)
"""The rules QC501 to QC513, by code."""

__all__ = ["CITING_RULES"]
