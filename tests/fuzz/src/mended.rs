//! What writes: `lint --fix`, and `merge`.

use std::collections::BTreeSet;

use samskap::charter::problem::Mistake;
use samskap::charter::reading::{Opened, open, text};
use samskap::charter::source::{Document, Source, front_matter};
use samskap::charter::spelling::folded_id;
use samskap::charter::yaml::patch::{Edit, apply};
use samskap::charter::{Charter, Kind, facts, manuscript, yaml};
use samskap::lint::mend;
use samskap::lint::silence::{self, Silence, Silences};
use samskap::lint::{Issue, Seen, Settings, issues};
use samskap::questionnaire::join::{self, Joined, Refusal, Side, translated};
use samskap::report::{Grouping, Head, Report, report};
use samskap::theory::assess;
use samskap::theory::lang::Lang;
use samskap::theory::questions::{Ask, Said, answers as answers_to};
use samskap::theory::terms::{Answer, Experience, Sector};

use crate::documents;

/// How often `lint --fix` looks at a file again.
const ROUNDS: usize = 8;

/// Mends a text as `lint --fix` mends a file, and holds what comes of it to what was.
pub fn fix(file: &str) {
    fix_as(file, Kind::Yaml);
    if file.starts_with("---") {
        fix_as(file, Kind::FrontMatter);
    }
}

fn fix_as(file: &str, kind: Kind) {
    let before = seen(file, kind);
    let mut after = file.to_owned();
    for _ in 0..ROUNDS {
        let edits = edits(&after, kind);
        if edits.is_empty() {
            break;
        }
        let mended = apply(&after, &edits);
        assert_ne!(mended, after, "{edits:?} changes something");
        after = mended;
    }
    if after == file {
        return;
    }
    assert_eq!(edits(&after, kind), [], "a second run: {after:?}");
    let now = seen(&after, kind);
    assert_eq!(now.documents.len(), before.documents.len(), "{after:?}");
    for (now, was) in now.documents.iter().zip(&before.documents) {
        if was.charter.is_some() {
            assert_eq!(now.charter, was.charter, "{after:?}");
            assert_eq!(now.lang, was.lang, "{after:?}");
        }
        // What stands under a key that is mended is looked at then, and no sooner; YAML stays what it was.
        assert_eq!(now.faults, was.faults, "{after:?}");
        // A comment that silences nothing goes, and its reason stays.
        let rest = |comments: &[String]| -> Vec<String> {
            let kept = comments.iter().filter(|of| !of.contains("samskap"));
            kept.cloned().collect()
        };
        let (rest_now, rest_was) = (rest(&now.comments), rest(&was.comments));
        assert!(is_within(&rest_was, &rest_now), "{rest_was:?} {rest_now:?}");
        for why in &was.reasons {
            assert!(now.comments.iter().any(|of| of.contains(why)), "{why:?}");
        }
    }
    if before.documents.iter().all(|of| of.charter.is_some()) {
        assert_eq!(now.findings, before.findings, "{after:?}");
    }
}

/// Whether a row stands in another in the same order, perhaps with more between.
fn is_within(row: &[String], other: &[String]) -> bool {
    let mut other = other.iter();
    row.iter().all(|of| other.any(|there| there == of))
}

/// One document, as what must stay.
struct Was {
    charter: Option<String>,
    lang: Lang,
    faults: usize,
    comments: Vec<String>,
    reasons: Vec<String>,
}

struct File {
    documents: Vec<Was>,
    /// The findings apart from idle silences, and whether each is shown.
    findings: Vec<String>,
}

fn of_kind(file: &str, kind: Kind) -> Vec<Document> {
    match kind {
        Kind::Yaml => documents(file.as_bytes()),
        Kind::FrontMatter => front_matter(file.as_bytes())
            .expect("bytes in memory are always there")
            .into_iter()
            .collect(),
    }
}

