"""Addresses of home."""

from django.urls import path

from motcua.home.web import calendar, calendar_revise, front, year

urlpatterns = [
    path("", front.home, name="home"),
    path("toan-canh/", year.year, name="year"),
    path("lich-lam-viec/", calendar.year, name="calendar"),
    path("lich-lam-viec/sua/", calendar_revise.revise, name="calendar-revise"),
]
