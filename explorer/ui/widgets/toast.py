"""Toasts: short messages, one at a time."""

from __future__ import annotations

from textual.widget import Widget

from explorer.text import clean


def show_toast(widget: Widget, text: str) -> None:
    """Show a toast in place of the previous one; `widget` is any of the app's."""
    widget.app.clear_notifications()
    widget.notify(clean(text), markup=False)
