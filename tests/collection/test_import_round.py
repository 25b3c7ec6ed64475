"""Figures of all units of a round from one sheet: each cell taken or refused, who is complete handed in."""

from decimal import Decimal

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from tests.cast import moment, office
from tests.collection.making import BOOK, collected, submitted, tree
from tests.html import parsed, words

from motcua.collection.ledger import standing_answers
from motcua.collection.models import Return, ReturnEvent
from motcua.collection.rules.import_round import Answering, read_round
from motcua.collection.rules.sets import set_from
from motcua.foundation.sheets import Column, Sheet, write_xlsx
from motcua.foundation.sheets.xlsx_rows import xlsx_rows
from motcua.organisation.models import Agency

D = Decimal


def test_each_cell_is_a_change_the_same_or_refused_with_row_and_column():
    units = [
        Answering(1, ("Trạm A", "A"), {"men": (D(21), "")}),
        Answering(2, ("Trạm B",), is_open=False),
    ]
    rows = [
        {"Đơn vị": "trạm a", "Tổng số người": 38.0, "Nam": "21", "Nữ": "", "Dân tộc thiểu số": "hai"},
        {"Đơn vị": "Trạm B", "Nam": 1},
        {"Đơn vị": "A", "Nam": 1},
        {"Đơn vị": "Trạm lạ", "Nam": 1},
    ]
    read = read_round(enumerate(rows, start=2), set_from(BOOK), units)
    assert [(one.indicator.key, one.after) for one in read.changes[1]] == [("staff", 38)]
    assert read.same == 1
    assert [(one.row, one.column, one.reason) for one in read.refused] == [
        (2, "Dân tộc thiểu số", "unreadable"),
        (3, "Đơn vị", "sent_already"),
        (4, "Đơn vị", "unit_twice"),
        (5, "Đơn vị", "not_asked"),
    ]


@pytest.mark.django_db
def test_the_desk_takes_in_a_round_and_hands_in_who_is_complete(now, tmp_path):
    now(moment(5, "10:00"))
    here, more = tree(), []
    for number, name in ((2, "Bệnh viện Mẫu"), (3, "Trạm Mẫu")):
        more.append(office(f"H59.15.0{number}", prefix="t" * (number + 1)))
        path = f"H59.15/H59.15.0{number}/"
        mine = Agency.objects.filter(pk=more[-1].agency.pk)
        mine.update(path=path, parent=here.above.agency, level="affiliated", name=name)
    asked = collected(here.above, here.below.agency.code, *(one.agency.code for one in more))
    first, second, third = (asked.returns.get(agency=one.agency) for one in (here.below, *more))
    submitted(more[1].mai, third)
    client, at = Client(), reverse("round-import", args=[asked.pk])
    client.force_login(here.above.people["mai"])
    assert at in [
        one.get("href")
        for one in parsed(client.get(reverse("collection-round", args=[asked.pk]))).cssselect("a")
    ]

    sheet = tmp_path / "dot.xlsx"
    sheet.write_bytes(client.get(at, {"mau": "1"}).content)
    heads, *given = (cells for _, cells in xlsx_rows(sheet, file="dot.xlsx"))
    assert [row[0] for row in given] == ["Bệnh viện Mẫu", "Trung tâm Y tế Mẫu"]
    rows = [("Bệnh viện Mẫu", 10, 4, 6, 1), ("Trung tâm Y tế Mẫu", 38, *[None] * 3)]
    rows.append(("Trạm Mẫu", 5, *[None] * 3))
    write_xlsx(sheet, [Sheet("Số", [Column(str(head)) for head in heads], rows)])
    shown = parsed(client.post(at, {"file": SimpleUploadedFile("dot.xlsx", sheet.read_bytes())}))
    assert "Dòng 4, cột Đơn vị: phiếu của “Trạm Mẫu” đã gửi" in words(shown, "main")
    assert standing_answers([first.pk, second.pk]) == {}
    key = shown.cssselect("input[name=key]")[0].get("value")
    done = parsed(client.post(at, {"key": key, "send": "on"}, follow=True))
    assert "Đã ghi số của 2 đơn vị từ tệp dot.xlsx; 1 chỗ không nhận. Đã gửi 1 phiếu" in words(done, "body")
    states = dict(Return.objects.filter(round=asked).values_list("pk", "state"))
    assert (states[first.pk], states[second.pk]) == ("open", "submitted")
    assert standing_answers([first.pk])[first.pk]["staff"].value == 38
    event = ReturnEvent.objects.filter(record=second).earliest("pk")
    assert (event.actor, event.file_name) == (here.above.mai.name, "dot.xlsx")
    approve = reverse("return-verb", args=[second.pk, "duyet"])
    assert client.post(approve).status_code == 422, "who took it in does not approve it"
