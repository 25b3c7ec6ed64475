"""Whether words written upon one text would stand over another that was kept since."""

from typing import Protocol


class Kept(Protocol):
    """The act that wrote the text that stands."""

    @property
    def number(self) -> int: ...

    @property
    def text(self) -> str: ...


def overwrites(kept: Kept, *, upon: int | None, text: str) -> bool:
    """``upon`` is the number of the act whose text the writer saw, nought for none; ``None`` where the writer
    does not say, as scripts do. The same words again overwrite nothing."""
    return upon not in {None, kept.number} and kept.text != text
