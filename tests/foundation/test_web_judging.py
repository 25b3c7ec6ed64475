"""A form that only judges gives what the form shown to people gives, and leaves its class as it was."""

import pytest
from django import forms
from django.http import QueryDict

from motcua.foundation.web.judging import judged


class Ordered(forms.Form):
    note = forms.CharField(required=False)
    number = forms.IntegerField()
    field_order = ("number", "note")


class Offering(forms.Form):
    kind = forms.ChoiceField(choices=())

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = [("a", "A")]


@pytest.mark.parametrize("typed", ["number=2&note=x", "number=2", "number=hai", ""])
@pytest.mark.parametrize("turn", [1, 2])
def test_it_judges_as_the_form_itself_does(typed, turn):
    mine, theirs = judged(Ordered, QueryDict(typed)), Ordered(QueryDict(typed))
    assert (mine.is_valid(), mine.errors) == (theirs.is_valid(), theirs.errors)
    assert mine.cleaned_data == theirs.cleaned_data
    assert list(mine.fields) == list(theirs.fields) == ["number", "note"]


def test_a_form_that_readies_its_fields_gets_fields_of_its_own():
    form = judged(Offering, QueryDict("kind=a"))
    assert form.is_valid()
    assert Offering.base_fields["kind"].choices == []
    assert form.fields["kind"] is not Offering.base_fields["kind"]


def test_what_is_made_to_be_shown_shares_nothing_with_what_judged():
    judging, shown = judged(Ordered, QueryDict("")), Ordered(QueryDict(""))
    assert shown.fields["number"] is not judging.fields["number"]
    assert Ordered.base_fields["number"] is judging.fields["number"]
