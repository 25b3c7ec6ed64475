"""Addresses of surveys."""

from django.urls import path

from motcua.surveys.web import answering, collecting, questions, results, steps, surveys

urlpatterns = [
    path("", surveys.surveys, name="surveys"),
    path("lap/", surveys.new_survey, name="new-survey"),
    path("cac-so/", surveys.departments, name="survey-departments"),
    path("nhap-giay/", collecting.paper_code, name="paper-code"),
    path("nhap-giay/<str:token>/", collecting.paper_answers, name="paper-answers"),
    path("phieu/<str:token>/", answering.invited, name="survey-invited"),
    path("tra-loi/<str:key>/", answering.anybody, name="survey-answer"),
    path("<int:number>/", surveys.survey, name="survey"),
    path("<int:number>/bang-hoi/", questions.questions, name="survey-questions"),
    path("<int:number>/bang-hoi/them/", questions.question, name="survey-new-question"),
    path("<int:number>/bang-hoi/<slug:key>/", questions.question, name="survey-question"),
    path("<int:number>/bang-hoi/<slug:key>/bo/", questions.drop, name="survey-drop-question"),
    path("<int:number>/in/<slug:paper>.pdf", collecting.papers, name="survey-paper"),
    path("<int:number>/ket-qua/", results.results, name="survey-results"),
    path("<int:number>/ket-qua.<slug:kind>", results.results_file, name="survey-file"),
    path("<int:number>/<slug:verb>/", steps.act, name="survey-act"),
]
