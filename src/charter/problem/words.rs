//! The words of every mistake: what is wrong and what would be right, in three languages.

use super::{Found, MAX_ACTORS, Map, Mistake, Need, Problem, VERSION, Wanted};
use crate::charter::source::MAX_DOCUMENT;
use crate::charter::spelling::{self, Party};
use crate::charter::yaml::{Fault, MAX_NESTING, MAX_NODES, Syntax};
use crate::theory::lang::{self, Lang, Tri, quoted};

/// Spaces that do not break a line, as word processors write them; YAML takes them for letters.
const HARD_SPACES: [char; 3] = ['\u{a0}', '\u{202f}', '\u{2007}'];

/// Quotation marks of word processors, which YAML takes for letters.
const CURLY: [char; 5] = ['\u{201c}', '\u{201d}', '\u{201e}', '\u{2018}', '\u{2019}'];

/// `1.3.2024` as a charter writes it, when there is such a day.
fn day_first(written: &str) -> Option<String> {
    let mut parts = written.trim().split('.');
    let [day, month, year] = [parts.next()?, parts.next()?, parts.next()?];
    let is_number = |text: &str, most: usize| {
        (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    let shaped = is_number(day, 2) && is_number(month, 2) && is_number(year, 4);
    if !shaped || parts.next().is_some() {
        return None;
    }
    let date = format!("{year:0>4}-{month:0>2}-{day:0>2}");
    crate::charter::is_date(&date).then_some(date)
}

/// Whether a text has the shape of a date, whatever the calendar says of it.
fn is_date_shaped(text: &str) -> bool {
    let shape: String = text
        .trim()
        .chars()
        .map(|c| if c.is_ascii_digit() { '0' } else { c })
        .collect();
    ["0000-00", "0000-00-00"].contains(&shape.as_str())
}

impl Problem {
    /// What is wrong; the keys that it names are in the charter's own language.
    pub fn text(&self, lang: Lang, charter: Lang) -> String {
        let key = |nb, nn, en| quoted(lang, Tri::new(nb, nn, en).to(charter));
        let own = |word: &str| quoted(lang, &lang::one_line(word));
        let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang).to_owned();
        match &self.what {
            Mistake::NotUtf8 { count: 1, .. } => tri(
                "filen er ikke UTF-8 her",
                "fila er ikkje UTF-8 her",
                "the file is not UTF-8 here",
            ),
            Mistake::NotUtf8 { count, .. } => {
                let more = count - 1;
                match lang {
                    Lang::Nb if more == 1 => "filen er ikke UTF-8 her, og ett sted til".to_owned(),
                    Lang::Nn if more == 1 => "fila er ikkje UTF-8 her, og éin stad til".to_owned(),
                    Lang::En if more == 1 => {
                        "the file is not UTF-8 here, and in 1 more place".to_owned()
                    }
                    Lang::Nb => format!("filen er ikke UTF-8 her, og {more} steder til"),
                    Lang::Nn => format!("fila er ikkje UTF-8 her, og {more} stader til"),
                    Lang::En => format!("the file is not UTF-8 here, and in {more} more places"),
                }
            }
            Mistake::Nul => tri(
                "et nulltegn: dette er ikke en tekstfil",
                "eit nullteikn: dette er ikkje ei tekstfil",
                "a NUL character: this is not a text file",
            ),
            Mistake::Yaml(fault) => yaml(fault, lang),
            Mistake::EmptyFile => tri("filen er tom", "fila er tom", "the file is empty"),
            Mistake::EmptyDocument => tri(
                "dokumentet er tomt",
                "dokumentet er tomt",
                "the document is empty",
            ),
            Mistake::NoFrontMatter => tri(
                "Markdown-filen har ikke noe kort: det mangler en blokk mellom «---»-linjer øverst, med nøkkelen «samskap»",
                "Markdown-fila har ikkje noko kort: det manglar ei blokk mellom «---»-linjer øvst, med nøkkelen «samskap»",
                "the Markdown file has no charter: no front matter with the key `samskap`",
            ),
            Mistake::TooLong => match lang {
                Lang::Nb => format!(
                    "dokumentet er for langt: mer enn {} MiB",
                    MAX_DOCUMENT >> 20
                ),
                Lang::Nn => format!(
                    "dokumentet er for langt: meir enn {} MiB",
                    MAX_DOCUMENT >> 20
                ),
                Lang::En => format!(
                    "the document is too long: more than {} MiB",
                    MAX_DOCUMENT >> 20
                ),
            },
            Mistake::TooManyActors(count) => match lang {
                Lang::Nb => format!("for mange aktører: {count}"),
                Lang::Nn => format!("for mange aktørar: {count}"),
                Lang::En => format!("too many actors: {count}"),
            },
            Mistake::Version(version) => match lang {
                Lang::Nb => format!(
                    "ukjent formatversjon {}: dette programmet leser versjon {VERSION}",
                    own(version)
                ),
                Lang::Nn => format!(
                    "ukjend formatversjon {}: dette programmet les versjon {VERSION}",
                    own(version)
                ),
                Lang::En => format!(
                    "unknown format version {}: this program reads version {VERSION}",
                    own(version)
                ),
            },
            Mistake::UnknownKey { key, .. } => match lang {
                Lang::Nb => format!("ukjent nøkkel {}", own(key)),
                Lang::Nn => format!("ukjend nøkkel {}", own(key)),
                Lang::En => format!("unknown key {}", own(key)),
            },
            Mistake::BesideSamskap(key) => match lang {
                Lang::Nb => format!(
                    "{} kan ikke stå ved siden av «samskap» i en YAML-fil",
                    own(key)
                ),
                Lang::Nn => format!(
                    "{} kan ikkje stå ved sida av «samskap» i ei YAML-fil",
                    own(key)
                ),
                Lang::En => format!(
                    "{} is not allowed beside `samskap` in a YAML file",
                    own(key)
                ),
            },
            Mistake::DuplicateKey(key) => match lang {
                Lang::Nb => format!("nøkkelen {} står to ganger", own(key)),
                Lang::Nn => format!("nøkkelen {} står to gonger", own(key)),
                Lang::En => format!("the key {} appears twice", own(key)),
            },
            Mistake::Missing(Need::Name) => {
                let name = key("navn", "namn", "name");
                match lang {
                    Lang::Nb => format!("kortet mangler {name}"),
                    Lang::Nn => format!("kortet manglar {name}"),
                    Lang::En => format!("the charter has no {name}"),
                }
            }
            Mistake::Missing(Need::Sector) => {
                let sector = key("sektor", "sektor", "sector");
                match lang {
                    Lang::Nb => format!("aktøren mangler {sector}"),
                    Lang::Nn => format!("aktøren manglar {sector}"),
                    Lang::En => format!("the actor has no {sector}"),
                }
            }
            Mistake::Missing(Need::SectorsOrActors) => {
                let sectors = key("sektorer", "sektorar", "sectors");
                let actors = key("aktører", "aktørar", "actors");
                match lang {
                    Lang::Nb => format!(
                        "kortet sier ikke hvem som er med: det mangler {sectors} eller {actors}"
                    ),
                    Lang::Nn => format!(
                        "kortet seier ikkje kven som er med: det manglar {sectors} eller {actors}"
                    ),
                    Lang::En => format!(
                        "the charter does not say who takes part: it has neither {sectors} nor {actors}"
                    ),
                }
            }
            Mistake::Missing(Need::IdOrName) => {
                let name = key("navn", "namn", "name");
                let id = key("id", "id", "id");
                match lang {
                    Lang::Nb => format!("aktøren mangler både {id} og {name}"),
                    Lang::Nn => format!("aktøren manglar både {id} og {name}"),
                    Lang::En => format!("the actor has neither {id} nor {name}"),
                }
            }
            Mistake::KeyNotText => tri(
                "en nøkkel må være tekst",
                "ein nøkkel må vere tekst",
                "a key must be text",
            ),
            Mistake::WrongType { wanted, found } => {
                let (wanted, found) = (wanted.name().to(lang), found.name().to(lang));
                match lang {
                    Lang::Nb => format!("her skal det stå {wanted}, men det står {found}"),
                    Lang::Nn => format!("her skal det stå {wanted}, men det står {found}"),
                    Lang::En => format!("expected {wanted}, found {found}"),
                }
            }
            Mistake::NoRound(written) => {
                let written = own(written);
                match lang {
                    Lang::Nb => {
                        format!("her skal det stå et helt tall fra 1, men det står {written}")
                    }
                    Lang::Nn => {
                        format!("her skal det stå eit heilt tal frå 1, men det står {written}")
                    }
                    Lang::En => {
                        format!("this should be a whole number from 1, but it is {written}")
                    }
                }
            }
            Mistake::MixedPhase => tri(
                "noen svarer for en sektor, og noe står utenfor sektorene",
                "nokon svarer for ein sektor, og noko står utanfor sektorane",
                "some of this is one sector's answer, and some is outside the sectors",
            ),
            Mistake::MixedAnswer => tri(
                "to måter å svare på i samme svar",
                "to måtar å svare på i same svar",
                "two ways of answering in one answer",
            ),
            Mistake::DeepAnswer => tri(
                "svaret er allerede delt på sektorer, og kan ikke deles igjen",
                "svaret er alt delt på sektorar, og kan ikkje delast igjen",
                "an answer given by sector cannot be split again",
            ),
            Mistake::UnknownWord { word, .. } => match lang {
                Lang::Nb => format!("ukjent ord {}", own(word)),
                Lang::Nn => format!("ukjent ord {}", own(word)),
                Lang::En => format!("unknown word {}", own(word)),
            },
            Mistake::EmptyList | Mistake::NobodyConsulted => {
                tri("listen er tom", "lista er tom", "the list is empty")
            }
            Mistake::NotAlone(word) => match lang {
                Lang::Nb => format!("{} kan ikke stå i en liste sammen med andre", own(word)),
                Lang::Nn => format!("{} kan ikkje stå i ei liste saman med andre", own(word)),
                Lang::En => format!(
                    "{} cannot be combined with other names in a list",
                    own(word)
                ),
            },
            Mistake::NotConsulted(word) => match lang {
                Lang::Nb => format!("{} sier ikke hvem som ble hørt", own(word)),
                Lang::Nn => format!("{} seier ikkje kven som vart høyrd", own(word)),
                Lang::En => format!("{} does not say who was consulted", own(word)),
            },
            Mistake::NotInitiative(word) => match lang {
                Lang::Nb => format!("{} sier ikke hvem som tok initiativet", own(word)),
                Lang::Nn => format!("{} seier ikkje kven som tok initiativet", own(word)),
                Lang::En => format!("{} does not say who took the initiative", own(word)),
            },
            Mistake::Date(date) => match lang {
                Lang::Nb => format!("{} er ikke en dato", own(date)),
                Lang::Nn => format!("{} er ikkje ein dato", own(date)),
                Lang::En => format!("{} is not a date", own(date)),
            },
            Mistake::DatesReversed => tri(
                "fasen slutter før den begynner",
                "fasen sluttar før han byrjar",
                "the phase ends before it begins",
            ),
            Mistake::SectorsAndActors => {
                let sectors = key("sektorer", "sektorar", "sectors");
                let actors = key("aktører", "aktørar", "actors");
                match lang {
                    Lang::Nb => {
                        format!("både {sectors} og {actors}: det ene er kortformen av det andre")
                    }
                    Lang::Nn => {
                        format!("både {sectors} og {actors}: det eine er kortforma av det andre")
                    }
                    Lang::En => {
                        format!("both {sectors} and {actors}: one is the short form of the other")
                    }
                }
            }
            Mistake::TooFewActors => tri(
                "et samarbeid har minst to parter",
                "eit samarbeid har minst to partar",
                "a collaboration has at least two parties",
            ),
            Mistake::SectorTwice(word) => match lang {
                Lang::Nb => format!("sektoren {} står to ganger", own(word)),
                Lang::Nn => format!("sektoren {} står to gonger", own(word)),
                Lang::En => format!("the sector {} appears twice", own(word)),
            },
            Mistake::SameId(id) => match lang {
                Lang::Nb => format!("to aktører heter {}", own(id)),
                Lang::Nn => format!("to aktørar heiter {}", own(id)),
                Lang::En => format!("two actors are called {}", own(id)),
            },
            Mistake::ReservedId(id) => match lang {
                Lang::Nb => format!(
                    "en aktør kan ikke hete {}: ordet betyr noe annet i fasene",
                    own(id)
                ),
                Lang::Nn => format!(
                    "ein aktør kan ikkje heite {}: ordet betyr noko anna i fasane",
                    own(id)
                ),
                Lang::En => format!(
                    "an actor cannot be called {}: the word means something else in the phases",
                    own(id)
                ),
            },
            Mistake::UnknownActor { name, .. } => match lang {
                Lang::Nb => format!("ingen aktør heter {}", own(name)),
                Lang::Nn => format!("ingen aktør heiter {}", own(name)),
                Lang::En => format!("no actor is called {}", own(name)),
            },
            Mistake::UndeclaredSector(sector) => match lang {
                Lang::Nb => format!("ingen aktør er fra {}", sector.party().nb),
                Lang::Nn => format!("ingen aktør er frå {}", sector.party().nn),
                Lang::En => format!("no actor is from {}", sector.party().en),
            },
            Mistake::JointWithout(sector) => {
                let joint = key("felles", "felles", "joint");
                let party = sector.party().to(lang);
                match lang {
                    Lang::Nb => {
                        format!("{joint} betyr begge sider, men ingen aktør er fra {party}")
                    }
                    Lang::Nn => {
                        format!("{joint} betyr begge sider, men ingen aktør er frå {party}")
                    }
                    Lang::En => format!("{joint} means both sides, but no actor is from {party}"),
                }
            }
            Mistake::ConsultedAndTookPart(id) => {
                let who = key("hvem", "kven", "who");
                let consulted = key("hørt", "høyrt", "consulted");
                let id = own(id);
                match lang {
                    Lang::Nb => format!("{id} står både under {who} og under {consulted}"),
                    Lang::Nn => format!("{id} står både under {who} og under {consulted}"),
                    Lang::En => format!("{id} appears both under {who} and under {consulted}"),
                }
            }
            Mistake::BesideNotStarted { word, key: beside } => match lang {
                Lang::Nb => format!("{} kan ikke stå ved siden av {}", own(beside), own(word)),
                Lang::Nn => format!("{} kan ikkje stå ved sida av {}", own(beside), own(word)),
                Lang::En => format!("{} is not allowed together with {}", own(beside), own(word)),
            },
            Mistake::NotApplicable(phase) => {
                let word = key("ikke aktuelt", "ikkje aktuelt", "not applicable");
                let phase = phase.name().to(lang);
                match lang {
                    Lang::Nb => format!("{word} kan bare stå i produksjon, ikke i {phase}"),
                    Lang::Nn => format!("{word} kan berre stå i produksjon, ikkje i {phase}"),
                    Lang::En => format!("{word} is allowed only in production, not in {phase}"),
                }
            }
            Mistake::OfCivilActorsAlone(key) => {
                let key = quoted(lang, spelling::key_in(*key, charter));
                match lang {
                    Lang::Nb => format!("{key} er bare for aktører fra sivilsamfunnet"),
                    Lang::Nn => format!("{key} er berre for aktørar frå sivilsamfunnet"),
                    Lang::En => format!("{key} is only for actors from civil society"),
                }
            }
        }
    }

    /// What would be right; the words that it suggests are in the charter's own language.
    pub fn help(&self, lang: Lang, charter: Lang) -> Option<String> {
        let key = |nb, nn, en| quoted(lang, Tri::new(nb, nn, en).to(charter));
        let tri = |nb, nn, en| Some(Tri::new(nb, nn, en).to(lang).to_owned());
        let own = |word: &str| quoted(lang, &lang::one_line(word));
        let meant = |word: &str| match lang {
            Lang::Nb => format!("mente du {}?", own(word)),
            Lang::Nn => format!("meinte du {}?", own(word)),
            Lang::En => format!("did you mean {}?", own(word)),
        };
        let readable = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| own(word)).collect();
            let words = lang::either(lang, &words);
            match lang {
                Lang::Nb => format!("her kan det stå {words}"),
                Lang::Nn => format!("her kan det stå {words}"),
                Lang::En => format!("expected {words}"),
            }
        };
        let planned = match charter {
            Lang::Nb => "{ hvem: felles, status: planlagt }",
            Lang::Nn => "{ kven: felles, status: planlagd }",
            Lang::En => "{ who: joint, status: planned }",
        };
        match &self.what {
            Mistake::NotUtf8 { windows: true, .. } => tri(
                "filen ser ut til å være lagret som Windows-1252: velg «Lagre som» og «Koding: UTF-8»; et Word-dokument må lagres som ren tekst",
                "fila ser ut til å vere lagra som Windows-1252: vel «Lagre som» og «Koding: UTF-8»; eit Word-dokument må lagrast som rein tekst",
                "the file looks like Windows-1252: choose “Save as” and the encoding UTF-8; a document from a word processor must be saved as plain text",
            ),
            Mistake::NotUtf8 { .. } | Mistake::Nul => tri(
                "lagre filen som UTF-8-tekst",
                "lagre fila som UTF-8-tekst",
                "save the file as UTF-8 text",
            ),
            Mistake::Yaml(fault) => yaml_help(fault, lang),
            Mistake::EmptyFile | Mistake::EmptyDocument => tri(
                "et kort har minst «navn», og «sektorer» eller «aktører», og gjerne «likeverd» og «faser»",
                "eit kort har minst «namn», og «sektorar» eller «aktørar», og gjerne «likeverd» og «fasar»",
                "a charter has at least `name` and `sectors` or `actors`, and preferably `equality` and `phases`",
            ),
            Mistake::NoFrontMatter => tri(
                "begynn filen med «---», så «samskap:» med kortet innrykket under, så «---»",
                "byrja fila med «---», så «samskap:» med kortet rykt inn under, så «---»",
                "begin the file with `---`, then `samskap:` with the charter indented below it, then `---`",
            ),
            Mistake::TooLong => tri(
                "del det opp i flere dokumenter",
                "del det opp i fleire dokument",
                "divide it into several documents",
            ),
            Mistake::TooManyActors(_) => Some(match lang {
                Lang::Nb => format!("høyst {MAX_ACTORS}: slå sammen noen til grupper"),
                Lang::Nn => format!("høgst {MAX_ACTORS}: slå saman nokre til grupper"),
                Lang::En => format!("{MAX_ACTORS} at most: join some into groups"),
            }),
            Mistake::Version(_) => Some(match lang {
                Lang::Nb => format!("skriv «samskap: {VERSION}», eller ta linjen bort"),
                Lang::Nn => format!("skriv «samskap: {VERSION}», eller ta linja bort"),
                Lang::En => format!("write `samskap: {VERSION}`, or take the line away"),
            }),
            Mistake::UnknownKey { key, .. } if key.starts_with(HARD_SPACES) => tri(
                "linjen begynner med harde mellomrom, ofte limt inn fra et skriveprogram: bytt dem med vanlige",
                "linja byrjar med harde mellomrom, ofte limte inn frå eit skriveprogram: byt dei med vanlege",
                "the line begins with hard spaces, often pasted from a word processor: use ordinary ones",
            ),
            Mistake::UnknownKey { key: word, .. } | Mistake::UnknownWord { word, .. }
                if word.contains(CURLY) =>
            {
                tri(
                    "krøllede anførselstegn er en del av teksten, ofte fra et skriveprogram: ta dem bort, eller bruk \"",
                    "krølla hermeteikn er ein del av teksten, ofte frå eit skriveprogram: ta dei bort, eller bruk \"",
                    "curly quotation marks are part of the text, often from a word processor: take them away, or use \"",
                )
            }
            Mistake::UnknownKey {
                home: Some(Map::Charter),
                ..
            } => tri(
                "den skal stå helt til venstre: ta bort mellomrommene foran",
                "han skal stå heilt til venstre: ta bort mellomromma framfor",
                "it belongs at the top level: remove the spaces before it",
            ),
            Mistake::UnknownKey {
                home: Some(home), ..
            } => {
                let under = quoted(lang, home.key(charter));
                Some(match lang {
                    Lang::Nb => format!("den hører hjemme under {under}: rykk den inn dit"),
                    Lang::Nn => format!("han høyrer heime under {under}: rykk han inn dit"),
                    Lang::En => format!("it belongs under {under}: indent it there"),
                })
            }
            Mistake::UnknownKey { key, map, .. } => {
                if let Some(word) = spelling::nearest(map.keys(), key, charter) {
                    return Some(meant(word));
                }
                let keys: Vec<&str> = map
                    .keys()
                    .iter()
                    .copied()
                    .flatten()
                    .map(|key| key.to(charter))
                    .collect();
                Some(readable(&keys))
            }
            Mistake::UnknownWord { word, words } => Some(match words.nearest(word, charter) {
                Some(word) => meant(word),
                None => readable(&words.written(charter)),
            }),
            Mistake::BesideSamskap(_) => tri(
                "legg nøkkelen inn under «samskap», eller la den begynne med «x-»",
                "legg nøkkelen inn under «samskap», eller lat han byrje med «x-»",
                "put the key under `samskap`, or let it begin with `x-`",
            ),
            Mistake::DuplicateKey(_) => {
                tri("behold en av dem", "behald ein av dei", "keep one of them")
            }
            Mistake::Missing(need) => Some(need.help(lang, charter)),
            Mistake::WrongType { wanted, found } => wanted.help(*found, lang, charter),
            Mistake::KeyNotText => None,
            Mistake::MixedPhase => tri(
                "la hver sektor svare for seg, og flytt resten inn under en av dem",
                "lat kvar sektor svare for seg, og flytt resten inn under ein av dei",
                "let each sector answer for itself, and move the rest in under one of them",
            ),
            Mistake::NoRound(_) => tri(
                "den første runden er 1",
                "den første runden er 1",
                "the first round is 1",
            ),
            Mistake::MixedAnswer => tri(
                "svar enten med ett ord, med «svar» og «belegg», eller med ett svar for hver sektor",
                "svar anten med eitt ord, med «svar» og «belegg», eller med eitt svar for kvar sektor",
                "answer with one word, with `answer` and `evidence`, or with one answer for each sector",
            ),
            Mistake::DeepAnswer => tri(
                "svar med ett ord, eller med «svar» og «belegg»",
                "svar med eitt ord, eller med «svar» og «belegg»",
                "answer with one word, or with `answer` and `evidence`",
            ),
            Mistake::EmptyList => {
                let unknown = key("vet ikke", "veit ikkje", "unknown");
                let not_started = key("ikke startet", "ikkje starta", "not started");
                Some(match lang {
                    Lang::Nb => format!("skriv hvem, {unknown} eller {not_started}"),
                    Lang::Nn => format!("skriv kven, {unknown} eller {not_started}"),
                    Lang::En => format!("write who, {unknown} or {not_started}"),
                })
            }

            Mistake::NotAlone(_) => tri(
                "la det stå alene, eller ta det ut av listen",
                "lat det stå åleine, eller ta det ut av lista",
                "keep only that word, or take it out of the list",
            ),
            Mistake::NotConsulted(_) | Mistake::NobodyConsulted => tri(
                "skriv navnene på dem som ble hørt, eller ta linjen bort",
                "skriv namna på dei som vart høyrde, eller ta linja bort",
                "write the names of those who were consulted, or take the line away",
            ),
            Mistake::NotInitiative(_) => {
                let joint = key("felles", "felles", "joint");
                let unknown = key("vet ikke", "veit ikkje", "unknown");
                Some(match lang {
                    Lang::Nb => format!("skriv hvem det var, {joint} eller {unknown}"),
                    Lang::Nn => format!("skriv kven det var, {joint} eller {unknown}"),
                    Lang::En => format!("write who it was, {joint} or {unknown}"),
                })
            }
            Mistake::Date(written) if day_first(written).is_some() => {
                Some(meant(&day_first(written).unwrap_or_default()))
            }
            Mistake::Date(written) if is_date_shaped(written) => tri(
                "den datoen finnes ikke i kalenderen",
                "den datoen finst ikkje i kalenderen",
                "there is no such date in the calendar",
            ),
            Mistake::Date(_) => tri(
                "en dato skrives 2024, 2024-01 eller 2024-01-15",
                "ein dato blir skriven 2024, 2024-01 eller 2024-01-15",
                "a date is written 2024, 2024-01 or 2024-01-15",
            ),
            Mistake::DatesReversed => tri(
                "bytt om datoene, eller rett den ene",
                "byt om datoane, eller rett den eine",
                "swap the dates, or correct one of them",
            ),
            Mistake::SectorsAndActors => {
                let actors = key("aktører", "aktørar", "actors");
                let sectors = key("sektorer", "sektorar", "sectors");
                Some(match lang {
                    Lang::Nb => format!("behold {actors} og ta bort {sectors}, eller omvendt"),
                    Lang::Nn => format!("behald {actors} og ta bort {sectors}, eller omvendt"),
                    Lang::En => {
                        format!("keep {actors} and take {sectors} away, or the other way round")
                    }
                })
            }

            Mistake::TooFewActors => tri(
                "legg inn den andre parten også",
                "legg inn den andre parten òg",
                "add the other party too",
            ),
            Mistake::SectorTwice(_) => tri(
                "behold den ene; flere aktører fra samme sektor føres opp under «aktører»",
                "behald den eine; fleire aktørar frå same sektor blir førte opp under «aktørar»",
                "keep one; several actors of one sector are declared under `actors`",
            ),
            Mistake::SameId(_) => tri(
                "gi den ene en annen «id»",
                "gi den eine ein annan «id»",
                "give one of them another `id`",
            ),
            Mistake::ReservedId(_) => tri(
                "gi aktøren en annen «id»",
                "gi aktøren ein annan «id»",
                "give the actor another `id`",
            ),
            Mistake::UnknownActor {
                meant: Some(id), ..
            } => Some(meant(id)),
            Mistake::UnknownActor {
                name,
                ids,
                in_phase,
                ..
            } => {
                if let Some(word) = spelling::nearest(&[spelling::PARTIES], name, charter) {
                    return Some(meant(word));
                }
                if name.contains(',') {
                    let several = quoted(lang, &format!("[{}]", lang::one_line(name)));
                    return Some(match lang {
                        Lang::Nb => format!("flere skrives i en liste: {several}"),
                        Lang::Nn => format!("fleire blir skrivne i ei liste: {several}"),
                        Lang::En => format!("write several as a list: {several}"),
                    });
                }
                let mut known: Vec<&str> = ids.iter().map(String::as_str).collect();
                let mut shared = vec![Party::Joint, Party::All, Party::NotStarted, Party::Unknown];
                shared.retain(|party| *in_phase || *party != Party::NotStarted);
                known.extend(
                    shared
                        .into_iter()
                        .map(|party| spelling::written(spelling::PARTIES, party, charter)),
                );
                let under = quoted(lang, Map::Actor.key(charter));
                Some(match lang {
                    Lang::Nb => format!("{}; en ny part føres opp under {under}", readable(&known)),
                    Lang::Nn => format!(
                        "{}; ein ny part blir ført opp under {under}",
                        readable(&known)
                    ),
                    Lang::En => format!(
                        "{}; a new party is declared under {under}",
                        readable(&known)
                    ),
                })
            }
            Mistake::UndeclaredSector(_) | Mistake::JointWithout(_) => tri(
                "før opp en slik aktør, eller skriv hvem som var med",
                "før opp ein slik aktør, eller skriv kven som var med",
                "list such an actor, or write who took part",
            ),
            Mistake::ConsultedAndTookPart(_) => tri(
                "den som er med og bestemmer, er ikke bare hørt: la navnet stå bare ett av stedene",
                "den som er med og bestemmer, er ikkje berre høyrd: lat namnet stå berre éin av stadene",
                "an actor that takes part in deciding is not just consulted: list it in only one of the two",
            ),
            Mistake::BesideNotStarted { .. } => Some(match lang {
                Lang::Nb => format!("er fasen planlagt, skriv {planned}"),
                Lang::Nn => format!("er fasen planlagd, skriv {planned}"),
                Lang::En => format!("if the phase is planned, write {planned}"),
            }),
            Mistake::NotApplicable(_) => {
                let unknown = key("vet ikke", "veit ikkje", "unknown");
                let not_started = key("ikke startet", "ikkje starta", "not started");
                Some(match lang {
                    Lang::Nb => format!("skriv hvem som var med, {not_started} eller {unknown}"),
                    Lang::Nn => format!("skriv kven som var med, {not_started} eller {unknown}"),
                    Lang::En => format!("write who took part, {not_started} or {unknown}"),
                })
            }

            Mistake::OfCivilActorsAlone(of) => {
                let key = quoted(lang, spelling::key_in(*of, charter));
                Some(match lang {
                    Lang::Nb | Lang::Nn => format!("ta bort {key}, eller rett sektoren"),
                    Lang::En => format!("take {key} away, or correct the sector"),
                })
            }
        }
    }

    /// What stands at the other half of the mistake.
    pub fn twin_label(&self, lang: Lang) -> &'static str {
        match &self.what {
            Mistake::DuplicateKey(_) | Mistake::SectorTwice(_) => {
                Tri::new("først her", "først her", "first here")
            }
            Mistake::SameId(_) => {
                Tri::new("den andre er her", "den andre er her", "also used here")
            }
            Mistake::DatesReversed => Tri::new("begynner her", "byrjar her", "begins here"),
            _ => Tri::new("sammen med dette", "saman med dette", "together with this"),
        }
        .to(lang)
    }
}

