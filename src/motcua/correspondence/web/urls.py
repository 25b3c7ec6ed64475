"""Addresses of documents."""

from django.urls import path

from motcua.correspondence.web import document, listing, numbers, writing

urlpatterns = [
    path("", listing.documents, name="documents"),
    path("so.xlsx", listing.workbook, name="document-register-xlsx"),
    path("so/", listing.by_number, name="document-by-number"),
    path("soat-so/", numbers.numbers, name="document-numbers"),
    path("vao-so/", writing.register_new, name="register-document"),
    path("cap-so/", writing.issue_new, name="issue-document"),
    path("<int:number>/", document.document, name="document"),
    path("<int:number>/giao/", document.assign, name="assign-document"),
    path("<int:number>/giao/<int:given>/rut/", document.withdraw, name="withdraw-document"),
    path("<int:number>/xong/", document.complete, name="complete-document"),
    path("<int:number>/noi/", document.link, name="link-document"),
    path("<int:number>/tep/", document.attach, name="attach-document"),
    path("<int:number>/tep/<int:paper>/", document.paper, name="document-paper"),
    path("<int:number>/tep/<int:paper>/go/", document.remove, name="remove-document-paper"),
]
