"""Addresses of results: of one dossier, the signing session, keys, templates, verification."""

from django.urls import path

from motcua.results.web import citizen, files, keys, result, session, templates, verify

urlpatterns = [
    path("ho-so/<code:code>/ket-qua/", result.result_of, name="result-of"),
    path("ho-so/<code:code>/ket-qua/<int:result_id>/<str:name>", files.result_file, name="result-file"),
    path("ho-so/<code:code>/ket-qua/<slug:slug>/", result.do, name="result-act"),
    path(
        "ho-so/<code:code>/giay-to/<int:paper_id>/chu-ky/", verify.paper_signatures, name="paper-signatures"
    ),
    path("ho-so-cua-toi/<code:code>/ket-qua.pdf", citizen.my_result, name="my-result"),
    path("tra-cuu/<str:key>/ket-qua/", citizen.followed_result, name="followed-result"),
    path("ky-so/", session.waiting, name="to-sign"),
    path("ky-so/<int:run_id>/", session.session, name="signing-session"),
    path("chu-ky-so/", keys.keys, name="keys"),
    path("chu-ky-so/<slug:what>/", keys.keep, name="keep-key"),
    path("mau-ket-qua/", templates.templates, name="result-templates"),
    path("mau-ket-qua/moi/", templates.template, name="new-result-template"),
    path("mau-ket-qua/co-san/", templates.load_shipped, name="load-result-templates"),
    path("mau-ket-qua/<int:template_id>/", templates.template, name="result-template"),
    path("xac-thuc/<str:key>/", verify.verify, name="verify"),
    path("kiem-tra-chu-ky/", verify.check_file, name="check-signatures"),
]
