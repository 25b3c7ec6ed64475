"""A province in a box: five agencies whose figures are known, built through commands only."""
