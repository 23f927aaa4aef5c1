"""Search: a pack's documents, their index, and queries."""
