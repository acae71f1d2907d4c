//! A charter to fill in: valid as it stands, with *vet ikke* wherever an answer belongs.

use crate::charter::problem::Words;
use crate::charter::spelling::{self, Key, Party, Spelled, written};
use crate::theory::lang::{Lang, Tri, either};
use crate::theory::questions::guide::Subject;
use crate::theory::terms::{Answer, Experience, Form, Marker, Phase, Sector};

/// The file that the first line names, where editors look for what the keys mean.
pub const SCHEMA: &str = "samskap.schema.json";

/// How wide a comment is.
const WIDTH: usize = 88;

/// Which charter to write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Every key, each with its question.
    Whole,
    /// Only what the level depends on, without a word of explanation.
    Minimal,
}

/// A charter to fill in, in a language.
pub fn charter(extent: Extent, lang: Lang) -> String {
    let mut pen = Pen {
        out: format!("# yaml-language-server: $schema={SCHEMA}\n"),
        indent: 0,
        lang,
    };
    match extent {
        Extent::Whole => pen.whole(),
        Extent::Minimal => pen.minimal(),
    }
    pen.out
}

struct Pen {
    out: String,
    indent: usize,
    lang: Lang,
}

impl Pen {
    fn minimal(&mut self) {
        self.name();
        let sectors = [Sector::Public, Sector::Civil].map(|sector| self.sector(sector));
        let list = format!("[{}]", sectors.join(", "));
        self.entry(spelling::CHARTER, Key::Sectors, &list);
        self.open(spelling::CHARTER, Key::Equality);
        for marker in Marker::CORE {
            self.entry(spelling::MARKERS, Key::Marker(marker), self.unknown());
        }
        self.close();
        self.open(spelling::CHARTER, Key::Phases);
        for phase in Phase::ALL {
            self.entry(spelling::PHASES, Key::Phase(phase), self.unknown());
        }
        self.close();
    }

    fn whole(&mut self) {
        let unknown = self.unknown();
        self.comment(Tri::new(
            "Dette er et samarbeidskort: en kort beskrivelse av ett samarbeid. Skriv det dere vet, og la «vet ikke» stå der dere er usikre. Linjer som begynner med #, er forklaringer, og kan slettes. Noen av dem viser et felt dere kan bruke: Ta bort # og fyll ut.",
            "Dette er eit samarbeidskort: ei kort skildring av eitt samarbeid. Skriv det de veit, og lat «veit ikkje» stå der de er usikre. Linjer som byrjar med #, er forklaringar, og kan slettast. Nokre av dei viser eit felt de kan bruke: Ta bort # og fyll ut.",
            "This is a charter: a short description of one collaboration. Write what you know, and leave `unknown` where you are not sure. Lines that begin with # are explanations and can be deleted. Some of them show a field you can use: remove the # and fill it in.",
        ));
        self.comment(Tri::new(
            "Se svaret: samskap classify FIL. Hva et ord betyr: samskap explain ORD.",
            "Sjå svaret: samskap classify FIL. Kva eit ord betyr: samskap explain ORD.",
            "See the answer: samskap classify FILE. What a word means: samskap explain WORD.",
        ));

        self.section(Subject::Name);
        self.name();

        self.section(Subject::Claim);
        let claims = either(self.lang, &Words::Claims.written(self.lang));
        self.comment_line(&claims);
        let claim = written(
            spelling::CLAIMS,
            crate::theory::terms::Claim::Samskaping,
            self.lang,
        );
        self.shown(spelling::CHARTER, Key::Claim, claim);

        self.section(Subject::Challenge);
        self.comment(Tri::new(
            "Skriv mellom anførselstegnene, så kan teksten ha kolon og andre tegn.",
            "Skriv mellom hermeteikna, så kan teksten ha kolon og andre teikn.",
            "Write between the quotation marks; the text may then contain colons and other special characters.",
        ));
        self.open(spelling::CHARTER, Key::Challenge);
        self.entry(spelling::CHALLENGE, Key::Description, "\"\"");
        self.question(Subject::UnmetNeed);
        self.entry(spelling::CHALLENGE, Key::UnmetNeed, unknown);
        self.close();

        self.section(Subject::Actors);
        self.comment(Subject::Actors.guide().example);
        self.comment(Tri::new(
            "Id er det korte navnet som brukes under fasene. Legg til flere på samme måte.",
            "Id er det korte namnet som blir brukt under fasane. Legg til fleire på same måte.",
            "The id is the short name that is used under the phases. Add more in the same way.",
        ));
        self.open(spelling::CHARTER, Key::Actors);
        self.actors();
        self.close();

        self.blank();
        self.comment(Tri::new(
            "Er partene likeverdige? De fire første svarene avgjør nivået, resten er til hjelp i samtalen. Svar ja, nei eller vet ikke.",
            "Er partane likeverdige? Dei fire første svara avgjer nivået, resten er til hjelp i samtalen. Svar ja, nei eller veit ikkje.",
            "Are the parties equal? The first four answers decide the level, the rest help the conversation. Answer yes, no or unknown.",
        ));
        self.open(spelling::CHARTER, Key::Equality);
        for marker in Marker::all() {
            self.comment(marker.question());
            self.entry(spelling::MARKERS, Key::Marker(marker), unknown);
        }
        self.close();

        self.phases();

        self.blank();
        self.open(spelling::CHARTER, Key::Effort);
        self.question(Subject::ReplacesPaidWork);
        self.entry(spelling::EFFORT, Key::ReplacesPaidWork, unknown);
        self.question(Subject::OwnGoals);
        self.entry(spelling::EFFORT, Key::OwnGoals, unknown);
        self.close();

        self.blank();
        self.comment(Tri::new(
            "Er det blitt en sosial innovasjon? Det står ved siden av nivået.",
            "Er det blitt ein sosial innovasjon? Det står ved sida av nivået.",
            "Has it become a social innovation? That is apart from the level.",
        ));
        self.open(spelling::CHARTER, Key::Innovation);
        for word in spelling::INNOVATION {
            if let Key::Quality(quality) = word.means {
                self.question(Subject::Quality(quality));
                self.line(word.to(self.lang), unknown);
            }
        }
        self.close();

        self.blank();
        self.open(spelling::CHARTER, Key::Profile);
        self.question(Subject::Interdisciplinary);
        self.entry(spelling::PROFILE, Key::Interdisciplinary, unknown);
        self.question(Subject::Democratic);
        self.entry(spelling::PROFILE, Key::Democratic, unknown);
        self.close();
    }

