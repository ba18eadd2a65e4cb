"""What each block of an article is for. The articles are made up, in the manner of many outlets."""

from __future__ import annotations

import pytest

from evaluator.readers import parse

P, H, Y, D = "prose", "heading", "byline", "dateline"
C, L, B = "caption", "link", "boilerplate"

ARTICLES: dict[str, list[tuple[str, str]]] = {
    "agency": [
        (H, "Oil prices climb as output cut looms"),
        (P, "LONDON, March 3 (Reuters) - Oil prices rose on Friday as traders weighed a cut."),
        (P, "Brent crude gained 1.2% to $84.75 a barrel."),
        (H, "OUTPUT CUTS"),
        (P, "The group meets on March 5 in Vienna."),
        (Y, "(Reporting by John Doe in London; Editing by Mary Major)"),
        (B, "Our Standards: The Thomson Reuters Trust Principles."),
    ],
    "broadcaster": [
        (H, "Storm batters south coast"),
        (Y, "By Jane Doe"),
        (Y, "BBC News, Brighton"),
        (D, "Published 4 hours ago"),
        (C, "Image source, Getty Images"),
        (C, "Image caption, Waves hit the pier on Sunday"),
        (P, "A storm has battered the south coast, cutting power to thousands."),
        (L, "Related topics:"),
        (L, "Weather"),
        (H, "What happens next?"),
        (P, "Engineers hope to restore power by Monday."),
        (L, "More on this story"),
    ],
    "german": [
        (H, "Regierung einigt sich auf Haushalt"),
        (Y, "Von Anna Müller, Berlin"),
        (D, "Stand: 10. Januar 2022, 14:30 Uhr"),
        (C, "Der Minister am Montag im Bundestag. Foto: dpa"),
        (P, "Die Regierung hat sich am 10. Jan. 2022 auf einen Haushalt geeinigt."),
        (H, "Kritik von der Opposition"),
        (P, "Die Opposition nannte den Plan z. B. unseriös."),
        (L, "Lesen Sie auch: Was der Haushalt für Familien bedeutet"),
        (B, "Quelle: dpa"),
    ],
    "french": [
        (H, "La réforme adoptée dans la nuit"),
        (Y, "Par Jean Dupont et Marie Durand"),
        (D, "Publié le 5 mars 2021 à 18h30, mis à jour le 6 mars 2021"),
        (P, "M. Petit a salué mardi « une étape décisive » pour le pays tout entier."),
        (L, "À lire aussi : Les députés divisés"),
        (P, "« Nous irons jusqu’au bout. Rien ne nous arrêtera », a déclaré Mme. Roux."),
        (B, "© AFP"),
    ],
    "russian": [
        (H, "Переговоры пройдут в Женеве"),
        (Y, "Автор: Иван Петров"),
        (D, "28 декабря 2021 г., 15:40"),
        (C, "Фото: ТАСС"),
        (P, "Россия и США проведут переговоры в начале января, сообщил А. С. Иванов."),
        (L, "Читайте также: Что известно о переговорах"),
        (P, "Встреча назначена на 10 января 2022 г. в Женеве."),
    ],
    "chinese": [
        (H, "美俄将于一月举行会谈"),
        (D, "2021年12月28日"),
        (P, "美国和俄罗斯将于一月初就欧洲安全举行会谈。"),
        (P, "克里姆林宫表示，西方正在逼近俄罗斯边境。"),
        (B, "来源：新华社"),
    ],
    "magazine": [
        (H, "Can the old harbour be saved? - The Daily Post"),
        (Y, "By JANE DOE and Tom van der Berg"),
        (Y, "Jane Doe"),
        (D, "Brighton, 5 March 2021"),
        (C, "The harbour wall at dawn. Jane Doe"),
        (P, "The old harbour wall fell into the sea last week, and nobody was hurt."),
        (C, "Divers look at the wall (AP Photo/Tom Berg)"),
        (P, "It had stood there for two hundred years."),
        (B, "Advertisement"),
        (P, "Now the town must choose."),
        (D, "Last updated: 2021-03-05T10:30:00Z"),
        (B, "Tags: harbour, sea, walls"),
        (B, "https://example.com/a/b"),
        (B, "jane.doe@example.com"),
        (B, "* * *"),
    ],
}

