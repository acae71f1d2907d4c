//! What the keys of a charter mean, why they are asked for, and a charter that shows each in use.

mod charters;

use crate::charter::spelling::Key;
use crate::theory::facts::Source;
use crate::theory::lang::Tri;
use crate::theory::questions::guide::Subject;
use crate::theory::terms::{Marker, Paragraph, Phase, Sector};

/// What is told of a key.
#[derive(Clone, Copy, Debug)]
pub struct Text {
    /// What it is, or the question that it answers.
    pub meaning: Tri,
    /// Why it is asked for.
    pub why: Tri,
    /// An example from ordinary local life.
    pub example: Option<Tri>,
    /// The paragraphs that it rests on.
    pub source: Source,
    /// Codes and words that are near to it, the words in bokmål.
    pub related: &'static [&'static str],
}

/// What is near to a key.
const fn related(key: Key) -> &'static [&'static str] {
    match key {
        Key::Samskap => &["SK905", "charter"],
        Key::Name => &["SK912", "id"],
        Key::Claim => &["SK501", "SK502", "SK503", "SK506", "nivå"],
        Key::Challenge | Key::Description => &["SK104", "udekket_behov", "sosial innovasjon"],
        Key::UnmetNeed => &["SK105", "utfordring", "erfaring"],
        Key::Sectors => &["SK101", "SK102", "SK920", "aktører"],
        Key::Actors => &["SK101", "SK102", "SK920", "sektorer", "aktør"],
        Key::Id => &["SK921", "SK922", "hvem"],
        Key::Sector => &["sivilsamfunn", "offentlig sektor", "privat sektor"],
        Key::Form => &["SK923", "sivilsamfunn"],
        Key::Experience => &["SK103", "udekket_behov"],
        Key::Compensation => &["SK401", "SK405"],
        Key::Equality => &["SK201", "SK202", "kjernetegn", "støttetegn"],
        Key::Marker(Marker::FreeToDecline) => &["SK201", "SK401", "SK402", "likeverd"],
        Key::Marker(Marker::SharedAgenda | Marker::SharedDecisions | Marker::ExperienceCounts) => {
            &["SK201", "SK203", "SK204", "likeverd"]
        }
        Key::Marker(_) => &["SK205", "støttetegn"],
        Key::Side(_) => &["SK203", "SK204", "likeverd"],
        Key::Answer => &["vet ikke", "belegg", "likeverd"],
        Key::Phases => &["fase", "felles", "samskapingsaksen"],
        Key::Phase(Phase::Understanding) => &["SK301", "SK306", "tenkeloftet"],
        Key::Phase(Phase::Ideas) => &["SK302", "SK402", "tegnebordet"],
        Key::Phase(Phase::Planning) => &["SK303", "SK402", "tegnebordet"],
        Key::Phase(Phase::Implementation) => &["SK304", "SK401", "produksjonshallen"],
        Key::Phase(Phase::Production) => &["SK305", "ikke aktuelt", "produksjonshallen"],
        Key::Who => &["SK922", "felles", "hørt"],
        Key::Consulted => &["SK403", "hvem"],
        Key::Status => &["hittil", "planlagt", "SK506"],
        Key::From | Key::Until => &["SK306", "SK308", "SK915"],
        Key::Evidence => &["SK701"],
        Key::Effort | Key::ReplacesPaidWork | Key::OwnGoals => &["SK401", "SK402", "tydelig"],
        Key::Initiative => &["hvem", "SK401"],
        Key::Round => &["SK306", "aksen"],
        Key::Innovation | Key::Quality(_) => &["SK601", "SK602", "sosial innovasjon"],
        Key::Profile | Key::Interdisciplinary | Key::Democratic => &["samskapende profil"],
    }
}

