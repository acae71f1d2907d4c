//! Everything that is drawn of a text: every language, every format, and what holds of each.

use std::collections::HashSet;

use samskap::charter::Kind;
use samskap::charter::reading::{Opened, text};
use samskap::charter::source::Document;
use samskap::lint::baseline::Baseline;
use samskap::lint::checks::codes;
use samskap::lint::silence::{self, Silence, Silences};
use samskap::lint::{Seen, Settings, issues};
use samskap::render::diagnostics::{self, Budget, Style};
use samskap::render::diff::Page;
use samskap::render::findings::{self, Everything, Found, Writes, github, human};
use samskap::render::{csv, form, json, markdown, terminal};
use samskap::report::diff;
use samskap::report::requirement::Requirement;
use samskap::report::{Grouping, Head, Report, Verdict, report};
use samskap::theory::lang::Lang;
use samskap::theory::terms::{Level, Severity};
use serde_json::Value;

use crate::{documents, is_harmless, judged, opened};

/// The path that is spoken of, with signs that every format must keep in order.
const PATH: &str = "å,b:c%d\"<e>/samskap.yaml";

/// Takes bytes all the way as a YAML file.
pub fn yaml(bytes: &[u8]) {
    file(&documents(bytes), Kind::Yaml);
}

/// Takes the documents of a file all the way.
pub fn file(documents: &[Document], kind: Kind) {
    for lang in Lang::ALL {
        let mut lint = Lint::new(lang);
        let mut verdicts = Vec::new();
        for document in documents {
            let text = text(document);
            let Some(opened) = opened(document, &text, kind) else {
                continue;
            };
            if lang == Lang::Nb
                && let Some(charter) = &opened.charter
            {
                judged::as_the_oracle_does(charter);
            }
            verdicts.extend(one(&opened, head(document, lang)));
            lint.document(&opened, head(document, lang));
        }
        lint.end();
        compared(&verdicts);
    }
}

fn head(document: &Document, lang: Lang) -> Head {
    Head {
        path: PATH.to_owned(),
        document: document.number,
        alone: document.number == 1 && document.last,
        lang,
    }
}

fn style(colour: bool, width: usize) -> Style {
    Style {
        colour,
        width,
        links: false,
        plain: false,
        cuts: false,
    }
}

/// Draws what `samskap` says of one document.
fn one(opened: &Opened, head: Head) -> Option<Verdict> {
    let lang = head.lang;
    let report = report(opened, head, Grouping::ForPrograms);
    let line = json::line(&report).expect("a report can be written as JSON");
    assert!(is_harmless(&line) && !line.contains('\n'), "{line:?}");
    let written: Value = serde_json::from_str(&line).expect("JSON");
    assert_eq!(written["path"], PATH);
    let row = csv::row(&report);
    assert_eq!(row.len(), csv::header().len());
    for cell in &row {
        let runs = cell.starts_with(['=', '+', '-', '@', '|', '%']) && cell != "-";
        let is_number = cell.parse::<f64>().is_ok();
        assert!(is_harmless(cell) && !cell.contains('\n'), "{cell:?}");
        assert!(!runs || is_number, "{cell:?} would run in a spreadsheet");
    }
    match report {
        Report::Verdict(verdict) => {
            let charter = opened.charter.as_ref().expect("a verdict is on a charter");
            judged::is_sound(&verdict, opened.source.text);
            assert_eq!(written["name"], verdict.name.as_str());
            drawn(|style| terminal::verdict(&verdict, style));
            for level in [Level::TynnSamskaping, Level::TykkSamskaping] {
                drawn(|style| terminal::why_not(&verdict, level, style));
            }
            let headline = terminal::headline(&verdict);
            assert!(is_harmless(&headline), "{headline:?}");
            assert_eq!(headline.matches('\n').count(), 1, "{headline:?}");
            let page = markdown::verdict(&verdict);
            assert!(is_harmless(&page), "{page:?}");
            let asks = samskap::charter::manuscript::asks(Some(charter)).into_iter();
            let asks: Vec<form::Asked> = asks.map(form::Asked::from).collect();
            let sheet = form::Sheet {
                charter: Some(charter),
                challenge: Some(&verdict.name),
                side: None,
                lang,
            };
            let form = form::form(&sheet, &asks);
            assert!(is_harmless(&form), "{form:?}");
            Some(*verdict)
        }
        Report::Broken(broken) => {
            assert_eq!(broken.errors.len(), opened.problems.len());
            drawn(|style| diagnostics::broken(&broken, style));
            None
        }
    }
}

