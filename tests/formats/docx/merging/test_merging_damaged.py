"""Files damaged at random: merged and readable, or refused by name with the reader's one error.

``QCDC_MUTATION_SEED`` repeats a run; a failure names the seed and the number of the mutation.
"""

import os
import random

from formats.docx.merging.merging_files import made, merged, paragraphs
from formats.docx.merging.seen import seen
from formats.docx.reading.mutating import mutated
from formats.docx.reading.test_docx_mutations import good_files
from qcdc_report.formats.docx.merging import UnmergedError

_MUTATIONS = 60
SEED = os.environ.get("QCDC_MUTATION_SEED") or str(random.SystemRandom().randrange(10**9))


def test_a_damaged_file_is_merged_or_refused() -> None:
    """Nothing that nobody foresaw happens, and no damage reaches the file beside it."""
    files, good = good_files(), made(paragraphs("một", "hai", style="List Number"))
    wanted = seen(good)
    refused = 0
    for number in range(_MUTATIONS):
        chance = random.Random(f"{SEED}-{number}")  # noqa: S311 - no secret
        content = mutated(chance.choice(files), chance)
        where = f"QCDC_MUTATION_SEED={SEED}, mutation {number}"
        first = chance.random() < 0.5
        order = (content, good) if first else (good, content)
        try:
            result = merged(*order, page_numbers=chance.choice(("continuous", "restart")))
        except UnmergedError as error:
            ((file, why),) = error.refused
            assert file == ("1.docx" if first else "2.docx"), where
            assert why.code != "in.unreadable", where
            refused += 1
        else:
            got = seen(result)
            assert (got[-len(wanted) :] if first else got[: len(wanted)]) == wanted, where
    # The damages neither miss nor kill every file.
    assert 0 < refused < _MUTATIONS
