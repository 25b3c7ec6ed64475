"""The register as people file it."""
