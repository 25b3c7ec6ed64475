"""Addresses of report auditing, under ``soat-so-lieu/``."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
