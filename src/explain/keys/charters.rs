//! Small charters that show the keys in use, each in the three languages.

use crate::theory::lang::Tri;

pub const WALKS: Tri = Tri::new(
    r"samskap: 1
navn: Turvennene i Solvik
utfordring: Mange som bor alene, kommer seg sjelden ut
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: sivilsamfunn
",
    r"samskap: 1
namn: Turvenene i Solvik
utfordring: Mange som bur åleine, kjem seg sjeldan ut
sektorar: [offentleg, sivilsamfunn]
likeverd: ja
fasar:
  forståing: felles
  idé: felles
  planlegging: sivilsamfunn
",
    r"samskap: 1
name: The Solvik walking friends
challenge: Many who live alone seldom get out
sectors: [public, civil society]
equality: yes
phases:
  understanding: joint
  ideas: joint
  planning: civil society
",
);

pub const LANGUAGE_CAFE: Tri = Tri::new(
    r"navn: Språkkafeen på biblioteket
påstand: tynn samskaping
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: offentlig
",
    r"namn: Språkkafeen på biblioteket
påstand: tynn samskaping
sektorar: [offentleg, sivilsamfunn]
likeverd: ja
fasar:
  forståing: felles
  idé: felles
  planlegging: felles
  gjennomføring: offentleg
",
    r"name: The language café at the library
claim: thin samskaping
sectors: [public, civil society]
equality: yes
phases:
  understanding: joint
  ideas: joint
  planning: joint
  implementation: public
",
);

pub const VILLAGE_BUS: Tri = Tri::new(
    r"navn: Bygdebussen i Øvredal
utfordring:
  beskrivelse: De som ikke kjører bil, kommer seg ikke til butikken eller legen
  udekket_behov: ja
  belegg: Spørrerunde på eldretreffet i mars
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
",
    r"namn: Bygdebussen i Øvredal
utfordring:
  skildring: Dei som ikkje køyrer bil, kjem seg ikkje til butikken eller legen
  udekt_behov: ja
  belegg: Spørjerunde på eldretreffet i mars
sektorar: [offentleg, sivilsamfunn]
fasar:
  forståing: felles
",
    r"name: The Øvredal village bus
challenge:
  description: Those who do not drive cannot get to the shop or the doctor
  unmet_need: yes
  evidence: A round of questions at the pensioners' gathering in March
sectors: [public, civil society]
phases:
  understanding: joint
",
);

pub const SENSORY_GARDEN: Tri = Tri::new(
    r"navn: Sansehagen ved Elvebakken
utfordring: Folk med demens mangler et trygt sted ute
sektorer: [offentlig, sivilsamfunn, privat]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: alle
  gjennomføring: alle
",
    r"namn: Sansehagen ved Elvebakken
utfordring: Folk med demens manglar ein trygg stad ute
sektorar: [offentleg, sivilsamfunn, privat]
likeverd: ja
fasar:
  forståing: felles
  idé: felles
  planlegging: alle
  gjennomføring: alle
",
    r"name: The sensory garden at Elvebakken
challenge: People with dementia lack a safe place outdoors
sectors: [public, civil society, private]
equality: yes
phases:
  understanding: joint
  ideas: joint
  planning: all
  implementation: all
",
);

pub const SKATE_HALL: Tri = Tri::new(
    r"navn: Skatehallen i Nordby
aktører:
  - id: kommunen
    navn: Nordby kommune, kultur
    sektor: offentlig
  - id: laget
    navn: Nordby rullebrettlag
    sektor: sivilsamfunn
  - navn: Byggvare Nord
    sektor: privat
faser:
  forståelse: [kommunen, laget]
  idé: [kommunen, laget]
  planlegging: [kommunen, laget, Byggvare Nord]
",
    r"namn: Skatehallen i Nordby
aktørar:
  - id: kommunen
    namn: Nordby kommune, kultur
    sektor: offentleg
  - id: laget
    namn: Nordby rullebrettlag
    sektor: sivilsamfunn
  - namn: Byggvare Nord
    sektor: privat
fasar:
  forståing: [kommunen, laget]
  idé: [kommunen, laget]
  planlegging: [kommunen, laget, Byggvare Nord]
",
    r"name: The Nordby skate hall
actors:
  - id: municipality
    name: Nordby municipality, culture
    sector: public
  - id: club
    name: Nordby skateboard club
    sector: civil society
  - name: Nord Building Supplies
    sector: private
phases:
  understanding: [municipality, club]
  ideas: [municipality, club]
  planning: [municipality, club, Nord Building Supplies]
",
);

