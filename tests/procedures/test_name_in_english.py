"""A procedure's English name: written by who controls the catalogue, shown with the Vietnamese beneath."""

import pytest
from django.test import Client
from tests.cast import moment
from tests.html import parsed
from tests.procedures.drafts import public

from motcua.kernel.refusal import Refusal
from motcua.procedures.commands.name_in_english import LONGEST, name_in_english
from motcua.procedures.queries.find import find_procedures

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]

SAID = "Reissue of a pharmacy certificate"


def test_the_english_page_says_it_and_search_finds_it(office):
    edition = public(office)
    code, name = edition.procedure.code, edition.name
    officer = Client()
    officer.force_login(office.people["ngoc"])
    where = f"/thu-tuc/phien-ban/{edition.pk}/"
    answer = officer.post(f"{where}ten-tieng-anh/", {"ten": f" {SAID}  "}, follow=True)
    assert parsed(answer).cssselect("input[name=ten]")[0].value == SAID

    reader = Client()
    assert SAID not in reader.get(f"/thu-tuc/{code}/?noi={office.agency.code}").content.decode()
    reader.cookies["ngon-ngu"] = "en"
    heading = parsed(reader.get(f"/thu-tuc/{code}/?noi={office.agency.code}")).cssselect("h1")[0]
    assert heading.text.strip() == SAID
    assert [one.text for one in heading.cssselect("small[lang=vi]")] == [name]
    assert [row.code for row in find_procedures("pharmacy certificate", day=moment(2).date()).rows] == [code]


def test_who_does_not_control_the_catalogue_cannot_write_it(office):
    edition = public(office)
    for actor, name, code in (
        (office.binh, SAID, "procedure.forbidden"),
        (office.ngoc, "x" * (LONGEST + 1), "procedure.english_too_long"),
    ):
        with pytest.raises(Refusal) as no:
            name_in_english(actor=actor, at=moment(2), edition_id=edition.pk, name=name)
        assert no.value.code == code
