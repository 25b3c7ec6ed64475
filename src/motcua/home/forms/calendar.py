"""What an administrator types to change the working calendar, one form a kind of change."""

from datetime import date, time
from typing import Any

from django import forms

from motcua.foundation.web.fields import day_field
from motcua.home.words.calendar import ERRORS, FIELDS, HINTS, OFF_KINDS, WEEKDAYS
from motcua.workdays.rules.calendar import DayKind, Session, WorkCalendar
from motcua.workdays.rules.changes import Change, ChangeKind

FIRST, LAST = date(1990, 1, 1), date(2100, 12, 31)


def _day(name: str) -> forms.DateField:
    return day_field(FIELDS[name])


def _clock(name: str, **more: Any) -> forms.TimeField:
    shown = forms.TimeInput({"type": "time"}, "%H:%M")
    return forms.TimeField(label=FIELDS[name], widget=shown, input_formats=["%H:%M"], **more)


class CalendarChangeForm(forms.Form):
    """What every change says: why, on which document, and whether that was checked."""

    kind: ChangeKind
    reason = forms.CharField(
        label=FIELDS["reason"], max_length=500, help_text=HINTS["reason"], widget=forms.Textarea({"rows": 2})
    )
    basis = forms.CharField(label=FIELDS["basis"], max_length=300, help_text=HINTS["basis"])
    verified = forms.BooleanField(label=FIELDS["verified"], required=False)

    field_order = ("day", "off_kind", "name", "in_lieu_of", "begins", "ends", "weekdays")

    def __init__(self, *args: Any, calendar: WorkCalendar, **kwargs: Any) -> None:
        super().__init__(*args, initial=self.start(calendar) | kwargs.pop("initial", {}), **kwargs)

    def start(self, calendar: WorkCalendar) -> dict[str, Any]:
        """What the fields hold before anybody typed."""
        return {}

    def details(self) -> dict[str, Any]:
        """The change's own part, from the cleaned fields."""
        return {"day": self.cleaned_data["day"]}

    def change(self) -> Change:
        """The change as the rules take it."""
        said = self.cleaned_data
        return Change(self.kind, source=said["basis"], verified=said["verified"], **self.details())

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for name in ("day", "in_lieu_of"):
            if (day := said.get(name)) and not FIRST <= day <= LAST:
                self.add_error(name, ERRORS["day"])
        if said.get("day") and said.get("day") == said.get("in_lieu_of"):
            self.add_error("in_lieu_of", ERRORS["same_day"])
        return said

    def check_span(self, begins: str, ends: str) -> None:
        """Both hours or none, and in order."""
        begin, end = self.cleaned_data.get(begins), self.cleaned_data.get(ends)
        if {begins, ends} & set(self.errors):
            return
        if (begin is None) != (end is None):
            self.add_error(ends if end is None else begins, ERRORS["half_span"])
        elif begin is not None and begin >= end:
            self.add_error(ends, ERRORS["backwards"])


class DayOffForm(CalendarChangeForm):
    """A day off and what it is called."""

    kind = ChangeKind.DAY_OFF
    day = _day("day")
    off_kind = forms.ChoiceField(
        label=FIELDS["off_kind"], choices=[(kind.value, words) for kind, words in OFF_KINDS.items()]
    )
    name = forms.CharField(label=FIELDS["name"], max_length=120, help_text=HINTS["name"])

    def details(self) -> dict[str, Any]:
        said = self.cleaned_data
        return {"day": said["day"], "off_kind": DayKind(said["off_kind"]), "name": said["name"]}


class WorkedInsteadForm(CalendarChangeForm):
    """A day worked instead of another."""

    kind = ChangeKind.WORKED_INSTEAD
    day = _day("day")
    in_lieu_of = _day("in_lieu_of")

    def details(self) -> dict[str, Any]:
        return {"day": self.cleaned_data["day"], "in_lieu_of": self.cleaned_data["in_lieu_of"]}


class HalfDayForm(CalendarChangeForm):
    """A day of one short session."""

    kind = ChangeKind.HALF_DAY
    day = _day("day")
    begins = _clock("begins")
    ends = _clock("ends")
    name = forms.CharField(label=FIELDS["name"], max_length=120, required=False, help_text=HINTS["name"])
    field_order = ("day", "begins", "ends", "name")

    def start(self, calendar: WorkCalendar) -> dict[str, Any]:
        begins, ends = calendar.usual_sessions[0]
        return {"begins": begins, "ends": ends}

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        self.check_span("begins", "ends")
        return said

    def details(self) -> dict[str, Any]:
        said = self.cleaned_data
        sessions = ((said["begins"], said["ends"]),)
        return {"day": said["day"], "sessions": sessions, "name": said["name"]}


class OrdinaryDayForm(CalendarChangeForm):
    """A day the calendar no longer says anything of."""

    kind = ChangeKind.ORDINARY
    day = _day("day")


class HoursForm(CalendarChangeForm):
    """The ordinary week: its days, morning and afternoon, and Saturdays of their own."""

    kind = ChangeKind.HOURS
    weekdays = forms.TypedMultipleChoiceField(
        label=FIELDS["weekdays"],
        coerce=int,
        choices=list(WEEKDAYS.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    morning_begins = _clock("morning_begins")
    morning_ends = _clock("morning_ends")
    afternoon_begins = _clock("afternoon_begins", required=False)
    afternoon_ends = _clock("afternoon_ends", required=False)
    saturday_begins = _clock("saturday_begins", required=False)
    saturday_ends = _clock("saturday_ends", required=False)
    field_order = (
        "weekdays",
        "morning_begins",
        "morning_ends",
        "afternoon_begins",
        "afternoon_ends",
        "saturday_begins",
        "saturday_ends",
    )

    def start(self, calendar: WorkCalendar) -> dict[str, Any]:
        usual = calendar.usual_sessions
        own = calendar.week[5] if calendar.week[5] != usual else ()
        pairs = {"morning": usual[0], "afternoon": usual[1] if usual[1:] else None}
        pairs["saturday"] = own[0] if own else None
        hours: dict[str, Any] = {}
        for part, span in pairs.items():
            hours[f"{part}_begins"], hours[f"{part}_ends"] = span or (None, None)
        open_days = [day for day in WEEKDAYS if calendar.week[day - 1] and not (day == 6 and own)]
        return {"weekdays": open_days, **hours}

    def clean(self) -> dict[str, Any]:
        said = super().clean()
        for part in ("morning", "afternoon", "saturday"):
            self.check_span(f"{part}_begins", f"{part}_ends")
        ends, begins = said.get("morning_ends"), said.get("afternoon_begins")
        if not self.errors and begins and ends >= begins:
            self.add_error("afternoon_begins", ERRORS["overlap"])
        return said

    def details(self) -> dict[str, Any]:
        sessions = self._spans("morning", "afternoon")
        saturday = self._spans("saturday")
        return {"weekdays": tuple(self.cleaned_data["weekdays"]), "sessions": sessions, "saturday": saturday}

    def _spans(self, *parts: str) -> tuple[Session, ...]:
        found: list[tuple[time | None, time | None]] = [
            (self.cleaned_data[f"{part}_begins"], self.cleaned_data[f"{part}_ends"]) for part in parts
        ]
        return tuple((begin, end) for begin, end in found if begin is not None and end is not None)


FORMS: dict[ChangeKind, type[CalendarChangeForm]] = {
    form.kind: form for form in (DayOffForm, WorkedInsteadForm, HalfDayForm, OrdinaryDayForm, HoursForm)
}
