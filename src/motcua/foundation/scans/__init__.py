"""Scanned papers as pictures: looked at, compared, marked, blacked out. No office words, no database."""

from motcua.foundation.scans.blacking import Box, blacked_out
from motcua.foundation.scans.fingerprint import distance, fingerprint
from motcua.foundation.scans.looking import Finding, Look, look
from motcua.foundation.scans.marking import marked
from motcua.foundation.scans.pages import page_picture, page_sizes

__all__ = [
    "Box",
    "Finding",
    "Look",
    "blacked_out",
    "distance",
    "fingerprint",
    "look",
    "marked",
    "page_picture",
    "page_sizes",
]
