"""Which article of which law a rule obeys; ``docs/law-map.md`` is printed from these marks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

F = TypeVar("F", bound=Callable[..., object])


@dataclass(frozen=True, slots=True)
class Basis:
    """One citation (căn cứ pháp lý): ``document`` is its number and sign, ``verified`` is False for
    law known only from memory, which people must see as "chưa kiểm chứng"."""

    document: str
    article: int | None = None
    clause: str | None = None
    verified: bool = True

    def __str__(self) -> str:
        parts = [self.document]
        if self.article is not None:
            where = f"Điều {self.article}"
            if self.clause:
                where = f"khoản {self.clause} {where}"
            parts.insert(0, where)
        return " ".join(parts)


LAW_MAP: dict[str, list[Basis]] = {}


def basis(
    document: str, *, article: int | None = None, clause: int | str | None = None, verified: bool = True
) -> Callable[[F], F]:
    """Mark a rule with the law it obeys; several marks may stand on one function."""

    def mark(function: F) -> F:
        name = f"{function.__module__}.{function.__qualname__}"
        said = Basis(document, article, None if clause is None else str(clause), verified)
        LAW_MAP.setdefault(name, []).insert(0, said)
        return function

    return mark
