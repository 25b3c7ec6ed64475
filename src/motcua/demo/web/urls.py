"""Addresses of the demo, under ``so-lieu/``; they exist in the demo only."""

from django.urls import path

from motcua.demo.web import figures, gateway

urlpatterns = [
    path("", figures.figures, name="figures"),
    path("cong-mau/", gateway.demo_gateway, name="demo-gateway"),
    path("<int:number>/", figures.behind, name="figure-rows"),
]
