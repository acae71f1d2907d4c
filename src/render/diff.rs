//! What changed between two versions, for people, for a pull request, and for programs.

use std::fmt::Write;

use std::cmp::{Ordering, Reverse};
use std::collections::BTreeMap;

use comfy_table::{Table, presets};
use serde::Serialize;
use serde_json::{Value, json};

use super::json::{flag_state, state};
use super::markdown::escaped;
use super::plain_json;
use super::terminal::Labels;
use crate::report::diff::{Changes, FlagLevel, Pair, changes};
use crate::report::{RULES, Verdict};
use crate::theory::facts::Interval;
use crate::theory::lang::{Lang, Tri, capitalised, one_line};
use crate::theory::rule::{FlagState, Outcome, Strength};
use crate::theory::samarbeid::Samarbeid;

/// How the text is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// For a terminal.
    Text,
    /// For a pull request.
    Markdown,
}

/// What changed in some charters: of many, first how many went from one level to another; then each; and
/// last how many are as they were, where that is counted.
pub fn page(pairs: &[Pair], same: Option<usize>, page: Page, lang: Lang) -> String {
    let mut parts = Vec::new();
    if same.is_some() && !pairs.is_empty() {
        parts.push(levels(pairs, page, lang));
    }
    parts.extend(pairs.iter().map(|pair| text(pair, page)));
    if let Some(same) = same {
        parts.push(match lang {
            Lang::Nb => format!("Uten endring: {same} kort.\n"),
            Lang::Nn => format!("Utan endring: {same} kort.\n"),
            Lang::En if same == 1 => "Unchanged: 1 charter.\n".to_owned(),
            Lang::En => format!("Unchanged: {same} charters.\n"),
        });
    }
    parts.join("\n")
}

/// How many charters went from each level to each, the most frequent first.
fn levels(pairs: &[Pair], page: Page, lang: Lang) -> String {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let level = |verdict: Option<&Verdict>| match verdict {
        Some(verdict) => verdict.interval.words(lang),
        None => "–".to_owned(),
    };
    let mut counts: BTreeMap<(String, String), usize> = BTreeMap::new();
    for pair in pairs {
        let step = (level(pair.old), level(pair.new));
        *counts.entry(step).or_default() += 1;
    }
    let mut rows: Vec<_> = counts.into_iter().collect();
    rows.sort_by_key(|(_, count)| Reverse(*count));
    let mut table = Table::new();
    table.load_style(match page {
        Page::Text => presets::NOTHING,
        Page::Markdown => presets::ASCII_MARKDOWN,
    });
    table.set_header([
        tri("Før", "Før", "Before"),
        tri("Nå", "No", "Now"),
        tri("Kort", "Kort", "Charters"),
    ]);
    for ((from, to), count) in rows {
        table.add_row([from, to, count.to_string()]);
    }
    let lines = table.lines().map(|line| line.trim_end().to_owned() + "\n");
    lines.collect()
}

/// What changed in one charter, in words.
pub fn text(pair: &Pair, page: Page) -> String {
    let Some(shown) = pair.new.or(pair.old) else {
        return String::new();
    };
    let lang = shown.head.lang;
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let own = |text: &str| match page {
        Page::Text => one_line(text).into_owned(),
        Page::Markdown => escaped(text),
    };
    let mut out = String::new();
    let path = own(&shown.head.path);
    // Writing to a text cannot fail.
    let _ = match page {
        Page::Text => writeln!(out, "{} ({path})", own(&shown.name)),
        Page::Markdown => writeln!(out, "### {}\n\n{path}\n", own(&shown.name)),
    };
    let mark = match page {
        Page::Text => "  ",
        Page::Markdown => "- ",
    };
    let (old, new) = match (pair.old, pair.new) {
        (Some(old), Some(new)) => (old, new),
        (None, _) => {
            let placed = shown.interval.words(lang);
            let _ = writeln!(
                out,
                "{mark}{}: {placed}",
                tri("Nytt kort", "Nytt kort", "New charter")
            );
            return out;
        }
        (_, None) => {
            let placed = shown.interval.words(lang);
            let gone = tri(
                "Kortet er borte; det var",
                "Kortet er borte; det var",
                "The charter has been removed; it was",
            );
            let _ = writeln!(out, "{mark}{gone} {placed}");
            return out;
        }
    };
    let changes = changes(old, new);
    if changes.is_empty() {
        let _ = writeln!(
            out,
            "{mark}{}",
            tri("Ingen endring", "Inga endring", "No change")
        );
        return out;
    }
    for line in lines(&changes, lang) {
        let _ = writeln!(out, "{mark}{}", own(&line));
    }
    out
}

