"""The addresses of the site as shipped and, for measuring only, those of the trivial views."""

from django.urls import include, path

from motcua.bench.views import move_one, read_one

urlpatterns = [
    path("do-thu/doc/<int:number>/", read_one),
    path("do-thu/sua/<int:number>/", move_one),
    path("", include("motcua.config.urls")),
]
