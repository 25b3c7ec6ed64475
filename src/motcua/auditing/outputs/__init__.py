"""The findings as files to hand on."""
