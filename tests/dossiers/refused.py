"""A refusal changes nothing: not the ledger, not the row."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from motcua.dossiers.models import Dossier, Event
from motcua.foundation.refusal_words import all_sentences
from motcua.kernel.refusal import Refusal


@contextmanager
def refused(code: str) -> Iterator[None]:
    """The block is refused with that code, has words for it, and leaves everything as it was."""
    before = (Event.objects.count(), list(Dossier.objects.order_by("id").values()))
    with pytest.raises(Refusal) as caught:
        yield
    assert caught.value.code == code
    assert code in all_sentences()
    assert (Event.objects.count(), list(Dossier.objects.order_by("id").values())) == before
