"""Reports of many units, cheap to make and to read."""

from pathlib import Path

EXAMPLE = Path(__file__).parents[2] / "examples/so-a.yaml"
_NAME = "Đảng ủy Sở A"
_SHORT = """\
qcdc_report: 1
profile: decree-04-2015
unit: {{name: "{unit}", kind: agency}}
answers:
  context: {words}
"""


def short_report(unit: str, words: str = "Đơn vị có 5 phòng.") -> str:
    """A report that says next to nothing, which rules find wanting and which renders."""
    return _SHORT.format(unit=unit, words=words)


def write_reports(folder: Path, units: tuple[str, ...]) -> list[Path]:
    """Write a report for each unit, called by number, and return the paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / f"{number:03}.yaml" for number in range(len(units))]
    for path, unit in zip(paths, units, strict=True):
        path.write_text(short_report(unit), "utf-8")
    return paths


def written_in(out: Path) -> list[str]:
    """What a person sees in a folder: every file but what is hidden."""
    return sorted(path.name for path in out.iterdir() if not path.name.startswith("."))


def left_over(out: Path) -> list[str]:
    """What lies in the hidden folder beside the journal; nothing, when all is done."""
    hidden = out / ".qcdc-batch"
    return sorted(
        str(path.relative_to(hidden))
        for path in hidden.rglob("*")
        if not path.name.startswith("journal.sqlite")
    )
