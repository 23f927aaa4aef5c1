"""Castings and credits as reviews, obituaries and news word them; all of it invented."""

from __future__ import annotations

import pytest
from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import suggested

from explorer.model.enums import Polarity
from explorer.suggest.engine import suggest


def _claims(text: str) -> set[tuple[str, str, str]]:
    """Return what is suggested for a text's lines, by name."""
    return suggested(text.split("\n"), "Stone Harbour", published="1964")


@every_row(
    ("text", "claim"),
    [
        ("Hedda Moe is the villain of Stone Harbour, portrayed by Vera Cole.",
         "Hedda Moe|played-by|Vera Cole"),
        ("Torvex the Salt King was played by Bo Ash.", "Torvex|played-by|Bo Ash"),
        ("Hedda and Karl, retired pilots in their eighties, are played by Vera Cole and Bo Ash.",
         "Karl|played-by|Bo Ash"),
        ("It has its own Hedda and Karl, played by Vera Cole and Bo Ash.", "Karl|played-by|Bo Ash"),
        ("The role of the ferryman Karl Rask was entrusted to Bo Ash.",
         "Karl Rask|played-by|Bo Ash"),
        ("Ida West gave the part of the pilot Hedda Moe to Vera Cole.",
         "Hedda Moe|played-by|Vera Cole"),
        ("Vera Cole took no salary to play Hedda Moe.", "Hedda Moe|played-by|Vera Cole"),
        ("As the Cork pilot Hedda Moe, the late Vera Cole is superb.",
         "Hedda Moe|played-by|Vera Cole"),
        ("Bo Ash stars as a Cork detective who takes over.",
         "The Cork detective|played-by|Bo Ash"),
        ("Vera Cole, our Aunt Rose, is a baker.", "Aunt Rose|played-by|Vera Cole"),
        ("Ann Bell, Tom Vale and Bo Ash topline the romance.", "|cast-list|Tom Vale"),
        ("Hedda, who wishes for a quieter life, is played by Vera Cole.",
         "Hedda|played-by|Vera Cole"),
        ("Karl Rask, who would have been better off at sea, is played by Bo Ash.",
         "Karl Rask|played-by|Bo Ash"),
        ("The cast includes Bo Ash as Karl and introducing Vera Cole as Hedda.",
         "Hedda|played-by|Vera Cole"),
        ("Introducing Vera Cole as Hedda Moe.", "Hedda Moe|played-by|Vera Cole"),
        ("Hedda Moe (_Vera Cole_) comes home.", "Hedda Moe|played-by|Vera Cole"),
        ("Hedda, the mother of Karl, is played by Vera Cole.", "Hedda|played-by|Vera Cole"),
        ("Karl (Bo Ash) is a pilot. Sam Orr plays him as a boy.", "Karl|played-by|Sam Orr"),
        ("Bo Ash, who also played Karl, is good.", "Karl|played-by|Bo Ash"),
        ("Bo Ash stars as Karl. Mr. Ash (Tom Vale) is a banker.", "Mr. Ash|played-by|Tom Vale"),
        ("Bo Ash stars as Karl. Mr. Ash (Tom Vale) is a banker. Mr. Ash is killed by Karl.",
         "Mr. Ash|killed-by|Karl"),
        ("Bo Ash will be Lord Rask, the master of an island.", "Lord Rask|played-by|Bo Ash"),
        ("Vera Cole will be the voice of Hedda, the wild girl.", "Hedda|played-by|Vera Cole"),
        ("Bo Ash is to play the policeman sent to look for her.",
         "The policeman|planned-actor|Bo Ash"),
        ("Bo Ash is Karl, Vera Cole is Oth and Ida West is Hedda.", "Oth|played-by|Vera Cole"),
        ("Bo Ash plays Karl, a pilot. Vera Cole is Hedda Moe.", "Hedda Moe|played-by|Vera Cole"),
        ("Bo Ash plays Karl, Ann Bell's brother, and Vera Cole her mother, Hedda.",
         "Hedda|played-by|Vera Cole"),
        ("Bo Ash is Karl, the pilot, and Tom Vale the priest, Father Oth.",
         "Father Oth|played-by|Tom Vale"),
        ("Bo Ash plays Karl; Tom Vale, Torvex; Vera Cole, Hedda.", "Torvex|played-by|Tom Vale"),
        ("Bo Ash lent his voice to the wicked Karl and Vera Cole to Hedda.",
         "Hedda|played-by|Vera Cole"),
        ("Karl is played by Tom Vale as a child, Noel Pratt as an adolescent, and Bo Ash as an "
         "adult.", "Karl|played-by|Noel Pratt"),
        ("Vera Cole and Bo Ash act well. Hedda loves the pilot Karl (Ash).",
         "Karl|played-by|Bo Ash"),
        ("Vera Cole and Bo Ash are Hedda and Karl.", "Karl|played-by|Bo Ash"),
        ("Vera Cole and Bo Ash star as neighbours, Hedda and Karl.", "Karl|played-by|Bo Ash"),
        ("Vera Cole and Bo Ash star, respectively, as the painter Hedda and her shy sitter Karl.",
         "Karl|played-by|Bo Ash"),
        ("The twins – Hedda and Karl – were voiced by Vera Cole and Bo Ash.",
         "Karl|played-by|Bo Ash"),
        ("Bo Ash was given the part of Karl, and Tom Vale that of Torvex.",
         "Torvex|played-by|Tom Vale"),
        ("Vera Cole is Karl's mother, the Baroness.", "The Baroness|played-by|Vera Cole"),
        ("Bo Ash was originally cast as Karl, but was replaced by Tom Vale.",
         "Karl|played-by|Tom Vale"),
        ("Bo Ash plays three roles: Captain Oth, Karl and the vicar Torvex.",
         "Torvex|played-by|Bo Ash"),
        ("Bo Ash is the columnist Karl, Vera Cole the heiress Hedda.", "Karl|played-by|Bo Ash"),
        ('It stars Bo Ash as Major T. J. "Fox" Oth.', "Major T. J. Oth|played-by|Bo Ash"),
        ("In Ida West's Low Tide, Vera Cole and Bo Ash play Hedda and Karl.",
         "Hedda|played-by|Vera Cole"),
        ("Vera Cole, Tom Vale and Bo Ash reprise their roles as Hedda, Oth and Karl.",
         "Oth|played-by|Tom Vale"),
        ("Bo Ash takes over from Tom Vale as Karl.", "Karl|played-by|Bo Ash"),
        ("Ashore: Vera Cole (Hedda), Bo Ash (his aunt, Mrs Oth), Tom Vale (Karl; also sings).",
         "Karl|played-by|Tom Vale"),
        ("Also in the cast: Vera Cole (Hedda, the widow), Bo Ash (Karl), Ida West (Torvex Oth).",
         "Torvex Oth|played-by|Ida West"),
        ("Directed by Ann Bell; starring Vera Cole (Ruth Grant), Bo Ash (Torvex)",
         "Ruth Grant|played-by|Vera Cole"),
        ("Other parts are taken by Vera Cole (Hedda, Karl's aunt) and Bo Ash (Karl).",
         "Hedda|played-by|Vera Cole"),
        ("Vera Cole (Hedda), Bo Ash (Karl/The Tin Man), Ida West (Miss Moe/The Heron).",
         "The Tin Man|played-by|Bo Ash"),
        ("Hedda was played by Vera Cole; Ann Bell, Noel Pratt and Storm were considered for the "
         "part.", "Hedda|considered-for|Storm"),
    ],
)  # fmt: skip
def test_a_text_says_who_plays_whom(text: str, claim: str) -> None:
    assert tuple(claim.split("|")) in _claims(text)


