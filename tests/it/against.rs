//! What the oracle says of a charter, held against what `classify` says of it.

use super::oracle::*;
use serde_json::Value;
use std::collections::BTreeMap;

/// How one charter object of `classify --format jsonl` differs from the oracle's
/// verdict, one line a difference; none when they agree.
pub fn differences(charter: &Charter, json: &Value) -> Vec<String> {
    let mut against = Against {
        json,
        ids: texts(&json["actors"], "id"),
        found: Vec::new(),
    };
    if json["verdict"].is_null() || list(&json["errors"]).next().is_some() {
        return vec![format!("no verdict: {}", json["errors"])];
    }
    if against.ids.len() != charter.actors.len() {
        return vec![format!("actors: {}", json["actors"])];
    }
    let verdict = judge(charter);
    against.verdict(&verdict);
    against.conditions(&verdict);
    against.flags(&verdict);
    against.findings(&verdict);
    against.way_on(&verdict);
    against.beside_the_level(charter, &verdict);
    against.phases(&verdict);
    against.answers(&verdict.values);
    against.found
}

struct Against<'a> {
    json: &'a Value,
    /// The actors' ids, as declared.
    ids: Vec<String>,
    found: Vec<String>,
}

impl Against<'_> {
    fn same(&mut self, what: &str, expected: impl Into<Value>, got: &Value) {
        let expected = expected.into();
        if expected != *got {
            self.found
                .push(format!("{what}: expected {expected}, got {got}"));
        }
    }

    fn actors(&self, actors: &[usize]) -> Vec<String> {
        actors
            .iter()
            .map(|&actor| self.ids[actor].clone())
            .collect()
    }

    fn verdict(&mut self, verdict: &Verdict) {
        let json = self.json;
        let got = &json["verdict"];
        self.same("lower", level_id(verdict.lower), &got["lower"]);
        self.same("upper", level_id(verdict.upper), &got["upper"]);
        self.same("settled", verdict.settled, &got["settled"]);
        self.same(
            "order_assumed",
            verdict.order_assumed,
            &got["order_assumed"],
        );
        self.same(
            "qualified_by",
            verdict.qualified_by.clone(),
            &got["qualified_by"],
        );
        self.levels("if_equal", verdict.if_equal, &got["if_equal"]);
        self.same("kind", verdict.kind.map(kind_id), &got["kind"]);
        self.same(
            "not_samskaping",
            verdict.not_samskaping,
            &got["not_samskaping"],
        );
        for (answer, count) in ["yes", "no", "unknown"].into_iter().zip(verdict.equality) {
            self.same("equality", count, &got["equality"][answer]);
        }
        self.levels("so_far", verdict.so_far, &json["so_far"]);
        let settled = verdict.so_far.map(|(lower, upper)| lower == upper);
        self.same("so_far.settled", settled, &json["so_far"]["settled"]);
        self.same("axis.lower", verdict.axis.0, &json["axis"]["lower"]);
        self.same("axis.upper", verdict.axis.1, &json["axis"]["upper"]);
        self.same(
            "open_questions",
            verdict.open_questions.clone(),
            &Value::from(texts(&json["open_questions"], "id")),
        );
    }

    fn levels(&mut self, what: &str, expected: Option<(Level, Level)>, got: &Value) {
        let (lower, upper) = expected.unzip();
        self.same(what, lower.map(level_id), &got["lower"]);
        self.same(what, upper.map(level_id), &got["upper"]);
    }

    fn conditions(&mut self, verdict: &Verdict) {
        let expected: Vec<Value> = CONDITIONS
            .into_iter()
            .zip(verdict.conditions)
            .map(|(code, state)| {
                let level = match code {
                    "SK302" | "SK303" | "SK304" | "SK305" => Level::Tykk,
                    _ => Level::Tynn,
                };
                [code, level_id(level), state_id(state)].as_slice().into()
            })
            .collect();
        let got = rows(&self.json["conditions"], &["code", "level", "state"]);
        self.same("conditions", expected, &got);
    }

    fn flags(&mut self, verdict: &Verdict) {
        // Of one code and state, the strengths come in the order of their actors.
        let in_order = |flags: &mut Vec<Value>| flags.sort_by_key(Value::to_string);
        let mut expected: Vec<Value> = verdict
            .flags
            .iter()
            .map(|flag| {
                Value::from(vec![
                    Value::from(flag.code),
                    Value::from(if flag.raised { "raised" } else { "possible" }),
                    Value::from(flag.strength.map(strength_id)),
                    Value::from(self.actors(&flag.actors)),
                ])
            })
            .collect();
        let mut got: Vec<Value> = list(&rows(
            &self.json["flags"],
            &["code", "state", "strength", "actors"],
        ))
        .cloned()
        .collect();
        in_order(&mut expected);
        in_order(&mut got);
        self.same("flags", expected, &Value::from(got));
    }

    fn findings(&mut self, verdict: &Verdict) {
        let expected: Vec<Value> = verdict
            .findings
            .iter()
            .map(|finding| {
                [finding.code, severity_id(finding.severity)]
                    .as_slice()
                    .into()
            })
            .collect();
        let got = rows(&self.json["findings"], &["code", "severity"]);
        self.same("findings", expected, &got);

        // One finding a marker or phase: each must point at its own.
        let places = self.places();
        for finding in &verdict.findings {
            let [id] = finding.about[..] else {
                continue;
            };
            let there: Vec<&str> = places
                .iter()
                .filter(|(_, of)| of == id)
                .map(|(place, _)| place.as_str())
                .collect();
            let points_there = list(&self.json["findings"])
                .filter(|other| other["code"] == finding.code)
                .flat_map(|other| list(&other["because"]))
                .filter_map(|place| place["pointer"].as_str())
                .any(|pointer| there.iter().any(|place| is_at(pointer, place)));
            let one_a_place = matches!(finding.code, "SK203" | "SK204" | "SK205" | "SK206");
            if one_a_place && !there.is_empty() && !points_there {
                self.found
                    .push(format!("{}: nothing points at {id}", finding.code));
            }
        }
    }

    /// Where the phases and the answers stand in the file, by their ids.
    fn places(&self) -> Vec<(String, String)> {
        let place = |told: &Value, group: &str| {
            let pointer = told["pointer"].as_str()?;
            Some((
                pointer.to_owned(),
                format!("{group}{}", told["id"].as_str()?),
            ))
        };
        let phases = list(&self.json["phases"]).filter_map(|told| place(told, "phases."));
        let answers = list(&self.json["answers"]).filter_map(|told| place(told, ""));
        phases.chain(answers).collect()
    }

    fn way_on(&mut self, verdict: &Verdict) {
        let json = self.json;
        let levels: Vec<&str> = verdict.next.iter().map(|way| level_id(way.level)).collect();
        self.same("next", levels, &Value::from(texts(&json["next"], "level")));
        for (way, got) in verdict.next.iter().zip(list(&json["next"])) {
            let what = format!("next {}", level_id(way.level));
            let mut steps: Vec<&Value> = list(&got["steps"]).collect();
            steps.sort_by_key(|step| first_code(step));
            // Bringing one side in leaves the question of the other, which is an answer beside the act.
            let acts: Vec<&str> = list(&got["steps"])
                .filter(|step| step["kind"] == "act")
                .flat_map(|step| list(&step["codes"]).filter_map(Value::as_str))
                .collect();
            steps.retain(|step| {
                let mut codes = list(&step["codes"]).filter_map(Value::as_str);
                step["kind"] == "act" || !codes.all(|code| acts.contains(&code))
            });
            // Each marker has a step of its own; together they make the parties equal.
            let mut equal = 0;
            steps.retain(|step| {
                let of_equality = first_code(step) == "SK201";
                equal += usize::from(of_equality);
                !of_equality || equal == 1
            });
            match way.exact && steps.len() == way.steps.len() {
                true => {
                    for (step, got) in way.steps.iter().zip(steps) {
                        self.step(&what, step, got);
                    }
                }
                false => self.steps_loosely(&what, way, &steps),
            }
        }
    }

    fn step(&mut self, what: &str, step: &Step, got: &Value) {
        let what = format!("{what} {}", step.codes.join("+"));
        self.same(&what, step.codes.clone(), &got["codes"]);
        self.same(&what, kind_of_step(step), &got["kind"]);
        let still_possible = match step.still_possible {
            Possible::Yes => Some(true),
            Possible::No => Some(false),
            Possible::IfNotDone | Possible::Unsaid => None,
        };
        // An answer can always be given.
        if step.act && step.still_possible != Possible::Unsaid {
            self.same(
                &format!("{what} still_possible"),
                still_possible,
                &got["still_possible"],
            );
        }

        // Where things are left out, several may share a place: then it says nothing.
        let pointer = got["pointer"].as_str().unwrap_or_default();
        let there: Vec<String> = self
            .places()
            .into_iter()
            .filter(|(place, _)| place == pointer)
            .map(|(_, id)| id)
            .collect();
        if let (Some(about), [id]) = (step.about, &there[..])
            && !id.starts_with(about)
        {
            self.found
                .push(format!("{what}: points at {id}, not {about}"));
        }
    }

    /// Where the text leaves open which step implies which: every step has codes
    /// that are not yet met, with the right kind, and none is forgotten but those
    /// that the understanding may settle.
    fn steps_loosely(&mut self, what: &str, way: &WayOn, steps: &[&Value]) {
        let expected: BTreeMap<&str, &Step> = way
            .steps
            .iter()
            .flat_map(|step| step.codes.iter().map(move |&code| (code, step)))
            .collect();
        if way.exact {
            let codes: Vec<&Vec<&str>> = way.steps.iter().map(|step| &step.codes).collect();
            let got: Vec<&Value> = steps.iter().map(|step| &step["codes"]).collect();
            self.found
                .push(format!("{what}: expected {codes:?}, got {got:?}"));
        }
        let mut named = Vec::new();
        for step in steps {
            for code in list(&step["codes"]).filter_map(Value::as_str) {
                named.push(code);
                match expected.get(code) {
                    // Where the act is implied by another, the question of the other side is left.
                    Some(wanted) if wanted.act && !way.exact && step["kind"] == "answer" => {}
                    Some(wanted) => self.same(
                        &format!("{what} {code}"),
                        kind_of_step(wanted),
                        &step["kind"],
                    ),
                    None => self.found.push(format!("{what}: a step for {code}")),
                }
            }
        }
        for code in expected.keys() {
            let may_be_implied = matches!(*code, "SK301" | "SK304" | "SK305");
            if !may_be_implied && !named.contains(code) {
                self.found.push(format!("{what}: no step for {code}"));
            }
        }
    }

    fn beside_the_level(&mut self, charter: &Charter, verdict: &Verdict) {
        let json = self.json;
        self.same("claim", charter.claim.map(claim_id), &json["claim"]);
        let [interdisciplinary, democratic] = verdict.values.profile;
        let utilised = verdict.values.innovation[4];
        for (group, key, answer) in [
            ("innovation", "state", verdict.innovation),
            ("innovation", "utilised", utilised),
            ("profile", "cross_sector", verdict.cross_sector),
            ("profile", "interdisciplinary", interdisciplinary),
            ("profile", "democratic", democratic),
        ] {
            self.same(
                &format!("{group}.{key}"),
                answer_id(answer),
                &json[group][key],
            );
        }
        for (actor, got) in charter.actors.iter().zip(list(&json["actors"])) {
            self.same("actor's sector", sector_id(actor.sector), &got["sector"]);
            self.same("actor's paid", answer_id(actor.paid), &got["paid"]);
        }
    }

    fn phases(&mut self, verdict: &Verdict) {
        let json = self.json;
        let got: BTreeMap<&str, &Value> = by_id(&json["phases"]);
        for (id, part) in PHASES.into_iter().zip(verdict.phases) {
            let short = id.trim_start_matches("phases.");
            let Some(told) = got.get(short) else {
                self.found.push(format!("{id} is not there"));
                continue;
            };
            let groups = [
                ("present", part.present, &told["who"]["present"]),
                ("absent", part.absent, &told["who"]["absent"]),
                ("unknown", part.unknown, &told["who"]["unknown"]),
                ("consulted", part.heard, &told["consulted"]),
            ];
            for (group, actors, got) in groups {
                let what = format!("{id} {group}");
                self.same(&what, self.actors(&members(actors)), got);
            }
            if let Some(status) = part.status {
                self.same(&format!("{id} state"), status_id(status), &told["state"]);
            }
            for (end, days) in [("from", part.from), ("to", part.to)] {
                let text = days.map(super::told::date_text);
                self.same(&format!("{id} {end}"), text, &told[end]);
            }
        }
    }

    fn answers(&mut self, values: &Values) {
        let [new, implemented, works, lasting, utilised] = values.innovation;
        let [interdisciplinary, democratic] = values.profile;
        let mut expected: BTreeMap<&str, Answer> = BTreeMap::from([
            ("equality", values.equality),
            ("challenge.unmet_need", values.unmet_need),
            ("effort.replaces_paid_work", values.replaces_paid_work),
            ("effort.own_goals", values.own_goals),
            ("innovation.new", new),
            ("innovation.implemented", implemented),
            ("innovation.works", works),
            ("innovation.lasting", lasting),
            ("innovation.utilised", utilised),
            ("profile.interdisciplinary", interdisciplinary),
            ("profile.democratic", democratic),
        ]);
        expected.extend(MARKERS.into_iter().zip(values.markers));
        let json = self.json;
        for (id, told) in by_id(&json["answers"]) {
            if let Some(&answer) = expected.get(id) {
                self.same(id, answer_id(answer), &told["value"]);
            }
        }
    }
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn texts(value: &Value, key: &str) -> Vec<String> {
    list(value)
        .map(|item| item[key].as_str().unwrap_or("nothing").to_owned())
        .collect()
}

