//! The answers that a question offers, and what a typed answer means.

use std::cell::RefCell;
use std::collections::HashMap;

use crate::charter::Charter;
use crate::charter::manuscript;
use crate::charter::spelling::{self, Party};
use crate::theory::assess::assess;
use crate::theory::facts::Facts;
use crate::theory::lang::{Lang, Tri, one_line, quoted};
use crate::theory::questions::alike::Alike;
use crate::theory::questions::{Ask, Said, with};
use crate::theory::rule::FlagState;
use crate::theory::terms::{Answer, Claim, Experience, Level, Sector, Status};

/// An answer that is offered: what to type, what it is called, what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// A letter or a number.
    pub key: String,
    /// The answer in words.
    pub word: String,
    /// What it says.
    pub said: Said,
}

/// Why a typed answer cannot be taken, in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused(pub String);

fn choice(key: impl Into<String>, word: impl Into<String>, said: Said) -> Choice {
    Choice {
        key: key.into(),
        word: word.into(),
        said,
    }
}

/// The name of an actor, as people call it.
pub fn name(charter: &Charter, at: usize, lang: Lang) -> String {
    charter.actors.get(at).map_or_else(String::new, |actor| {
        match (actor.of_sector_alone, actor.sector) {
            (true, Some(sector)) => spelling::written(spelling::SECTORS, sector, lang).to_owned(),
            _ => one_line(actor.name.trim()).into_owned(),
        }
    })
}

/// The answers that a question offers; none where a text is asked for.
pub fn choices(charter: Option<&Charter>, ask: Ask, lang: Lang) -> Vec<Choice> {
    let mut choices = match ask {
        Ask::Name | Ask::ActorName(_) | Ask::Challenge | Ask::From(_) => return Vec::new(),
        Ask::Parties => {
            let named = Tri::new(
                "skriv navnet på hver part",
                "skriv namnet på kvar part",
                "write the name of each party",
            );
            let two = [Sector::Public, Sector::Civil];
            return vec![
                choice("1", named.to(lang), Said::Answer(Answer::Yes)),
                sectors("2", &two, lang),
                sectors("3", &Sector::ALL, lang),
            ];
        }
        Ask::ActorSector(_) => {
            let of = |(at, sector): (usize, Sector)| {
                let key = (at + 1).to_string();
                choice(
                    key,
                    spelling::written(spelling::SECTORS, sector, lang),
                    Said::Sector(sector),
                )
            };
            return Sector::ALL.into_iter().enumerate().map(of).collect();
        }
        Ask::Phase(phase) => of_phase(
            charter,
            phase == crate::theory::terms::Phase::Production,
            lang,
        ),
        Ask::Consulted(phase) => {
            let took_part = |at: usize| {
                charter
                    .and_then(|charter| charter.phases[phase.index()].as_ref())
                    .is_some_and(|said| {
                        said.value
                            .once()
                            .is_some_and(|said| said.says_of(at) == Answer::Yes)
                    })
            };
            let nobody = Tri::new("ingen", "ingen", "nobody").to(lang);
            let mut choices = vec![choice("0", nobody, Said::Consulted(Vec::new()))];
            choices.extend(actors(charter, lang, |at| Said::Consulted(vec![at])));
            choices.retain(|choice| match &choice.said {
                Said::Consulted(set) => set.first().is_none_or(|&at| !took_part(at)),
                _ => true,
            });
            choices
        }
        Ask::Status(_) => numbered([Status::Done, Status::Ongoing, Status::Planned].map(
            |status| {
                (
                    spelling::written(spelling::STATUSES, status, lang),
                    Said::Status(status),
                )
            },
        )),
        Ask::Experience(_) => numbered([Experience::Own, Experience::Close, Experience::None].map(
            |experience| {
                let word = spelling::written(spelling::EXPERIENCES, experience, lang);
                (word, Said::Experience(experience))
            },
        )),
        Ask::Claim => numbered(
            [
                Claim::Level(Level::Samarbeid),
                Claim::Samskaping,
                Claim::Level(Level::TynnSamskaping),
                Claim::Level(Level::TykkSamskaping),
            ]
            .map(|claim| (claim.name().to(lang), Said::Claim(claim))),
        ),
        Ask::Marker(_)
        | Ask::Paid(_)
        | Ask::ReplacesPaidWork
        | Ask::OwnGoals
        | Ask::UnmetNeed
        | Ask::Quality(_)
        | Ask::Interdisciplinary
        | Ask::Democratic => [Answer::Yes, Answer::No]
            .map(|answer| {
                let word = answer.name().to(lang);
                let key = word.chars().take(1).collect::<String>();
                choice(key, word, Said::Answer(answer))
            })
            .into(),
    };
    let unknown = Answer::Unknown.name().to(lang);
    let key: String = unknown.chars().take(1).collect();
    let said = match ask {
        Ask::Experience(_) => Said::Experience(Experience::Unknown),
        _ => Said::Answer(Answer::Unknown),
    };
    choices.push(choice(key, unknown, said));
    choices
}

