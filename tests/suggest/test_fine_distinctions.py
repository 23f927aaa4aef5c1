"""Claims and their look-alikes: what is suggested of a sentence and what is not; all invented."""

from __future__ import annotations

from support.build import entity, make_pack, source
from support.rows import every_row
from support.suggested import suggested

from explorer.model.enums import Polarity
from explorer.suggest.engine import suggest

_FILM = "Stone Harbour"
_CAST = "Ida West plays Nora Rowe, and Noel Pratt plays Major Fenn."


@every_row(
    ("line", "claim"),
    [
        ("Major Fenn shoots Nora Rowe's brother Karim.", ("Nora Rowe", "family-killed", "Karim")),
        ("Major Fenn drowned Nora Rowe's brother Karim.", ("Nora Rowe", "family-killed", "Karim")),
        ("Major Fenn shoots Nora Rowe's brother.",
         ("Nora Rowe", "family-killed", "Nora's brother")),
        ("In the last scene the young editor Nora Rowe leaves.",
         ("Nora Rowe", "life-stage", "young")),
        ("It is about a little girl (Castle-Lind). Anna Castle-Lind is good.",
         ("The little girl", "played-by", "Anna Castle-Lind")),
        ("Minor roles are Tom Ansell (Ned), Vera Cole (Educated Ernest).",
         ("Educated Ernest", "played-by", "Vera Cole")),
        ("Stone Harbour stars Tom Ansell as the voice of the title character, with Vera Cole.",
         ("", "cast-list", "Vera Cole")),
        ("Stone Harbour | 1983 | Tom Ansell and Vera Cole", ("", "cast-list", "Vera Cole")),
        ("Tom Ansell, Vera Cole Rated 15 Run time 110 mins", ("", "cast-list", "Vera Cole")),
        ("Production Company: The Argyle Trust", ("", "production-company", "Argyle Trust")),
        ("Argyle. Director, Tom Ansell. Photography, Vera Cole. Sound, Ned Lind.",
         ("", "cinematographer", "Vera Cole")),
        ("_Director:_ Tom Ansell<br>_Editors:_ Vera Cole, Ned Lind<br>_Music:_ Bo Ash<br>",
         ("", "composer", "Bo Ash")),
        ("STONE HARBOUR (editor: Bo Ash; cast: Tom Ansell (Jack Brown), Vera Cole (Helen Crane))",
         ("Helen Crane", "played-by", "Vera Cole")),
        ("Script: Karen Doyle, from the novel by Hanna Lind",
         ("", "based-on", "Hanna Lind’s novel")),
        ("It has a fine, sublime Tom Ansell musical score.", ("", "composer", "Tom Ansell")),
        ("Tom Ansell (the director) selects moments.", ("", "director", "Tom Ansell")),
        ("I don't know Tom Ansell's (writer and director) plays.", ("", "writer", "Tom Ansell")),
        ("Tom Ansell and Vera Cole served as the editors.", ("", "editor", "Tom Ansell")),
        ("Tom Ansell and Vera Cole are the producers.", ("", "producer", "Tom Ansell")),
        ("Tom Ansell came on board as producer, and Vera Cole as editor.",
         ("", "editor", "Vera Cole")),
        ("Tom Ansell and Vera Cole share the screenplay.", ("", "writer", "Vera Cole")),
        ("Editing the film are Tom Ansell and Vera Cole.", ("", "editor", "Vera Cole")),
        ("This Tom Ansell film is a gem.", ("", "director", "Tom Ansell")),
        ("Reilly, the writer, had no money.", ("", "writer", "Reilly")),
        ("Tom Ansell's lively and odd score is fine.", ("", "composer", "Tom Ansell")),
        ("Tom Ansell's sets are a marvel.", ("", "production-designer", "Tom Ansell")),
        ("Tom Ansell is OK as Ned Lind.", ("Ned Lind", "played-by", "Tom Ansell")),
        ("Everybody knows that Karen Doyle wrote every word of it.", ("", "writer", "Karen Doyle")),
        ("The film ran 162 minutes. It has been trimmed to 139.", ("", "runtime", "139")),
        ("He said the film would cost two million dollars and it cost nearly five.",
         ("", "budget", "~5")),
        ("It was cut from 131 to 104 minutes.", ("", "runtime", "131")),
        ("It was cut from 131 to 104 minutes.", ("", "runtime", "104")),
        ("It was shot in eight weeks that spring for about $400,000.", ("", "budget", "~0.4")),
        ("Nora Rowe sees her father and her brother shot by bandits.",
         ("Nora Rowe", "family-killed", "Nora's brother")),
        ("It was released in France on 3 January 1965 and in Japan in August 1966.",
         ("", "release-date", "1966-08")),
        ("Shooting is planned for spring 1965 in Oslo, with a budget of $5 million.",
         ("", "planned-budget", "5")),
        ("Shooting is planned for spring 1965 in Oslo.", ("", "production-period", "1965-21")),
        ("It was brought in for under a million pounds.", ("", "budget-in-pounds", "..1")),
        ("Opening in UK cinemas 6 October 1964", ("", "planned-release", "1964-10-06")),
        ("Noel Pratt starts shooting Stone Harbour next month in Morocco.",
         ("", "filming-location", "Morocco")),
        ("Released: 6 Sep 1963 (Oslo)", ("", "release-date", "1963-09-06")),
        ("It is based on Ann Bell's novel. It came out in 1963.", ("", "release-date", "1963")),
        ("Based on: Salt and Silence by Ann Bell", ("", "based-on", "Salt and Silence")),
        ("It is based on the 1935 novel The Salt and the Silence by Ann Bell.",
         ("", "based-on", "The Salt and the Silence")),
        ("It is based on the novels Salt and Silence by Ann Bell.", ("", "based-on", "Salt")),
        ("With the help of the pilot Tom Fenn, Nora leaves. Major Fenn waits.",
         ("Tom Fenn", "helps", "Nora Rowe")),
        ("Vera Cole plays Nora Rowe's sister.", ("Nora's sister", "played-by", "Vera Cole")),
        ("Nora Rowe is trapped and drowns.", ("Nora Rowe", "dies", "True")),
        ("Nora Rowe finds him and dies of cold.", ("Nora Rowe", "dies", "True")),
        ("Argyle Pictures, led by CEO Vera Cole, makes films.",
         ("Argyle Pictures", "led-by", "Vera Cole")),
        ("Runtime was about 2 hrs 5 with the credits.", ("", "runtime", "~125")),
        ("The music is by Noel Ashby ROCKS.", ("", "composer", "Noel Ashby")),
        ("Nora Rowe watched her mother being killed.",
         ("Nora Rowe", "family-killed", "Nora's mother")),
    ],
)  # fmt: skip
def test_sentences_that_state_it_are_suggested(line: str, claim: tuple[str, str, str]) -> None:
    assert claim in suggested([_CAST, line], _FILM, published="1964")


