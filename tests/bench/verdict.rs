//! What it costs to take a charter from bytes to a verdict, beside the parts that it is made of and
//! beside other readers, all in one run: `cargo bench --bench verdict`.

use divan::{Bencher, black_box};
use samskap::charter::reading::{open, text};
use samskap::charter::source::Documents;
use samskap::charter::yaml;
use samskap::charter::{self, Kind};
use samskap::render::json;
use samskap::report::{Grouping, Head, report};
use samskap::theory::assess::assess;
use samskap::theory::lang::Lang;
use serde::Deserialize;

/// A full charter of about 1.5 KB.
const CHARTER: &str = include_str!("../../examples/kafe.yaml");

/// How many documents the stream holds.
const STREAM: usize = 10_000;

fn main() {
    divan::main();
}

fn stream() -> String {
    (CHARTER.to_owned() + "---\n").repeat(STREAM)
}

/// What a program without an engine would read: plain structs, the first error only.
#[derive(Deserialize)]
#[expect(dead_code, reason = "reading is what is measured")]
struct Plain {
    navn: String,
    påstand: Option<String>,
    utfordring: Option<serde_yaml::Value>,
    aktører: Vec<PlainActor>,
    likeverd: serde_yaml::Value,
    faser: serde_yaml::Value,
    innsats: Option<serde_yaml::Value>,
    innovasjon: Option<serde_yaml::Value>,
    profil: Option<serde_yaml::Value>,
}

#[derive(Deserialize)]
#[expect(dead_code, reason = "reading is what is measured")]
struct PlainActor {
    id: Option<String>,
    navn: Option<String>,
    sektor: String,
    form: Option<String>,
    erfaring: Option<String>,
    vederlag: Option<String>,
}

fn judged(input: &[u8]) -> usize {
    let mut length = 0;
    for document in Documents::new(input) {
        let document = document.unwrap();
        let text = text(&document);
        let Some(opened) = open(&document, &text, Kind::Yaml) else {
            continue;
        };
        let head = Head {
            path: "-".to_owned(),
            document: document.number,
            alone: false,
            lang: Lang::Nb,
        };
        length += json::line(&report(&opened, head, Grouping::ForPrograms))
            .unwrap()
            .len();
    }
    length
}

mod one {
    use super::*;

    #[divan::bench]
    fn a_copying_the_bytes(bencher: Bencher) {
        bencher.bench(|| black_box(CHARTER.as_bytes()).to_vec());
    }

    #[divan::bench]
    fn b_granit_alone(bencher: Bencher) {
        bencher.bench(|| granit_parser::Parser::new_from_str(black_box(CHARTER)).count());
    }

    #[divan::bench]
    fn c_to_a_tree(bencher: Bencher) {
        bencher.bench(|| yaml::parse(black_box(CHARTER)));
    }

    #[divan::bench]
    fn d_to_a_charter(bencher: Bencher) {
        bencher.bench(|| {
            let (doc, _) = yaml::parse(black_box(CHARTER));
            charter::read(&doc, Kind::Yaml)
        });
    }

    #[divan::bench]
    fn e_to_a_verdict(bencher: Bencher) {
        bencher.bench(|| {
            let (doc, _) = yaml::parse(black_box(CHARTER));
            let charter = charter::read(&doc, Kind::Yaml).charter;
            assess(&charter::facts(&charter.unwrap()))
        });
    }

    #[divan::bench]
    fn f_bytes_to_json(bencher: Bencher) {
        bencher.bench(|| judged(black_box(CHARTER.as_bytes())));
    }

    #[divan::bench]
    fn g_serde_yaml_to_plain_structs(bencher: Bencher) {
        bencher.bench(|| serde_yaml::from_str::<Plain>(black_box(CHARTER)).unwrap());
    }
}

#[divan::bench_group(sample_count = 9, sample_size = 1)]
mod ten_thousand {
    use super::*;

    #[divan::bench]
    fn a_copying_the_bytes(bencher: Bencher) {
        let stream = stream();
        bencher.bench(|| black_box(stream.as_bytes()).to_vec());
    }

    #[divan::bench]
    fn b_granit_alone(bencher: Bencher) {
        let stream = stream();
        bencher.bench(|| granit_parser::Parser::new_from_str(black_box(&stream)).count());
    }

    #[divan::bench]
    fn c_cutting_into_documents(bencher: Bencher) {
        let stream = stream();
        bencher.bench(|| Documents::new(black_box(stream.as_bytes())).count());
    }

    #[divan::bench]
    fn f_bytes_to_json(bencher: Bencher) {
        let stream = stream();
        bencher.bench(|| judged(black_box(stream.as_bytes())));
    }

    #[divan::bench]
    fn g_serde_yaml_to_plain_structs(bencher: Bencher) {
        let stream = stream();
        bencher.bench(|| {
            let documents = serde_yaml::Deserializer::from_str(black_box(&stream));
            // The last document is empty: the stream ends with its `---`.
            documents
                .take(STREAM)
                .map(|document| Plain::deserialize(document).unwrap().navn.len())
                .sum::<usize>()
        });
    }
}