impl Need {
    fn help(self, lang: Lang, charter: Lang) -> String {
        let line = match (self, charter) {
            (Need::Name, Lang::Nb) => "navn: Nabolagskafeen",
            (Need::Name, Lang::Nn) => "namn: Nabolagskafeen",
            (Need::Name, Lang::En) => "name: The neighbourhood café",
            (Need::Sector, Lang::Nb) => "sektor: sivilsamfunn",
            (Need::Sector, Lang::Nn) => "sektor: sivilsamfunn",
            (Need::Sector, Lang::En) => "sector: civil society",
            (Need::SectorsOrActors, Lang::Nb) => "sektorer: [offentlig, sivilsamfunn]",
            (Need::SectorsOrActors, Lang::Nn) => "sektorar: [offentleg, sivilsamfunn]",
            (Need::SectorsOrActors, Lang::En) => "sectors: [public, civil society]",
            (Need::IdOrName, Lang::Nb) => "navn: Pårørendegruppa",
            (Need::IdOrName, Lang::Nn) => "namn: Pårørandegruppa",
            (Need::IdOrName, Lang::En) => "name: The carers' group",
        };
        let line = quoted(lang, line);
        match lang {
            Lang::Nb => format!("legg til en linje som {line}"),
            Lang::Nn => format!("legg til ei linje som {line}"),
            Lang::En => format!("add a line such as {line}"),
        }
    }
}

