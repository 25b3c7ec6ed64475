"""Addresses of the queue: the counter's, the number machine's, the hall's."""

from django.urls import path

from motcua.queueing.web import calling, hall, kiosk

urlpatterns = [
    path("quay/goi-so/", calling.calling, name="calling"),
    path("quay/goi-so/<int:ticket_id>/<slug:act>/", calling.act, name="ticket-act"),
    path("lay-so/<code:agency>/<str:key>/", kiosk.kiosk, name="kiosk"),
    path("man-hinh/<code:agency>/", hall.hall, name="hall"),
]
