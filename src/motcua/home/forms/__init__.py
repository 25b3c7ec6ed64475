"""The shape of what is typed on the pages that join areas."""
