"""Occupations, and other words for people before or after their names."""

from __future__ import annotations

_OCCUPATION_TEXT = """
    bookie bookmaker hangman ganglord cyclist
    activist aviatrix barista barkeeper barrister boatswain busker campaigner conservationist
    deckhand environmentalist ferryman fishmonger gladiator gravedigger harpooner headteacher
    helmsman hypnotherapist instructor matchmaker milkman nightwatchman oceanographer
    cinematographer lyricist animator
    quartermaster railwayman ringmaster sculptress showman stagehand tattooist vlogger volunteer
    accountant actor actress administrator admiral adventurer adviser advisor agent alchemist
    ambassador analyst anthropologist apprentice archaeologist archbishop archer architect
    aristocrat artisan artist assassin assistant astronaut astronomer athlete attorney auctioneer
    author aviator bailiff baker ballerina bandit banker barber baritone barmaid barman baroness
    bartender beautician beekeeper beggar biker biologist bishop blacksmith blogger boatman
    bodyguard bookkeeper bookseller bootlegger botanist bounty-hunter boxer brewer bricklayer
    broker builder bureaucrat burglar businessman businesswoman butcher butler cab-driver cabbie
    caddie cameraman camerawoman capo
    captain cardinal caretaker carpenter cartoonist cashier cellist chamberlain
    chancellor chaplain chauffeur cheerleader chef chemist chief choreographer cleaner clergyman
    clerk clown coach cobbler collector colonel columnist comedian commander commissioner composer
    con-man concierge conductor conman constable consultant contractor cook cop coroner
    correspondent councillor councilman councilor counsellor counselor countess courier courtesan
    cowboy criminal critic crook curate curator dancer dealer debutante defector dentist
    deputy designer
    detective developer diplomat director diver divorcee doctor dressmaker drifter driver drummer
    duchess duke economist editor emperor empress enforcer engineer entrepreneur eunuch ex-convict
    ex-cop executioner executive explorer farmer farmhand fashion-model fighter film-maker
    filmmaker financier firefighter fireman fisherman florist footballer foreman forger fugitive
    gambler gamekeeper gangster gardener geologist governess governor grocer guard guide guitarist
    gunfighter gunman gunslinger hacker hairdresser handyman headhunter headmaster headmistress
    heir heiress hermit historian hit-man hitchhiker hitman hotelier housekeeper housewife
    hunchback hunter hypnotist illusionist immigrant impresario industrialist informant informer
    inmate innkeeper inspector interpreter inventor investigator jailer janitor jeweler jeweller
    jockey journalist judge juggler juror kidnapper king knight laborer labourer landlady landlord
    landowner lawman lawyer lecturer librarian lieutenant lifeguard lighthouse-keeper linguist
    lobbyist locksmith lord lumberjack machinist magician magistrate magnate maid manager marine
    marksman masseuse matador mathematician matriarch mayor mechanic mercenary merchant messenger
    metallurgist midwife miller millionaire miner minister miser missionary mobster model mogul
    monk mortician mountaineer murderer musician nanny narrator naturalist neurologist
    neurosurgeon newspaperman nobleman noblewoman novelist nun nurse nurseryman officer official
    oilman operative organist outlaw owner paediatrician painter paperboy paramedic
    paratrooper pathologist patriarch pawnbroker peasant pediatrician philosopher photographer
    physician
    physicist pianist pickpocket pilot pimp pirate planter playboy playwright plumber poacher poet
    policeman policewoman politician pope porter postman postmaster preacher president priest
    prince princess prisoner producer professor programmer prophet proprietor prosecutor
    prostitute psychiatrist psychic psychoanalyst psychologist publicist publisher puppeteer queen
    rabbi radiologist rancher ranger rapper ratcatcher realtor receptionist reporter researcher
    restaurateur robber runaway sailor salesman saleswoman saloon-keeper saloonkeeper samurai
    scholar schoolboy schoolgirl schoolmaster schoolmistress schoolteacher scientist screenwriter
    scriptwriter sculptor seamstress secretary senator sergeant servant shaman sharpshooter
    shepherd sheriff shipbuilder shoemaker shopkeeper shoplifter showgirl singer skater skier
    sleuth smuggler sniper socialite sociologist soldier solicitor songwriter soprano sorcerer
    sorceress speaker spy squire stablehand statesman stenographer stepdancer steward stewardess
    stockbroker storekeeper stowaway streetwalker stripper student stuntman stuntwoman
    superhero superintendent surfer surgeon surveyor swimmer swindler swordsman tailor teacher
    technician telegrapher tenor terrorist therapist thief thug toymaker trader trainee trainer
    translator trapper traveler traveller treasurer trucker trumpeter tutor tycoon typist
    undertaker usher vagabond vagrant valet vampire-hunter vendor ventriloquist vet vicar vigilante
    vintner violinist violist waiter waitress warden warlord warrior watchmaker watchman
    weatherman weaver whaler witch wizard woodcutter woodsman worker wrestler writer
    yakuza zookeeper zoologist
"""
OCCUPATIONS = frozenset(_OCCUPATION_TEXT.split())
"""One word each, in the singular, with a hyphen where it is usual."""

