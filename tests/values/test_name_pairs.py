"""Names as people write them: real pairs of film people, characters and titles.

"same" raises no alarm, "variant" is one name misspelt, "different" is a conflict. A false alarm
costs more than a miss: pairs that a reader would not query must never be anything but "same".
"""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.rows import every_row

from explorer.values.folding import fold, words_of
from explorer.values.names.readings import known_names
from explorer.values.names.relations import Named, relate_names
from explorer.values.relation import Bearing

QUIET = {Bearing.SAME, Bearing.ALIAS, Bearing.NARROWER, Bearing.BROADER, Bearing.COMPATIBLE}
LOUD = {Bearing.APART, Bearing.DISJOINT}

SAME = """
# case, accents, ligatures, strokes, punctuation
Renée Zellweger | Renee Zellweger
Penélope Cruz | PENELOPE CRUZ
François Truffaut | Francois Truffaut
Krzysztof Kieślowski | Krzysztof Kieslowski
Paweł Pawlikowski | Pawel Pawlikowski
Trần Anh Hùng | Tran Anh Hung
Goran Višnjić | Goran Visnjic
Hildur Guðnadóttir | Hildur Gudnadottir
Ólafur Darri Ólafsson | Olafur Darri Olafsson
Jørgen Leth | Jorgen Leth
Stellan Skarsgård | Stellan Skarsgard
Emir Kusturica | EMIR KUSTURICA
Nuri Bilge Ceylan | nuri bilge ceylan
Şener Şen | Sener Sen
Zoë Kravitz | Zoe Kravitz
Æon Flux | Aeon Flux
Cœur fidèle | Coeur fidele
Toshirō Mifune | Toshiro Mifune
Auliʻi Cravalho | Auli'i Cravalho
Auli’i Cravalho | Aulii Cravalho
Vincent D’Onofrio | Vincent D'Onofrio
Vincent D‘Onofrio | Vincent DOnofrio
Peter O`Toole | Peter O'Toole
WALL·E | WALL-E
M*A*S*H | MASH
Spider-Man | Spiderman
Daniel Day-Lewis | Daniel Day Lewis
Jean-Luc Godard | Jean Luc Godard
Shah Rukh Khan | Shahrukh Khan
Robert De Niro | Robert DeNiro
Alien³ | Alien 3
(500) Days of Summer | 500 Days of Summer
TRON: Legacy | Tron Legacy
ﬁnding nemo | Finding Nemo
# spelt out for a typewriter
Daniel Brühl | Daniel Bruehl
Jürgen Prochnow | Juergen Prochnow
Til Schweiger | Til Schweiger
Götz George | Goetz George
Mads Mikkelsen | Mads Mikkelsen
Jørgen Leth | Joergen Leth
Stellan Skarsgård | Stellan Skarsgaard
Hannelore Schüler | Schueler, Hannelore
# order
Affleck, Ben | Ben Affleck
Wang Bin | Bin Wang
Ken Watanabe | Watanabe Ken
Park Chan-wook | Chan-wook Park
Park Chan-wook | Chanwook Park
Park Chanwook | Chan-Wook Park
Bong Joon-ho | Bong Joon Ho
Wong Kar-wai | Kar-Wai Wong
Wong Kar Wai | Karwai Wong
Miklós Jancsó | Jancsó Miklós
Curtiz, Michael | Michael Curtiz
# initials
J.J. Abrams | J. J. Abrams
J.J. Abrams | JJ Abrams
J. J. Abrams | Jeffrey Jacob Abrams
JJ Abrams | Jeffrey Jacob Abrams
JK Simmons | Jonathan Kimble Simmons
J.K. Simmons | Jonathan Kimble Simmons
CCH Pounder | Carol Christine Hilaria Pounder
A. R. Rahman | AR Rahman
A. R. Rahman | Allah Rakha Rahman
S. S. Rajamouli | SS Rajamouli
Alejandro G. Iñárritu | Alejandro González Iñárritu
Alejandro González Iñárritu | Alejandro Gonzalez Inarritu
Samuel L. Jackson | Samuel Leroy Jackson
Samuel L. Jackson | Samuel Jackson
Paul W. S. Anderson | Paul William Scott Anderson
Cecil B. DeMille | Cecil Blount DeMille
B.B. | Brigitte Bardot
JFK | John F. Kennedy
E.T. | ET
E.T. | E.T. the Extra-Terrestrial
ET | E.T. the Extra-Terrestrial
Vijay Sethupathi | V. Sethupathi
K. | Agent K
# words left out
Robert Downey Jr. | Robert Downey
Madonna | Madonna Ciccone
Pedro Almodóvar | Pedro Almodóvar Caballero
Vincent van Gogh | Van Gogh
Guillermo del Toro | Del Toro
Max von Sydow | Von Sydow
Lars von Trier | Lars Trier
Michaël Dudok de Wit | Michael Dudok de Wit
Dwayne “The Rock” Johnson | Dwayne Johnson
Sandra Bullock | Bullock
Ripley | Ellen Ripley
Michael Corleone | Don Michael Corleone
Indiana Jones | Dr. Henry “Indiana” Jones Jr.
# short forms and nicknames
Al Marnaro | Alfredo James Marnaro
Sid Marlowe | Siddartha Marlowe
Steve Marlowe | Stephan Marlowe
Otto I. Marlowe | Otto 'Uncle Ox' Marlowe
P. K. Sorrel | P. K. "Sunny" Sorrel
Chris Evans | Christopher Robert Evans
Ben Affleck | Benjamin Affleck
Bob De Niro | Robert De Niro
Mike | Michael
Bill Murray | William Murray
Jim Jarmusch | James Jarmusch
Tom Hanks | Thomas Hanks
Kate Winslet | Katherine Winslet
Liz Taylor | Elizabeth Taylor
Marty McFly | Martin McFly
Danny Ocean | Daniel Ocean
Jack Dawson | John Dawson
Hank Williams | Henry Williams
Mike Nichols | M. Nichols
# Jr, Sr, numerals, titles of address
Robert Downey Junior | Robert Downey Jr.
Cuba Gooding Jr | Cuba Gooding, Jr.
Sammy Davis Jnr. | Sammy Davis Jr
Rocky II | Rocky 2
Star Wars: Episode IV – A New Hope | Star Wars Episode 4: A New Hope
Star Wars: Episode V | Star Wars: Episode 5
Mission: Impossible III | Mission: Impossible 3
The Godfather Part II | The Godfather: Part 2
The Godfather: Part II | The Godfather Pt. 2
Saw X | Saw 10
Henry V | Henry 5
Louis XIV | Louis 14
Kill Bill: Volume 1 | Kill Bill: Vol. 1
Kill Bill: Volume One | Kill Bill: Vol. 1
Harry Potter and the Deathly Hallows: Part One | Harry Potter and the Deathly Hallows – Part 1
Dune: Part Two | Dune: Part 2
Terminator 2: Judgment Day | Terminator 2
Terminator 2: Judgment Day | T2: Judgment Day
Rocky | Rocky I
Star Wars | Star Wars: Episode IV – A New Hope
Dune (2021) | Dune
Ocean’s Eleven | Ocean’s 11
Ocean’s Eight | Oceans 8
The Magnificent Seven | The Magnificent 7
Doctor Strangelove | Dr. Strangelove
Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb | Dr. Strangelove
Mister Ed | Mr. Ed
Saint Elmo’s Fire | St. Elmo’s Fire
Captain America | Capt. America
Kramer versus Kramer | Kramer vs. Kramer
Theo Marlowe | Theodoros Marlowe
Wes Harbour | Wesley Harbour
Cliff Harbour | Clifford Harbour
Rosie Tiller | Rose Tiller
# titles of address beside a given name
Private Tiller | James Francis Tiller
Pvt. James Tiller | Private James Tiller
Dr. Anna Harbour | Anna “the Tide” Harbour
Nurse Marlowe | Mildred Marlowe
Himself | Self
Tide 2½: The Harbour | Tide 2 1/2
Henry VIII of the Harbour | Henry the Eighth of the Harbour
# articles, particles, conjunctions
The Shawshank Redemption | Shawshank Redemption
The Social Network | Social Network
Le Samouraï | Samouraï
L’Avventura | Avventura
L'Atalante | Atalante
D’Artagnan | Artagnan
Amélie | Le Fabuleux Destin d’Amélie Poulain
Withnail & I | Withnail and I
Fast & Furious | Fast and Furious
Fanny och Alexander | Fanny och Alexander
The Good, the Bad and the Ugly | Good, the Bad & the Ugly
The Lord of the Rings | Lord of Rings
# subtitles, prefixes, owners
Birdman | Birdman or (The Unexpected Virtue of Ignorance)
Borat | Borat: Cultural Learnings of America for Make Benefit Glorious Nation of Kazakhstan
Spider-Man: No Way Home | No Way Home
Spiderman: No Way Home | Spider-Man: No Way Home
Bram Stoker’s Dracula | Dracula
Mad Max: Fury Road | Fury Road
Precious | Precious: Based on the Novel “Push” by Sapphire
From the World of John Wick: Ballerina | Ballerina
2001: A Space Odyssey | 2001 A Space Odyssey
Léon | Léon: The Professional
# streets
N. Harbour St. | North Harbour Street
Rte. 9 North | Route 9 North
# contractions, ranks and initials after a family name that is a given name as well
Archd. Tiller | Archibald Tiller
Rosa HarrowTiller | Rosa Tiller
RM Tiller | Rosa Tiller
Gilbt. Tiller | Gilbert Tiller
President Tiller | Abraham Tiller
Rosa M. Martin | Martin R. M.
# other scripts, which letters cannot compare with these
Андрей Тарковский | Andrei Tarkovsky
黒澤明 | Akira Kurosawa
宮崎駿 | Hayao Miyazaki
봉준호 | Bong Joon-ho
सत्यजित राय | Satyajit Ray
عباس کیارستمی | Abbas Kiarostami
Κώστας Γαβράς | Costa-Gavras
千と千尋の神隠し | Spirited Away
기생충 | Parasite
אבי נשר | Avi Nesher
# one script
宮崎 駿 | 宮崎駿
黒澤 明 | 黒澤明
Сергей Эйзенштейн | Эйзенштейн Сергей
Сергей Михайлович Эйзенштейн | Сергей Эйзенштейн
С. М. Эйзенштейн | Сергей Михайлович Эйзенштейн
Андрей Тарковский | АНДРЕЙ ТАРКОВСКИЙ
Пётр Вайль | Петр Вайль
キアヌ・リーブス | キアヌ リーブス
キアヌ・リーブス | ｷｱﾇ・ﾘｰﾌﾞｽ
周潤發 | 周潤發 (Chow Yun-fat)
सत्यजित राय | राय सत्यजित
박찬욱 | 박 찬욱
Γιώργος Λάνθιμος | Γιωργος Λανθιμος
प्रियंका चोपड़ा | Priyanka Chopra
അടൂർ ഗോപാലകൃഷ്ണൻ | Adoor Gopalakrishnan
เป็นเอก รัตนเรือง | Pen-Ek Ratanaruang
นนทรีย์ นิมิบุตร | Nonzee Nimibutr
Takis Kanellopoulos | Panagiotis Kanellopoulos
Alekos Sakellarios | Alexandros Sakellarios
Đorđe Kadijević | Djordje Kadijevic
Fellini Satyricon | Fellini's Satyricon
# initials and full names in two scripts
संजय मेहरा | Sanjay Mehra
संजय मेहरा | S. K. Mehra
अनिल कपाड़िया | A. Kapadia
"""

