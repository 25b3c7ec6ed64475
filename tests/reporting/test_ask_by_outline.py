"""What the outline collects from units is asked of all of them by one day."""

from datetime import date

import pytest
from tests.cast import office
from tests.reporting.reform import AT, quarter

from motcua.kernel.refusal import Refusal
from motcua.reporting.commands.keep_outline import keep_outline
from motcua.reporting.commands.parts.ask_by_outline import ask_by_outline
from motcua.reporting.commands.parts.ask_for_part import ask_for_part
from motcua.reporting.queries.parts import parts_to_ask
from motcua.reporting.rules.outline_editing import with_section
from motcua.reporting.rules.reform_outline import shipped_outline

pytestmark = pytest.mark.django_db
DUE = date(2026, 3, 18)


@pytest.fixture
def here():
    found = office()
    document = with_section(
        shipped_outline(),
        "ket-qua",
        {"title": "Kết quả", "prompt": "Nêu số liệu của phòng", "writers": ["duoc", "la", "thanh-tra"]},
        after="",
    )
    keep_outline(actor=found.mai, at=AT, agency=found.agency, document=document, note="12/QĐ-SYT")
    return found


def test_each_unit_is_asked_once_for_its_section(here):
    report = quarter(here, written=False)
    waiting = [(one.section.key, one.code, one.name) for one in parts_to_ask(report)]
    assert waiting == [("I", "duoc", "Phòng Nghiệp vụ Dược"), ("I", "thanh-tra", "Thanh tra Sở")], (
        "a unit that is not here is left out"
    )
    asked = {"actor": here.mai, "at": AT, "number": report.pk}
    ask_for_part(**asked, section="I", writer="duoc", wanted="Riêng", due=DUE)
    [made] = ask_by_outline(**asked, due=DUE)
    told = (made.section, made.unit.code, made.wanted, made.due)
    assert told == ("I", "thanh-tra", "Nêu số liệu của phòng", DUE)
    with pytest.raises(Refusal) as no:
        ask_by_outline(**asked, due=DUE)
    assert no.value.code == "reform_part.all_asked"


@pytest.mark.parametrize(
    ("who", "due", "code"),
    [
        ("mai", None, "reform_report.bad_due"),
        ("mai", date(2026, 3, 1), "reform_report.bad_due"),
        ("hoa", DUE, "reform_report.forbidden"),
    ],
)
def test_without_a_day_or_the_right_nobody_is_asked(here, who, due, code):
    report = quarter(here, written=False)
    with pytest.raises(Refusal) as no:
        ask_by_outline(actor=getattr(here, who), at=AT, number=report.pk, due=due)
    assert no.value.code == code
    assert not report.calls.exists()
