//! All rules on one page, made from their declarations.

use std::fmt::Write;

use crate::report::cited;
use crate::rule::{Kind, Rule};
use crate::rules;
use crate::terms::Severity;
use crate::words::{Lang, Tri, capitalised};

/// The page of the rules, in Markdown.
pub fn page(lang: Lang) -> String {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let mut out = String::new();
    // Writing to a text cannot fail.
    let _ = write!(
        out,
        "# {}\n\n{}\n",
        tri("Reglene", "Reglane", "The rules"),
        tri(
            "Denne siden er laget av reglene selv, og prøves mot dem. Kilden siteres som SESAM §n; se [teorien](teori.md).",
            "Denne sida er laga av reglane sjølve, og blir prøvd mot dei. Kjelda blir sitert som SESAM §n; sjå [teorien](teori.md) (på bokmål).",
            "This page is made from the rules themselves, and checked against them. The source is cited as SESAM §n; see [the theory](theory.md).",
        ),
    );
    for rule in rules::ALL {
        let _ = write!(out, "\n## {}: {}\n\n", rule.code, rule.name.to(lang));
        out.push_str(&section(rule, lang));
    }
    out
}

/// What a rule is and means, with the charters that break and keep it.
pub fn section(rule: &Rule, lang: Lang) -> String {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let mut out = String::new();
    let _ = write!(
        out,
        "*{}. SESAM {}.*\n\n",
        role(rule, lang),
        cited(rule.source)
    );
    let _ = write!(out, "{}\n\n", rule.meaning.to(lang));
    let breaks = match rule.kind {
        Kind::Condition(_) => tri("Ikke oppfylt:", "Ikkje oppfylt:", "Not met:"),
        Kind::Flag(_) => tri("Reiser flagget:", "Reiser flagget:", "Raises the flag:"),
        Kind::Finding(_) => tri("Slår ut:", "Slår ut:", "Is reported:"),
    };
    let keeps = match rule.kind {
        Kind::Condition(_) => tri("Oppfylt:", "Oppfylt:", "Met:"),
        Kind::Flag(_) => tri("Gjør det ikke:", "Gjer det ikkje:", "Does not:"),
        Kind::Finding(_) => tri("Slår ikke ut:", "Slår ikkje ut:", "Is not reported:"),
    };
    let _ = write!(out, "{breaks}\n\n```yaml\n{}```\n\n", rule.breaks);
    let _ = write!(out, "{keeps}\n\n```yaml\n{}```\n", rule.keeps);
    out
}

/// The name of a code that no rule of the theory makes.
pub fn name_of_other(code: &str) -> Tri {
    match code {
        "SK504" => Tri::new(
            "et krav er ikke oppfylt",
            "eit krav er ikkje oppfylt",
            "a requirement is not met",
        ),
        "SK801" => Tri::new(
            "kommentaren demper ingenting",
            "kommentaren dempar ingenting",
            "the comment silences nothing",
        ),
        "SK802" => Tri::new(
            "kommentaren demper en ukjent kode",
            "kommentaren dempar ein ukjend kode",
            "the comment silences an unknown code",
        ),
        "SK901" => Tri::new("ikke tekst", "ikkje tekst", "not text"),
        "SK902" => Tri::new("ikke YAML", "ikkje YAML", "not YAML"),
        "SK903" => Tri::new("ikke noe charter", "ikkje noko charter", "no charter"),
        "SK904" => Tri::new(
            "en grense er passert",
            "ei grense er passert",
            "a limit is passed",
        ),
        "SK905" => Tri::new(
            "ukjent formatversjon",
            "ukjend formatversjon",
            "unknown format version",
        ),
        "SK910" => Tri::new("ukjent nøkkel", "ukjend nøkkel", "unknown key"),
        "SK911" => Tri::new("en nøkkel to ganger", "ein nøkkel to gonger", "a key twice"),
        "SK912" => Tri::new("noe mangler", "noko manglar", "something is missing"),
        "SK913" => Tri::new("feil slags verdi", "feil slags verdi", "wrong type"),
        "SK914" => Tri::new("ukjent ord", "ukjent ord", "unknown word"),
        "SK915" => Tri::new("umulig dato", "umogleg dato", "impossible date"),
        "SK920" => Tri::new(
            "partene er ikke ført opp riktig",
            "partane er ikkje førte opp rett",
            "the parties are not declared properly",
        ),
        "SK921" => Tri::new("navnet er opptatt", "namnet er oppteke", "the id is taken"),
        "SK922" => Tri::new("ikke ført opp", "ikkje ført opp", "not declared"),
        _ => Tri::new("en motsigelse", "ei motseiing", "a contradiction"),
    }
}

/// What the rule does, in a few words.
fn role(rule: &Rule, lang: Lang) -> String {
    let severity = |severity: Severity| severity.name().to(lang);
    match &rule.kind {
        Kind::Condition(condition) => {
            let level = condition.level.name().to(lang);
            match lang {
                Lang::Nb => format!("Vilkår for {level}"),
                Lang::Nn => format!("Vilkår for {level}"),
                Lang::En => format!("Condition for {level}"),
            }
        }
        Kind::Flag(flag) => {
            let (raised, possible) = (severity(flag.raised), severity(flag.possible));
            match lang {
                Lang::Nb | Lang::Nn if raised == possible => format!("Flagg; {raised}"),
                Lang::En if raised == possible => format!("Flag; {raised}"),
                Lang::Nb => {
                    format!("Flagg; {raised} når det er reist, {possible} når det er mulig")
                }
                Lang::Nn => {
                    format!("Flagg; {raised} når det er reist, {possible} når det er mogleg")
                }
                Lang::En => format!("Flag; {raised} when raised, {possible} when possible"),
            }
        }
        Kind::Finding(finding) => capitalised(severity(finding.severity)),
    }
}
