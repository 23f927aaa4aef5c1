"""Textual drivers for the terminal and the browser: signals, input, downloads."""
