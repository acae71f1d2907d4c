//! The scanner for plain charters against the parser: the same tree to the byte, or *not mine*.

use samskap::charter::yaml::{parse_by_events, parse_plain};

/// Whether the scanner takes a text; if so its tree is the parser's, places and comments too.
fn is_the_same(text: &str) -> bool {
    let Some(plain) = parse_plain(text) else {
        return false;
    };
    let (doc, faults) = parse_by_events(text);
    assert!(faults.is_empty(), "{faults:?}\n{text:?}");
    assert_eq!(format!("{plain:#?}"), format!("{doc:#?}"), "{text:?}");
    true
}

fn examples() -> Vec<String> {
    let mut paths: Vec<_> = std::fs::read_dir("examples")
        .unwrap()
        .chain(std::fs::read_dir("tests/broken").unwrap())
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "yaml"))
        .collect();
    paths.sort();
    let texts = paths
        .iter()
        .filter_map(|path| std::fs::read_to_string(path).ok());
    texts.filter(|text| text.len() < 5_000).collect()
}

#[test]
fn charters_as_people_write_them_are_plain() {
    let kafe = std::fs::read_to_string("examples/kafe.yaml").unwrap();
    for text in [
        kafe.as_str(),
        "navn: Nabolagskafeen\nsektorer: [offentlig, sivilsamfunn]\n",
        "# utkast\n---  # en\nnavn: 'Ku-ku'\nfaser:   # alle\n\n  # først\n  idé: felles\n\n# slutt",
        "a:\n- b: c\n  d: {e: f, g: [h, {i: j}],}\n- k\nl:\nm: ~\nn: \"o: p # q\"\n",
    ] {
        assert!(is_the_same(text), "{text}");
    }
}

#[test]
fn what_is_not_plain_is_left_to_the_parser() {
    for text in [
        "a: &b c",
        "a: *b",
        "a: !b c",
        "a: |\n  b\n",
        "a: >-\n  b\n",
        "a: b\n  c\n",
        "a: \"b\n  c\"\n",
        "a: \"\\u00e5\"",
        "a: 'it''s'",
        "? a\n: b\n",
        "<<: {a: b}",
        "a: {<<: {b: c}}",
        "a:\tb",
        "a: b\r\n",
        "\u{FEFF}a: b",
        "%YAML 1.2\n---\na: b",
        "a: b\n...\n",
        "--- {a: b}",
        "- a",
        "a",
        "",
        "a: [b,\n  c]",
        "a: [b: c]",
        "a: {b}",
        "a: b: c",
        "a: 'b'c",
        "a:\u{A0}b",
        "a: b\u{2028}c: d",
    ] {
        assert!(!is_the_same(text), "{text:?}");
    }
}

/// A small generator of numbers, the same in every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % end.max(1) as u64).unwrap()
    }
}

const PIECES: &[&str] = &[
    " ", "  ", "\n", "\n\n", "\n  ", "\n- ", "- ", ":", ": ", ":\n", "#", " #", " # x", "[", "]",
    "{", "}", ",", ", ", "\"", "'", "~", "null", "---", "---\n", "--- ", "...", "&a ", "*a", "!t ",
    "|", ">", "?", "? ", "%", "@", "`", "\\", "\t", "\r", "\u{85}", "\u{A0}", "\u{2028}",
    "\u{FEFF}", "æ", "«", "a: b", "a:", "x", "<<: ", "\"a\": ", "'b': c", "[a, b]", "{a: b}",
    "{a: b, }", "- - ", "-", "\n#", "\u{0}", "\u{7F}", "\u{301}", "1", "😀",
];

/// A text with a few changes, by letter or by line.
fn mutant(text: &str, dice: &mut Dice) -> String {
    let mut text = text.to_owned();
    for _ in 0..=dice.below(4) {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
        let Some(&at) = places.get(dice.below(places.len())) else {
            break;
        };
        let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
        let line = dice.below(lines.len());
        match dice.below(8) {
            0 | 1 => text.insert_str(at, PIECES[dice.below(PIECES.len())]),
            2 => drop(text.remove(at)),
            3 => {
                text.remove(at);
                text.insert_str(at, PIECES[dice.below(PIECES.len())]);
            }
            4 => {
                let other = dice.below(lines.len());
                lines.swap(line, other);
                text = lines.concat();
            }
            5 => {
                let double = lines[line];
                lines.insert(dice.below(lines.len()), double);
                text = lines.concat();
            }
            6 => {
                let moved = match dice.below(3) {
                    0 => format!("  {}", lines[line]),
                    1 => format!(" {}", lines[line]),
                    _ => lines[line].trim_start_matches(' ').to_owned(),
                };
                lines[line] = &moved;
                text = lines.concat();
            }
            _ => {
                lines.remove(line);
                text = lines.concat();
            }
        }
    }
    text
}

#[test]
fn no_mutant_is_read_otherwise_than_by_the_parser() {
    let rounds: usize = std::env::var("SAMSKAP_MUTANTS")
        .ok()
        .and_then(|rounds| rounds.parse().ok())
        .unwrap_or(40_000);
    let seed = std::env::var("SAMSKAP_SEED").ok();
    let seed = seed.and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let examples = examples();
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15_u64.wrapping_mul(seed));
    let mut taken = 0;
    for _ in 0..rounds {
        let example = &examples[dice.below(examples.len())];
        // A short piece is changed more.
        let lines: Vec<&str> = example.split_inclusive('\n').collect();
        let from = dice.below(lines.len());
        let to = from + 1 + dice.below(12);
        let piece = lines[from..to.min(lines.len())].concat();
        let text = mutant(if dice.below(3) == 0 { example } else { &piece }, &mut dice);
        taken += usize::from(is_the_same(&text));
    }
    // Many of them are plain still, or nothing would have been compared.
    assert!(taken * 10 > rounds, "{taken} of {rounds}");
}