VARIANT = """
# Russian names of syllables that Japanese has, too
Maria Kanemova | Mariya Kanemova
Sofia Zorina | Sofiya Zorina
Anjelica Huston | Angelica Houston
Keanu Reeves | Keanu Reaves
Marion Cotillard | Marion Cotilard
Jon Hamm | Jon Ham
Matthew McConaughey | Matthew McConaughy
Matthew McConaughey | Mathew McConaughey
Jake Gyllenhaal | Jake Gyllenhall
Zach Galifianakis | Zack Galifianakis
Saoirse Ronan | Soairse Ronan
Chiwetel Ejiofor | Chiwetel Ejiofer
Quentin Tarantino | Quentin Tarrantino
Leonardo DiCaprio | Leonardo DiCapprio
Arnold Schwarzenegger | Arnold Schwarzeneger
Barbra Streisand | Barbara Streisand
Cate Blanchett | Kate Blanchett
Cate Blanchett | Cate Blanchet
Denis Villeneuve | Dennis Villeneuve
Joaquin Phoenix | Joachim Phoenix
Scarlett Johansson | Scarlet Johanson
Andrei Tarkovsky | Andrey Tarkovskiy
Pyotr Tchaikovsky | Pyotr Chaikovsky
Shūji Terayama | Shuuji Terayama
Bong Joon-ho | Bong Jun-ho
Lee Byung-hun | Lee Byeong-heon
Sergei Eisenstein | Sergey Eisenstein
Hannibal Lecter | Hannibal Lector
Inigo Montoya | Iñigo Montoja
Daenerys Targaryen | Danaerys Targarian
Obi-Wan Kenobi | Obi-Wan Kenobie
Inglourious Basterds | Inglorious Bastards
Ratatouille | Rattatouille
Se7en | Seven
キアヌ・リーブス | キアヌ・リーヴス
Андрей Тарковский | Андрей Тарковсий
Jamil Dehlavi | Jameel Dehlavi
Adel Imam | Adil Imam
Sven Nykvist | Sven Nyquist
Dragoslav Lazić | Dragoslav Lazitch
Merzak Allouache | Merzaq Alwash
Rashid Masharawi | Rachid Macharaoui
Kuei Chih-hung | Gui Zhihong
Wai Ka-fai | Wei Jiahui
Yuliya Peresild | Julia Peresild
Hwang Jung-min | Hwang Jeong-min
Bohdan Stupka | Bogdan Stupka
"""