impl Wanted {
    /// A line to copy, where the shape is easily written wrong.
    fn help(self, found: Found, lang: Lang, charter: Lang) -> Option<String> {
        let line = match (self, found) {
            (Wanted::Sectors, Found::Text) => Tri::new(
                "sektorer: [offentlig, sivilsamfunn]",
                "sektorar: [offentleg, sivilsamfunn]",
                "sectors: [public, civil society]",
            ),
            (Wanted::Actors, Found::Text | Found::Map) | (Wanted::Actor, Found::Text) => Tri::new(
                "- { id: kommunen, sektor: offentlig }",
                "- { id: kommunen, sektor: offentleg }",
                "- { id: council, sector: public }",
            ),
            (Wanted::Map | Wanted::Equality | Wanted::Phase | Wanted::Answer, Found::List) => {
                return Some(
                    Tri::new(
                        "ta bort strekene foran linjene",
                        "ta bort strekane framfor linjene",
                        "remove the dashes before the lines",
                    )
                    .to(lang)
                    .to_owned(),
                );
            }
            _ => return None,
        };
        let line = quoted(lang, line.to(charter));
        Some(match lang {
            Lang::Nb => format!("skriv for eksempel {line}"),
            Lang::Nn => format!("skriv til dømes {line}"),
            Lang::En => format!("for example: {line}"),
        })
    }

