"""Addresses of signing in and out."""

from django.urls import path

from motcua.organisation.web import sign_in

urlpatterns = [
    path("dang-nhap/", sign_in.sign_in, name="sign-in"),
    path("dang-xuat/", sign_in.sign_out, name="sign-out"),
]