@every_row(
    ("text", "claim"),
    [
        ("Noel Pratt did the music.", "|composer|Noel Pratt"),
        ("A Noel Pratt production. It is a comedy.", "|producer|Noel Pratt"),
        ("Ann Bell and Noel Pratt are the credited screenwriters.", "|writer|Noel Pratt"),
        ("Music composed, arranged and conducted by Noel Pratt.", "|composer|Noel Pratt"),
        ("Sets and costumes by Ann Bell.", "|production-designer|Ann Bell"),
        ("Ann Bell did the editing, the sets and the costumes.", "|costume-designer|Ann Bell"),
        ("Songs by Ann Bell and Noel Pratt.", "|songwriter|Ann Bell"),
        ("The songs are by Ann Bell, the score by Noel Pratt.", "|composer|Noel Pratt"),
        ("The make-up is the work of Ann Bell and Noel Pratt.", "|make-up|Noel Pratt"),
        ("Ann Bell directed for producer Noel Pratt.", "|director|Ann Bell"),
        ("Editing Ann Bell, Noel Pratt.", "|editor|Noel Pratt"),
        ("réal. Ann Bell; scén. Tom Vale; phot. Bo Ash; mont. Noel Pratt.", "|editor|Noel Pratt"),
        ("Ann Bell and Noel Pratt lend able support.", "|cast-list|Noel Pratt"),
        ("Ann Bell, Tom Vale, Noel Pratt and Bo Ash as Karl.", "|cast-list|Tom Vale"),
        ("Tom Vale, Noel Pratt and Ann Bell wrote the screenplay.", "|writer|Tom Vale"),
        ("Noel Pratt designed the sets and Ann Bell the costumes.", "|costume-designer|Ann Bell"),
        ("Noel Pratt wrote the music, Ann Bell the script.", "|writer|Ann Bell"),
        ("Noel Pratt and Ann Bell are doing the music.", "|composer|Ann Bell"),
        ("Noel Pratt cut it.", "|editor|Noel Pratt"),
        ("Noel Pratt shot it in black and white.", "|cinematographer|Noel Pratt"),
        ("Noel Pratt's Technicolor photography is bright.", "|cinematographer|Noel Pratt"),
        ("Noel Pratt's rain-soaked photography is bright.", "|cinematographer|Noel Pratt"),
        ("The script is by former Navy pilot Noel Pratt.", "|writer|Noel Pratt"),
        ("The script by frequent Holm collaborator Noel Pratt is fine.", "|writer|Noel Pratt"),
        ("The script by Ann Bell and Noel I. Pratt is fine.", "|writer|Noel I. Pratt"),
        ("Ann Bell collaborated with Noel Pratt on the script, from Tom Vale's novel.",
         "|writer|Noel Pratt"),
        ("It was adapted from Tom Vale's short story by Noel Pratt.", "|writer|Noel Pratt"),
        ("Ida West made her name with Stone Harbour, which she wrote and directed in a month.",
         "|director|Ida West"),
        ("D: Ida West. W: Noel Pratt. E: Tom Vale.", "|editor|Tom Vale"),
        ("Ann Bell and Tom Vale devised the story.", "|story-by|Tom Vale"),
        ("Sales outfit Argyle has sold it.", "|sales-agent|Argyle"),
        ("It was written, directed and co-produced by Noel Pratt.", "|director|Noel Pratt"),
        ("It was written, directed and co-produced by Noel Pratt.", "|writer|Noel Pratt"),
        ("Ann Bell was one of the producers, with Noel Pratt and Tom Vale.", "|producer|Tom Vale"),
        ("Bo Ash (Karl) wrote it, and it was shot by Tom Vale.", "|cinematographer|Tom Vale"),
        ("It was produced by Argyle Films' Ann Bell.", "|production-company|Argyle Films"),
        ("The studio spent a hundred and twenty million on it.", "|budget|120"),
        ("They made it for less than four hundred thousand dollars.", "|budget|..0.4"),
        ("Ann Bell wrote the script with Tom Vale and Noel Pratt.", "|writer|Noel Pratt"),
        ("The cast: Vera Cole (Hedda Moe), Bo Ash (Glossu Rabban), Tom Vale (Karl).",
         "Glossu Rabban|played-by|Bo Ash"),
        ("Noel Pratt will do the gowns.", "|costume-designer|Noel Pratt"),
        ("Vera Cole and Bo Ash have signed for supporting parts.", "|cast-list|Bo Ash"),
        ("It had a budget of ¥700 million.", "|budget-in-yen|700"),
        ("It cost 1.1 billion yen.", "|budget-in-yen|1100"),
        ("It cost ¥90 million, or a tenth of a billion yuan.", "|budget-in-yuan|90"),
        ("It was made for 3 billion won.", "|budget-in-won|3000"),
        ("It was scored by Bo Ash (as Tom Vale).", "Bo Ash|also-known-as|Tom Vale"),
        ("Noel Pratt adapted it with Tom Vale from his own novel.",
         "|based-on|Noel Pratt’s novel"),
    ],
)  # fmt: skip
def test_a_text_credits_someone(text: str, claim: str) -> None:
    assert tuple(claim.split("|")) in _claims(text)


