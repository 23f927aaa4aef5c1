"""The data model: records, the pack that contains them, and what follows from them.

Opening files and validating with pydantic, which is slow to import, is left to `explorer.read`.
"""
