"""What a profile leaves as it was: the process it is loaded into, and core's own work."""

import hashlib
import locale
import os
import random
import subprocess
import sys
import warnings
from collections.abc import Iterator, Mapping
from decimal import getcontext

from qcdc_report.outline import common_outline
from qcdc_report.profile import API_VERSION, Profile, check_report
from qcdc_report.testing.subject import Subject
from qcdc_report.text import Text

HEAVY = ("docx", "docxcompose", "hypothesis", "lxml", "pandas", "pytest")
"""Libraries that only writing, reading or testing need; loading a profile brings in none."""

_CORE_ALONE = "from qcdc_report.testing.checks.leaving import core_alone; print(core_alone())"


def changes_nothing_global(subject: Subject) -> Iterator[str]:
    """Checking and rendering leave locale, numbers, randomness, paths and warnings as they were.

    If this fails: use what you need without setting it: ``localcontext()`` for decimals,
    ``random.Random(seed)`` for chance, a format of ``qcdc_report.text`` instead of a locale.
    """
    before = _state()
    for _, report in subject.reports():
        check_report(report, subject.profile)
        for renderer in subject.profile.renderers.values():
            list(renderer(report, subject.profile.outline))
    after = _state()
    yield from (f"it changes the {name}" for name in before if before[name] != after[name])


def leaves_core_as_it_is(subject: Subject) -> Iterator[str]:
    """Another profile's report has the same findings and the same Word file as without this one.

    If this fails: something of core was replaced on import (a function, a rule, an element class
    of the XML library). Whatever a profile wants otherwise is a field of its record.
    """
    if not subject.entry_point:
        return
    here = core_alone()
    there = _python(_CORE_ALONE)
    if here != there:
        yield "a report of another profile comes out differently once this one is loaded"


def loads_nothing_heavy(subject: Subject) -> Iterator[str]:
    """Loading the profile brings in no library that only writing, reading or testing need.

    If this fails: import the library inside the function that needs it.
    """
    for module in _home(subject):
        loaded = _python(f"import sys, {module}; print(*sys.modules)").split()
        heavy = sorted({name.partition(".")[0] for name in loaded} & set(HEAVY))
        if heavy:
            yield f"import {module} loads {', '.join(heavy)}"


def core_alone() -> str:
    """Return a digest of what core makes of a small report, without any plugin."""
    from qcdc_report.api import render_bytes
    from qcdc_report.plugins import Registry
    from qcdc_report.report import Report

    title, outline = Text("Chung", "Common"), common_outline()
    profile = Profile(id="common", title=title, api_version=API_VERSION, outline=outline)
    report = Report.new(
        profile="common",
        unit={"name": "Đảng ủy Sở A"},
        answers={"context": "- Đạt **91,98%**.\n\n| a | b |\n|---|---|\n| 1 | 2 |"},
        figures={"petition_resolution": {2019: {"received": 12, "resolved": 11}}},
    )
    digest = hashlib.sha256(render_bytes(report, "docx", profile=profile, registry=Registry()))
    digest.update(repr(list(check_report(report, profile))).encode())
    return digest.hexdigest()


def _home(subject: Subject) -> list[str]:
    """Return the module of the plugin, if the profile is installed from one."""
    owner = subject.registry.owner(subject.profile.id) if subject.entry_point else None
    return [owner.target.partition(":")[0]] if owner is not None and owner.target else []


def _python(code: str) -> str:
    done = subprocess.run(  # noqa: S603 - our own interpreter, our own words
        [sys.executable, "-c", code], stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout.strip()


def _state() -> Mapping[str, object]:
    return {
        "locale": locale.setlocale(locale.LC_ALL),
        "decimal context": repr(getcontext()),
        "state of random": random.getstate(),
        "working directory": os.getcwd(),  # noqa: PTH109 - compared, not used
        "environment": dict(os.environ),
        "module path": list(sys.path),
        "warning filters": list(warnings.filters),
        "recursion limit": sys.getrecursionlimit(),
    }