/// What a key means: that of the question that it answers, where there is one.
pub fn text(key: Key) -> Text {
    let (meaning, why, source): (Tri, Tri, Source) = match key {
        Key::Samskap => (
            Tri::new(
                "Formatversjonen, som er 1. Står kortet sammen med annen tekst, for eksempel øverst i et referat, skal det stå under nøkkelen `samskap`.",
                "Formatversjonen, som er 1. Står kortet saman med annan tekst, til dømes øvst i eit referat, skal det stå under nøkkelen `samskap`.",
                "The format version, which is 1. When the charter shares a file with other text, for example at the top of a set of minutes, it goes under the key `samskap`.",
            ),
            Tri::new(
                "I en fil for seg selv trengs den ikke. Står den der, blir kortet lest riktig også om formatet en gang endrer seg.",
                "I ei fil for seg sjølv trengst han ikkje. Står han der, blir kortet lese rett òg om formatet ein gong endrar seg.",
                "In a file of its own it is not needed. If it is there, the charter is read correctly even if the format changes one day.",
            ),
            &[],
        ),
        Key::Initiative => (
            Tri::new(
                "Hvem som tok initiativet til samarbeidet: `felles`, en sektor, en aktør eller flere, eller `vet ikke`.",
                "Kven som tok initiativet til samarbeidet: `felles`, ein sektor, ein aktør eller fleire, eller `veit ikkje`.",
                "Who took the initiative to the collaboration: `joint`, a sector, an actor or several, or `unknown`.",
            ),
            Tri::new(
                "Svaret avgjør ikke noe. Det hjelper dem som skal sammenligne med andre måter å dele inn samskaping på.",
                "Svaret avgjer ikkje noko. Det hjelper dei som skal samanlikne med andre måtar å dele inn samskaping på.",
                "The answer decides nothing. It helps those who compare with other ways of sorting samskaping.",
            ),
            &[Paragraph(5)],
        ),
        Key::Round => (
            Tri::new(
                "Hvilken runde på aksen dette er: et helt tall fra 1. Hver runde står som et eget dokument med det samme navnet.",
                "Kva runde på aksen dette er: eit heilt tal frå 1. Kvar runde står som eit eige dokument med det same namnet.",
                "Which round of the axis this is: a whole number from 1. Each round is a document of its own with the same name.",
            ),
            Tri::new(
                "Kom forståelsen for sent i én runde, kan den neste begynne med den. Hver runde blir vurdert for seg, så dere ser om det går framover.",
                "Kom forståinga for seint i éin runde, kan den neste byrje med ho. Kvar runde blir vurdert for seg, så de ser om det går framover.",
                "If the understanding came too late in one round, the next can begin with it. Each round is judged by itself, so you can see whether you get further.",
            ),
            &[Paragraph(4), Paragraph(5)],
        ),
        Key::Sectors => (
            Tri::new(
                "Hvem som er med, på kortest mulig måte: to eller tre av ordene `offentlig`, `sivilsamfunn` og `privat`. Nøkkelen kan ikke stå sammen med `aktører`.",
                "Kven som er med, på kortast mogleg måte: to eller tre av orda `offentleg`, `sivilsamfunn` og `privat`. Nøkkelen kan ikkje stå saman med `aktørar`.",
                "Who takes part, in the shortest way: two or three of the words `public`, `civil society` and `private`. It cannot be combined with `actors`.",
            ),
            Tri::new(
                "Dette er nok når hver side er én part. Er flere grupper med på samme side, viser `aktører` mer, for da ser vi hver gruppe for seg.",
                "Dette er nok når kvar side er éin part. Er fleire grupper med på same side, viser `aktørar` meir, for då ser vi kvar gruppe for seg.",
                "This is enough when each side is one party. When several groups are on the same side, `actors` shows more, for then we see each group on its own.",
            ),
            &[Paragraph(2), Paragraph(3)],
        ),
        Key::Equality => (
            Tri::new(
                "Om partene er likeverdige. Her står ett svar, `ja`, `nei` eller `vet ikke`, eller ett svar på hvert tegn på likeverd.",
                "Om partane er likeverdige. Her står eitt svar, `ja`, `nei` eller `veit ikkje`, eller eitt svar på kvart teikn på likeverd.",
                "Whether the parties are equals. Give one answer, `yes`, `no` or `unknown`, or one answer to each marker of equality.",
            ),
            Tri::new(
                "Samskaping trenger likeverd: at alle er like mye verd, ikke at de er like store eller får lik lønn. Ett svar på hvert tegn sier mer enn ett samlet ja.",
                "Samskaping treng likeverd: at alle er like mykje verde, ikkje at dei er like store eller får lik løn. Eitt svar på kvart teikn seier meir enn eitt samla ja.",
                "Samskaping needs equality: that all are worth as much, not that they are as large or have the same pay. An answer to each marker says more than a single yes.",
            ),
            &[Paragraph(2), Paragraph(3)],
        ),
        Key::Phases => (
            Tri::new(
                "De fem fasene: `forståelse`, `idé`, `planlegging`, `gjennomføring` og `produksjon`. Hver av dem sier hvem som var med, som `felles`, og kan ha mer under seg.",
                "Dei fem fasane: `forståing`, `idé`, `planlegging`, `gjennomføring` og `produksjon`. Kvar av dei seier kven som var med, som `felles`, og kan ha meir under seg.",
                "The five phases: `understanding`, `ideas`, `planning`, `implementation` and `production`. Each of them says who took part, such as `joint`, and can hold more.",
            ),
            Tri::new(
                "Fasene viser hvor langt partene har gått sammen. En fase som ikke står der, er ukjent, og det er også et svar.",
                "Fasane viser kor langt partane har gått saman. Ein fase som ikkje står der, er ukjend, og det er òg eit svar.",
                "The phases show how far the parties have walked together. A phase that is not there is unknown, and that is an answer too.",
            ),
            &[Paragraph(4), Paragraph(5)],
        ),
        Key::Effort => (
            Tri::new(
                "To spørsmål om arbeidet som sivilsamfunnet gjør: `erstatter_lønnet_arbeid` og `egne_mål`. På hvert av dem er svaret `ja`, `nei` eller `vet ikke`.",
                "To spørsmål om arbeidet som sivilsamfunnet gjer: `erstattar_løna_arbeid` og `eigne_mål`. På kvart av dei er svaret `ja`, `nei` eller `veit ikkje`.",
                "Two questions about the work that civil society does: `replaces_paid_work` and `own_goals`. To each of them the answer is `yes`, `no` or `unknown`.",
            ),
            Tri::new(
                "Svarene endrer ikke nivået. Hvis vi reiser et flagg om gratisarbeid eller skjev utnyttelse, viser de om det er tydelig eller bare en risiko.",
                "Svara endrar ikkje nivået. Dersom vi reiser eit flagg om gratisarbeid eller skeiv utnytting, viser dei om det er tydeleg eller berre ein risiko.",
                "The answers do not change the level. If we raise a flag for free labour or one-sided use, they show whether it is clear or just a risk.",
            ),
            &[Paragraph(5)],
        ),
        Key::Innovation => (
            Tri::new(
                "Fem spørsmål om løsningen: `ny`, `iverksatt`, `virker`, `varig` og `nyttiggjort`. På hvert av dem er svaret `ja`, `nei` eller `vet ikke`.",
                "Fem spørsmål om løysinga: `ny`, `iverksett`, `verkar`, `varig` og `nyttiggjord`. På kvart av dei er svaret `ja`, `nei` eller `veit ikkje`.",
                "Five questions about the solution: `new`, `implemented`, `works`, `lasting` and `utilised`. To each of them the answer is `yes`, `no` or `unknown`.",
            ),
            Tri::new(
                "Er svaret ja på de fire første, og utfordringen er beskrevet, er det en sosial innovasjon. Det står ved siden av nivået og endrer det ikke.",
                "Er svaret ja på dei fire første, og utfordringa er skildra, er det ein sosial innovasjon. Det står ved sida av nivået og endrar det ikkje.",
                "When the answer is yes to the first four, and the challenge is described, it is a social innovation. That is apart from the level and does not change it.",
            ),
            &[Paragraph(6)],
        ),
        Key::Profile => (
            Tri::new(
                "To spørsmål om hva arbeidet er med på å utvikle: `tverrfaglig` og `demokratisk`. Om flere sektorer er med, ser vi selv av `sektorer` eller `aktører`.",
                "To spørsmål om kva arbeidet er med på å utvikle: `tverrfagleg` og `demokratisk`. Om fleire sektorar er med, ser vi sjølve av `sektorar` eller `aktørar`.",
                "Two questions about what the work helps to develop: `interdisciplinary` and `democratic`. Whether several sectors take part, we see ourselves from `sectors` or `actors`.",
            ),
            Tri::new(
                "Samskaping kan gi mer enn en løsning. Svarene står ved siden av nivået og endrer det ikke.",
                "Samskaping kan gi meir enn ei løysing. Svara står ved sida av nivået og endrar det ikkje.",
                "Samskaping can give more than a solution. The answers are apart from the level and do not change it.",
            ),
            &[Paragraph(6)],
        ),
        Key::Description => (
            Tri::new(
                "Utfordringen med vanlige ord, i en setning eller to. Er det ikke mer å si om den, kan teksten stå rett etter `utfordring`.",
                "Utfordringa med vanlege ord, i ei setning eller to. Er det ikkje meir å seie om ho, kan teksten stå rett etter `utfordring`.",
                "The challenge in ordinary words, in a sentence or two. If there is no more to say about it, the text can go right after `challenge`.",
            ),
            Tri::new(
                "Skriv hva noen trenger, og ikke hva dere vil lage. Da ser alle om de mener det samme, og døren står åpen for flere løsninger.",
                "Skriv kva nokon treng, og ikkje kva de vil lage. Då ser alle om dei meiner det same, og døra står open for fleire løysingar.",
                "Write what somebody needs, and not what you want to make. Then all can see whether they mean the same, and the door is open to more than one solution.",
            ),
            &[Paragraph(2)],
        ),
        Key::Answer => (
            Tri::new(
                "Selve svaret, `ja`, `nei` eller `vet ikke`, når `belegg` står ved siden av. Uten belegg kan svaret stå rett etter nøkkelen.",
                "Sjølve svaret, `ja`, `nei` eller `veit ikkje`, når `belegg` står ved sida av. Utan belegg kan svaret stå rett etter nøkkelen.",
                "The answer itself, `yes`, `no` or `unknown`, when there is `evidence` beside it. Without evidence the answer can go right after the key.",
            ),
            Tri::new(
                "Slik står svaret og det som viser det, på samme sted. Da kan andre se etter selv.",
                "Slik står svaret og det som viser det, på same stad. Då kan andre sjå etter sjølve.",
                "This keeps the answer and what shows it in the same place, so that others can look it up.",
            ),
            &[],
        ),
        Key::Id => (
            Tri::new(
                "Et kort ord som fasene bruker om aktøren, som `laget`. Uten `id` bruker de det som står i `navn`.",
                "Eit kort ord som fasane bruker om aktøren, som `laget`. Utan `id` bruker dei det som står i `namn`.",
                "A short word that the phases use for the actor, such as `club`. Without an `id` they use its `name`.",
            ),
            Tri::new(
                "Da slipper dere å skrive lange navn mange ganger. Ord som `felles` og `offentlig` kan ikke være en id, for de betyr noe annet i fasene.",
                "Då slepp de å skrive lange namn mange gonger. Ord som `felles` og `offentleg` kan ikkje vere ein id, for dei betyr noko anna i fasane.",
                "Then you need not write long names many times. Words such as `joint` and `public` cannot be an id, for they mean something else in the phases.",
            ),
            &[],
        ),
        Key::Sector => (
            Tri::new(
                "Hvor aktøren hører til: `offentlig`, `sivilsamfunn` eller `privat`. Alle aktører må ha en sektor.",
                "Kvar aktøren høyrer til: `offentleg`, `sivilsamfunn` eller `privat`. Alle aktørar må ha ein sektor.",
                "Where the actor belongs: `public`, `civil society` or `private`. Every actor must have a sector.",
            ),
            Tri::new(
                "Samskaping trenger noen fra det offentlige og noen fra sivilsamfunnet. Vi regner en frivilligsentral som kommunen eier, som offentlig, og en lærer som er med på fritiden, som sivilsamfunn.",
                "Samskaping treng nokon frå det offentlege og nokon frå sivilsamfunnet. Vi reknar ein frivilligsentral som kommunen eig, som offentleg, og ein lærar som er med på fritida, som sivilsamfunn.",
                "Samskaping needs somebody from the public sector and somebody from civil society. We count a volunteer centre that the municipality owns as public, and a teacher who takes part on her own time as civil society.",
            ),
            &[Paragraph(2), Paragraph(3)],
        ),
        Key::Who => (
            Tri::new(
                "De som var med i fasen, og hadde noe å si for det som kom ut av den: `felles`, `alle`, en sektor, id-en til en aktør, eller en liste. Det kan også stå `ikke startet` eller `vet ikke`.",
                "Dei som var med i fasen, og hadde noko å seie for det som kom ut av han: `felles`, `alle`, ein sektor, id-en til ein aktør, eller ei liste. Det kan òg stå `ikkje starta` eller `veit ikkje`.",
                "Those who took part in the phase, and had a say in what came of it: `joint`, `all`, a sector, the id of an actor, or a list. It can also say `not started` or `unknown`.",
            ),
            Tri::new(
                "En fase er felles når noen fra det offentlige og noen fra sivilsamfunnet står her. De som bare ble spurt eller fikk beskjed, står under `hørt`.",
                "Ein fase er felles når nokon frå det offentlege og nokon frå sivilsamfunnet står her. Dei som berre vart spurde eller fekk beskjed, står under `høyrt`.",
                "A phase is joint when someone from the public sector and someone from civil society are listed here. Those who were only asked or told go under `consulted`.",
            ),
            &[Paragraph(2), Paragraph(4)],
        ),
        Key::Side(Sector::Public) => (
            Tri::new(
                "Det offentlige: kommune, fylke og stat, og det de eier. Ordet kan stå som sektor og i `hvem`; under et spørsmål om likeverd står svaret fra den siden her.",
                "Det offentlege: kommune, fylke og stat, og det dei eig. Ordet kan stå som sektor og i `kven`; under eit spørsmål om likeverd står svaret frå den sida her.",
                "The public sector: municipality, county and state, and what they own. The word is used as a sector and in `who`; under a question about equality, that side's answer goes here.",
            ),
            Tri::new(
                "Samskaping trenger noen fra det offentlige. Når hver side svarer for seg, ser begge om de opplever samarbeidet på samme måte.",
                "Samskaping treng nokon frå det offentlege. Når kvar side svarer for seg, ser begge om dei opplever samarbeidet på same måte.",
                "Samskaping needs somebody from the public sector. When each side answers for itself, both can see whether they see the collaboration in the same way.",
            ),
            &[Paragraph(2), Paragraph(3)],
        ),
        Key::Side(Sector::Civil) => (
            Tri::new(
                "De som verken er offentlige eller kommersielle: én person, et nettverk, en løs gruppe eller en organisasjon. Ordet kan stå som sektor og i `hvem`; under et spørsmål om likeverd står svaret fra den siden her.",
                "Dei som verken er offentlege eller kommersielle: éin person, eit nettverk, ei laus gruppe eller ein organisasjon. Ordet kan stå som sektor og i `kven`; under eit spørsmål om likeverd står svaret frå den sida her.",
                "Those who are neither public nor commercial: one person, a network, a loose group or an organisation. The word is used as a sector and in `who`; under a question about equality, that side's answer goes here.",
            ),
            Tri::new(
                "De kjenner ofte et behov selv, eller står nær noen som gjør det. Samskaping trenger dem, og deres eget svar teller like mye som svaret fra det offentlige.",
                "Dei kjenner ofte eit behov sjølve, eller står nær nokon som gjer det. Samskaping treng dei, og deira eige svar tel like mykje som svaret frå det offentlege.",
                "They often know a need from their own life, or are close to somebody who does. Samskaping needs them, and their own answer counts as much as the answer from the public sector.",
            ),
            &[Paragraph(2), Paragraph(3)],
        ),
        Key::Side(Sector::Private) => (
            Tri::new(
                "Kommersielle bedrifter. Ordet kan stå som sektor og i `hvem`; under et spørsmål om likeverd står svaret fra den siden her.",
                "Kommersielle bedrifter. Ordet kan stå som sektor og i `kven`; under eit spørsmål om likeverd står svaret frå den sida her.",
                "Commercial businesses. The word is used as a sector and in `who`; under a question about equality, that side's answer goes here.",
            ),
            Tri::new(
                "Bedrifter kan gjerne være med, men samskaping kan klare seg uten. De trenger ikke å svare, men svarer de nei, teller det.",
                "Bedrifter kan gjerne vere med, men samskaping kan klare seg utan. Dei treng ikkje å svare, men svarer dei nei, tel det.",
                "Businesses are welcome to take part, but samskaping does not need them. They need not answer, but if they say no, it counts.",
            ),
            &[Paragraph(2)],
        ),
        Key::Name => return asked(Subject::Name, key),
        Key::Claim => return asked(Subject::Claim, key),
        Key::Challenge => return asked(Subject::Challenge, key),
        Key::UnmetNeed => return asked(Subject::UnmetNeed, key),
        Key::Actors => return asked(Subject::Actors, key),
        Key::Form => return asked(Subject::Form, key),
        Key::Experience => return asked(Subject::Experience, key),
        Key::Compensation => return asked(Subject::Paid, key),
        Key::Marker(marker) => return asked(Subject::Marker(marker), key),
        Key::Phase(phase) => return asked(Subject::Phase(phase), key),
        Key::Consulted => return asked(Subject::Consulted(Phase::Understanding), key),
        Key::Status => return asked(Subject::Status(Phase::Understanding), key),
        Key::From => return asked(Subject::From(Phase::Understanding), key),
        Key::Until => return asked(Subject::Until(Phase::Understanding), key),
        Key::Evidence => return asked(Subject::Evidence, key),
        Key::ReplacesPaidWork => return asked(Subject::ReplacesPaidWork, key),
        Key::OwnGoals => return asked(Subject::OwnGoals, key),
        Key::Quality(quality) => return asked(Subject::Quality(quality), key),
        Key::Interdisciplinary => return asked(Subject::Interdisciplinary, key),
        Key::Democratic => return asked(Subject::Democratic, key),
    };
    Text {
        meaning,
        why,
        example: None,
        source,
        related: related(key),
    }
}

