"""Hypothesis strategies for finished documents, and the texts that every format must show."""

from collections.abc import Iterable, Iterator

from hypothesis import strategies as st

from pictures import png
from qcdc_report.blocks import (
    Addressees,
    Appendix,
    Block,
    Column,
    Document,
    Heading,
    Letterhead,
    ListItem,
    Paragraph,
    Picture,
    Runs,
    Signature,
    Table,
    Title,
)
from qcdc_report.report import Run
from qcdc_report.testing.strategies import texts
from qcdc_report.text import xml_safe

_ALIGNS = ("left", "center", "right")


def runs() -> st.SearchStrategy[Runs]:
    """Return runs in any styles, next to each other as they come."""
    run = st.builds(Run, texts(), st.booleans(), st.booleans())
    return st.lists(run, max_size=4).map(tuple)


def tables() -> st.SearchStrategy[Table]:
    """Return tables with and without a header, rows, a caption."""
    return st.integers(1, 4).flatmap(_tables)


def blocks() -> st.SearchStrategy[Block]:
    """Return any block, an appendix aside."""
    return st.one_of(
        st.builds(Paragraph, runs(), st.just("answers.context[0]")),
        st.builds(ListItem, runs(), st.integers(1, 5)),
        st.builds(
            Heading,
            level=st.integers(0, 7),
            ordinal=st.integers(1, 9),
            title=texts(),
            key=st.sampled_from(["", "context", "Context", "results.agency"]),
            marker=texts(),
        ),
        tables(),
        st.builds(
            Picture,
            content=st.sampled_from([png(), png(shade=0)]),
            description=texts(),
            width=st.floats(1, 400),
            caption=texts(),
        ),
    )


def documents() -> st.SearchStrategy[Document]:
    """Return any document: a frame that may miss parts, a body, appendices."""
    appendices = st.lists(
        st.tuples(
            st.builds(
                Appendix,
                number=st.integers(1, 9),
                title=texts(),
                link=texts(),
                label=texts(),
                key=st.sampled_from(["", "documents", "figures"]),
                landscape=st.booleans(),
            ),
            st.lists(blocks(), max_size=3),
        ),
        max_size=2,
    ).map(lambda pairs: [block for head, rest in pairs for block in (head, *rest)])
    parts = st.tuples(
        _perhaps(st.builds(Letterhead, **_texts("heading motto parent issuer number place_date"))),
        _perhaps(st.builds(Title, **_texts("type_name subject"))),
        _perhaps(st.lists(texts(), max_size=3).map(lambda names: Addressees(tuple(names)))),
        st.lists(blocks(), max_size=6),
        _perhaps(
            st.builds(
                Signature,
                recipients=st.lists(texts(), max_size=3).map(tuple),
                **_texts("recipients_label authority post name"),
            )
        ),
        appendices,
    )
    return parts.map(
        lambda made: Document(
            blocks=tuple(block for part in made for block in part),
            standard="party-hd36",
            title="Báo cáo",
        )
    )


def shown(document: Document) -> Iterator[str]:
    """Yield every text of a document that a page shows, characters no page can hold replaced."""
    for block in document.blocks:
        yield from map(xml_safe, _shown(block))


def text_of(content: str | Runs) -> str:
    """Return a text or runs as text."""
    return content if isinstance(content, str) else "".join(run.text for run in content)


def missing(wanted: Iterable[str], page: str) -> list[str]:
    """Return the texts that do not stand in a page one after the other, spaces aside."""
    page, position, lost = _squeezed(page), 0, []
    for text in map(_squeezed, wanted):
        found = page.find(text, position)
        if found < 0:
            lost.append(text)
        else:
            position = found + len(text)
    return lost


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _shown(block: Block) -> Iterator[str]:
    match block:
        case Letterhead():
            yield from (block.parent, block.issuer, block.heading, block.motto)
            yield from (block.number, block.place_date)
        case Title():
            yield from (block.type_name, block.subject)
        case Addressees():
            yield from block.names
        case Heading():
            yield from (block.marker, block.title)
        case Paragraph() | ListItem():
            yield text_of(block.runs)
        case Table() | Picture():
            yield block.caption
            for row in (block.header, *block.rows) if isinstance(block, Table) else ():
                yield from map(text_of, row)
        case Signature():
            yield from (block.recipients_label, *block.recipients)
            yield from (block.authority, block.post, block.name)
        case Appendix():
            yield from (block.label, block.title, block.link)


def _tables(width: int) -> st.SearchStrategy[Table]:
    row = st.tuples(*[st.one_of(texts(), runs())] * width)
    column = st.builds(Column, share=st.integers(1, 9), align=st.sampled_from(_ALIGNS))
    return st.builds(
        Table,
        columns=st.tuples(*[column] * width),
        header=st.one_of(st.just(()), row),
        rows=st.lists(row, max_size=3).map(tuple),
        caption=texts(),
        summary=texts(),
    )


def _perhaps(block: st.SearchStrategy[Block]) -> st.SearchStrategy[list[Block]]:
    return st.one_of(st.just([]), block.map(lambda made: [made]))


def _texts(names: str) -> dict[str, st.SearchStrategy[str]]:
    return {name: texts() for name in names.split()}
