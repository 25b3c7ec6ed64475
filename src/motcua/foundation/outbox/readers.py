"""Who hears what, as the installation wires it; this floor cannot see who that is."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache
from typing import Any, Protocol

from django.conf import settings
from django.utils.module_loading import import_string

from motcua.foundation.outbox.envelope import kind_of


class Reader(Protocol):
    """A function that acts on one event. It runs in the transaction that marks the event delivered, so
    its effect and that mark come together or not at all; what it cannot do it raises."""

    def __call__(self, event: Any, *, at: datetime) -> None: ...


Readers = Mapping[type, Sequence[Reader]]


def readers_of(event_type: type) -> Sequence[Reader]:
    """The readers of an event, in the order of the wiring."""
    return _wired(settings.OUTBOX_READERS).get(event_type, ())


def event_type_of(kind: str) -> type | None:
    """The event that goes by that name and has readers."""
    return _by_kind(settings.OUTBOX_READERS).get(kind)


@cache
def _wired(path: str) -> Readers:
    return import_string(path)


@cache
def _by_kind(path: str) -> dict[str, type]:
    return {kind_of(event_type): event_type for event_type in _wired(path)}