/// A drawing for people: no sign in it moves the cursor, and colour adds nothing but colour.
fn drawn(draw: impl Fn(Style) -> String) {
    let [narrow, wide] = [40, 100].map(|width| draw(style(false, width)));
    assert!(is_harmless(&narrow), "{narrow:?}");
    assert!(is_harmless(&wide), "{wide:?}");
    assert_eq!(without_colour(&draw(style(true, 100))), wide);
}

fn without_colour(text: &str) -> String {
    let mut pieces = text.split("\u{1B}[");
    let mut out = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (colour, rest) = piece.split_once('m').expect("a colour ends");
        assert!(
            colour
                .bytes()
                .all(|byte| byte.is_ascii_digit() || byte == b';'),
            "{colour:?}"
        );
        out.push_str(rest);
    }
    out
}

/// A charter beside itself has not changed.
fn compared(verdicts: &[Verdict]) {
    let file = std::path::Path::new("");
    let placed: Vec<diff::Placed> = verdicts
        .iter()
        .map(|verdict| diff::Placed { file, verdict })
        .collect();
    let pairs: Vec<diff::Pair> = diff::paired(&placed, &placed)
        .into_iter()
        .map(|(old, new)| diff::Pair {
            old: old.and_then(|at| verdicts.get(at)),
            new: new.and_then(|at| verdicts.get(at)),
        })
        .collect();
    assert_eq!(pairs.len(), verdicts.len());
    for pair in &pairs {
        for page in [Page::Text, Page::Markdown] {
            let text = samskap::render::diff::text(pair, page);
            assert!(is_harmless(&text), "{text:?}");
        }
        if let (Some(old), Some(new), [_]) = (pair.old, pair.new, verdicts) {
            assert!(diff::changes(old, new).is_empty());
        }
    }
    if let [old, new, ..] = verdicts {
        let pair = diff::Pair {
            old: Some(old),
            new: Some(new),
        };
        let text = samskap::render::diff::text(&pair, Page::Text);
        assert!(is_harmless(&text), "{text:?}");
    }
    let all = samskap::render::diff::json(&pairs, Some(verdicts.len())).expect("JSON");
    assert!(is_harmless(&all), "{all:?}");
    serde_json::from_str::<Value>(&all).expect("JSON");
}

/// What `lint` says of one file, with every finding that there is turned on.
struct Lint {
    lang: Lang,
    settings: Settings,
    of_file: Silences,
    charters: Vec<findings::Checked>,
    found: Vec<Found>,
}

impl Lint {
    fn new(lang: Lang) -> Lint {
        let severities = codes()
            .into_iter()
            .filter(|code| {
                code.starts_with("SK1") || code.starts_with("SK2") || code.starts_with("SK3")
            })
            .map(|code| (code.to_owned(), Some(Severity::Note)));
        Lint {
            lang,
            settings: Settings {
                severities: severities.collect(),
                select: Vec::new(),
                ignore: Vec::new(),
                strict: lang == Lang::Nn,
                require: Requirement::parse("tykk,SK201,SK306")
                    .expect("a level and two conditions"),
                compares: true,
                keys: true,
            },
            of_file: Silences::default(),
            charters: Vec::new(),
            found: Vec::new(),
        }
    }

    fn document(&mut self, opened: &Opened, head: Head) {
        let number = head.document;
        let report = report(opened, head, Grouping::EachActor);
        let position = |byte: usize| opened.source.position(byte);
        let seen = Seen {
            report: &report,
            position: &position,
        };
        let mut found = issues(&seen, &self.settings);
        let (for_file, own): (Vec<Silence>, Vec<Silence>) = silence::silences(opened, number == 1)
            .into_iter()
            .partition(Silence::is_for_file);
        self.of_file.extend(for_file);
        let mut own: Silences = own.into_iter().collect();
        own.apply(&mut found);
        self.of_file.apply(&mut found);
        // A baseline that holds every finding knows every finding again.
        let mut baseline = Baseline::default();
        let keys: Vec<_> = found.iter().filter_map(|issue| issue.key.clone()).collect();
        for key in &keys {
            baseline.add("a.yaml".to_owned(), key.clone());
        }
        let mut known = baseline.of_file("a.yaml");
        assert!(keys.iter().all(|key| known.take(key)), "{keys:?}");
        let is_broken = matches!(report, Report::Broken(_));
        let name = match &report {
            Report::Verdict(verdict) => {
                found.extend(own.leftovers(&self.settings, self.lang));
                verdict.name.clone()
            }
            Report::Broken(_) => String::new(),
        };
        let (text, first_line) = (opened.source.text, opened.source.first_line);
        for issue in found {
            let found = Found {
                fails: false,
                path: PATH.to_owned(),
                from_root: PATH.to_owned(),
                bytes: (1, 1),
                fixes: Vec::new(),
                url: None,
                document: number,
                name: name.clone(),
                lang: self.lang,
                issue,
            };
            let place = &found.issue.place;
            assert!(text.get(place.span.clone()).is_some(), "{found:?}");
            assert!(place.start <= place.end, "{found:?}");
            drawn(|style| human::finding(&found, text, first_line, style, &mut Budget::default()));
            self.found.push(found);
        }
        self.charters.push(findings::Checked {
            path: PATH.to_owned(),
            document: number,
            name,
            is_broken,
            asked: self.settings.asked().into(),
        });
    }

