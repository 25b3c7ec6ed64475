"""Addresses of dossiers."""

urlpatterns: list = []