_BEFORE_TEXT = """
    acting air-force arms army art ballet bank bar baseball basketball bicycle biology blues book
    bootleg border bounty brain burlesque bus bush business cab cabin cabinet camp car car-park
    casino cat cattle chemistry chess chicken chorus church cia circus club coal college company
    computer con construction contract corporate cotton counter-intelligence country crime crop
    customs dairy dance dea deer defence defense district dog door-to-door drama drug elementary
    english estate exchange exotic factory family farm fashion fbi federal ferry fighter film fire
    fish flight flower folk football forces foreign fortune french fund funeral fur game games gas
    geography ghost gi go-go gold golf graduate gun heart high hired history hit hockey homicide
    horse hotel household ice insurance intelligence jail jazz jewel karate kgb kindergarten
    kitchen kung-fu lap lapd latin law lighthouse loan magazine maintenance marriage math maths
    medical mi5 mi6 military mine monster moonshine motorcycle mountain movie museum music
    narcotics naval navy news newspaper night nightclub nsa nypd office oil opera opium parish
    pearl personal petrol physics piano piano-bar pig plastic police pool pop poultry press
    primary prime prison private public race racehorse racing radio raf railroad railway rally
    real research restaurant rice river rock rodeo safe sales saloon school science sea secret
    security serial sheep ship shop singing slave soccer social software special spice sports
    stable stage state station steel stock store street stunt substitute sweatshop tank tap tax
    taxi television tennis test textile theater theatre theatrical tour traffic train travel
    treasure tree truck tv undercover university used-car vacuum-cleaner vampire vice video violin
    catering children event fitness lifestyle literary mystery pastry pulp romance sushi talent yoga
    voice war war-time wedding whale whiskey wine witch
"""
BEFORE_OCCUPATIONS = frozenset(_BEFORE_TEXT.split())
"""Words that qualify an occupation: a hotel manager, a police officer."""

ACRONYMS = frozenset(("fbi", "cia", "kgb", "nypd", "lapd", "mi5", "mi6", "dea", "nsa", "raf", "gi"))
"""Those that are written in capitals."""

_CREDITED_TEXT = """
    director producer writer screenwriter scriptwriter composer editor cinematographer lyricist
    animator actor actress filmmaker film-maker choreographer designer photographer narrator
    comedian
"""
CREDITED = frozenset(_CREDITED_TEXT.split())
"""Occupations that are credits, and not worth a claim of their own."""

_MAKERS_TEXT = """
    author novelist playwright musician singer critic journalist historian columnist blogger poet
    songwriter scholar philosopher rapper
"""
MAKERS = CREDITED | frozenset(_MAKERS_TEXT.split())
"""Those that suggest people who make films or write about them, rather than characters."""

_PEOPLE_TEXT = """
    addict adolescent amnesiac aunt bachelor bride brother bully child cousin daughter divorcé
    divorcée drunk drunkard everyman expat father fiancé fiancée foreigner genius ghost girl
    grandfather grandmother groom husband loner lover man migrant misfit mistress mother nephew
    newlywed niece nobody orphan outcast outsider parent pensioner rebel recluse refugee relative
    resident rival roommate sister son spinster stepfather stepmother stranger survivor suspect teen
    teenager tomboy uncle vampire veteran villager wanderer werewolf widow widower wife witness
    woman youth youngster
"""
PEOPLE_WORDS = frozenset(_PEOPLE_TEXT.split())
"""Words for people in a story other than occupations."""