    fn name(self) -> Tri {
        match self {
            Wanted::Charter => Tri::new(
                "et kort, med nøkler som «navn» og «faser»",
                "eit kort, med nøklar som «namn» og «fasar»",
                "a charter, with keys such as `name` and `phases`",
            ),
            Wanted::Text => Tri::new("en tekst", "ein tekst", "text"),
            Wanted::Evidence => Tri::new(
                "en tekst eller en liste med tekster",
                "ein tekst eller ei liste med tekstar",
                "text or a list of texts",
            ),
            Wanted::TextOrMap => Tri::new(
                "en tekst, eller «beskrivelse» og «udekket_behov»",
                "ein tekst, eller «skildring» og «udekt_behov»",
                "text, or `description` and `unmet_need`",
            ),
            Wanted::Map | Wanted::Actor => Tri::new(
                "nøkler med verdier",
                "nøklar med verdiar",
                "keys with values",
            ),
            Wanted::Actors => Tri::new(
                "en liste med aktører",
                "ei liste med aktørar",
                "a list of actors",
            ),
            Wanted::Sectors => Tri::new(
                "en liste med sektorer",
                "ei liste med sektorar",
                "a list of sectors",
            ),
            Wanted::Answer => Tri::new(
                "et svar: ja, nei eller vet ikke",
                "eit svar: ja, nei eller veit ikkje",
                "an answer: yes, no or unknown",
            ),
            Wanted::Equality => Tri::new(
                "ett svar, eller et svar på hvert tegn på likeverd",
                "eitt svar, eller eit svar på kvart teikn på likeverd",
                "one answer, or an answer to each marker of equality",
            ),
            Wanted::Names => Tri::new(
                "et navn eller en liste med navn",
                "eit namn eller ei liste med namn",
                "a name or a list of names",
            ),
            Wanted::Phase => Tri::new(
                "hvem som var med, eller nøkler som «hvem» og «status»",
                "kven som var med, eller nøklar som «kven» og «status»",
                "who took part, or keys such as `who` and `status`",
            ),
            Wanted::Word => Tri::new("ett ord", "eitt ord", "one word"),
            Wanted::Date => Tri::new("en dato", "ein dato", "a date"),
            Wanted::Version => Tri::new(
                "formatversjonen 1",
                "formatversjonen 1",
                "the format version 1",
            ),
            Wanted::Round => Tri::new(
                "et helt tall fra 1",
                "eit heilt tal frå 1",
                "a whole number from 1",
            ),
        }
    }
}

