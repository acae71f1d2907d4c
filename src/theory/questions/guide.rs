//! What each question of the questionnaire asks, why it is asked, and an example, in words for a volunteer.

use crate::theory::lang::Tri;
use crate::theory::terms::{Marker, Paragraph, Phase, Quality};

/// What a question is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// What the collaboration is called.
    Name,
    /// What it is to solve, in a sentence.
    Challenge,
    /// Whether that is an unmet need.
    UnmetNeed,
    /// Who is part of it, and the sector of each.
    Actors,
    /// What a civil actor is: one person, a network, a loose group or an organisation.
    Form,
    /// A civil actor's experience of the unmet need.
    Experience,
    /// Whether a civil actor is paid for its work here.
    Paid,
    /// A marker of equality, core or supporting.
    Marker(Marker),
    /// Who took part in the phase, with a say in what came of it.
    Phase(Phase),
    /// Who was only consulted or informed in the phase, without deciding.
    Consulted(Phase),
    /// Whether the phase is done, ongoing or planned.
    Status(Phase),
    /// When the phase began.
    From(Phase),
    /// When the phase ended.
    Until(Phase),
    /// Where an answer is written down.
    Evidence,
    /// Whether the effort of civil society replaces paid work.
    ReplacesPaidWork,
    /// Whether civil society has goals of its own in it.
    OwnGoals,
    /// A quality of a social innovation.
    Quality(Quality),
    /// Whether several disciplines work together.
    Interdisciplinary,
    /// Whether it develops democracy.
    Democratic,
    /// What the plan calls the collaboration.
    Claim,
}

/// The words of one question.
#[derive(Clone, Copy, Debug)]
pub struct Guide {
    /// The question itself: one plain sentence.
    pub question: Tri,
    /// Why it is asked: what it means for the verdict.
    pub why: Tri,
    /// An example from ordinary local life.
    pub example: Tri,
    /// The paragraphs of the source that it rests on.
    pub source: &'static [Paragraph],
}

