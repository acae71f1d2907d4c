//! Charters told at random, and written down as people might write them.

use super::oracle::*;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Lang {
    Nb,
    Nn,
    En,
}

/// Maps and lists below the top in flow style.
pub const FLOW: u32 = 1;
/// The keys of every map in the opposite order.
pub const REVERSED: u32 = 2;
/// `felles`, sectors, `sektorer` and bare words, where they mean exactly the same.
pub const SHORTHANDS: u32 = 4;
/// Comments among the lines and at their ends.
pub const COMMENTS: u32 = 8;
/// Keys of others, `x-…`.
pub const OTHERS_KEYS: u32 = 16;
/// Lines that end in CRLF.
pub const CRLF: u32 = 32;
/// Folded letters, other case, and words that are read and never written.
pub const SPELLINGS: u32 = 64;
/// What is left out by default said outright, and keys that decide nothing.
pub const SPELT_OUT: u32 = 128;
/// The whole charter one map in flow style.
pub const ALL_FLOW: u32 = 256;
/// Every style is a number below this one.
pub const STYLES: u32 = 512;

/// The id of an actor, but for charters that are written with `sektorer`.
pub fn actor_id(index: usize) -> &'static str {
    // The last two differ, though they would not if letters were folded.
    ["Nordøya bydel", "Blåbærlaget", "Kråkås", "Krakas"][index]
}

struct Random(u64);

impl Random {
    fn new(seed: u64) -> Random {
        // Neighbouring seeds must not give neighbouring charters, and none may be 0.
        let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) ^ 0x5DEE_CE66_D1CE_4E5B);
        if random.0 == 0 {
            random.0 = 1;
        }
        for _ in 0..8 {
            random.next();
        }
        random
    }

    /// Xorshift.
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 11
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }

    fn index(&mut self, length: usize) -> usize {
        let length = u64::try_from(length).expect("a length fits");
        usize::try_from(self.below(length)).expect("an index fits")
    }

    fn percent(&mut self, percent: u64) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.index(from.len())]
    }
}

/// How a charter leans, so that not all of them end as samarbeid.
struct Mood {
    /// In percent: a phase is joint, is open, is answered by sector; an answer is
    /// ja; something is dated; something has evidence.
    joint: u64,
    open: u64,
    by_sector: u64,
    yes: u64,
    dated: u64,
    evidence: u64,
    /// In percent: a status is planned, where there is one.
    planned: u64,
    /// In percent: an answer tells that people are not used.
    fair: u64,
    /// Mostly not there before the work begins.
    newcomer: Option<usize>,
}

impl Mood {
    /// The same mood, with ja in other percent.
    fn saying_yes(&self, yes: u64) -> Mood {
        Mood { yes, ..*self }
    }
}

/// The charter of a seed: 2 to 4 actors, never bad input, never too many worlds.
pub fn charter(seed: u64) -> Charter {
    let mut random = Random::new(seed);
    let random = &mut random;
    let actors = actors(random);
    let mood = Mood {
        joint: random.pick(&[15, 40, 70, 95]),
        open: random.pick(&[0, 0, 10, 30]),
        by_sector: random.pick(&[0, 0, 10, 40]),
        yes: random.pick(&[30, 60, 95, 100]),
        dated: random.pick(&[0, 20, 70]),
        evidence: random.pick(&[20, 60, 100]),
        planned: random.pick(&[5, 30, 60]),
        fair: random.pick(&[10, 50, 95]),
        newcomer: random.percent(30).then(|| random.index(actors.len())),
    };
    let used = mood.saying_yes(100 - mood.fair);
    let fair = mood.saying_yes(mood.fair);
    let mut charter = Charter {
        claim: random.percent(60).then(|| {
            random.pick(&[
                Claim::Samarbeid,
                Claim::Samskaping,
                Claim::Tynn,
                Claim::Tykk,
                Claim::Tykk,
            ])
        }),
        challenge_is_stated: random.percent(60),
        unmet_need: reply(random, &mood, &actors, 40),
        equality: equality(random, &mood, &actors),
        phases: std::array::from_fn(|phase| told(random, &mood, &actors, phase)),
        replaces_paid_work: reply(random, &used, &actors, 60),
        own_goals: reply(random, &fair, &actors, 60),
        innovation: std::array::from_fn(|_| reply(random, &mood, &actors, 60)),
        profile: std::array::from_fn(|_| reply(random, &mood, &actors, 50)),
        require: random
            .percent(30)
            .then(|| random.pick(&[Level::Tynn, Level::Tynn, Level::Tykk])),
        actors,
    };
    let most = if random.percent(4) {
        MOST_OPEN_PARTS
    } else {
        9
    };
    while open_parts(&charter) > most {
        let phase = random.index(5);
        charter.phases[phase] = Told::One(one_phase(random, &mood, &charter.actors, phase, 0));
    }
    charter
}

