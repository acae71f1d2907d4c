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
    /// What `--fix` could mend.
    pub mendable: usize,
    /// What the baseline holds and is not there any more.
    pub stale: usize,
    pub by_code: BTreeMap<(&'static str, Severity), usize>,
}

impl Totals {
    /// The counts as JSON.
    pub fn as_value(&self) -> serde_json::Value {
        serde_json::json!({
            "charters": self.charters,
            "errors": self.errors,
            "warnings": self.warnings,
            "notes": self.notes,
            "silenced": self.silenced,
            "in_baseline": self.in_baseline,
            "stale_in_baseline": self.stale,
            "mended": self.mended,
            "mendable": self.mendable,
        })
    }
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
        mendable,
        stale,
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
        Lang::Nb => format!("{charters} kort kontrollert: {errors} og {warnings}."),
        Lang::Nn => format!("{charters} kort kontrollert: {errors} og {warnings}."),
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
            _ if options.least_drawn == Severity::Note => format!(" {notes}."),
            Lang::Nb | Lang::Nn => format!(" {notes} (vises med --notes)."),
            Lang::En => format!(" {notes} (use --notes to show)."),
        });
    }
    if *mended > 0 {
        text.push_str(&match lang {
            Lang::Nb if options.diff => format!(" {mended} ville blitt rettet."),
            Lang::Nn if options.diff => format!(" {mended} ville blitt retta."),
            Lang::En if options.diff => format!(" {mended} would be fixed."),
            Lang::Nb => format!(" {mended} rettet."),
            Lang::Nn => format!(" {mended} retta."),
            Lang::En => format!(" {mended} fixed."),
        });
    }
    if *mendable > 0 && !options.fix {
        text.push_str(&match lang {
            Lang::Nb => format!(" {mendable} kan rettes med --fix."),
            Lang::Nn => format!(" {mendable} kan rettast med --fix."),
            Lang::En => format!(" {mendable} can be fixed with --fix."),
        });
    }
    if *silenced > 0 {
        text.push_str(&match lang {
            Lang::Nb => format!(" {silenced} med unntak."),
            Lang::Nn => format!(" {silenced} med unntak."),
            Lang::En => format!(" {silenced} suppressed by comments."),
        });
    }
    if *in_baseline > 0 {
        text.push_str(&match lang {
            Lang::Nb => format!(" {in_baseline} i grunnlinjen."),
            Lang::Nn => format!(" {in_baseline} i grunnlinja."),
            Lang::En => format!(" {in_baseline} in the baseline."),
        });
    }
    if *stale > 0 {
        text.push_str(&match lang {
            Lang::Nb if options.prune => format!(" {stale} tatt ut av grunnlinjen."),
            Lang::Nn if options.prune => format!(" {stale} tekne ut av grunnlinja."),
            Lang::En if options.prune => format!(" {stale} taken out of the baseline."),
            Lang::Nb => {
                format!(" {stale} i grunnlinjen er ikke der lenger; rydd med --prune-baseline.")
            }
            Lang::Nn => {
                format!(" {stale} i grunnlinja er ikkje der lenger; rydd med --prune-baseline.")
            }
            Lang::En => {
                format!(" {stale} in the baseline are no longer there; tidy with --prune-baseline.")
            }
        });
    }
    text.push('\n');
    text
}
