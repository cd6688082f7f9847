"""Word files damaged at random, each in one of the ways in which files come to harm."""

import io
import random
import re
import zipfile
from collections.abc import Callable, Mapping

from formats.docx.reading.package_files import zipped

Parts = Mapping[str, bytes]

NASTY_VALUES = [
    b"", b"0", b"-1", b"1", b"63", b"99999999999999999999", b"-99999999999999999999", b"1e9",
    b"NaN", b"true", b"none", b"\xf0\x9f\x98\x80", b"\xc2\xa0", b"../../../etc/passwd",
    b"http://127.0.0.1:9/", b"x" * 5000, b"%00", b"12.7pt", b"&#x202E;", b"rId999",
    b"\xe2\x80\xae", b"auto", b"&#10;",
]  # fmt: skip
_ATTRIBUTE = re.compile(rb'="[^"<]*"')
_TAG = re.compile(rb"</?(\w+:)?(\w+)")
_ELEMENT = re.compile(rb"<(\w+:\w+)(?: [^<>]*)?/>|<(\w+:\w+)(?: [^<>]*)?>[^<]*</\2>")


def mutated(content: bytes, chance: random.Random) -> bytes:
    """Return a file with one to three damages, of its zip file or of the parts in it."""
    for _ in range(chance.randint(1, 3)):
        content = chance.choice(_DAMAGES)(content, chance)
    return content


def _bytes(content: bytes, chance: random.Random) -> bytes:
    made = bytearray(content)
    at = chance.randrange(len(made) or 1)
    length = chance.choice([1, 1, 2, 8, 200])
    match chance.randrange(5):
        case 0:
            made[at : at + length] = chance.randbytes(length)
        case 1:
            del made[at : at + length]
        case 2:
            made[at:at] = chance.randbytes(length)
        case 3:
            made[at:at] = made[at : at + length]
        case _:
            del made[at:]
    return bytes(made)


def _end_of_zip(content: bytes, chance: random.Random) -> bytes:
    """Damage the directory only, where the sizes and the offsets stand."""
    start = max(content.find(b"PK\x01\x02"), 0)
    return content[:start] + _bytes(content[start:], chance)


def _in_a_part(change: Callable[[bytes, random.Random], bytes]) -> Callable:
    def damage(content: bytes, chance: random.Random) -> bytes:
        parts = _unzipped(content)
        names = [name for name in parts if name.endswith((".xml", ".rels"))]
        if not names:
            return content
        # The text and what it leans on are looked at most.
        weights = [8 if "document" in name else 2 for name in names]
        (name,) = chance.choices(names, weights)
        return zipped(parts | {name: change(parts[name], chance)})

    return damage


def _attribute(part: bytes, chance: random.Random) -> bytes:
    found = list(_ATTRIBUTE.finditer(part))
    if not found:
        return part
    one = chance.choice(found)
    return part[: one.start()] + b'="' + chance.choice(NASTY_VALUES) + b'"' + part[one.end() :]


def _swapped_tags(part: bytes, chance: random.Random) -> bytes:
    """Call every element of one name by the name of another one."""
    names = sorted({one.group(2) for one in _TAG.finditer(part)})
    if not names:
        return part
    old, new = chance.choice(names), chance.choice(names)
    return re.sub(rb"(</?(?:\w+:)?)" + old + rb"\b", rb"\g<1>" + new, part)


def _element_moved(part: bytes, chance: random.Random) -> bytes:
    """Take out an element, or put a copy of it, or a deep nest of it, somewhere else."""
    found = list(_ELEMENT.finditer(part))
    if not found:
        return part
    one, other = chance.choice(found), chance.choice(found)
    name = one.group(1) or one.group(2)
    match chance.randrange(3):
        case 0:
            return part[: one.start()] + part[one.end() :]
        case 1:
            return part[: other.start()] + one.group() + part[other.start() :]
        case _:
            nest = b"<" + name + b">", b"</" + name + b">"
            depth = chance.choice([20, 120, 400])
            return part[: other.start()] + nest[0] * depth + nest[1] * depth + part[other.start() :]


def _dropped_part(content: bytes, chance: random.Random) -> bytes:
    parts = _unzipped(content)
    if parts:
        del parts[chance.choice(sorted(parts))]
    return zipped(parts)


def _swapped_parts(content: bytes, chance: random.Random) -> bytes:
    parts = _unzipped(content)
    if not parts:
        return content
    one, other = chance.choice(sorted(parts)), chance.choice(sorted(parts))
    return zipped(parts | {one: parts[other], other: parts[one]})


def _unzipped(content: bytes) -> dict[str, bytes]:
    """Return the parts that are still to be had."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}
    except Exception:  # noqa: BLE001 - whatever a damaged zip file raises
        return {}


_DAMAGES: list[Callable[[bytes, random.Random], bytes]] = [
    _bytes,
    _end_of_zip,
    _dropped_part,
    _swapped_parts,
    *map(_in_a_part, [_bytes, _attribute, _attribute, _swapped_tags, _element_moved]),
]
