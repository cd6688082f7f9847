"""What every profile must do, one function a promise, which yields what is wrong with one.

Each docstring says what is checked and, after ``If this fails:``, what to do.
"""

from collections.abc import Callable, Iterable
from typing import Final

from qcdc_report.testing.checks import documenting, judging, leaving, naming, rendering
from qcdc_report.testing.subject import Subject

Check = Callable[[Subject], Iterable[str]]

CHECKS: Final[tuple[Check, ...]] = (
    naming.is_found_by_its_entry_point,
    naming.marks_every_hook,
    naming.speaks_the_version_of_this_core,
    naming.has_a_well_formed_id_of_its_own,
    naming.owns_its_prefix,
    naming.has_a_sound_outline,
    documenting.documents_every_rule,
    documenting.stands_on_known_legal_texts,
    documenting.has_cases_for_every_rule,
    documenting.says_what_its_cases_say,
    documenting.shows_examples_that_are_true,
    judging.passes_a_good_report,
    judging.keeps_its_rules_pure,
    judging.keeps_its_rules_total,
    judging.keeps_its_rules_fast,
    judging.points_at_places_that_exist,
    judging.speaks_both_languages,
    rendering.renders_by_every_standard_in_every_format,
    rendering.renders_the_same_twice,
    rendering.renders_any_report,
    rendering.keeps_every_word,
    rendering.reads_back_what_it_writes,
    rendering.offers_an_empty_report_to_fill_in,
    leaving.changes_nothing_global,
    leaving.leaves_core_as_it_is,
    leaving.loads_nothing_heavy,
)
"""Every promise, in the order in which one would want to hear of a broken one."""
