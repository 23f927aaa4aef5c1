"""Identifiers of films, people and companies in databases: their forms, and errors in them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple


class Scheme(NamedTuple):
    """The form of a database's identifiers."""

    label: str
    """The database's name on screen."""
    form: re.Pattern[str]
    example: str


_EIDR = r"10\.5240/(?:[0-9A-F]{4}-){5}[0-9A-Z]"
_ISAN = r"(?:[0-9A-F]{4}-){4}[0-9A-Z](?:-[0-9A-F]{4}-[0-9A-F]{4}-[0-9A-Z])?"

SCHEMES = {
    key: Scheme(name, re.compile(form, re.ASCII), example)
    for key, name, form, example in (
        ("imdb", "IMDb", r"(?:tt|nm|co|ch|ev)\d{7,10}", "tt0111161"),
        ("wikidata", "Wikidata", r"Q[1-9]\d*", "Q172241"),
        ("tmdb", "TMDb", r"[1-9]\d*", "278"),
        ("eidr", "EIDR", _EIDR, "10.5240/7791-8534-2C23-9030-8610-5"),
        ("isan", "ISAN", _ISAN, "0000-0000-D07A-0090-Q"),
        ("letterboxd", "Letterboxd", r"[a-z0-9]+(?:-[a-z0-9]+)*", "the-shawshank-redemption"),
        ("rotten-tomatoes", "Rotten Tomatoes", r"m/\w+|celebrity/[\w-]+", "m/shawshank_redemption"),
        ("metacritic", "Metacritic", r"(?:movie|person)/[a-z0-9-]+", "movie/casablanca"),
        ("viaf", "VIAF", r"[1-9]\d*", "17226534"),
        ("isni", "ISNI", r"\d{15}[\dX]", "0000000121174585"),
        ("doi", "DOI", r"10\.\d{4,9}/\S+", "10.1000/182"),
        ("isbn", "ISBN", r"\d{9}[\dX]|\d{13}", "9780571126330"),
    )
}
"""Known schemes, by their key in packs."""

_IMDB = {"film": "tt", "person": "nm", "organisation": "co", "character": "ch", "event": "ev"}
_GOES_FOR = {"tt": "a title", "nm": "a person", "co": "a company", "ch": "a character",
             "ev": "an event"}  # fmt: skip
_IN_ADDRESS = {
    "imdb": re.compile(r"imdb\.com/\w+/([a-z]{2}\d+)"),
    "wikidata": re.compile(r"wikidata\.org/(?:wiki|entity)/(Q\d+)", re.IGNORECASE),
    "tmdb": re.compile(r"themoviedb\.org/\w+/(\d+)"),
    "letterboxd": re.compile(r"letterboxd\.com/film/([a-z0-9-]+)"),
    "rotten-tomatoes": re.compile(r"rottentomatoes\.com/((?:m|celebrity)/[a-z0-9_-]+)"),
    "metacritic": re.compile(r"metacritic\.com/((?:movie|person)/[a-z0-9-]+)"),
    "eidr": re.compile(r"(10\.5240/[0-9A-Z-]+)", re.IGNORECASE),
    "doi": re.compile(r"doi\.org/(10\.\S+)"),
}
_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def label(scheme: str) -> str:
    """Return a scheme's name on screen."""
    known = SCHEMES.get(scheme)
    return known.label if known else scheme


def shown_ids(ids: Mapping[str, int | str]) -> str:
    """Return identifiers in a row: "IMDb tt0111161, TMDb 278"."""
    return ", ".join(f"{label(scheme)} {value}" for scheme, value in ids.items())


def fault(scheme: str, text: str, kind: str = "") -> str:
    """Return what is wrong with an identifier, or ""; in an unknown scheme any text is valid.

    `kind` is the kind of its entity, if known.
    """
    known = SCHEMES.get(scheme)
    if known is None:
        return "" if text.strip() else "nothing in it"
    if not known.form.fullmatch(text):
        return f"not of the form of {known.example}"
    if scheme == "imdb" and kind in _IMDB and not text.startswith(_IMDB[kind]):
        return f"that of {_GOES_FOR[text[:2]]}, not of {_GOES_FOR[_IMDB[kind]]}"
    if scheme == "eidr" and check_character(text[8:-1].replace("-", "")) != text[-1]:
        return "with a last character that does not fit the rest"
    return ""


def correction(scheme: str, text: str, kind: str = "") -> str:
    """Return the identifier that `text` seems to mean, or "" if that is unclear."""
    text = text.strip()
    candidates = [text.upper() if scheme in ("wikidata", "eidr", "isan") else text.lower()]
    if (address := _IN_ADDRESS.get(scheme)) and (match := address.search(text)):
        candidates.append(match[1].upper() if scheme in ("wikidata", "eidr") else match[1])
    digits = re.sub(r"[^0-9Xx]", "", text).upper()
    if scheme in ("tmdb", "viaf", "isbn", "isni") and digits:
        candidates.append(digits)
    if scheme == "imdb" and text.isdecimal() and kind in _IMDB:
        candidates.append(f"{_IMDB[kind]}{text:0>7}")
    if scheme == "wikidata" and text.isdecimal():
        candidates.append(f"Q{text}")
    valid = (form for form in candidates if form != text and not fault(scheme, form, kind))
    return next(valid, "")


def in_address(address: str) -> dict[str, str]:
    """Return the identifiers in a web address, such as that of an IMDb page, by scheme."""
    matches = ((scheme, form.search(address)) for scheme, form in _IN_ADDRESS.items())
    return {scheme: match[1] for scheme, match in matches if match}


def check_character(text: str) -> str:
    """Return the check character of hexadecimal digits (ISO 7064, MOD 37,36), as used by EIDR."""
    remainder = 36
    for char in text:
        remainder = (remainder + _ALPHABET.index(char)) % 36 or 36
        remainder = remainder * 2 % 37
    return _ALPHABET[(37 - remainder) % 36]


def corrected(scheme: str, key: str, kind: str) -> str:
    """Return an id in its database's own form, even if written as an address or number."""
    return correction(scheme, key, kind) or key if fault(scheme, key, kind) else key
