//! Every key and word, in the three languages and all their folded forms.

use samskap::charter::spelling::{self, Spelled, read};
use samskap::theory::lang::Lang;

/// The ways to write a word with its letters folded.
fn folded(word: &str) -> Vec<String> {
    word.chars().fold(vec![String::new()], |written, letter| {
        let ways: &[&str] = match letter {
            'æ' => &["æ", "ae"],
            'ø' => &["ø", "o", "oe"],
            'å' => &["å", "a", "aa"],
            'é' => &["é", "e"],
            '_' | '-' | ' ' => &["_", "-", " ", " _ "],
            letter => {
                return written
                    .into_iter()
                    .map(|text| text + &letter.to_string())
                    .collect();
            }
        };
        written
            .iter()
            .flat_map(|text| ways.iter().map(move |way| text.clone() + way))
            .collect()
    })
}

fn check<T: Copy + PartialEq + std::fmt::Debug>(table: &'static [Spelled<T>]) {
    for word in table {
        for form in word.all() {
            for written in folded(form) {
                let shown = [
                    written.clone(),
                    written.to_uppercase(),
                    format!("  {written}\t"),
                ];
                for text in shown {
                    let found = read(table, &text).unwrap_or_else(|| panic!("«{text}»"));
                    assert_eq!(found.means, word.means, "«{text}»");
                }
            }
            // Decomposed, as some systems write file names and copied text.
            use unicode_normalization::UnicodeNormalization;
            let decomposed: String = form.nfd().collect();
            assert!(read(table, &decomposed).is_some_and(|found| found.means == word.means));
        }
        for lang in Lang::ALL {
            let found = read(table, word.to(lang)).unwrap();
            assert!(found.languages[lang as usize], "{}", word.to(lang));
        }
    }
}

#[test]
fn every_form_of_every_word_is_read_as_what_it_means() {
    check(spelling::CHARTER);
    check(spelling::CHALLENGE);
    check(spelling::ACTOR);
    check(spelling::ANSWER);
    check(spelling::SIDES);
    check(spelling::MARKERS);
    check(spelling::PHASES);
    check(spelling::PHASE);
    check(spelling::EFFORT);
    check(spelling::INNOVATION);
    check(spelling::PROFILE);
    check(spelling::SECTORS);
    check(spelling::PARTIES);
    check(spelling::STATUSES);
    check(spelling::ANSWERS);
    check(spelling::FORMS);
    check(spelling::EXPERIENCES);
    check(spelling::CLAIMS);
}

#[test]
fn nothing_else_is_read() {
    for text in [
        "jaa", "jå", "joint!", "jo", "nein", "", " ", "j a", "yess", "ja nei",
    ] {
        assert!(read(spelling::ANSWERS, text).is_none(), "«{text}»");
    }
    for text in [
        "forstelse",
        "forstøelse",
        "forståelsen",
        "forstaaaelse",
        "planleging",
    ] {
        assert!(read(spelling::PHASES, text).is_none(), "«{text}»");
    }
}

#[test]
fn ids_differ_by_more_than_case_and_space() {
    let same = |a: &str, b: &str| spelling::folded_id(a) == spelling::folded_id(b);
    assert!(same(" Pårørende ", "pårørende"));
    assert!(same("A\u{30a}smund", "Åsmund"));
    assert!(!same("Moen", "Mon"));
    assert!(!same("Haakon", "Håkon"));
    assert!(!same("Vel foreningen", "Vel_foreningen"));
}