fn lines(changes: &Changes, lang: Lang) -> Vec<String> {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let labels = Labels(lang);
    let mut lines = Vec::new();
    if let Some((from, to)) = changes.levels {
        let name = tri("Nivå", "Nivå", "Level");
        lines.push(format!("{name}: {} → {}", from.words(lang), to.words(lang)));
    }
    if let Some((from, to)) = changes.not_samskaping {
        let name = tri("Ikke samskaping", "Ikkje samskaping", "Not samskaping");
        let said = |is: bool| match is {
            true => tri("ja", "ja", "yes"),
            false => tri("nei", "nei", "no"),
        };
        lines.push(format!("{name}: {} → {}", said(from), said(to)));
    }
    // A level above samarbeid has no kind, and its own line says enough.
    if let Some((from, to)) = changes.kind
        && (to.is_some() || changes.levels.is_none())
    {
        let name = tri("Slags samarbeid", "Slag samarbeid", "Kind of collaboration");
        let said = |kind: Option<Samarbeid>| match kind {
            Some(kind) => {
                let name = kind.name().to(lang);
                let level = tri("samarbeid: ", "samarbeid: ", "collaboration: ");
                name.strip_prefix(level).unwrap_or(name)
            }
            None => tri("ikke sagt", "ikkje sagt", "not told"),
        };
        lines.push(match from {
            None => format!("{name}: {}", said(to)),
            Some(_) => format!("{name}: {} → {}", said(from), said(to)),
        });
    }
    if let Some((from, to)) = changes.round {
        lines.push(format!("{}: {from} → {to}", tri("Runde", "Runde", "Round")));
    }
    if let Some((from, to)) = changes.so_far {
        let name = tri("Hittil", "Så langt", "So far");
        let said = |interval: Option<Interval>| match interval {
            Some(interval) => interval.words(lang),
            None => tri(
                "ingenting er planlagt",
                "ingenting er planlagt",
                "nothing is planned",
            )
            .to_owned(),
        };
        lines.push(format!("{name}: {} → {}", said(from), said(to)));
    }
    if let Some((from, to)) = changes.axis {
        let name = tri(
            "Gått sammen uten brudd",
            "Gått saman utan brot",
            "Together without a break",
        );
        let phases = tri("av 5 faser", "av 5 fasar", "of 5 phases");
        let said = |(lower, upper): (u8, u8)| match lower == upper {
            true => lower.to_string(),
            false => format!("{lower}–{upper}"),
        };
        lines.push(format!("{name}: {} → {} {phases}", said(from), said(to)));
    }
    if let Some((from, to)) = changes.claim {
        let said = |claim: Option<crate::theory::terms::Claim>| {
            claim.map_or(tri("ingen", "ingen", "none"), |claim| claim.name().to(lang))
        };
        lines.push(format!("{}: {} → {}", labels.claim(), said(from), said(to)));
    }
    let outcome = |outcome: Outcome| labels.state_of(outcome);
    for change in &changes.conditions {
        let rank = |outcome: Outcome| match outcome {
            Outcome::Never | Outcome::NotApplicable => 0,
            Outcome::Sometimes => 1,
            Outcome::Always => 2,
        };
        let sign = match rank(change.to).cmp(&rank(change.from)) {
            Ordering::Greater => "+",
            Ordering::Equal => "·",
            Ordering::Less => "−",
        };
        lines.push(format!(
            "{sign} {}: {} → {} ({})",
            capitalised(change.rule.name.to(lang)),
            outcome(change.from),
            outcome(change.to),
            change.rule.code
        ));
    }
    for change in &changes.flags {
        let said = |level: Option<FlagLevel>| {
            let words = match level {
                None => Tri::new("ikke der", "ikkje der", "none"),
                Some((FlagState::Possible, _)) => Tri::new("mulig", "mogleg", "possible"),
                Some((_, Some(Strength::Clear))) => Tri::new("tydelig", "tydeleg", "clear"),
                Some((_, Some(Strength::Risk))) => Tri::new("risiko", "risiko", "risk"),
                Some((_, Some(Strength::Softened))) => Tri::new("dempet", "dempa", "softened"),
                Some((_, None)) => Tri::new("reist", "reist", "raised"),
            };
            words.to(lang)
        };
        let whom = match change.name.is_empty() {
            true => String::new(),
            false => format!(" for {}", change.name),
        };
        lines.push(format!(
            "⚑ {}{whom}: {} → {} ({})",
            capitalised(change.rule.name.to(lang)),
            said(change.from),
            said(change.to),
            change.rule.code
        ));
    }
    lines
}

