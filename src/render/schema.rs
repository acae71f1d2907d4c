//! The JSON Schema of a charter, for editors: made from the words that the program reads, so that it
//! knows the exact words of all three languages, with a text for each key in the language asked for.
//!
//! It is stricter than the program in one thing: it knows the words as they are written in the tables,
//! and not with their letters folded. What JSON Schema cannot say, such as that a phase names an actor
//! that is declared, the program alone catches.

use serde_json::{Map, Value, json};

use crate::charter::problem::VERSION;
use crate::charter::spelling::{self, Key, Spelled};
use crate::theory::lang::{Lang, Tri};
use crate::theory::terms::Marker;

/// The schema, with its titles and descriptions in a language.
pub fn charter(lang: Lang) -> Value {
    let writer = Writer { lang };
    let charter = json!({ "$ref": "#/$defs/charter" });
    let nested = json!({
        "type": "object",
        "properties": { "samskap": charter },
        "required": ["samskap"],
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

struct Writer {
    lang: Lang,
}

impl Writer {
    fn tri(&self, nb: &'static str, nn: &'static str, en: &'static str) -> &'static str {
        Tri::new(nb, nn, en).to(self.lang)
    }

    /// A map whose keys are those of some tables, each key in all its spellings.
    fn map(&self, tables: &[&'static [Spelled<Key>]], of: impl Fn(&Self, Key) -> Value) -> Value {
        let mut properties = Map::new();
        let mut once = Vec::new();
        for word in tables.iter().copied().flatten() {
            let mut schema = of(self, word.means);
            if let Some(object) = schema.as_object_mut() {
                object.insert("title".to_owned(), json!(word.to(self.lang)));
                if let Some(text) = description(word.means) {
                    object.insert("description".to_owned(), json!(text.to(self.lang)));
                }
            }
            let mut forms: Vec<&str> = word.all().collect();
            forms.sort_unstable();
            forms.dedup();
            for form in &forms {
                properties.insert((*form).to_owned(), schema.clone());
            }
            if forms.len() > 1 {
                // Two spellings of one key are the same key twice.
                let present: Vec<Value> = forms
                    .iter()
                    .map(|form| json!({ "required": [form] }))
                    .collect();
                let none = json!({ "not": { "anyOf": present } });
                let mut one_of = present;
                one_of.push(none);
                once.push(json!({ "oneOf": one_of }));
            }
        }
        json!({
            "type": "object",
            "properties": properties,
            "patternProperties": { "^\\s*[xX]-": true, "^<<$": true },
            "additionalProperties": false,
            "allOf": once,
        })
    }

    fn charter(&self) -> Value {
        let mut schema = self.map(&[spelling::CHARTER], |writer, key| match key {
            Key::Samskap => json!({ "enum": [VERSION.parse::<u32>().unwrap_or(1), VERSION, null] }),
            Key::Name => json!({ "$ref": "#/$defs/text" }),
            Key::Claim => enumerated(spelling::CLAIMS),
            Key::Challenge => writer.challenge(),
            Key::Sectors => json!({
                "type": ["array", "null"],
                "items": enumerated(spelling::SECTORS),
                "minItems": 2,
                "maxItems": 3,
                "uniqueItems": true,
            }),
            Key::Actors => json!({
                "type": ["array", "null"],
                "items": writer.actor(),
                "minItems": 2,
                "maxItems": 1000,
            }),
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
            let named = present(spelling::CHARTER, Key::Name);
            let sectors = present(spelling::CHARTER, Key::Sectors);
            let actors = present(spelling::CHARTER, Key::Actors);
            if let Some(all) = object.get_mut("allOf").and_then(Value::as_array_mut) {
                all.push(named);
                all.push(json!({ "oneOf": [sectors, actors] }));
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
            |_, key| match key {
                Key::Sector => enumerated(spelling::SECTORS),
                Key::Form => enumerated(spelling::FORMS),
                Key::Experience => enumerated(spelling::EXPERIENCES),
                Key::Compensation => json!({ "$ref": "#/$defs/answer" }),
                Key::ReplacesPaidWork | Key::OwnGoals | Key::Marker(_) => {
                    json!({ "$ref": "#/$defs/side" })
                }
                _ => nullable(json!({ "$ref": "#/$defs/text" })),
            },
        );
        if let Some(all) = schema.get_mut("allOf").and_then(Value::as_array_mut) {
            all.push(present(spelling::ACTOR, Key::Sector));
            let id = present(spelling::ACTOR, Key::Id);
            let name = present(spelling::ACTOR, Key::Name);
            all.push(json!({ "anyOf": [id, name] }));
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
        let mut words = enumerated(spelling::ANSWERS);
        if let Some(words) = words.get_mut("enum").and_then(Value::as_array_mut) {
            words.extend([json!(true), json!(false), Value::Null]);
        }
        words
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
            all.push(present(spelling::ANSWER, Key::Answer));
        }
        json!({ "anyOf": [{ "$ref": "#/$defs/word" }, map] })
    }

    fn evidence(&self) -> Value {
        json!({ "anyOf": [
            { "$ref": "#/$defs/text" },
            { "type": "null" },
            { "type": "array", "items": { "$ref": "#/$defs/text" } },
        ] })
    }

    fn names(&self) -> Value {
        json!({ "anyOf": [
            { "$ref": "#/$defs/text" },
            { "type": "null" },
            { "type": "array", "items": { "$ref": "#/$defs/text" }, "minItems": 1 },
        ] })
    }

    /// Who took part: a word that editors offer, or the id of an actor.
    fn who(&self) -> Value {
        let mut offered: Vec<Value> = spelling::PARTIES
            .iter()
            .map(|word| json!(word.to(self.lang)))
            .collect();
        offered.dedup();
        json!({ "anyOf": [{ "enum": offered }, { "$ref": "#/$defs/names" }] })
    }

    fn phase(&self) -> Value {
        let map = self.map(&[spelling::PHASE], |_, key| match key {
            Key::Who => json!({ "$ref": "#/$defs/who" }),
            Key::Consulted => json!({ "$ref": "#/$defs/names" }),
            Key::Status => enumerated(spelling::STATUSES),
            Key::From | Key::Until => {
                json!({ "anyOf": [{ "$ref": "#/$defs/date" }, { "type": "null" }] })
            }
            _ => json!({ "$ref": "#/$defs/evidence" }),
        });
        json!({ "anyOf": [{ "$ref": "#/$defs/who" }, map] })
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

/// The words of a table, in all their spellings; null is left out.
fn enumerated<T>(table: &'static [Spelled<T>]) -> Value {
    let mut words: Vec<&str> = table.iter().flat_map(Spelled::all).collect();
    words.sort_unstable();
    words.dedup();
    let mut words: Vec<Value> = words.into_iter().map(Value::from).collect();
    words.push(Value::Null);
    json!({ "enum": words })
}

fn nullable(schema: Value) -> Value {
    json!({ "anyOf": [schema, { "type": "null" }] })
}

fn at_least_one(mut schema: Value) -> Value {
    if let Some(object) = schema.as_object_mut() {
        object.insert("minProperties".to_owned(), json!(1));
    }
    schema
}

/// Some spelling of a key is there.
fn present(table: &'static [Spelled<Key>], key: Key) -> Value {
    let forms = table
        .iter()
        .filter(|word| word.means == key)
        .flat_map(Spelled::all);
    let mut forms: Vec<&str> = forms.collect();
    forms.sort_unstable();
    forms.dedup();
    let present: Vec<Value> = forms
        .iter()
        // Null is left out.
        .map(|form| {
            let there = json!({ *form: { "not": { "type": "null" } } });
            json!({ "required": [form], "properties": there })
        })
        .collect();
    json!({ "anyOf": present })
}

/// What an editor shows of a key.
fn description(key: Key) -> Option<Tri> {
    Some(match key {
        Key::Marker(marker) => Marker::question(marker),
        Key::Phase(phase) => phase.question(),
        Key::Name => Tri::new("Hva det heter.", "Kva det heiter.", "What it is called."),
        Key::Claim => Tri::new(
            "Hva charteret kaller seg selv: samarbeid, samskaping, tynn samskaping eller tykk samskaping.",
            "Kva charteret kallar seg sjølv: samarbeid, samskaping, tynn samskaping eller tjukk samskaping.",
            "What the charter calls itself: collaboration, samskaping, thin samskaping or thick samskaping.",
        ),
        Key::Challenge => Tri::new(
            "Utfordringen som partene arbeider med.",
            "Utfordringa som partane arbeider med.",
            "The challenge that the parties work on.",
        ),
        Key::Sectors => Tri::new(
            "Kortform: sektorene som er med. Ikke sammen med aktørene.",
            "Kortform: sektorane som er med. Ikkje saman med aktørane.",
            "Short form: the sectors that take part. Not together with the actors.",
        ),
        Key::Actors => Tri::new(
            "Aktørene som er med, minst to.",
            "Aktørane som er med, minst to.",
            "The actors that take part, at least two.",
        ),
        Key::Equality => Tri::new(
            "Ett svar, eller et svar på hvert tegn på likeverd.",
            "Eitt svar, eller eit svar på kvart teikn på likeverd.",
            "One answer, or an answer to each marker of equality.",
        ),
        Key::Phases => Tri::new(
            "Hvem som var med i hver av de fem fasene.",
            "Kven som var med i kvar av dei fem fasane.",
            "Who took part in each of the five phases.",
        ),
        Key::Initiative => Tri::new(
            "Hvem som tok initiativet.",
            "Kven som tok initiativet.",
            "Who took the initiative.",
        ),
        Key::Round => Tri::new(
            "Hvilken runde på aksen dette er, fra 1.",
            "Kva runde på aksen dette er, frå 1.",
            "Which round of the axis this is, from 1.",
        ),
        Key::Evidence => Tri::new(
            "Belegg: et referat, et mandat, en adresse.",
            "Belegg: eit referat, eit mandat, ei adresse.",
            "Evidence: minutes, a mandate, an address.",
        ),
        Key::Who => Tri::new(
            "De som var med, og hadde noe å si.",
            "Dei som var med, og hadde noko å seie.",
            "Those who took part, and had a say.",
        ),
        Key::Consulted => Tri::new(
            "De som bare ble hørt eller informert.",
            "Dei som berre vart høyrde eller informerte.",
            "Those who were only consulted or informed.",
        ),
        Key::Status => Tri::new(
            "Hvor langt fasen er kommet.",
            "Kor langt fasen er komen.",
            "How far the phase has come.",
        ),
        Key::From | Key::Until => Tri::new(
            "En dato: 2024, 2024-01 eller 2024-01-15.",
            "Ein dato: 2024, 2024-01 eller 2024-01-15.",
            "A date: 2024, 2024-01 or 2024-01-15.",
        ),
        Key::Compensation => Tri::new(
            "Får aktøren betalt for arbeidet sitt her?",
            "Får aktøren betalt for arbeidet sitt her?",
            "Is the actor paid for its work here?",
        ),
        Key::Experience => Tri::new(
            "Aktørens erfaring med behovet: egen, nær, ingen eller vet ikke.",
            "Erfaringa aktøren har med behovet: eiga, nær, inga eller veit ikkje.",
            "The actor's experience of the need: own, close, none or unknown.",
        ),
        Key::ReplacesPaidWork => Tri::new(
            "Erstatter innsatsen arbeid som ellers er lønnet?",
            "Erstattar innsatsen arbeid som elles er løna?",
            "Does the effort replace work that is otherwise paid?",
        ),
        Key::OwnGoals => Tri::new(
            "Har sivilsamfunnet egne mål med innsatsen?",
            "Har sivilsamfunnet eigne mål med innsatsen?",
            "Does civil society have goals of its own in it?",
        ),
        Key::UnmetNeed => Tri::new(
            "Er utfordringen et behov som ikke er dekket?",
            "Er utfordringa eit behov som ikkje er dekt?",
            "Is the challenge a need that is not met?",
        ),
        _ => return None,
    })
}