@every_row(
    ("text", "role", "name"),
    [
        ("The opening tries for Noel Pratt's camera work and falls flat.",
         "cinematographer", "Noel Pratt"),
        ("Imagine Bo Ash playing Captain Holm.", "played-by", "Bo Ash"),
        ("I wish they had cast Bo Ash as Captain Holm.", "played-by", "Bo Ash"),
        ("The harbour's designer, played by Noel Pratt, is dead.",
         "production-designer", "Noel Pratt"),
        ("It has gothic touches reminiscent of Ida West's Stone Harbour.", "director", "Ida West"),
        ("A narration by Noel Pratt's daughter hangs over it.", "narrated-by", "Noel Pratt"),
        ("Bo Ash is good as the nice friend, Tom Vale is solid as the vet.", "played-by",
         "Bo Ash"),
        ("It was directed by Ida West (1964; Lantern Vinegar, 2022), Blu-ray.", "director", "Blu"),
        ("The art direction of Noel Pratt is fine.", "director", "Noel Pratt"),
        ("Karl is voiced by Noel Pratt, the director's son.", "director", "Noel Pratt"),
        ("Noel Pratt, who plays the vet, is a director herself.", "director", "Noel Pratt"),
        ("She cast the veteran director Noel Pratt in the lead.", "director", "Noel Pratt"),
        ("Noel Pratt made a lot of great horror and fantasy films.", "director", "Noel Pratt"),
        ("It shares more with an Argyle Films release, and is unlike an Argyle Films production.",
         "production-company", "Argyle Films"),
        ("In _The Riverman_, director Noel Pratt added a hook.", "director", "Noel Pratt"),
        ("He plays Noel Pratt's Captain Holm.", "played-by", "Noel Pratt"),
        ("_Noel Bravo_'s Captain Holm is back.", "played-by", "Noel Bravo"),
        ("Noel Pratt made the music stop.", "composer", "Noel Pratt"),
        ("Noel Pratt provides music lessons to the poor.", "composer", "Noel Pratt"),
        ("Noel Pratt wrote a score of letters.", "composer", "Noel Pratt"),
        ("Noel Pratt designed the secret camera.", "cinematographer", "Noel Pratt"),
        ("Noel Pratt produced a small camera.", "cinematographer", "Noel Pratt"),
        ("The fight direction is by Noel Pratt.", "director", "Noel Pratt"),
        ("Noel Pratt is back as editor of the Post.", "editor", "Noel Pratt"),
        ("Noel Pratt steps in as director of the bank.", "director", "Noel Pratt"),
        ("Noel Pratt returns as producer of the play.", "producer", "Noel Pratt"),
        ("It was scored by Bo Ash (as Tom Vale).", "played-by", "Bo Ash"),
        ("Noel Pratt adapted it with Tom Vale from a novel.", "based-on", "Tom Vale"),
        ("It earned ¥750 million.", "gross", "750"),
        ("The film, written by Noel Pratt, was seen in Cork.", "director", "Noel Pratt"),
        ("It is based on a French film.", "country", "France"),
        ("Argyle is developing a series based on the film, with Tom Vale producing.", "producer",
         "Tom Vale"),
        ("A remake has been planned since 1970; Tom Vale is attached to direct.", "director",
         "Tom Vale"),
        ("Bo Ash was the production designer.", "played-by", "Bo Ash"),
        ("Production notes, May 1963.", "production-period", "1963-05"),
        ("Vera Cole plays Hedda. Bo Ash woos Hedda.", "loves", "Hedda"),
        ("Captain Holm frees the vicar and is shot by Noel Pratt.", "cinematographer",
         "Noel Pratt"),
        ("Ann Bell is one of the producers who saw it.", "producer", "Ann Bell"),
        ("Hedda gave Karl the role of Santa in the school play.", "played-by", "Karl"),
        ("Bo Ash, my friend Vera Cole, and I went to the sea.", "played-by", "Bo Ash"),
        ("The keeper of the lighthouse is played by Vera Cole.", "played-by",
         "Vera Cole"),
        ("Bo Ash is the real thing.", "played-by", "Bo Ash"),
        ("Ann Bell served as camera operator.", "cinematographer", "Ann Bell"),
        ("The captain of a ferry (Bo Ash) drowns.", "played-by", "Bo Ash"),
        ("Noel Pratt's script is more akin to Ann Bell's script for _The Riverman_.",
         "writer", "Ann Bell"),
        ("Noel Pratt's score steals from Lantern Fair.", "composer", "Lantern Fair"),
        ("Bo Ash plays a Shakespeare-quoting vicar.", "played-by", "Shakespeare"),
        ("Bo Ash plays the Tom Vale role.", "played-by", "Tom Vale"),
        ("If it sees an HD release, buy it.", "distributor", "HD"),
        ("Vera Cole is good as Holm's character's mother.", "played-by", "Holm"),
        ("The costumes are the work of Ann Bell, and Noel Pratt arranged a waltz.",
         "costume-designer", "Noel Pratt"),
        ("The music, arranged and conducted by Noel Pratt, is by Ann Bell.", "composer",
         "Noel Pratt"),
        ("He passes himself off as the director Noel Pratt.", "director", "Noel Pratt"),
        ("It sees newspaper editor Noel Pratt trying to keep her.", "editor", "Noel Pratt"),
        ("Dr. Holm embodies the worst aspects of a vicar.", "played-by", "Dr. Holm"),
        ("Bo Ash, who also played Count Rask, Dr. Holm and Karl, is dead.", "played-by", "Bo Ash"),
        ("Bo Ash, best known to viewers as Rask, is to play the pilot.", "played-by", "Bo Ash"),
        ("Bo Ash was cast as the elder Karl but dropped out.", "played-by", "Bo Ash"),
        ("Vera Cole went back to Cork for _Low Tide_, where she voiced Dora.", "played-by",
         "Vera Cole"),
        ("Vera Cole is Hedda. She also played Dora in _The Low Tide_.", "played-by", "Dora"),
        ("Noel Pratt will direct the recording.", "director", "Noel Pratt"),
        ("It was shown in Cork in a version with a script by Ann Bell.", "writer", "Ann Bell"),
        ("Noel Pratt met Ann Bell the script in hand.", "writer", "Ann Bell"),
        ("Argyle hopes to have the picture in cinemas by Christmas.", "director", "Christmas"),
    ],
)  # fmt: skip
def test_similar_words_credit_nobody_with_the_film(text: str, role: str, name: str) -> None:
    assert (role, name) not in {
        (said, value)
        for subject, said, value in _claims(text)
        if role == "played-by" or not subject
    }