fn actors(random: &mut Random) -> Vec<Actor> {
    let how_many = 2 + random.index(3);
    let mut sectors: Vec<Sector> = (0..how_many)
        .map(|_| {
            random.pick(&[
                Sector::Public,
                Sector::Civil,
                Sector::Civil,
                Sector::Private,
            ])
        })
        .collect();
    if random.percent(88) {
        // A public and a civil actor, in either order, wherever they fall.
        let first = random.index(how_many);
        let second = (first + 1 + random.index(how_many - 1)) % how_many;
        sectors[first] = Sector::Public;
        sectors[second] = Sector::Civil;
    }
    let plain = random.percent(15);
    let answers = [Answer::Yes, Answer::No, Answer::Unknown];
    sectors
        .into_iter()
        .map(|sector| {
            let civil = sector == Sector::Civil && !plain;
            let mut own =
                |percent| (civil && random.percent(percent)).then(|| random.pick(&answers));
            let (replaces_paid_work, own_goals, free_to_decline) = (own(25), own(25), own(25));
            Actor {
                sector,
                replaces_paid_work,
                own_goals,
                free_to_decline,
                paid: match random.below(100) {
                    _ if plain => Answer::Unknown,
                    0..20 => Answer::Yes,
                    20..50 => Answer::No,
                    _ => Answer::Unknown,
                },
                experience: (!plain && random.percent(60)).then(|| {
                    random.pick(&[
                        Experience::Own,
                        Experience::Close,
                        Experience::None,
                        Experience::None,
                        Experience::None,
                        Experience::Unknown,
                    ])
                }),
            }
        })
        .collect()
}

fn declared(actors: &[Actor]) -> [bool; 3] {
    SECTORS.map(|sector| actors.iter().any(|actor| actor.sector == sector))
}

fn said(random: &mut Random, mood: &Mood) -> Said {
    let answer = match random.percent(mood.yes) {
        true => Answer::Yes,
        false => random.pick(&[Answer::No, Answer::Unknown]),
    };
    Said {
        answer,
        evidence: random.percent(mood.evidence),
    }
}

/// An answer that is given in so many percent.
fn reply(random: &mut Random, mood: &Mood, actors: &[Actor], given: u64) -> Reply {
    if !random.percent(given) {
        return Reply::LeftOut;
    }
    if !random.percent(mood.by_sector) {
        return Reply::One(said(random, mood));
    }
    let sides = declared(actors)
        .map(|declared| (declared && random.percent(85)).then(|| said(random, mood)));
    match sides.iter().flatten().count() {
        0 => Reply::LeftOut,
        _ => Reply::BySector(sides),
    }
}

fn equality(random: &mut Random, mood: &Mood, actors: &[Actor]) -> Equality {
    match random.below(100) {
        0..12 => return Equality::LeftOut,
        12..30 => {
            return match reply(random, mood, actors, 100) {
                Reply::LeftOut => Equality::LeftOut,
                whole => Equality::Whole(whole),
            };
        }
        _ => {}
    }
    let core_given = random.pick(&[60, 90, 100, 100]);
    let markers: [Reply; 11] = std::array::from_fn(|marker| {
        let given = if marker < 4 { core_given } else { 15 };
        reply(random, mood, actors, given)
    });
    match markers.iter().all(|&marker| marker == Reply::LeftOut) {
        true => Equality::LeftOut,
        false => Equality::Markers(markers),
    }
}

