"""Forms in which a film is released, by the names that sources give them: cinema has many."""

from __future__ import annotations

from explorer.values.folding import words_of

_NAMES = {
    "cinema": "cinema cinemas theatrical theatrically theatre theatres theater theaters",
    "television": "television tv telly broadcast",
    "home video": "homevideo video",
    "dvd": "dvd dvds",
    "blu-ray": "bluray blurays uhd",
    "vhs": "vhs videocassette videotape",
    "streaming": "streaming streamed online vod svod",
    "festival": "festival festivals",
}
"""The words that name each form."""

_FORM_OF = {word: form for form, words in _NAMES.items() for word in words.split()}

_TOGETHER = {"blu ray": "bluray", "home video": "homevideo", "video on demand": "vod"}
"""Words that name a form only side by side."""

_BESIDE = {"the", "in", "on", "a", "release", "released", "film", "run", "showing", "general"}
"""Words that go with any of them."""

_HOME_VIDEO = {"dvd", "blu-ray", "vhs"}


def same_medium(a: str, b: str) -> bool:
    """Return whether two words name one form of release: "theatrical" and "cinema", or "home video"
    and one of its discs.
    """
    if words_of(a) == words_of(b):
        return True
    first, second = _form(a), _form(b)
    if "home video" in (first, second):
        return {first, second} <= {"home video", *_HOME_VIDEO}
    return first == second != ""


def _form(medium: str) -> str:
    """Return the form that words name, "" where they name none, or more than a form."""
    text = " ".join(words_of(medium))
    for words, joined in _TOGETHER.items():
        text = text.replace(words, joined)
    kept = [word for word in text.split() if word not in _BESIDE]
    return _FORM_OF.get(kept[0], "") if len(kept) == 1 else ""
