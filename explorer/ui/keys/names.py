"""Names of keys: as typed by people, as in Textual, and as displayed."""

from __future__ import annotations

_SHOWN = {
    "escape": "Esc",
    "backspace": "⌫",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "slash": "/",
    "question_mark": "?",
    "colon": ":",
    "enter": "Enter",
    "up": "↑",
    "down": "↓",
    "left": "←",
    "right": "→",
    "pageup": "PgUp",
    "pagedown": "PgDn",
    "home": "Home",
    "end": "End",
    "space": "Space",
    "tab": "Tab",
    "delete": "Del",
    "insert": "Ins",
}
_MODIFIERS = ("alt", "ctrl", "hyper", "meta", "shift", "super")
"""Modifiers in Textual's order."""

_ALIASES = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "pgup": "pageup",
    "pgdn": "pagedown",
    "pgdown": "pagedown",
    "bracketleft": "left_square_bracket",
    "bracketright": "right_square_bracket",
    "dot": "full_stop",
    "period": "full_stop",
}


def key_name(key: str) -> str:
    """Return a key's name for display."""
    *modifiers, base = key.split("+")
    if base in _SHOWN:
        shown = _SHOWN[base]
    elif len(base) > 1 and base[0] == "f" and base[1:].isdigit():
        shown = base.upper()
    elif len(base) > 1:
        shown = _sign(base)
    else:
        shown = base.upper() if modifiers else base
    return "+".join([*(name.capitalize() for name in modifiers), shown])


def _sign(base: str) -> str:
    """Return the character of a key for which Textual uses a word."""
    from textual.keys import format_key

    shown = format_key(base)
    return shown if len(shown) == 1 else base


def read_key(text: str) -> str | None:
    """Return Textual's name of a key as typed by people, None if there is no such key."""
    from textual.keys import _character_to_key

    text = text.strip()
    if len(text) == 1:
        return _character_to_key(text)
    *modifiers, base = text.split("+")
    modifiers = [name.strip().lower() for name in modifiers]
    if len(base := base.strip()) == 1:
        base = _character_to_key(base.lower() if "ctrl" in modifiers else base)
    else:
        base = _ALIASES.get(base.lower(), base.lower())
        if not _is_named(base):
            return None
    if not set(modifiers) <= set(_MODIFIERS) or len(set(modifiers)) < len(modifiers):
        return None
    if modifiers == ["shift"] and len(base) == 1 and base.isalpha():
        return base.upper()
    return "+".join([*sorted(modifiers), base])


def _is_named(base: str) -> bool:
    from textual.keys import REPLACED_KEYS, Keys, key_to_character

    if base in REPLACED_KEYS or base in {key.value for key in Keys if key.value[0] != "<"}:
        return True
    return "+" not in base and key_to_character(base) is not None


def is_printable(key: str) -> bool:
    """Return whether a key types a character, so that it cannot be a shortcut while typing."""
    from textual.keys import REPLACED_KEYS, key_to_character

    if key in ("space", *REPLACED_KEYS):
        return True
    special = ("escape", "enter", "backspace", "delete", "tab")
    return key not in special and key_to_character(key) is not None
