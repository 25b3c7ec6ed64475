"""Addresses of ratings and petitions."""

from django.urls import path

from motcua.feedback.web import rating

urlpatterns = [
    path("danh-gia/ket-qua/", rating.ratings, name="ratings"),
    path("danh-gia/phieu/<str:code>.pdf", rating.card, name="rating-card"),
    path("danh-gia/ho-so/<str:key>/", rating.rate_followed, name="rate-followed"),
    path("danh-gia/<str:token>/", rating.rate_card, name="rate-card"),
]
