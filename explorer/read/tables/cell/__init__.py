"""The value of a cell, and what the cells of a column show together."""
