"""Addresses of dossiers: the desk, the counter, one dossier and what is done to it."""

from django.urls import path

from motcua.dossiers.web import (
    board,
    citizen,
    desk,
    dossier,
    filing,
    follow,
    papers,
    receipt,
    sessions,
    verbs,
    walk_in,
)

urlpatterns = [
    path("phien-hop/", sessions.sessions, name="sessions"),
    path("phien-hop/<int:number>/", sessions.session, name="session"),
    path("phien-hop/<int:number>/chuong-trinh/", sessions.agenda, name="session-agenda"),
    path("phien-hop/<int:number>/quyet-dinh/", sessions.verdicts, name="session-verdicts"),
    path("phien-hop/<int:number>/bien-ban/", sessions.minutes, name="session-minutes"),
    path("ban-lam-viec/", desk.desk, name="desk"),
    path("bang-dieu-hanh/", board.board, name="board"),
    path("bang-dieu-hanh/ho-so/", board.board_dossiers, name="board-dossiers"),
    path("bang-dieu-hanh/thoi-gian/", board.board_times, name="board-times"),
    path("ho-so/", desk.dossiers, name="dossiers"),
    path("ho-so/<str:code>/", dossier.dossier, name="dossier"),
    path("quay/tiep-nhan/", walk_in.choose_procedure, name="choose-procedure"),
    path("quay/tiep-nhan/<str:procedure>/", walk_in.walk_in, name="walk-in"),
    path("ho-so/<str:code>/da-tiep-nhan/", receipt.received, name="received"),
    path("ho-so/<str:code>/giay-tiep-nhan.pdf", receipt.receipt, name="receipt"),
    path("ho-so/<str:code>/giay-to/<int:paper_id>/", papers.paper, name="paper"),
    path("ho-so/<str:code>/<slug:slug>/", verbs.do, name="dossier-verb"),
    path("nop-ho-so/<str:procedure>/", filing.file_online, name="file-online"),
    path("ho-so-cua-toi/", citizen.mine, name="my-dossiers"),
    path("ho-so-cua-toi/<str:code>/", citizen.my_dossier, name="my-dossier"),
    path("ho-so-cua-toi/<str:code>/da-nop/", filing.filed, name="filed"),
    path("ho-so-cua-toi/<str:code>/bo-sung/", citizen.answer, name="my-answer"),
    path("ho-so-cua-toi/<str:code>/rut/", citizen.withdraw, name="my-withdrawal"),
    path("tra-cuu/", follow.follow, name="follow"),
    path("tra-cuu/<str:key>/", follow.follow_link, name="follow-link"),
]