fn seen(file: &str, kind: Kind) -> File {
    let mut documents = Vec::new();
    let found = linted(file, kind, |opened, _, _| {
        let text = opened.source.text;
        let comments = opened.doc.comments.iter();
        let comments: Vec<String> = comments
            .map(|span| text.get(span.clone()).unwrap_or_default().to_owned())
            .collect();
        let reasons = comments.iter().filter_map(|comment| {
            let body = comment.trim_start_matches('#').trim_start();
            let order = body.strip_prefix("samskap:")?.trim_start();
            let (_, why) = order.strip_prefix("ignore[")?.split_once(']')?;
            Some(why.trim().to_owned()).filter(|why| !why.is_empty())
        });
        documents.push(Was {
            charter: opened.charter.as_ref().map(said_by),
            lang: opened.lang,
            faults: opened
                .problems
                .iter()
                .filter(|problem| matches!(problem.what, Mistake::Yaml(_)))
                .count(),
            reasons: reasons.collect(),
            comments,
        });
    });
    let findings = found.into_iter().filter(|of| of.code != "SK801");
    File {
        documents,
        findings: findings
            .map(|of| format!("{} {} {}", of.code, of.hidden.is_some(), of.text))
            .collect(),
    }
}

/// What a charter says, apart from its places.
fn said_by(charter: &Charter) -> String {
    let actors: Vec<_> = charter
        .actors
        .iter()
        .map(|actor| (&actor.id, &actor.name, actor.form))
        .collect();
    format!("{} {actors:?} {:?}", charter.name, facts(charter))
}

/// The findings of a file, its silences applied as `lint` applies them; each document is handed on with
/// its own idle silences.
fn linted(
    file: &str,
    kind: Kind,
    mut look: impl FnMut(&Opened, &Document, &[Issue]),
) -> Vec<Issue> {
    let settings = Settings {
        severities: Vec::new(),
        select: Vec::new(),
        ignore: Vec::new(),
        strict: false,
        require: Vec::new(),
        compares: false,
        keys: false,
    };
    let mut all = Vec::new();
    let mut of_file = Silences::default();
    let mut broken = false;
    for document in of_kind(file, kind) {
        let text = text(&document);
        let Some(opened) = open(&document, &text, kind) else {
            continue;
        };
        let head = Head {
            path: "samskap.yaml".to_owned(),
            document: document.number,
            alone: false,
            lang: Lang::Nb,
        };
        let report = report(&opened, head, Grouping::EachActor);
        let position = |byte: usize| opened.source.position(byte);
        let seen = Seen {
            report: &report,
            position: &position,
        };
        let mut found = issues(&seen, &settings);
        let (for_file, own): (Vec<Silence>, Vec<Silence>) =
            silence::silences(&opened, document.number == 1)
                .into_iter()
                .partition(Silence::is_for_file);
        of_file.extend(for_file);
        let mut own: Silences = own.into_iter().collect();
        own.apply(&mut found);
        of_file.apply(&mut found);
        let mut idle = Vec::new();
        match report {
            Report::Verdict(_) => idle = own.leftovers(&settings, Lang::Nb),
            Report::Broken(_) => broken = true,
        }
        look(&opened, &document, &idle);
        all.extend(found);
        all.extend(idle);
    }
    if !broken {
        all.extend(of_file.leftovers(&settings, Lang::Nb));
    }
    all
}

/// The changes that `lint --fix` makes to a file, in bytes of the file.
fn edits(file: &str, kind: Kind) -> Vec<Edit> {
    let mut all = Vec::new();
    let mut first = None;
    let mut own = Vec::new();
    let mut add = |edits: Vec<Edit>, source: &Source, offset: usize| {
        for edit in edits {
            let span = edit.span.start + offset..edit.span.end + offset;
            let same = |old: Option<&str>| old.map(|old| old.replace('\t', " "));
            assert_eq!(
                same(source.text.get(edit.span.clone())),
                same(file.get(span.clone())),
                "what is mended stands in the file where it stands in the document"
            );
            all.push(Edit::new(span, edit.text));
        }
    };
    let found = linted(file, kind, |opened, document, idle| {
        add(
            mend::spelling(opened, document, kind),
            &opened.source,
            document.offset,
        );
        let edits = silence::without(opened.source.text, idle);
        add(edits, &opened.source, document.offset);
        own.extend(idle.iter().map(|of| of.place.span.clone()));
        first.get_or_insert_with(|| (opened.source.text.to_owned(), document.offset));
    });
    // Those that hold for the file come last, after every document's own.
    let idle = found.into_iter().filter(|of| of.code.starts_with("SK80"));
    let of_file: Vec<Issue> = idle.skip(own.len()).collect();
    if let Some((text, offset)) = first {
        let edits = silence::without(&text, &of_file);
        add(edits, &Source::new(&text, 1), offset);
    }
    all
}

