"""The papers a dossier gives rise to (phiếu, giấy): one layout and one sheet of plain values a form."""
