"""Screens over the workspace that ask or show something, each with its result."""