    fn name(&mut self) {
        let [name, ..] = spelling::PLACEHOLDERS;
        let name = format!("\"{}\"", name.to(self.lang));
        self.entry(spelling::CHARTER, Key::Name, &name);
    }

    fn actors(&mut self) {
        let unknown = self.unknown();
        let [public, civil] = [Sector::Public, Sector::Civil].map(|sector| self.sector(sector));
        self.item(Tri::new("kommunen", "kommunen", "council"));
        let [_, of_public, of_civil] =
            spelling::PLACEHOLDERS.map(|name| format!("\"{}\"", name.to(self.lang)));
        self.entry(spelling::ACTOR, Key::Name, &of_public);
        self.entry(spelling::ACTOR, Key::Sector, public);
        self.close();
        self.item(Tri::new("foreningen", "foreininga", "association"));
        self.entry(spelling::ACTOR, Key::Name, &of_civil);
        self.entry(spelling::ACTOR, Key::Sector, civil);
        self.question(Subject::Form);
        let form = written(spelling::FORMS, Form::Organisation, self.lang);
        self.shown(spelling::ACTOR, Key::Form, form);
        self.question(Subject::Experience);
        let experience = written(spelling::EXPERIENCES, Experience::Unknown, self.lang);
        self.entry(spelling::ACTOR, Key::Experience, experience);
        self.question(Subject::Paid);
        self.entry(spelling::ACTOR, Key::Compensation, unknown);
        self.close();
    }

