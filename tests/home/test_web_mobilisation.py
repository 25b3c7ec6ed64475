"""Government mass mobilisation on its own page: from a programme to its results as a document."""

from io import BytesIO

import pytest
from django.core.cache import cache
from django.test import Client
from docx import Document
from tests.cast import moment, office
from tests.html import parsed, words
from tests.plans.making import plan, task
from tests.surveys.rounds import answered, opened

from motcua.foundation.trail.models import TrailEntry
from motcua.kernel.refusal import Refusal
from motcua.plans.commands.record_activity import Held, record_activity
from motcua.plans.models import Activity
from motcua.plans.rules.contents import PlanKind
from motcua.surveys.commands.close_survey import close_survey

pytestmark = pytest.mark.django_db
FORM = {
    "title": "Đối thoại với nhà thuốc",
    "held_on": "18/03/2026",
    "place": "Hội trường",
    "participants": "86",
}


@pytest.fixture
def mai(now):
    cache.clear()
    now(moment(20, "10:00"))
    here = office()
    client = Client()
    client.force_login(here.people["mai"])
    client.here = here
    return client


def test_a_programme_goes_from_activities_to_its_report(mai, query_budget):
    assert "chưa có chương trình" in words(parsed(mai.get("/dan-van/")), "main")
    programme = plan(mai.here, kind=PlanKind.MOBILISATION, title="Dân vận 2026")
    task(mai.here, inside=programme, title="Đối thoại hai lần")
    sent = FORM | {"plan": str(programme.pk)}
    page = parsed(mai.post("/ke-hoach/hoat-dong/lap/", sent, follow=True))
    assert "chưa ghi kết quả" in words(page, "#hoat-dong")
    one = Activity.objects.get()
    told = sent | {"result": "Ghi 14 ý kiến"}
    page = parsed(mai.post(f"/ke-hoach/hoat-dong/{one.pk}/", told, follow=True))
    assert "Ghi 14 ý kiến" in words(page, "#hoat-dong")
    assert TrailEntry.objects.filter(subject=f"activity:{one.pk}").count() == 2
    survey = opened(mai.here)
    answered(survey, [5] * 9 + [1])
    close_survey(actor=mai.here.mai, at=moment(10), survey_id=survey.pk)
    with query_budget(14):
        page = parsed(mai.get("/dan-van/"))
    assert {"90,0%", "86"} <= {each.text_content() for each in page.cssselect(".facts dd:not(.of)")}
    report = Document(BytesIO(mai.get("/dan-van/chuong-trinh.docx").content))
    cells = [cell.text for table in report.tables for row in table.rows for cell in row.cells]
    assert {"Ghi 14 ý kiến", "Đối thoại hai lần"} <= set(cells)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in cells[1]
    assert mai.get("/dan-van/chuong-trinh.xlsx").content[:2] == b"PK"


def test_a_result_before_its_day_is_refused_and_nothing_typed_is_lost(mai):
    programme = plan(mai.here, kind=PlanKind.MOBILISATION, title="Dân vận 2026")
    sent = FORM | {"plan": str(programme.pk), "held_on": "25/03/2026", "result": "Đã xong"}
    page = parsed(mai.post("/ke-hoach/hoat-dong/lap/", sent), 422)
    assert "chưa đến" in words(page, "main")
    assert words(page, "textarea[name=result]") == "Đã xong"
    held = Held("Cũ", moment(1, year=2025).date(), "Hội trường")
    with pytest.raises(Refusal, match=r"activity\.other_year"):
        record_activity(actor=mai.here.mai, at=moment(20), plan_id=programme.pk, held=held)
