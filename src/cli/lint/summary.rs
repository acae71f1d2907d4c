//! What is counted, and the sentence that says it.

use std::collections::BTreeMap;

use super::options::Options;
use crate::theory::lang::{Lang, Tri};
use crate::theory::terms::Severity;

#[derive(Default)]
pub(super) struct Totals {
    pub charters: usize,
    pub errors: usize,
    pub warnings: usize,
    pub notes: usize,
    pub silenced: usize,
    pub in_baseline: usize,
    pub mended: usize,
    pub by_code: BTreeMap<(&'static str, Severity), usize>,
}

/// «12 charter kontrollert: 3 feil og 4 advarsler. 5 merknader, vis med --notes.»
pub(super) fn summary(totals: &Totals, options: &Options, lang: Lang) -> String {
    let Totals {
        charters,
        errors,
        warnings,
        notes,
        silenced,
        in_baseline,
        mended,
        ..
    } = totals;
    let count = |number: usize, one: Tri, many: Tri| {
        let word = if number == 1 { one } else { many };
        format!("{number} {}", word.to(lang))
    };
    let errors = count(
        *errors,
        Tri::new("feil", "feil", "error"),
        Tri::new("feil", "feil", "errors"),
    );
    let warnings = count(
        *warnings,
        Tri::new("advarsel", "åtvaring", "warning"),
        Tri::new("advarsler", "åtvaringar", "warnings"),
    );
    let mut text = match lang {
        Lang::Nb => format!("{charters} charter kontrollert: {errors} og {warnings}."),
        Lang::Nn => format!("{charters} charter kontrollert: {errors} og {warnings}."),
        Lang::En if *charters == 1 => format!("1 charter checked: {errors} and {warnings}."),
        Lang::En => format!("{charters} charters checked: {errors} and {warnings}."),
    };
    if *notes > 0 {
        let notes = count(
            *notes,
            Tri::new("merknad", "merknad", "note"),
            Tri::new("merknader", "merknader", "notes"),
        );
        text.push_str(&match lang {
            _ if options.notes => format!(" {notes}."),
            Lang::Nb | Lang::Nn => format!(" {notes}, vis med --notes."),
            Lang::En => format!(" {notes}, show with --notes."),
        });
    }
    if *mended > 0 {
        text.push_str(&match lang {
            Lang::Nb => format!(" {mended} rettet."),
            Lang::Nn => format!(" {mended} retta."),
            Lang::En => format!(" {mended} mended."),
        });
    }
    if *silenced > 0 {
        text.push_str(&match lang {
            Lang::Nb => format!(" {silenced} dempet av kommentarer."),
            Lang::Nn => format!(" {silenced} dempa av kommentarar."),
            Lang::En => format!(" {silenced} silenced by comments."),
        });
    }
    if *in_baseline > 0 {
        text.push_str(&match lang {
            Lang::Nb => format!(" {in_baseline} i grunnlinjen."),
            Lang::Nn => format!(" {in_baseline} i grunnlinja."),
            Lang::En => format!(" {in_baseline} in the baseline."),
        });
    }
    text.push('\n');
    text
}
