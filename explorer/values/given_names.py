"""Which words are names of their own, and which stand for which: Albert, Alfred, Al.

The tables lie beside this module, each with where it comes from, and are read when first asked.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

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
    "zachariah zach;alejandro alej;antonio ant;fernando fdo;guillermo gmo;manuel mnel"
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
    "jeffrey jeff;jennifer jen jenny;john jack johnny;jonathan jon;joseph joe;joshua josh;"
    "katherine kate kathy katie kitty;katharine kate kathy katie kitty;kathryn kate kathy katie;"
    "kenneth ken;lawrence larry;leonard len lenny;margaret maggie meg peggy daisy;martha patty;"
    "martin marty;mary molly polly mamie;matthew matt;michael mike mick;nathaniel nate;"
    "nicholas nick;pamela pam;patricia pat patty;patrick pat;peter pete;philip phil;"
    "phillip phil;rebecca becky;richard dick rick rich;robert bob bobby rob;ronald ron;"
    "samuel sam;samantha sam;sarah sally sadie;stephen steve;steven steve;susan sue;"
    "theodore ted theo teddy;thomas tom tommy;timothy tim;"
    "victoria vicky;vincent vince;walter walt;william bill billy will;zachary zach;"
    "self himself herself themselves themself;"
    "aleksandr sasha shura;alexei alyosha;anastasia nastya;andrei andryusha;boris borya;"
    "dmitri dima mitya;dmitry dima mitya;ekaterina katya;elena lena;evgeny zhenya;"
    "grigory grisha;ivan vanya;konstantin kostya;maria masha;mikhail misha;natalia natasha;"
    "nikolai kolya;olga olya;pavel pasha;pyotr petya;sergei seryozha;svetlana sveta;"
    "tatiana tanya;vladimir volodya vova;yuri yura;"
    "alberto beto;antonio tonio tono;concepcion concha;dolores lola;enrique quique;"
    "francisco paco pancho curro;guadalupe lupe;guillermo memo;ignacio nacho;jesus chucho;"
    "jose pepe;manuel manolo;mercedes merche;rafael rafa;roberto beto;rosario charo;"
    "giovanni gianni nino;giuseppe beppe peppino;luigi gigi;"
    "georges jojo;johannes hans hannes;friedrich fritz;heinrich heinz;josef sepp;"
    "katharina kathe;margarethe grete;wilhelm willi;ludwig lutz;"
    "jozsef joska;laszlo laci;istvan pista;janos jancsi;sandor sanyi"
)
"""Short forms whose letters do not tell; the others lie in `nicknames.txt`."""

_SPELT = (
    "barbara barbra;joachim joaquin joakim;zach zack zak zac;isaac izaak;stephen steven;"
    "aleksandr alexander aleksander alexandr oleksandr;aleksei alexei alexey aleksey;"
    "dmitri dmitry dimitri dmitrij;evgeni evgeny yevgeny yevgeni;fyodor fedor feodor;"
    "mikhail mikhael michail mihail;nikolai nikolay nikolaj;vasily vasili vassily wassily;"
    "ekaterina yekaterina jekaterina;elena yelena jelena;natalia natalya nataliya;"
    "tatiana tatyana;sofia sophia sofiya;georgi georgy georgiy;grigori grigory grigoriy;"
    "mohammed muhammad mohamed mohammad muhammed mohamad muhamad mohamet;ahmed ahmad ahmet;"
    "hassan hasan;hussein husain hussain hossein hussien husayn;youssef yousef yusuf yousuf yusef;"
    "abdullah abdallah abdulla;omar umar;khaled khalid;said saeed sayeed;mahmoud mahmud;"
    "osama usama;mustafa mostafa moustafa;ibrahim ebrahim;ali aly;aisha ayesha aysha;"
    "fatima fatimah fatma;layla leila laila leyla;yasmin yasmine jasmin;"
    "giorgos yorgos georgios;yannis giannis ioannis yiannis;kostas costas;"
    "jiri juri;yuri yury juri jurij;tomas thomas;michelangelo michaelangelo"
)
"""One name in spellings that are both common, which sound alone does not join."""

_FORMS_OF_ONE_NAME = {
    name: i for i, group in enumerate(_SPELT.split(";")) for name in group.split()
}


@cache
def _table(name: str) -> frozenset[str]:
    return frozenset(word for line in _lines(name) for word in line.split())


def _lines(name: str) -> list[str]:
    lines = Path(__file__).with_name(name).read_text("utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


def is_given_name(word: str) -> bool:
    """Return whether a folded word is a given name somewhere."""
    return word in _table("given-names.txt")


def is_family_name(word: str) -> bool:
    """Return whether a folded word is a common family name somewhere."""
    return word in _table("family-names.txt")


@cache
def _short_forms() -> dict[str, frozenset[int]]:
    listed = [group for line in _lines("nicknames.txt") for group in line.split(";")]
    groups: dict[str, set[int]] = {}
    for i, group in enumerate([*_CALLED.split(";"), *_WRITTEN_SHORT.split(";"), *listed]):
        for form in group.split():
            groups.setdefault(form, set()).add(i)
    return {form: frozenset(ids) for form, ids in groups.items()}


def is_short_for(word: str, other: str) -> bool:
    """Return whether one word is a usual short form of the other, or both are of a third."""
    forms = _short_forms()
    return not forms.get(word, frozenset()).isdisjoint(forms.get(other, ()))


def is_spelling_of(word: str, other: str) -> bool:
    """Return whether two words are spellings of one given name that do not sound alike: Zach."""
    group = _FORMS_OF_ONE_NAME.get(word)
    return group is not None and group == _FORMS_OF_ONE_NAME.get(other)


def is_cut_short(x: str, y: str) -> bool:
    """Return whether one given name is the other cut short or made small: Theo, Wes, Rosie.

    A short form that the tables list stands for the names they list it under, and for no other
    that they know: Dan is Daniel, not Danielle.
    """
    short, long = sorted((x, y), key=len)
    if long == f"{short}ie" or (long.endswith("ie") and f"{long[:-2]}e" == short):
        return 2 < len(short) <= 5
    whole = long.isascii() and long.startswith(short) and not long.endswith(_OTHERS)
    if not (whole and 3 <= len(short) <= 5 and len(long) - len(short) > 1):
        return False
    forms = _short_forms()
    if short in forms:
        return long not in forms
    return not (is_given_name(short) and is_given_name(long))
