"""Findings beside what they are about: each goes to the block that its path leads to."""

from collections.abc import Iterable, Iterator, Sequence

from qcdc_report.blocks import Addressees, Appendix, Block, Heading, Letterhead, Signature
from qcdc_report.findings import Finding

Remarks = tuple[Finding, ...]


def remarks_by_block(
    blocks: Sequence[Block], findings: Iterable[Finding]
) -> tuple[tuple[Remarks, ...], Remarks]:
    """Return for each block the findings about it, and those about no block.

    A path that no block has, such as a date of one document, leads to the nearest block above
    it: the table of documents. Items of one list share a path; its findings follow the last.
    """
    owners = {path: index for index, block in enumerate(blocks) for path in _paths(block)}
    found: list[list[Finding]] = [[] for _ in blocks]
    rest: list[Finding] = []
    for finding in findings:
        owner = next((owners[path] for path in _upwards(finding.path) if path in owners), None)
        (rest if owner is None else found[owner]).append(finding)
    return tuple(map(tuple, found)), tuple(rest)


def _paths(block: Block) -> Iterator[str]:
    """Yield the paths of a report that a block shows."""
    match block:
        case Letterhead():
            yield from ("letterhead", "unit")
        case Addressees():
            yield "letterhead.addressees"
        case Signature():
            yield from ("signature", "recipients")
        case Heading() if block.key:
            yield f"answers.{block.key}"
        case Appendix() if block.key:
            yield block.key
        case _:
            if key := getattr(block, "key", ""):
                yield key


def _upwards(path: str) -> Iterator[str]:
    while path:
        yield path
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