pub const HOMEWORK: Tri = Tri::new(
    r"navn: Leksehjelpen på Fjellsiden
aktører:
  - navn: Fjellsiden skole
    sektor: offentlig
  - navn: Foreldrene i 6B
    sektor: sivilsamfunn
    form: løs gruppe
    erfaring: egen
  - navn: Studentlaget
    sektor: sivilsamfunn
    form: organisasjon
    erfaring: ingen
faser:
  forståelse: felles
",
    r"namn: Leksehjelpa på Fjellsida
aktørar:
  - namn: Fjellsida skule
    sektor: offentleg
  - namn: Foreldra i 6B
    sektor: sivilsamfunn
    form: laus gruppe
    erfaring: eiga
  - namn: Studentlaget
    sektor: sivilsamfunn
    form: organisasjon
    erfaring: inga
fasar:
  forståing: felles
",
    r"name: The homework club at Fjellsida
actors:
  - name: Fjellsida school
    sector: public
  - name: The parents of class 6B
    sector: civil society
    form: loose group
    experience: own
  - name: The students' society
    sector: civil society
    form: organisation
    experience: none
phases:
  understanding: joint
",
);

pub const WARM_MEALS: Tri = Tri::new(
    r"navn: Middag på hjul
aktører:
  - id: hjemmetjenesten
    sektor: offentlig
  - id: sanitetslaget
    sektor: sivilsamfunn
    form: organisasjon
    vederlag: ja
faser:
  forståelse: hjemmetjenesten
  planlegging: hjemmetjenesten
  gjennomføring: sanitetslaget
",
    r"namn: Middag på hjul
aktørar:
  - id: heimetenesta
    sektor: offentleg
  - id: sanitetslaget
    sektor: sivilsamfunn
    form: organisasjon
    vederlag: ja
fasar:
  forståing: heimetenesta
  planlegging: heimetenesta
  gjennomføring: sanitetslaget
",
    r"name: Dinner on wheels
actors:
  - id: home care
    sector: public
  - id: women's health association
    sector: civil society
    form: organisation
    compensation: yes
phases:
  understanding: home care
  planning: home care
  implementation: women's health association
",
);

pub const YOUTH_HOUSE: Tri = Tri::new(
    r"navn: Ungdomshuset i Havnegata
sektorer: [offentlig, sivilsamfunn]
likeverd:
  felles_dagsorden: ja
  delt_beslutning: ja
  erfaring_teller: ja
  kan_si_nei: vet ikke
faser:
  forståelse: felles
",
    r"namn: Ungdomshuset i Hamnegata
sektorar: [offentleg, sivilsamfunn]
likeverd:
  felles_dagsorden: ja
  delt_avgjerd: ja
  erfaring_tel: ja
  kan_seie_nei: veit ikkje
fasar:
  forståing: felles
",
    r"name: The youth house in Havnegata
sectors: [public, civil society]
equality:
  shared_agenda: yes
  shared_decisions: yes
  experience_counts: yes
  free_to_decline: unknown
phases:
  understanding: joint
",
);

