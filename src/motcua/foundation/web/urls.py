"""Addresses of the plumbing: the living page of parts."""

from django.urls import path

from motcua.foundation.web import parts

urlpatterns = [
    path("giao-dien/", parts.parts, name="parts"),
]
