"""Addresses of signing in and out."""

urlpatterns: list = []
