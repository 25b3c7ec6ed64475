"""Judging what was typed by a form that is not shown: most forms that are sent in are right, and Django's
copies of every field for each of them are made for forms that change their fields."""

from functools import cache
from typing import Any

from django.forms import Form
from django.http import QueryDict


class _Shared(dict[str, Any]):
    """Fields of a class: a form may put them in another order, but takes each as it is."""

    def __deepcopy__(self, memo: object) -> dict[str, Any]:
        return dict(self)


def judged(form: type[Form], typed: QueryDict) -> Form:
    """The form filled in, to ask whether it is right and what was typed. Never change or show it: to be
    shown it is made anew. A form that makes its fields ready for each person is one of its own."""
    return (_by_shared_fields(form) or form)(typed)


@cache
def _by_shared_fields(form: type[Form]) -> type[Form] | None:
    if form.__init__ is not Form.__init__:
        return None
    shared = type(form.__name__, (form,), {"__module__": form.__module__})
    shared.base_fields = _Shared(form.base_fields)
    return shared
