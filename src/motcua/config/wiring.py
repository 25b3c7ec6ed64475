"""Who hears what. The whole list, on one page, read top to bottom.

An event is written to the outbox only when somebody here hears it.
"""

from collections.abc import Callable

READERS: dict[type, list[Callable[[object], None]]] = {}