fn told(random: &mut Random, mood: &Mood, actors: &[Actor], phase: usize) -> Told {
    if random.percent(mood.open / 2) {
        return Told::LeftOut;
    }
    if !random.percent(mood.by_sector) {
        return Told::One(one_phase(random, mood, actors, phase, mood.open));
    }
    // Two sides mostly see the same, so one answer is the ground for all.
    let ground = one_phase(random, mood, actors, phase, mood.open);
    let sides = declared(actors).map(|declared| {
        (declared && random.percent(88)).then(|| match random.percent(60) {
            true => ground.clone(),
            false => one_phase(random, mood, actors, phase, mood.open + 10),
        })
    });
    match sides.iter().flatten().count() {
        0 => Told::LeftOut,
        _ => Told::BySector(sides),
    }
}

/// One answer to a phase, open in so many percent.
fn one_phase(random: &mut Random, mood: &Mood, actors: &[Actor], phase: usize, open: u64) -> Phase {
    let evidence = random.percent(mood.evidence);
    let not_begun = if phase < IMPLEMENTATION { 6 } else { 15 };
    let alone = |who| Phase {
        who,
        heard: Vec::new(),
        status: None,
        from: None,
        to: None,
        evidence,
    };
    if random.percent(not_begun) {
        return alone(Who::NotStarted);
    }
    if phase == PRODUCTION && random.percent(6) {
        return alone(Who::NotApplicable);
    }

    let who = if random.percent(open) {
        Who::Unknown
    } else {
        Who::Named(named(random, mood, actors, phase))
    };
    let in_it = match &who {
        Who::Named(named) => set_of(named),
        _ => 0,
    };
    let heard_percent = random.pick(&[0, 0, 0, 20, 60]);
    let heard = (0..actors.len())
        .filter(|&actor| in_it & (1 << actor) == 0 && random.percent(heard_percent))
        .collect();
    let status = random
        .percent(55)
        .then(|| match random.percent(mood.planned) {
            true => Status::Planned,
            false => random.pick(&[Status::Done, Status::Done, Status::Ongoing]),
        });
    let from = random.percent(mood.dated).then(|| date(random));
    let to = random
        .percent(mood.dated / 2)
        .then(|| date(random))
        .filter(|to| from.is_none_or(|from| to.1 >= from.0));
    Phase {
        who,
        heard,
        status,
        from,
        to,
        evidence,
    }
}

/// Who took part: both sectors, one of them, or anybody.
fn named(random: &mut Random, mood: &Mood, actors: &[Actor], phase: usize) -> Vec<usize> {
    let [public, civil, private] = SECTORS.map(|sector| {
        set_of(
            &(0..actors.len())
                .filter(|&actor| actors[actor].sector == sector)
                .collect::<Vec<_>>(),
        )
    });
    let everyone = public | civil | private;
    let mut set = if random.percent(mood.joint) {
        match random.below(10) {
            0..6 => public | civil,
            6 => everyone,
            // Somebody may be missing, and the phase joint all the same.
            _ => (public | civil) & !(1 << random.index(actors.len())),
        }
    } else {
        match random.below(10) {
            0..5 => public,
            5 => public | private,
            6..8 => civil,
            8 => 1 << random.index(actors.len()),
            _ => u32::try_from(random.next() & 0xF).expect("four bits fit") & everyone,
        }
    };
    if phase < IMPLEMENTATION && random.percent(85) {
        set &= !mood.newcomer.map_or(0, |actor| 1 << actor);
    }
    if set == 0 {
        set = 1 << random.index(actors.len());
    }
    members(set)
}

/// A year, a month or a day, from so few that they often meet.
fn date(random: &mut Random) -> Days {
    let year = random.pick(&[2020, 2021, 2022, 2023, 2024]);
    let month = random.pick(&[1, 2, 6, 12]);
    let day = match random.below(3) {
        0 => 1,
        1 => 15,
        _ => last_day(year, month),
    };
    match random.below(3) {
        0 => (year * 10_000 + 101, year * 10_000 + 1231),
        1 => (
            year * 10_000 + month * 100 + 1,
            year * 10_000 + month * 100 + last_day(year, month),
        ),
        _ => {
            let only = year * 10_000 + month * 100 + day;
            (only, only)
        }
    }
}

