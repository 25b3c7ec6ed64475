"""The door of digitisation: what other areas may take from it."""

from motcua.digitisation.commands.recognise_scan import hear_scan_waits

__all__ = ["hear_scan_waits"]
