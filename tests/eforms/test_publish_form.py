"""A form is given to an edition by who controls its catalogue; each version stays."""

import copy

import pytest
from tests.cast import moment
from tests.eforms.forms import DOCUMENT, with_form

from motcua.eforms.commands.publish_form import publish_form
from motcua.eforms.models import EditionForm
from motcua.eforms.queries.forms import form_of
from motcua.kernel.refusal import Refusal
from motcua.organisation.public import SYSTEM

pytestmark = pytest.mark.django_db


def test_an_edition_asks_the_newest_version_and_keeps_the_others(office):
    first = with_form(office)
    changed = copy.deepcopy(DOCUMENT)
    changed["title"] = "Đơn sửa đổi"

    second = publish_form(actor=SYSTEM, at=moment(3), edition=office.edition, document=changed)

    assert (first.version, second.version) == (1, 2)
    assert form_of(office.edition.pk).title == "Đơn sửa đổi"
    assert form_of(office.edition.pk).fingerprint == second.fingerprint != first.fingerprint


def test_the_same_form_again_makes_no_version(office):
    assert with_form(office).pk == with_form(office).pk
    assert EditionForm.objects.count() == 1


def test_a_paper_the_edition_does_not_ask_for_is_refused_and_nothing_is_stored(office):
    with pytest.raises(Refusal, match=r"eform\.no_such_item"):
        publish_form(
            actor=SYSTEM,
            at=moment(2),
            edition=office.edition,
            document=DOCUMENT | {"stands_for": "Giấy nào đó"},
        )

    assert not EditionForm.objects.exists()


@pytest.mark.parametrize("who", ["lan", "binh", "mai", "ngoc"])
def test_the_national_catalogue_is_not_an_offices_to_change(office, who):
    with pytest.raises(Refusal, match=r"eform\.forbidden"):
        publish_form(actor=getattr(office, who), at=moment(2), edition=office.edition, document=DOCUMENT)


def test_procedure_control_gives_a_form_to_a_procedure_of_its_own(office):
    office.edition.procedure.owner = office.agency
    office.edition.procedure.save()

    form = publish_form(actor=office.ngoc, at=moment(2), edition=office.edition, document=DOCUMENT)

    assert form.published_by == office.ngoc.name
