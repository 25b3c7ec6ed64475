"""What is stored of rounds, the returns they ask for, and every answer ever given; own sets."""

from motcua.collection.models.returns import Answer, Return, ReturnEvent
from motcua.collection.models.round import Round
from motcua.collection.models.set_edition import SetEdition

__all__ = ["Answer", "Return", "ReturnEvent", "Round", "SetEdition"]
