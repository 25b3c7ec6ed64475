"""What is stored of rounds, the returns they ask for, and every answer that was ever given."""

from motcua.collection.models.returns import Answer, Return, ReturnEvent
from motcua.collection.models.round import Round

__all__ = ["Answer", "Return", "ReturnEvent", "Round"]
