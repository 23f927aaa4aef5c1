"""What a pack is, in memory: its records, the pack that holds them, and what they imply.

Nothing here opens a file, and nothing here needs pydantic, which takes as long to load as the first
screen may take to be drawn: `explorer.read` does both.
"""