DIFFERENT = """
# half of a given name, other vowels and syllables
Jung Woo-sung | Jung Woo
Kim Jee-woon | Kim Ji-eun
Kim Jong-il | Kim Min-ji
Wong Kar-wai | Wong Ka-fai
Park Yong-ha | Park Young-ha
Tsai Chin | Tsai Ching
# other given names, and what they are short for
Paul Tiller | Paulina Tiller
Sid Tiller | Sidonia Tiller
Ryo Kase | Ryoko Kase
Will Smith | Willow Smith
Anna Lee | Ann Lee
Julia Ormond | Julie Ormond
Marie Prevost | Maria Prevost
Marion Martin | Mary Martin
Mehmood Ali | Mohammad Ali Golzar
# initials and slips in another place
J. Lee Thompson | Jason Thompson
C. S. Lewis | Lewis Stone
Betty M. Warren | Warren Beatty
Mark Steven Johnson | Mark Stevens
# people of one family name
Chris Pine | Chris Pratt
Chris Evans | Chris Hemsworth
Emma Stone | Emma Watson
Ryan Gosling | Ryan Reynolds
Michael Keaton | Diane Keaton
Luke Wilson | Owen Wilson
Ethan Coen | Joel Coen
Lana Wachowski | Lilly Wachowski
Paul Thomas Anderson | Wes Anderson
Paul W. S. Anderson | Paul Thomas Anderson
Steve McQueen | Steve Buscemi
David Lynch | David Lean
Bill Paxton | Bill Pullman
Dylan McDermott | Dermot Mulroney
Isla Fisher | Amy Adams
Keira Knightley | Natalie Portman
Sofia Coppola | Francis Ford Coppola
Colin Hanks | Tom Hanks
Kirk Douglas | Michael Douglas
Donald Sutherland | Kiefer Sutherland
Robert Downey Jr. | Robert Downey Sr.
Vito Corleone | Michael Corleone
Luke Skywalker | Anakin Skywalker
Sarah Connor | John Connor
Marion Crane | Lila Crane
Darth Vader | Darth Maul
Agent Smith | Agent Brown
Mr. Pink | Mr. White
Mrs. Harbour | Mr. Harbour
Captain Tiller | Captain Marlowe
Doctor Tide | Tide Days
M | Metropolis
Tide Wars: The Last Harbour | Tide Wars: Episode VII – The Quay Awakens
T-800 | The Terminator
Alien | Predator
The Thing | The Mummy
Dial M for Murder | Murder on the Orient Express
Terminator 2 | Terminator 3
Rocky II | Rocky III
Rocky IV | Rocky V
Star Wars: Episode V | Star Wars: Episode VI
Henry IV | Henry V
Kill Bill: Volume One | Kill Bill: Volume Two
Harry Potter and the Deathly Hallows – Part 1 | Harry Potter and the Deathly Hallows – Part 2
The Godfather Part II | The Godfather Part III
Ocean’s Eleven | Ocean’s Twelve
Ocean’s 11 | Ocean’s Thirteen
Dune (1984) | Dune (2021)
1917 | 1918
Batman Begins | Batman Returns
Toy Story | Love Story
黒澤明 | 宮崎駿
黒沢清 | 小津安二郎
パパ | ババ
Тарковский | Эйзенштейн
राज कपूर | शशि कपूर
राम | श्याम
봉준호 | 박찬욱
Γιώργος Λάνθιμος | Κώστας Γαβράς
"""


