"""Which words of a text are names, and whom or which film they name."""
