"""What a text calls a credit or a cast, and the cells of printed casts."""
