"""The living page that shows every part of the look in every state."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render


def parts(request: HttpRequest) -> HttpResponse:
    return render(request, "foundation/parts.html")
