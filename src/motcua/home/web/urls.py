"""Addresses of home."""

from django.urls import path

from motcua.home.web import (
    calendar,
    calendar_revise,
    front,
    mobilisation,
    people,
    people_sheet,
    person,
    reform_below,
    reform_parts,
    reform_reports,
    reorganise,
    trail,
    year,
)

urlpatterns = [
    path("", front.home, name="home"),
    path("toan-canh/", year.year, name="year"),
    path("bao-cao/cai-cach/", reform_reports.reform_reports, name="reform-reports"),
    path("bao-cao/cai-cach/tinh-hinh/", reform_below.standing, name="reform-standing"),
    path("bao-cao/cai-cach/phan-viet/<int:number>/", reform_parts.part, name="reform-part"),
    path("bao-cao/cai-cach/phan-viet/<int:number>/<slug:verb>/", reform_parts.act, name="reform-part-act"),
    path("bao-cao/cai-cach/<int:number>/so/<slug:figure>/", reform_below.figure, name="reform-figure"),
    path("bao-cao/cai-cach/<int:number>/", reform_reports.reform_report, name="reform-report"),
    path("bao-cao/cai-cach/<int:number>/<slug:verb>/", reform_reports.reform_act, name="reform-act"),
    path("bao-cao/cai-cach/<int:number>/bao-cao.<slug:kind>", reform_reports.reform_file, name="reform-file"),
    path("dan-van/", mobilisation.mobilisation, name="mobilisation"),
    path("dan-van/chuong-trinh.<slug:kind>", mobilisation.mobilisation_file, name="mobilisation-file"),
    path("to-chuc/sap-xep/", reorganise.reorganisation, name="reorganisation"),
    path("to-chuc/nguoi/", people.people, name="people"),
    path("to-chuc/nguoi/moi/", people.person_new, name="person-new"),
    path("to-chuc/nguoi/tu-tep/", people_sheet.people_sheet, name="people-sheet"),
    path("to-chuc/nguoi/<int:number>/", person.person, name="person"),
    path("to-chuc/nguoi/<int:number>/<slug:verb>/", person.person_act, name="person-act"),
    path("to-chuc/don-vi/", people.units, name="units"),
    path("nhat-ky/", trail.trail, name="trail"),
    path("nhat-ky/nhat-ky.xlsx", trail.trail_file, name="trail-file"),
    path("lich-lam-viec/", calendar.year, name="calendar"),
    path("lich-lam-viec/sua/", calendar_revise.revise, name="calendar-revise"),
]
