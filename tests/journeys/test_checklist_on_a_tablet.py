"""The checklist of an inspection on a tablet whose line is lost: no answer is lost with it."""

import pytest
from playwright.sync_api import expect
from tests.cast import moment
from tests.inspections.visits import visit

from motcua.inspections.models import Check

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def test_answers_given_without_a_line_are_saved_when_it_is_back(town, now):
    now(moment(3, "10:00"))
    one = visit(town.office)
    first, second = one.checks.order_by("id")[:2]
    with town.visit("kien") as page:
        said = page.get_by_role("status")
        page.goto(f"/kiem-tra/{one.pk}/")
        page.get_by_label(first.question, exact=True).select_option("đạt")
        expect(said.last).to_contain_text("Đã lưu")
        Check.objects.filter(pk=first.pk).update(note="người khác trong đoàn ghi")
        page.context.set_offline(True)
        page.get_by_label(second.question, exact=True).select_option("không đạt")
        page.get_by_label(f"Ghi chú: {second.question}").fill("Thiếu hai hồ sơ")
        expect(said.last).to_contain_text("Mất mạng: 1 câu đang giữ trên máy này")
        page.context.set_offline(False)
        expect(said.last).to_contain_text("Đã lưu")
    told = {one.pk: (one.answer, one.note) for one in Check.objects.exclude(answer="")}
    assert told == {first.pk: ("yes", "người khác trong đoàn ghi"), second.pk: ("no", "Thiếu hai hồ sơ")}
