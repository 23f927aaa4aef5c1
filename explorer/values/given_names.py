"""Which words are names of their own, and which stand for which: Albert, Alfred, Al.

The tables lie beside this module, each with where it comes from, and are read when first asked.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache, lru_cache
from pathlib import Path

_UMLAUT = re.compile("([aou])e")
_PATRONYMIC = re.compile("(?:s?son|s?sen|s?dottir|[eo]vich|[eo]vna)$")
_OTHERS = ("a", "ine", "ette", "elle")
"""Endings that make another given name of one, not its long form: Paul, Paula, Pauline."""

_WRITTEN_SHORT = (
    "abraham abrm;alexander alexr;andrew andw;benjamin benj;catherine cath;charles chas;"
    "daniel danl;david davd;ebenezer eben;edward edw edwd;elizabeth eliz elizth;francis fras;"
    "francisco fco;"
    "frederick fredk;george geo;gustav gust;henry hy;hugh hgh;isaac isc;jacob jac;james jas jms;"
    "jeremiah jerh;johann joh;john jno jn;jonathan jnthn jonn;joseph jos jph;joshua josh;josef jos;"
    "lawrence lawr;margaret margt;maria ma;martha marth;mary my;matthew matw matt;michael michl;"
    "nathaniel nathl;nicholas nichs nich;patrick patk;philip phil;rachel rach;richard richd rd;"
    "robert robt;samuel saml;sarah sar;stephen stephn;susanna susa;theodor theod;theophilus theops;"
    "thomas thos;timothy timy;valentine val;vincent vinct;walter walt;william wm willm;"
    "zachariah zach;alejandro alej;antonio ant;fernando fdo;guillermo gmo;manuel mnel;"
    "mohammed mohd md;constantine const;konstantinos kon"
)
"""Given names as clerks and printers cut them short."""

_CALLED = (
    "albert al bert;anthony tony;antonia toni;clifford cliff;"
    "alexander alex sandy sasha;alexandra alex sandra sasha;alfred alf fred;"
    "barbara barb;benjamin ben;catherine kate cathy kitty;charles charlie chuck;"
    "christopher chris kit;daniel dan danny;david dave;deborah debbie;donald don;dorothy dot dolly;"
    "edward ed eddie ted ned teddy;edmund ed ted ned;elizabeth liz beth betty eliza lizzie lisa;"
    "eleanor nell nora;frances fran;francis frank;frederick fred;"
    "gerald gerry jerry;gregory greg;henry harry hank hal;jacob jake;james jim jimmy jamie;"
    "jeffrey jeff;jennifer jen jenny;john jack johnny;jonathan jon;joseph joe jo;joshua josh;"
    "katherine kate kathy katie kitty;katharine kate kathy katie kitty;kathryn kate kathy katie;"
    "kenneth ken;lawrence larry;leonard len lenny;margaret maggie meg peggy daisy;martha patty;"
    "martin marty;mary molly polly mamie;matthew matt;michael mike mick;nathaniel nate;"
    "nicholas nick;pamela pam;patricia pat patty trish tricia;patrick pat;peter pete;philip phil;"
    "phillip phil;rebecca becky;richard dick rick rich;robert bob bobby rob;ronald ron;"
    "samuel sam;samantha sam;sarah sally sadie;stephen steve;steven steve;susan sue;"
    "theodore ted theo teddy;thomas tom tommy;timothy tim;"
    "victoria vicky vicki;vincent vince;walter walt;william bill billy will;zachary zach;"
    "amanda mandy;charlotte charlie lottie;christina chris;christine chris chrissie;"
    "gabriel gabe gabby;gabriela gaby gabi;gabriele gaby gabi;gabrielle gaby gabby;"
    "joanna jo;joanne jo;josephine jo josie;penelope penny;roberta bobbie;stephanie steph steffi;"
    "valerie val;antoinette toni;alison ally aly;alyson ally aly;brittany britt;oliver olly ollie;"
    "francesca fran frankie;frances frankie;"
    "georgina georgie;jacqueline jackie;josephine josie;marilyn lyn;priscilla cilla;"
    "rosemary rosie romy;sylvester sly;terence terry;theresa terry tess tessa;ursula uschi ulla;"
    "virginia ginny;wilhelmina mina minnie;winifred winnie;"
    "self himself herself themselves themself;"
    "aleksandr sasha shura;alexei alyosha;anastasia nastya;andrei andryusha;boris borya;"
    "dmitri dima mitya;dmitry dima mitya;ekaterina katya;elena lena;evgeny zhenya;"
    "yevgeny zhenya;evgenia zhenya;evgeniya zhenya;yevgenia zhenya;"
    "grigory grisha;ivan vanya;konstantin kostya;maria masha;mikhail misha;natalia natasha;"
    "nikolai kolya;olga olya;pavel pasha;pyotr petya;sergei seryozha;svetlana sveta;"
    "shmuel shmulik;yaakov kobi;yosef yossi;"
    "tatiana tanya;vladimir volodya vova;yuri yura;"
    "alberto beto;antonio tony tonio tono toni toninho nino;andres andy;luis lucho;"
    "eduardo lalo edu;ernesto neto;alejandro alex;alessandro sandro;alessandra sandra;"
    "vincenzo enzo;lorenzo renzo;"
    "salvatore toto;domenico mimmo;concepcion concha;dolores lola;enrique quique;"
    "francisco paco pancho curro kiko;guadalupe lupe lupita;"
    "guillermo memo;ignacio nacho;jesus chucho;"
    "jose pepe;manuel manolo;mercedes merche;rafael rafa;roberto beto;rosario charo;"
    "giovanni gianni nino;giuseppe beppe peppino;luigi gigi;"
    "georges jojo;johannes hans hannes;friedrich fritz;heinrich heinz;josef sepp;"
    "katharina kathe kati;margarethe grete gretel;wilhelm willi willy;ludwig lutz;"
    "ulrich uli ulli;ulrike uli;stefanie steffi;gerhard gerd;wolfgang wolf;eberhard ebbe;"
    "nikolaus nick klaus;rudolf rudi;siegfried sigi;sebastian basti;susanne susi;"
    "andreas andi andy;anneliese anneli;bernhard bernd;konrad conny kurt;reinhard reini;"
    "nikolaos nikos;konstantinos kostas costas dinos;dimitrios dimitris mimis;"
    "georgios giorgos yorgos;ioannis giannis yannis;theodoros thodoros theo;"
    "michail michalis mihalis;"
    "athanasios thanasis;panagiotis panos;anastasios tasos;vasilios vasilis vassilis;"
    "spyridon spyros spiros;emmanouil manolis manos;aikaterini katerina;evangelos vangelis;"
    "grigorios grigoris;antonios antonis;efstathios stathis;charalambos babis;sotirios sotiris;"
    "jozsef joska;laszlo laci;istvan pista;janos jancsi;sandor sanyi"
)
"""Short forms whose letters do not tell; the others lie in `nicknames.txt`."""

_SPELT = (
    "barbara barbra;joachim joaquin joakim;zach zack zak zac;isaac izaak itzhak yitzhak;"
    "stephen steven;stephan stefan;"
    "alan allan allen;bryan brian;stuart stewart;sean shaun shawn;geoff jeff;"
    "geoffrey jeffrey jeffery;neil neal;graham graeme grahame;ian iain;lawrence laurence;"
    "deborah debra debora;catherine katherine katharine kathryn cathryn kathrine;"
    "katharina catharina katarina catarina;caroline carolyn carolin;isabel isabelle isobel ysabel;"
    "gustav gustaf gustave;michael mikael mickael;jonathan jonathon;rachel rachael;"
    "anthony antony;nicholas nicolas nikolas;victoria viktoria;"
    "victor viktor;roderick roderic;frederick frederic fredric frederik fredrik;"
    "theodor theodore teodor;susanna susannah suzanna;madeline madeleine;vivian vivien vivienne;"
    "matthew mathew;"
    "aleksandr alexander aleksander alexandr oleksandr;aleksei alexei alexey aleksey oleksiy;"
    "dmitri dmitry dimitri dmitrij dmytro;evgeni evgeny yevgeny yevgeni yevhen;"
    "fyodor fedor feodor;"
    "mikhail mikhael michail mihail mykhailo;nikolai nikolay nikolaj mykola;"
    "sergei sergey sergej sergii serhiy serhii;andrei andrey andrej andriy andrii;"
    "vladimir wladimir volodymyr uladzimir;galina halina halyna;igor ihor;oleg oleh;"
    "vasily vasili vassily wassily vasyl;"
    "ekaterina yekaterina jekaterina kateryna;elena yelena jelena olena;"
    "natalia natalya nataliya;"
    "tatiana tatyana;sofia sophia sofiya;georgi georgy georgiy;grigori grigory grigoriy hryhoriy;"
    "mohammed muhammad mohamed mohammad muhammed mohamad muhamad mohamet mehmet mehmed mohd;"
    "ahmed ahmad ahmet;mahmoud mahmud mehmood mahmood;"
    "hassan hasan;hussein husain hussain hossein hossain hussien husayn;"
    "youssef yousef yusuf yousuf yusef;"
    "abdullah abdallah abdulla;omar umar;khaled khalid;"
    "naguib nagib najib najeeb;gamal jamal;galal jalal;"
    "magdi magdy majdi;said saeed sayeed;"
    "osama usama;mustafa mostafa moustafa mustapha;ibrahim ebrahim;ali aly;aisha ayesha aysha;"
    "fatima fatimah fatma fatemeh;layla leila laila leyla;yasmin yasmine jasmin;"
    "giorgos yorgos georgios;yannis giannis ioannis yiannis;kostas costas;"
    "jiri juri;yuri yury juri jurij;tomas thomas;michelangelo michaelangelo;"
    "zvi tzvi zwi tsvi cvi;chaim haim hayim;ivar iver;lev lew;einar ejnar ejner;"
    "banerjee banerji bannerjee bandyopadhyay bandopadhyay bandyopadhyaya;"
    "chatterjee chatterji chattopadhyay chattopadhyaya;"
    "mukherjee mukherji mookerjee mukhopadhyay mukhopadhyaya;"
    "ganguly ganguli gangopadhyay gangopadhyaya;"
    "bhattacharya bhattacharjee bhattacharyya bhattacharji;"
    "lakshmi laxmi;vikram bikram;vishnu bishnu"
)
"""One name in spellings that are both common, which sound alone does not join."""


_TWO = (
    "rene renee;andre andree;daniele danielle;michele michelle;hana hanna;martin marten;"
    "jesse jessie;jean jeanne;noel noelle;marcel marcelle;emil emile emily;aime aimee;"
    "honore honoree;cyril cyrille;joel joelle;gabriele gabrielle"
)
"""Given names that sound alike, of a man and a woman or of two countries, and are not one."""


def _groups(text: str) -> dict[str, frozenset[str]]:
    """Return, for each form in groups of forms, all that stand in a group with it."""
    groups_of: dict[str, set[str]] = {}
    for group in text.split(";"):
        for form in group.split():
            groups_of.setdefault(form, set()).update(group.split())
    return {form: frozenset(forms) for form, forms in groups_of.items()}


_ALIKE = _groups(_TWO)


@cache
def _spellings() -> dict[str, frozenset[str]]:
    """Return, for each form of a name, the other forms that are common for it."""
    return _groups(";".join((_SPELT, *_lines("spellings.txt"))))


_GIVEN, _FAMILY = "given-names.txt", "family-names.txt"
"""Tables of names in order."""


def _is_listed(word: str, name: str) -> bool:
    """Return whether a table has a name."""
    return word in _beginning(word[:1], name)


@lru_cache(maxsize=64)  # of two tables, the letters from a to z
def _beginning(letter: str, name: str) -> frozenset[str]:
    """Return the names of a table that begin with a letter: a pack on one film asks for few."""
    lines = _lines(name)
    first, end = bisect_left(lines, letter), bisect_left(lines, f"{letter}\U0010ffff")
    words = (word for line in lines[max(first - 1, 0) : end] for word in line.split())
    return frozenset(word for word in words if word.startswith(letter))


@cache
def _lines(name: str) -> list[str]:
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def is_given_name(word: str) -> bool:
    """Return whether a folded word is a given name somewhere, also with ö spelt out as oe."""
    return _is_listed(word, _GIVEN) or _is_listed(_UMLAUT.sub(r"\1", word), _GIVEN)


def is_family_name(word: str) -> bool:
    """Return whether a folded word is a common family name somewhere, or one made of a known given
    name: Jóhannsson.
    """
    if _is_listed(word, _FAMILY):
        return True
    stem = _PATRONYMIC.sub("", word)
    return stem != word and len(stem) > 2 and is_given_name(stem)


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    """Return, for each form of a given name, the full names that it is or stands for."""
    listed = [group for line in _lines("nicknames.txt") for group in line.split(";")]
    stands_for: dict[str, set[str]] = {}
    for group in [*_CALLED.split(";"), *_WRITTEN_SHORT.split(";"), *listed]:
        full, *short = group.split()
        for spelling in _spellings().get(full, (full,)):
            stands_for.setdefault(spelling, set()).add(full)
        for form in short:
            stands_for.setdefault(form, set()).add(full)
    return {form: frozenset(names) for form, names in stands_for.items()}


def is_short_for(word: str, other: str) -> bool:
    """Return whether one word is a usual short form of the other, or both are of a third."""
    forms = _short_forms()
    return not forms.get(word, frozenset()).isdisjoint(forms.get(other, ()))


def may_begin_with(word: str, initial: str) -> bool:
    """Return whether an initial may stand for a given name or for what it is short for: B. or W.
    for Bill.
    """
    full = _short_forms().get(word, frozenset())
    return word[0] == initial or any(name[0] == initial for name in full)


def is_spelling_of(word: str, other: str) -> bool:
    """Return whether two words are spellings of one given name that do not sound alike: Zach."""
    return other in _spellings().get(word, ())


def are_two_though_alike(word: str, other: str) -> bool:
    """Return whether two words are two given names, alike as they sound: René and Renée."""
    return word != other and other in _ALIKE.get(word, ())


def is_cut_short(x: str, y: str) -> bool:
    """Return whether one given name is the other cut short or made small: Theo, Wes, Rosie.

    A short form that the tables list stands for the names they list it under, and for no other
    that they know: Dan is Daniel, not Danielle.
    """
    short, long = sorted((x, y), key=len)
    if are_two_though_alike(x, y):
        return False
    if long == f"{short}ie" or (long.endswith("ie") and f"{long[:-2]}e" == short):
        return 2 < len(short) <= 5
    whole = long.isascii() and long.startswith(short) and not long.endswith(_OTHERS)
    if not (whole and 3 <= len(short) <= 5 and len(long) - len(short) > 1):
        return False
    forms = _short_forms()
    if short in forms:
        return long not in forms
    return not (is_given_name(short) and is_given_name(long))
