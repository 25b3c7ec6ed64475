"""Addresses of home."""

from django.urls import path

from motcua.home.web import calendar, calendar_revise, front

urlpatterns = [
    path("", front.home, name="home"),
    path("lich-lam-viec/", calendar.year, name="calendar"),
    path("lich-lam-viec/sua/", calendar_revise.revise, name="calendar-revise"),
]
