"""Addresses of procedures."""

urlpatterns: list = []
