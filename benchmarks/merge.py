"""How long it takes to merge many Word files, beside docxcompose, and how that grows.

    python benchmarks/merge.py [--sizes 50,100,200,400] [--peer-sizes 50] [--kind rendered|typed]

Every measurement is a process of its own: its CPU time, which a busy machine does not change much,
from the first file opened to the merged one written, and its peak of memory. Imports are not
counted. ``--peer-sizes ""`` leaves docxcompose out; 400 files take it minutes.
"""

import argparse
import io
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from idiomatic import with_python_docx
from sample import sample_profile, sample_report, sample_standard

from qcdc_report.formats.docx import write_docx
from qcdc_report.layout import lay_out

_OURS, _AGAIN, _PEER = "merge_docx", "merge_reports, from models", "docxcompose"
_WARM = 2  # files merged before the clock starts


def main() -> None:
    """Print the table, and by which power of the number of files the time grows."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--sizes", default="50,100,200,400")
    parser.add_argument("--peer-sizes", default="50")
    parser.add_argument("--kind", choices=["rendered", "typed"], default="rendered")
    parser.add_argument("--measure", nargs=3, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        way, path, count = asked.measure
        print(json.dumps(_measured(way, Path(path), int(count))))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "one.docx"
        path.write_bytes(_file(asked.kind))
        taken = {
            (way, count): _in_a_process(way, path, count)
            for sizes, ways in ((asked.sizes, (_OURS, _AGAIN)), (asked.peer_sizes, (_PEER,)))
            for count in (int(one) for one in sizes.split(",") if one)
            for way in ways
        }
    print(_table(taken))


def _table(taken: dict[tuple[str, int], tuple[float, float]]) -> str:
    lines = ["| way | files | CPU s | x merge_docx | peak MB |", "|---|---:|---:|---:|---:|"]
    for (way, count), (seconds, peak) in taken.items():
        ours = taken.get((_OURS, count))
        ratio = f"{seconds / ours[0]:.1f}" if ours else ""
        lines.append(f"| {way} | {count} | {seconds:.2f} | {ratio} | {peak:.0f} |")
    for way in (_OURS, _AGAIN, _PEER):
        sizes = [count for name, count in taken if name == way]
        if len(sizes) > 1:
            first, last = min(sizes), max(sizes)
            grown = math.log(taken[way, last][0] / taken[way, first][0]) / math.log(last / first)
            lines.append(f"\n{way}: time grows with the {grown:.2f}th power, {first} to {last}")
    return "\n".join(lines)


def _file(kind: str) -> bytes:
    report, profile, standard = sample_report(), sample_profile(), sample_standard()
    document = lay_out(report, profile, standard)
    return write_docx(document, standard) if kind == "rendered" else with_python_docx(document)


def _in_a_process(way: str, path: Path, count: int) -> tuple[float, float]:
    words = [sys.executable, __file__, "--measure", way, str(path), str(count)]
    run = subprocess.run(words, capture_output=True, text=True, check=True)
    seconds, peak = json.loads(run.stdout)
    return seconds, peak


def _measured(way: str, path: Path, count: int) -> tuple[float, float]:
    """Return CPU seconds, and the peak of memory in MB."""
    merge = {_OURS: _with_merge_docx, _AGAIN: _from_models, _PEER: _with_docxcompose}[way]
    merge(path, _WARM)
    start = time.process_time()
    merge(path, count)
    taken = time.process_time() - start
    return taken, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _with_merge_docx(path: Path, count: int) -> bytes:
    from qcdc_report.formats.docx.merging import Source, merge_docx

    one = Source(file=path.name, title=path.stem, read=path.read_bytes)
    return merge_docx([one] * count)[0]


def _from_models(path: Path, count: int) -> bytes:
    from qcdc_report.formats.docx.merging import MergeOptions, Titled, write_many

    del path
    report, profile, standard = sample_report(), sample_profile(), sample_standard()
    documents = (
        Titled(title="", document=lay_out(report, profile, standard)) for _ in range(count)
    )
    return write_many(documents, standard, MergeOptions())


def _with_docxcompose(path: Path, count: int) -> bytes:
    import docx
    from docxcompose.composer import Composer

    composer = Composer(docx.Document(str(path)))
    for _ in range(count - 1):
        composer.append(docx.Document(str(path)))
    content = io.BytesIO()
    composer.save(content)
    return content.getvalue()


if __name__ == "__main__":
    main()