def table(text):
    rows = [line for line in text.strip().splitlines() if not line.startswith("#")]
    return [tuple(part.strip() for part in row.split(" | ")) for row in rows]


@every_row(("first", "second"), table(SAME))
def test_no_alarm(first, second):
    assert relate_names(first, second).bearing in QUIET
    assert relate_names(second, first).bearing in QUIET


@pytest.mark.parametrize(
    ("first", "second"), [("周潤發", "周润发"), ("張藝謀", "张艺谋"), ("黒澤明", "黒沢明")]
)
def test_older_characters(first, second):
    assert relate_names(first, second).bearing in QUIET
    assert fold(first) == fold(second)


@every_row(("first", "second"), table(VARIANT))
def test_one_name_misspelt(first, second):
    assert relate_names(first, second).bearing is Bearing.VARIANT
    assert relate_names(second, first).bearing is Bearing.VARIANT


@every_row(("first", "second"), table(DIFFERENT))
def test_different_names(first, second):
    assert relate_names(first, second).bearing in LOUD
    assert relate_names(second, first).bearing in LOUD


@every_row(
    ("first", "second", "known", "bearing"),
    [
        ("Marilyn Monroe", "Norma Jeane Mortenson", ["Marilyn Monroe"], LOUD),
        (
            "Marilyn Monroe",
            "Norma Jeane Mortenson",
            ["Marilyn Monroe", "Norma Jeane Mortenson"],
            QUIET,
        ),
        ("The Dude", "Jeffrey Lebowski", ["Jeffrey Lebowski", "the Dude"], QUIET),
        # a known name, misspelt, beside another known name: a spelling, no other person
        ("Keyser Söze", "Verbal Kindt", ["Keyser Soze", "Verbal Kint"], {Bearing.VARIANT}),
        ("Darth Vader", "Annakin Skywalker", ["Darth Vader", "Anakin Skywalker"],
         {Bearing.VARIANT}),
        ("Marilyn Monroe", "N. J. Mortenson", ["Marilyn Monroe", "Norma Jeane Mortenson"], QUIET),
        ("Star Lord", "Thor", ["Star-Lord", "Peter Quill"], LOUD),
        # two known names that are alike are both right
        ("Catherine", "Katherine", ["Catherine", "Katherine"], QUIET),
        ("Life Is Beautiful", "La vita è bella", ["Life is Beautiful", "La vita e bella"], QUIET),
    ],
)  # fmt: skip
def test_known_names_come_first(first, second, known, bearing):
    names = known_names(known)
    assert relate_names(first, second, names).bearing in bearing
    assert relate_names(second, first, names).bearing in bearing


