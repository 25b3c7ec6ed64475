"""What is stored of the working calendar."""

from motcua.workdays.models.calendar_version import CalendarVersion

__all__ = ["CalendarVersion"]
