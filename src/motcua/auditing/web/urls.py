"""Addresses of report auditing, under ``soat-so-lieu/``."""

from django.urls import path

from motcua.auditing.web import screen

urlpatterns = [
    path("", screen.audit, name="audit"),
    path("phieu/<slug:kind>/", screen.audit_file, name="audit-file"),
]