fn last_day(year: u32, month: u32) -> u32 {
    match month {
        2 if year.is_multiple_of(4) => 29, // the years here are of this century
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// A date as it is written: the year, the month or the day that it covers.
pub fn date_text((first, last): Days) -> String {
    let (year, month, day) = (first / 10_000, first / 100 % 100, first % 100);
    if first == last {
        format!("{year:04}-{month:02}-{day:02}")
    } else if first / 100 == last / 100 {
        format!("{year:04}-{month:02}")
    } else {
        format!("{year:04}")
    }
}

/// A piece of YAML before it is laid out.
enum Node {
    /// A key's or a value's own word, which may be spelt in several ways.
    Word(String),
    /// Anything else, as it stands.
    Text(String),
    List(Vec<Node>),
    Map(Vec<(Node, Node)>),
}

/// Writes the charter in a language and a style (the bits above).
pub fn yaml(charter: &Charter, lang: Lang, style: u32) -> String {
    let writer = Writer {
        charter,
        lang,
        style,
        sectors_only: style & SHORTHANDS != 0 && sectors_say_it_all(charter),
    };
    let tree = writer.charter();
    let mut lines = Vec::new();
    if style & ALL_FLOW != 0 {
        lines.push(writer.flow(&tree));
    } else {
        writer.block(&tree, 0, "", &mut lines);
    }
    if style & COMMENTS != 0 {
        lines = with_comments(lines);
    }
    let end = if style & CRLF != 0 { "\r\n" } else { "\n" };
    lines.into_iter().map(|line| line + end).collect()
}

/// Whether `sektorer` says as much as `aktører`: one plain actor a sector.
fn sectors_say_it_all(charter: &Charter) -> bool {
    let plain = |actor: &Actor| {
        *actor
            == Actor {
                sector: actor.sector,
                paid: Answer::Unknown,
                experience: None,
                replaces_paid_work: None,
                own_goals: None,
                free_to_decline: None,
            }
    };
    charter.actors.iter().all(plain)
        && SECTORS.iter().all(|&sector| {
            charter
                .actors
                .iter()
                .filter(|actor| actor.sector == sector)
                .count()
                <= 1
        })
}

fn with_comments(lines: Vec<String>) -> Vec<String> {
    let remarks = [
        "# etter møtet i mars",
        "# Spør Åse: stemmer dette?",
        "# likeverd: nei (gammelt utkast)",
        "#",
        "# «felles» eller ikke?",
    ];
    let mut all = vec!["# Utkast, ikke vedtatt".to_owned()];
    for (number, mut line) in lines.into_iter().enumerate() {
        let remark = remarks[number * 7 % remarks.len()];
        match number % 5 {
            1 => all.push(remark.to_owned()),
            2 => all.push(format!("        {remark}")),
            3 => line = format!("{line}  {remark}"),
            _ => {}
        }
        all.push(line);
    }
    all
}

struct Writer<'a> {
    charter: &'a Charter,
    lang: Lang,
    style: u32,
    sectors_only: bool,
}

type Entries = Vec<(Node, Node)>;

impl Writer<'_> {
    fn has(&self, bit: u32) -> bool {
        self.style & bit != 0
    }

    fn word(&self, words: [&str; 3]) -> Node {
        let [nb, nn, en] = words;
        Node::Word(
            match self.lang {
                Lang::Nb => nb,
                Lang::Nn => nn,
                Lang::En => en,
            }
            .to_owned(),
        )
    }

    /// A word with another that is read for it too, in any language.
    fn word_or(&self, words: [&str; 3], also: &str) -> Node {
        match self.has(SPELLINGS) {
            true => Node::Word(also.to_owned()),
            false => self.word(words),
        }
    }

    fn same(&self, word: &str) -> Node {
        self.word([word; 3])
    }

    fn map(&self, entries: Entries) -> Node {
        self.any_map(entries, true)
    }

    /// A map of sides, or of an answer with its evidence: no key of others there.
    fn closed_map(&self, entries: Entries) -> Node {
        self.any_map(entries, false)
    }

    fn any_map(&self, mut entries: Entries, open: bool) -> Node {
        if open && self.has(OTHERS_KEYS) {
            let value = match entries.len() % 3 {
                0 => Node::Text("Ved Øyfjorden".to_owned()),
                1 => Node::List(vec![
                    Node::Text("3".to_owned()),
                    Node::Text("nei".to_owned()),
                ]),
                _ => Node::Map(vec![(text("hvem"), text("alle sammen"))]),
            };
            let place = entries.len() / 2;
            entries.insert(place, (text("x-kart"), value));
        }
        if self.has(REVERSED) {
            entries.reverse();
        }
        Node::Map(entries)
    }

    fn charter(&self) -> Node {
        let charter = self.charter;
        let mut top: Entries = Vec::new();
        if self.has(SPELT_OUT) {
            top.push((self.same("samskap"), text("1")));
        }
        top.push((self.word(["navn", "namn", "name"]), text("Kaféen på Øya")));
        if let Some(claim) = charter.claim {
            top.push((
                self.word(["påstand", "påstand", "claim"]),
                self.claim(claim),
            ));
        }
        if let Some(challenge) = self.challenge() {
            top.push((
                self.word(["utfordring", "utfordring", "challenge"]),
                challenge,
            ));
        }
        if self.sectors_only {
            let sectors = charter.actors.iter().map(|actor| self.sector(actor.sector));
            top.push((
                self.word(["sektorer", "sektorar", "sectors"]),
                Node::List(sectors.collect()),
            ));
        } else {
            let actors = (0..charter.actors.len()).map(|actor| self.actor(actor));
            top.push((
                self.word(["aktører", "aktørar", "actors"]),
                Node::List(actors.collect()),
            ));
        }
        if let Some(equality) = self.equality() {
            top.push((self.word(["likeverd", "likeverd", "equality"]), equality));
        }
        if let Some(phases) = self.phases() {
            top.push((self.word(["faser", "fasar", "phases"]), phases));
        }
        if self.has(SPELT_OUT) {
            let initiative = self.word(["initiativ", "initiativ", "initiative"]);
            top.push((initiative, self.answer(Answer::Unknown)));
            top.push((self.word(["runde", "runde", "round"]), text("2")));
        }
        let effort = [
            (
                [
                    "erstatter_lønnet_arbeid",
                    "erstattar_løna_arbeid",
                    "replaces_paid_work",
                ],
                charter.replaces_paid_work,
            ),
            (["egne_mål", "eigne_mål", "own_goals"], charter.own_goals),
        ];
        self.replies(&mut top, ["innsats", "innsats", "effort"], &effort);
        let words = [
            ["ny", "ny", "new"],
            ["iverksatt", "iverksett", "implemented"],
            ["virker", "verkar", "works"],
            ["varig", "varig", "lasting"],
            ["nyttiggjort", "nyttiggjord", "utilised"],
        ];
        let innovation: Vec<_> = words.into_iter().zip(charter.innovation).collect();
        self.replies(
            &mut top,
            ["innovasjon", "innovasjon", "innovation"],
            &innovation,
        );
        let words = [
            ["tverrfaglig", "tverrfagleg", "interdisciplinary"],
            ["demokratisk", "demokratisk", "democratic"],
        ];
        let profile: Vec<_> = words.into_iter().zip(charter.profile).collect();
        self.replies(&mut top, ["profil", "profil", "profile"], &profile);
        self.map(top)
    }

    fn claim(&self, claim: Claim) -> Node {
        match claim {
            Claim::Samarbeid => self.word(["samarbeid", "samarbeid", "collaboration"]),
            Claim::Samskaping => self.same("samskaping"),
            Claim::Tynn => self.word_or(
                ["tynn samskaping", "tynn samskaping", "thin samskaping"],
                "co-creation",
            ),
            Claim::Tykk => self.word_or(
                ["tykk samskaping", "tjukk samskaping", "thick samskaping"],
                "tjukk",
            ),
        }
    }

    fn challenge(&self) -> Option<Node> {
        let need = self.reply(self.charter.unmet_need);
        let told = "Få unge møter eldre";
        if need.is_none() && self.charter.challenge_is_stated && self.has(SHORTHANDS) {
            return Some(text(told));
        }
        let mut entries = Vec::new();
        if self.charter.challenge_is_stated {
            let key = self.word(["beskrivelse", "skildring", "description"]);
            entries.push((key, text(told)));
        }
        if let Some(need) = need {
            let key = self.word(["udekket_behov", "udekt_behov", "unmet_need"]);
            entries.push((key, need));
        }
        (!entries.is_empty()).then(|| self.map(entries))
    }

    fn actor(&self, index: usize) -> Node {
        let actor = &self.charter.actors[index];
        let name = || self.word(["navn", "namn", "name"]);
        let mut entries = Vec::new();
        match index % 2 == 1 && !self.has(SPELT_OUT) {
            // A name without an id serves as the id.
            true => entries.push((name(), text(actor_id(index)))),
            false => entries.push((self.same("id"), text(actor_id(index)))),
        }
        if self.has(SPELT_OUT) {
            entries.push((name(), text("Ærlig talt")));
        }
        entries.push((
            self.word(["sektor", "sektor", "sector"]),
            self.sector(actor.sector),
        ));
        let civil = actor.sector == Sector::Civil;
        if civil && self.has(SPELT_OUT) {
            let form = self.word(["løs gruppe", "laus gruppe", "loose group"]);
            entries.push((self.same("form"), form));
        }
        if let Some(experience) = actor.experience {
            let word = match experience {
                Experience::Own => self.word(["egen", "eiga", "own"]),
                Experience::Close => self.word(["nær", "nær", "close"]),
                Experience::None => self.word(["ingen", "inga", "none"]),
                Experience::Unknown => self.answer(Answer::Unknown),
            };
            entries.push((self.word(["erfaring", "erfaring", "experience"]), word));
        }
        if actor.paid != Answer::Unknown || self.has(SPELT_OUT) {
            let key = self.word_or(["vederlag", "vederlag", "compensation"], "betalt");
            entries.push((key, self.answer(actor.paid)));
        }
        let own = [
            (
                [
                    "erstatter_lønnet_arbeid",
                    "erstattar_løna_arbeid",
                    "replaces_paid_work",
                ],
                actor.replaces_paid_work,
            ),
            (["egne_mål", "eigne_mål", "own_goals"], actor.own_goals),
            (
                ["kan_si_nei", "kan_seie_nei", "free_to_decline"],
                actor.free_to_decline,
            ),
        ];
        for (key, answer) in own {
            if let Some(answer) = answer {
                let said = Said {
                    answer,
                    evidence: false,
                };
                entries.push((self.word(key), self.said(said)));
            }
        }
        self.map(entries)
    }

    fn sector(&self, sector: Sector) -> Node {
        match sector {
            Sector::Public => self.word_or(["offentlig", "offentleg", "public"], "offentlege"),
            Sector::Civil => self.word_or(
                ["sivilsamfunn", "sivilsamfunn", "civil society"],
                "frivillig",
            ),
            Sector::Private => self.word_or(["privat", "privat", "private"], "kommersiell"),
        }
    }

    fn answer(&self, answer: Answer) -> Node {
        match answer {
            Answer::Yes => self.word_or(["ja", "ja", "yes"], "true"),
            Answer::No => self.word_or(["nei", "nei", "no"], "false"),
            Answer::Unknown => self.word_or(["vet ikke", "veit ikkje", "unknown"], "ukjent"),
        }
    }

    fn said(&self, said: Said) -> Node {
        if !said.evidence && !self.has(SPELT_OUT) {
            return self.answer(said.answer);
        }
        let key = self.word(["svar", "svar", "answer"]);
        let mut entries = vec![(key, self.answer(said.answer))];
        if said.evidence {
            entries.push(self.evidence());
        }
        self.closed_map(entries)
    }

    fn evidence(&self) -> (Node, Node) {
        let minutes = || text("\"Referat 3/4: «vi gjør det sammen», punkt 2\"");
        let value = match self.has(SPELT_OUT) {
            true => Node::List(vec![minutes(), text("https://example.org/møte#2")]),
            false => minutes(),
        };
        (
            self.word_or(["belegg", "belegg", "evidence"], "dokumentasjon"),
            value,
        )
    }

    fn reply(&self, reply: Reply) -> Option<Node> {
        match reply {
            Reply::LeftOut => None,
            Reply::One(said) => Some(self.said(said)),
            Reply::BySector(sides) => {
                let sides = SECTORS.into_iter().zip(sides);
                let told = sides.filter_map(|(sector, side)| {
                    side.map(|said| (self.sector(sector), self.said(said)))
                });
                Some(self.closed_map(told.collect()))
            }
        }
    }

    /// A map of answers under a key, unless none is given.
    fn replies(&self, top: &mut Entries, key: [&str; 3], replies: &[([&str; 3], Reply)]) {
        let given = replies
            .iter()
            .filter_map(|&(key, reply)| Some((self.word(key), self.reply(reply)?)));
        let entries: Entries = given.collect();
        if !entries.is_empty() {
            top.push((self.word(key), self.map(entries)));
        }
    }

    fn equality(&self) -> Option<Node> {
        let words = [
            ["felles_dagsorden", "felles_dagsorden", "shared_agenda"],
            ["delt_beslutning", "delt_avgjerd", "shared_decisions"],
            ["erfaring_teller", "erfaring_tel", "experience_counts"],
            ["kan_si_nei", "kan_seie_nei", "free_to_decline"],
            ["åpent_problem", "ope_problem", "open_problem"],
            ["åpen_informasjon", "open_informasjon", "open_information"],
            ["gjensidig_nytte", "gjensidig_nytte", "mutual_benefit"],
            ["felles_læring", "felles_læring", "joint_learning"],
            [
                "kollektiv_ledelse",
                "kollektiv_leiing",
                "collective_leadership",
            ],
            ["felles_eierskap", "felles_eigarskap", "shared_ownership"],
            ["tilgjengelig", "tilgjengeleg", "accessible"],
        ];
        match self.charter.equality {
            Equality::LeftOut => None,
            Equality::Whole(reply) => self.reply(reply),
            Equality::Markers(replies) => {
                let given = words
                    .into_iter()
                    .zip(replies)
                    .filter_map(|(key, reply)| Some((self.word(key), self.reply(reply)?)));
                Some(self.map(given.collect()))
            }
        }
    }

    fn phases(&self) -> Option<Node> {
        let words = [
            ["forståelse", "forståing", "understanding"],
            ["idé", "idé", "ideas"],
            ["planlegging", "planlegging", "planning"],
            ["gjennomføring", "gjennomføring", "implementation"],
            ["produksjon", "produksjon", "production"],
        ];
        let mut entries = Vec::new();
        for (key, told) in words.into_iter().zip(&self.charter.phases) {
            let node = match told {
                Told::LeftOut => continue,
                Told::One(phase) => self.phase(phase),
                Told::BySector(sides) => {
                    let sides = SECTORS.into_iter().zip(sides);
                    let told = sides.filter_map(|(sector, side)| {
                        Some((self.sector(sector), self.phase(side.as_ref()?)))
                    });
                    self.closed_map(told.collect())
                }
            };
            entries.push((self.word(key), node));
        }
        (!entries.is_empty()).then(|| self.map(entries))
    }

    fn phase(&self, phase: &Phase) -> Node {
        let mut rest: Entries = Vec::new();
        if !phase.heard.is_empty() {
            let key = self.word(["hørt", "høyrt", "consulted"]);
            rest.push((key, Node::List(self.heard(phase))));
        }
        if let Some(status) = phase.status {
            let word = match status {
                Status::Done => self.word(["ferdig", "ferdig", "done"]),
                Status::Ongoing => self.word(["pågår", "i gang", "ongoing"]),
                Status::Planned => self.word(["planlagt", "planlagd", "planned"]),
            };
            rest.push((self.same("status"), word));
        }
        if let Some(from) = phase.from {
            rest.push((self.word(["fra", "frå", "from"]), text(&date_text(from))));
        }
        if let Some(to) = phase.to {
            rest.push((self.word(["til", "til", "to"]), text(&date_text(to))));
        }
        if phase.evidence {
            rest.push(self.evidence());
        }
        if rest.is_empty() && self.has(SHORTHANDS) {
            return self.who(&phase.who);
        }
        let mut entries = Vec::new();
        let may_be_left_out = phase.who == Who::Unknown && !rest.is_empty();
        if !may_be_left_out || self.has(SPELT_OUT) {
            let key = self.word(["hvem", "kven", "who"]);
            entries.push((key, self.who(&phase.who)));
        }
        entries.extend(rest);
        self.map(entries)
    }

    fn who(&self, who: &Who) -> Node {
        match who {
            Who::NotStarted => self.word(["ikke startet", "ikkje starta", "not started"]),
            Who::NotApplicable => self.word(["ikke aktuelt", "ikkje aktuelt", "not applicable"]),
            Who::Unknown => self.answer(Answer::Unknown),
            Who::Named(named) => {
                let mut names = self.names(set_of(named), u32::MAX);
                match names.len() == 1 && self.has(SHORTHANDS) {
                    true => names.remove(0),
                    false => Node::List(names),
                }
            }
        }
    }

    /// Under `hørt` a sector means those of it who are not in `hvem`.
    fn heard(&self, phase: &Phase) -> Vec<Node> {
        let in_it = match &phase.who {
            Who::Named(named) => set_of(named),
            _ => 0,
        };
        self.names(set_of(&phase.heard), !in_it)
    }

    /// The words for a set of actors, where a sector's word covers those of it
    /// who are among `of`.
    fn names(&self, set: u32, of: u32) -> Vec<Node> {
        let sectors = SECTORS.map(|sector| {
            let actors = self.charter.actors.iter().enumerate();
            actors.fold(0, |set, (index, actor)| {
                set | u32::from(actor.sector == sector) << index
            })
        });
        let [public, civil, private] = sectors;
        let all = public | civil | private;
        if self.has(SHORTHANDS) && set != 0 {
            if set == all & of {
                return vec![self.word(["alle", "alle", "all"])];
            }
            if public != 0 && civil != 0 && set == (public | civil) & of {
                return vec![self.word(["felles", "felles", "joint"])];
            }
        }
        let mut left = set;
        let mut names = Vec::new();
        for (sector, word) in sectors.into_iter().zip(SECTORS) {
            let covered = sector & of;
            let whole = covered != 0 && covered & !left == 0;
            if whole && (self.has(SHORTHANDS) || self.sectors_only) {
                names.push(self.sector(word));
                left &= !covered;
            }
        }
        for actor in members(left) {
            let id = actor_id(actor);
            names.push(match self.has(SPELLINGS) {
                true => Node::Text(id.to_uppercase()),
                false => text(id),
            });
        }
        names
    }

    fn scalar(&self, node: &Node) -> Option<String> {
        match node {
            Node::Text(text) => Some(text.clone()),
            Node::Word(word) if self.has(SPELLINGS) => Some(spelt_otherwise(word)),
            Node::Word(word) => Some(word.clone()),
            Node::List(_) | Node::Map(_) => None,
        }
    }

    fn flow(&self, node: &Node) -> String {
        match node {
            Node::List(items) => {
                let items: Vec<String> = items.iter().map(|item| self.flow(item)).collect();
                format!("[{}]", items.join(", "))
            }
            Node::Map(entries) => {
                let entries: Vec<String> = entries
                    .iter()
                    .map(|(key, value)| format!("{}: {}", self.flow(key), self.flow(value)))
                    .collect();
                format!("{{{}}}", entries.join(", "))
            }
            scalar => self.scalar(scalar).unwrap_or_default(),
        }
    }

    /// Lays out a list or a map in lines; the first of them begins with `lead`.
    fn block(&self, node: &Node, indent: usize, lead: &str, lines: &mut Vec<String>) {
        let mut lead = lead.to_owned();
        let pad = " ".repeat(indent);
        match node {
            Node::List(items) => {
                for item in items {
                    let start = std::mem::replace(&mut lead, pad.clone()) + "- ";
                    match item {
                        Node::List(_) | Node::Map(_) if !self.has(FLOW) => {
                            self.block(item, indent + 2, &start, lines);
                        }
                        _ => lines.push(start + &self.flow(item)),
                    }
                }
            }
            Node::Map(entries) => {
                for (key, value) in entries {
                    let start = std::mem::replace(&mut lead, pad.clone());
                    let start = format!("{start}{}:", self.flow(key));
                    let is_actors = matches!(value, Node::List(items)
                        if items.iter().any(|item| matches!(item, Node::Map(_))));
                    match value {
                        Node::List(_) | Node::Map(_) if !self.has(FLOW) || is_actors => {
                            lines.push(start);
                            let next = " ".repeat(indent + 2);
                            self.block(value, indent + 2, &next, lines);
                        }
                        _ => lines.push(format!("{start} {}", self.flow(value))),
                    }
                }
            }
            scalar => lines.push(lead + &self.scalar(scalar).unwrap_or_default()),
        }
    }
}

fn text(text: &str) -> Node {
    Node::Text(text.to_owned())
}

/// The same word with folded letters, a capital, and `-` for `_`.
fn spelt_otherwise(word: &str) -> String {
    let folded = word
        .replace('æ', "ae")
        .replace('ø', "oe")
        .replace('å', "aa")
        .replace('é', "e")
        .replace('_', "-");
    let mut letters = folded.chars();
    let first = letters.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(letters).collect()
}