    fn phases(&mut self) {
        let lang = self.lang;
        let party = |party: Party| written(spelling::PARTIES, party, lang);
        let who = [
            party(Party::Joint),
            party(Party::All),
            party(Party::Sector(Sector::Public)),
            party(Party::Sector(Sector::Civil)),
            party(Party::NotStarted),
            party(Party::Unknown),
        ];
        self.blank();
        self.comment(Tri::new(
            "Hvem var med i hver fase, og hadde noe å si? De som bare ble spurt, skal stå under «hørt». Skriv id-ene etter «hvem», for eksempel [kommunen, foreningen], eller bruk ett av ordene under. Er fasen ikke begynt, skriv «ikke startet» i stedet for «vet ikke»:",
            "Kven var med i kvar fase, og hadde noko å seie? Dei som berre vart spurde, skal stå under «høyrt». Skriv id-ane etter «kven», til dømes [kommunen, foreininga], eller bruk eitt av orda under. Er fasen ikkje byrja, skriv «ikkje starta» i staden for «veit ikkje»:",
            "Who took part in each phase, and had a say? Those who were only asked go under `consulted`. After `who`, write ids such as [council, association], or one of the words below. If the phase has not begun, write `not started` instead of `unknown`:",
        ));
        self.comment_line(&either(lang, &who));
        self.open(spelling::CHARTER, Key::Phases);
        for phase in Phase::ALL {
            self.comment(phase.question());
            self.open(spelling::PHASES, Key::Phase(phase));
            self.entry(spelling::PHASE, Key::Who, self.unknown());
            if phase == Phase::Understanding {
                let consulted = Tri::new("[foreningen]", "[foreininga]", "[association]").to(lang);
                self.shown(spelling::PHASE, Key::Consulted, consulted);
                let statuses = Words::Statuses.written(lang);
                self.shown(
                    spelling::PHASE,
                    Key::Status,
                    statuses.first().unwrap_or(&""),
                );
                self.shown(spelling::PHASE, Key::From, "2026-01");
                self.shown(spelling::PHASE, Key::Until, "2026-03");
                let evidence = Tri::new(
                    "referatet fra det første møtet",
                    "referatet frå det første møtet",
                    "the minutes of the first meeting",
                );
                self.shown(spelling::PHASE, Key::Evidence, evidence.to(lang));
            }
            self.close();
        }
        self.close();
    }

    fn unknown(&self) -> &'static str {
        written(spelling::ANSWERS, Answer::Unknown, self.lang)
    }

    fn sector(&self, sector: Sector) -> &'static str {
        written(spelling::SECTORS, sector, self.lang)
    }

    fn blank(&mut self) {
        self.out.push('\n');
    }

    fn comment(&mut self, text: Tri) {
        self.comment_line(text.to(self.lang));
    }

    fn comment_line(&mut self, text: &str) {
        let mark = format!("{}# ", " ".repeat(self.indent));
        let options = textwrap::Options::new(WIDTH)
            .initial_indent(&mark)
            .subsequent_indent(&mark)
            .word_splitter(textwrap::WordSplitter::NoHyphenation);
        for line in textwrap::wrap(text, options) {
            self.out.push_str(&line);
            self.out.push('\n');
        }
    }

    /// A question that opens a part of its own, and why it is asked.
    fn section(&mut self, subject: Subject) {
        self.blank();
        self.question(subject);
        self.comment(subject.guide().why);
    }

    fn question(&mut self, subject: Subject) {
        self.comment(subject.guide().question);
    }

    fn line(&mut self, key: &str, value: &str) {
        let indent = " ".repeat(self.indent);
        let gap = if value.is_empty() { "" } else { " " };
        self.out.push_str(&format!("{indent}{key}:{gap}{value}\n"));
    }

    fn entry(&mut self, table: &'static [Spelled<Key>], key: Key, value: &str) {
        self.line(written(table, key, self.lang), value);
    }

    /// A key that is only shown, in a comment.
    fn shown(&mut self, table: &'static [Spelled<Key>], key: Key, value: &str) {
        let key = written(table, key, self.lang);
        let indent = " ".repeat(self.indent);
        self.out.push_str(&format!("{indent}# {key}: {value}\n"));
    }

    fn open(&mut self, table: &'static [Spelled<Key>], key: Key) {
        self.entry(table, key, "");
        self.indent += 2;
    }

    fn item(&mut self, id: Tri) {
        let indent = " ".repeat(self.indent);
        let key = written(spelling::ACTOR, Key::Id, self.lang);
        self.out
            .push_str(&format!("{indent}- {key}: {}\n", id.to(self.lang)));
        self.indent += 2;
    }

    fn close(&mut self) {
        self.indent -= 2;
    }
}