impl Subject {
    /// The words of the question.
    pub const fn guide(self) -> Guide {
        match self {
            Subject::Name => Guide {
                question: Tri::new(
                    "Hva heter samarbeidet?",
                    "Kva heiter samarbeidet?",
                    "What is the collaboration called?",
                ),
                why: Tri::new(
                    "Navnet står øverst i svaret, så alle ser hva det gjelder. Det påvirker ikke vurderingen.",
                    "Namnet står øvst i svaret, så alle ser kva det gjeld. Det påverkar ikkje vurderinga.",
                    "The name is at the top of the result, so that everyone can see what it is about. It does not affect the verdict.",
                ),
                example: Tri::new(
                    "Det kan hete «Språkkafeen på biblioteket» eller «Onsdagsturen». Et arbeidsnavn er godt nok.",
                    "Det kan heite «Språkkafeen på biblioteket» eller «Onsdagsturen». Eit arbeidsnamn er godt nok.",
                    "It may be called “The language café at the library” or “Wednesday walks”. A working name will do.",
                ),
                source: &[],
            },
            Subject::Challenge => Guide {
                question: Tri::new(
                    "Hvilken utfordring skal samarbeidet løse?",
                    "Kva utfordring skal samarbeidet løyse?",
                    "What challenge is the collaboration meant to solve?",
                ),
                why: Tri::new(
                    "Samskaping er arbeid med en utfordring noen har satt ord på. Står den her, ser alle om de snakker om det samme. Den avgjør ikke nivået, og den kan skrives om senere.",
                    "Samskaping er arbeid med ei utfordring nokon har sett ord på. Står ho her, ser alle om dei snakkar om det same. Ho avgjer ikkje nivået, og ho kan skrivast om seinare.",
                    "Samskaping is work on a challenge that somebody has put into words. Once it is written down, everyone can see whether they mean the same thing. It does not decide the level, and it can be rewritten later.",
                ),
                example: Tri::new(
                    "«Mange som har flyttet hit, har ingen å øve norsk med» er en utfordring. «Vi skal starte språkkafé» er en løsning: Spør hva den skal hjelpe mot.",
                    "«Mange som har flytta hit, har ingen å øve norsk med» er ei utfordring. «Vi skal starte språkkafé» er ei løysing: Spør kva ho skal hjelpe mot.",
                    "“Many who have moved here have nobody to practise Norwegian with” is a challenge. “We will start a language café” is a solution: ask what it is to help with.",
                ),
                source: &[Paragraph(2)],
            },
            Subject::UnmetNeed => Guide {
                question: Tri::new(
                    "Er dette et behov som ingen dekker i dag?",
                    "Er dette eit behov som ingen dekkjer i dag?",
                    "Is this a need that nobody meets today?",
                ),
                why: Tri::new(
                    "Samskaping tar tak i noe folk trenger og ikke får i dag. Er behovet allerede dekket, gir det en merknad, men nivået blir det samme.",
                    "Samskaping tek tak i noko folk treng og ikkje får i dag. Er behovet alt dekt, gir det ein merknad, men nivået blir det same.",
                    "Samskaping tackles something that people need but do not get today. If the need is already met, a note says so, but the level stays the same.",
                ),
                example: Tri::new(
                    "Ja: Det går ingen buss om kvelden, og mange eldre kommer seg ikke på korøvelse. Nei: Alle som vil, får allerede leksehjelp på skolen, og nå er det snakk om et tilbud til.",
                    "Ja: Det går ingen buss om kvelden, og mange eldre kjem seg ikkje på korøving. Nei: Alle som vil, får alt leksehjelp på skulen, og no er det snakk om eit tilbod til.",
                    "Yes: No bus runs in the evening, and many older people cannot get to choir practice. No: All who want it get help with homework at school already, and yet another scheme is being discussed.",
                ),
                source: &[Paragraph(2)],
            },
            Subject::Actors => Guide {
                question: Tri::new(
                    "Hvem er med, og hører de til det offentlige, sivilsamfunnet eller private bedrifter?",
                    "Kven er med, og høyrer dei til det offentlege, sivilsamfunnet eller private bedrifter?",
                    "Who is part of it, and are they public, civil society or private business?",
                ),
                why: Tri::new(
                    "Samskaping krever minst én fra det offentlige og én fra sivilsamfunnet. Private bedrifter kan være med, men kan ikke stå i stedet for noen av dem.",
                    "Samskaping krev minst éin frå det offentlege og éin frå sivilsamfunnet. Private bedrifter kan vere med, men kan ikkje stå i staden for nokon av dei.",
                    "Samskaping needs at least one from the public sector and one from civil society. Private businesses can take part, but cannot take the place of either.",
                ),
                example: Tri::new(
                    "Skolen, ungdomsrådet og en frivilligsentral som kommunen eier, er offentlige. Velforeningen, en pårørende og en sykepleier på fritiden er sivilsamfunn. Bakeriet er privat.",
                    "Skulen, ungdomsrådet og ein frivilligsentral som kommunen eig, er offentlege. Vellaget, ein pårørande og ein sjukepleiar på fritida er sivilsamfunn. Bakeriet er privat.",
                    "The school, the statutory youth council and a volunteer centre that the municipality owns are public. The residents' association, a family carer and a nurse in her own time are civil society. The bakery is private.",
                ),
                source: &[Paragraph(2), Paragraph(3)],
            },
            Subject::Form => Guide {
                question: Tri::new(
                    "Er dette én person, et nettverk, en løs gruppe eller en organisasjon?",
                    "Er dette éin person, eit nettverk, ei laus gruppe eller ein organisasjon?",
                    "Is this one person, a network, a loose group or an organisation?",
                ),
                why: Tri::new(
                    "Alle fire er sivilsamfunn, og de teller likt. Ingen trenger å være registrert noe sted. Svaret endrer ikke nivået.",
                    "Alle fire er sivilsamfunn, og dei tel likt. Ingen treng å vere registrert nokon stad. Svaret endrar ikkje nivået.",
                    "All four are civil society, and they count alike. Nobody has to be registered anywhere. The answer does not change the level.",
                ),
                example: Tri::new(
                    "Noen naboer som går tur sammen, er en løs gruppe. Foreldre som holder kontakten på nett, er et nettverk. Et kor med styre og kasserer er en organisasjon.",
                    "Nokre naboar som går tur saman, er ei laus gruppe. Foreldre som held kontakten på nett, er eit nettverk. Eit kor med styre og kasserar er ein organisasjon.",
                    "Some neighbours who go for walks together are a loose group. Parents who keep in touch online are a network. A choir with a board and a treasurer is an organisation.",
                ),
                source: &[Paragraph(2)],
            },
            Subject::Experience => Guide {
                question: Tri::new(
                    "Hvilken erfaring har de med behovet: egen, nær eller ingen?",
                    "Kva erfaring har dei med behovet: eiga, nær eller inga?",
                    "What experience do they have of the need: their own, close or none?",
                ),
                why: Tri::new(
                    "Den som kjenner behovet, vet noe som trengs i samskaping. Har ingen fra sivilsamfunnet slik erfaring, gir det en merknad, men nivået blir det samme.",
                    "Den som kjenner behovet, veit noko som trengst i samskaping. Har ingen frå sivilsamfunnet slik erfaring, gir det ein merknad, men nivået blir det same.",
                    "Whoever knows the need knows something that samskaping can use. If nobody from civil society has such experience, that gives a note, but the level stays the same.",
                ),
                example: Tri::new(
                    "Egen: En far har selv ventet lenge på avlastning. Nær: En pårørendegruppe følger noen som venter. Ingen: Et lag vil hjelpe, men kjenner ingen det gjelder.",
                    "Eiga: Ein far har sjølv venta lenge på avlasting. Nær: Ei pårørandegruppe følgjer nokon som ventar. Inga: Eit lag vil hjelpe, men kjenner ingen det gjeld.",
                    "Own: A father has waited long for respite care himself. Close: A group of family carers supports somebody who is waiting. None: A club wants to help, but knows nobody in that situation.",
                ),
                source: &[Paragraph(2)],
            },
            Subject::Paid => Guide {
                question: Tri::new(
                    "Får de betalt for arbeidet de gjør her?",
                    "Får dei betalt for arbeidet dei gjer her?",
                    "Are they paid for the work they do here?",
                ),
                why: Tri::new(
                    "Betaling er aldri et vilkår. Men kommer noen først inn når andre har planlagt alt, avgjør svaret om flagget gjelder gratisarbeid eller kjøp av tjenester.",
                    "Betaling er aldri eit vilkår. Men kjem nokon først inn når andre har planlagt alt, avgjer svaret om flagget gjeld gratisarbeid eller kjøp av tenester.",
                    "Pay is never a condition. But if someone joins only after others have planned everything, the answer decides whether the flag says free labour or purchase of services.",
                ),
                example: Tri::new(
                    "Ja: Idrettslaget får betalt av kommunen for å drive kafeen. Nei: Sjåførene på bygdebussen får dekket drivstoffet, men ingen lønn.",
                    "Ja: Idrettslaget får betalt av kommunen for å drive kafeen. Nei: Sjåførane på bygdebussen får dekt drivstoffet, men inga løn.",
                    "Yes: The council pays the sports club to run the café. No: The drivers of the village bus get their fuel covered, but no pay.",
                ),
                source: &[Paragraph(5)],
            },
            Subject::Marker(marker) => of_marker(marker),
            Subject::Phase(phase) => of_phase(phase),
            Subject::Consulted(_) => Guide {
                question: Tri::new(
                    "Hvem ble bare spurt eller informert, uten å være med og bestemme?",
                    "Kven vart berre spurd eller informert, utan å vere med og bestemme?",
                    "Who was only asked or informed, without being part of the decision?",
                ),
                why: Tri::new(
                    "Å spørre folk er nyttig, men å bli spurt er ikke å være med. Er sivilsamfunnet bare hørt, er fasen ikke felles, og vurderingen sier fra om det.",
                    "Å spørje folk er nyttig, men å bli spurd er ikkje å vere med. Er sivilsamfunnet berre høyrt, er fasen ikkje felles, og vurderinga seier frå om det.",
                    "Asking people is useful, but being asked is not taking part. If civil society is only consulted, the phase is not joint, and the verdict says so.",
                ),
                example: Tri::new(
                    "Bare hørt: Foreldrene fikk et spørreskjema om leksehjelpen. Var med: Foreldrelaget satt i gruppen som bestemte tidene. De som var med, skal ikke stå her.",
                    "Berre høyrt: Foreldra fekk eit spørjeskjema om leksehjelpa. Var med: Foreldrelaget sat i gruppa som bestemte tidene. Dei som var med, skal ikkje stå her.",
                    "Only consulted: The parents got a form about the homework club. Took part: The parents' association sat in the group that set the hours. Those who took part are not listed here.",
                ),
                source: &[Paragraph(2)],
            },
            Subject::Status(_) => Guide {
                question: Tri::new(
                    "Er denne fasen ferdig, pågår den, eller er den planlagt?",
                    "Er denne fasen ferdig, i gang eller planlagd?",
                    "Is this phase done, ongoing or planned?",
                ),
                why: Tri::new(
                    "En planlagt fase teller slik den er beskrevet, men vi viser også hva som er gjort hittil. I tillegg kan svaret vise om arbeidet begynte før problemet var forstått.",
                    "Ein planlagd fase tel slik han er skildra, men vi viser òg kva som er gjort så langt. I tillegg kan svaret vise om arbeidet byrja før problemet var forstått.",
                    "A planned phase counts as described, but we also show what has been done so far. The answer can show, too, whether the work began before the problem was understood.",
                ),
                example: Tri::new(
                    "Ferdig: Skatehallen er bygd. Pågår: Leksehjelpen har åpent hver tirsdag. Planlagt: Bygdebussen skal gå fra høsten av.",
                    "Ferdig: Skatehallen er bygd. I gang: Leksehjelpa har ope kvar tysdag. Planlagd: Bygdebussen skal gå frå hausten av.",
                    "Done: The skate hall has been built. Ongoing: The homework club is open every Tuesday. Planned: The village bus is to run from the autumn.",
                ),
                source: &[Paragraph(4), Paragraph(5)],
            },
            Subject::From(_) => Guide {
                question: Tri::new(
                    "Når begynte denne fasen, eller når skal den begynne?",
                    "Når byrja denne fasen, eller når skal han byrje?",
                    "When did this phase begin, or when will it?",
                ),
                why: Tri::new(
                    "Datoen gjelder bare rekkefølgen: I tykk samskaping kan ikke den felles forståelsen begynne etter arbeidet. Uten datoer går vi ut fra at den kom først, og sier fra om det.",
                    "Datoen gjeld berre rekkjefølgja: I tjukk samskaping kan ikkje den felles forståinga byrje etter arbeidet. Utan datoar går vi ut frå at ho kom først, og seier frå om det.",
                    "The date is only about the order: in thick samskaping the shared understanding cannot begin after the work. Without dates we take it that it came first, and say so.",
                ),
                example: Tri::new(
                    "Var det første møtet 14. januar 2024, er svaret 2024-01-14. Husker dere bare måneden eller året, holder det med 2024-01 eller 2024.",
                    "Var det første møtet 14. januar 2024, er svaret 2024-01-14. Er berre månaden eller året kjent, held det med 2024-01 eller 2024.",
                    "If the first meeting was on 14 January 2024, the answer is 2024-01-14. If you remember only the month or the year, 2024-01 or 2024 will do.",
                ),
                source: &[Paragraph(5)],
            },
            Subject::Until(_) => Guide {
                question: Tri::new(
                    "Når sluttet denne fasen, eller når skal den slutte?",
                    "Når slutta denne fasen, eller når skal han slutte?",
                    "When did this phase end, or when will it?",
                ),
                why: Tri::new(
                    "Datoen hjelper bare med rekkefølgen: Er det ukjent når arbeidet begynte, kan sluttdatoen vise at det var i gang. Ellers har den ingenting å si for nivået.",
                    "Datoen hjelper berre med rekkjefølgja: Er det ukjent når arbeidet byrja, kan sluttdatoen vise at det var i gang. Elles har han ingenting å seie for nivået.",
                    "The date only helps with the order: if it is not known when the work began, the end date can show that it had begun by then. Otherwise it makes no difference to the level.",
                ),
                example: Tri::new(
                    "Var oppussingen av kafeen ferdig i mai 2025, er svaret 2025-05. Går turgruppen fortsatt hver uke, trengs ingen dato.",
                    "Var oppussinga av kafeen ferdig i mai 2025, er svaret 2025-05. Går turgruppa framleis kvar veke, trengst ingen dato.",
                    "If the café was done up by May 2025, the answer is 2025-05. If the walking group still goes out every week, no date is needed.",
                ),
                source: &[Paragraph(5)],
            },
            Subject::Evidence => Guide {
                question: Tri::new(
                    "Hvor er dette skrevet ned?",
                    "Kvar er dette skrive ned?",
                    "Where is this written down?",
                ),
                why: Tri::new(
                    "Da kan andre se hva svaret bygger på. Mangler det, gir det en merknad, men nivået blir det samme.",
                    "Då kan andre sjå kva svaret byggjer på. Manglar det, gir det ein merknad, men nivået blir det same.",
                    "Then others can see what the answer rests on. If it is missing, that gives a note, but the level stays the same.",
                ),
                example: Tri::new(
                    "Det kan stå i «Referat 3. mars, sak 2», i et mandat eller på en nettside. Er det ikke skrevet ned, er det bare å gå videre.",
                    "Det kan stå i «Referat 3. mars, sak 2», i eit mandat eller på ei nettside. Er det ikkje skrive ned, er det berre å gå vidare.",
                    "It may be in “Minutes of 3 March, item 2”, in a mandate or on a web page. If it is not written down, just go on.",
                ),
                source: &[Paragraph(2), Paragraph(4)],
            },
            Subject::ReplacesPaidWork => Guide {
                question: Tri::new(
                    "Gjør de fra sivilsamfunnet gratis noe som andre får, eller fikk, lønn for?",
                    "Gjer dei frå sivilsamfunnet gratis noko som andre får, eller fekk, løn for?",
                    "Do the volunteers do, unpaid, what others are or were paid to do?",
                ),
                why: Tri::new(
                    "Svaret endrer ikke nivået. Men reiser vi et flagg om gratisarbeid eller skjev utnyttelse, betyr et ja at det er tydelig gratisarbeid, og ikke bare en risiko for det.",
                    "Svaret endrar ikkje nivået. Men reiser vi eit flagg om gratisarbeid eller skeiv utnytting, betyr eit ja at det er tydeleg gratisarbeid, og ikkje berre ein risiko for det.",
                    "The answer does not change the level. But if we raise a flag for free labour or one-sided use, a yes turns the flag from a risk into a clear case.",
                ),
                example: Tri::new(
                    "Ja: Frivillige tar kveldsvakter som noen fikk lønn for i fjor. Nei: Besøksvenner kommer for en prat, og hjemmetjenesten gjør det samme som før.",
                    "Ja: Frivillige tek kveldsvakter som nokon fekk løn for i fjor. Nei: Besøksvener kjem for ein prat, og heimetenesta gjer det same som før.",
                    "Yes: Volunteers take evening shifts that somebody was paid for last year. No: Befrienders come for a chat, and the home care service does the same as before.",
                ),
                source: &[Paragraph(5)],
            },
            Subject::OwnGoals => Guide {
                question: Tri::new(
                    "Har de fra sivilsamfunnet egne mål med samarbeidet?",
                    "Har dei frå sivilsamfunnet eigne mål med samarbeidet?",
                    "Do the people from civil society have goals of their own here?",
                ),
                why: Tri::new(
                    "Egne mål viser at innsatsen ikke bare tjener andre. Et nei endrer ikke nivået, men gjør et flagg om gratisarbeid eller skjev utnyttelse tydelig.",
                    "Eigne mål viser at innsatsen ikkje berre tener andre. Eit nei endrar ikkje nivået, men gjer eit flagg om gratisarbeid eller skeiv utnytting tydeleg.",
                    "Goals of one's own show that the effort does not only serve others. A no does not change the level, but it makes a flag for free labour or one-sided use clear.",
                ),
                example: Tri::new(
                    "Ja: Velforeningen er med fordi den vil ha liv i parken om kvelden. Nei: Et lag deler ut brosjyrer for andre, og vil ikke oppnå noe selv med det.",
                    "Ja: Vellaget er med fordi det vil ha liv i parken om kvelden. Nei: Eit lag deler ut brosjyrar for andre, og vil ikkje oppnå noko sjølv med det.",
                    "Yes: The residents' association takes part because it wants life in the park in the evening. No: A club hands out leaflets for others, and has no aim of its own in doing so.",
                ),
                source: &[Paragraph(5)],
            },
            Subject::Quality(quality) => of_quality(quality),
            Subject::Interdisciplinary => Guide {
                question: Tri::new(
                    "Arbeider folk fra flere fag sammen?",
                    "Arbeider folk frå fleire fag saman?",
                    "Do people from several fields work together?",
                ),
                why: Tri::new(
                    "Samskaping kan gi mer arbeid på tvers av fag. Svaret står ved siden av nivået og endrer det ikke.",
                    "Samskaping kan gi meir arbeid på tvers av fag. Svaret står ved sida av nivået og endrar det ikkje.",
                    "Samskaping can lead to more work across fields. The answer is apart from the level and does not change it.",
                ),
                example: Tri::new(
                    "Ja: En snekker, en musiker og en helsesykepleier utformer ungdomshuset med de unge. Nei: Alle som er med, kommer fra samme fag.",
                    "Ja: Ein snikkar, ein musikar og ein helsesjukepleiar utformar ungdomshuset med dei unge. Nei: Alle som er med, kjem frå same fag.",
                    "Yes: A carpenter, a musician and a public health nurse shape the youth house with the young people. No: All who take part come from the same field.",
                ),
                source: &[Paragraph(6)],
            },
            Subject::Democratic => Guide {
                question: Tri::new(
                    "Er samarbeidet med på å styrke demokratiet der det foregår?",
                    "Er samarbeidet med på å styrkje demokratiet der det går føre seg?",
                    "Does the collaboration help to strengthen democracy where it takes place?",
                ),
                why: Tri::new(
                    "Samskaping kan gi flere en stemme i det som angår dem. Svaret står ved siden av nivået og endrer det ikke.",
                    "Samskaping kan gi fleire ei stemme i det som vedkjem dei. Svaret står ved sida av nivået og endrar det ikkje.",
                    "Samskaping can give more people a say in what concerns them. The answer is apart from the level and does not change it.",
                ),
                example: Tri::new(
                    "Ja: Folk som sjelden kommer til orde, er med og former tilbudet og møter på folkemøter. Nei: De samme få bestemmer, slik de gjorde før.",
                    "Ja: Folk som sjeldan kjem til orde, er med og formar tilbodet og møter på folkemøte. Nei: Dei same få bestemmer, slik dei gjorde før.",
                    "Yes: People who are seldom heard help to shape what is offered and come to public meetings. No: The same few decide, as they did before.",
                ),
                source: &[Paragraph(6)],
            },
            Subject::Claim => Guide {
                question: Tri::new(
                    "Hva kaller planen samarbeidet?",
                    "Kva kallar planen samarbeidet?",
                    "What does the plan call the collaboration?",
                ),
                why: Tri::new(
                    "Vi ser om ordet i planen stemmer med svarene. «Samskaping» alene betyr minst tynn samskaping, og «samarbeid» er et like godt ord når det er det som passer.",
                    "Vi ser om ordet i planen stemmer med svara. «Samskaping» åleine betyr minst tynn samskaping, og «samarbeid» er eit like godt ord når det er det som passar.",
                    "We see whether the word in the plan fits the answers. “Samskaping” alone means at least thin samskaping, and “collaboration” is as good a word where it is the one that fits.",
                ),
                example: Tri::new(
                    "Står det «samskaping med innbyggerne» i søknaden, er svaret samskaping. Står det at laget og kommunen samarbeider, er svaret samarbeid. Er det ikke nevnt, kan spørsmålet stå åpent.",
                    "Står det «samskaping med innbyggjarane» i søknaden, er svaret samskaping. Står det at laget og kommunen samarbeider, er svaret samarbeid. Er det ikkje nemnt, kan spørsmålet stå ope.",
                    "If the application says “samskaping with the residents”, the answer is samskaping. If it says that the club and the municipality collaborate, it is collaboration. If it says neither, leave the question open.",
                ),
                source: &[Paragraph(1), Paragraph(5)],
            },
        }
    }
}

