"""Parts that only their form or their place ties to a whole: a mistake only where a slip explains it."""
