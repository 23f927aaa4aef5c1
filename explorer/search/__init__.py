"""A pack's documents, their index, and what a query finds in it."""
