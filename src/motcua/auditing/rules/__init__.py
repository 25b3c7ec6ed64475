"""Figures in prose: reading, understanding and checking them. Plain Python, no Django."""