pub const SAFE_WAY_HOME: Tri = Tri::new(
    r"navn: Natteravnene i sentrum
sektorer: [offentlig, sivilsamfunn]
likeverd:
  felles_dagsorden: ja
  delt_beslutning: ja
  erfaring_teller: { svar: ja, belegg: Ruten følger ungdommenes eget kart }
  kan_si_nei: { svar: ja, belegg: Avtalen punkt 3 }
faser:
  forståelse: felles
  idé: felles
",
    r"namn: Natteramnane i sentrum
sektorar: [offentleg, sivilsamfunn]
likeverd:
  felles_dagsorden: ja
  delt_avgjerd: ja
  erfaring_tel: { svar: ja, belegg: Ruta følgjer kartet som ungdommane teikna }
  kan_seie_nei: { svar: ja, belegg: Avtalen punkt 3 }
fasar:
  forståing: felles
  idé: felles
",
    r"name: The night walkers in the town centre
sectors: [public, civil society]
equality:
  shared_agenda: yes
  shared_decisions: yes
  experience_counts: { answer: yes, evidence: The route follows the young people's own map }
  free_to_decline: { answer: yes, evidence: The agreement item 3 }
phases:
  understanding: joint
  ideas: joint
",
);

pub const BEACH_PARK: Tri = Tri::new(
    r"navn: Strandparken på Neset
sektorer: [offentlig, sivilsamfunn]
likeverd:
  felles_dagsorden: ja
  åpent_problem: ja
  åpen_informasjon: ja
  gjensidig_nytte: ja
  felles_læring: vet ikke
  kollektiv_ledelse: nei
  felles_eierskap: ja
  tilgjengelig: ja
faser:
  forståelse: felles
",
    r"namn: Strandparken på Neset
sektorar: [offentleg, sivilsamfunn]
likeverd:
  felles_dagsorden: ja
  ope_problem: ja
  open_informasjon: ja
  gjensidig_nytte: ja
  felles_læring: veit ikkje
  kollektiv_leiing: nei
  felles_eigarskap: ja
  tilgjengeleg: ja
fasar:
  forståing: felles
",
    r"name: The beach park at Neset
sectors: [public, civil society]
equality:
  shared_agenda: yes
  open_problem: yes
  open_information: yes
  mutual_benefit: yes
  joint_learning: unknown
  collective_leadership: no
  shared_ownership: yes
  accessible: yes
phases:
  understanding: joint
",
);

pub const DATA_HELP: Tri = Tri::new(
    r"navn: Datahjelp for eldre
sektorer: [offentlig, sivilsamfunn]
likeverd:
  felles_dagsorden: ja
  delt_beslutning: { svar: ja, belegg: Mandatet punkt 2 }
  kan_si_nei:
    svar: vet ikke
    belegg: Tas opp på møtet 4. mai
faser:
  forståelse: { hvem: felles, belegg: [Referat 12. januar, Referat 9. februar] }
",
    r"namn: Datahjelp for eldre
sektorar: [offentleg, sivilsamfunn]
likeverd:
  felles_dagsorden: ja
  delt_avgjerd: { svar: ja, belegg: Mandatet punkt 2 }
  kan_seie_nei:
    svar: veit ikkje
    belegg: Blir teke opp på møtet 4. mai
fasar:
  forståing: { kven: felles, belegg: [Referat 12. januar, Referat 9. februar] }
",
    r"name: Computer help for older people
sectors: [public, civil society]
equality:
  shared_agenda: yes
  shared_decisions: { answer: yes, evidence: The mandate item 2 }
  free_to_decline:
    answer: unknown
    evidence: To be taken up at the meeting on 4 May
phases:
  understanding: { who: joint, evidence: [Minutes of 12 January, Minutes of 9 February] }
",
);

pub const NEIGHBOURHOOD_CAFE: Tri = Tri::new(
    r"navn: Nabolagskafeen
sektorer: [offentlig, sivilsamfunn, privat]
likeverd:
  felles_dagsorden: { offentlig: ja, sivilsamfunn: ja, privat: ja }
  delt_beslutning:
    offentlig: ja
    sivilsamfunn: { svar: vet ikke, belegg: Styret i velforeningen skal drøfte det }
    privat: ja
  erfaring_teller: { offentlig: ja, sivilsamfunn: ja }
faser:
  forståelse: felles
",
    r"namn: Nabolagskafeen
sektorar: [offentleg, sivilsamfunn, privat]
likeverd:
  felles_dagsorden: { offentleg: ja, sivilsamfunn: ja, privat: ja }
  delt_avgjerd:
    offentleg: ja
    sivilsamfunn: { svar: veit ikkje, belegg: Styret i vellaget skal drøfte det }
    privat: ja
  erfaring_tel: { offentleg: ja, sivilsamfunn: ja }
fasar:
  forståing: felles
",
    r"name: The neighbourhood café
sectors: [public, civil society, private]
equality:
  shared_agenda: { public: yes, civil society: yes, private: yes }
  shared_decisions:
    public: yes
    civil society: { answer: unknown, evidence: The residents' association will discuss it }
    private: yes
  experience_counts: { public: yes, civil society: yes }
phases:
  understanding: joint
",
);

pub const EQUIPMENT_SHED: Tri = Tri::new(
    r"navn: Utstyrsboden i Dalen
utfordring: Ski og sykler er for dyrt for mange familier
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: { hvem: felles, status: pågår }
  gjennomføring: ikke startet
  produksjon: ikke startet
",
    r"namn: Utstyrsbua i Dalen
utfordring: Ski og syklar er for dyrt for mange familiar
sektorar: [offentleg, sivilsamfunn]
likeverd: ja
fasar:
  forståing: felles
  idé: felles
  planlegging: { kven: felles, status: i gang }
  gjennomføring: ikkje starta
  produksjon: ikkje starta
",
    r"name: The equipment shed at Dalen
challenge: Skis and bicycles cost too much for many families
sectors: [public, civil society]
equality: yes
phases:
  understanding: joint
  ideas: joint
  planning: { who: joint, status: ongoing }
  implementation: not started
  production: not started
",
);

pub const COMMUNITY_KITCHEN: Tri = Tri::new(
    r"navn: Grendekjøkkenet
utfordring: Mange spiser middag alene hver dag
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: { hvem: felles, fra: 2024-01 }
  idé: felles
  planlegging: felles
  gjennomføring: { hvem: felles, fra: 2024-08 }
  produksjon: { hvem: felles, fra: 2024-10, status: pågår }
",
    r"namn: Grendekjøkkenet
utfordring: Mange et middag åleine kvar dag
sektorar: [offentleg, sivilsamfunn]
likeverd: ja
fasar:
  forståing: { kven: felles, frå: 2024-01 }
  idé: felles
  planlegging: felles
  gjennomføring: { kven: felles, frå: 2024-08 }
  produksjon: { kven: felles, frå: 2024-10, status: i gang }
",
    r"name: The community kitchen
challenge: Many people eat dinner alone every day
sectors: [public, civil society]
equality: yes
phases:
  understanding: { who: joint, from: 2024-01 }
  ideas: joint
  planning: joint
  implementation: { who: joint, from: 2024-08 }
  production: { who: joint, from: 2024-10, status: ongoing }
",
);

pub const CHOIR: Tri = Tri::new(
    r"navn: Sangstunden på sykehjemmet
aktører:
  - { id: sykehjemmet, sektor: offentlig }
  - { id: koret, sektor: sivilsamfunn }
  - { id: pårørende, sektor: sivilsamfunn }
faser:
  forståelse: felles
  idé: { hvem: [sykehjemmet, pårørende], hørt: koret }
  planlegging: { hvem: [sykehjemmet, koret], hørt: pårørende }
  gjennomføring: { hvem: alle }
",
    r"namn: Songstunda på sjukeheimen
aktørar:
  - { id: sjukeheimen, sektor: offentleg }
  - { id: koret, sektor: sivilsamfunn }
  - { id: pårørande, sektor: sivilsamfunn }
fasar:
  forståing: felles
  idé: { kven: [sjukeheimen, pårørande], høyrt: koret }
  planlegging: { kven: [sjukeheimen, koret], høyrt: pårørande }
  gjennomføring: { kven: alle }
",
    r"name: Singing at the care home
actors:
  - { id: care home, sector: public }
  - { id: choir, sector: civil society }
  - { id: carers, sector: civil society }
phases:
  understanding: joint
  ideas: { who: [care home, carers], consulted: choir }
  planning: { who: [care home, choir], consulted: carers }
  implementation: { who: all }
",
);

pub const SWIMMING: Tri = Tri::new(
    r"navn: Trygg i vann
utfordring: Mange som er nye i kommunen, kan ikke svømme
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: { hvem: felles, status: ferdig, fra: 2024-01-15, til: 2024-03 }
  idé: { hvem: felles, status: ferdig, til: 2024-05 }
  planlegging: { hvem: felles, status: ferdig }
  gjennomføring: { hvem: felles, status: pågår, fra: 2024-09 }
  produksjon: { hvem: felles, status: planlagt, fra: 2026 }
",
    r"namn: Trygg i vatn
utfordring: Mange som er nye i kommunen, kan ikkje symje
sektorar: [offentleg, sivilsamfunn]
likeverd: ja
fasar:
  forståing: { kven: felles, status: ferdig, frå: 2024-01-15, til: 2024-03 }
  idé: { kven: felles, status: ferdig, til: 2024-05 }
  planlegging: { kven: felles, status: ferdig }
  gjennomføring: { kven: felles, status: i gang, frå: 2024-09 }
  produksjon: { kven: felles, status: planlagd, frå: 2026 }
",
    r"name: Safe in the water
challenge: Many who are new in the municipality cannot swim
sectors: [public, civil society]
equality: yes
phases:
  understanding: { who: joint, status: done, from: 2024-01-15, to: 2024-03 }
  ideas: { who: joint, status: done, to: 2024-05 }
  planning: { who: joint, status: done }
  implementation: { who: joint, status: ongoing, from: 2024-09 }
  production: { who: joint, status: planned, from: 2026 }
",
);

pub const VISITING_FRIENDS: Tri = Tri::new(
    r"navn: Besøksvenner i bydelen
utfordring: Mange eldre får sjelden besøk
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: sivilsamfunn
innsats:
  erstatter_lønnet_arbeid: nei
  egne_mål: { svar: ja, belegg: Årsplanen til pensjonistlaget }
",
    r"namn: Besøksvener i bydelen
utfordring: Mange eldre får sjeldan besøk
sektorar: [offentleg, sivilsamfunn]
likeverd: ja
fasar:
  forståing: felles
  idé: felles
  planlegging: felles
  gjennomføring: sivilsamfunn
innsats:
  erstattar_løna_arbeid: nei
  eigne_mål: { svar: ja, belegg: Årsplanen til pensjonistlaget }
",
    r"name: Befrienders in the district
challenge: Many older people seldom have visitors
sectors: [public, civil society]
equality: yes
phases:
  understanding: joint
  ideas: joint
  planning: joint
  implementation: civil society
effort:
  replaces_paid_work: no
  own_goals: { answer: yes, evidence: The yearly plan of the pensioners' club }
",
);

pub const REPAIR_EVENINGS: Tri = Tri::new(
    r"navn: Fikseverkstedet på biblioteket
utfordring: Ting blir kastet fordi folk ikke har råd eller verktøy til å reparere
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
innovasjon:
  ny: ja
  iverksatt: ja
  virker: { svar: ja, belegg: 140 reparasjoner i 2024 }
  varig: vet ikke
  nyttiggjort: vet ikke
",
    r"namn: Fikseverkstaden på biblioteket
utfordring: Ting blir kasta fordi folk ikkje har råd eller verktøy til å reparere
sektorar: [offentleg, sivilsamfunn]
fasar:
  forståing: felles
innovasjon:
  ny: ja
  iverksett: ja
  verkar: { svar: ja, belegg: 140 reparasjonar i 2024 }
  varig: veit ikkje
  nyttiggjord: veit ikkje
",
    r"name: The repair workshop at the library
challenge: Things are thrown away because people lack the money or the tools to mend them
sectors: [public, civil society]
phases:
  understanding: joint
innovation:
  new: yes
  implemented: yes
  works: { answer: yes, evidence: 140 repairs in 2024 }
  lasting: unknown
  utilised: unknown
",
);

pub const PLAYGROUND: Tri = Tri::new(
    r"navn: Lekeplassen i Skogveien
utfordring: Barna i gata har ingen trygg plass å leke
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
profil:
  tverrfaglig: ja
  demokratisk: { svar: ja, belegg: Barna stemte over forslagene }
",
    r"namn: Leikeplassen i Skogvegen
utfordring: Barna i gata har ingen trygg plass å leike
sektorar: [offentleg, sivilsamfunn]
likeverd: ja
fasar:
  forståing: felles
  idé: felles
profil:
  tverrfagleg: ja
  demokratisk: { svar: ja, belegg: Barna røysta over forslaga }
",
    r"name: The playground in Skogveien
challenge: The children in the street have no safe place to play
sectors: [public, civil society]
equality: yes
phases:
  understanding: joint
  ideas: joint
profile:
  interdisciplinary: yes
  democratic: { answer: yes, evidence: The children voted on the proposals }
",
);

pub const NEW_ROUND: Tri = Tri::new(
    r"navn: Turvennene i Solvik
runde: 2
initiativ: sivilsamfunn
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: vet ikke
",
    r"namn: Turvenene i Solvik
runde: 2
initiativ: sivilsamfunn
sektorar: [offentleg, sivilsamfunn]
likeverd: ja
fasar:
  forståing: felles
  idé: veit ikkje
",
    r"name: The Solvik walking friends
round: 2
initiative: civil society
sectors: [public, civil society]
equality: yes
phases:
  understanding: joint
  ideas: unknown
",
);