/// Joins two charters of a text, one after the other. Where there is one, two sides go on from it: what
/// follows the last marker decides what each of them answers.
pub fn merge(file: &str) {
    let mut texts = Vec::new();
    for document in documents(file.as_bytes()) {
        let text = text(&document);
        let Some(opened) = open(&document, &text, Kind::Yaml) else {
            continue;
        };
        if opened.charter.is_some() {
            texts.push(text.into_owned());
        }
    }
    // The language decides a few words of what is listed: one for each text is enough.
    let lang = Lang::ALL[file.len() % 3];
    match texts.as_slice() {
        [] => {}
        [only] => {
            let answers = file.rsplit_once("\n---\n").map_or(file, |(_, rest)| rest);
            let [one, other] = apart(only, answers.as_bytes());
            joins(&one, &other, lang);
        }
        [first, second, ..] => joins(first, second, lang),
    }
}

fn joins(first: &str, second: &str, lang: Lang) {
    let sides = [side("en.yaml", first), side("to.yaml", second)];
    let back = [side("to.yaml", second), side("en.yaml", first)];
    let joined = join::join(&sides, lang, None, &[]);
    let reversed = join::join(&back, lang, None, &[]);
    match (&joined, &reversed) {
        (Ok(joined), Ok(reversed)) => {
            holds_both(joined, &sides, lang);
            holds_both(reversed, &back, lang);
            is_as_it_was(joined, lang);
            same_either_way(joined, reversed);
        }
        // Charters that have nothing to do with each other say little of joining.
        (Err(Refusal::NotTheSame(..)), Err(Refusal::NotTheSame(..))) => {
            if let Some(renamed) = renamed(first, second) {
                joins(first, &renamed, lang);
            }
        }
        (Err(one), Err(other)) => {
            let same = std::mem::discriminant(one) == std::mem::discriminant(other);
            assert!(same, "{one:?} {other:?}");
            assert_ne!(first, second, "a charter is the same as itself");
        }
        _ => panic!("{joined:?}\n{reversed:?}"),
    }
}

/// The second charter with the name of the first.
fn renamed(first: &str, second: &str) -> Option<String> {
    let name = |text: &str| Some(manuscript::draft(text, Kind::Yaml).charter?.name);
    let wanted = name(first)?;
    let said = Said::Text(wanted.clone());
    let written = manuscript::set(second, Kind::Yaml, (Ask::Name, &said), None, Lang::Nb).ok()?;
    let same = folded_id(&name(&written.text)?) == folded_id(&wanted);
    same.then_some(written.text)
}

/// How many answers are given to a charter before its sides are joined.
const MAX_ANSWERS: usize = 24;

/// Two sides that went on from one charter: each pair of bytes is one answer of one of them.
fn apart(text: &str, answers: &[u8]) -> [String; 2] {
    let mut sides = [text.to_owned(), text.to_owned()];
    for pair in answers.chunks_exact(2).take(MAX_ANSWERS) {
        let &[which, what] = pair else { continue };
        let (which, what) = (usize::from(which), usize::from(what));
        let text = &mut sides[which % 2];
        let draft = manuscript::draft(text, Kind::Yaml);
        let Some(charter) = &draft.charter else {
            continue;
        };
        let actors = charter.actors.len();
        let mut asks = manuscript::asks(Some(charter));
        // What another is called would be another charter.
        asks.retain(|ask| !matches!(ask, Ask::Name));
        asks.extend([
            Ask::ActorName(actors),
            Ask::ActorSector(actors.saturating_sub(1)),
        ]);
        let ask = asks[which / 2 % asks.len()];
        let mut said = match ask {
            Ask::ActorName(_) | Ask::Challenge => ["Laget", "æ: b", "x # y", "c"]
                .map(|of| Said::Text(of.to_owned()))
                .to_vec(),
            Ask::ActorSector(_) => Sector::ALL.map(Said::Sector).to_vec(),
            Ask::Parties => vec![Said::Sectors(Sector::ALL.to_vec())],
            Ask::From(_) => ["2024", "2024-02", "2025-01-31"]
                .map(|of| Said::Date(of.to_owned()))
                .to_vec(),
            _ => answers_to(&facts(charter), ask),
        };
        said.push(Said::Answer(Answer::Unknown));
        let by = match ask {
            Ask::Marker(_) => Sector::ALL.get(what / 4 % 4).copied(),
            _ => None,
        };
        let said = &said[what % said.len()];
        let lang = Lang::ALL[what / 16 % 3];
        if let Ok(written) = manuscript::set(text, Kind::Yaml, (ask, said), by, lang) {
            *text = written.text;
        }
    }
    sides.map(|side| {
        let draft = manuscript::draft(&side, Kind::Yaml);
        // A party may be without its sector still.
        let is_whole = draft.charter.is_some() && !draft.mistakes && !draft.unfinished;
        if is_whole {
            side.clone()
        } else {
            text.to_owned()
        }
    })
}

