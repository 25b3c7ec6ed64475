"""Binds digital copies to the keys that results keeps: neither area knows the other."""

from datetime import datetime

from motcua.foundation.signing.pades import Place, prepare, sign
from motcua.organisation.public import Actor
from motcua.results.commands.sign_result import require_valid
from motcua.results.outputs.as_pdf import signer_stamp
from motcua.results.public import open_own_key
from motcua.results.queries.trust import checked

LEFT, FROM_TOP, WIDTH, HEIGHT = 8, 275, 60, 18
"""Millimetres as on an A4 sheet: four above the lower edge of whatever page it is."""


class OwnKey:
    """Signs with the key the officer has put down, as for results."""

    is_there = True

    def sign(
        self, *, actor: Actor, at: datetime, pdf: bytes, password: str, agency: str, field: str
    ) -> bytes:
        """The PDF with one more valid signature."""
        key = open_own_key(actor, password, at=at)
        before = len(checked(pdf, at=at).signatures)
        place = Place(field, 1, LEFT, FROM_TOP, WIDTH, HEIGHT, tooltip=actor.name)
        stamp = signer_stamp(place, name=actor.name, agency=agency, at=at)
        signed = sign(prepare(pdf, signatures=[place], texts=[]), key.signer, field=field, stamp=stamp, at=at)
        require_valid(checked(signed, at=at), count=before + 1, name=key.name, number=field)
        return signed
