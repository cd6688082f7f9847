"""A page that this library made, cut into its pieces by the anchors of its headings.

No wording is weighed here and no numbering: an answer may quote ``PHỤ LỤC 1`` or ``Nơi nhận`` as
it likes. Every block of the document belongs to one piece, as in ``layout.unseen``.
"""

from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from qcdc_report.layout.closing import RECIPIENTS_LABEL
from qcdc_report.layout.leftovers import LEFTOVERS_KEY
from qcdc_report.layout.unseen import CLOSING, OPENING, own_columns
from qcdc_report.manuscript import Cell, Grid, Manuscript, Passage, passages
from qcdc_report.outline import Outline, anchor_name, answer_keys, appendix_keys
from qcdc_report.profile import Profile

Blocks = tuple[Passage | Grid, ...]


@frozen(kw_only=True)
class OwnPage:
    """A page in pieces.

    Attributes:
        pieces: for the key of each heading that has its anchor what stands under it; the
            ``opening`` and the ``closing`` of the report under these names.
        numbers: for each of these keys the number of the paragraph at which it begins.
        tables: core's tables of documents, which are then no part of their piece.
        key_of: for the number of a paragraph the key of its piece.
    """

    pieces: Mapping[str, Blocks]
    numbers: Mapping[str, int]
    tables: tuple[Grid, ...] = ()
    key_of: Mapping[int, str] = field(factory=dict, repr=False)

    def lines(self, key: str) -> tuple[str, ...]:
        """Return the lines of a piece: a row of a table is one, but for tables of the frame."""
        return tuple(line for line, _ in self.numbered_lines(key))

    def numbered_lines(self, key: str) -> Iterator[tuple[str, int]]:
        """Yield the lines of a piece, each with the number of its first paragraph."""
        framed = key in (OPENING, CLOSING)
        for block in self.pieces.get(key, ()):
            yield from _lines(block, framed=framed)


def own_page(manuscript: Manuscript, profile: Profile) -> OwnPage:
    """Return a document cut into pieces.

    Args:
        manuscript: a document that this library made, whatever happened to it since.
        profile: the profile it was made by.
    """
    outline = profile.outline
    keys = piece_keys(outline)
    closing = _closing(manuscript.blocks, keys, outline)
    pieces: dict[str, list[Passage | Grid]] = {OPENING: []}
    numbers: dict[str, int] = {}
    key = OPENING
    for place, block in enumerate(manuscript.blocks):
        begun = CLOSING if place == closing else _begun(block, keys, pieces)
        if begun is not None:
            key = begun
            pieces[key] = []
            numbers[key] = block.number
        if begun is None or key == CLOSING:
            pieces[key].append(block)
    tables = tuple(_documents_tables(pieces, profile))
    apart = {id(table) for table in tables}
    return OwnPage(
        pieces={
            key: tuple(block for block in blocks if id(block) not in apart)
            for key, blocks in pieces.items()
        },
        numbers=numbers,
        tables=tables,
        key_of={
            passage.number: key
            for key, blocks in pieces.items()
            for passage in passages(tuple(blocks))
        },
    )


def piece_keys(outline: Outline) -> dict[str, str]:
    """Return for the anchors of all headings that begin a piece the keys of the pieces."""
    return {anchor_name(key): key for key in _keys(outline)}


def _keys(outline: Outline) -> Iterator[str]:
    yield from (part.key for part in outline.parts)
    yield from answer_keys(outline)
    yield LEFTOVERS_KEY
    yield from appendix_keys(outline)


def _begun(
    block: Passage | Grid, keys: Mapping[str, str], pieces: Mapping[str, object]
) -> str | None:
    """Return the key of the piece whose heading a block is; a heading copied begins none."""
    if isinstance(block, Grid):
        return None
    found = (keys[name] for name in block.anchors if name in keys)
    return next((key for key in found if key not in pieces), None)


def _closing(
    blocks: Sequence[Passage | Grid], keys: Mapping[str, str], outline: Outline
) -> int | None:
    """Return the place of the recipients: the last table that begins so before the appendices."""
    appendices = set(appendix_keys(outline))
    last = None
    for place, block in enumerate(blocks):
        if isinstance(block, Grid):
            first = next((p.text for p in passages((block,)) if p.text.strip()), "")
            last = place if first.strip() == RECIPIENTS_LABEL else last
        elif any(keys.get(name) in appendices for name in block.anchors):
            break
    return last


def _documents_tables(
    pieces: Mapping[str, Sequence[Passage | Grid]], profile: Profile
) -> Iterator[Grid]:
    """Yield core's tables of documents, known by their header."""
    appendix = profile.outline.documents
    titles = [column.title.split() for column in own_columns(profile)]
    if appendix is None or not titles:
        return
    for block in pieces.get(appendix.key, ()):
        if isinstance(block, Grid) and block.rows:
            whole = all(len(row) == len(titles) for row in block.rows)
            if whole and [cell.text.split() for cell in block.rows[0]] == titles:
                yield block


def _lines(block: Passage | Grid, *, framed: bool) -> Iterator[tuple[str, int]]:
    if isinstance(block, Passage):
        yield block.text, block.number
    elif framed:
        yield from ((passage.text, passage.number) for passage in passages((block,)))
    else:
        for row in block.rows:
            yield "|".join(cell.text for cell in row), first_number(row, block)


def first_number(row: Sequence[Cell], grid: Grid) -> int:
    """Return the number of the first paragraph of a row; of its grid, if it has none."""
    found = (passage.number for cell in row for passage in passages(cell.content))
    return next(found, grid.number)