fn asked(subject: Subject, key: Key) -> Text {
    let guide = subject.guide();
    Text {
        meaning: guide.question,
        why: guide.why,
        example: Some(guide.example),
        source: guide.source,
        related: related(key),
    }
}

/// A small charter that shows a key in use.
pub const fn charter(key: Key) -> Tri {
    use charters::*;
    match key {
        Key::Samskap | Key::Name => WALKS,
        Key::Initiative | Key::Round => NEW_ROUND,
        Key::Claim => LANGUAGE_CAFE,
        Key::Challenge | Key::Description | Key::UnmetNeed => VILLAGE_BUS,
        Key::Sectors => SENSORY_GARDEN,
        Key::Actors | Key::Id | Key::Sector => SKATE_HALL,
        Key::Form | Key::Experience => HOMEWORK,
        Key::Compensation => WARM_MEALS,
        Key::Equality | Key::Marker(Marker::SharedAgenda | Marker::SharedDecisions) => YOUTH_HOUSE,
        Key::Marker(Marker::ExperienceCounts | Marker::FreeToDecline) => SAFE_WAY_HOME,
        Key::Marker(_) => BEACH_PARK,
        Key::Answer | Key::Evidence => DATA_HELP,
        Key::Side(_) => NEIGHBOURHOOD_CAFE,
        Key::Phases | Key::Phase(Phase::Understanding | Phase::Ideas | Phase::Planning) => {
            EQUIPMENT_SHED
        }
        Key::Phase(Phase::Implementation | Phase::Production) => COMMUNITY_KITCHEN,
        Key::Who | Key::Consulted => CHOIR,
        Key::Status | Key::From | Key::Until => SWIMMING,
        Key::Effort | Key::ReplacesPaidWork | Key::OwnGoals => VISITING_FRIENDS,
        Key::Innovation | Key::Quality(_) => REPAIR_EVENINGS,
        Key::Profile | Key::Interdisciplinary | Key::Democratic => PLAYGROUND,
    }
}
