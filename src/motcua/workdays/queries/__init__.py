"""Asking for calendars."""