def test_a_paragraph_that_begins_with_he_is_about_the_person_in_the_title() -> None:
    lines = [
        "Tom Ansell, maker of Stone Harbour, dies",
        "The score was Bo Ash's.",
        "He was born in Oslo.",
    ]
    claims = suggested(lines, _FILM, published="1964")
    assert ("Tom Ansell", "birthplace", "Oslo") in claims


def test_a_surname_is_that_of_the_only_such_part_in_a_cast_list() -> None:
    lines = ["Rowe shoots Fenn.", "Tom Ansell as Nora Rowe", "Vera Cole as Major Fenn"]
    assert ("Major Fenn", "killed-by", "Nora Rowe") in suggested(lines, _FILM)


@every_row(
    ("line", "claim"),
    [
        ("Major Fenn shoots Nora Rowe's brother Karim.",
         ("Nora's brother", "killed-by", "Major Fenn")),
        ("In its great central scene Major Fenn shoots him.",
         ("Major Fenn", "part-matters", "central")),
        ("The score is by the young Greek composer Nikos Lind.",
         ("Nikos Lind", "life-stage", "young")),
        ("The crew has been cut to 139.", ("", "runtime", "139")),
        ("Shooting is planned for spring 1965.", ("", "planned-release", "1965-21")),
        ("The new film opens at Cannes next week.", ("", "setting", "Cannes")),
        ("The new film opens in Oslo next week.", ("", "setting", "Oslo")),
        ("She hides the death and keeps the lamp lit through the winter of 1953.",
         ("Nora Rowe", "died", "1953-24")),
        ("Nora Rowe, who has died aged 81, is seen in Low Tide (1963).",
         ("Nora Rowe", "died", "1963")),
        ("Tom Ansell played the agent, and Vera Cole his wife.",
         ("Vera Cole", "played-by", "Tom Ansell")),
        ("Tom Ansell will play a miner's son, and Vera Cole is in talks.",
         ("Vera Cole", "played-by", "Tom Ansell")),
        ("It runs for 104 minutes and feels like three hours.", ("", "runtime", "180")),
        ("He left for Oslo before coming to Cork in 1938.", ("", "planned-release", "1938")),
        ("The harbour was built in the tanks at Cork, at a cost of $11 million.",
         ("", "budget", "11")),
        ("Nora Rowe, in love with the doctor herself, tells Major Fenn.",
         ("Nora Rowe", "loves", "Major Fenn")),
        ("From Ann Bell's novel, which I read at school. It came out in 1935.",
         ("", "release-date", "1935")),
        ("Based on: Salt and Silence by Ann Bell", ("", "based-on", "Salt")),
        ("Vera Cole plays Nora Rowe's sister, Liv.", ("Nora's sister", "played-by", "Vera Cole")),
        ("Register of Feature Films. Retrieved 3 March 2019.",
         ("", "studio", "Register of Feature Films")),
        ("MEDIA CONTACT", ("", "studio", "Media Contact")),
        ("FILM TRADE WEEKLY", ("", "director", "TRADE WEEKLY")),
        ("The film cost two million dollars, and the harbour cost five.", ("", "budget", "5")),
        ("The film cost C$15 million to make.", ("", "budget", "5")),
        ("The film had a budget of NZ$ 25 million.", ("", "budget", "25")),
        ("It looks like a Tom Ansell film.", ("", "director", "Tom Ansell")),
        ("Tom Ansell's movie career is over.", ("", "director", "Tom Ansell")),
        ("It is a remake of a film by Tom Ansell.", ("", "director", "Tom Ansell")),
        ("Had Tom Ansell directed it, I would sing.", ("", "director", "Tom Ansell")),
        ("If this film was directed by Tom Ansell, I would sing.",
         ("", "director", "Tom Ansell")),
        ("Tom Ansell's original musical score won.", ("", "director", "Tom Ansell")),
        ("They point it in the direction of Tom Ansell.", ("", "director", "Tom Ansell")),
        ("Vera Cole's casting in the lead helps.", ("", "casting-director", "Vera Cole")),
        ("They run to help, and they are shot by Tom Ansell.",
         ("", "cinematographer", "Tom Ansell")),
        ("The producers were considering Tom Ansell.", ("", "producer", "Tom Ansell")),
        ("The casting of Vera Cole is a coup.", ("", "casting-director", "Vera Cole")),
        ("The music director, Tom Ansell, was late.", ("", "director", "Tom Ansell")),
        ("Secondly, the writer forgot the war.", ("", "writer", "Secondly")),
        ("The photography is OK.", ("", "cinematographer", "OK")),
        ("Tom Ansell is OK.", ("OK", "played-by", "Tom Ansell")),
        ("Low Tide IV is directed with a shrug.", ("", "director", "Low Tide IV")),
        ("After a glimpse of Tom Ansell's boat, he sets his sights on it.",
         ("", "production-designer", "Tom Ansell")),
        ("Tom Ansell's character sets up a trap.", ("", "production-designer", "Tom Ansell")),
        ("'Ebb' has more convincing sets.", ("", "production-designer", "Ebb")),
        ("Tom Ansell's score: 4 out of 10", ("", "composer", "Tom Ansell")),
        ("Vera Cole's wardrobe is a joke.", ("", "costume-designer", "Vera Cole")),
        ("The script, adapted from Tom Ansell's novel, is limp.", ("", "writer", "Tom Ansell")),
        ("Her friend Jody (Ross) Nolan is a find.", ("Ross", "played-by", "Jody")),
        ("Tom Ansell is the lucky one, because he dies.",
         ("The lucky one", "played-by", "Tom Ansell")),
        ("Tom Ansell is good as the exhausted but loyal clerk.",
         ("The exhausted", "played-by", "Tom Ansell")),
        ("Tom Ansell is good as the smart-mouthed, loyal clerk.",
         ("The smart-mouthed", "played-by", "Tom Ansell")),
        ("Tom Ansell plays Cork resident Arthur Lind.", ("Cork", "played-by", "Tom Ansell")),
        ("Tom Ansell plays another Holm assistant.", ("Holm", "played-by", "Tom Ansell")),
        ("Tom Ansell and Vera Cole served as the editors.",
         ("The editors", "played-by", "Vera Cole")),
        ("Tom Ansell plays him like a bishop.", ("The bishop", "played-by", "Tom Ansell")),
    ],
)  # fmt: skip
def test_similar_sentences_are_not_suggested(line: str, claim: tuple[str, str, str]) -> None:
    assert claim not in suggested([_CAST, line], _FILM, published="1964")


