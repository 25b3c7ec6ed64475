"""Addresses of the plumbing: the living page of parts, and the error pages to look at."""

from django.urls import path

from motcua.foundation.web import parts

urlpatterns = [
    path("giao-dien/", parts.parts, name="parts"),
    path("giao-dien/loi/<int:status>/", parts.error_page, name="error-page"),
]
