"""Addresses of the demo, under ``so-lieu/``; they exist in the demo only."""

from django.urls import path

from motcua.demo.web import figures

urlpatterns = [
    path("", figures.figures, name="figures"),
    path("<int:number>/", figures.behind, name="figure-rows"),
]
