"""The QR code of an address, made in a tenth of the time: slips carry one each, and making it took a quarter
of what a slip takes.

ISO/IEC 18004 for what addresses are: bytes, versions 1 to 9, error level M, one fixed mask. What does not
depend on the text (where each bit goes, what the mask turns round) is worked out once a version; the patterns
around it are those that segno draws. A test holds every module equal to segno's.
"""

from collections.abc import Callable, Iterator
from functools import cache, reduce
from itertools import chain, pairwise, zip_longest
from operator import itemgetter, xor
from typing import NamedTuple

import segno

MASK = 2
"""One fixed mask pattern: any of the eight is valid to a reader, and not trying all eight saves 2 ms."""

_BLOCKS = {
    1: (10, (16,)),
    2: (16, (28,)),
    3: (26, (44,)),
    4: (18, (32,) * 2),
    5: (24, (43,) * 2),
    6: (16, (27,) * 4),
    7: (18, (31,) * 4),
    8: (22, (38, 38, 39, 39)),
    9: (22, (36, 36, 36, 37, 37)),
}
"""Version to the correcting bytes of a block and the data bytes of each block, at level M."""

_BYTES, _FILLING = 0b0100, b"\xec\x11"
"""The mark of bytes, and what fills the rest. After the end of the text nobody reads; segno begins there with
an empty byte, and so does this."""
_CENTRES = {1: (), 2: (18,), 3: (22,), 4: (26,), 5: (30,), 6: (34,), 7: (22, 38), 8: (24, 42), 9: (26, 46)}
"""Version to the centres of its small squares, beside the one on the line of dots (6)."""


class _Sheet(NamedTuple):
    """A version: its side, how many modules carry bits, which of them the mask turns round, and what picks
    every module, row by row, out of those bits followed by ``01``."""

    side: int
    size: int
    mask: int
    pick: Callable[[bytes], tuple[int, ...]]


def rows_of(text: str) -> list[bytes] | None:
    """The rows of the code as ``0`` and ``1``; None for what is no address, or too long a one."""
    content = text.encode()
    version = next((one for one, (_, data) in _BLOCKS.items() if sum(data) >= len(content) + 2), None)
    if version is None or not text.isascii() or text.upper() == text:
        return None
    sheet = _sheet(version)
    message = _message(content, *_BLOCKS[version])
    bits = (int.from_bytes(message) << (sheet.size - 8 * len(message))) ^ sheet.mask
    modules = bytes(sheet.pick(format(bits, f"0{sheet.size}b").encode() + b"01"))
    return [modules[start : start + sheet.side] for start in range(0, len(modules), sheet.side)]


def _message(content: bytes, correcting: int, sizes: tuple[int, ...]) -> bytes:
    """The content with its head, filled up, cut into blocks, corrected and dealt out in turn."""
    head = (_BYTES << 8 | len(content)) << 8 * len(content) | int.from_bytes(content)
    data = (head << 4).to_bytes(len(content) + 2)
    data = (data + b"\0" + _FILLING * sum(sizes))[: sum(sizes)]
    ends = [0, *(sum(sizes[: place + 1]) for place in range(len(sizes)))]
    blocks = [data[start:end] for start, end in pairwise(ends)]
    dealt = chain.from_iterable(zip_longest(*blocks))
    corrections = chain.from_iterable(zip(*(_corrections(one, correcting) for one in blocks), strict=True))
    return bytes(one for one in dealt if one is not None) + bytes(corrections)


def _corrections(block: bytes, count: int) -> bytes:
    """The remainder of Reed and Solomon, byte by byte through a number as wide as the remainder."""
    table, top, left = _multiples(count), 8 * (count - 1), (1 << 8 * count) - 1
    rest = 0
    for one in block:
        rest = ((rest << 8) & left) ^ table[(rest >> top) ^ one]
    return rest.to_bytes(count)


@cache
def _multiples(count: int) -> list[int]:
    """Every multiple of the polynomial with ``count`` roots, without its first coefficient."""
    powers = [1]
    for _ in range(254):
        powers.append(powers[-1] << 1 ^ (0x11D if powers[-1] > 127 else 0))
    logarithms = {power: place for place, power in enumerate(powers)}

    def times(one: int, other: int) -> int:
        return powers[(logarithms[one] + logarithms[other]) % 255] if one and other else 0

    def grown(known: list[int], root: int) -> list[int]:
        shifted = [0, *(times(one, powers[root]) for one in known)]
        return list(map(xor, [*known, 0], shifted))

    polynomial = reduce(grown, range(count), [1])[1:]
    return [int.from_bytes(bytes(times(factor, one) for one in polynomial)) for factor in range(256)]


@cache
def _sheet(version: int) -> _Sheet:
    side = 17 + 4 * version
    order = [place for place in _way(side) if not _is_pattern(*place, side, version)]
    drawn = segno.make_qr("a", version=version, error="m", mask=MASK, mode="byte", boost_error=False).matrix
    places = {place: number for number, place in enumerate(order)}
    picked = [
        places.get((row, column), len(order) + drawn[row][column])
        for row in range(side)
        for column in range(side)
    ]
    turned = "".join("1" if column % 3 == 0 else "0" for _, column in order)
    return _Sheet(side, len(order), int(turned, 2), itemgetter(*picked))


def _way(side: int) -> Iterator[tuple[int, int]]:
    """Every module in the order in which bits are laid: pairs of columns from the right, up and down in
    turn, past the line of dots."""
    rights = [*range(side - 1, 6, -2), 5, 3, 1]
    for turn, right in enumerate(rights):
        for row in range(side) if turn % 2 else range(side - 1, -1, -1):
            yield row, right
            yield row, right - 1


def _is_pattern(row: int, column: int, side: int, version: int) -> bool:
    """Whether the module belongs to the corners, the dots, the small squares or the version."""
    far = side - 8
    if row == 6 or column == 6 or (row < 9 and (column < 9 or column >= far)) or (column < 9 and row >= far):
        return True
    if version >= 7 and ((row < 6 and column >= side - 11) or (column < 6 and row >= side - 11)):
        return True
    centres = (6, *_CENTRES[version])
    last = centres[-1]
    return any(
        abs(row - down) <= 2 and abs(column - across) <= 2
        for down in centres
        for across in centres
        if (down, across) not in {(6, 6), (6, last), (last, 6)}
    )
