"""Words that are capitalised in English text without being names."""

from __future__ import annotations

_COMMON_TEXT = """
    avec mit con
    a about according across actor actress after again against all almost along already also
    although always among an and another any are around art as at away back based be because been
    before behind being below beside besides best between beyond book both box brings budget but
    by called cast certainly co come comes coming cost costume country cinematography
    cinematographer composer composed crew critics date days despite did directed directing
    direction director distributed distributor do does down due during each early edited editing
    editor editors either ended ending even eventually ever every everyone everything executive
    few film filmed filming films final finally first follow following for former from full genre
    get given go good gross had half has have he hence her here hers herself him himself his how
    however i if ignore in indeed inside instead interiors into is it its itself just language
    last late later latest least length less let like likewise little long made maker making many
    may maybe me meanwhile might mine more moreover most movie much music must my narrated
    narration narrator nearly never nevertheless next no nobody none nor not nothing now of off
    often old on once one only opposite or original other others otherwise our out outside over
    overall own
    part people perhaps photographed photography picture played plus presented principal probably
    produced producer producers production rated rather reading really release released review
    rumour rumor running runtime same say says scene score screen screenplay script second see
    seen series set several shall she shooting shortly shot should since so some someone something
    soon sound soundtrack star starring stars starting still story studio such summary supporting
    synopsis takings that the their them themselves then there therefore these they third this
    those though through thus time title to today together too trailer two under unlike until up
    upon us usually very visual was watch we well were what whatever when whenever where whether
    which while who whoever whole whom whose why will with within without word words world would
    writer writers written yes yet you your photo image credits coming related posts read reply
    everybody somebody anybody anyone anything dialogue dialogues audiences viewers fans critics
    rumours rumors reports sources insiders speculation gossip
    casting stunts stunt choreography animation makeup make hair wardrobe costumes sets effects
    digital special practical playing alongside design sub origin
    reportedly allegedly supposedly apparently presumably unfortunately sadly happily originally
    initially previously recently currently ultimately interestingly surprisingly clearly obviously
    officially curiously luckily thankfully notably
    prod scr mus ed ph dir sisters brothers twins siblings colour color certificate
    approximate approx theatrical scripted rated rating ratings aspect ratio metascore notes players
    work works cameras filming shooting run runs hello hi dear thanks
    camera featuring department supervisor coordinator associate line assistant unit stunts
    enter cue meet introducing
    overseas abroad elsewhere internationally domestically worldwide
    company companies scenario cameraman songs lyrics gowns
    decorator decorators decoration decorations
    skip content advertisement share subscribe comments attention emotionally think thanks welcome
    january february march april may june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter
"""
COMMON = frozenset(_COMMON_TEXT.split())
"""Words that open sentences, lines and labels. Within a sentence some are names: Mark."""

_NEVER_TEXT = """
    rated maori blu hd uhd vhs
    january february march april june july august september october november december monday
    tuesday wednesday thursday friday saturday sunday i i'm i'd i've i'll it's he's she's that's
    there's english french german italian spanish russian american british european ukrainian
    japanese chinese korean indian swedish danish norwegian finnish polish czech austrian swiss
    dutch belgian irish scottish welsh canadian mexican brazilian australian turkish greek
    portuguese hungarian romanian bulgarian arabic hebrew persian hollywood bollywood dvd cgi tv ok
    obe mbe cbe kbe uk us usa oscars imax cinema western westerns gothic victorian
    edwardian georgian technicolor cinemascope panavision vistavision eastmancolor sales
"""
NEVER = frozenset(_NEVER_TEXT.split())
"""Words with a capital of their own with which no name of a person or part begins."""

_HEADLINE_TEXT = """
    acquires adds adopts announces boards books buys casts confirms cuts dates delays directs drops
    enlists eyes gets hires joins lands launches lifts lines makes moves nabs picks plans plays
    plots postpones pulls pushes reboots returns reunites reveals scores sells sets shifts shoots
    signs skips slates stars starts takes taps teases trades unveils wins wraps writes
"""
HEADLINE_VERBS = frozenset(_HEADLINE_TEXT.split())
"""What headlines say that people and companies do, with a capital like the names around it."""

_ROLES_TEXT = """
    director producer composer cinematographer screenwriter writer editor actor actress executive
    ceo star author photographer designer filmmaker critic narrator musician
    newcomer veteran choreographer comedian novelist playwright
"""
ROLES = frozenset(_ROLES_TEXT.split())
"""What people are called before their names."""

_PARTICLES_TEXT = """
    de del della di da dos du der den van von la le el al bin ibn ter ten of
"""
PARTICLES = frozenset(_PARTICLES_TEXT.split())
"""Lower-case words inside a name."""
_AFTER_NAME_TEXT = """
    ACE ACS ADF ADG AEC AFC AFCS AIC AIP AMC AMPS ASC ASE BFDG BFE BSC BVK CAS CBE CCE CDG CSA CSC
    DFF DGA FNF FSF GBCT GSC HSC ICS ISC JSC KBE KSC LSC MBE MPSE NSC NZCS OBE PGA PSC RGC SASC
    SBC SCS SDSA SOC WGA
"""
AFTER_NAME = frozenset(_AFTER_NAME_TEXT.split())
"""Letters of guilds and honours after their holders' names."""
SHORT_FIRMS = frozenset(("bros", "co", "corp", "inc", "ltd"))
"""Abbreviations with which a company's name may end, or go on to one of `FIRM_ENDS`."""
FIRM_ENDS = frozenset(
    ("animation", "entertainment", "films", "international", "pictures", "productions", "studios",
     "television")
)  # fmt: skip
"""Words after them: Quay Bros. Pictures."""
FEASTS = frozenset(
    ("chuseok", "christmas", "christmas eve", "diwali", "easter", "eid", "halloween", "hanukkah",
     "lunar new year", "new year", "ramadan", "thanksgiving", "valentine's")
)  # fmt: skip
"""Days and times of the year that are neither places nor companies: a Christmas release."""
