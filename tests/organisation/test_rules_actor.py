"""The actor: who is let in as an officer, and what the others are told."""

import pytest

from motcua.foundation.refusal_words import sentence
from motcua.kernel.refusal import Refusal
from motcua.organisation.rules.actor import VISITOR, Actor, HeldPost, require_staff
from motcua.organisation.rules.roles import Role


def test_an_officer_is_let_in():
    officer = Actor(7, "Lê Thị Hoa", posts=(HeldPost(Role.DIRECTOR, 1, "H01", "/1/"),))
    assert require_staff(officer) is officer


@pytest.mark.parametrize(
    ("who", "told"),
    [(VISITOR, "Việc này cần đăng nhập."), (Actor(8, "Trần Văn An"), "Việc này dành cho cán bộ của cơ quan")],
)
def test_the_others_are_told_why_in_vietnamese(who, told):
    with pytest.raises(Refusal) as no:
        require_staff(who)
    assert sentence(no.value).startswith(told)
    assert "staff" not in sentence(no.value)
