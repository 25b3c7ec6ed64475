"""Shape and syntax of what people type, by who types it; no rule, no save."""
