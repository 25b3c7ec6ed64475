"""The shape of what is typed about plans and tasks."""
