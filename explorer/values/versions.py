"""Versions of a film, such as the director's cut, and the media of its release, such as DVD."""

from __future__ import annotations

import re

from explorer.values.folding import words_of

RELEASE = "release"
"""The version shown to the public."""

_SHOWN = {"release", "released", "theatrical", "theatre", "theater", "cinema"}
_BESIDE = {"original", "general", "standard", "as", "in", "shown"}
"""Words that may accompany those for the released version without changing the meaning."""
_VERSION = {"the", "a", "cut", "version", "edition", "print", "film"}


def same_cut(a: str, b: str) -> bool:
    """Return whether two words name one version: "theatrical" and "release", "directors-cut" and
    "director's cut".
    """
    return a == b or cut_key(a) == cut_key(b)


def cut_key(cut: str) -> frozenset[str]:
    """Return a key that all names of one version share."""
    words = {word.removesuffix("s") if len(word) > 3 else word for word in words_of(cut)}
    kept = words - _VERSION or words
    if kept & _SHOWN and kept <= _SHOWN | _BESIDE:
        return frozenset({RELEASE})
    return frozenset(kept)


_NAMES = {
    "cinema": "cinema cinemas theatrical theatrically theatre theatres theater theaters",
    "television": "television tv telly broadcast",
    "home video": "homevideo video",
    "dvd": "dvd dvds",
    "blu-ray": "bluray blurays uhd",
    "vhs": "vhs videocassette videotape",
    "laserdisc": "laserdisc laserdiscs",
    "streaming": "streaming streamed online svod",
    "on demand": "vod pvod tvod",
    "festival": "festival festivals",
}
"""The words for each form."""

_FORM_OF = {word: form for form, words in _NAMES.items() for word in words.split()}

_TOGETHER = {"blu ray": "bluray", "home video": "homevideo", "video on demand": "vod"}
"""Word pairs that name a form, with a joined equivalent."""

_AROUND = {"the", "in", "on", "a", "release", "released", "film", "run", "showing", "general",
           "4k", "ultra", "hd", "disc", "discs", "edition"}  # fmt: skip
"""Words that may accompany any of them."""

_HOME_VIDEO = {"dvd", "blu-ray", "vhs", "laserdisc"}
_BETWEEN = re.compile(r"[,;/+&]|\band\b")


def is_medium(words: str) -> bool:
    """Return whether words name a form of release: “Blu-ray”, but not “35mm”, which is a print."""
    return all(map(_form, _BETWEEN.split(words)))


def are_for_home(words: str) -> bool:
    """Return whether words name only media to own a film on: “Blu-ray, DVD”."""
    forms = set(map(_form, _BETWEEN.split(words)))
    return forms <= {"home video", *_HOME_VIDEO}


def same_medium(a: str, b: str) -> bool:
    """Return whether two words name one form of release, such as "theatrical" and "cinema", or
    "home video" and one of its media.
    """
    if words_of(a) == words_of(b):
        return True
    first, second = _form(a), _form(b)
    if "home video" in (first, second):
        return {first, second} <= {"home video", *_HOME_VIDEO}
    return first == second != ""


def _form(medium: str) -> str:
    """Return the form that words name, or "" if they name none or say more than that."""
    text = " ".join(words_of(medium))
    for words, joined in _TOGETHER.items():
        text = text.replace(words, joined)
    kept = [word for word in text.split() if word not in _AROUND]
    return _FORM_OF.get(kept[0], "") if len(kept) == 1 else ""
