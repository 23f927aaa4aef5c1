"""Between Textual and the terminal or browser: signals, input, downloads."""
