"""The door of the queue: what other areas may take from it."""

from motcua.queueing.commands.call_ticket import call_next
from motcua.queueing.commands.end_ticket import close_ticket, serve_ticket
from motcua.queueing.commands.take_ticket import take_ticket
from motcua.queueing.rules.calling import Priority
from motcua.queueing.words import PRIORITIES

__all__ = ["PRIORITIES", "Priority", "call_next", "close_ticket", "serve_ticket", "take_ticket"]
