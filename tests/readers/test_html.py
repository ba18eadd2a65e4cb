"""Web pages and pieces of them."""

from __future__ import annotations

import pytest

from evaluator.domain.document import Document
from evaluator.readers import parse, read_bytes
from evaluator.readers.html import declared_encoding

PAGE = """<!doctype html><html lang="en"><head><title>Title | Site</title><style>p{}</style>
<script>var a = "<p>no</p>";</script></head><body class="has-sidebar">
<header><a href="/">The Daily</a><nav><ul><li><a href="/w">World</a></li></ul></nav></header>
<div class="page"><main><article class="story"><header><h1>Storm hits &ldquo;quiet&rdquo; port</h1>
<p class="byline">By <a rel="author" href="/jd">Jane Doe</a></p>
<time datetime="2024-05-01">1 May 2024, 10:30 BST</time></header>
<figure><img src="a.jpg" alt="x"><figcaption>Waves break. Getty Images</figcaption></figure>
<p>A storm struck the coast on Tuesday, leaving three people dead, officials&nbsp;said.</p>
<p>&ldquo;It came from nowhere,&rdquo; said Tom&#8217;s neighbour, who lost his boat.</p>
<aside class="related"><h2>Related stories</h2>
<ul><li><a href="/1">Storm kills two</a></li></ul></aside>
<h2>A long night</h2>
<p>Rescue teams worked until dawn and found nobody there.</p>
<div class="ad">Advertisement</div>
<p>Rescue teams worked until dawn and found nobody there.</p>
<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Port</td><td>3</td></tr></table>
<blockquote><p>We will rebuild the harbour before winter comes, whatever it costs.</p></blockquote>
<div class="share"><a href="#">Share on X</a></div></article>
<section class="comments"><p>What a terrible storm that was, I saw it all from home.</p></section>
</main></div>
<aside><p>Sign up for our newsletter and get the best stories every day in your inbox.</p></aside>
<div hidden><p>This is hidden from all readers of the page, and says nothing.</p></div>
<footer><p>&copy; 2024 The Daily. All rights reserved.</p></footer></body></html>"""


def read(text: str) -> Document:
    """The document in an HTML text."""
    return parse(text, format="html")


def shown(text: str) -> list[tuple[str, str]]:
    """Role and text of each segment."""
    return [(segment.role.value, segment.text) for segment in read(text).segments]


def texts(text: str) -> list[str]:
    """The texts of the segments."""
    return [segment.text for segment in read(text).segments]


def test_a_news_page() -> None:
    """The article and its parts are told from the page; repeated prose and tables are kept."""
    assert shown(PAGE) == [
        ("link", "The Daily"),
        ("link", "World"),
        ("heading", "Storm hits “quiet” port"),
        ("byline", "By Jane Doe"),
        ("dateline", "1 May 2024, 10:30 BST"),
        ("caption", "Waves break. Getty Images"),
        (
            "prose",
            "A storm struck the coast on Tuesday, leaving three people dead, officials said.",
        ),
        ("prose", "“It came from nowhere,” said Tom’s neighbour, who lost his boat."),
        ("boilerplate", "Related stories"),
        ("link", "Storm kills two"),
        ("heading", "A long night"),
        ("prose", "Rescue teams worked until dawn and found nobody there."),
        ("boilerplate", "Advertisement"),
        ("prose", "Rescue teams worked until dawn and found nobody there."),
        ("prose", "Town Dead"),
        ("prose", "Port 3"),
        ("prose", "We will rebuild the harbour before winter comes, whatever it costs."),
        ("link", "Share on X"),
        ("boilerplate", "What a terrible storm that was, I saw it all from home."),
        (
            "boilerplate",
            "Sign up for our newsletter and get the best stories every day in your inbox.",
        ),
        ("boilerplate", "This is hidden from all readers of the page, and says nothing."),
        ("boilerplate", "© 2024 The Daily. All rights reserved."),
    ]


def test_a_page_without_an_article_element() -> None:
    """Divisions only, as old sites and many content systems write."""
    prose = [
        f"Paragraph number {n} tells what happened on that day in the town, and to whom."
        for n in "abcd"
    ]
    body = "".join(f"<div class='p'><p>{text}</p></div>" for text in prose)
    page = (
        f"<html><body><div id='menu'><a href='/'>Home</a> <a href='/n'>News</a></div>"
        f"<div id='content'><h1>What happened</h1>{body}</div>"
        f"<div class='footer'><a href='/i'>Imprint</a></div></body></html>"
    )
    found = shown(page)
    assert [text for role, text in found if role == "prose"] == prose
    assert ("heading", "What happened") in found
    assert [role for role, text in found if text in ("Home News", "Imprint")] == ["link", "link"]


def test_a_page_that_trafilatura_cannot_use_keeps_its_text() -> None:
    """A lone paragraph inside a division is the article."""
    assert shown("<div><nav><a href='x'>Home</a></nav><p>It rained.</p></div>") == [
        ("link", "Home"),
        ("prose", "It rained."),
    ]