const fn of_marker(marker: Marker) -> Guide {
    let (why, example, source): (Tri, Tri, &'static [Paragraph]) = match marker {
        Marker::SharedAgenda => (
            Tri::new(
                "Dette er ett av fire tegn på likeverd, og samskaping trenger alle. Partene kan være svært ulike i størrelse, og likevel sette dagsordenen sammen.",
                "Dette er eitt av fire teikn på likeverd, og samskaping treng alle. Partane kan vere svært ulike i storleik, og likevel setje dagsordenen saman.",
                "This is one of four markers of equality, and samskaping needs them all. The parties may differ greatly in size, and still set the agenda together.",
            ),
            Tri::new(
                "Ja: Pårørendegruppen og kommunen blir enige om hva de skal ta opp. Nei: Temaet var bestemt da gruppen ble invitert, og det var ikke rom for andre.",
                "Ja: Pårørandegruppa og kommunen blir samde om kva dei skal ta opp. Nei: Temaet var bestemt då gruppa vart invitert, og det var ikkje rom for andre.",
                "Yes: The group of family carers and the municipality agree on what to take up. No: The topic was settled when the group was invited, and there was no room for others.",
            ),
            &[Paragraph(2), Paragraph(3)],
        ),
        Marker::SharedDecisions => (
            Tri::new(
                "Samskaping krever dette, sammen med tre andre tegn på likeverd. Det handler ikke om formell myndighet, men om at begge sider er med når noe blir avgjort.",
                "Samskaping krev dette, saman med tre andre teikn på likeverd. Det handlar ikkje om formell makt, men om at begge sider er med når noko blir avgjort.",
                "Samskaping needs this, together with three other markers of equality. It is not about formal authority, but about both sides taking part when something is settled.",
            ),
            Tri::new(
                "Ja: Ungdommene og kommunen blir enige om åpningstidene i skatehallen. Nei: Idrettslaget bestemmer tidene, og kommunen får beskjed etterpå.",
                "Ja: Ungdommane og kommunen blir samde om opningstidene i skatehallen. Nei: Idrettslaget bestemmer tidene, og kommunen får beskjed etterpå.",
                "Yes: The young people and the municipality agree on the opening hours of the skate hall. No: The sports club sets the hours, and the municipality is told afterwards.",
            ),
            &[Paragraph(2), Paragraph(3)],
        ),
        Marker::ExperienceCounts => (
            Tri::new(
                "Den som har levd med et behov, vet noe annet enn den som har lest om det. Dette er ett av de fire tegnene på likeverd som samskaping trenger.",
                "Den som har levd med eit behov, veit noko anna enn den som har lese om det. Dette er eitt av dei fire teikna på likeverd som samskaping treng.",
                "Whoever has lived with a need knows other things than those who have read about it. This is one of the four markers of equality that samskaping needs.",
            ),
            Tri::new(
                "Ja: Det foreldrene har opplevd, veide like tungt som rådene fra lærerne da leksehjelpen ble lagt opp. Nei: Foreldrene fortalte, men det ble bare lagt vekt på fagrådene.",
                "Ja: Det foreldra har opplevd, vog like tungt som råda frå lærarane då leksehjelpa vart lagd opp. Nei: Foreldra fortalde, men det vart berre lagt vekt på fagråda.",
                "Yes: What the parents had been through weighed as much as the teachers' advice when the homework club was set up. No: The parents told their story, but only the professional advice made a difference.",
            ),
            &[Paragraph(2), Paragraph(3)],
        ),
        Marker::FreeToDecline => (
            Tri::new(
                "Den som er med, må også kunne la være. Derfor krever samskaping dette. Er svaret nei, blir dessuten et flagg om gratisarbeid eller skjev utnyttelse tydelig.",
                "Den som er med, må òg kunne la vere. Difor krev samskaping dette. Er svaret nei, blir dessutan eit flagg om gratisarbeid eller skeiv utnytting tydeleg.",
                "People who take part must also be free not to. That is why samskaping requires it. If the answer is no, a flag for free labour or one-sided use also becomes clear.",
            ),
            Tri::new(
                "Ja: Besøksvennene sa nei til helgene, og alt gikk videre som før. Nei: Gruppen mister lokalet hvis den ikke tar på seg oppgaven.",
                "Ja: Besøksvenene sa nei til helgene, og alt gjekk vidare som før. Nei: Gruppa mister lokalet dersom ho ikkje tek på seg oppgåva.",
                "Yes: The befrienders said no to weekends, and everything carried on as before. No: The group loses its room if it does not take on the task.",
            ),
            &[Paragraph(2), Paragraph(3)],
        ),
        Marker::OpenProblem => (
            Tri::new(
                "Et problem kan se annerledes ut når flere har snakket om det. Svaret sier noe om likeverdet, men avgjør aldri nivået.",
                "Eit problem kan sjå annleis ut når fleire har snakka om det. Svaret seier noko om likeverdet, men avgjer aldri nivået.",
                "A problem can look different when more people have talked about it. The answer says something about equality, but never decides the level.",
            ),
            Tri::new(
                "Ja: Turgruppen skulle gi mosjon, men folk savnet selskap, og målet ble endret. Nei: Oppgaven lå fast i søknaden, og kunne ikke endres.",
                "Ja: Turgruppa skulle gi mosjon, men folk sakna selskap, og målet vart endra. Nei: Oppgåva låg fast i søknaden, og kunne ikkje endrast.",
                "Yes: The walking group was meant for exercise, but people missed company, and the goal was changed. No: The task was fixed in the application, and could not be changed.",
            ),
            &[Paragraph(2), Paragraph(4)],
        ),
        Marker::OpenInformation => (
            Tri::new(
                "Det er lettere å være med og bestemme når alle vet det samme. Svaret støtter likeverdet, men avgjør aldri nivået.",
                "Det er lettare å vere med og bestemme når alle veit det same. Svaret støttar likeverdet, men avgjer aldri nivået.",
                "It is easier to have a say when all know the same. The answer supports equality, but never decides the level.",
            ),
            Tri::new(
                "Ja: Alle i gruppen for bygdebussen får regnskap og referater samtidig. Nei: Budsjettet er kjent for noen av partene, og ikke for de andre.",
                "Ja: Alle i gruppa for bygdebussen får rekneskap og referat samtidig. Nei: Budsjettet er kjent for nokre av partane, og ikkje for dei andre.",
                "Yes: All in the village bus group get accounts and minutes at the same time. No: Some of the parties know the budget, and the others do not.",
            ),
            &[Paragraph(2)],
        ),
        Marker::MutualBenefit => (
            Tri::new(
                "Nytte kan være selskap, kunnskap eller trivsel like gjerne som penger. Svaret støtter likeverdet, men avgjør aldri nivået.",
                "Nytte kan vere selskap, kunnskap eller trivsel like gjerne som pengar. Svaret støttar likeverdet, men avgjer aldri nivået.",
                "A gain can be company, knowledge or well-being as well as money. The answer supports equality, but never decides the level.",
            ),
            Tri::new(
                "Ja: De eldre får selskap, elevene får øve seg på å lede, og sykehjemmet får liv i stua. Nei: Bare den ene siden kan peke på noe den får igjen.",
                "Ja: Dei eldre får selskap, elevane får øve seg på å leie, og sjukeheimen får liv i stova. Nei: Berre den eine sida kan peike på noko ho får att.",
                "Yes: The older people get company, the pupils practise leading, and the care home lounge comes alive. No: Only one side can point to anything it gains.",
            ),
            &[Paragraph(2)],
        ),
        Marker::JointLearning => (
            Tri::new(
                "Den som lærer sammen med andre, hører hvordan de ser det. Svaret støtter likeverdet, men avgjør aldri nivået.",
                "Den som lærer saman med andre, høyrer korleis dei ser det. Svaret støttar likeverdet, men avgjer aldri nivået.",
                "Whoever learns together with others hears how they see it. The answer supports equality, but never decides the level.",
            ),
            Tri::new(
                "Ja: Vertene og de ansatte på språkkafeen snakker etter hver kveld om hva de vil gjøre annerledes. Nei: Hver side oppsummerer for seg selv.",
                "Ja: Vertane og dei tilsette på språkkafeen snakkar etter kvar kveld om kva dei vil gjere annleis. Nei: Kvar side oppsummerer for seg sjølv.",
                "Yes: After each evening, the hosts and the staff at the language café talk about what to do differently. No: Each side sums up on its own.",
            ),
            &[Paragraph(2)],
        ),
        Marker::CollectiveLeadership => (
            Tri::new(
                "Delt ledelse kan gjøre det lettere å være likeverdige, men det går også an med én leder. Svaret avgjør aldri nivået.",
                "Delt leiing kan gjere det lettare å vere likeverdige, men det går òg an med éin leiar. Svaret avgjer aldri nivået.",
                "Shared leadership can make it easier to be equals, but it can work with one leader too. The answer never decides the level.",
            ),
            Tri::new(
                "Ja: Velforeningen og kommunen leder møtene om parken annenhver gang. Nei: Den samme parten innkaller til alle møtene og leder dem.",
                "Ja: Vellaget og kommunen leier møta om parken annakvar gong. Nei: Den same parten kallar inn til alle møta og leier dei.",
                "Yes: The residents' association and the municipality take turns to lead the meetings about the park. No: The same party calls and leads every meeting.",
            ),
            &[Paragraph(2)],
        ),
        Marker::SharedOwnership => (
            Tri::new(
                "Her handler det om hvem som kan bruke og endre det som er laget. Svaret støtter likeverdet, men avgjør aldri nivået.",
                "Her handlar det om kven som kan bruke og endre det som er laga. Svaret støttar likeverdet, men avgjer aldri nivået.",
                "This is about who can use and change what has been made. The answer supports equality, but never decides the level.",
            ),
            Tri::new(
                "Ja: Alle som laget opplegget for nærmiljøkafeen, kan bruke det og endre på det. Nei: Bare én av partene har rett til å ta det med videre.",
                "Ja: Alle som laga opplegget for nærmiljøkafeen, kan bruke det og endre på det. Nei: Berre éin av partane har rett til å ta det med vidare.",
                "Yes: All who worked out how to run the neighbourhood café can use it and change it. No: Only one of the parties has the right to take it further.",
            ),
            &[Paragraph(2)],
        ),
        Marker::Accessible => (
            Tri::new(
                "Små hindre kan holde folk ute uten at noen har ment det. Svaret er nyttig å snakke om, men avgjør aldri nivået.",
                "Små hindringar kan halde folk ute utan at nokon har meint det. Svaret er nyttig å snakke om, men avgjer aldri nivået.",
                "Small obstacles can keep people out though nobody meant it. The answer is useful to talk about, but never decides the level.",
            ),
            Tri::new(
                "Ja: Frivilligsentralen har gratis kveldsmøter med tolk og rampe. Nei: Møtene er midt på dagen, og noen må ta fri fra jobben uten lønn for å komme.",
                "Ja: Frivilligsentralen har gratis kveldsmøte med tolk og rampe. Nei: Møta er midt på dagen, og nokre må ta fri frå jobben utan løn for å kome.",
                "Yes: The volunteer centre has free evening meetings with an interpreter and a ramp. No: The meetings are at midday, and some have to take unpaid time off work to come.",
            ),
            &[Paragraph(2)],
        ),
    };
    Guide {
        question: marker.question(),
        why,
        example,
        source,
    }
}

