//! The JSON Schema of a charter, for editors: made from the words that the program reads, so that it
//! knows the exact words of all three languages, with a text for each key in the language asked for.
//!
//! The keys and words of the language that is asked for are offered; those of the others, and other letters,
//! are accepted and not offered: they stand in patterns. Nothing stands in `required`, which editors would
//! offer too. What JSON Schema cannot say, such as that a phase names an actor that is declared, the program
//! alone catches.

use serde_json::{Map, Value, json};

use crate::charter::problem::VERSION;
use crate::charter::spelling::{self, Key, Spelled};
use crate::explain::{self, keys};
use crate::lint::checks::{codes, name_of};
use crate::lint::config::{self, Holds};
use crate::theory::lang::{Lang, Tri, list, quoted};

/// The schema, with its titles and descriptions in a language.
pub fn charter(lang: Lang) -> Value {
    let writer = Writer { lang };
    let charter = json!({ "$ref": "#/$defs/charter" });
    let nested = json!({
        "type": "object",
        "properties": { "samskap": charter },
        "patternProperties": { "^\\s*[xX]-": true },
        "additionalProperties": false,
    });
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:samskap:charter:1",
        "title": writer.tri("Charter for samskap", "Charter for samskap", "Charter for samskap"),
        "description": writer.tri(
            "Beskrivelsen av ett samarbeid, som samskap plasserer.",
            "Skildringa av eitt samarbeid, som samskap plasserer.",
            "The description of one collaboration, which samskap places.",
        ),
        "if": {
            "type": "object",
            "required": ["samskap"],
            "properties": { "samskap": { "type": "object" } },
        },
        "then": nested,
        "else": charter,
        "$defs": {
            "charter": writer.charter(),
            "text": { "type": ["string", "number", "boolean"] },
            "answer": writer.answer(),
            "word": writer.answer_word(),
            "side": writer.side(),
            "evidence": writer.evidence(),
            "names": writer.names(),
            "who": writer.who(),
            "phase": writer.phase(),
            "date": {
                "type": ["string", "integer"],
                "pattern": "^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$",
                "minimum": 1,
                "maximum": 9999,
            },
        },
    })
}