#[derive(Serialize)]
struct Whole {
    version: u32,
    samskap: &'static str,
    rules: u32,
    /// How many more charters are as they were; null where each is told of.
    same: Option<usize>,
    charters: Vec<Value>,
}

/// All changes as JSON.
///
/// # Errors
/// None that can come about: it holds texts and numbers alone.
pub fn json(pairs: &[Pair], same: Option<usize>) -> serde_json::Result<String> {
    let whole = Whole {
        version: 1,
        samskap: env!("CARGO_PKG_VERSION"),
        rules: RULES,
        same,
        charters: pairs.iter().map(one).collect(),
    };
    plain_json::pretty(&whole)
}

fn one(pair: &Pair) -> Value {
    let place = |verdict: &crate::report::Verdict| json!({ "path": verdict.head.path, "document": verdict.head.document, "name": verdict.name });
    let interval =
        |interval: Interval| json!({ "lower": interval.lower.id(), "upper": interval.upper.id() });
    let both = |from: Value, to: Value| json!({ "from": from, "to": to });
    let found = match (pair.old, pair.new) {
        (Some(old), Some(new)) => changes(old, new),
        _ => Changes::default(),
    };
    let status = match (pair.old, pair.new) {
        (None, _) => "added",
        (_, None) => "removed",
        _ if found.is_empty() => "same",
        _ => "changed",
    };
    let flag = |level: Option<FlagLevel>| {
        level.map(|(state, strength)| {
            let strength = strength.map(Strength::id);
            json!({ "state": flag_state(state), "strength": strength })
        })
    };
    json!({
        "status": status,
        "old": pair.old.map(place),
        "new": pair.new.map(place),
        "levels": found.levels.map(|(from, to)| both(interval(from), interval(to))),
        "so_far": found.so_far.map(|(from, to)| both(json!(from.map(interval)), json!(to.map(interval)))),
        "axis": found.axis.map(|(from, to)| {
            let said = |(lower, upper): (u8, u8)| json!({ "lower": lower, "upper": upper });
            both(said(from), said(to))
        }),
        "kind": found.kind.map(|(from, to)| both(json!(from.map(Samarbeid::id)), json!(to.map(Samarbeid::id)))),
        "not_samskaping": found.not_samskaping.map(|(from, to)| both(json!(from), json!(to))),
        "round": found.round.map(|(from, to)| both(json!(from), json!(to))),
        "claim": found.claim.map(|(from, to)| both(json!(from.map(crate::theory::terms::Claim::id)), json!(to.map(crate::theory::terms::Claim::id)))),
        "conditions": found.conditions.iter().map(|change| json!({
            "code": change.rule.code, "from": state(change.from), "to": state(change.to),
        })).collect::<Vec<_>>(),
        "flags": found.flags.iter().map(|change| json!({
            "code": change.rule.code, "actor": change.actor, "from": flag(change.from), "to": flag(change.to),
        })).collect::<Vec<_>>(),
    })
}
