"""Modal screens that ask for or show something, each with a result."""
