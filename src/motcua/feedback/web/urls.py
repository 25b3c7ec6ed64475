"""Addresses of ratings and petitions."""

from django.urls import path

from motcua.feedback.web import handling, petitioning, rating, statistics

urlpatterns = [
    path("danh-gia/ket-qua/", rating.ratings, name="ratings"),
    path("danh-gia/phieu/<code:code>.pdf", rating.card, name="rating-card"),
    path("danh-gia/ho-so/<str:key>/", rating.rate_followed, name="rate-followed"),
    path("danh-gia/<str:token>/", rating.rate_card, name="rate-card"),
    path("phan-anh/", petitioning.new, name="petition-new"),
    path("phan-anh/theo-doi/", petitioning.follow, name="petition-follow"),
    path("phan-anh/theo-doi/<str:key>/", petitioning.followed, name="petition-followed"),
    path("phan-anh/tra-loi/", petitioning.answers, name="petition-answers"),
    path("phan-anh/thong-ke/", statistics.statistics, name="petition-statistics"),
    path("phan-anh/xu-ly/", handling.petitions, name="petitions"),
    path("phan-anh/xu-ly/<code:code>/", handling.petition, name="petition"),
    path("phan-anh/xu-ly/<code:code>/tep/", handling.petition_file, name="petition-file"),
    path("phan-anh/xu-ly/<code:code>/<slug:act>/", handling.act, name="petition-act"),
]
