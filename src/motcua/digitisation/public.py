"""The door of digitisation: what other areas may take from it."""

from motcua.digitisation.commands.take_in_files import take_in_files

__all__ = ["take_in_files"]
