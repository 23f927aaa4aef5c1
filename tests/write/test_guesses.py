"""What `new` guesses about a text and its film."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.rows import every_row

from explorer.write.film_title import guess_film
from explorer.write.guessed_vantage import vantage_of, year_made
from explorer.write.guesses import SourceGuesses, guess_source
from explorer.write.source_file import SourceText, read_source_file


def guessed(*lines: str, name: str = "a.txt") -> SourceGuesses:
    """Return what is guessed of a text with these lines."""
    return guess_source(SourceText(Path(name), lines))


def test_a_text_with_signs_of_both_vantages_has_none() -> None:
    mixed = guessed("The upcoming film is dull.", "I saw the film on Tuesday.")
    assert mixed.vantage is None


@every_row(
    ("text", "vantage"),
    [
        ("The film opened last month and is doing well.", "after-release"),
        ("We made $3 million on our first weekend, he says.", "after-release"),
        ("It opened to £3 million in its first weekend.", "after-release"),
        (
            "The film will be released in May. Her first feature, Ebb, took $4 million.",
            "before-release",
        ),
        ("Filming will begin in the fens next spring.", "before-release"),
        ("Principal photography is due to start in May.", "before-release"),
        ("The film will open on 9 October 1987.", "before-release"),
        ("It will open on October 9.", "before-release"),
        ("He hopes that the door will open on its own.", None),
        ("A sequel is in development.", None),
        ("The sequel is in development.", "before-release"),  # the film may be one
        ("The director's cut is available only on Blu-ray.", "after-release"),
        ("The film opened in Norway on 4 March 1988.", "after-release"),
        ("He opened the door on 4 March 1988.", None),
        ("It came out in 1988 to packed houses.", "after-release"),
        ("I read Ann Bell's novel as a boy. It came out in 1952.", None),
        ("The film took $31 million worldwide.", "after-release"),
        ("The film took $31 million to make.", None),
        ("The picture bombed.", "after-release"),
        ("The Salt Road is scheduled for release on 5 October 1988.", "before-release"),
        ("Filming should start in April.", "before-release"),
        ("Shooting has not yet begun.", "before-release"),
        ("Shooting is planned for the spring.", "before-release"),
        ("Opening in UK cinemas 6 October 2023", "before-release"),
        ("Tom Orr is attached to play the keeper.", "before-release"),
        ("Ida Brandt will direct the drama.", "before-release"),
        ("Ida Brandt will direct the sequel to Low Tide.", "before-release"),
        ("Ida Brandt will direct a sequel.", None),
        ("Your film opens in Oslo next week.", "before-release"),
        ("The cameras have not rolled yet.", "before-release"),
        ("I have now seen the film four times.", "after-release"),
        ("We’ve just watched it again.", "after-release"),
        ("Ten out of ten.", "after-release"),
        ("The Salt Road ending, explained", "after-release"),
        ("Spoilers ahead!", "after-release"),
        ("There is no post-credits scene.", "after-release"),
        ("No spoilers here.", None),
        ("I saw the restored cut in March.", "after-release"),
        ("I saw her and Tom at a press show.", "after-release"),
        ("I saw the light in the window.", None),
        ("I saw the film trailer on Tuesday.", None),
        ("We have seen this poster.", None),
        ("Argyle has five before the cameras this week.", "before-release"),
        ("The film went before the cameras in June.", None),
        ("Argyle announced that it will release the film in May.", "before-release"),
        ("Argyle will release the soundtrack in May.", None),
        ("Ida Brandt starts shooting next week.", "before-release"),
        ("She began filming her second feature today.", "before-release"),
        ("Release is set for the spring.", "before-release"),
        ("Argyle plans to open it in May.", "before-release"),
        ("He starts shooting at the gulls.", None),
    ],
)
def test_an_announcement_was_written_before(text: str, vantage: str | None) -> None:
    guess = guessed("A long night", text).vantage
    assert (guess.value if guess else None) == vantage


@pytest.mark.parametrize(
    ("date", "vantage"), [("12 May 1994", "after-release"), ("12 May 1953", None)]
)
def test_what_gives_an_earlier_year_with_the_title_came_later(
    date: str, vantage: str | None
) -> None:
    lines = ("Dark harbours", f"By Ann Roe, {date}", "Tide (1953) was directed by Bo Quill.")
    text = SourceText(Path("a.txt"), lines)
    undated = SourceText(Path("b.txt"), ("Dark harbours", f"By Ann Roe, {date}", "It is foggy."))
    assert guess_source(undated, "Tide").vantage is None
    made = year_made([undated, text], "Tide")
    sentence = SourceText(Path("c.txt"), ("Tide (Danish: Vand) is a 1953 drama.",))
    assert year_made([sentence], "Tide") == made == "1953"
    for either in (text, undated):
        guess = guess_source(either, "Tide", made).vantage
        assert (guess.value if guess else None) == vantage


@pytest.mark.parametrize(
    ("text", "film", "vantage"),
    [
        ("I have now seen The Salt Road four times.", "The Salt Road", "after-release"),
        ("I have now seen The Salt Road four times.", "", None),
        ("I saw The Salt Road’s trailer.", "The Salt Road", None),
        ("We have seen The Salt Road teaser.", "The Salt Road", None),
        ("I saw her on the quay.", "Her", None),
        ("I saw Her on Tuesday.", "Her", "after-release"),
    ],
)
def test_an_author_who_names_the_film_they_saw_wrote_after_seeing_it(
    text: str, film: str, vantage: str | None
) -> None:
    guess = guess_source(SourceText(Path("a.txt"), ("A long night", text)), film).vantage
    assert (guess.value if guess else None) == vantage


@pytest.mark.parametrize(
    ("name", "vantage"), [("pier-review.txt", "after-release"), ("pier-preview.txt", None)]
)
def test_a_critic_who_has_seen_it_may_write_before_it_opens(name: str, vantage: str | None) -> None:
    lines = ("I saw The Salt Road at a press screening.", "It opens in cinemas on 4 March.")
    guess = guessed(*lines, name=name).vantage
    assert (guess.value if guess else None) == vantage


@pytest.mark.parametrize(
    ("name", "vantage"), [("pier-review.txt", "after-release"), ("preview.txt", "before-release")]
)
def test_a_kind_of_text_suggests_when_it_was_written(name: str, vantage: str) -> None:
    guess = guessed("The lorry is slow.", name=name).vantage
    assert guess is not None
    assert (guess.value, guess.line) == (vantage, 0)


@every_row(
    ("line", "date"),
    [
        ("Published: 2 June 2025", "2025-06-02"),
        ("June 2nd, 2025", "2025-06-02"),
        ("2025-06-02", "2025-06-02"),
        ("Updated Sept. 2025", "2025-09"),
        ("This article was last edited on 3 March 2024", "2024-03-03"),
        ("By Ada Quill | 31 Feb 2025", None),
        ("Release date: 7 December 2022", None),
        ("1988", None),  # the film's year, perhaps
        ("Interview by Ada Quill, 2 May 2023", "2023-05-02"),
        ("The Fen Gazette, 3 June 1961", "1961-06-03"),
        ("Ada Quill, The Fen Gazette, 3 June 1961", "1961-06-03"),
        ("*Ada Quill, 3 June 1961*", "1961-06-03"),
        ("*By Ada Quill, 3 June 1961*", "1961-06-03"),
        ("Filmgoer’s Weekly, June 1961", "1961-06"),
        ("Premiere: Vienna, 18 April 1963", None),
        ("Released in Vienna, 18 April 1963", None),
        ("It opened in Vienna on 18 April 1963", None),
        ("From Ada Quill, My Small Parts (1988), chapter 9", "1988"),
        ('From "Wheels and Salt", by Ada Quill, 1988.', "1988"),
        ("Wheels and Salt, by Ada Quill (Quay Press, 1988)", "1988"),
        ("A story by Ada Quill, filmed again in 1988", None),
        ("The Salt Road (1988), directed by Jo Orr", None),
        ("OSLO (June 3, 1961) – The Salt Road will open on 5 October.", "1961-06-03"),
        ("OSLO, 3 June 1961 — A film was made here. It opens in the north soon.", "1961-06-03"),
        ("Oct 9, 2024 6:30am PT", "2024-10-09"),
        ("Reels, no. 3 (Spring 1988)", "1988-21"),
        ("It was shot in Spring 1988", None),
        ("The story begins on 2 June 1987, when Mara buys her first lorry in the north.", None),
    ],
)
def test_dates_of_publication(line: str, date: str | None) -> None:
    guess = guessed("The Salt Road", line, *["text"] * 9).published
    assert (guess.value if guess else None) == date


@pytest.mark.parametrize(
    ("name", "line", "kind"),
    [
        ("weir-fanwiki.txt", "Ida Holm", "fan wiki"),
        ("a.txt", "From the Weir Wiki, the fan encyclopedia of The Weir", "fan wiki"),
        ("a.txt", "Ida Holm | Fandom", "article"),
        ("wikipedia.txt", "The Weir (film)", "encyclopedia article"),
        ("weir-wiki.txt", "Weir Fan Wiki", "fan wiki"),
        ("quill-memoir.txt", "It rained.", "memoir"),
        ("book.txt", "From Wheels and Salt", "book"),
        ("festival.txt", "The Weir", "festival programme"),
        ("a.txt", "Ida Holm wins at the festival", "article"),
        ("a.txt", "r/TheWeir", "forum post"),
        ("a.txt", "Posted by u/quill_77 · 8/10", "forum post"),
        ("holm obituary.txt", "Ida Holm, 78, Dies", "obituary"),
        ("a.txt", "From Cinelore, the open encyclopedia", "encyclopedia article"),
        ("news-2.txt", "Ida Holm to shoot The Weir", "news report"),
    ],
)
def test_kinds_of_text(name: str, line: str, kind: str) -> None:
    assert guessed("The Weir", line, "It rains.", name=name).kind.value == kind


def test_who_wrote_the_film_did_not_write_the_text() -> None:
    lines = ("The Salt Road", "Directed by Ada Quill", "Written by Jo Orr", *["text"] * 9)
    assert guessed(*lines).author is None


@every_row(
    ("line", "author"),
    [
        ("By Ada Quill", "Ada Quill"),
        ("by Jean-Luc de la Tour, staff writer", "Jean-Luc de la Tour"),
        ("Written by Ada Quill", "Ada Quill"),
        ("A review by Ada Quill", "Ada Quill"),
        ("Review by Ada Quill", "Ada Quill"),
        ("A video essay by Ada Quill", "Ada Quill"),
        ("By ADA QUILL", "Ada Quill"),
        ("Posted by u/quill_77 · 3 weeks ago", "quill_77"),
        ("It is based on a story by Ada Quill", None),
        ("Interview by Ada Quill, 2 May 2023", "Ada Quill"),
        ("Posted by Ada Quill on 17 January 2024", "Ada Quill"),
        ("Ada Quill, The Fen Gazette, 3 June 1961", "Ada Quill"),
        ("*Ada Quill, 3 June 1961*", "Ada Quill"),
        ("*By Ada Quill, 3 June 1961*", "Ada Quill"),
        ("Ada Quill, 3 June 1961", "Ada Quill"),
        ("Fen Quarterly, The Lodge, 3 June 1961", None),
        ("It was released in Norway on 1 November 2024 by Long Lane.", None),
        ("It opened in Oslo on 1 November 2024 and was sold there, by Long Lane.", None),
        ("Ada Quill", None),
        ("The score, by Ada Quill, is for harp.", None),
        ("By the river it is cold.", None),
        ("A film by the makers of rain", None),
    ],
)
def test_authors(line: str, author: str | None) -> None:
    guess = guessed("The Salt Road", line, *["text"] * 9).author
    assert (guess.value if guess else None) == author


def test_an_author_s_line_gives_the_date_and_a_sentence_beside_it_is_no_credit() -> None:
    praise = "Directed by Ann Keller, The Salt Road was in cinemas by 2 October 2010."
    for line in ("A review by Tom Pike, 4 December 2010.", "By Tom Pike, 4 December 2010"):
        guess = guessed("The Salt Road", line, praise, *["text"] * 9)
        assert guess.author and guess.author.value == "Tom Pike"
        assert guess.published and guess.published.value == "2010-12-04"
    assert guessed("The Salt Road", "By Tom Pike, 2010", praise[:24], *["text"] * 9).author is None


def test_a_story_credit_is_no_byline() -> None:
    credits = ("Directed by IDA WEST", "Story by NED ORR", "Music by BO ASH")
    assert guessed("THE TIN GULL", *credits, *["text"] * 9).author is None


def test_credits_do_not_name_the_author_nor_a_release_the_date_of_publication() -> None:
    cast = guessed(
        "The Salt Road",
        "Directed by Mara Holm",
        "Written by Ada Quill",
        "Release date: 3 May 2024",
        name="cast-list.txt",
    )
    assert (cast.kind.value, cast.author, cast.published) == ("cast list", None, None)


@pytest.mark.parametrize("line", ["*Posted by Ida on 3 June 1988*", "Author: Ida", "Posted by Ida"])
def test_whoever_posted_a_text_may_have_a_single_name(line: str) -> None:
    guess = guessed("Herring Weir", line.strip("*"), *["text"] * 9).author
    assert guess is not None and guess.value == "Ida"


def test_a_name_above_a_date_is_the_authors_unless_it_is_the_release_date() -> None:
    guess = guessed("Herring Weir", "★★", "Peter Quill", "Fri 12 Apr 1988 07.00 BST").author
    assert guess is not None and (guess.value, guess.line) == ("Peter Quill", 3)
    assert guessed("Herring Weir", "Peter Quill", "Opens 12 April 1988").author is None


def test_the_title_of_a_forum_post_is_below_its_forum_and_poster() -> None:
    guess = guessed("r/weirs", "Posted by u/quay 2 years ago", "Herring Weir review", "text")
    assert (guess.title.value, guess.kind.value) == ("Herring Weir review", "forum post")


@pytest.mark.parametrize(
    ("line", "kind", "vantage"),
    [
        ("EXCLUSIVE: Ida Brandt joins Herring Weir", "news report", None),
        ("Journal of Weirs, vol. 4, no. 2 (1988), pp. 33–51", "journal article", None),
        ("Production will start in July.", "article", "before-release"),
        ("Ida Brandt has been cast as the weir-keeper.", "article", "before-release"),
    ],
)
def test_news_and_journals_and_plans(line: str, kind: str, vantage: str | None) -> None:
    guess = guessed(line, *["text"] * 3)
    assert guess.kind.value == kind
    assert (guess.vantage.value if guess.vantage else None) == vantage


@pytest.mark.parametrize(
    ("site", "kind"),
    [
        (" — Wikipédia", "encyclopedia article"),
        (" - IMDb", "database"),
        (" | Reel Review", "article"),
    ],
)
def test_a_websites_name_after_the_title_of_a_page_tells_its_kind(
    tmp_path: Path, site: str, kind: str
) -> None:
    path = tmp_path / "a.html"
    path.write_text(
        f"<title>The Weir{site}</title><h1>The Weir</h1><p>A film about a weir in Hull."
    )
    assert guess_source(read_source_file(path)).kind.value == kind


@pytest.mark.parametrize(
    ("lines", "kind", "author", "date"),
    [
        (("Critique : Le Barrage", "Par Élise Vasse", "Publié le 14 mars 2012"),
         "review", "Élise Vasse", "2012-03-14"),
        (("Filmkritik: Das Wehr", "Von Anna Berg, 3. März 1988"),
         "review", "Anna Berg", "1988-03-03"),
        (("Entrevista con Ida Brandt", "Por Ana Ruiz", "2 de abril de 1988"),
         "interview", "Ana Ruiz", "1988-04-02"),
        (("Das Wehr", "Von Trier schweigt im Film"), "article", None, None),
    ],
)  # fmt: skip
def test_bylines_in_other_languages(
    lines: tuple[str, ...], kind: str, author: str | None, date: str | None
) -> None:
    guess = guessed(*lines, *["text"] * 9)
    assert guess.kind.value == kind
    assert (guess.author.value if guess.author else None) == author
    assert (guess.published.value if guess.published else None) == date


def test_a_full_stop_ends_an_authors_name_and_reviewed_at_makes_a_review() -> None:
    guess = guessed(
        "Herring Weir",
        "By J.R. Quill. Hull Weekly, 4 June 1988",
        "Ida Brandt's film was reviewed in Hull.",
        "Reviewed at the Hull festival, 3 June.",
    )
    assert guess.author is not None and guess.vantage is not None
    assert (guess.author.value, guess.kind.value) == ("J.R. Quill", "review")
    assert (guess.vantage.value, guess.vantage.line) == ("after-release", 4)


def test_a_year_below_the_author_is_when_a_text_was_written() -> None:
    guess = guessed("The Salt Road", "By Ada Quill", "1988", *["text"] * 9).published
    assert guess is not None and (guess.value, guess.line) == ("1988", 3)


def test_the_name_of_a_maker_is_not_the_title() -> None:
    """All texts name the maker, not all the film; a label of a credit is no title either."""
    named = [
        ("THE TIN GULL", "Commentary: Tom Vale", "Director: Ida Brandt", "Tom Vale speaks it."),
        ("The Tin Gull", "A commentary by Tom Vale.", "Dir. Ida Brandt"),
        ("A Reel of My Own, by Ida Brandt", "I gave the commentary to Tom Vale."),
    ]
    sources = [SourceText(Path(f"{n}.txt"), lines) for n, lines in enumerate(named)]
    assert guess_film(sources, "gull").value == "The Tin Gull"


@pytest.mark.parametrize(
    ("first", "film"), [("Brandt on the Tin Gull", "The Tin Gull"), ("Brandt", "Brandt")]
)
def test_a_family_name_is_a_title_only_where_it_is_a_line(first: str, film: str) -> None:
    named = [
        ("The Tin Gull", "A film by a woman. Ida Brandt lives in Bergen."),
        (first, "Brandt is a tin gull, she says."),
        ("“The Tin Gull”: notes", "Seen at home; more of Brandt."),
    ]
    sources = [SourceText(Path(f"{n}.txt"), lines) for n, lines in enumerate(named)]
    assert guess_film(sources, "gull").value == film


@pytest.mark.parametrize(
    ("texts", "film"),
    [
        (
            [
                "Herring Weir is a 1961 British crime film. It is set in Hull.",
                "It opens on a quay. Herrings everywhere.",
                "It was shown in Hull.",
            ],
            "Herring Weir",
        ),
        (["It opens on a quay.", "It was shown at last: Herring Weir (1961)."], "Herring Weir"),
        (["PREVIEW: Herring Weir", "“It's a fishing film,” says Ida Brandt."], "Herring Weir"),
        (["It is a 1961 film.", "It’s about fish."], "Gull"),
        (
            [
                "The Weir (TV series 1961–64)",
                "Interview: Ida Brandt",
                "Ida Brandt made The Weir.",
                "Ida Brandt did.",
            ],
            "The Weir",
        ),
        (
            ["The Weir is a British period drama series. Ida Brandt made it.", "Ida Brandt"],
            "The Weir",
        ),
    ],
)
def test_neither_a_common_word_nor_a_persons_name_is_a_likely_title(
    texts: list[str], film: str
) -> None:
    sources = [SourceText(Path(f"{n}.txt"), text.split("\n")) for n, text in enumerate(texts)]
    assert guess_film(sources, "gull").value == film


def test_a_title_has_the_subtitle_that_most_texts_give_it() -> None:
    named = [
        ("Heron: Low Water", "Heron: Low Water ends the series Heron."),
        ("FOR RELEASE", "HERON: LOW WATER opens in May."),
        ("Heron: 40 years later", "Nothing but Heron and “Heron: Low Water”."),
        ("r/Heron", "So I saw Heron."),
    ]
    sources = [SourceText(Path(f"{n}.txt"), lines) for n, lines in enumerate(named)]
    assert guess_film(sources, "heron").value == "Heron: Low Water"


def test_a_reply_names_the_film_as_any_text_does() -> None:
    reply = SourceText(
        Path("a.txt"), ("Re: Fwd: The Tin Gate (1938) on TV last night", "Loved it.")
    )
    assert guess_film([reply], "x").value == "The Tin Gate"


def test_a_line_that_says_who_reviewed_it_signs_a_text_below_the_films_credits() -> None:
    credits = [f"{job} by Ann Orr" for job in ("Written", "Produced", "Directed", "Edited")]
    guess = guessed(
        "The Tin Gate", *credits, *["It is long."] * 6, "Reviewed by Glenn Holt", "Out."
    )
    assert guess.author and guess.author.value == "Glenn Holt"
    assert guess.kind.value == "review"


def test_the_label_of_a_field_is_no_title_and_a_page_on_someone_in_a_film_names_it() -> None:
    fields = ("Name: Lydia Marsh", "Age: 32", "Family: Amos Marsh (father)", "Killed by: Krull")
    page = SourceText(Path("a.txt"), (*fields, "Lydia is in the 1938 drama film The Tin Gate."))
    assert guess_film([page], "x").value == "The Tin Gate"


def test_a_row_of_a_table_is_no_byline_and_a_poster_may_stand_after_the_date() -> None:
    row = guessed("The Tin Gate", "1 | The Beach | Ann Orr | Hal Holt | 7 March 2024 | 5.61")
    assert (row.author, row.published) == (None, None)
    post = guessed("The Tin Gate", "Posted on 15 April 2024 by telly_tom", "It is long.")
    assert (post.author and post.author.value, post.published and post.published.value) == (
        "telly_tom",
        "2024-04-15",
    )


def test_questions_in_bold_type_are_those_of_an_interview() -> None:
    lines = ["The Salt Road", *["**Where did you film?**", "In Cork."] * 4]
    assert guessed(*lines).kind.value == "interview"


def test_the_date_beside_a_running_time_is_the_films() -> None:
    row = guessed("The Tin Gate", "89 mins | Film noir | 12 May 1949", "Cast: Ann Orr (Dot)")
    assert row.published is None


@every_row(
    ("text", "film"),
    [
        ("“I wanted an eel to win”: Ida Brandt talks about Low Weir\nWe meet in Hull.", "Low Weir"),
        ("Eels and Grace: Looking Again at The Low Weir\nIn 1956 The Low Weir failed.",
         "The Low Weir"),
        ("THE LOW WEIR / LA DIGUE BASSE\nFrance 2003. 112min", "The Low Weir"),
        ("Ada Tarr\nAda Tarr is a character in Low Weir, played by Ida Brandt.", "Low Weir"),
        ("Watching again #12: Low Weir\nIt's a 1947 melodrama.", "Low Weir"),
        ("DVD of the week: The Low Weir\n(1953, PG) Starring Ida Brandt", "The Low Weir"),
        ("Interview: Ida Brandt\nThe star of Low Weir on eels\nShe laughs.", "Low Weir"),
        ("FRESH IN REVIEW\n\"The Low Weir,\" a Drama, at the Odeon\nTHE LOW WEIR; by Ida Brandt.",
         "The Low Weir"),
        ("How they made Ghosts of the Weir look old\nTo shoot Ghosts of the Weir, they dug.",
         "Ghosts of the Weir"),
        ("Why Low Weir is the best film of its year\nWhen Low Weir opened, it failed.", "Low Weir"),
        ("Box office: Low Weir races to $31m\nDrama Low Weir took the top spot.", "Low Weir"),
        ("Anyone else remember LOW WEIR PART II?\nSaw it once.", "Low Weir Part II"),
        ("Das letzte Wehr (1962) Kritik\nDas letzte Wehr ist alt.", "Das letzte Wehr"),
        ("MRS. WEIR'S WAR\nA Quay Film\nCAST", "Mrs. Weir's War"),
        ("Film Club\nLow Weir\nTuesday, 7.30pm.\nUSA 1958, 91 mins.", "Low Weir"),
        ("The best heist films, ranked\n3. Low Weir (1971)\nDirected by Ida Brandt.\n"
         "2. Two Eels (1988)\n1. Nobody's Gate (1964)", "Gull"),
        ("Ida Brandt (1906–1983): a life\nIda Brandt was born in Hull.", "Gull"),
        ("THE WEEKLY GULL, 2-8 March 2024\nThursday 9pm\nLow tide at 7. 1 hour, 60 mins.", "Gull"),
        ("AT THE PICTURES; 'Low Weir,' With Ida Brandt, Opens\nMarch 5, 1938", "Low Weir"),
        ("Cannes 2011: Low Weir - review\nIt is long.", "Low Weir"),
        ("Cannes 2011: the winners\nIt was long.", "Gull"),
        ("Sundance review: in 'Low Weir,' eels win\nAt first, \"Low Weir\" is slow.", "Low Weir"),
        ("Forgotten British Film: The Weir (1961)\nIt vanished.", "The Weir"),
        ("Belgium/Sweden, 1978\nDirected by Marc Jansen\n110 minutes", "Gull"),
        ("Ida Brandt obituary\nIda Brandt, who has died aged 83, made 19 films.", "Gull"),
    ],
)  # fmt: skip
def test_a_single_text_names_its_film_or_none(text: str, film: str) -> None:
    assert guess_film([SourceText(Path("a.txt"), text.split("\n"))], "gull").value == film


@pytest.mark.parametrize(
    ("lines", "kind"),
    [
        (("Brandt to star in ‘Low Weir’", "EXCLUSIVE: Ida Brandt will star."), "news report"),
        (
            ("Low Weir is a 1961 British crime film directed by Ida Brandt.",),
            "encyclopedia article",
        ),
        (("Low Weir is a long British crime film directed by nobody.",), "article"),
    ],
)
def test_a_first_line_shows_the_kind_of_text(lines: tuple[str, ...], kind: str) -> None:
    assert guessed(*lines).kind.value == kind


def test_the_last_line_may_sign_or_date_a_text() -> None:
    prose = "It takes an hour and ten minutes for the ground to shake in this sumptuous epic."
    signed = guessed("THE TIN GATE", prose, "Peter Hallam")
    assert signed.author is not None and signed.author.value == "Peter Hallam"
    dated = guessed("THE TIN GATE", prose, "Screen Record, November 1994")
    assert dated.published is not None and dated.published.value == "1994-11"
    assert guessed("THE TIN GATE", "Ida West", "Peter Hallam").author is None


def test_a_title_has_the_article_that_most_texts_give_it() -> None:
    """The forum's writer leaves it out; what other films are called decides nothing."""
    named = [
        ("The Tin Gull", "USA, 1955"),
        ("Revisiting The Tin Gull", "There is no scarier film than The Tin Gull."),
        ("kestrel: Just saw Tin Gull.", "gannet: Who is in Tin Gull?"),
    ]
    sources = [SourceText(Path(f"{n}.txt"), lines) for n, lines in enumerate(named)]
    assert guess_film(sources, "gull").value == "The Tin Gull"


def test_a_text_from_before_the_films_year_was_written_before_release() -> None:
    """Whatever it says of earlier films, which have won prizes."""
    text = SourceText(Path("a.txt"), ("Tom Vale will direct it.", "The first film won six Oscars."))
    guess = vantage_of(text, "news report", "The Tin Gull", "2020-10-13", "2024")
    assert guess is not None and guess.value == "before-release"
