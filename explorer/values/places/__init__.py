"""Places: their names, and which of them lie in each other."""