const fn of_phase(phase: Phase) -> Guide {
    let (why, example, source): (Tri, Tri, &'static [Paragraph]) = match phase {
        Phase::Understanding => (
            Tri::new(
                "Samskaping begynner her. Når begge sider forstår problemet sammen som likeverdige, er det minst tynn samskaping. Har bare den ene siden vært med, er det samarbeid.",
                "Samskaping byrjar her. Når begge sider forstår problemet saman som likeverdige, er det minst tynn samskaping. Har berre den eine sida vore med, er det samarbeid.",
                "Samskaping begins here. When both sides understand the problem together as equals, it is at least thin samskaping. If only one side took part, it is collaboration.",
            ),
            Tri::new(
                "Var med: Pårørende og hjemmetjenesten drøftet over flere kvelder hva som gjør folk ensomme, og kom fram til et felles syn. Bare hørt: Naboene svarte på et skjema.",
                "Var med: Pårørande og heimetenesta drøfta over fleire kveldar kva som gjer folk einsame, og kom fram til eit felles syn. Berre høyrt: Naboane svara på eit skjema.",
                "Took part: Family carers and the home care service spent several evenings on what makes people lonely, and arrived at a shared view. Only consulted: The neighbours filled in a form.",
            ),
            &[Paragraph(4), Paragraph(5)],
        ),
        Phase::Ideas => (
            Tri::new(
                "Felles ideer trengs til tykk samskaping, ikke til tynn. Finner andre ideene alene, kan de frivillige som gjør arbeidet, ende med å tjene mål de ikke selv satte.",
                "Felles idear trengst til tjukk samskaping, ikkje til tynn. Finn andre ideane åleine, kan dei frivillige som gjer arbeidet, ende med å tene mål dei ikkje sjølve sette.",
                "Joint ideas are needed for thick samskaping, not for thin. If others find the ideas alone, the volunteers who do the work may end up serving goals that they did not set.",
            ),
            Tri::new(
                "Var med: Ungdommer og kommunen fant ideene til skatehallen sammen, og valgte ut de beste. Bare hørt: Elevene på skolen sendte inn forslag.",
                "Var med: Ungdommar og kommunen fann ideane til skatehallen saman, og valde ut dei beste. Berre høyrt: Elevane på skulen sende inn forslag.",
                "Took part: Young people and the municipality found the ideas for the skate hall together, and chose the best ones. Only consulted: The pupils at the school sent in suggestions.",
            ),
            &[Paragraph(4), Paragraph(5)],
        ),
        Phase::Planning => (
            Tri::new(
                "En felles plan trengs til tykk samskaping, ikke til tynn. Den som først kommer med når planen er ferdig, kan ende med bare å utføre det andre har bestemt.",
                "Ein felles plan trengst til tjukk samskaping, ikkje til tynn. Den som først kjem med når planen er ferdig, kan ende med berre å utføre det andre har bestemt.",
                "A joint plan is needed for thick samskaping, not for thin. Whoever joins only when the plan is finished may end up just carrying out what others decided.",
            ),
            Tri::new(
                "Var med: Pensjonistlaget og kommunen la rutene for bygdebussen sammen, og fordelte oppgavene. Bare hørt: Ungdomslaget fikk se ruteplanen og kunne kommentere den.",
                "Var med: Pensjonistlaget og kommunen la rutene for bygdebussen saman, og fordelte oppgåvene. Berre høyrt: Ungdomslaget fekk sjå ruteplanen og kunne kommentere han.",
                "Took part: The pensioners' club and the municipality drew up the routes of the village bus together, and shared out the tasks. Only consulted: The youth club was shown the timetable and could comment.",
            ),
            &[Paragraph(4), Paragraph(5)],
        ),
        Phase::Implementation => (
            Tri::new(
                "Tykk samskaping krever at begge sider er med på arbeidet, og på alt som kom før. I tynn samskaping kan én side gjøre arbeidet, og tynn er like mye verd som tykk.",
                "Tjukk samskaping krev at begge sider er med på arbeidet, og på alt som kom før. I tynn samskaping kan éi side gjere arbeidet, og tynn er like mykje verd som tjukk.",
                "Thick samskaping requires both sides to take part in the work, and in everything before it. In thin samskaping one side can do the work, and it is worth as much.",
            ),
            Tri::new(
                "Er med: Naboene og kommunen pusser opp kafélokalet, og avgjør ting sammen underveis. Bare hørt: De andre naboene får vite når arbeidet skal gjøres.",
                "Er med: Naboane og kommunen pussar opp kafélokalet, og avgjer ting saman undervegs. Berre høyrt: Dei andre naboane får vite når arbeidet skal gjerast.",
                "Taking part: Neighbours and the municipality do up the café premises, and settle things together as they go. Only consulted: The other neighbours are told when the work will be done.",
            ),
            &[Paragraph(4), Paragraph(5)],
        ),
        Phase::Production => (
            Tri::new(
                "Her blir løsningen laget og når fram til folk. Tykk samskaping krever at begge sider er med. Er det ingenting å produsere, er «ikke aktuelt» et fullgodt svar.",
                "Her blir løysinga laga og når fram til folk. Tjukk samskaping krev at begge sider er med. Er det ingenting å produsere, er «ikkje aktuelt» eit fullgodt svar.",
                "Here the solution is made and reaches people. Thick samskaping needs both sides to take part. If there is nothing to produce, “not applicable” is a perfectly good answer.",
            ),
            Tri::new(
                "Er med: Frivillige og kjøkkenet på sykehjemmet bestemmer, lager og kjører ut middag sammen. Bare hørt: De som får maten, blir spurt om menyen.",
                "Er med: Frivillige og kjøkkenet på sjukeheimen bestemmer, lagar og køyrer ut middag saman. Berre høyrt: Dei som får maten, blir spurde om menyen.",
                "Taking part: Volunteers and the care home kitchen decide on, cook and bring out dinners together. Only consulted: Those who get the food are asked about the menu.",
            ),
            &[Paragraph(5)],
        ),
    };
    Guide {
        question: phase.question(),
        why,
        example,
        source,
    }
}