fn side(path: &str, text: &str) -> Side {
    Side {
        path: path.to_owned(),
        text: text.to_owned(),
        kind: Kind::Yaml,
        of: None,
    }
}

/// What is written is a charter, and says all that its sides say, apart from what is listed.
fn holds_both(joined: &Joined, sides: &[Side], lang: Lang) {
    let draft = manuscript::draft(&joined.text, Kind::Yaml);
    assert!(!draft.mistakes && !draft.unfinished, "{}", joined.text);
    let charter = draft.charter.as_ref().expect("a charter without mistakes");
    let listed: Vec<&str> = joined.conflicts.iter().map(|of| of.key.as_str()).collect();
    let left_out = joined.left_out.iter().map(String::as_str);
    let listed: Vec<&str> = listed.into_iter().chain(left_out).collect();
    for side in sides {
        let theirs = manuscript::draft(&side.text, Kind::Yaml);
        let Some(their_charter) = &theirs.charter else {
            continue;
        };
        for comment in comments(&theirs.doc, &side.text) {
            let body = comment.trim_start_matches('#').trim();
            let shown = samskap::theory::lang::one_line(body);
            assert!(
                joined.text.contains(body) || joined.text.contains(shown.as_ref()),
                "{comment:?} in {}",
                joined.text
            );
        }
        let is_listed = |ask: Ask, side: Option<Sector>| {
            // A party that is not written at all has no place for what is said of it.
            let nowhere = listed.iter().any(|key| key.starts_with(actors(lang)));
            let path = manuscript::spelled_path(Some(charter), ask, side, lang);
            nowhere
                || listed
                    .iter()
                    .any(|key| is_above(key, &path) || is_above(&path, key))
        };
        holds(
            &draft,
            charter,
            &theirs,
            their_charter,
            &joined.text,
            is_listed,
        );
        tells_the_rest(&draft, charter, &theirs, their_charter, &joined.text);
        if listed.is_empty() && joined.differences.is_empty() {
            is_no_wider(charter, their_charter, &joined.text);
        }
    }
    let first = manuscript::draft(&sides[0].text, Kind::Yaml);
    let was = comments(&first.doc, &sides[0].text);
    let now = comments(&draft.doc, &joined.text);
    assert!(is_within(&was, &now), "{was:?} {now:?}");
}

fn actors(lang: Lang) -> &'static str {
    match lang {
        Lang::Nb => "aktører",
        Lang::Nn => "aktørar",
        Lang::En => "actors",
    }
}

