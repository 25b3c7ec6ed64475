"""Days that exist, periods that ascend, deadlines after their letters."""
