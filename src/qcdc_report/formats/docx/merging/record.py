"""What goes into a merged Word file, how, and what is said of it afterwards: values only."""

from collections.abc import Callable
from typing import Literal, get_args

from attrs import field, frozen
from attrs.validators import in_

from qcdc_report.text import Text

PageNumbers = Literal["continuous", "restart"]


@frozen(kw_only=True)
class Source:
    """A Word file to be merged.

    Attributes:
        file: its name, for messages.
        title: what the table of contents calls it.
        read: returns its bytes; called once, when its turn has come.
    """

    file: str
    title: str
    read: Callable[[], bytes] = field(repr=False)


@frozen(kw_only=True)
class MergeOptions:
    """How files are put together.

    Attributes:
        new_page: each file begins on a new page; otherwise right below the one before, where the
            paper is the same.
        page_numbers: ``continuous`` counts pages through the whole file; ``restart`` counts them
            in each file as they are counted there.
        contents: a table of the files, with their pages, stands first.
        title: of the merged file, in its properties.
    """

    new_page: bool = True
    page_numbers: PageNumbers = field(default="continuous", validator=in_(get_args(PageNumbers)))
    contents: bool = False
    title: str = ""


@frozen(kw_only=True)
class Stripped:
    """Something of a file that was not taken into the merged one.

    Attributes:
        file: the file's name.
        kind: what it is, for programs: ``macro``, ``control``, ``object``, ``document``,
            ``workbook``, ``template``, ``image`` (outside), ``picture``, ``media``, ``field``,
            ``missing``, ``other``.
        part: the part of the file that it stands in, or that it is.
        said: the same for people.
    """

    file: str
    kind: str
    part: str
    said: Text


@frozen(kw_only=True)
class MergedPart:
    """A file as it went into the merged one.

    Attributes:
        file: its name.
        title: what the table of contents calls it.
        bookmark: the bookmark at its beginning in the merged file.
    """

    file: str
    title: str
    bookmark: str


@frozen(kw_only=True)
class Merged:
    """What became of a merging.

    Attributes:
        parts: the files, in their order.
        stripped: what was not taken along, file by file.
    """

    parts: tuple[MergedPart, ...]
    stripped: tuple[Stripped, ...] = ()