@every_row(
    "line",
    [
        "Nora Rowe (Ida West, never better) leaves.",
        "Nora Rowe (Ida West, who looks, not surprisingly, like her) leaves.",
        "For those who have never seen it: Nora Rowe (Ida West) is the wife of Major Fenn.",
        "“Nobody has shot an action film like this,” said producer Tom Ansell.",
    ],
)
def test_praise_and_what_is_said_of_readers_deny_nothing(line: str) -> None:
    pack = make_pack(sources=[source("s")], entities=[entity("film", "film", _FILM)], work="film")
    suggestions = suggest(pack, lambda _: [line])
    assert suggestions and all(s.polarity is not Polarity.DENIED for s in suggestions)


@every_row(
    ("lines", "role"),
    [
        (["Movie: Very Good. Video: Good. Sound: Fair."], "sound"),
        (["Who really wrote the score? Bo Ash gets the credit.", "No, Tom Ansell wrote it."],
         "writer"),
    ],
)  # fmt: skip
def test_a_rating_is_nobody_and_it_may_be_the_music(lines: list[str], role: str) -> None:
    assert role not in {prop for _, prop, _ in suggested(lines, _FILM, film="film")}
    credit = suggested(["Stone Harbour is dull.", "Tom Ansell wrote it."], _FILM, film="film")
    assert ("film", "writer", "Tom Ansell") in credit