/// The named fields of each object of a list.
fn rows(value: &Value, keys: &[&str]) -> Value {
    let row = |item: &Value| Value::from_iter(keys.iter().map(|&key| item[key].clone()));
    Value::from_iter(list(value).map(row))
}

fn by_id(value: &Value) -> BTreeMap<&str, &Value> {
    list(value)
        .filter_map(|item| Some((item["id"].as_str()?, item)))
        .collect()
}

fn first_code(step: &Value) -> &str {
    step["codes"][0].as_str().unwrap_or_default()
}

/// The pointer is the place, or somewhere below it.
fn is_at(pointer: &str, place: &str) -> bool {
    pointer
        .strip_prefix(place)
        .is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

pub fn level_id(level: Level) -> &'static str {
    match level {
        Level::Samarbeid => "samarbeid",
        Level::Tynn => "tynn-samskaping",
        Level::Tykk => "tykk-samskaping",
    }
}

fn claim_id(claim: Claim) -> &'static str {
    match claim {
        Claim::Samarbeid => "samarbeid",
        Claim::Samskaping => "samskaping",
        Claim::Tynn => "tynn-samskaping",
        Claim::Tykk => "tykk-samskaping",
    }
}

fn state_id(state: State) -> &'static str {
    match state {
        State::Met => "met",
        State::Unmet => "unmet",
        State::Unknown => "unknown",
        State::NotApplicable => "not-applicable",
    }
}