PROSE = {
    "begins as furniture does": [
        "By Friday, the talks between the two sides had ended in the old town hall.",
        "Related companies must pay the tax too, the ministry said on Monday evening.",
        "Source code for the program was published on Monday by the company itself.",
        "Photographs of the harbour show that the wall was gone before the storm.",
        "Advertisements were banned in the whole country by the new government.",
        "Published in 1984, the book was read by more people than any other.",
        "Watch out for the ice on the road, the police said on Monday evening.",
        "On March 5, 2021, the harbour wall fell.",
        "Sponsored by the state, the team won all of its games that year.",
        "More: the word appears nine times in the text of the agreement, he said.",
        "He met the officials of the U.S. White House",
    ],
    "short and without a full stop": [
        "The mayor spoke for an hour before the vote was held in the town hall.",
        "He listed his reasons for all to hear:",
        "It costs too much",
        "and it takes too long.",
        "The council disagreed with him on all of these points in the end.",
    ],
}


@pytest.mark.parametrize("name", ARTICLES)
def test_articles_of_many_outlets(name: str) -> None:
    """Each block has the role that an editor would give it."""
    expected = ARTICLES[name]
    document = parse("\n\n".join(text for _, text in expected))
    assert [(segment.role.value, segment.text) for segment in document.segments] == expected


@pytest.mark.parametrize("name", PROSE)
def test_prose_is_never_lost(name: str) -> None:
    """A block that only resembles furniture is scored."""
    lead = "The two sides met again in the old town hall on Monday to talk."
    document = parse("\n\n".join([lead, *PROSE[name], lead]))
    assert [s.text for s in document.segments if not s.role.scored] == []


def test_a_caption_with_a_bold_credit_is_known_inside_the_text() -> None:
    """Bold type says credit where capitals alone would not."""
    lead = "The two sides met again in the old town hall on Monday to talk."
    document = parse(f"{lead}\n\nThe hall on Monday morning. **Town Archive**\n\n{lead}")
    assert [s.role.value for s in document.segments] == [P, C, P]
    document = parse(f"{lead}\n\nThe hall was full. Town Archive\n\n{lead}")
    assert [s.role.value for s in document.segments] == [P, P, P, P]


def test_a_block_that_is_all_link_leads_elsewhere() -> None:
    """Unless it ends as a sentence does: then it is one."""
    lead = "The two sides met again in the old town hall on Monday to talk."
    document = parse(
        f"{lead}\n\n[Ten pictures of the hall](x)\n\n[The hall was full.](y)\n\n{lead}"
    )
    assert [s.role.value for s in document.segments] == [P, L, P, P]


def test_a_bold_line_is_a_heading_among_many() -> None:
    """Where there are too many likely headings, only those in bold are."""
    items = "Milk and honey\n\n**What to do**\n\nBread and butter\n\nSalt\n\nWater now"
    document = parse(f"{items}\n\nGo home now.")
    assert [s.text for s in document.segments if s.role.value == H] == ["What to do"]


def test_three_short_lines_in_a_row_are_no_headings() -> None:
    """They are a list without marks."""
    lead = "The two sides met again in the old town hall on Monday to talk."
    text = f"{lead}\n\n{lead}\n\nMilk\n\nBread\n\nSalt\n\n{lead}\n\n{lead}\n\n{lead}"
    assert {s.role.value for s in parse(text).segments} == {P}


def test_an_article_without_sure_prose_keeps_its_lines() -> None:
    """Nothing is head or tail there, so that a byline is told by its words only."""
    document = parse("By Jane Doe\n\nIt rained.\n\nMay 5, 2021")
    assert [s.role.value for s in document.segments] == [Y, P, D]
