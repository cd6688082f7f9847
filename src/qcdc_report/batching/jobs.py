"""What a worker does with one file. Everything here can run in any process, or thread, anywhere."""

import hashlib
import time
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from attrs import evolve, frozen

from qcdc_report import api
from qcdc_report.api.checking import findings_of
from qcdc_report.api.defaults import cannot
from qcdc_report.api.reading import read_content, readable_format
from qcdc_report.batching.packing import pack_first
from qcdc_report.batching.reasons import reason_for, short, unreadable
from qcdc_report.batching.storage import (
    file_name,
    is_url,
    nothing_goes_there,
    read_bytes,
    write_bytes,
)
from qcdc_report.batching.tasks import Known, Options, Outcome, Output, RuleCount, Task
from qcdc_report.findings import Finding, Findings
from qcdc_report.formats import Format, Reading, failures_named
from qcdc_report.plugins import Registry, UnknownFormatError
from qcdc_report.report import Report
from qcdc_report.text import Text, nfc

MOST_FINDINGS = 50
"""Findings of one file that come back with their words; all are counted."""
_MOST_BYTES = 8_000


def run_task(task: Task) -> Outcome:
    """Do what is asked for with one file, and say what became of it. Never raises for a bad file.

    The file is read once, for its hash and for its content. A report's documents stay here: what
    goes back is small.
    """
    begun = time.perf_counter()
    try:
        outcome = _worked(task)
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - a plugin may even call sys.exit
        outcome = _failed(Outcome(status="failed"), error)
    return evolve(outcome, seconds=time.perf_counter() - begun)


@frozen
class _Opened:
    """A file with its bytes, and what it is worked on with."""

    task: Task
    content: bytes
    form: Format
    registry: Registry


def _worked(task: Task) -> Outcome:
    registry = api.default_registry()
    name = file_name(task.source)
    content = read_bytes(task.source)  # first: a file that is not there is of no format either
    form = readable_format(Path(name).suffix or name, registry)
    key = content_key(content, task.options, registry)
    if task.known is not None and task.known.key == key and _all_there(task.known):
        return Outcome(status="same", key=key)
    opened = _Opened(task, content, form, registry)
    options = task.options
    reading = read_content(form, content, task.name, options.profile, options.reading, registry)
    found = (
        Findings(reading.findings)
        if options.job == "read"
        else findings_of(reading, options.profile, registry)
    )
    outcome = Outcome(
        status="done",
        key=key,
        unit=short(nfc(reading.report.unit.name), 500) if reading.report else "",
        counts=counted(found),
        findings=pack_first([*map(_brief, found[:MOST_FINDINGS])], _MOST_BYTES),
    )
    reason = _refusal(reading, options)
    if reason is not None:
        return evolve(outcome, status="failed", reason=reason)
    try:
        return evolve(outcome, staged=tuple(_written(opened, reading, found)))
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - what was found in it is told all the same
        return _failed(outcome, error)


def _failed(outcome: Outcome, error: BaseException) -> Outcome:
    return evolve(
        outcome, status="failed", reason=reason_for(error), no_space=nothing_goes_there(error)
    )


def _refusal(reading: Reading, options: Options) -> Text | None:
    """Say why nothing is made of a file: nothing could be read, or, of a report, not all of it."""
    errors = Findings(reading.findings).errors
    if reading.report is None or (options.job == "render" and errors):
        return unreadable(errors or Findings(reading.findings))
    return None


def _written(opened: _Opened, reading: Reading, found: Findings) -> Iterable[Output]:
    options = opened.task.options
    if options.job == "annotate":
        if opened.form.annotate is None:
            raise UnknownFormatError(cannot("ghi nhận xét", "annotate", opened.form))
        with failures_named(opened.form):
            content = opened.form.annotate(opened.content, found, lang=options.lang)
        yield _staged(opened.task, opened.form, content)
        return
    for wanted in options.to:
        form = opened.registry.format(wanted)
        yield _staged(opened.task, form, _rendered(reading.report, form, opened))


def _rendered(report: Report | None, form: Format, opened: _Opened) -> bytes:
    assert report is not None  # the caller has looked
    options = opened.task.options
    return api.render_bytes(
        report,
        form.id,
        standard=options.standard,
        profile=options.profile,
        charts=options.charts,
        registry=opened.registry,
    )


def _staged(task: Task, form: Format, content: bytes) -> Output:
    place = f"{task.staged}{form.suffixes[0]}"
    if not is_url(place) and not Path(place).parent.is_dir():
        # The batch that asked for this is gone: what it began is not made again behind its back.
        raise FileNotFoundError(2, "", str(Path(place).parent))
    write_bytes(place, content)
    return Output(place=place, sha256=hashlib.sha256(content).hexdigest())


def counted(found: Iterable[Finding]) -> tuple[RuleCount, ...]:
    """Return how often each rule found something, at each severity, by code."""
    tally = Counter((f.code, f.name, f.severity) for f in found)
    return tuple(
        RuleCount(code=code, name=name, severity=severity, number=number)
        for (code, name, severity), number in sorted(tally.items())
    )


def _brief(finding: Finding) -> Finding:
    """Return a finding whose words are few: a hostile file's may be megabytes."""
    advice = finding.advice
    return evolve(
        finding,
        path=short(finding.path, 200),
        said=Text(short(finding.said.vi), short(finding.said.en)),
        advice=advice and Text(short(advice.vi), short(advice.en)),
        fix=None,
    )


def _all_there(known: Known) -> bool:
    """Say whether every output of a file stands where it was put, unchanged."""
    try:
        return all(
            hashlib.sha256(read_bytes(output.place)).hexdigest() == output.sha256
            for output in known.outputs
        )
    except OSError:
        return False


def content_key(content: bytes, options: Options, registry: Registry) -> str:
    """Return what names a result before it is made: the same key, the same outputs.

    It covers the file's bytes, the options, the bytes of a profile file, and the versions of this
    library and of every plugin: any of them may say something new about the same file.
    """
    parts = hashlib.sha256(hashlib.sha256(content).digest())
    parts.update(repr(options).encode())
    if options.profile and options.profile.lower().endswith((".yaml", ".yml")):
        parts.update(hashlib.sha256(Path(options.profile).read_bytes()).digest())
    parts.update(_versions(registry).encode())
    return parts.hexdigest()


@cache
def _versions(registry: Registry) -> str:
    from importlib.metadata import version

    plugins = [(p.name, p.distribution, p.version, p.state) for p in registry.plugins]
    return repr((version("qcdc-report"), plugins))