/// Whether a way is another, or leads on to it.
fn is_above(way: &str, other: &str) -> bool {
    other
        .strip_prefix(way)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Of the same parties, more knowledge never makes the level less certain.
fn is_no_wider(charter: &Charter, theirs: &Charter, text: &str) {
    let ids = |charter: &Charter| -> BTreeSet<String> {
        let actors = charter.actors.iter();
        actors.map(|actor| folded_id(&actor.id)).collect()
    };
    if ids(charter) != ids(theirs) {
        return;
    }
    let [now, was] = [charter, theirs].map(|charter| assess::assess(&facts(charter)));
    // A date may show that an order was taken for granted in vain.
    if was.order_assumed {
        return;
    }
    let [now, was] = [now, was].map(|of| of.placement.verdict);
    assert!(
        now.lower >= was.lower && now.upper <= was.upper,
        "{was:?} became {now:?}: {text}"
    );
}

fn comments(doc: &yaml::Doc, text: &str) -> Vec<String> {
    let spans = doc.comments.iter();
    spans
        .map(|span| text.get(span.clone()).unwrap_or_default().trim().to_owned())
        .collect()
}

/// Whatever a side knows is said in what the sides come to.
fn holds(
    joined: &manuscript::Draft,
    charter: &Charter,
    theirs: &manuscript::Draft,
    their_charter: &Charter,
    text: &str,
    is_listed: impl Fn(Ask, Option<Sector>) -> bool,
) {
    for ask in manuscript::answerable(their_charter) {
        let sides: &[Option<Sector>] = match ask {
            Ask::Marker(marker) if is_by_side(charter, marker.index()) => &[
                Some(Sector::Public),
                Some(Sector::Civil),
                Some(Sector::Private),
            ],
            // A party is known by what the phases call it, and the list of sectors grows.
            Ask::Name | Ask::Parties | Ask::ActorName(_) => continue,
            _ => &[None],
        };
        for side in sides {
            let said = manuscript::said(&theirs.doc, their_charter, ask, *side);
            let Some(said) = said.filter(is_known) else {
                continue;
            };
            let translated = translated(their_charter, Some(charter), ask, &said);
            let Some((ask, said)) = translated else {
                assert!(
                    is_listed(ask, *side),
                    "{ask:?}: every party is in what they come to"
                );
                continue;
            };
            if is_listed(ask, *side) {
                continue;
            }
            let now = manuscript::said(&joined.doc, charter, ask, *side);
            assert_eq!(now, Some(said), "{ask:?} {side:?} in\n{text}");
        }
    }
}

/// What no question is about stands where it stood, or is told of.
fn tells_the_rest(
    joined: &manuscript::Draft,
    charter: &Charter,
    theirs: &manuscript::Draft,
    their_charter: &Charter,
    text: &str,
) {
    let one_line = |text: &str| samskap::theory::lang::one_line(text).into_owned();
    for place in manuscript::beside(their_charter) {
        let Some((raw, read)) = place.written(&theirs.doc, their_charter) else {
            continue;
        };
        let here = match place.actor() {
            None => place.clone(),
            Some(at) => {
                let id = folded_id(&their_charter.actors[at].id);
                let same = |actor: &samskap::charter::Actor| folded_id(&actor.id) == id;
                let Some(twin) = charter.actors.iter().position(same) else {
                    continue;
                };
                place.of_actor(twin)
            }
        };
        // Evidence is among the rest, below.
        if place.is_evidence {
            continue;
        }
        let is_there = here
            .written(&joined.doc, charter)
            .is_some_and(|(_, now)| now == read);
        assert!(
            is_there || one_line(text).contains(&one_line(&raw)),
            "{raw:?} in {text}"
        );
    }
    let told = manuscript::extras(&joined.doc, charter);
    for extra in manuscript::extras(&theirs.doc, their_charter) {
        let is_told = one_line(text).contains(&one_line(&extra.content));
        assert!(told.contains(&extra) || is_told, "{extra:?} in {text}");
    }
}

fn is_by_side(charter: &Charter, marker: usize) -> bool {
    let said = charter.markers.get(marker).copied().flatten();
    said.is_some_and(|said| said.value.sides.is_some())
}

fn is_known(said: &Said) -> bool {
    let unknown = matches!(
        said,
        Said::Answer(Answer::Unknown) | Said::Experience(Experience::Unknown)
    );
    !unknown
}

/// Joined with itself, what the sides come to is what it is.
fn is_as_it_was(joined: &Joined, lang: Lang) {
    let twice = [side("ut.yaml", &joined.text), side("ut.yaml", &joined.text)];
    match join::join(&twice, lang, None, &[]) {
        Ok(again) => {
            assert_eq!(again.text, joined.text);
            assert!(
                again.conflicts.is_empty() && again.left_out.is_empty(),
                "{again:?}"
            );
        }
        Err(refusal) => panic!("{refusal:?} of {}", joined.text),
    }
}

/// The order of the files decides layout, and not what is said.
fn same_either_way(joined: &Joined, reversed: &Joined) {
    if !joined.left_out.is_empty() || !reversed.left_out.is_empty() {
        return;
    }
    let interval = |joined: &Joined| {
        let draft = manuscript::draft(&joined.text, Kind::Yaml);
        let placed = assess::assess(&facts(draft.charter.as_ref()?));
        Some((placed.placement.verdict, placed.placement.so_far))
    };
    assert_eq!(
        interval(joined),
        interval(reversed),
        "{}\n{}",
        joined.text,
        reversed.text
    );
    assert_eq!(
        joined.conflicts.len(),
        reversed.conflicts.len(),
        "{:?}\n{:?}",
        joined.conflicts,
        reversed.conflicts
    );
}
