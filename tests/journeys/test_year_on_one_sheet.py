"""The director takes the year to a meeting: everything on one sheet of paper."""

from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader
from tests.cast import moment
from tests.dossiers import stages
from tests.journeys.town import Town
from tests.plans.making import plan, task
from tests.scoring.making import sheet

from motcua.plans.commands.approve_plan import approve_plan
from motcua.plans.rules.contents import Content

pytestmark = [pytest.mark.browser, pytest.mark.one_database]


def test_the_year_prints_on_one_sheet(town: Town, now):
    here = town.office
    late = [stages.in_progress(here) for _ in range(10)]
    reform = plan(here)
    for content in Content:
        task(here, inside=reform, title=f"Việc mẫu {content}", content=content)
    approve_plan(
        actor=here.dung, at=moment(3), plan_id=reform.pk, document_number="1/KH", issued_on=date(2026, 3, 3)
    )
    sheet(here)
    now(max(one.due_at for one in late) + timedelta(days=40))
    with town.visit("dung") as page:
        page.goto("/toan-canh/")
        pages = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(pages) == 1
    said = " ".join(pages[0].extract_text().split())
    for words in ("10 hồ sơ đang quá hạn", late[0].code, "Điểm đang mất", "Hồ sơ xong theo tháng"):
        assert words in said
