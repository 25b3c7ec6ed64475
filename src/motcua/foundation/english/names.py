"""Names that have an English of their own, written by the office: read once while English is spoken, and only
where one is needed."""

from collections.abc import Callable, Mapping
from contextvars import ContextVar, Token


class Names(dict[str, str]):
    """Vietnamese name to its English; one object as long as nothing in it changes, so that what was said with
    it can be remembered."""

    __hash__ = object.__hash__  # type: ignore[assignment]
    __eq__ = object.__eq__


NO_NAMES = Names()
Source = Callable[[], Mapping[str, str]]
_source: ContextVar[Source | None] = ContextVar("source", default=None)
_read: ContextVar[Names | None] = ContextVar("read", default=None)
_last = NO_NAMES


def stored_names() -> Mapping[str, str]:
    """All that the office wrote (one query)."""
    from motcua.foundation.english.models import EnglishName

    return dict(EnglishName.objects.values_list("name", "english"))


def english_names() -> Names:
    """The names of whoever speaks; nothing while Vietnamese is spoken."""
    found = _read.get()
    if found is None:
        source = _source.get()
        found = _same(source()) if source else NO_NAMES
        _read.set(found)
    return found


def begin(source: Source | None) -> tuple[Token[Source | None], Token[Names | None]]:
    """Speak with these names from now on."""
    return _source.set(source), _read.set(None)


def end(tokens: tuple[Token[Source | None], Token[Names | None]]) -> None:
    """Forget them again."""
    _source.reset(tokens[0])
    _read.reset(tokens[1])


def _same(told: Mapping[str, str]) -> Names:
    global _last  # noqa: PLW0603 one remembered object a process
    if dict(_last) != told:
        _last = Names(told)
    return _last
