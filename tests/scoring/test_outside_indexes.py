"""PAPI and the business-environment index: entered with their source, on their scale, compared over years."""

from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse
from tests.cast import moment, office
from tests.html import parsed
from tests.scoring.making import AT, sheet

from motcua.collection.rules.comparing import compared_units
from motcua.foundation.files.evidence import Proof
from motcua.kernel.refusal import Refusal
from motcua.scoring.commands.publish_figures import publish_figures
from motcua.scoring.models import Score
from motcua.scoring.queries.comparison import comparison
from motcua.scoring.queries.sheets import ranking
from motcua.scoring.rules.book import COUNTED, book_from, shipped_books

D = Decimal
REPORT = Proof("Báo cáo PAPI")


def test_the_books_have_the_scales_of_what_is_published():
    papi, pci = (book_from(shipped_books()[code]) for code in ("papi", "pci"))
    assert [area.maximum for area in papi.areas] == [10] * 8
    assert (len(pci.areas), pci.maximum()) == (10, 100)
    assert [(one.is_external, one.is_verified) for one in (papi, pci)] == [(True, False)] * 2
    counted = [one for one in papi.criteria() if one.share in COUNTED]
    assert len(counted) == 8 < len(list(papi.criteria()))


@pytest.mark.django_db
def test_an_index_is_entered_whole_with_its_report_and_compared(now, query_budget):
    now(moment(10, "10:00"))
    here = office()
    sheets = {
        (year, name): found
        for year in (2024, 2025)
        for found in sheet(
            here, book="papi", year=year, until={}, scored=["Tỉnh A", "Tỉnh B"]
        ).cycle.sheets.all()
        for name in [found.name]
    }
    for (year, name), found in sheets.items():
        value = D("4.2") if (year, name) == (2025, "Tỉnh B") else D("6.5")
        values = {"1": value, "6": D("7.1"), "6.1": D("1.9")}
        publish_figures(actor=here.mai, at=AT, sheet_id=found.pk, values=values, proof=REPORT)
    mai = here.mai
    with query_budget(2):
        found = comparison(mai, "so.papi", "tc.1")
    assert found.years == [2024, 2025]
    assert [(line.unit, line.cells[2025].value, line.cells[2025].mark) for line in found.lines] == [
        ("Tỉnh A", D("6.50"), ""),
        ("Tỉnh B", D("4.20"), "break"),
    ]
    assert [total.earned for _, total in ranking(sheets[2025, "Tỉnh A"].cycle)] == [D("13.6"), D("11.3")]
    client = Client()
    client.force_login(here.people["mai"])
    page = parsed(client.get(reverse("score-compare"), {"bo": "so.papi", "muc": "tc.1"}))
    assert "đổi đột ngột" in page.text_content()
    assert client.get(reverse("score-compare-file"), {"bo": "so.papi"}).content[:2] == b"PK"


@pytest.mark.django_db
def test_a_figure_off_its_scale_or_without_a_source_changes_nothing(now):
    now(moment(10, "10:00"))
    here = office()
    found = sheet(here, book="pci", until={})

    def refused(code, values, proof=REPORT):
        with pytest.raises(Refusal) as no:
            publish_figures(actor=here.mai, at=AT, sheet_id=found.pk, values=values, proof=proof)
        assert no.value.code == code
        assert Score.objects.count() == 0

    refused("score.out_of_range", {"1": D("7"), "3": D("65")})
    refused("score.no_source", {"1": D("7")}, Proof())
    client = Client()
    client.force_login(here.people["mai"])
    at = reverse("score-publish", args=[found.pk])
    shown = client.post(at, {"c-1": "65", "c-2": "6,4", "document_number": "Báo cáo PCI"})
    assert parsed(shown, 422).cssselect("[name='c-2']")[0].get("value") == "6,4"
    sent = client.post(at, {"c-1": "6,5", "c-3": "7", "document_number": "Báo cáo PCI"}, follow=True)
    assert "Đã ghi 2 số công bố, nguồn Báo cáo PCI." in parsed(sent).text_content()
    assert {one.criterion: one.points for one in Score.objects.all()} == {"1": D("3.25"), "3": D("14")}


def test_places_are_shared_and_whoever_stands_apart_is_pointed_out():
    table = {name: {2025: D(value)} for name, value in zip("abcdef", (80, 81, 81, 82, 79, 20), strict=True)}
    lines = {line.unit: line.cells[2025] for line in compared_units(table, [2025])}
    assert {unit: cell.place for unit, cell in lines.items()} == {
        "d": 1,
        "b": 2,
        "c": 2,
        "a": 4,
        "e": 5,
        "f": 6,
    }
    assert [unit for unit, cell in lines.items() if cell.mark] == ["f"]
    assert compared_units(table, [2025], higher_is_better=False)[0].unit == "f"
