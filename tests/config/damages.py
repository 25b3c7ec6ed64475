"""Ways in which a file arrives broken: cut, flipped, nested without end, unpacking to gigabytes."""

import io
import random
import zipfile
from collections.abc import Iterator

EXTREMES = (b"\0\0\0\0", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\0\0\0\x80")
METHODS = (1, 8, 9, 12, 14, 93, 99)
"""Ways to pack a part of an archive: unknown ones, and those whose unpackers fail in their own way."""
DEEP = 30_000


def damaged(content: bytes, *, seed: str, count: int) -> Iterator[tuple[str, bytes]]:
    """(what was done, what is left), the same for the same seed."""
    chance = random.Random(seed)
    yield "empty", b""
    yield "one byte", content[:1]
    yield "last byte gone", content[:-1]
    yield "half", content[: len(content) // 2]
    yield "noughts", bytes(len(content))
    yield "twice", content + content
    for _ in range(count):
        place = chance.randrange(len(content))
        flipped = bytearray(content)
        flipped[place] ^= chance.randrange(1, 256)
        yield f"byte {place} flipped", bytes(flipped)
    for _ in range(count // 3):
        place = chance.randrange(len(content))
        extreme = chance.choice(EXTREMES)
        yield f"four bytes at {place}", content[:place] + extreme + content[place + 4 :]
        yield f"cut at {place}", content[:place]
        end = min(len(content), place + chance.randrange(1, 60))
        yield f"{place} to {end} gone", content[:place] + content[end:]
    if content.startswith(b"PK\x03\x04"):
        yield from _packed(content, chance, count)


def _packed(content: bytes, chance: random.Random, count: int) -> Iterator[tuple[str, bytes]]:
    """Archives that are whole, with a part inside that is not; and ones that lie about their parts."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for _ in range(count):
        name = chance.choice([name for name, inside in parts.items() if inside])
        inside = bytearray(parts[name])
        place = chance.randrange(len(inside))
        inside[place] ^= chance.randrange(1, 256)
        yield f"{name}: byte {place} flipped", _zip(parts | {name: bytes(inside)})
    for name in parts:
        left = {one: inside for one, inside in parts.items() if one != name}
        yield f"{name} missing", _zip(left)
        yield f"{name} empty", _zip(parts | {name: b""})
        deep = b"<a>" * DEEP
        yield f"{name} nested", _zip(parts | {name: deep})
    directory = content.rindex(b"PK\x01\x02")
    for method in METHODS:
        for at in (8, directory + 10):
            yield f"packed by {method} at {at}", content[:at] + bytes((method, 0)) + content[at + 2 :]
    huge = b"\xf0\xff\xff\x7f"
    yield "says two gigabytes", content[: directory + 24] + huge + content[directory + 28 :]


def _zip(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in parts.items():
            archive.writestr(name, inside)
    return out.getvalue()


TEXTS = {
    "deep brackets": b"[" * DEEP,
    "deep braces": b'{"a":' * DEEP,
    "deep table": b"a=" + b"[" * DEEP,
    "deep dots": b"[" + b"a." * DEEP + b"a]",
    "long number": b"9" * 5_000,
    "long number in a table": b"code=" + b"9" * 5_000,
    "long number in an object": b'{"procedures":' + b"9" * 5_000 + b"}",
    "infinite": b'{"procedures": [{"code": Infinity}], "cases": NaN}',
    "no such day": b"code = 2026-02-31",
    "half a character": b'{"procedures": [{"name": "\\ud800"}]}',
    "not UTF-8": b"\xff\xfe\x00\xd8",
    "deep XML": b"<a>" * DEEP,
    "entities": b'<!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><a>&c;</a>',
    "outside": b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>',
    "unknown encoding": b'<?xml version="1.0" encoding="no-such"?><a/>',
}
"""Texts that the readers of TOML, JSON and XML choke on."""
