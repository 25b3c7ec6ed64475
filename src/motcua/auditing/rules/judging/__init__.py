"""What a check tells, the tolerances, slips of the keys, and what turns a mistake into a doubt."""
