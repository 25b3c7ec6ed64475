"""A new edition asks with the form of the one it came from, until it gets one of its own."""

import pytest
from tests.cast import moment
from tests.eforms.forms import with_form

from motcua.dossiers.models import Dossier
from motcua.eforms.models import EditionForm
from motcua.eforms.public import form_of
from motcua.foundation.outbox.deliver import deliver
from motcua.organisation.public import SYSTEM
from motcua.procedures.commands.draft_next_edition import draft_next_edition

pytestmark = pytest.mark.django_db


def test_the_form_goes_with_the_edition_once_and_keeps_what_it_asks(office):
    with_form(office)
    old = form_of(office.edition.pk)

    draft = draft_next_edition(actor=SYSTEM, at=moment(3), edition_id=office.edition.pk)
    deliver(at=moment(3, "10:00"))
    deliver(at=moment(3, "11:00"))

    assert form_of(draft.pk).fingerprint == old.fingerprint
    assert EditionForm.objects.get(edition=draft.pk).version == 1
    assert not Dossier.objects.exists()
