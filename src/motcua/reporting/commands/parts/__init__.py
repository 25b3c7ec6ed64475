"""What is done about the paragraphs that units write for a reform report."""

from motcua.reporting.commands.parts.accept_part import accept_part
from motcua.reporting.commands.parts.ask_by_outline import ask_by_outline
from motcua.reporting.commands.parts.ask_for_part import ask_for_part
from motcua.reporting.commands.parts.extend_part import extend_part
from motcua.reporting.commands.parts.save_part import save_part
from motcua.reporting.commands.parts.send_back_part import send_back_part
from motcua.reporting.commands.parts.submit_part import submit_part

__all__ = [
    "accept_part",
    "ask_by_outline",
    "ask_for_part",
    "extend_part",
    "save_part",
    "send_back_part",
    "submit_part",
]
