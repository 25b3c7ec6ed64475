"""Addresses of reporting, under ``bao-cao/``."""

from django.urls import path

from motcua.reporting.web import behind, handling, listing, outline, outline_editing

urlpatterns = [
    path("", listing.reports, name="reports"),
    path("cai-cach/de-cuong/", outline.outline, name="reform-outline"),
    path("cai-cach/de-cuong/phan/", outline_editing.outline_section, name="reform-outline-new"),
    path(
        "cai-cach/de-cuong/phan/<slug:code>/", outline_editing.outline_section, name="reform-outline-section"
    ),
    path("bieu-06/", handling.handling, name="handling-report"),
    path("bieu-06/ho-so/", behind.behind, name="handling-dossiers"),
    path("bieu-06/tep/<slug:kind>/", handling.handling_file, name="handling-file"),
    path("bieu-06/chot/", handling.freeze, name="freeze-handling"),
]
