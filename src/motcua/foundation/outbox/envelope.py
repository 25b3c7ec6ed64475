"""Events as JSON and back: frozen dataclasses of text, whole numbers, truth, days and moments."""

from dataclasses import fields, is_dataclass
from datetime import date, datetime
from types import UnionType
from typing import Any, get_args, get_origin, get_type_hints


def kind_of(event_type: type) -> str:
    """The name an event goes by: its area and its class, ``workdays.CalendarRevised``."""
    area = event_type.__module__.split(".")[1:2] or [event_type.__module__]
    return f"{area[0]}.{event_type.__name__}"


def packed(event: Any) -> dict[str, object]:
    """The event's fields as JSON keeps them; ``TypeError`` for what is no event or has no JSON form."""
    if not is_dataclass(event) or isinstance(event, type):
        raise TypeError(f"{event!r} is not an event")
    return {field.name: _plain(getattr(event, field.name)) for field in fields(event)}


def unpacked(event_type: type, payload: dict[str, object]) -> Any:
    """The event again. A field that the row does not know takes its default, so that news written
    before an upgrade is still read after it."""
    types = get_type_hints(event_type)
    known = {field.name for field in fields(event_type)}
    return event_type(**{n: _value(types[n], value) for n, value in payload.items() if n in known})


def _plain(value: object) -> object:
    if value is None or isinstance(value, str | bool | int):
        return value
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"{value!r} has no place in an event")


def _value(wanted: Any, value: object) -> object:
    if get_origin(wanted) is UnionType:
        wanted = next(one for one in get_args(wanted) if one is not type(None))
    if value is None or wanted not in (date, datetime):
        return value
    return wanted.fromisoformat(value)