const fn of_quality(quality: Quality) -> Guide {
    let (question, why, example) = match quality {
        Quality::New => (
            Tri::new(
                "Er løsningen ny?",
                "Er løysinga ny?",
                "Is the solution new?",
            ),
            Tri::new(
                "En sosial innovasjon møter en kjent utfordring med noe nytt. Dette står ved siden av nivået: Samskaping trenger ikke å være nyskapende.",
                "Ein sosial innovasjon møter ei kjend utfordring med noko nytt. Dette står ved sida av nivået: Samskaping treng ikkje å vere nyskapande.",
                "A social innovation meets a known challenge with something new. This is apart from the level: samskaping need not be innovative.",
            ),
            Tri::new(
                "Ja: For første gang får bygda en buss som naboer og kommune driver sammen. Nei: Den vanlige ruten får en avgang til.",
                "Ja: For første gong får bygda ein buss som naboar og kommune driv saman. Nei: Den vanlege ruta får ein avgang til.",
                "Yes: For the first time, the village gets a bus that neighbours and municipality run together. No: The ordinary route gets one more departure.",
            ),
        ),
        Quality::Implemented => (
            Tri::new(
                "Er løsningen satt i verk?",
                "Er løysinga sett i verk?",
                "Has the solution been put into practice?",
            ),
            Tri::new(
                "En idé på papiret er ikke en innovasjon ennå. Svaret endrer ikke nivået, og det er helt greit om løsningen fortsatt er en plan.",
                "Ein idé på papiret er ikkje ein innovasjon enno. Svaret endrar ikkje nivået, og det er heilt greitt om løysinga framleis er ein plan.",
                "An idea on paper is not an innovation yet. The answer does not change the level, and it is quite all right if the solution is still a plan.",
            ),
            Tri::new(
                "Ja: Språkkafeen er åpen hver tirsdag. Nei: Lokalet er funnet og planen er klar, men kafeen har ikke åpnet.",
                "Ja: Språkkafeen er open kvar tysdag. Nei: Lokalet er funne og planen er klar, men kafeen har ikkje opna.",
                "Yes: The language café is open every Tuesday. No: A room has been found and the plan is ready, but the café has not opened.",
            ),
        ),
        Quality::Works => (
            Tri::new(
                "Virker løsningen?",
                "Verkar løysinga?",
                "Does the solution work?",
            ),
            Tri::new(
                "En sosial innovasjon må hjelpe mot problemet den er laget for. Er det for tidlig å si, er «vet ikke» et godt svar. Nivået blir det samme.",
                "Ein sosial innovasjon må hjelpe mot problemet han er laga for. Er det for tidleg å seie, er «veit ikkje» eit godt svar. Nivået blir det same.",
                "A social innovation must help with the problem that it was made for. If it is too early to say, “unknown” is a good answer. The level stays the same.",
            ),
            Tri::new(
                "Ja: Flere som før satt alene, er nå med på turene hver uke. Nei: Turene blir holdt, men de som var ensomme, kommer ikke.",
                "Ja: Fleire som før sat åleine, er no med på turane kvar veke. Nei: Turane blir haldne, men dei som var einsame, kjem ikkje.",
                "Yes: Several people who used to sit alone now join the walks every week. No: The walks are held, but those who were lonely do not come.",
            ),
        ),
        Quality::Lasting => (
            Tri::new(
                "Er løsningen varig?",
                "Er løysinga varig?",
                "Is the solution lasting?",
            ),
            Tri::new(
                "En sosial innovasjon må holde seg over tid, ikke bare så lenge et prosjekt varer. Svaret står ved siden av nivået og endrer det ikke.",
                "Ein sosial innovasjon må halde seg over tid, ikkje berre så lenge eit prosjekt varer. Svaret står ved sida av nivået og endrar det ikkje.",
                "A social innovation must hold over time, not only for as long as a project lasts. The answer is apart from the level and does not change it.",
            ),
            Tri::new(
                "Ja: Nærmiljøkafeen drives videre flere år etter at prosjektpengene tok slutt. Nei: Tilbudet ble borte da prosjektet var over.",
                "Ja: Nærmiljøkafeen blir driven vidare fleire år etter at prosjektpengane tok slutt. Nei: Tilbodet vart borte då prosjektet var over.",
                "Yes: The neighbourhood café goes on several years after the project money ran out. No: The service disappeared when the project ended.",
            ),
        ),
        Quality::Utilised => (
            Tri::new(
                "Blir løsningen nyttiggjort, altså tatt i bruk videre?",
                "Blir løysinga nyttiggjord, altså teken i bruk vidare?",
                "Is the solution utilised, that is, put to further use?",
            ),
            Tri::new(
                "Videre bruk er ikke et krav til en sosial innovasjon, men det vises i svaret. Er løsningen i bruk videre uten å virke eller vare, sier vi fra om det.",
                "Vidare bruk er ikkje eit krav til ein sosial innovasjon, men det kjem fram i svaret. Er løysinga i bruk vidare utan å verke eller vare, seier vi frå om det.",
                "A social innovation does not have to be in wider use, but the result shows it. If the solution is used further though it does not work or last, we say so.",
            ),
            Tri::new(
                "Ja: Nabobygda starter leksehjelp etter samme oppskrift. Nei: Leksehjelpen finnes bare der den begynte.",
                "Ja: Nabobygda startar leksehjelp etter same oppskrift. Nei: Leksehjelpa finst berre der ho byrja.",
                "Yes: The next village starts a homework club by the same recipe. No: The homework club exists only where it began.",
            ),
        ),
    };
    Guide {
        question,
        why,
        example,
        source: &[Paragraph(6)],
    }
}
