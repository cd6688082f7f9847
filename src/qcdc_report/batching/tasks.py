"""What goes to a worker and what comes back: small values that pickle, never a document."""

from typing import Literal

from attrs import field, frozen

from qcdc_report.findings import Severity
from qcdc_report.formats import ReadingOptions
from qcdc_report.text import Text
from qcdc_report.text.speech import Language

Job = Literal["check", "render", "read", "annotate"]
"""What is done with each file."""

JOBS: tuple[Job, ...] = ("check", "render", "read", "annotate")


@frozen(kw_only=True)
class Options:
    """What is asked for, the same for every file of a batch.

    Attributes:
        job: what is done.
        to: ids of the formats that are written; empty where the job writes none.
        profile: id of a profile or path of a profile file; workers look it up themselves.
        standard: id of a presentation standard; the report's own by default.
        charts: whether tables by year get a chart.
        reading: limits, and what to do with old fonts and tracked changes.
        lang: the language of comments in Word files.
    """

    job: Job = "render"
    to: tuple[str, ...] = ()
    profile: str | None = None
    standard: str | None = None
    charts: bool = False
    reading: ReadingOptions = field(factory=ReadingOptions)
    lang: Language = "vi"


@frozen(kw_only=True)
class Output:
    """A file that was written.

    Attributes:
        place: its path or URL.
        sha256: of its bytes, in hexadecimal.
    """

    place: str
    sha256: str


@frozen(kw_only=True)
class Known:
    """What the journal has of a file that was done before.

    Attributes:
        key: of its content, the options and the versions then; equal keys give equal outputs.
        outputs: what was written, to be looked at before it is taken for granted.
    """

    key: str
    outputs: tuple[Output, ...] = ()


@frozen(kw_only=True)
class Task:
    """One file to work on.

    Attributes:
        source: absolute path or URL of the file.
        name: the same as it was given, for messages.
        staged: path or URL where outputs go until they get their names, without their ending.
        options: what is done with it.
        known: what was done with it before.
    """

    source: str
    name: str
    staged: str
    options: Options
    known: Known | None = None


@frozen(kw_only=True)
class RuleCount:
    """How often one rule found something, at one severity."""

    code: str
    name: str
    severity: Severity
    number: int


@frozen(kw_only=True)
class Outcome:
    """What a worker has to say of one file.

    Attributes:
        status: ``done``, ``failed``, or ``same`` when nothing has changed since it was done.
        key: of its content, the options and the versions; empty when it could not be read.
        unit: name of the unit that reports; empty when nobody knows.
        staged: what was written and waits for its name.
        counts: findings by rule, all of them.
        findings: the first of them, packed: what crosses is small, or a worker that is ended
            could leave half of it on the way.
        reason: why it failed.
        seconds: that it took.
        no_space: whether it failed because nothing can be written there.
    """

    status: Literal["done", "failed", "same"]
    key: str = ""
    unit: str = ""
    staged: tuple[Output, ...] = ()
    counts: tuple[RuleCount, ...] = ()
    findings: bytes = field(default=b"", repr=False)
    reason: Text | None = None
    seconds: float = 0.0
    no_space: bool = False
