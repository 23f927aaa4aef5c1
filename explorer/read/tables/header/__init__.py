"""What the heading of a column means, and what a row is about."""