impl Found {
    fn name(self) -> Tri {
        match self {
            Found::Text => Tri::new("en tekst", "ein tekst", "text"),
            Found::List => Tri::new("en liste", "ei liste", "a list"),
            Found::Map => Tri::new(
                "nøkler med verdier",
                "nøklar med verdiar",
                "keys with values",
            ),
            Found::Empty => Tri::new("ingenting", "ingenting", "nothing"),
            Found::EmptyMap => Tri::new("ingen svar", "ingen svar", "no answer"),
        }
    }
}

fn yaml(fault: &Fault, lang: Lang) -> String {
    let own = |word: &str| quoted(lang, &lang::one_line(word));
    let text = match fault {
        Fault::UnknownAlias(name) => {
            return match lang {
                Lang::Nb => format!(
                    "{} viser til et anker som ikke finnes lenger opp",
                    own(&format!("*{name}"))
                ),
                Lang::Nn => format!(
                    "{} viser til eit anker som ikkje finst lenger opp",
                    own(&format!("*{name}"))
                ),
                Lang::En => format!(
                    "{} refers to an anchor that is not above it",
                    own(&format!("*{name}"))
                ),
            };
        }
        Fault::Tag(tag) => {
            return match lang {
                Lang::Nb => format!("merket {} kan ikke brukes her", own(tag)),
                Lang::Nn => format!("merket {} kan ikkje brukast her", own(tag)),
                Lang::En => format!("the tag {} cannot be used here", own(tag)),
            };
        }
        Fault::Syntax(Syntax::Sign(sign)) => {
            return match lang {
                Lang::Nb => format!(
                    "ikke gyldig YAML: tegnet {} kan ikke stå her",
                    own(&sign.to_string())
                ),
                Lang::Nn => format!(
                    "ikkje gyldig YAML: teiknet {} kan ikkje stå her",
                    own(&sign.to_string())
                ),
                Lang::En => format!(
                    "not valid YAML: the sign {} is not allowed here",
                    own(&sign.to_string())
                ),
            };
        }
        Fault::TooDeep => {
            return match lang {
                Lang::Nb => format!("for mange nivåer inni hverandre: mer enn {MAX_NESTING}"),
                Lang::Nn => format!("for mange nivå inni kvarandre: meir enn {MAX_NESTING}"),
                Lang::En => format!("nested too deeply: more than {MAX_NESTING} levels"),
            };
        }
        Fault::TooManyNodes => {
            return match lang {
                Lang::Nb => format!("for mange nøkler og verdier: mer enn {MAX_NODES}"),
                Lang::Nn => format!("for mange nøklar og verdiar: meir enn {MAX_NODES}"),
                Lang::En => format!("too many keys and values: more than {MAX_NODES}"),
            };
        }
        Fault::TooMuchCopied => Tri::new(
            "aliasene kopierer for mye tekst: mer enn 4 MiB",
            "aliasa kopierer for mykje tekst: meir enn 4 MiB",
            "the aliases copy too much text: more than 4 MiB",
        ),
        Fault::EndlessAlias => Tri::new(
            "aliaset viser til noe det selv er en del av",
            "aliaset viser til noko det sjølv er ein del av",
            "the alias refers to something that it is part of itself",
        ),
        Fault::SecondMerge => Tri::new(
            "nøkkelen «<<» står to ganger",
            "nøkkelen «<<» står to gonger",
            "the key `<<` appears twice",
        ),
        Fault::BadMerge => Tri::new(
            "«<<» kan bare hente inn nøkler med verdier",
            "«<<» kan berre hente inn nøklar med verdiar",
            "`<<` can bring in only keys with values",
        ),
        Fault::Syntax(syntax) => match syntax {
            Syntax::OpenQuote => Tri::new(
                "ikke gyldig YAML: et anførselstegn blir aldri lukket",
                "ikkje gyldig YAML: eit hermeteikn blir aldri lukka",
                "not valid YAML: a quotation mark is never closed",
            ),
            Syntax::AfterQuote => Tri::new(
                "ikke gyldig YAML: det står noe etter anførselstegnet",
                "ikkje gyldig YAML: det står noko etter hermeteiknet",
                "not valid YAML: there is something after the quotation mark",
            ),
            Syntax::Escape => Tri::new(
                "ikke gyldig YAML: ukjent tegn etter «\\» i anførselstegn",
                "ikkje gyldig YAML: ukjent teikn etter «\\» i hermeteikn",
                "not valid YAML: unknown sign after `\\` in quotation marks",
            ),
            Syntax::Bracket => Tri::new(
                "ikke gyldig YAML: en parentes «[» eller «{» blir ikke lukket riktig",
                "ikkje gyldig YAML: ein parentes «[» eller «{» blir ikkje lukka rett",
                "not valid YAML: a bracket `[` or `{` is not closed properly",
            ),
            Syntax::Tab => Tri::new(
                "ikke gyldig YAML: tabulator der det skal være mellomrom",
                "ikkje gyldig YAML: tabulator der det skal vere mellomrom",
                "not valid YAML: a tab where spaces belong",
            ),
            Syntax::Indentation => Tri::new(
                "ikke gyldig YAML: innrykket passer ikke med linjene over",
                "ikkje gyldig YAML: innrykket passar ikkje med linjene over",
                "not valid YAML: the indentation does not fit the lines above",
            ),
            Syntax::Colon | Syntax::KeyInside => Tri::new(
                "ikke gyldig YAML: det kan ikke stå et kolon til på denne linjen",
                "ikkje gyldig YAML: det kan ikkje stå eit kolon til på denne linja",
                "not valid YAML: there cannot be another colon on this line",
            ),
            Syntax::MissingColon => Tri::new(
                "ikke gyldig YAML: linjen mangler kolon etter nøkkelen",
                "ikkje gyldig YAML: linja manglar kolon etter nøkkelen",
                "not valid YAML: the line has no colon after the key",
            ),
            Syntax::Dash => Tri::new(
                "ikke gyldig YAML: det kan ikke stå et listepunkt «-» her",
                "ikkje gyldig YAML: det kan ikkje stå eit listepunkt «-» her",
                "not valid YAML: a list item `-` is not allowed here",
            ),
            Syntax::Comment => Tri::new(
                "ikke gyldig YAML: en kommentar «#» kan ikke stå her",
                "ikkje gyldig YAML: ein kommentar «#» kan ikkje stå her",
                "not valid YAML: a comment `#` is not allowed here",
            ),
            Syntax::Property => Tri::new(
                "ikke gyldig YAML: tegnet her betyr noe særskilt og er ikke brukt riktig",
                "ikkje gyldig YAML: teiknet her har ei særskild meining og er ikkje brukt rett",
                "not valid YAML: the sign here has a special meaning and is not used properly",
            ),
            Syntax::Sign(_) | Syntax::Other => Tri::new(
                "ikke gyldig YAML her",
                "ikkje gyldig YAML her",
                "not valid YAML here",
            ),
        },
    };
    text.to(lang).to_owned()
}