def test_plain_pages_need_no_judge(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where writers' elements stand alone, trafilatura is not asked."""

    def refuse(_: str) -> str:
        raise AssertionError

    monkeypatch.setattr("evaluator.readers.page.article._extracted", refuse)
    assert shown("<html><body><h1>Head</h1><p>One is here.<p>Two is here.</body></html>") == [
        ("heading", "Head"),
        ("prose", "One is here."),
        ("prose", "Two is here."),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<p>a<p>b<li>c<li>d", ["a", "b", "c", "d"]),
        ("one<br>two<br><br>three<br/>four</br>five", ["one two", "three four five"]),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", ["a", "b", "c"]),
        ("<dl><dt>a<dd>b<dt>c<dd>d</dl>", ["a", "b", "c", "d"]),
        ("<table><tr><td>a<td>b<tr><td>c</table>", ["a b", "c"]),
        ("<select><option>a<option>b</select>", ["a", "b"]),
        ("a<script>b</script>c<style>d</style>e", ["ace"]),
        ("a<svg><svg>b</svg>c</svg>d", ["ad"]),
        ("a<noscript>b", ["ab"]),
        ("a</b></p></unknown>b", ["a", "b"]),
        (
            "fish &amp chips &lt;3 &bogus; & &#x27; &copy2024 x",
            ["fish & chips <3 &bogus; & ' ©2024 x"],
        ),
        ("soft&shy;hy\u00adphen zero&#8203;width&nbsp;&nbsp;x", ["softhyphen zerowidth x"]),
        ("word<!-- c -->word <![CDATA[x]]><?pi?>", ["wordword"]),
        ("<p>a</p><hr><p></p>b", ["a", "b"]),
        ("1 < 2 and 3 > 2", ["1 < 2 and 3 > 2"]),
        ("<b>a<div>b</div></b>c", ["a", "b", "c"]),
    ],
)
def test_pieces_and_broken_markup(text: str, expected: list[str]) -> None:
    """Ends that are left out are put in, references are resolved, nothing unseen is shown."""
    assert texts(text) == expected


def test_roles_from_elements() -> None:
    """What the element says is not guessed again."""
    assert shown(
        "<pre>x = 1</pre><table><caption>Cap</caption><tr><td>1</td></tr></table>"
        "<address>Jane Doe</address><p><time>yesterday</time></p><h3>Head.</h3>"
        "<p><a href='x'>Go there</a></p><p>See <a href='x'>this</a> now.</p><p><b>Bold</b></p>"
        "<p>The end is here.</p>"
    ) == [
        ("code", "x = 1"),
        ("caption", "Cap"),
        ("prose", "1"),
        ("byline", "Jane Doe"),
        ("dateline", "yesterday"),
        ("heading", "Head."),
        ("link", "Go there"),
        ("prose", "See this now."),
        ("heading", "Bold"),
        ("prose", "The end is here."),
    ]


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav>{}</nav>",
        "<footer>{}</footer>",
        "<div role='navigation'>{}</div>",
        "<div style='display: none'>{}</div>",
        "<div aria-hidden='true'>{}</div>",
        "<header>{}</header>",
        "<aside>{}</aside>",
        "<form>{}</form>",
    ],
)
def test_what_stands_beside_is_not_scored(furniture: str) -> None:
    """Even where it reads like prose."""
    line = "<p>This line of text belongs to the page and not to the article at all.</p>"
    article = "<p>The council met on Monday night to vote on a plan for the libraries.</p>" * 3
    document = read(f"{furniture.format(line)}<div><article>{article}</article></div>")
    assert len(document.scored) == 3
    assert len(document.segments) == 4


@pytest.mark.parametrize(
    "strange", ["\x01", "\x0b", "\ufffe", "&#0;", "<?xml version='1.0' encoding='x'?>"]
)
def test_characters_that_xml_forbids_do_no_harm(strange: str) -> None:
    """The parser of trafilatura is stricter than browsers are."""
    prose = "The council met on Monday night to vote on a plan for the libraries. "
    body = f"<div class='x'><p>{prose}{strange}</p><p>{prose}</p></div>"
    page = f"{strange}<html><body>{body}</body></html>"
    assert sum(s.text.startswith("The council met") for s in read(page).scored) == 2


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"<meta charset=utf-8>", "utf-8"),
        (b'<META http-equiv="x" content="text/html; charset=Windows-1251">', "Windows-1251"),
        (b'<?xml version="1.0" encoding="koi8-r"?>', "koi8-r"),
        (b"<meta name=x>", ""),
        (b"x" * 5000 + b"<meta charset=utf-8>", ""),
    ],
)
def test_a_page_names_its_encoding(head: bytes, expected: str) -> None:
    """In a meta element or the XML declaration, at its beginning."""
    assert declared_encoding(head) == expected


def test_the_named_encoding_is_used() -> None:
    """And is no guess."""
    data = "<meta charset='windows-1251'><p>Привет, мир.".encode("cp1251")
    document = read_bytes(data, name="a.html")
    assert (document.encoding, document.segments[0].text) == ("cp1251", "Привет, мир.")