    fn end(&self) {
        for found in &self.found {
            let line = findings::concise::line(found);
            assert!(is_harmless(&line) && is_one_line(&line), "{line:?}");
            let line = github::annotation(found);
            // The one command that it is meant to be.
            assert!(is_harmless(line.trim_start_matches(':')), "{line:?}");
            assert!(is_one_line(&line), "{line:?}");
            let commands = ["::error file=", "::warning file=", "::notice file="];
            assert!(commands.iter().any(|of| line.starts_with(of)), "{line:?}");
            let line = findings::json::line(found).expect("a finding can be written as JSON");
            assert!(is_harmless(&line) && !line.contains('\n'), "{line:?}");
            let read: Value = serde_json::from_str(&line).expect("JSON");
            assert_eq!(read["text"], found.issue.text.as_str());
        }
        let everything = Everything {
            charters: &self.charters,
            found: &self.found,
            unreadable: &[],
            searched: Value::Null,
            compared: Value::Null,
            counts: Value::Null,
            lang: self.lang,
            docs: None,
        };
        // SARIF holds the whole rulebook, and costs more than all the rest: in one language for each file.
        let names = self.charters.iter().map(|charter| charter.name.len());
        let turn = names.sum::<usize>() % 3;
        for format in findings::FORMATS {
            if format.name == "sarif" && self.lang as usize != turn {
                continue;
            }
            let written = match format.writes {
                Writes::Drawn => continue,
                Writes::Each(write) => {
                    for found in &self.found {
                        let line = write(found).expect("a line");
                        assert!(is_one_line(&line), "{}: {line:?}", format.name);
                    }
                    continue;
                }
                Writes::Whole(write) => write(&everything).expect("a whole"),
            };
            assert!(is_harmless(&written), "{}: {written:?}", format.name);
            if format.name == "junit" {
                self.as_junit(&written);
                continue;
            }
            let log: Value = serde_json::from_str(&written).expect("JSON");
            let (entries, print) = match format.name {
                "sarif" => (
                    &log["runs"][0]["results"],
                    "/partialFingerprints/samskap~1v1",
                ),
                "gitlab" => (&log, "/fingerprint"),
                _ => continue,
            };
            let entries = entries.as_array().cloned().unwrap_or_default();
            let prints: HashSet<String> = entries
                .iter()
                .filter_map(|entry| Some(entry.pointer(print)?.to_string()))
                .collect();
            let visible = everything.visible().count();
            let all = [self.found.len(), visible];
            assert!(all.contains(&entries.len()), "{}", format.name);
            assert_eq!(prints.len(), entries.len(), "{}", format.name);
        }
    }

    fn as_junit(&self, xml: &str) {
        let xml = roxmltree::Document::parse(xml).expect("XML");
        let nodes = |tag: &'static str| {
            let nodes = xml.descendants();
            nodes.filter(move |node| node.has_tag_name(tag))
        };
        assert_eq!(nodes("testsuite").count(), self.charters.len());
        // A reader that keeps one of equal names keeps all.
        let names: HashSet<_> = nodes("testcase")
            .map(|case| (case.attribute("classname"), case.attribute("name")))
            .collect();
        assert_eq!(names.len(), nodes("testcase").count());
    }
}

fn is_one_line(text: &str) -> bool {
    text.strip_suffix('\n')
        .is_some_and(|line| !line.contains('\n'))
}
