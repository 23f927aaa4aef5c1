"""What every worker process of an audit needs; a fork server imports this module once for all."""

from __future__ import annotations

from explorer.audit import pieces, reporting
from explorer.audit.work import film_vocabulary

__all__ = ["VOCABULARY", "pieces", "reporting"]

VOCABULARY = film_vocabulary()
