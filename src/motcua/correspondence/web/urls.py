"""Addresses of documents."""

from django.urls import path

from motcua.correspondence.web import document, listing

urlpatterns = [
    path("", listing.documents, name="documents"),
    path("so.xlsx", listing.workbook, name="document-register-xlsx"),
    path("vao-so/", document.register_new, name="register-document"),
    path("cap-so/", document.issue_new, name="issue-document"),
    path("<int:number>/", document.document, name="document"),
    path("<int:number>/giao/", document.assign, name="assign-document"),
    path("<int:number>/xong/", document.complete, name="complete-document"),
    path("<int:number>/noi/", document.link, name="link-document"),
]
