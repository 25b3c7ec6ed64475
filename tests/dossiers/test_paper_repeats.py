"""An officer sees where else the person filed the same paper, and only in dossiers the officer may read."""

import pytest
from django.test import Client
from tests import cast
from tests.dossiers import stages
from tests.html import parsed

from motcua.dossiers.commands.intake import PaperIn
from motcua.dossiers.models import Dossier, Paper
from motcua.dossiers.queries.page import dossier_page
from motcua.dossiers.queries.paper_repeats import repeats_of

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("now")]
NAME = "Bản sao văn bằng"


def filed(office, sha: str, look: str = "", **facts) -> Dossier:
    file = {"name": "bằng.pdf", "kind": "pdf", "size": 9, "sha256": sha * 64, "look": look}
    papers = [PaperIn(NAME, kind="digital", file=file)]
    return stages.received(office, papers=papers, client_key=f"{office.agency.code}{sha}{look}", **facts)


def test_the_same_and_the_alike_are_told_within_the_budget(office, query_budget):
    same, near = filed(office, "a"), filed(office, "b", "00000000000000ff")
    filed(office, "c", "ffffffffffffff00")
    mine = stages.received(
        office,
        papers=[
            PaperIn(NAME, kind="digital", file={"name": "x", "kind": "pdf", "size": 9, "sha256": "a" * 64}),
            PaperIn(
                "Ảnh",
                kind="digital",
                file={"name": "y", "kind": "jpg", "size": 9, "sha256": "d" * 64, "look": "00000000000000fe"},
            ),
        ],
    )
    client = Client()
    client.force_login(office.people["binh"])
    with query_budget(5 + 3):
        page = parsed(client.get(f"/ho-so/{mine.code}/"))
    told = [" ".join(one.text_content().split()) for one in page.cssselect("[aria-labelledby=giay-to] small")]
    assert f"Giống hệt giấy ở hồ sơ {same.code}" in told
    assert f"Gần giống giấy ở hồ sơ {near.code}" in told
    assert sum("giấy ở hồ sơ" in one for one in told) == 2


def test_a_dossier_of_another_agency_or_person_is_not_told(office):
    elsewhere = cast.office("H22.10", prefix="x")
    filed(elsewhere, "a")
    Dossier.objects.update(applicant_id=cast.LAN_APPLIES.id_number)
    other = filed(office, "a")
    Dossier.objects.filter(pk=other.pk).update(applicant_id="001099000777")
    mine = stages.received(
        office,
        papers=[
            PaperIn(NAME, kind="digital", file={"name": "x", "kind": "pdf", "size": 9, "sha256": "a" * 64})
        ],
    )
    papers = dossier_page(office.binh, mine.code, at=cast.moment(3)).papers
    assert Paper.objects.exclude(file_sha256="").count() == 3
    assert repeats_of(office.binh, mine, papers) == {}
