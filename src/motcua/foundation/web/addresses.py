"""Codes in addresses: a register kept on paper may number a dossier ``15/2022`` or ``..``.

A stroke would end the part of the path, and servers and browsers walk up at two points; a percent sign is
taken back before the address is read. So these signs are written with a wave: ``15~2F2022``.
"""

import re

from django.urls import register_converter

_ONLY_POINTS = re.compile(r"\.{1,2}")
_WRITTEN = re.compile(r"~(7E|2F|5C|2E)")


class CodeConverter:
    """``<code:code>``: any code there can be, as one part of a path."""

    regex = "[^/]+"

    def to_url(self, value: object) -> str:
        """The code as it stands in an address."""
        text = str(value)
        for sign in "~/\\":
            text = text.replace(sign, _wave(sign))
        return text.replace(".", _wave(".")) if _ONLY_POINTS.fullmatch(text) else text

    def to_python(self, text: str) -> str:
        """The code as it is."""
        return _WRITTEN.sub(lambda found: chr(int(found[1], 16)), text)


def _wave(sign: str) -> str:
    return f"~{ord(sign):02X}"


def know_codes() -> None:
    """Let addresses say ``<code:…>``."""
    register_converter(CodeConverter, "code")