fn sectors(key: &str, of: &[Sector], lang: Lang) -> Choice {
    let words: Vec<&str> = of
        .iter()
        .map(|of| spelling::written(spelling::SECTORS, *of, lang))
        .collect();
    let words = crate::theory::lang::list(lang, &words);
    let word = match lang {
        Lang::Nb | Lang::Nn => format!("bare {words}"),
        Lang::En => format!("just {words}"),
    };
    let word = if lang == Lang::Nn {
        word.replacen("bare", "berre", 1)
    } else {
        word
    };
    choice(key, word, Said::Sectors(of.to_vec()))
}

fn numbered<const N: usize>(words: [(&'static str, Said); N]) -> Vec<Choice> {
    words
        .into_iter()
        .enumerate()
        .map(|(at, (word, said))| choice((at + 1).to_string(), word, said))
        .collect()
}

fn actors(charter: Option<&Charter>, lang: Lang, said: impl Fn(usize) -> Said) -> Vec<Choice> {
    let Some(charter) = charter else {
        return Vec::new();
    };
    (0..charter.actors.len())
        .map(|at| choice((at + 1).to_string(), name(charter, at, lang), said(at)))
        .collect()
}

fn of_phase(charter: Option<&Charter>, may_not_apply: bool, lang: Lang) -> Vec<Choice> {
    let all = charter.map_or(&[][..], |charter| &charter.actors);
    let of = |sectors: &[Sector]| -> Vec<usize> {
        let is_in = |at: &usize| all[*at].sector.is_some_and(|of| sectors.contains(&of));
        (0..all.len()).filter(is_in).collect()
    };
    let (public, civil) = (of(&[Sector::Public]), of(&[Sector::Civil]));
    let mut choices = Vec::new();
    if !public.is_empty() && !civil.is_empty() {
        let word = match lang {
            Lang::Nb => "felles: alle fra det offentlige og sivilsamfunnet",
            Lang::Nn => "felles: alle frå det offentlege og sivilsamfunnet",
            Lang::En => "joint: everyone from the public sector and civil society",
        };
        let key = if lang == Lang::En { "j" } else { "f" };
        let both = of(&[Sector::Public, Sector::Civil]);
        choices.push(choice(key, word, Said::Took(both.clone())));
        let planned = match lang {
            Lang::Nb => {
                "planlagt sammen: ikke gjort ennå, men alle fra det offentlige og sivilsamfunnet skal være med"
            }
            Lang::Nn => {
                "planlagt saman: ikkje gjort enno, men alle frå det offentlege og sivilsamfunnet skal vere med"
            }
            Lang::En => {
                "planned together: not done yet, but everyone from the public sector and civil society will take part"
            }
        };
        choices.push(choice("p", planned, Said::Planned(both)));
    }
    choices.extend(actors(charter, lang, |at| Said::Took(vec![at])));
    let not_started = spelling::written(spelling::PARTIES, Party::NotStarted, lang);
    let key = if lang == Lang::En { "n" } else { "i" };
    choices.push(choice(key, not_started, Said::NotStarted));
    if may_not_apply {
        let not_applicable = spelling::written(spelling::PARTIES, Party::NotApplicable, lang);
        choices.push(choice("x", not_applicable, Said::NotApplicable));
    }
    choices
}

/// What a typed answer means.
///
/// # Errors
/// It means nothing here; the words say what would be right.
pub fn read(charter: Option<&Charter>, ask: Ask, typed: &str, lang: Lang) -> Result<Said, Refused> {
    let choices = choices(charter, ask, lang);
    // A sentence may end as sentences do; a name is kept as it is.
    let typed = match is_text(ask) {
        true => typed.trim(),
        false => typed
            .trim()
            .trim_end_matches(['.', '!', ' '])
            .trim_start_matches('«'),
    };
    let typed = match is_text(ask) {
        true => typed,
        false => typed.trim_end_matches('»'),
    };
    let is_said = |choice: &&Choice| {
        choice.key.eq_ignore_ascii_case(typed)
            || choice.word.to_lowercase() == typed.to_lowercase()
            || short(&choice.word).to_lowercase() == typed.to_lowercase()
    };
    if let Some(choice) = choices.iter().find(is_said) {
        return Ok(choice.said.clone());
    }
    if is_unsure(typed)
        && let Some(choice) = choices.iter().find(|choice| is_unknown(&choice.said))
    {
        return Ok(choice.said.clone());
    }
    let word = |refused: &str| Refused(refused.to_owned());
    if matches!(ask, Ask::Name | Ask::ActorName(_)) && !typed.contains(char::is_alphabetic) {
        return Err(word(match lang {
            Lang::Nb => "skriv et navn, med minst én bokstav",
            Lang::Nn => "skriv eit namn, med minst éin bokstav",
            Lang::En => "write a name, with at least one letter",
        }));
    }
    let means = match ask {
        Ask::Name | Ask::ActorName(_) | Ask::Challenge => {
            let reserved = matches!(ask, Ask::ActorName(_))
                && (spelling::read(spelling::PARTIES, typed).is_some()
                    || spelling::read(spelling::ANSWERS, typed).is_some());
            let taken = |charter: &Charter| {
                let twin = |actor: &crate::charter::Actor| {
                    spelling::folded_id(&actor.id) == spelling::folded_id(typed)
                };
                let own = ask.actor();
                charter
                    .actors
                    .iter()
                    .enumerate()
                    .any(|(at, actor)| Some(at) != own && twin(actor))
            };
            let is_actor = matches!(ask, Ask::ActorName(_));
            if reserved {
                return Err(word(match lang {
                    Lang::Nb => "det ordet betyr noe annet her; gi parten et navn",
                    Lang::Nn => "det ordet tyder noko anna her; gi parten eit namn",
                    Lang::En => "that word means something else here; give the party a name",
                }));
            }
            if is_actor && charter.is_some_and(taken) {
                return Err(word(match lang {
                    Lang::Nb => "den parten er allerede med; gi hver part sitt eget navn",
                    Lang::Nn => "den parten er alt med; gi kvar part sitt eige namn",
                    Lang::En => "that party is here already; give each party a name of its own",
                }));
            }
            Some(Said::Text(typed.to_owned())).filter(|_| !typed.is_empty())
        }
        Ask::From(_) => {
            let unknown = spelling::read(spelling::ANSWERS, typed)
                .filter(|found| found.means == Answer::Unknown)
                .map(|_| Said::Answer(Answer::Unknown));
            let is_date = crate::charter::is_date(typed);
            unknown.or_else(|| is_date.then(|| Said::Date(typed.to_owned())))
        }
        Ask::Parties => None,
        Ask::ActorSector(_) => spelling::read(spelling::SECTORS, typed)
            .map(|found| found.means)
            .or_else(|| sector_called(typed))
            .map(Said::Sector),
        Ask::Phase(_) | Ask::Consulted(_) => return who(charter, ask, typed, lang),
        Ask::Status(_) => {
            spelling::read(spelling::STATUSES, typed).map(|found| Said::Status(found.means))
        }
        Ask::Experience(_) => {
            spelling::read(spelling::EXPERIENCES, typed).map(|found| Said::Experience(found.means))
        }
        Ask::Claim => spelling::read(spelling::CLAIMS, typed).map(|found| Said::Claim(found.means)),
        _ => None,
    };
    let answer = || spelling::read(spelling::ANSWERS, typed).map(|found| found.means);
    let yes_or_no = choices
        .iter()
        .any(|choice| choice.said == Said::Answer(Answer::Yes))
        && ask != Ask::Parties;
    let means = means.or_else(|| {
        let answer = answer()?;
        let allowed = yes_or_no || answer == Answer::Unknown && !choices.is_empty();
        allowed.then_some(Said::Answer(answer))
    });
    means.ok_or_else(|| refused(&choices, ask, typed, lang))
}

/// Whether the answer is a text in the words of whoever answers.
pub fn is_text(ask: Ask) -> bool {
    matches!(
        ask,
        Ask::Name | Ask::ActorName(_) | Ask::Challenge | Ask::From(_)
    )
}

/// An answer that is offered, without what explains it.
pub fn short(word: &str) -> &str {
    word.split(':').next().unwrap_or(word)
}

/// Whether an answer says that it is not known.
pub fn is_unknown(said: &Said) -> bool {
    matches!(
        said,
        Said::Answer(Answer::Unknown) | Said::Experience(Experience::Unknown)
    )
}

/// Whether somebody writes *vet ikke*, in any language and in other words.
pub fn is_unsure(typed: &str) -> bool {
    const UNSURE: &[&str] = &[
        "usikker",
        "usikre",
        "er usikker",
        "vi er usikre",
        "vet ikke ennå",
        "vi vet ikke",
        "jeg vet ikke",
        "ikke sikker",
        "ikke sikre",
        "vi vet ikke ennå",
        "aner ikke",
        "veit ikkje enno",
        "vi veit ikkje",
        "eg veit ikkje",
        "ikkje sikker",
        "ikkje sikre",
        "vi veit ikkje enno",
        "anar ikkje",
        "not sure",
        "unsure",
        "don't know",
        "do not know",
        "i don't know",
        "i do not know",
        "we don't know",
        "we do not know",
        "don't know yet",
        "not known yet",
        "no idea",
    ];
    let lower = typed.to_lowercase().replace('’', "'");
    let is_the_word = spelling::read(spelling::ANSWERS, typed)
        .is_some_and(|found| found.means == Answer::Unknown);
    is_the_word || UNSURE.contains(&lower.as_str())
}

/// The one actor that a part of a name fits: «kommunen» is *Solbygda kommune*. Several are an error, in words.
fn alike(charter: &Charter, typed: &str, lang: Lang) -> Result<Option<usize>, Refused> {
    let words = |text: &str| -> Vec<String> {
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric());
        words
            .filter(|word| !word.is_empty())
            .map(str::to_owned)
            .collect()
    };
    let wanted = words(typed);
    // Two letters of a name say little.
    let fits = |word: &String, of: &String| {
        let shorter = word.chars().count().min(of.chars().count());
        word == of
            || shorter >= 4 && (word.starts_with(of.as_str()) || of.starts_with(word.as_str()))
    };
    let is_alike = |at: &usize| {
        let name = words(&charter.actors[*at].name);
        !wanted.is_empty()
            && !charter.actors[*at].of_sector_alone
            && wanted
                .iter()
                .all(|word| name.iter().any(|of| fits(word, of)))
    };
    let found: Vec<usize> = (0..charter.actors.len()).filter(is_alike).collect();
    match found.as_slice() {
        [] => Ok(None),
        [one] => Ok(Some(*one)),
        several => {
            let names: Vec<String> = several.iter().map(|at| name(charter, *at, lang)).collect();
            let names = crate::theory::lang::list(lang, &names);
            let typed = quoted(lang, &one_line(typed));
            Err(Refused(match lang {
                Lang::Nb => format!("{typed} passer på flere: {names}; skriv hele navnet"),
                Lang::Nn => format!("{typed} passar på fleire: {names}; skriv heile namnet"),
                Lang::En => format!("{typed} fits several: {names}; write the whole name"),
            }))
        }
    }
}

/// What a sector is also called, beside the words that a charter may have for it.
fn sector_called(typed: &str) -> Option<Sector> {
    let typed = typed.trim().to_lowercase();
    let bare = typed
        .strip_prefix("det ")
        .or(typed.strip_prefix("den "))
        .or(typed.strip_prefix("the "))
        .unwrap_or(&typed);
    Some(match bare {
        "offentlige" | "offentlege" | "public sector" | "offentlig sektor" | "offentleg sektor"
        | "kommunen" | "kommune" | "municipality" | "council" => Sector::Public,
        "sivile" | "sivilt" | "frivillige" | "frivillig" | "frivilligheten"
        | "frivillige sektor" => Sector::Civil,
        "private" | "privat sektor" | "næringslivet" | "private sector" => Sector::Private,
        _ => return None,
    })
}

/// The parts of an answer that names several: with commas, and with *og* where no name has that word.
fn parts(typed: &str, is_one: impl Fn(&str) -> bool) -> Vec<&str> {
    let numbers_alone = typed
        .chars()
        .all(|c| c.is_ascii_digit() || c.is_whitespace() || c == ',');
    let pieces: Vec<&str> = match numbers_alone {
        true => typed.split([',', ' ', '\t']).collect(),
        false => typed.trim_matches(['[', ']']).split([',', ';']).collect(),
    };
    let mut parts = Vec::new();
    for piece in pieces.into_iter().map(str::trim) {
        if piece.is_empty() {
            continue;
        }
        let joints = [" og ", " and ", " & ", " + ", " samt "];
        let joint = joints.iter().find(|joint| piece.contains(**joint));
        match joint.filter(|_| !is_one(piece)) {
            Some(joint) => parts.extend(piece.split(joint).map(str::trim)),
            // «A, B og C» has a comma before the last joint in some texts.
            None => parts.push(
                ["og ", "and ", "& "]
                    .iter()
                    .find_map(|joint| piece.strip_prefix(joint))
                    .unwrap_or(piece),
            ),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

/// Names, numbers and words of *who*, with commas between.
/// Other words for *felles*, as people say them.
const BOTH: [&str; 7] = [
    "begge",
    "begge sider",
    "begge to",
    "begge sidene",
    "both",
    "both sides",
    "both of us",
];

fn who(charter: Option<&Charter>, ask: Ask, typed: &str, lang: Lang) -> Result<Said, Refused> {
    let offered = choices(charter, ask, lang);
    let refuse = |part: &str| Err(refused(&offered, ask, part, lang));
    let Some(charter) = charter.filter(|charter| !charter.actors.is_empty()) else {
        return Err(Refused(
            match lang {
                Lang::Nb => "si først hvem som er med: sektorer=offentlig,sivilsamfunn",
                Lang::Nn => "sei først kven som er med: sektorar=offentleg,sivilsamfunn",
                Lang::En => "say first who takes part: sectors=public,civil society",
            }
            .to_owned(),
        ));
    };
    let consulted = matches!(ask, Ask::Consulted(_));
    let mut set: Vec<usize> = Vec::new();
    let named = |part: &str| {
        let wanted = spelling::folded_id(part);
        charter.actors.iter().position(|actor| {
            spelling::folded_id(&actor.id) == wanted || spelling::folded_id(&actor.name) == wanted
        })
    };
    let parts = parts(typed, |part| {
        named(part).is_some() || spelling::read(spelling::PARTIES, part).is_some()
    });
    for part in &parts {
        let by_key = offered.iter().find(|choice| {
            choice.key.eq_ignore_ascii_case(part) || short(&choice.word).eq_ignore_ascii_case(part)
        });
        let party = spelling::read(spelling::PARTIES, part)
            .map(|found| found.means)
            .or_else(|| {
                BOTH.contains(&part.to_lowercase().as_str())
                    .then_some(Party::Joint)
            });
        let sector = sector_called(part).filter(|_| party.is_none() && named(part).is_none());
        let members = |sectors: &[Sector]| -> Vec<usize> {
            let is_in = |at: &usize| {
                charter.actors[*at]
                    .sector
                    .is_some_and(|of| sectors.contains(&of))
            };
            (0..charter.actors.len()).filter(is_in).collect()
        };
        let alone = parts.len() == 1;
        let found = match (by_key.map(|choice| &choice.said), party) {
            (Some(Said::Took(of) | Said::Consulted(of)), _) => of.clone(),
            (Some(said), _) if alone => return Ok(said.clone()),
            (_, Some(Party::Joint)) => members(&[Sector::Public, Sector::Civil]),
            (_, Some(Party::All)) => members(&Sector::ALL),
            (_, Some(Party::Sector(sector))) => members(&[sector]),
            (_, Some(Party::NotStarted)) if alone && !consulted => return Ok(Said::NotStarted),
            (_, Some(Party::NotApplicable))
                if alone && ask == Ask::Phase(crate::theory::terms::Phase::Production) =>
            {
                return Ok(Said::NotApplicable);
            }
            (_, Some(Party::Unknown)) if alone => return Ok(Said::Answer(Answer::Unknown)),
            _ => match (named(part), sector) {
                (Some(at), _) => vec![at],
                (None, Some(sector)) => members(&[sector]),
                (None, None) => match alike(charter, part, lang)? {
                    Some(at) => vec![at],
                    None => return refuse(part),
                },
            },
        };
        if found.is_empty() {
            return refuse(part);
        }
        set.extend(found);
    }
    set.sort_unstable();
    set.dedup();
    match (set.is_empty(), consulted) {
        (true, _) => refuse(typed),
        (false, true) => Ok(Said::Consulted(set)),
        (false, false) => Ok(Said::Took(set)),
    }
}

/// What was typed, as far as it helps to find it again.
fn begun(typed: &str) -> String {
    const SHOWN: usize = 60;
    let typed = one_line(typed);
    match typed.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{} …", typed.get(..end).unwrap_or_default().trim_end()),
        None => typed.into_owned(),
    }
}

fn refused(choices: &[Choice], ask: Ask, typed: &str, lang: Lang) -> Refused {
    if let Ask::From(_) = ask {
        return Refused(
            match lang {
                Lang::Nb => "skriv en dato: 2024, 2024-01 eller 2024-01-15",
                Lang::Nn => "skriv ein dato: 2024, 2024-01 eller 2024-01-15",
                Lang::En => "write a date: 2024, 2024-01 or 2024-01-15",
            }
            .to_owned(),
        );
    }
    if choices.is_empty() {
        return Refused(
            match lang {
                Lang::Nb => "skriv et svar",
                Lang::Nn => "skriv eit svar",
                Lang::En => "write an answer",
            }
            .to_owned(),
        );
    }
    let keys: Vec<String> = choices
        .iter()
        .map(|choice| format!("{} ({})", choice.key, short(&choice.word)))
        .collect();
    let keys = crate::theory::lang::either(lang, &keys);
    let typed = quoted(lang, &begun(typed));
    let several = matches!(ask, Ask::Phase(_) | Ask::Consulted(_));
    let mut text = match lang {
        Lang::Nb => format!("{typed} er ikke et svar her; skriv {keys}"),
        Lang::Nn => format!("{typed} er ikkje eit svar her; skriv {keys}"),
        Lang::En => format!("{typed} is not a valid answer here; type {keys}"),
    };
    if several {
        text.push_str(match lang {
            Lang::Nb => ", flere med komma mellom",
            Lang::Nn => ", fleire med komma mellom",
            Lang::En => ", several with commas between",
        });
    }
    Refused(text)
}

/// An answer with something written behind it: *ja, men bare om våren*. Nothing where what stands first is no
/// answer.
pub fn with_note(
    charter: Option<&Charter>,
    ask: Ask,
    typed: &str,
    lang: Lang,
) -> Option<(Said, String)> {
    let lower = typed.to_lowercase();
    let mut joints = vec![", men ", " men ", ", but ", " but ", " # ", "; "];
    joints.extend(SHOWS.map(|(joint, _)| joint));
    let marked = joints.iter().filter_map(|joint| lower.find(joint)).min();
    let at = marked.or_else(|| after_the_answer(charter, ask, &lower, lang))?;
    let answer = typed.get(..at)?.trim_end_matches([',', ' ']);
    let said = read(charter, ask, answer, lang).ok()?;
    let note = typed
        .get(at..)?
        .trim_start_matches([',', ';', '#', ':', '.', ' ']);
    Some((said, note.trim().to_owned())).filter(|(_, note)| !note.is_empty())
}

/// What begins evidence behind an answer, and the same at the beginning of a line.
const SHOWS: [(&str, &str); 2] = [(" belegg:", "belegg:"), (" evidence:", "evidence:")];

/// What shows an answer, where a remark says so: «belegg: referat 3. mai».
pub fn evidence_in(remark: &str) -> Option<&str> {
    let lower = remark.to_lowercase();
    let (_, word) = SHOWS.iter().find(|(_, word)| lower.starts_with(word))?;
    remark.get(word.len()..).map(str::trim)
}

/// Where the words after a yes, a no or a *vet ikke* begin: «nei, da mister vi baneleia». Nowhere where they
/// hold another answer, which may be the one that is meant.
fn after_the_answer(charter: Option<&Charter>, ask: Ask, lower: &str, lang: Lang) -> Option<usize> {
    let choices = choices(charter, ask, lang);
    if !choices
        .iter()
        .any(|choice| choice.said == Said::Answer(Answer::Yes))
    {
        return None;
    }
    let is_answer = |word: &str| spelling::read(spelling::ANSWERS, word).is_some();
    let first = lower.find(|letter: char| !letter.is_alphanumeric())?;
    let comma = lower.find(',').filter(|at| *at > first);
    let at = [Some(first), comma].into_iter().flatten().find(|at| {
        lower
            .get(..*at)
            .is_some_and(|word| is_answer(word) || is_unsure(word))
    })?;
    let mut rest = lower
        .get(at..)?
        .split(|letter: char| !letter.is_alphanumeric());
    (!rest.any(is_answer)).then_some(at)
}

/// An answer in words, for people.
pub fn shown(charter: Option<&Charter>, ask: Ask, said: &Said, lang: Lang) -> String {
    let names = |actors: &[usize]| {
        let names: Vec<String> = charter
            .map(|charter| actors.iter().map(|at| name(charter, *at, lang)).collect())
            .unwrap_or_default();
        crate::theory::lang::list(lang, &names)
    };
    match said {
        Said::Text(text) => one_line(text).into_owned(),
        Said::Took(actors) => {
            let word = manuscript::written(charter, said, lang);
            match spelling::read(spelling::PARTIES, &word).map(|found| found.means) {
                Some(Party::Joint | Party::All) => word,
                _ => names(actors),
            }
        }
        Said::Consulted(actors) => names(actors),
        Said::Sectors(sectors) => {
            let words: Vec<&str> = sectors
                .iter()
                .map(|of| spelling::written(spelling::SECTORS, *of, lang))
                .collect();
            crate::theory::lang::list(lang, &words)
        }
        Said::Claim(claim) => claim.name().to(lang).to_owned(),
        said => {
            let offered = choices(charter, ask, lang);
            let offered = offered.into_iter().find(|choice| choice.said == *said);
            offered.map_or_else(
                || manuscript::written(charter, said, lang),
                |choice| choice.word,
            )
        }
    }
}

/// What an answer would lead to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Effect {
    /// The level, in words.
    pub level: String,
    /// SK401 and SK402, in words, where they would stand beside it.
    pub flags: Vec<String>,
}

impl Effect {
    /// The level, and the flags behind it.
    pub fn text(&self) -> String {
        let mut text = self.level.clone();
        for flag in &self.flags {
            text.push_str("; ");
            text.push_str(flag);
        }
        text
    }
}

/// An answer, and the side that gives it.
type Given = (Ask, Said, Option<Sector>);

/// What answers would lead to, each worked out once for all the parties that are alike.
#[derive(Debug)]
pub struct Effects {
    alike: Alike,
    known: RefCell<HashMap<Given, Effect>>,
}

impl Effects {
    /// Of answers to a charter with these facts.
    pub fn of(facts: &Facts) -> Effects {
        Effects {
            alike: Alike::of(facts),
            known: RefCell::default(),
        }
    }

    /// The level that an answer would lead to, and SK401 and SK402 when they would stand beside it. All are in
    /// the same language.
    pub fn effect(&self, ask: Ask, said: &Said, side: Option<Sector>, lang: Lang) -> Effect {
        let alike = &self.alike;
        let ask = match ask {
            Ask::Paid(at) => Ask::Paid(alike.at(at)),
            Ask::Experience(at) => Ask::Experience(alike.at(at)),
            ask => ask,
        };
        let said = match said {
            Said::Took(named) => Said::Took(alike.set(named)),
            Said::Planned(named) => Said::Planned(alike.set(named)),
            Said::Consulted(named) => Said::Consulted(alike.set(named)),
            said => said.clone(),
        };
        let assessed = || effect(&with(&alike.facts, ask, &said, side), lang);
        let key = (ask, said.clone(), side);
        let mut known = self.known.borrow_mut();
        known.entry(key).or_insert_with(assessed).clone()
    }
}

fn effect(facts: &Facts, lang: Lang) -> Effect {
    let assessment = assess(facts);
    let mut flags = Vec::new();
    for flag in &assessment.flags {
        if flag
            .rule
            .flag()
            .is_some_and(|flag| flag.exploits && flag.graded)
        {
            let name = flag.rule.name.to(lang);
            let code = flag.rule.code;
            flags.push(match (flag.state, lang) {
                (FlagState::Raised, Lang::Nb | Lang::Nn) => format!("flagg: {name} ({code})"),
                (FlagState::Raised, Lang::En) => format!("flag: {name} ({code})"),
                (FlagState::Possible, Lang::Nb) => format!("mulig flagg: {name} ({code})"),
                (FlagState::Possible, Lang::Nn) => format!("mogleg flagg: {name} ({code})"),
                (FlagState::Possible, Lang::En) => format!("possible flag: {name} ({code})"),
            });
        }
    }
    Effect {
        level: assessment.placement.verdict.words(lang),
        flags,
    }
}

/// The question, with the party that it is about.
pub fn question(charter: Option<&Charter>, ask: Ask, lang: Lang) -> String {
    let who = |at: usize| {
        let name = charter.map_or_else(String::new, |charter| name(charter, at, lang));
        quoted_name(lang, &name)
    };
    match ask {
        Ask::Parties => Tri::new(
            "Hvem er med? Vil dere skrive navn på partene, eller holder det med sektorene?",
            "Kven er med? Vil de skrive namn på partane, eller held det med sektorane?",
            "Who takes part? Do you want to name the parties, or are the sectors enough?",
        )
        .to(lang)
        .to_owned(),
        Ask::ActorName(at)
            if charter
                .and_then(|charter| charter.actors.get(at))
                .is_some_and(|actor| spelling::is_placeholder(&actor.name)) =>
        {
            let sector = charter
                .and_then(|charter| charter.actors.get(at)?.sector)
                .map_or("", |sector| sector.party().to(lang));
            match lang {
                Lang::Nb => format!("Hva heter parten fra {sector}?"),
                Lang::Nn => format!("Kva heiter parten frå {sector}?"),
                Lang::En => format!("What is the party from {sector} called?"),
            }
        }
        Ask::ActorName(at) if charter.is_some_and(|charter| at < charter.actors.len()) => {
            match lang {
                Lang::Nb => format!("Hva skal {} hete?", who(at)),
                Lang::Nn => format!("Kva skal {} heite?", who(at)),
                Lang::En => format!("What is {} to be called?", who(at)),
            }
        }
        Ask::ActorName(0) => Tri::new(
            "Hva heter den første parten?",
            "Kva heiter den første parten?",
            "What is the first party called?",
        )
        .to(lang)
        .to_owned(),
        Ask::ActorName(1) => Tri::new(
            "Hva heter den neste parten?",
            "Kva heiter den neste parten?",
            "What is the next party called?",
        )
        .to(lang)
        .to_owned(),
        Ask::ActorName(_) => Tri::new(
            "Hva heter den neste parten? Trykk bare Enter når alle er nevnt.",
            "Kva heiter den neste parten? Trykk berre Enter når alle er nemnde.",
            "What is the next party called? Press Enter when there are no more.",
        )
        .to(lang)
        .to_owned(),
        Ask::ActorSector(at) => match lang {
            Lang::Nb => format!("Hvilken sektor hører {} til?", who(at)),
            Lang::Nn => format!("Kva sektor høyrer {} til?", who(at)),
            Lang::En => format!("Which sector does {} belong to?", who(at)),
        },
        Ask::Paid(at) | Ask::Experience(at) => {
            format!("{}: {}", who(at), ask.guide().question.to(lang))
        }
        Ask::Consulted(phase) | Ask::Status(phase) | Ask::From(phase) => {
            let phase = crate::theory::lang::capitalised(phase.name().to(lang));
            format!("{phase}: {}", ask.guide().question.to(lang))
        }
        ask => ask.guide().question.to(lang).to_owned(),
    }
}

fn quoted_name(lang: Lang, name: &str) -> String {
    match lang {
        Lang::Nb | Lang::Nn => format!("«{name}»"),
        Lang::En => format!("“{name}”"),
    }
}