# --- folding --------------------------------------------------------------------------------------


@every_row(
    ("text", "folded"),
    [
        ("Łódź", "lodz"),
        ("Đorđe", "dorde"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("ΌΣΟΣ", "οσοσ"),
        ("Ёлка", "елка"),
        ("ﬃ", "ffi"),
        ("ＡＢＣ", "abc"),
    ],
)
def test_folds(text, folded):
    assert fold(text) == folded


@every_row(
    ("text", "words"),
    [
        ("O’Hara’s", ("oharas",)),
        ("Jean-Luc", ("jean", "luc")),
        ("रामायण की", ("रामायण", "की")),  # vowel signs are part of a word
        ("สัตว์ประหลาด", ("สัตว์ประหลาด",)),
        ("パパ", ("パパ",)),
        ("  ", ()),
        ("!?", ()),
        ("under_score", ("under", "score")),
    ],
)
def test_words(text, words):
    assert len(words_of(text)) == len(words)
    assert words_of(text) == tuple(fold(word) for word in words)


def test_voiced_kana_stay_voiced():
    assert words_of("パパ") != words_of("ハハ")
    assert words_of("ガス") != words_of("カス")


# --- algebra --------------------------------------------------------------------------------------

NAMES = [name for text in (SAME, VARIANT, DIFFERENT) for pair in table(text) for name in pair]
_parts = [part for name in NAMES for part in name.split()]
names = st.one_of(
    st.sampled_from(NAMES),
    st.lists(st.sampled_from(_parts), min_size=1, max_size=4).map(" ".join),
    st.text(max_size=12),
)


@given(names, names, st.lists(names, max_size=3), st.sampled_from(Named))
def test_symmetric(a, b, known, kind):
    accepted = known_names(known)
    there, back = relate_names(a, b, accepted, kind), relate_names(b, a, accepted, kind)
    assert there.mirrored() == back


@given(names, st.lists(names, max_size=3))
def test_reflexive(a, known):
    assert relate_names(a, a, known_names(known)).bearing is Bearing.SAME


@given(names)
def test_case_space_and_full_stops_are_no_matter(a):
    assert relate_names(a, f"  {a} .").bearing in QUIET


@given(names, names)
def test_knowing_both_clears(a, b):
    assert relate_names(a, b, known_names([a, b])).bearing in QUIET


@given(names, names, names)
def test_knowing_more_never_makes_two_known_names_conflict(a, b, c):
    assert relate_names(a, b, known_names([a, b, c])).bearing in QUIET


@pytest.mark.parametrize(
    ("first", "second", "bearing"),
    [
        ("The Glass Bell", "The Glas Bell", Bearing.VARIANT),
        ("The Silver Bell", "The Silver Bells", Bearing.APART),
        ("The Silver Ball", "The Silver Bell", Bearing.APART),  # two words
        ("The Last Ferry", "The Lost Ferry", Bearing.APART),
        ("The Last Ferry", "The Lsat Ferry", Bearing.VARIANT),
    ],
)
def test_a_title_with_another_word_is_no_misspelling(
    first: str, second: str, bearing: Bearing
) -> None:
    assert relate_names(first, second, kind=Named.WORK).bearing is bearing


@pytest.mark.parametrize(
    ("first", "second", "bearing"),
    [
        ("Sleet", "The Sleep of the Orchard", Bearing.DISJOINT),
        ("The Harvst", "Night of the Harvest: The Last Barn", Bearing.DISJOINT),
        ("Harvst", "The Harvest", Bearing.VARIANT),
        ("Nigt of the Harvest", "Night of the Harvest: The Last Barn", Bearing.VARIANT),
    ],
)
def test_a_word_of_a_longer_title_is_not_another_title_misspelt(
    first: str, second: str, bearing: Bearing
) -> None:
    assert relate_names(first, second, kind=Named.WORK).bearing is bearing


@every_row(
    ("first", "second", "bearing"),
    [
        # another film: words in front or behind that are no subtitle, numbers
        ("O, Mabel", "Mabel", Bearing.APART),
        ("I, Mabel", "Mabel", Bearing.APART),
        ("Young Mabel", "Mabel", Bearing.APART),
        ("Mabel Alone 2: Lost in a Large Town", "Mabel Alone", Bearing.APART),
        ("Mabel the Third", "Mabel", Bearing.APART),
        ("12 Things That I Hate About Mabel", "12", Bearing.APART),
        ("Carol", "Carrie", Bearing.DISJOINT),
        ("Mabel Jr.", "Mabel", Bearing.APART),
        ("The Last Mabel, Senior", "Mabel", Bearing.APART),
        ("Mabel Returns", "Mabel", Bearing.APART),
        ("Daughter of Mabel", "Mabel", Bearing.APART),
        ("Mabel's Daughter", "Mabel", Bearing.APART),
        ("The Lodgers", "Lodger³", Bearing.DISJOINT),
        ("The New Lodgers", "The Lodgers", Bearing.APART),
        ("Ebb Tide: Part Two", "Ebb Tide", Bearing.APART),
        ("Ebb Runner 2071", "Ebb Runner", Bearing.APART),
        ("Ebb Tide 2", "Ebb Tide III", Bearing.DISJOINT),
        ("Ebb Tide (I)", "Ebb Tide (II)", Bearing.DISJOINT),
        ("Mabel (1931 film)", "Mabel (1974)", Bearing.DISJOINT),
        ("Kites", "Kites of Paper", Bearing.APART),  # a plain word is no short form
        ("The Ferryman", "A Ferryman in Winter", Bearing.APART),
        ("The Harbour", "The Sailor's Harbour", Bearing.APART),
        ("The Sailors", "Sailor's Luck", Bearing.APART),
        ("Mabel and the Tide", "The Tide", Bearing.APART),
        # the same one: a subtitle, a number told in another way, a note, an article, an owner
        ("Mabel", "Mabel: A Life in Three Parts", Bearing.BROADER),
        ("Ebb Tide", "Mabel Bright and the Ebb Tide", Bearing.BROADER),
        ("Lodger: The Lodger Chronicles", "Lodger", Bearing.NARROWER),
        ("Otto Marsh's Ebb Tide", "Ebb Tide", Bearing.NARROWER),
        ("Ebb Tide: The Movie", "Ebb Tide: Le film", Bearing.ALIAS),
        ("Mabel the Barbarian", "Mabel", Bearing.NARROWER),
        ("The Ebb Tide 3D", "Ebb Tide", Bearing.NARROWER),
        ("Son of Otto ( Otto fia )", "Son of Otto", Bearing.NARROWER),
        ("Ebb Tide 2", "Ebb Tide: Part Two", Bearing.ALIAS),
        ("Marlow v. Tench", "Marlow vs. Tench", Bearing.ALIAS),
        ("Marlow versus Marlow", "Marlow vs. Marlow", Bearing.ALIAS),
        ("Marlow v Tench", "Marlow Versus Tench", Bearing.ALIAS),
        ("Ebb Tide 2: The Return", "Ebb Tide: The Return", Bearing.NARROWER),
        ("Gone in Sixty Days", "Gone in 60 Days", Bearing.ALIAS),
        ("Menu2010", "Menu 2010", Bearing.ALIAS),
        ("Ferryin' Down the Line", "Ferrying Down the Line", Bearing.ALIAS),
        ("FDTL", "Ferrying Down the Line", Bearing.ALIAS),
        ("Lodger³", "Lodger 3", Bearing.ALIAS),
        ("Who's Mabel?", "Who Is Mabel?", Bearing.ALIAS),
        ("Mabelu2019s Tide", "Mabel's Tide", Bearing.ALIAS),
        ("Nineteen Eighty-One", "1981", Bearing.ALIAS),
        ("Trois moulins", "3 moulins", Bearing.ALIAS),
        ("Die zwölf Mühlen", "12 Mühlen", Bearing.ALIAS),
        ("Siedem młynów", "7 młynów", Bearing.ALIAS),
        ("Siete molinos", "8 molinos", Bearing.APART),
        ("Ebb Tide Sex", "Ebb Tide Sex 6", Bearing.APART),
        ("Taking the 1 2 3", "Taking the 123", Bearing.ALIAS),
        ("One Hundred and One Lodgers", "101 Lodgers", Bearing.ALIAS),
        ("One Million Lodgers", "1,000,000 Lodgers", Bearing.ALIAS),
        ("Taking the One Two Three", "Taking the 123", Bearing.ALIAS),
        ("Room Four Fifty-One", "Room 451", Bearing.ALIAS),
        ("Ebb Tide Part Deux", "Ebb Tide 2", Bearing.ALIAS),
        ("Nine to Noon", "Nine", Bearing.APART),
        ("Two Thousand and One Lodgers", "2001 Lodgers", Bearing.ALIAS),
        ("Two Hundred Lodgers", "Two Hundred and Ten Lodgers", Bearing.DISJOINT),
        ("Ebb: Low Tide Part II", "Ebb 2: Low Tide", Bearing.ALIAS),
        ("Ferry '77", "Ferry 1977", Bearing.ALIAS),
        ("A Thousand Ferries", "1000 Ferries", Bearing.ALIAS),
        ("A Thousand and One Ferries", "1001 Ferries", Bearing.ALIAS),
        ("A Thousand Ferries", "The Thousand Ferries", Bearing.ALIAS),
        ("A Thousand Ferries", "A Hundred Ferries", Bearing.DISJOINT),
        ("Mabel (film)", "Mabel", Bearing.ALIAS),
        ("Mabel (2012)", "Mabel [2013]", Bearing.ALIAS),
        ("Mabel (2012) (V)", "Mabel", Bearing.ALIAS),
        ("Mabel (2012) (TV)", "Mabel (film)", Bearing.ALIAS),
        ("I vitelli", "Vitelli", Bearing.ALIAS),
        ("L'allusionniste", "The Allusionist", Bearing.COMPATIBLE),
    ],
)
def test_a_sequel_is_another_film_and_a_subtitle_is_none(
    first: str, second: str, bearing: Bearing
) -> None:
    assert relate_names(first, second, kind=Named.WORK).bearing is bearing


@pytest.mark.parametrize("notes", [" (TV)", " (2012)", " [", " ("])
def test_a_title_with_endless_notes_is_compared(notes: str) -> None:
    started = process_time()
    assert relate_names("Mabel" + notes * 2_000, "Ebb", kind=Named.WORK).bearing in LOUD
    assert process_time() - started < 1


@every_row(
    ("first", "second", "bearing"),
    [
        # an initial stands for the name in its place
        ("Mara D. Lind", "Mara L. Dorn", Bearing.APART),
        ("J. D. Plath", "Dora Plath", Bearing.APART),
        ("D. Plath", "Anna D. Plath", Bearing.APART),
        ("D. Plath", "Dora D. Plath", Bearing.ALIAS),
        ("T. Plath", "M. Tamer Plath", Bearing.ALIAS),
        ("Gautam Das", "Gautam Bose", Bearing.APART),
        ("Don Ray Prince", "Prince Donovan", Bearing.APART),
        ("Anna's Mother", "Mother of Anna", Bearing.ALIAS),
        ("Anna's Mother", "Anna", Bearing.DISJOINT),
        ("Father of the Bride", "The Bride", Bearing.DISJOINT),
        ("Frau Plath", "Mrs. Plath", Bearing.ALIAS),
        ("Ahmad bin Hasan", "Hasan bin Ahmad", Bearing.APART),
        ("bin Hasan, Ahmad", "Ahmad bin Hasan", Bearing.ALIAS),
        ("Mme. Plath", "Madame Plath", Bearing.ALIAS),
        ("Mme. Plath", "Monsieur Plath", Bearing.APART),
        ("Anna's Mother", "Anna Lind", Bearing.DISJOINT),
        ("The Rector's wife", "The Rector", Bearing.DISJOINT),
        ("Dr Plath's father", "Anna Plath", Bearing.DISJOINT),
        # letters that were lost, or written as on a web page
        ("Jos&#233; Plath", "José Plath", Bearing.ALIAS),
        ("Josu00E9 Plath", "José Plath", Bearing.ALIAS),
        ("Jos\\u00e9 Plath", "José Plath", Bearing.ALIAS),
        ("Tom &amp; Mara", "Tom & Mara", Bearing.ALIAS),
        ("?mer Plath", "Ömer Plath", Bearing.ALIAS),
        ("Mara Mati?", "Mara Matić", Bearing.ALIAS),
        ("Mara S?lt?n", "Mara Sultan", Bearing.ALIAS),
        ("Dirk D?llman", "Dirk Lehman", Bearing.APART),
        ("F?lix Plath", "F. Plath", Bearing.ALIAS),
        # short forms, and two that are short for a third
        ("Geoff Plath", "Geoffrey Plath", Bearing.ALIAS),
        ("Stan Plath", "Stanley Plath", Bearing.ALIAS),
        ("Mitch Plath", "Mitchell Plath", Bearing.ALIAS),
        ("Wim Plath", "Wilhelm Plath", Bearing.ALIAS),
        ("Kasia Plath", "Katarzyna Plath", Bearing.ALIAS),
        ("Al Plath", "Bert Plath", Bearing.APART),
        ("Bill D. Plath", "Will D. Plath", Bearing.ALIAS),
        ("Liz D. Plath", "Betty Dora Plath", Bearing.ALIAS),
        ("Ted Plath", "Ned Plath", Bearing.APART),
        ("Joe Martin", "Joe Marty", Bearing.APART),
        ("Plath, Bob", "Plath Robert", Bearing.ALIAS),
        ("Otto Rebel", "Otto Ruble", Bearing.APART),
        ("Otto Command", "Otto Cosman", Bearing.APART),
        ("Kiefer Plath", "Keifer Plath", Bearing.VARIANT),
        ("Drew Plath", "Andrew Plath", Bearing.ALIAS),
        ("Yekaterina Plath", "Katya Plath", Bearing.ALIAS),
        ("Aleksander Plath", "Sasha Plath", Bearing.ALIAS),
        ("Hans Plath", "John Plath", Bearing.APART),
        ("Johann Plath", "John Plath", Bearing.VARIANT),
        ("Jean Plath", "John Plath", Bearing.APART),
        ("Hans D. O. Plath", "Hans O. Plath", Bearing.APART),
        ("Hans D. O. Plath", "Hans D. Plath", Bearing.NARROWER),
        ("H. D. O. Plath", "H. O. Plath", Bearing.NARROWER),
        # one given name in two languages
        ("Wilhelm Plath", "William Plath", Bearing.VARIANT),
        ("Ferenc Plath", "Franz Plath", Bearing.VARIANT),
        ("Plath Ferenc", "Franz Plath", Bearing.VARIANT),
        ("Wilhelm Plath", "William Otto Plath", Bearing.APART),
        ("Otto Martin", "Otto Martino", Bearing.APART),
        ("Wilhelm Plath", "William Crane", Bearing.DISJOINT),
        ("Carl Plath", "Charles Plath", Bearing.APART),
        ("Nikos Plath", "Nico Plath", Bearing.VARIANT),
        # endings of Latvian and Lithuanian names; a language's letters for one sound
        ("Mihails Lavrs", "Mikhail Lavr", Bearing.VARIANT),
        ("Vladimiras Markinas", "Vladimir Markin", Bearing.VARIANT),
        ("Chris Wood", "Chris Woods", Bearing.APART),
        ("Otto Aljechin", "Otto Alekhine", Bearing.VARIANT),
        # syllables of Korean and Chinese names
        ("Yu A-in", "Yoo Ah-in", Bearing.VARIANT),
        ("Li Chen", "Yi Chen", Bearing.APART),
        ("Jia Chen", "Jiawan Chen", Bearing.APART),
        ("Jason Lee", "Jasson Lee", Bearing.VARIANT),
        ("Kim Bonager", "Kim Bonnager", Bearing.VARIANT),
        ("Kim Ji-won", "Kim Ji-woo", Bearing.APART),
        ("Mr. Kim", "Kim Min-ho", Bearing.BROADER),
        ("Mr. Ono", "Ono Akira", Bearing.BROADER),
        ("Captain Thomas", "Thomas Dean", Bearing.APART),
        ("Pham Thi An", "Pham Thi Le", Bearing.APART),
        ("Thu An Pham", "Thu Le Pham", Bearing.APART),
        ("Maria de Quental", "Maria da Quental", Bearing.ALIAS),
        ("Quental, Maria de", "Quental, Maria da", Bearing.ALIAS),
        ("Omar El Sayed", "Omar Al-Sayyid", Bearing.VARIANT),
        # a generation is no initial, and its word may be the family name
        ("Fred Plath Jr.", "Fred J. Crane", Bearing.APART),
        ("Henry Plath", "Henry P. Crane III", Bearing.APART),
        ("Otto Plath III", "Otto F. Plath", Bearing.NARROWER),
        ("Otto III", "Otto F.", Bearing.APART),
        ("Mara Senior", "Mara Plath", Bearing.APART),
        ("Plath Senior", "Otto Plath", Bearing.NARROWER),
        # a nickname beside another order or another family name
        ("Alan Davey", "David Alan", Bearing.APART),
        ("Plath Zsuzsa", "Zsuzsanna Plath", Bearing.ALIAS),
        ("David LeRoy Plath", "David Lee", Bearing.APART),
        ("John Patrick Plath", "Jack Patrick", Bearing.APART),
        ("Rufus James Plath", "Jim Plath", Bearing.ALIAS),
        ("Pál György", "George Pal", Bearing.VARIANT),
        ("Dan", "Daniel Plath", Bearing.ALIAS),
    ],
)
def test_what_stands_for_a_part_of_a_name_and_what_does_not(
    first: str, second: str, bearing: Bearing
) -> None:
    assert relate_names(first, second, kind=Named.PERSON).bearing is bearing
    assert relate_names(second, first, kind=Named.PERSON).mirrored().bearing is bearing


@pytest.mark.parametrize(
    ("first", "second", "bearing"),
    [
        ("Moss's Ferry", "Anna Moss's Ferry", Bearing.BROADER),
        ("Moss's Ferry", "Black Moss's Ferry", Bearing.APART),
        ("Ferry", "Anna Carpenter's Ferry", Bearing.BROADER),
        ("Ferry", "Young Carpenter's Ferry", Bearing.APART),
        ("Moss's Ferry", "Anna Moss's Bell", Bearing.APART),
    ],
)
def test_the_owner_in_a_title_may_be_named_in_full(
    first: str, second: str, bearing: Bearing
) -> None:
    assert relate_names(first, second, kind=Named.WORK).bearing is bearing


def test_only_small_letters_tell_somebodys_own_where_a_name_may_be_a_firms() -> None:
    assert relate_names("The Rector's wife", "The Rector").bearing is Bearing.DISJOINT
    assert relate_names("Lind's Bank", "Lind's").bearing is not Bearing.DISJOINT


def test_a_title_alone_is_not_much_in_common() -> None:
    relation = relate_names("Mr Pell", "Mr Quince", kind=Named.PERSON)
    assert relation.why == "the names have only a title in common"
