"""Casts and credits as reviews, listings, catalogues and old papers print them."""

from __future__ import annotations

from support.rows import every_row
from support.suggested import suggested

_FILM = "Stone Harbour"


@every_row(
    ("line", "claim"),
    [
        ("Ida West, so sly in last year's “Paper Boats,” is touching in the role of Nora Rowe.",
         ("Nora Rowe", "played-by", "Ida West")),
        ("Ida West, who made her name in Paper Boats, plays Nora Rowe.",
         ("Nora Rowe", "played-by", "Ida West")),
        ("The film stars Ida West, Noel Pratt and Stoyan Gerasimov.",
         ("", "cast-list", "Stoyan Gerasimov")),
        ("A quiet drama, with Noel Pratt in the lead.", ("", "cast-list", "Noel Pratt")),
        ("It has Noel Pratt and Ida West in the lead roles, with Vera Cole and Bo Ash in "
         "supporting roles.", ("", "cast-list", "Bo Ash")),
        ("Previously announced cast includes Noel Pratt and Ida West.",
         ("", "cast-list", "Ida West")),
        ("Ida West leads an ensemble that also boasts Noel Pratt and Bo Ash.",
         ("", "cast-list", "Bo Ash")),
        ("The stars are Ida West and Noel Pratt.", ("", "cast-list", "Noel Pratt")),
        ("Noel Pratt, 19, of Mill Road, makes his film debut in Stone Harbour.",
         ("", "cast-list", "Noel Pratt")),
        ("A LANTERN film “STONE HARBOUR” starring IDA WEST  NOEL PRATT  BO ASH",
         ("", "cast-list", "Bo Ash")),
        ("Noel Pratt is a vicar struck dumb, with Ida West as a nurse torn between two men.",
         ("The nurse", "played-by", "Ida West")),
        ("Norway 1964. DIR Tom Orr SCR Vera Cole DP Ivan Smith-Moss ED Bo Ash CAST Ida West",
         ("", "cinematographer", "Ivan Smith-Moss")),
        ("Norway 1964. DIR Tom Orr SCR Vera Cole DP Ivan Smith-Moss ED Bo Ash CAST Ida West",
         ("", "cast-list", "Ida West")),
        ("Certificate 15 Distributor Argyle Producer Tom Orr Screenplay Vera Cole Based on the "
         "novel by Bo Ash Director of Photography Ivan Moss Editor Joan Marsh",
         ("", "writer", "Vera Cole")),
        ("Certificate 15 Distributor Argyle Producer Tom Orr Screenplay Vera Cole Based on the "
         "novel by Bo Ash Director of Photography Ivan Moss Editor Joan Marsh",
         ("", "cinematographer", "Ivan Moss")),
        ("It is produced by Tom Orr under his Two Doors banner.",
         ("", "production-company", "Two Doors")),
        ("It was directed by Tom Orr for Argyle.", ("", "studio", "Argyle")),
        ("ARGYLE presents a TOM ORR film", ("", "studio", "ARGYLE")),
        ("The screenplay is by R. J. Orley.", ("", "writer", "R. J. Orley")),
        ("The picture is from the pen of Miss Vera Cole.", ("", "writer", "Vera Cole")),
        ("Stone Harbour was created by Vera Cole and Bo Ash.", ("Bo Ash", "created", "")),
        ("The director is Tom Orr btw, and it rocks.", ("", "director", "Tom Orr")),
        ("The music was composed by Tom Orr, with lyrics written by Bo Ash.",
         ("", "songwriter", "Bo Ash")),
        ("Gowns by Vera Cole. Settings by Bo Ash.", ("", "costume-designer", "Vera Cole")),
        ("It stars Ida West as Nora Rowe, a part first offered to Vera Cole.",
         ("Nora Rowe", "considered-for", "Vera Cole")),
        ("It has Noel Pratt as foreman Leo Crane, joined by Ida West (Nora, his wife).",
         ("Nora", "played-by", "Ida West")),
        ("It has Noel Pratt as Leo Crane and newcomer Osvik Trand as their son Gil.",
         ("Gil", "played-by", "Osvik Trand")),
        ("Script by Tom Orr and his sister Vera Cole.", ("", "writer", "Vera Cole")),
        ("Adapted by Bo Ash and the director, Tom Orr, from a play.", ("", "writer", "Tom Orr")),
        ("Noel Pratt plays a lawyer nobody trusts.", ("The lawyer", "played-by", "Noel Pratt")),
        ("Ida West, best known for playing Nora Rowe in Tom Orr's Stone Harbour, has died.",
         ("Nora Rowe", "played-by", "Ida West")),
        ("The lens flatters Ida West's Agnes, and Noel Pratt's bluff, weary Pastor Holm.",
         ("Agnes", "played-by", "Ida West")),
        ("The lens flatters Ida West's Agnes, and Noel Pratt's bluff, weary Pastor Holm.",
         ("Pastor Holm", "played-by", "Noel Pratt")),
        ("A wry fable from brothers Tom and Bo Orr.", ("", "director", "Bo Orr")),
        ("Tom Orr is directing it with a light hand.", ("", "director", "Tom Orr")),
        ("The camera of Vera Cole lingers.", ("", "cinematographer", "Vera Cole")),
        ("Ida West as a nun??? Sold.", ("The nun", "played-by", "Ida West")),
        ("It is based on Vera Cole's bestseller.", ("", "based-on", "Vera Cole’s bestseller")),
        ("Tom Orr (director, writer) studied in Bergen.", ("", "writer", "Tom Orr")),
        ("Stone Harbour, Tom Orr, Norway, 2019, 94 min", ("", "director", "Tom Orr")),
        ("Ida West, cast as the doctor two days before shooting, was ill.",
         ("The doctor", "played-by", "Ida West")),
        ("Cut by Tom Orr, it won the Audience Award at Bergen.", ("", "award", "Audience Award")),
        ("The film stars Leung Tsz-ho and Ida West.", ("", "cast-list", "Leung Tsz-ho")),
        ("d. Tom Orr sc. Vera Cole, Bo Ash ph. Ivan Moss", ("", "writer", "Bo Ash")),
        ("Ida West takes over from Vera Cole, who exited over scheduling conflicts.",
         ("", "left-by", "Vera Cole")),
        ("Tom Orr was fired from Stone Harbour.", ("", "left-by", "Tom Orr")),
        ("Noel Pratt and Bo Ash dropped out of the film.", ("", "left-by", "Bo Ash")),
        ("A small joy. ★★★½", ("", "score-elsewhere", "3.5 stars")),
        ("★★★☆☆ Dir: Tom Orr. 96 mins", ("", "score-elsewhere", "3 of 5 stars")),
        ("My rating: 8/10", ("", "score-elsewhere", "8 of 10")),
        ("I'd give it a 3.5 out of 5.", ("", "score-elsewhere", "3.5 of 5")),
        ("Three and a half stars (out of four)", ("", "score-elsewhere", "3.5 of 4 stars")),
        ("Grade: B+", ("", "score-elsewhere", "grade B+")),
    ],
)  # fmt: skip
def test_casts_and_credits_are_suggested(line: str, claim: tuple[str, str, str]) -> None:
    assert claim in suggested([line], _FILM)


@every_row(
    ("line", "prop", "value"),
    [
        ("Ida West, the star of Paper Boats, and Noel Pratt, who plays Leo Crane, met here.",
         "played-by", "Paper Boats"),
        ("Director Tom Orr wrote to Producer Bo Ash about the Music Hall.", "composer", "Hall"),
        ("It was made by Tom Orr for Vera Cole.", "studio", "Vera Cole"),
        ("The debut of choreographer Vera Cole is set in Bergen.", "choreographer", "Vera Cole"),
        ("It is based on characters created by Vera Cole.", "created", ""),
        ("In the film, Tom Orr leaves Vera Cole for a nurse.", "left-by", "Tom Orr"),
        ("Rating: A", "score-elsewhere", "grade A"),
        ("Verdict: A triumph.", "score-elsewhere", "grade A"),
        ("It opened on 4/10 in Oslo.", "score-elsewhere", "4 of 10"),
        ("Letterboxd: 3.6/5", "score-elsewhere", "3.6 of 5"),
    ],
)  # fmt: skip
def test_similar_words_are_not_taken_for_credits(line: str, prop: str, value: str) -> None:
    claims = suggested([line], _FILM)
    assert not any(claim[1:] == (prop, value) for claim in claims)
