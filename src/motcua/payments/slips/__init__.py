"""Printed papers of money."""
