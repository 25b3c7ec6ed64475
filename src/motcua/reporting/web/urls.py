"""Addresses of reporting, under ``bao-cao/``."""

from django.urls import path

from motcua.reporting.web import behind, handling, listing

urlpatterns = [
    path("", listing.reports, name="reports"),
    path("bieu-06/", handling.handling, name="handling-report"),
    path("bieu-06/ho-so/", behind.behind, name="handling-dossiers"),
    path("bieu-06/tep/<slug:kind>/", handling.handling_file, name="handling-file"),
    path("bieu-06/chot/", handling.freeze, name="freeze-handling"),
]