/// The schema of `samskap.toml`, made from its table of keys.
pub fn configuration(lang: Lang) -> Value {
    let texts = json!({ "anyOf": [
        { "type": "string" },
        { "type": "array", "items": { "type": "string" } },
    ] });
    let severities = || {
        let codes = codes().into_iter().map(|code| {
            let of = match config::is_of_gate(code) {
                true => json!({ "const": "error" }),
                false => json!({ "enum": config::SEVERITIES }),
            };
            let name = name_of(code).map_or("", |name| name.to(lang));
            (code.to_owned(), described(of, name))
        });
        json!({
            "type": "object",
            "properties": codes.collect::<Map<_, _>>(),
            "patternProperties": { "^[sS][kK][0-9]{3}$": { "enum": config::SEVERITIES } },
            "additionalProperties": false,
        })
    };
    let keys = config::KEYS.iter().map(|key| {
        let of = match key.holds {
            Holds::Word(words) => json!({ "enum": words }),
            Holds::Texts => texts.clone(),
            Holds::Path => json!({ "type": "string", "minLength": 1 }),
            Holds::Severities => severities(),
        };
        (key.name.to_owned(), described(of, key.meaning.to(lang)))
    });
    let mut properties: Map<String, Value> = keys.collect();
    properties.insert("$schema".to_owned(), json!({ "type": "string" }));
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:samskap:configuration:1",
        "title": "samskap.toml",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

fn described(mut schema: Value, text: &str) -> Value {
    if let Some(object) = schema.as_object_mut() {
        object.insert("description".to_owned(), json!(text));
    }
    schema
}

struct Writer {
    lang: Lang,
}

impl Writer {
    fn tri(&self, nb: &'static str, nn: &'static str, en: &'static str) -> &'static str {
        Tri::new(nb, nn, en).to(self.lang)
    }

    /// A map whose keys are those of some tables.
    fn map(&self, tables: &[&'static [Spelled<Key>]], of: impl Fn(&Self, Key) -> Value) -> Value {
        let mut offered = Map::new();
        let mut accepted = Map::new();
        let mut once = Vec::new();
        for word in tables.iter().copied().flatten() {
            let own = word.to(self.lang);
            let mut schema = of(self, word.means);
            if let Some(object) = schema.as_object_mut() {
                let text = keys::text(word.means).meaning.to(self.lang);
                object.insert("title".to_owned(), json!(own));
                object.insert("description".to_owned(), json!(text));
            }
            accepted.insert(pattern(word.all(), Some(own)), schema.clone());
            offered.insert(own.to_owned(), schema);
            // Two spellings of one key are the same key twice.
            let mut forms = word.forms.to_vec();
            forms.sort_unstable();
            forms.dedup();
            for (at, one) in forms.iter().enumerate() {
                for other in forms.iter().skip(at + 1) {
                    let both = unsaid(&json!({ "required": [one, other] }));
                    let (one, other) = (quoted(self.lang, one), quoted(self.lang, other));
                    let message = match self.lang {
                        Lang::Nb => format!("{one} og {other} er samme nøkkel."),
                        Lang::Nn => format!("{one} og {other} er same nøkkel."),
                        Lang::En => format!("{one} and {other} are the same key."),
                    };
                    once.push(never(&message, &both));
                }
            }
        }
        accepted.insert("^\\s*[xX]-".to_owned(), json!(true));
        accepted.insert("^<<$".to_owned(), json!(true));
        json!({
            "type": "object",
            "properties": offered,
            "patternProperties": accepted,
            "additionalProperties": false,
            "allOf": once,
        })
    }

    fn charter(&self) -> Value {
        let mut schema = self.map(&[spelling::CHARTER], |writer, key| match key {
            Key::Samskap => json!({ "enum": [VERSION.parse::<u32>().unwrap_or(1), VERSION, null] }),
            Key::Name => json!({ "$ref": "#/$defs/text" }),
            Key::Claim => writer.words(spelling::CLAIMS),
            Key::Challenge => writer.challenge(),
            Key::Sectors => nullable(json!({
                "type": "array",
                "items": writer.words(spelling::SECTORS),
                "minItems": 2,
                "maxItems": 3,
                "uniqueItems": true,
            })),
            Key::Actors => nullable(json!({
                "type": "array",
                "items": writer.actor(),
                "minItems": 2,
                "maxItems": 1000,
            })),
            Key::Equality => writer.equality(),
            Key::Phases => nullable(writer.map(
                &[spelling::PHASES],
                |writer, _| writer.phase_or_sides(),
            )),
            Key::Initiative => json!({ "$ref": "#/$defs/names" }),
            Key::Round => json!({ "type": ["integer", "string", "null"], "minimum": 1, "pattern": "^\\s*[0-9]+\\s*$" }),
            Key::Effort => writer.answers(spelling::EFFORT),
            Key::Innovation => writer.answers(spelling::INNOVATION),
            _ => writer.answers(spelling::PROFILE),
        });
        if let Some(object) = schema.as_object_mut() {
            let [sectors, actors] =
                [Key::Sectors, Key::Actors].map(|key| absent(&[spelling::CHARTER], key));
            let neither = self.tri(
                "Det mangler «sektorer» eller «aktører».",
                "Det manglar «sektorar» eller «aktørar».",
                "“sectors” or “actors” is missing.",
            );
            let both = self.tri(
                "«sektorer» og «aktører» står ikke sammen.",
                "«sektorar» og «aktørar» står ikkje saman.",
                "“sectors” and “actors” cannot be combined.",
            );
            if let Some(all) = object.get_mut("allOf").and_then(Value::as_array_mut) {
                all.push(self.missing(&[spelling::CHARTER], Key::Name));
                all.push(never(neither, &json!({ "allOf": [sectors, actors] })));
                let there = json!({ "allOf": [{ "not": sectors }, { "not": actors }] });
                all.push(never(both, &there));
            }
        }
        schema
    }

    fn challenge(&self) -> Value {
        let map = self.map(&[spelling::CHALLENGE], |_, key| match key {
            Key::UnmetNeed => json!({ "$ref": "#/$defs/answer" }),
            Key::Evidence => json!({ "$ref": "#/$defs/evidence" }),
            _ => nullable(json!({ "$ref": "#/$defs/text" })),
        });
        json!({ "anyOf": [{ "$ref": "#/$defs/text" }, { "type": "null" }, map] })
    }

    fn actor(&self) -> Value {
        let mut schema = self.map(
            &[spelling::ACTOR, spelling::ACTOR_USE],
            |writer, key| match key {
                Key::Sector => writer.words(spelling::SECTORS),
                Key::Form => writer.words(spelling::FORMS),
                Key::Experience => writer.words(spelling::EXPERIENCES),
                Key::Compensation => json!({ "$ref": "#/$defs/answer" }),
                Key::ReplacesPaidWork | Key::OwnGoals | Key::Marker(_) => {
                    json!({ "$ref": "#/$defs/side" })
                }
                _ => nullable(json!({ "$ref": "#/$defs/text" })),
            },
        );
        if let Some(all) = schema.get_mut("allOf").and_then(Value::as_array_mut) {
            all.push(self.missing(&[spelling::ACTOR], Key::Sector));
            let [id, name] = [Key::Id, Key::Name].map(|key| absent(&[spelling::ACTOR], key));
            let message = self.tri(
                "Det mangler «id» eller «navn».",
                "Det manglar «id» eller «namn».",
                "“id” or “name” is missing.",
            );
            all.push(never(message, &json!({ "allOf": [id, name] })));
        }
        schema
    }

    fn equality(&self) -> Value {
        let markers = self.answers(spelling::MARKERS);
        json!({ "anyOf": [{ "$ref": "#/$defs/answer" }, markers] })
    }

    fn answers(&self, table: &'static [Spelled<Key>]) -> Value {
        nullable(self.map(&[table], |_, _| json!({ "$ref": "#/$defs/answer" })))
    }

    fn answer_word(&self) -> Value {
        let mut words = self.words(spelling::ANSWERS);
        if let Some(all) = words.get_mut("anyOf").and_then(Value::as_array_mut) {
            all.push(unsaid(&json!({ "type": "boolean" })));
        }
        words
    }

    /// The words of a table: those of the language, each with what it means, and the others without being
    /// offered. Null is left out.
    fn words<T>(&self, table: &'static [Spelled<T>]) -> Value {
        let (own, meanings) = self.offered(table.iter().map(|word| word.to(self.lang)));
        let said = list(self.lang, &own);
        let message = match self.lang {
            Lang::Nb => format!("Her står ett av ordene {said}."),
            Lang::Nn => format!("Her står eitt av orda {said}."),
            Lang::En => format!("This is one of the words {said}."),
        };
        json!({ "anyOf": [
            {
                "enum": own,
                "enumDescriptions": meanings,
                "markdownEnumDescriptions": meanings,
                "errorMessage": message,
            },
            {
                "type": "string",
                "pattern": pattern(table.iter().flat_map(Spelled::all), None),
                "patternErrorMessage": message,
                "errorMessage": message,
            },
            unsaid(&json!({ "type": "null" })),
        ] })
    }

    /// Words once each, with what they mean.
    fn offered(
        &self,
        words: impl Iterator<Item = &'static str>,
    ) -> (Vec<&'static str>, Vec<&'static str>) {
        let mut own: Vec<&'static str> = Vec::new();
        for word in words {
            if !own.contains(&word) {
                own.push(word);
            }
        }
        let meaning = |word: &&str| explain::meaning(word, self.lang).unwrap_or_default();
        let meanings = own.iter().map(meaning).collect();
        (own, meanings)
    }

    /// A key that must be there, and not left empty.
    fn missing(&self, tables: &[&'static [Spelled<Key>]], key: Key) -> Value {
        let own = tables.iter().copied().flatten();
        let own = own
            .filter(|word| word.means == key)
            .map(|word| word.to(self.lang));
        let own = quoted(self.lang, own.take(1).next().unwrap_or_default());
        let message = match self.lang {
            Lang::Nb => format!("Det mangler {own}."),
            Lang::Nn => format!("Det manglar {own}."),
            Lang::En => format!("{own} is missing."),
        };
        never(&message, &absent(tables, key))
    }

    fn answer(&self) -> Value {
        let sides = self.map(&[spelling::SIDES], |_, _| json!({ "$ref": "#/$defs/side" }));
        json!({ "anyOf": [{ "$ref": "#/$defs/side" }, at_least_one(sides)] })
    }

    fn side(&self) -> Value {
        let mut map = self.map(&[spelling::ANSWER], |_, key| match key {
            Key::Evidence => json!({ "$ref": "#/$defs/evidence" }),
            _ => json!({ "$ref": "#/$defs/word" }),
        });
        if let Some(all) = map.get_mut("allOf").and_then(Value::as_array_mut) {
            all.push(self.missing(&[spelling::ANSWER], Key::Answer));
        }
        json!({ "anyOf": [{ "$ref": "#/$defs/word" }, map] })
    }

    fn evidence(&self) -> Value {
        json!({ "anyOf": [
            { "$ref": "#/$defs/text" },
            unsaid(&json!({ "type": "null" })),
            { "type": "array", "items": { "$ref": "#/$defs/text" } },
        ] })
    }

    fn names(&self) -> Value {
        json!({ "anyOf": [
            { "$ref": "#/$defs/text" },
            unsaid(&json!({ "type": "null" })),
            { "type": "array", "items": { "$ref": "#/$defs/text" }, "minItems": 1 },
        ] })
    }

    /// Who took part: a word that editors offer, or the id of an actor.
    fn who(&self) -> Value {
        let (own, meanings) = self.offered(spelling::PARTIES.iter().map(|word| word.to(self.lang)));
        json!({ "anyOf": [
            { "enum": own, "enumDescriptions": meanings, "markdownEnumDescriptions": meanings },
            { "$ref": "#/$defs/names" },
        ] })
    }

    fn phase(&self) -> Value {
        let map = self.map(&[spelling::PHASE], |writer, key| match key {
            Key::Who => json!({ "$ref": "#/$defs/who" }),
            Key::Consulted => json!({ "$ref": "#/$defs/names" }),
            Key::Status => writer.words(spelling::STATUSES),
            Key::From | Key::Until => nullable(json!({ "$ref": "#/$defs/date" })),
            _ => json!({ "$ref": "#/$defs/evidence" }),
        });
        json!({ "anyOf": [{ "$ref": "#/$defs/who" }, map], "defaultSnippets": [self.snippet()] })
    }

    /// A phase with all that can be said of it, to be filled in.
    fn snippet(&self) -> Value {
        let key = |key| {
            let keys = spelling::PHASE.iter();
            let own = keys
                .filter(|word| word.means == key)
                .map(|word| word.to(self.lang));
            own.take(1).next().unwrap_or_default()
        };
        let statuses: Vec<&str> = spelling::STATUSES
            .iter()
            .map(|word| word.to(self.lang))
            .collect();
        let joint = spelling::PARTIES
            .iter()
            .map(|word| word.to(self.lang))
            .next();
        let mut body = Map::new();
        body.insert(
            key(Key::Who).to_owned(),
            json!(format!("${{1:{}}}", joint.unwrap_or_default())),
        );
        body.insert(
            key(Key::Status).to_owned(),
            json!(format!("${{2|{}|}}", statuses.join(","))),
        );
        body.insert(key(Key::From).to_owned(), json!("${3:2024-01}"));
        body.insert(key(Key::Evidence).to_owned(), json!("$4"));
        json!({
            "label": self.tri("hele fasen", "heile fasen", "the whole phase"),
            "description": self.tri(
                "Hvem, hvor langt, fra når, og hva som viser det.",
                "Kven, kor langt, frå når, og kva som viser det.",
                "Who, how far, since when, and what shows it.",
            ),
            "body": body,
        })
    }

    /// A phase: one answer for all, or each side's own.
    fn phase_or_sides(&self) -> Value {
        let sides = self.map(
            &[spelling::SIDES],
            |_, _| json!({ "$ref": "#/$defs/phase" }),
        );
        json!({ "anyOf": [{ "$ref": "#/$defs/phase" }, at_least_one(sides)] })
    }
}

fn nullable(schema: Value) -> Value {
    json!({ "anyOf": [schema, unsaid(&json!({ "type": "null" }))] })
}

/// What is accepted, and not offered: editors offer nothing of what is not.
fn unsaid(schema: &Value) -> Value {
    json!({ "not": { "not": schema } })
}

/// What must not be, with a message: editors show the one of a type that does not fit, and none of a `not`.
fn never(message: &str, schema: &Value) -> Value {
    json!({ "if": schema, "then": { "type": "string", "errorMessage": message } })
}

/// All the ways in which some words may be written, as the program reads them: any case, any space between,
/// and some letters folded; but not one that is told of elsewhere.
fn pattern<'w>(forms: impl Iterator<Item = &'w str>, but: Option<&str>) -> String {
    let mut forms: Vec<String> = forms.map(folded).collect();
    forms.sort_unstable();
    forms.dedup();
    let but = but.map(|but| format!("(?!{but}$)")).unwrap_or_default();
    format!("^{but}[\\s_-]*(?:{})[\\s_-]*$", forms.join("|"))
}

fn folded(form: &str) -> String {
    let mut out = String::new();
    for letter in form.chars() {
        match letter {
            ' ' | '_' | '-' => out.push_str("[\\s_-]+"),
            'å' => out.push_str("(?:[åÅ]|[aA]{1,2})"),
            'ø' => out.push_str("(?:[øØ]|[oO][eE]?)"),
            'æ' => out.push_str("(?:[æÆ]|[aA][eE])"),
            'é' => out.push_str("[éÉeE]"),
            letter if letter.is_alphabetic() => {
                let upper: String = letter.to_uppercase().collect();
                out.push_str(&format!("[{letter}{upper}]"));
            }
            letter if letter.is_alphanumeric() => out.push(letter),
            letter => {
                out.push('\\');
                out.push(letter);
            }
        }
    }
    out
}

fn at_least_one(mut schema: Value) -> Value {
    if let Some(object) = schema.as_object_mut() {
        object.insert("minProperties".to_owned(), json!(1));
    }
    schema
}

/// No spelling of a key is there, or what stands under it is left empty.
fn absent(tables: &[&'static [Spelled<Key>]], key: Key) -> Value {
    let words = tables.iter().copied().flatten();
    let forms = words
        .filter(|word| word.means == key)
        .flat_map(Spelled::all);
    let mut empty = Map::new();
    empty.insert(pattern(forms, None), json!({ "type": "null" }));
    json!({ "patternProperties": empty })
}
