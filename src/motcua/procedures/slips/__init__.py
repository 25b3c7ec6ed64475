"""Printed papers of the catalogue, from values to PDF."""
