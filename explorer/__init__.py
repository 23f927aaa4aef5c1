"""The film-fact explorer: where do several sources about one film disagree, and why?"""

__version__ = "0.1.0"