pub fn kind_id(kind: Kind) -> &'static str {
    match kind {
        Kind::ConsultedOnly => "consulted-only",
        Kind::OtherSectors => "other-sectors",
        Kind::PublicRun => "public-run",
        Kind::CivilRun => "civil-run",
        Kind::PrivateRun => "private-run",
        Kind::NotBegun => "not-begun",
        Kind::LateUnderstanding => "late-understanding",
        Kind::Unequal => "unequal",
        Kind::CivilLed => "civil-led",
        Kind::IdeasWithoutUnderstanding => "ideas-without-understanding",
        Kind::WorkOnly => "work-only",
        Kind::Purchase => "purchase",
        Kind::BroughtIn => "brought-in",
        Kind::Separate => "separate",
        Kind::PlannedApart => "planned-apart",
    }
}

fn strength_id(strength: Strength) -> &'static str {
    match strength {
        Strength::Clear => "clear",
        Strength::Risk => "risk",
        Strength::Softened => "softened",
    }
}

fn severity_id(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

fn answer_id(answer: Answer) -> &'static str {
    match answer {
        Answer::Yes => "yes",
        Answer::No => "no",
        Answer::Unknown => "unknown",
    }
}

fn sector_id(sector: Sector) -> &'static str {
    match sector {
        Sector::Public => "public",
        Sector::Civil => "civil",
        Sector::Private => "private",
    }
}

fn status_id(status: Status) -> &'static str {
    match status {
        Status::Done => "done",
        Status::Ongoing => "ongoing",
        Status::Planned => "planned",
    }
}

fn kind_of_step(step: &Step) -> &'static str {
    if step.act { "act" } else { "answer" }
}
