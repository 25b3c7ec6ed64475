"""A plan that was exported is read back as it was, from Word and from Excel, whatever its tasks say."""

from datetime import date
from io import BytesIO
from types import SimpleNamespace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from motcua.plans.models import Plan, Task
from motcua.plans.outputs.plan_table import write_plan_docx, write_plan_xlsx
from motcua.plans.register.reading import rows_of
from motcua.plans.rules.contents import Content
from motcua.plans.rules.standing import Standing
from motcua.plans.rules.table import content_named, read_table
from motcua.plans.web.lines import plan_table
from motcua.plans.words import CONTENTS

FIELDS = ("title", "content", "product", "lead", "support", "due_on", "target", "budget")
TEXT = st.text(
    st.one_of(
        st.characters(min_codepoint=32, max_codepoint=0x1EF9, exclude_categories=["Cc", "Cs", "Zl", "Zp"]),
        st.sampled_from("=+-@'\t\n|()19/"),
    ),
    max_size=30,
)
SAID = TEXT.filter(lambda text: any(sign.isalpha() for sign in text))


def led_by_one(**facts) -> Task:
    """A task that is in no database and has one lead."""
    one = Task(pk=1, **facts)
    one._prefetched_objects_cache = {"leads": []}
    return one


TASKS = st.lists(
    st.builds(
        led_by_one,
        title=SAID,
        content=st.sampled_from([one.value for one in Content]),
        product=TEXT,
        lead=SAID,
        support=TEXT,
        due_on=st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
        target=TEXT,
        budget=TEXT,
    ),
    min_size=1,
    max_size=8,
)


def plain(one) -> tuple:
    told = [getattr(one, name) for name in FIELDS]
    return tuple(" ".join(part.split()) if isinstance(part, str) else part for part in told)


@pytest.mark.parametrize("write", [write_plan_docx, write_plan_xlsx])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tasks=TASKS)
def test_what_was_exported_is_read_back(write, tasks):
    agency = SimpleNamespace(name="Sở Y tế", above="UBND tỉnh", place="Trà Vinh", head="GIÁM ĐỐC")
    plan = Plan(title="Cải cách hành chính", year=2026, goals="Mục tiêu chung", document_number="18/KH-SYT")
    plan._state.fields_cache["agency"] = agency
    table, out = (
        plan_table([SimpleNamespace(task=one, standing=Standing.RUNNING) for one in tasks]),
        BytesIO(),
    )
    write(out, plan, table)
    read = read_table(rows_of(out.getvalue(), name="kh"), 2026)
    assert read.faults == ()
    order = list(CONTENTS)
    wanted = sorted((plain(one) for one in tasks), key=lambda told: order.index(Content(told[1])))
    assert [plain(one) for one in read.tasks] == wanted


def test_every_heading_names_its_own_content():
    assert {content_named(f"IV. {words}") for words in CONTENTS.values()} == set(CONTENTS)
    assert all(content_named(words) == content for content, words in CONTENTS.items())
