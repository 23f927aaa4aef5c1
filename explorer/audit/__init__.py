"""Claims tables of any size, compared by the rules that compare a pack."""