fn yaml_help(fault: &Fault, lang: Lang) -> Option<String> {
    let help = match fault {
        Fault::Syntax(Syntax::OpenQuote) => Tri::new(
            "sett inn anførselstegnet som mangler",
            "set inn hermeteiknet som manglar",
            "put in the quotation mark that is missing",
        ),
        Fault::Syntax(Syntax::AfterQuote) => Tri::new(
            "sett hele teksten i anførselstegn, eller ingen del av den",
            "set heile teksten i hermeteikn, eller ingen del av han",
            "put the whole text in quotation marks, or no part of it",
        ),
        Fault::Syntax(Syntax::Escape) => Tri::new(
            "skriv «\\\\» for en omvendt skråstrek, eller bruk enkle anførselstegn",
            "skriv «\\\\» for ein omvend skråstrek, eller bruk enkle hermeteikn",
            "write `\\\\` for a backslash, or use single quotation marks",
        ),
        Fault::Syntax(Syntax::Bracket) => Tri::new(
            "se etter «[» uten «]», «{» uten «}», eller et komma som mangler",
            "sjå etter «[» utan «]», «{» utan «}», eller eit komma som manglar",
            "look for a `[` without `]`, a `{` without `}`, or a missing comma",
        ),
        Fault::Syntax(Syntax::Tab) => Tri::new(
            "rykk inn med mellomrom",
            "rykk inn med mellomrom",
            "indent with spaces",
        ),
        Fault::Syntax(Syntax::Indentation) => Tri::new(
            "la det som hører sammen, begynne like langt inne",
            "lat det som høyrer saman, byrje like langt inne",
            "let what belongs together begin equally far in",
        ),
        Fault::Syntax(Syntax::Colon) => Tri::new(
            "sett teksten i anførselstegn hvis kolonet hører til den",
            "set teksten i hermeteikn om kolonet høyrer til han",
            "put the text in quotation marks if the colon belongs to it",
        ),
        Fault::Syntax(Syntax::KeyInside) => Tri::new(
            "er nøkkelen rykket for langt inn, har linjen over allerede en verdi, eller mangler den en «]» eller et anførselstegn?",
            "er nøkkelen rykt for langt inn, har linja over alt ein verdi, eller manglar ho ein «]» eller eit hermeteikn?",
            "is the key indented too far, does the line above already have a value, or does it lack a `]` or a quotation mark?",
        ),
        Fault::Syntax(Syntax::MissingColon) => Tri::new(
            "skriv «nøkkel: verdi», med mellomrom etter kolonet",
            "skriv «nøkkel: verdi», med mellomrom etter kolonet",
            "write `key: value`, with a space after the colon",
        ),
        Fault::Syntax(Syntax::Property) => Tri::new(
            "ta det bort, eller sett teksten i anførselstegn",
            "ta det bort, eller set teksten i hermeteikn",
            "take it away, or put the text in quotation marks",
        ),
        Fault::Syntax(Syntax::Sign(_)) => Tri::new(
            "sett teksten i anførselstegn",
            "set teksten i hermeteikn",
            "put the text in quotation marks",
        ),
        Fault::SecondMerge => Tri::new(
            "slå dem sammen: «<<: [*a, *b]»",
            "slå dei saman: «<<: [*a, *b]»",
            "join them: `<<: [*a, *b]`",
        ),
        Fault::Tag(_) => Tri::new(
            "ta den bort, eller sett teksten i anførselstegn",
            "ta han bort, eller set teksten i hermeteikn",
            "take it away, or put the text in quotation marks",
        ),
        Fault::UnknownAlias(_) => Tri::new(
            "er det en vanlig tekst, sett den i anførselstegn",
            "er det ein vanleg tekst, set han i hermeteikn",
            "if it is ordinary text, put it in quotation marks",
        ),
        _ => return None,
    };
    Some(help.to(lang).to_owned())
}