@pytest.mark.parametrize(
    "text",
    [
        "It is not the equal of director Ida West's other films.",
        "Not so good are Bo Ash as Karl and Vera Cole as Hedda.",
    ],
)
def test_faint_praise_denies_no_credit(text: str) -> None:
    known = entity("film", "film", "Stone Harbour")
    pack = make_pack(sources=[source("mail")], entities=[known], work="film")
    credits = [
        s for s in suggest(pack, lambda _: [text]) if s.property in ("director", "played-by")
    ]
    assert credits
    assert {s.polarity for s in credits} == {Polarity.AFFIRMED}


@every_row(
    ("text", "role"),
    [
        ("Bo Ash plays Karl. Ida West is Danish.", "Danish"),
        ("Bo Ash plays Karl, and Ida West the director, Noel Pratt.", "Noel Pratt"),
        ("Bo Ash plays Karl; Ida West, Noel Pratt and Tom Vale are in it.", "Noel Pratt"),
        ("Ida West is Torvex.", "Torvex"),
        ("Karl is played by Tom Vale as a child and Bo Ash as an adult.", "The adult"),
    ],
)  # fmt: skip
def test_what_follows_a_casting_need_not_be_one(text: str, role: str) -> None:
    assert role not in {subject for subject, prop, _ in _claims(text) if prop == "played-by"}


def test_a_part_at_two_ages_has_two_actors_each_at_one() -> None:
    text = ["Karl is played by Tom Vale as a boy, Bo Ash as a man and Noel Pratt as an old man."]
    people = [entity("karl", "character", "Karl"), entity("film", "film", "Low Tide")]
    pack = make_pack(sources=[source("a")], entities=people, work="film")
    made = suggest(pack, lambda _: text)
    assert [s.story_time for s in made if s.property == "played-by"] == [
        "childhood", "adulthood", "later life",
    ]  # fmt: skip
