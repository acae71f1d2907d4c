//! SARIF 2.1.0, for code scanning.

use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};
use serde_json::json;
use serde_sarif::sarif::{
    ArtifactLocation, Location, Message, MultiformatMessageString, PhysicalLocation, Region,
    ReportingDescriptor, Result as Finding, ResultLevel, Run, Sarif, Suppression, Tool,
    ToolComponent,
};

use super::found::{Everything, Fingerprints, Format, Found, Writes, address, message};
use crate::explain::{self, Entry};
use crate::lint::{Hidden, IssuePlace};
use crate::render::plain_json;
use crate::report::RULES;
use crate::theory::lang::{Lang, capitalised};
use crate::theory::terms::Severity;

/// What a path in a relative URI does not hold as it is.
const PATH: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'<')
    .add(b'>')
    .add(b'?')
    .add(b'[')
    .add(b'\\')
    .add(b']')
    .add(b'^')
    .add(b'`')
    .add(b'{')
    .add(b'|')
    .add(b'}')
    .add(b':');

/// The format.
pub const FORMAT: Format = Format {
    name: "sarif",
    least: Severity::Note,
    paths_from_root: true,
    has_fingerprints: true,
    tells_what_was_asked: false,
    writes: Writes::Whole(log),
};

/// The whole log: what is hidden stands in it as suppressed.
fn log(all: &Everything) -> anyhow::Result<String> {
    let lang = all.lang;
    let rules = descriptors(lang, all.docs);
    let mut fingerprints = Fingerprints::default();
    let results: Vec<Finding> = all
        .found
        .iter()
        .map(|found| result(found, &rules, fingerprints.of(found)))
        .collect();
    let mut driver = ToolComponent::builder()
        .name("samskap")
        .version(env!("CARGO_PKG_VERSION"))
        .semantic_version(env!("CARGO_PKG_VERSION"))
        .language(lang.tag())
        .rules(rules)
        .build();
    driver.information_uri = all
        .docs
        .map(|docs| format!("{}/index.md", docs.trim_end_matches('/')));
    let properties: serde_sarif::sarif::PropertyBag = serde_json::from_value(json!({
        "rules": RULES,
        "searched": all.searched,
        "compared": all.compared,
        "counts": all.counts,
    }))?;
    let run = Run::builder()
        .tool(Tool::builder().driver(driver).build())
        .results(results)
        .column_kind(json!("unicodeCodePoints"))
        .properties(properties)
        .build();
    let log = Sarif::builder()
        .schema("https://json.schemastore.org/sarif-2.1.0.json")
        .version(json!("2.1.0"))
        .runs(vec![run])
        .build();
    Ok(plain_json::pretty(&log)?)
}

/// Every code, with its help.
fn descriptors(lang: Lang, docs: Option<&str>) -> Vec<ReportingDescriptor> {
    let text = |text: String| MultiformatMessageString::builder().text(text).build();
    let mut codes: Vec<Entry> = explain::all();
    codes.retain(|entry| entry.name(lang).is_some());
    codes.sort_by_key(Entry::id);
    codes
        .into_iter()
        .map(|entry| {
            let explanation = explain::explain(entry, lang);
            let help = MultiformatMessageString::builder()
                .text(explanation.meaning)
                .markdown(crate::render::explain::body(&explanation))
                .build();
            let mut descriptor = ReportingDescriptor::builder()
                .id(entry.id())
                .short_description(text(capitalised(entry.name(lang).unwrap_or_default())))
                .full_description(text(explanation.meaning.to_owned()))
                .help(help)
                .build();
            descriptor.help_uri = docs.and_then(|docs| address(docs, entry.id(), lang));
            descriptor
        })
        .collect()
}

fn result(found: &Found, rules: &[ReportingDescriptor], fingerprint: String) -> Finding {
    let issue = &found.issue;
    let level = match issue.severity {
        Severity::Error => ResultLevel::Error,
        Severity::Warning => ResultLevel::Warning,
        Severity::Note => ResultLevel::Note,
    };
    let index = rules.iter().position(|rule| rule.id == issue.code);
    let related: Vec<Location> = issue
        .related
        .iter()
        .map(|(place, text)| {
            let mut location = location(&found.from_root, place);
            if !text.is_empty() {
                location.message = Some(Message::builder().text(text.clone()).build());
            }
            location
        })
        .collect();
    let suppressions = issue.hidden.as_ref().map(|hidden| match hidden {
        Hidden::Silenced(why) => vec![
            Suppression::builder()
                .kind(json!("inSource"))
                .justification(why.clone())
                .build(),
        ],
        Hidden::Baseline => vec![Suppression::builder().kind(json!("external")).build()],
    });
    let mut result = Finding::builder()
        .rule_id(issue.code)
        .level(level)
        .message(Message::builder().text(message(issue)).build())
        .locations(vec![location(&found.from_root, &issue.place)])
        .partial_fingerprints(std::collections::BTreeMap::from([(
            "samskap/v1".to_owned(),
            fingerprint,
        )]))
        .build();
    result.rule_index = index.and_then(|index| i64::try_from(index).ok());
    result.related_locations = Some(related).filter(|related| !related.is_empty());
    result.suppressions = suppressions;
    result
}

fn location(path: &str, place: &IssuePlace) -> Location {
    let number = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
    let region = Region::builder()
        .start_line(number(place.start.line))
        .start_column(number(place.start.column))
        .end_line(number(place.end.line))
        .end_column(number(place.end.column))
        .build();
    let artifact = ArtifactLocation::builder()
        .uri(utf8_percent_encode(path, PATH).to_string())
        .build();
    let physical = PhysicalLocation::builder()
        .artifact_location(artifact)
        .region(region)
        .build();
    Location::builder().physical_location(physical).build()
}
