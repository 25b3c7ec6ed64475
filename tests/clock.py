"""The clock of the edge, set by a test: what the pages say depends on the moment they are asked for."""

from collections.abc import Callable
from datetime import datetime

import pytest
from tests.cast import moment


@pytest.fixture
def now(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """``now(moment(5))`` sets the time of the requests that follow; before, it is the Monday of the cast."""

    def set_to(when: datetime) -> None:
        monkeypatch.setattr("django.utils.timezone.now", lambda: when)

    set_to(moment(2, "10:00"))
    return set_to
