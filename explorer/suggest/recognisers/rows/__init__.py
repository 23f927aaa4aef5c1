"""Lines that are no sentences: labels with their values, and rows of short facts."""
