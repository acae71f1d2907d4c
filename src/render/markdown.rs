//! The verdict as Markdown, for a pull request or a project page.

use std::fmt::Write;

use crate::report::phrases::equality;
use crate::report::{Spot, Verdict, cited};
use crate::theory::lang::{Lang, Tri, capitalised, one_line};
use crate::theory::rule::FlagState;
use crate::theory::terms::Level;

use super::terminal::{Labels, Way};

/// Draws a verdict.
pub fn verdict(verdict: &Verdict) -> String {
    let lang = verdict.head.lang;
    let labels = Labels(lang);
    let mut out = String::new();
    // Writing to a text cannot fail.
    let _ = write!(
        out,
        "## {}\n\n**{}**\n\n",
        escaped(&verdict.name),
        escaped(&verdict.headline())
    );
    if verdict.if_equal.is_some() {
        let _ = write!(out, "{}\n\n", capitalised(&equality(verdict)));
    }
    if let Some(so_far) = verdict.so_far {
        let level = so_far.words(lang);
        let _ = write!(out, "{} {level}\n\n", labels.so_far_it_is());
    }
    if let Some(claim) = verdict.claim {
        let _ = write!(out, "{}: {}\n\n", labels.claim(), claim.name().to(lang));
    }
    let sides = &verdict.sides;
    for (heading, rows) in [
        (labels.disagreements(), &sides.disagree),
        (labels.one_side_knows(), &sides.one_knows),
    ] {
        if rows.is_empty() {
            continue;
        }
        let _ = write!(out, "### {heading}\n\n");
        for row in rows {
            let answers = escaped(&labels.answers_of(&row.answers));
            let _ = writeln!(out, "- {} {}", row.question, capitalised(&answers));
        }
        out.push('\n');
    }
    if !sides.agree.is_empty() {
        let agreed = capitalised(&labels.agreed(&sides.agree));
        let _ = write!(
            out,
            "### {}\n\n- {}\n\n",
            labels.sides_agree(),
            escaped(&agreed)
        );
    }
    if !verdict.notes.is_empty() {
        let _ = write!(out, "### {}\n\n", labels.notes());
        for note in &verdict.notes {
            let words = escaped(&labels.note(note));
            let _ = match &note.question {
                Some(question) => writeln!(out, "- {} {words}", escaped(question)),
                None => writeln!(out, "- {words}"),
            };
        }
        out.push('\n');
    }
    let _ = write!(out, "{}\n\n", labels.axis_in_words(verdict));
    for level in [Level::TynnSamskaping, Level::TykkSamskaping] {
        let _ = write!(out, "### {}\n\n", labels.conditions_for(level));
        let _ = write!(
            out,
            "| {} | {} | {} |\n|---|---|---|\n",
            labels.state(),
            capitalised(labels.condition()),
            labels.rule()
        );
        for condition in verdict
            .conditions
            .iter()
            .filter(|condition| condition.level == level)
        {
            let state = labels.state_of(condition.outcome);
            let _ = writeln!(
                out,
                "| {state} | {}{} | {}, {} |",
                escaped(&condition.text),
                lines(lang, &condition.because),
                condition.rule.code,
                cited(condition.rule.source),
            );
        }
        out.push('\n');
    }
    if !verdict.flags.is_empty() {
        let _ = write!(out, "### {}\n\n", labels.flags());
        for flag in &verdict.flags {
            let state = match flag.state {
                FlagState::Raised => labels.strength(flag.strength),
                FlagState::Possible => labels.possible(),
            };
            let _ = writeln!(
                out,
                "- **{}** ({}{}, {}): {}{}",
                capitalised(flag.rule.name.to(lang)),
                state.map(|state| format!("{state}, ")).unwrap_or_default(),
                flag.rule.code,
                cited(flag.rule.source),
                escaped(&flag.text),
                lines(lang, &flag.because),
            );
        }
        out.push('\n');
    }
    if !verdict.findings.is_empty() {
        let _ = write!(out, "### {}\n\n", labels.findings());
        for finding in &verdict.findings {
            let _ = writeln!(
                out,
                "- {} {}: {}{}",
                finding.severity.name().to(lang),
                finding.rule.code,
                escaped(&finding.text),
                lines(lang, &finding.because),
            );
        }
        out.push('\n');
    }
    if !verdict.open_questions.is_empty() {
        let _ = write!(out, "### {}\n\n", labels.open_questions());
        for question in &verdict.open_questions {
            let _ = writeln!(out, "- {}", question.text);
        }
        out.push('\n');
    }
    for Way { title, steps } in labels.way_on(verdict) {
        let _ = write!(out, "### {title}\n\n");
        for (step, advice) in steps {
            let _ = writeln!(out, "- {} ({})", escaped(&step.text), step.codes.join(", "));
            for advice in advice {
                let _ = writeln!(out, "  - {advice}");
            }
        }
        out.push('\n');
    }
    let carried_by = labels.carried_by(verdict);
    if !carried_by.is_empty() {
        let _ = write!(out, "### {}\n\n{}\n\n", labels.carrying(), labels.carries());
        for answers in carried_by {
            let _ = writeln!(out, "- {answers}");
        }
        out.push('\n');
    }
    let text = Tri::new(
        "Svaret bygger bare på det som står på kortet. Det er ikke et sertifikat.",
        "Svaret byggjer berre på det som står på kortet. Det er ikkje eit sertifikat.",
        "The answer rests only on what the charter says. It is not a certificate.",
    );
    let _ = writeln!(out, "*{}*", text.to(lang));
    out
}

fn lines(lang: Lang, spots: &[Spot]) -> String {
    super::terminal::lines(lang, spots)
        .map(|lines| format!(" ({lines})"))
        .unwrap_or_default()
}

/// A text whose signs Markdown and HTML would read is made to stand for itself, on one line.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let text = one_line(text);
    for (at, c) in text.char_indices() {
        let rest = text.get(at..).unwrap_or_default();
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '|' | '#' | '~' | '!' => {
                out.push('\\');
                out.push(c);
            }
            // A mention notifies people, and an address becomes a link.
            '@' => out.push_str("&#64;"),
            ':' if rest.starts_with("://") => out.push_str("&#58;"),
            '.' if is_after_www(&out) => out.push_str("&#46;"),
            c => out.push(c),
        }
    }
    out
}

fn is_after_www(text: &str) -> bool {
    let start = text.len().checked_sub(3).and_then(|at| text.get(at..));
    start.is_some_and(|end| end.eq_ignore_ascii_case("www"))
}
