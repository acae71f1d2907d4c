//! The three languages, and the small grammar that sentences are put together with.

/// A language that samskap speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Norwegian bokmål, the canonical language of the format.
    Nb,
    /// Norwegian nynorsk.
    Nn,
    /// English.
    En,
}

impl Lang {
    /// Every language, canonical first.
    pub const ALL: [Lang; 3] = [Lang::Nb, Lang::Nn, Lang::En];

    /// The language's own tag: `nb`, `nn` or `en`.
    pub const fn tag(self) -> &'static str {
        match self {
            Lang::Nb => "nb",
            Lang::Nn => "nn",
            Lang::En => "en",
        }
    }

    /// The language that a tag such as `nn` names, and nothing for any other text.
    pub fn from_tag(tag: &str) -> Option<Lang> {
        Lang::ALL.into_iter().find(|lang| lang.tag() == tag)
    }

    /// The language of a locale such as `nb_NO.UTF-8`; `no` is read as bokmål. A locale of another
    /// language, `C` and `POSIX` name none.
    pub fn from_locale(locale: &str) -> Option<Lang> {
        let language = locale.split(['_', '-', '.', '@']).next().unwrap_or("");
        match language.to_ascii_lowercase().as_str() {
            "no" => Some(Lang::Nb),
            tag => Lang::from_tag(tag),
        }
    }
}

/// One text in the three languages: a missing translation does not compile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tri {
    /// The text in bokmål.
    pub nb: &'static str,
    /// The text in nynorsk.
    pub nn: &'static str,
    /// The text in English.
    pub en: &'static str,
}

impl Tri {
    /// A text in the three languages.
    pub const fn new(nb: &'static str, nn: &'static str, en: &'static str) -> Tri {
        Tri { nb, nn, en }
    }

    /// The text in one language.
    pub const fn to(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Nb => self.nb,
            Lang::Nn => self.nn,
            Lang::En => self.en,
        }
    }
}

/// «a, b og c»: items in a sentence, the last one joined with *og* (*and*).
pub fn list<S: AsRef<str>>(lang: Lang, items: &[S]) -> String {
    joined(items, if lang == Lang::En { " and " } else { " og " })
}

/// «a, b eller c»: items in a sentence, the last one joined with *eller* (*or*).
pub fn either<S: AsRef<str>>(lang: Lang, items: &[S]) -> String {
    joined(items, if lang == Lang::En { " or " } else { " eller " })
}

fn joined<S: AsRef<str>>(items: &[S], last: &str) -> String {
    let mut out = String::new();
    for (at, item) in items.iter().enumerate() {
        match at {
            0 => {}
            _ if at + 1 == items.len() => out.push_str(last),
            _ => out.push_str(", "),
        }
        out.push_str(item.as_ref());
    }
    out
}

/// The user's own word in the quotation marks of the language.
pub fn quoted(lang: Lang, word: &str) -> String {
    match lang {
        Lang::Nb | Lang::Nn => format!("«{word}»"),
        Lang::En => format!("`{word}`"),
    }
}

/// The text with its first letter in upper case, for the start of a sentence.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// A text from a charter, safe to print within one line: line breaks and tabs become spaces, and
/// control characters and marks that hide text or change its direction are shown as `<U+202E>` and do
/// nothing. What a CI service would take for a command (`::error::`, `##[error]`) is parted by a space.
pub fn one_line(text: &str) -> std::borrow::Cow<'_, str> {
    let may_command = text.contains("::") || text.contains("##");
    if !may_command && !text.chars().any(is_shown_otherwise) {
        return std::borrow::Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        if may_command && commands(&out, c, text.get(at..).unwrap_or_default()) {
            out.push(' ');
        }
        match c {
            '\n' | '\r' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            c if is_shown_otherwise(c) => {
                out.push_str(&format!("<U+{:04X}>", u32::from(c)));
            }
            c => out.push(c),
        }
    }
    std::borrow::Cow::Owned(out)
}

/// Whether a sign, after what has been written, would go on with what a CI service takes for a command:
/// `::`, which may come to stand first in a line, and `##[`, `##vso[` and their like.
pub fn commands(before: &str, sign: char, rest: &str) -> bool {
    match sign {
        ':' => before.ends_with(':'),
        '#' => {
            let mut after = rest.chars().skip(1).take(40);
            let end = after.find(|c| !c.is_alphanumeric());
            before.ends_with('#') && end == Some('[')
        }
        _ => false,
    }
}

/// Whether a sign is obeyed by a terminal, or turns or hides letters: what [`one_line`] shows otherwise.
pub fn is_shown_otherwise(c: char) -> bool {
    c.is_control() || is_invisible(c)
}

/// Marks that reorder or hide text on a screen: embeddings, overrides, isolates, separators, spaces
/// without width, tags. Joiners are parts of letters and of pictures, and stay.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}' | '\u{2060}'..='\u{2064}' | '\u{E0000}'..='\u{E007F}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}
