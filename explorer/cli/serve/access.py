"""Access control: only requests to the served host name, from its own pages, are answered.

There is no password: anyone who can reach the port can use the app and have it write reports. So
pages of other sites cannot open a session, and requests to other host names (DNS rebinding) are
refused.

Behind a proxy, the public host name differs from the one the program listens on. It is taken only
from `--public-url`, never from a request: `X-Forwarded-Host` only selects one of the known names.
"""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from urllib.parse import urlsplit

_EVERYWHERE = ("0.0.0.0", "::", "")
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class PublicUrl:
    """The URL at which a proxy publishes the app."""

    scheme: str
    host: str
    port: int
    path: str = "/"

    @classmethod
    def parse(cls, text: str) -> PublicUrl:
        """Return the URL in `text`.

        Raises:
            ValueError: it is not an http or https URL, or has more than a host, a port and a path.
        """
        parts = urlsplit(text)
        plain = not (parts.username or parts.password or parts.query or parts.fragment)
        if parts.scheme not in _PORTS or not parts.hostname or not plain or not text.isprintable():
            raise ValueError("expected https://HOST/ or http://HOST:PORT/PATH/")
        port = parts.port or _PORTS[parts.scheme]
        return cls(parts.scheme, parts.hostname, port, f"{parts.path.rstrip('/')}/")

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        port = "" if self.port == _PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{host}{port}{self.path}"

    def is_origin(self, origin: str) -> bool:
        """Return whether `origin` is the origin of this URL."""
        parts = urlsplit(origin)
        if parts.scheme != self.scheme or parts.username is not None:
            return False
        return (parts.hostname, parts.port or _PORTS[parts.scheme]) == (self.host, self.port)


def is_loopback(host: str) -> bool:
    """Return whether only this machine can reach `host`."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def allowed(
    host: str,
    asked: str | None,
    origin: str | None,
    forwarded: str | None = None,
    public: PublicUrl | None = None,
) -> bool:
    """Return whether to answer a request.

    Args:
        host: the name the program listens on.
        asked: the request's Host.
        origin: the request's Origin, None if it has none.
        forwarded: its X-Forwarded-Host, None if it has none.
        public: the URL at which a proxy publishes the app.
    """
    known = _LOOPBACK if is_loopback(host) else {host.strip("[]").lower()}
    if public:
        known = known | {public.host}
    names = [asked] if forwarded is None else [asked, forwarded]
    try:
        if host not in _EVERYWHERE and any(_name(name) not in known for name in names):
            return False
        if origin is None or urlsplit(origin).netloc in names:
            return True
        return public is not None and public.is_origin(origin)
    except ValueError:  # such as an unclosed bracket
        return False


def _name(host: str | None) -> str:
    return urlsplit(f"//{host or ''}").hostname or ""
