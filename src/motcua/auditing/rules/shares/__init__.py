"""Percentages, fractions and rates against their part and their whole."""
