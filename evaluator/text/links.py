"""Addresses in a text: links, e-mail addresses, handles, hashtags."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from evaluator.data import load
from evaluator.domain.record import record
from evaluator.domain.spans import Span

_SIGNS = ("@", "#", "://", "www.", "WWW.")
# Writings without spaces set an address right before the next word.
_IDEOGRAPHS = "\u3000-\u30ff\u3400-\u9fff\uff00-\uffef"
_HOST = r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}"
_CODE, _CODES = 2, 2  # letters of a code; language and country
_TRAILING = ".,;:!?…'’”»*_~"


class LinkKind(StrEnum):
    """What an address is."""

    URL = "link"
    EMAIL = "e-mail address"
    HANDLE = "handle"
    HASHTAG = "hashtag"


@record
class Link:
    """An address at ``span``; two lead to the same place where their ``key`` is the same."""

    kind: LinkKind
    text: str
    span: Span
    key: str


def find_links(text: str) -> tuple[Link, ...]:
    """All addresses of a text in order."""
    if not any(sign in text for sign in _SIGNS) and "＃" not in text:
        return ()
    found = []
    for match in _pattern().finditer(text):
        kind = LinkKind[(match.lastgroup or "").upper()]
        written = _trimmed(match[0]) if kind is LinkKind.URL else match[0]
        span = Span(match.start(), match.start() + len(written))
        found.append(Link(kind, written, span, key_of(kind, written)))
    return tuple(found)


def key_of(kind: LinkKind, text: str) -> str:
    """What is the same for all writings of one address."""
    if kind is LinkKind.URL:
        return url_key(text)
    return text.casefold().replace("＃", "#")


@cache
def _pattern() -> re.Pattern[str]:
    """What an address looks like; compiled for the first text that may hold one."""
    return re.compile(
        rf"""
          (?P<url>     (?: (?<![a-z0-9]) [a-z][a-z0-9+.-]{{1,15}}:// | (?<![\w.@]) www\. )
                       [^\s<>"“”«»{_IDEOGRAPHS}]+ )
        | (?P<email>   (?<![a-z0-9.+_-]) [a-z0-9.+_-]{{1,64}}@{_HOST} )
        | (?P<handle>  (?<![a-z0-9_@./]) @\w{{2,30}} (?: @{_HOST} )? )
        | (?P<hashtag> (?<![a-z0-9_\#&/]) [\#＃] (?=\w*[^\W\d_]) \w{{2,80}} )
        """,
        re.VERBOSE | re.IGNORECASE,
    )


@lru_cache(maxsize=4096)
def url_key(text: str) -> str:
    """A link without what does not change where it leads.

    That is the scheme of the web, ``www.``, a slash at the end, the case of the host, and the
    parameters that only tell who sent the reader (``data/links.toml``).
    """
    host, path, query, fragment = _parts(text)
    return "".join((host, path, f"?{query}" if query else "", f"#{fragment}" if fragment else ""))


def other_language(one: str, other: str) -> bool:
    """Whether two links differ only in a language: ``en.wikipedia.org``, ``/de/``."""
    return _spoken(one) == _spoken(other)


def host_of(text: str) -> str:
    """The host that a link leads to, in small letters, without ``www.``."""
    return _parts(text)[0]


def _parts(text: str) -> tuple[str, str, str, str]:
    """Host, path, parameters that count, and fragment."""
    from urllib.parse import parse_qsl, urlsplit

    try:
        parts = urlsplit(text if "://" in text else f"//{text}")
    except ValueError:  # such as half an IPv6 address
        return text, "", "", ""
    labels = parts.netloc.casefold().split(".")
    if labels[0] in load("links")["tracking"]["same_site"] and len(labels) > 2:  # noqa: PLR2004
        labels = labels[1:]
    scheme = "" if parts.scheme in {"", "http", "https"} else f"{parts.scheme}://"
    query = "&".join(
        f"{name}={value}"
        for name, value in parse_qsl(parts.query, keep_blank_values=True)
        if not _tracks(name)
    )
    return scheme + ".".join(labels), parts.path.rstrip("/"), query, parts.fragment


def _spoken(text: str) -> tuple[object, ...]:
    host, path, query, _ = _parts(text)
    labels = [one for one in host.split(".")[:-2] if not _is_language(one)]
    steps = [one for one in path.split("/") if one and not _is_language(one.casefold())]
    return tuple(labels), tuple(host.split(".")[-2:]), tuple(steps), query


def _is_language(part: str) -> bool:
    """Whether a part of an address is a code such as ``en`` or ``pt-br``."""
    codes = part.split("-")
    return len(codes) <= _CODES and all(len(one) == _CODE and one.isalpha() for one in codes)


def _tracks(name: str) -> bool:
    begins, names = _tracking()
    return name.casefold().startswith(begins) or name.casefold() in names


@cache
def _tracking() -> tuple[tuple[str, ...], frozenset[str]]:
    table = load("links")["tracking"]
    return tuple(table["begins"]), frozenset(table["names"])


def _trimmed(text: str) -> str:
    """The address without the marks of the sentence around it; brackets stay where they match."""
    while text:
        last = text[-1]
        if last in _TRAILING or (last in ")]}" and text.count(last) > text.count(_OPENING[last])):
            text = text[:-1]
        else:
            break
    return text


_OPENING = {")": "(", "]": "[", "}": "{"}
