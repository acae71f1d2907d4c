//! The words of the theory and of the verdict, and the words that answer in a charter: what each means,
//! and why it matters.

use crate::theory::facts::Source;
use crate::theory::lang::Tri;
use crate::theory::terms::Paragraph;

/// A word with its meaning.
#[derive(Debug)]
pub struct Term {
    /// The word.
    pub word: Tri,
    /// Other words that people ask with, in any language.
    pub also: &'static [&'static str],
    /// What it means.
    pub meaning: Tri,
    /// Why it matters.
    pub why: Tri,
    /// The paragraphs that it rests on; none for a word of our own.
    pub source: Source,
    /// Codes and words that are near to it, the words in bokmål.
    pub related: &'static [&'static str],
}

/// The words of the theory and of the verdict.
pub static TERMS: &[Term] = &[
    // What a collaboration is.
    Term {
        word: Tri::new("samarbeid", "samarbeid", "collaboration"),
        also: &["samarbeide", "cooperation", "co-operation", "collaborate"],
        meaning: Tri::new(
            "Det vide ordet for alt folk gjør sammen: et kjøp, en møteplass, et felles arrangement. All samskaping er samarbeid, men mye samarbeid er noe annet.",
            "Det vide ordet for alt folk gjer saman: eit kjøp, ein møteplass, eit felles arrangement. All samskaping er samarbeid, men mykje samarbeid er noko anna.",
            "The broad word for everything people do together: a purchase, a meeting place, a shared event. All samskaping is collaboration, but most collaboration is not samskaping.",
        ),
        why: Tri::new(
            "Samarbeid er et nivå som de andre, og ikke en samskaping som gikk galt. Ofte er det akkurat det som trengs.",
            "Samarbeid er eit nivå som dei andre, og ikkje ei samskaping som gjekk gale. Ofte er det akkurat det som trengst.",
            "Collaboration is a level like the others, not failed samskaping. Often it is exactly what is needed.",
        ),
        source: &[Paragraph(1)],
        related: &["samskaping", "nivå", "kjøp av tjenester"],
    },
    Term {
        word: Tri::new("samskaping", "samskaping", "samskaping"),
        also: &[
            "samskapning",
            "samskape",
            "samskapende sosial innovasjon",
            "samskapande sosial innovasjon",
            "collaborative social innovation",
        ],
        meaning: Tri::new(
            "Én type samarbeid. Folk fra det offentlige og folk fra sivilsamfunnet tar tak i en utfordring som likeverdige, og de begynner med å forstå utfordringen sammen.",
            "Éin type samarbeid. Folk frå det offentlege og folk frå sivilsamfunnet tek tak i ei utfordring som likeverdige, og dei byrjar med å forstå utfordringa saman.",
            "One kind of collaboration. People from the public sector and people from civil society take up a challenge as equals, and they begin by understanding it together.",
        ),
        why: Tri::new(
            "Samskaping kan være tynn eller tykk, og de to er like mye verd. Står ordet alene som `påstand`, betyr det minst tynn samskaping.",
            "Samskaping kan vere tynn eller tjukk, og dei to er like mykje verde. Står ordet åleine som `påstand`, betyr det minst tynn samskaping.",
            "It can be thin or thick, and the two are worth as much. When the word stands alone as a `claim`, it means at least thin samskaping.",
        ),
        source: &[Paragraph(1), Paragraph(2), Paragraph(3), Paragraph(5)],
        related: &[
            "tynn samskaping",
            "tykk samskaping",
            "samarbeid",
            "SK201",
            "SK301",
        ],
    },
    Term {
        word: Tri::new("tynn samskaping", "tynn samskaping", "thin samskaping"),
        also: &[
            "tynn",
            "thin",
            "thin samskaping (co-creation)",
            "co-creation",
            "cocreation",
        ],
        meaning: Tri::new(
            "Partene er likeverdige og forstår problemet sammen. De kan finne ideer og legge planer sammen også, men én side kan gjøre arbeidet alene.",
            "Partane er likeverdige og forstår problemet saman. Dei kan finne idear og leggje planar saman òg, men éi side kan gjere arbeidet åleine.",
            "The parties are equals and understand the problem together. They may find ideas and make plans together too, but one side can do the work alone.",
        ),
        why: Tri::new(
            "Tynn er ikke dårligere enn tykk. Ordet sier at dette er en begynnelse, og for mange samarbeid er det nok.",
            "Tynn er ikkje dårlegare enn tjukk. Ordet seier at dette er ei byrjing, og for mange samarbeid er det nok.",
            "Thin is no worse than thick. The word says that this is a beginning, and for many collaborations that is enough.",
        ),
        source: &[Paragraph(4), Paragraph(5)],
        related: &["SK301", "SK201", "tykk samskaping", "samskapingsaksen"],
    },
    Term {
        word: Tri::new("tykk samskaping", "tjukk samskaping", "thick samskaping"),
        also: &[
            "thick samskaping (co-production)",
            "tykk",
            "tjukk",
            "thick",
            "co-production",
            "coproduction",
            "samproduksjon",
        ],
        meaning: Tri::new(
            "Partene går hele veien sammen som likeverdige. De forstår problemet, finner ideene, legger planen, gjør arbeidet og får løsningen ut til folk, og de gjør alt sammen.",
            "Partane går heile vegen saman som likeverdige. Dei forstår problemet, finn ideane, legg planen, gjer arbeidet og får løysinga ut til folk, og dei gjer alt saman.",
            "The parties walk the whole way together as equals. They understand the problem, find the ideas, make the plan, do the work and bring the solution to people, and do it all together.",
        ),
        why: Tri::new(
            "Å gjøre arbeidet sammen er ikke nok. Tykk samskaping begynner alltid som tynn, med en felles forståelse.",
            "Å gjere arbeidet saman er ikkje nok. Tjukk samskaping byrjar alltid som tynn, med ei felles forståing.",
            "Doing the work together is not enough. It always begins as thin samskaping, with a shared understanding.",
        ),
        source: &[Paragraph(5)],
        related: &[
            "SK305",
            "SK306",
            "tynn samskaping",
            "samskapingsaksen",
            "produksjon",
        ],
    },
    Term {
        word: Tri::new("nivå", "nivå", "level"),
        also: &["nivåer", "nivået", "levels", "plassering"],
        meaning: Tri::new(
            "Svaret på hva samarbeidet er: samarbeid, tynn samskaping eller tykk samskaping. Hvert nivå har med seg alt som kreves på det før.",
            "Svaret på kva samarbeidet er: samarbeid, tynn samskaping eller tjukk samskaping. Kvart nivå har med seg alt som blir kravt på det før.",
            "The answer to what the collaboration is: collaboration, thin samskaping or thick samskaping. Each level carries with it all that the one before needs.",
        ),
        why: Tri::new(
            "Et nivå er ikke en karakter. Det sier hva slags samarbeid dere har, og ikke hvor godt det er.",
            "Eit nivå er ikkje ein karakter. Det seier kva slags samarbeid de har, og ikkje kor godt det er.",
            "A level is not a mark. It says what kind of collaboration you have, and not how good it is.",
        ),
        source: &[Paragraph(1), Paragraph(5)],
        related: &["samarbeid", "tynn samskaping", "tykk samskaping", "vilkår"],
    },
    // The axis.
    Term {
        word: Tri::new("samskapingsaksen", "samskapingsaksen", "axis of samskaping"),
        also: &["aksen", "akse", "samskapingsakse", "axis", "the axis"],
        meaning: Tri::new(
            "En tenkt linje som partene følger sammen. Den begynner med en samtale om problemet, og slutter når løsningen er laget og har nådd fram til folk.",
            "Ei tenkt linje som partane følgjer saman. Ho byrjar med ein samtale om problemet, og sluttar når løysinga er laga og har nådd fram til folk.",
            "An imaginary line that the parties follow together. It begins with a conversation about the problem, and ends when the solution has been made and has reached people.",
        ),
        why: Tri::new(
            "Plassen på aksen viser hvor langt partene har gått sammen uten brudd. Å ha kommet lenger er ikke å være bedre.",
            "Plassen på aksen viser kor langt partane har gått saman utan brot. Å ha kome lenger er ikkje å vere betre.",
            "The place on the axis shows how far the parties have walked together without a break. Being further along does not mean being better.",
        ),
        source: &[Paragraph(4), Paragraph(5)],
        related: &[
            "tenkeloftet",
            "tegnebordet",
            "produksjonshallen",
            "fase",
            "felles strekning",
        ],
    },
    Term {
        word: Tri::new("tenkeloftet", "tenkjeloftet", "the thinking loft"),
        also: &["tenkeloft", "tenkjeloft", "thinking loft"],
        meaning: Tri::new(
            "Det første rommet på aksen, med fasen `forståelse`. Her snakker partene sammen: Hva er problemet, og hvem ser det på en annen måte?",
            "Det første rommet på aksen, med fasen `forståing`. Her snakkar partane saman: Kva er problemet, og kven ser det på ein annan måte?",
            "The first room of the axis, with the phase `understanding`. Here the parties talk together: what is the problem, and who sees it differently?",
        ),
        why: Tri::new(
            "Det er her samskaping begynner. Er begge sider her som likeverdige, er det minst tynn samskaping.",
            "Det er her samskaping byrjar. Er begge sider her som likeverdige, er det minst tynn samskaping.",
            "This is where samskaping begins. When both sides are here as equals, it is at least thin samskaping.",
        ),
        source: &[Paragraph(4), Paragraph(5)],
        related: &["forståelse", "SK301", "tegnebordet", "forforståelse"],
    },
    Term {
        word: Tri::new("tegnebordet", "teiknebordet", "the drawing board"),
        also: &["tegnebord", "teiknebord", "drawing board"],
        meaning: Tri::new(
            "Det andre rommet på aksen, med fasene `idé` og `planlegging`. Her ser partene etter løsninger, og blir enige om hvem som gjør hva, når og med hvilke midler.",
            "Det andre rommet på aksen, med fasane `idé` og `planlegging`. Her ser partane etter løysingar, og blir samde om kven som gjer kva, når og med kva middel.",
            "The second room of the axis, with the phases `ideas` and `planning`. Here the parties look for solutions, and agree on who does what, when and with which means.",
        ),
        why: Tri::new(
            "Det som blir bestemt her, former arbeidet etterpå. Tykk samskaping krever at begge sider er med på ideene og planen. Tynn gjør ikke det.",
            "Det som blir bestemt her, formar arbeidet etterpå. Tjukk samskaping krev at begge sider er med på ideane og planen. Tynn gjer ikkje det.",
            "What is settled here shapes the work afterwards. Thick samskaping requires both sides to take part in the ideas and the plan; thin does not.",
        ),
        source: &[Paragraph(4), Paragraph(5)],
        related: &["idé", "planlegging", "SK302", "SK303", "produksjonshallen"],
    },
    Term {
        word: Tri::new(
            "produksjonshallen",
            "produksjonshallen",
            "the production hall",
        ),
        also: &["produksjonshall", "production hall"],
        meaning: Tri::new(
            "Det tredje rommet på aksen, med fasene `gjennomføring` og `produksjon`. Her blir arbeidet gjort, og løsningen blir laget og når fram til folk.",
            "Det tredje rommet på aksen, med fasane `gjennomføring` og `produksjon`. Her blir arbeidet gjort, og løysinga blir laga og når fram til folk.",
            "The third room of the axis, with the phases `implementation` and `production`. Here the work is done, and the solution is made and reaches people.",
        ),
        why: Tri::new(
            "Tykk samskaping går helt hit, etter at partene har fulgt hverandre gjennom de to første rommene. Blir noen bedt rett inn her, til en ferdig plan, kan det bli gratisarbeid.",
            "Tjukk samskaping går heilt hit, etter at partane har følgt kvarandre gjennom dei to første romma. Blir nokon bedne rett inn her, til ein ferdig plan, kan det bli gratisarbeid.",
            "Thick samskaping reaches this far, when the parties have come through the first two rooms together. When somebody is asked straight in here, to a finished plan, it can become free labour.",
        ),
        source: &[Paragraph(4), Paragraph(5)],
        related: &["gjennomføring", "produksjon", "SK304", "SK305", "SK401"],
    },
    Term {
        word: Tri::new("fase", "fase", "phase"),
        also: &["fasen", "trinn", "steg", "stage"],
        meaning: Tri::new(
            "En av fem deler av et samarbeid: forståelse, idé, planlegging, gjennomføring og produksjon. De står i den rekkefølgen de har på aksen.",
            "Ein av fem delar av eit samarbeid: forståing, idé, planlegging, gjennomføring og produksjon. Dei står i den rekkjefølgja dei har på aksen.",
            "One of five parts of a collaboration: understanding, ideas, planning, implementation and production. They stand in the order that they have on the axis.",
        ),
        why: Tri::new(
            "Vi spør for hver fase hvem som var med. Slik kan alle se hvor partene var sammen, og hvor én side var alene.",
            "Vi spør for kvar fase kven som var med. Slik kan alle sjå kvar partane var saman, og kvar éi side var åleine.",
            "We ask of each phase who took part. Then everybody can see where the parties were together, and where one side was alone.",
        ),
        source: &[Paragraph(4), Paragraph(5)],
        related: &["faser", "hvem", "felles", "samskapingsaksen"],
    },
    Term {
        word: Tri::new("felles", "felles", "joint"),
        also: &[
            "felles fase",
            "fellesskap",
            "joint phase",
            "sammen",
            "saman",
            "together",
        ],
        meaning: Tri::new(
            "En fase er felles når noen fra det offentlige og noen fra sivilsamfunnet er med i den og har noe å si. I `hvem` betyr ordet alle i de to sektorene.",
            "Ein fase er felles når nokon frå det offentlege og nokon frå sivilsamfunnet er med i han og har noko å seie. I `kven` betyr ordet alle i dei to sektorane.",
            "A phase is joint when somebody from the public sector and somebody from civil society take part in it, with a say. In `who` the word means everyone in those two sectors.",
        ),
        why: Tri::new(
            "Nivået følger av likeverdet mellom partene, og av hvilke faser som er felles. Å bli spurt om hva man mener, gjør ikke en fase felles.",
            "Nivået følgjer av likeverdet mellom partane, og av kva fasar som er felles. Å bli spurd om kva ein meiner, gjer ikkje ein fase felles.",
            "The level follows from the equality between the parties, and from which phases are joint. Being asked for an opinion does not make a phase joint.",
        ),
        source: &[Paragraph(2), Paragraph(4)],
        related: &["hvem", "alle", "bare hørt", "fase", "felles strekning"],
    },
    Term {
        word: Tri::new("felles strekning", "felles strekning", "joint stretch"),
        also: &["strekning"],
        meaning: Tri::new(
            "Fasene på rad som partene har vært sammen om, regnet fra forståelsen. Vi bruker ordet når svaret er samarbeid.",
            "Fasane på rad som partane har vore saman om, rekna frå forståinga. Vi bruker ordet når svaret er samarbeid.",
            "The phases in a row that the parties have shared, counted from the understanding. We use the words when the answer is collaboration.",
        ),
        why: Tri::new(
            "Aksen viser samskaping, så et samarbeid har ingen plass på den. Partene kan likevel ha gått et stykke sammen, og det viser vi.",
            "Aksen viser samskaping, så eit samarbeid har ingen plass på han. Partane kan likevel ha gått eit stykke saman, og det viser vi.",
            "The axis shows samskaping, so a collaboration has no place on it. The parties may still have walked some way together, and we show that.",
        ),
        source: &[Paragraph(4)],
        related: &["samskapingsaksen", "felles", "samarbeid"],
    },
    // The parties.
    Term {
        word: Tri::new("likeverdige parter", "likeverdige partar", "equal parties"),
        also: &[
            "likeverdighet",
            "likeverdig",
            "likeverdige",
            "equals",
            "equal worth",
        ],
        meaning: Tri::new(
            "De som er med, er like mye verd, og ingen side er sjef for den andre. De trenger ikke å være like store, få lik lønn eller ha samme formelle makt.",
            "Dei som er med, er like mykje verde, og inga side er sjef for den andre. Dei treng ikkje å vere like store, få lik løn eller ha same formelle makt.",
            "Those who take part are worth as much as each other, and neither side is in charge of the other. They need not be of the same size, have the same pay or hold the same formal power.",
        ),
        why: Tri::new(
            "Dette skiller samskaping fra annet samarbeid. En liten turgruppe og en stor kommune kan godt være likeverdige.",
            "Dette skil samskaping frå anna samarbeid. Ei lita turgruppe og ein stor kommune kan godt vere likeverdige.",
            "This sets samskaping apart from other collaboration. A small walking group and a large municipality can be equals.",
        ),
        source: &[Paragraph(2), Paragraph(3)],
        related: &["likeverd", "kjernetegn", "støttetegn", "SK201"],
    },
    Term {
        word: Tri::new("kjernetegn", "kjerneteikn", "core marker"),
        also: &[
            "kjernetegnene",
            "kjerneteikna",
            "core markers",
            "tegn",
            "teikn",
            "marker",
            "markers",
        ],
        meaning: Tri::new(
            "De fire tegnene på likeverd som samskaping trenger: `felles_dagsorden`, `delt_beslutning`, `erfaring_teller` og `kan_si_nei`. Svaret må være ja på alle fire.",
            "Dei fire teikna på likeverd som samskaping treng: `felles_dagsorden`, `delt_avgjerd`, `erfaring_tel` og `kan_seie_nei`. Svaret må vere ja på alle fire.",
            "The four markers of equality that samskaping needs: `shared_agenda`, `shared_decisions`, `experience_counts` and `free_to_decline`. The answer must be yes to all four.",
        ),
        why: Tri::new(
            "Teorien sier at partene er likeverdige, men ikke hvordan man ser det. Derfor har vi valgt fire spørsmål som folk kan svare på.",
            "Teorien seier at partane er likeverdige, men ikkje korleis ein ser det. Difor har vi valt fire spørsmål som folk kan svare på.",
            "The theory says that the parties are equals, but not how to see it. So we have chosen four questions that people can answer.",
        ),
        source: &[],
        related: &["likeverd", "SK201", "SK202", "støttetegn"],
    },
    Term {
        word: Tri::new("støttetegn", "støtteteikn", "supporting marker"),
        also: &["støttetegnene", "støtteteikna", "supporting markers"],
        meaning: Tri::new(
            "Sju tegn til på likeverd, som `åpen_informasjon` og `felles_læring`. De gir et fyldigere bilde, men avgjør aldri nivået.",
            "Sju teikn til på likeverd, som `open_informasjon` og `felles_læring`. Dei gir eit fyldigare bilete, men avgjer aldri nivået.",
            "Seven more markers of equality, such as `open_information` and `joint_learning`. They give a fuller picture, but never decide the level.",
        ),
        why: Tri::new(
            "Et nei her er noe å snakke om. Det betyr ikke at noe er galt.",
            "Eit nei her er noko å snakke om. Det betyr ikkje at noko er gale.",
            "A no here is something to talk about. It does not mean that something is wrong.",
        ),
        source: &[],
        related: &[
            "kjernetegn",
            "likeverd",
            "SK205",
            "åpen_informasjon",
            "felles_læring",
        ],
    },
    Term {
        word: Tri::new("offentlig sektor", "offentleg sektor", "public sector"),
        also: &[
            "det offentlige",
            "det offentlege",
            "the public sector",
            "kommune",
            "kommunen",
            "municipality",
            "fylke",
            "staten",
        ],
        meaning: Tri::new(
            "Kommune, fylke og stat, og det de eier. Sektoren er med gjennom folk i offentlige stillinger. Vi regner også folkevalgte og lovpålagte råd som offentlige.",
            "Kommune, fylke og stat, og det dei eig. Sektoren er med gjennom folk i offentlege stillingar. Vi reknar òg folkevalde og lovpålagde råd som offentlege.",
            "Municipality, county and state, and what they own. It takes part through people in public posts; we count elected members, and councils that the law requires, here too.",
        ),
        why: Tri::new(
            "Samskaping går over grensen mellom det offentlige og sivilsamfunnet. Derfor må noen fra det offentlige være med som part.",
            "Samskaping går over grensa mellom det offentlege og sivilsamfunnet. Difor må nokon frå det offentlege vere med som part.",
            "Samskaping crosses the border between the public sector and civil society. So somebody from the public sector must be a party.",
        ),
        source: &[Paragraph(2), Paragraph(3)],
        related: &["offentlig", "sivilsamfunn", "sektorgrense", "SK101"],
    },
    Term {
        word: Tri::new("privat sektor", "privat sektor", "private sector"),
        also: &[
            "the private sector",
            "bedrift",
            "bedrifter",
            "næringsliv",
            "business",
            "company",
        ],
        meaning: Tri::new(
            "Bedrifter som er til for å tjene penger, som et bakeri eller et byggefirma. Vi regner ideelle selskaper, stiftelser og borettslag til sivilsamfunnet.",
            "Bedrifter som er til for å tene pengar, som eit bakeri eller eit byggjefirma. Vi reknar ideelle selskap, stiftingar og burettslag til sivilsamfunnet.",
            "Businesses that are there to earn money, such as a bakery or a builder. We count non-commercial companies, foundations and housing co-operatives as civil society.",
        ),
        why: Tri::new(
            "Private bedrifter er velkomne, og kan gi mye. Men de kan ikke stå i stedet for det offentlige eller sivilsamfunnet.",
            "Private bedrifter er velkomne, og kan gi mykje. Men dei kan ikkje stå i staden for det offentlege eller sivilsamfunnet.",
            "Private businesses are welcome, and can give much. But they cannot stand in for the public sector or civil society.",
        ),
        source: &[Paragraph(2)],
        related: &["privat", "sivilsamfunn", "sektorgrense"],
    },
    Term {
        word: Tri::new("sektorgrense", "sektorgrense", "sector border"),
        also: &[
            "sektorgrensen",
            "sektorgrensa",
            "tverrsektoriell",
            "på tvers av sektorer",
            "på tvers av sektorar",
            "cross-sector",
        ],
        meaning: Tri::new(
            "Grensen mellom det offentlige, sivilsamfunnet og private bedrifter. Er aktører fra minst to av dem med, går samarbeidet på tvers av sektorer.",
            "Grensa mellom det offentlege, sivilsamfunnet og private bedrifter. Er aktørar frå minst to av dei med, går samarbeidet på tvers av sektorar.",
            "The border between the public sector, civil society and private business. When actors from two of them or more take part, the collaboration is cross-sector.",
        ),
        why: Tri::new(
            "Samskaping må krysse grensen mellom det offentlige og sivilsamfunnet. To kommuner som går sammen, krysser ikke den grensen.",
            "Samskaping må krysse grensa mellom det offentlege og sivilsamfunnet. To kommunar som går saman, kryssar ikkje den grensa.",
            "Samskaping must cross the border between the public sector and civil society. Two municipalities that join forces do not cross it.",
        ),
        source: &[Paragraph(2), Paragraph(3), Paragraph(6)],
        related: &["sektor", "sektorer", "SK101", "SK102", "samskapende profil"],
    },
    Term {
        word: Tri::new("aktør", "aktør", "actor"),
        also: &[
            "part",
            "parter",
            "partar",
            "party",
            "deltaker",
            "deltakar",
            "participant",
        ],
        meaning: Tri::new(
            "En som er med i samarbeidet: en tjeneste, en person, en gruppe, en organisasjon eller en bedrift. Hver aktør hører til én sektor.",
            "Ein som er med i samarbeidet: ei teneste, ein person, ei gruppe, ein organisasjon eller ei bedrift. Kvar aktør høyrer til éin sektor.",
            "One that takes part in the collaboration: a service, a person, a group, an organisation or a business. Each actor belongs to one sector.",
        ),
        why: Tri::new(
            "Vi ser på hver gruppe for seg. Én kan ha vært med fra starten, mens en annen kom til da planen var ferdig.",
            "Vi ser på kvar gruppe for seg. Éi kan ha vore med frå starten, medan ei anna kom til då planen var ferdig.",
            "We look at each group on its own. One may have been there from the start, while another came when the plan was finished.",
        ),
        source: &[Paragraph(2)],
        related: &["aktører", "sektor", "id", "SK404"],
    },
    Term {
        word: Tri::new("medvirkning", "medverknad", "participation"),
        also: &[
            "brukermedvirkning",
            "brukarmedverknad",
            "innbyggermedvirkning",
            "innbyggjarmedverknad",
            "borgerinvolvering",
            "involvering",
            "deltakelse",
            "deltaking",
            "informert",
            "involvement",
            "citizen participation",
        ],
        meaning: Tri::new(
            "Et vidt ord: Det kan være alt fra å bli informert eller hørt til å bestemme sammen. Bare det siste gjør at noen er med i en fase her.",
            "Eit vidt ord: Det kan vere alt frå å bli informert eller høyrd til å bestemme saman. Berre det siste gjer at nokon er med i ein fase her.",
            "A wide word: it can be anything from being told or consulted to deciding together. Only the latter counts as taking part in a phase here.",
        ),
        why: Tri::new(
            "Står det «medvirkning» i en plan, spør hvem som bestemte. De som bare ble spurt, står under `hørt`.",
            "Står det «medverknad» i ein plan, spør kven som bestemte. Dei som berre vart spurde, står under `høyrt`.",
            "Where a plan says “participation”, ask who decided. Those who were only asked go under `consulted`.",
        ),
        source: &[Paragraph(2)],
        related: &["SK403", "felles", "hørt", "likeverdige parter"],
    },
    Term {
        word: Tri::new("forforståelse", "førforståing", "preconception"),
        also: &[
            "for-forståelse",
            "forforståing",
            "før-forståing",
            "prior understanding",
        ],
        meaning: Tri::new(
            "Det folk tror om et problem før de har snakket med de andre om det.",
            "Det folk trur om eit problem før dei har snakka med dei andre om det.",
            "What people believe about a problem before they have talked with the others about it.",
        ),
        why: Tri::new(
            "Alle har en, og i samtalen får partene prøve dem mot hverandre. Blir det ikke gjort, kan løsningen svare på feil spørsmål.",
            "Alle har ei, og i samtalen får partane prøve dei mot kvarandre. Blir det ikkje gjort, kan løysinga svare på feil spørsmål.",
            "Everybody has one, and in the talk the parties can test them against each other. If that is not done, the solution may answer the wrong question.",
        ),
        source: &[Paragraph(4)],
        related: &["forståelse", "tenkeloftet", "åpent_problem", "SK301"],
    },
    // The flags.
    Term {
        word: Tri::new("flagg", "flagg", "flag"),
        also: &[
            "flags",
            "reist flagg",
            "raised flag",
            "raised",
            "mulig flagg",
            "mogleg flagg",
            "possible flag",
            "mulig",
            "mogleg",
            "possible",
        ],
        meaning: Tri::new(
            "Et varsel om et mønster som det er verdt å snakke om. Et flagg er reist når det gjelder uansett hva de åpne svarene blir, og mulig når det bare gjelder for noen av dem.",
            "Eit varsel om eit mønster som det er verdt å snakke om. Eit flagg er reist når det gjeld uansett kva dei opne svara blir, og mogleg når det berre gjeld for nokre av dei.",
            "A warning about a pattern worth discussing. A flag is raised when it holds whatever the open answers turn out to be, and possible when it holds only for some of them.",
        ),
        why: Tri::new(
            "Et flagg endrer ikke nivået, og er ingen anklage. Det peker på noe som kan bli skjevt, så dere kan snakke om det i tide.",
            "Eit flagg endrar ikkje nivået, og er inga skulding. Det peikar på noko som kan bli skeivt, så de kan snakke om det i tide.",
            "A flag does not change the level, and it is not an accusation. It points to something that could become unbalanced, so that you can talk about it in time.",
        ),
        source: &[Paragraph(5)],
        related: &["tydelig", "SK401", "SK402", "SK403", "funn"],
    },
    Term {
        word: Tri::new("tydelig", "tydeleg", "clear"),
        also: &[
            "tydelig flagg",
            "tydeleg flagg",
            "clear flag",
            "risiko",
            "risk",
            "styrke",
            "strength",
            "dempet flagg",
            "dempa flagg",
            "softened",
            "softened flag",
        ],
        meaning: Tri::new(
            "Styrken på et flagg for en aktør som gjør arbeid, kommer av tre svar: om arbeidet erstatter lønnet arbeid, om målene er aktørens egne, og om aktøren kan si nei. Flagget er tydelig når ett av svarene tyder på at aktøren blir brukt. Det er dempet når alle tre sier det motsatte. Ellers er det en risiko.",
            "Styrken på eit flagg for ein aktør som gjer arbeid, kjem av tre svar: om arbeidet erstattar løna arbeid, om måla er aktøren sine eigne, og om aktøren kan seie nei. Flagget er tydeleg når eitt av svara tyder på at aktøren blir brukt. Det er dempa når alle tre seier det motsette. Elles er det ein risiko.",
            "How strong a flag is for an actor that does work comes of three answers: whether the work replaces paid work, whether the goals are the actor's own, and whether the actor can say no. The flag is clear when one of them suggests that the actor is being used. It is softened when all three say the opposite. Otherwise it is a risk.",
        ),
        why: Tri::new(
            "«Risiko» betyr at det kan bli slik, ikke at det er blitt slik. Dere gir de tre svarene selv, og kan endre dem når samarbeidet endrer seg.",
            "«Risiko» betyr at det kan bli slik, ikkje at det er blitt slik. De gir dei tre svara sjølve, og kan endre dei når samarbeidet endrar seg.",
            "“Risk” means that it could happen, not that it has. You give the three answers yourselves, and can change them when the collaboration changes.",
        ),
        source: &[],
        related: &[
            "flagg",
            "erstatter_lønnet_arbeid",
            "egne_mål",
            "kan_si_nei",
            "SK401",
        ],
    },
    // Beside the level.
    Term {
        word: Tri::new(
            "sosial innovasjon",
            "sosial innovasjon",
            "social innovation",
        ),
        also: &["nyskaping", "nyskapning", "sosial nyskaping"],
        meaning: Tri::new(
            "En kjent utfordring har fått en løsning som er ny, er satt i verk, virker og varer. En god idé er ikke en innovasjon ennå.",
            "Ei kjend utfordring har fått ei løysing som er ny, er sett i verk, verkar og varer. Ein god idé er ikkje ein innovasjon enno.",
            "A known challenge has got a solution that is new, has been put into practice, works and lasts. A good idea is not an innovation yet.",
        ),
        why: Tri::new(
            "Dette står ved siden av nivået, og er ikke et trinn over tykk samskaping. Det ene kan finnes uten det andre.",
            "Dette står ved sida av nivået, og er ikkje eit trinn over tjukk samskaping. Det eine kan finnast utan det andre.",
            "This stands beside the level, and is not a step above thick samskaping. One can exist without the other.",
        ),
        source: &[Paragraph(6)],
        related: &["innovasjon", "virker", "varig", "nyttiggjøring", "SK601"],
    },
    Term {
        word: Tri::new("nyttiggjøring", "nyttiggjering", "utilisation"),
        also: &[
            "utilization",
            "videre bruk",
            "vidare bruk",
            "further use",
            "spredning",
            "spreiing",
        ],
        meaning: Tri::new(
            "En løsning blir brukt videre, for eksempel av nabokommunen eller av et nytt lag. Det er gründersiden av innovasjon.",
            "Ei løysing blir brukt vidare, til dømes av nabokommunen eller av eit nytt lag. Det er gründersida av innovasjon.",
            "A solution is used further, for instance by the next municipality or by a new club. It is the enterprising side of innovation.",
        ),
        why: Tri::new(
            "Vi krever det ikke av en sosial innovasjon, men tar det med i bildet. Er løsningen brukt videre uten å virke eller vare, sier vi fra.",
            "Vi krev det ikkje av ein sosial innovasjon, men tek det med i biletet. Er løysinga brukt vidare utan å verke eller vare, seier vi frå.",
            "We do not ask it of a social innovation, but include it in the picture. If the solution is used further though it does not work or last, we say so.",
        ),
        source: &[Paragraph(6)],
        related: &["nyttiggjort", "sosial innovasjon", "SK601"],
    },
    Term {
        word: Tri::new(
            "samskapende profil",
            "samskapande profil",
            "collaborative profile",
        ),
        also: &["samskaping profile", "verdier", "verdiar", "values"],
        meaning: Tri::new(
            "Tre verdier som samskaping kan bygge opp under: arbeid på tvers av sektorer, arbeid på tvers av fag, og demokrati.",
            "Tre verdiar som samskaping kan byggje opp under: arbeid på tvers av sektorar, arbeid på tvers av fag, og demokrati.",
            "Three values that samskaping can support: work across sectors, work across disciplines, and democracy.",
        ),
        why: Tri::new(
            "Profilen viser hva arbeidet kan gi, ut over selve løsningen. Den står ved siden av nivået og endrer det ikke.",
            "Profilen viser kva arbeidet kan gi, ut over sjølve løysinga. Han står ved sida av nivået og endrar det ikkje.",
            "The profile shows what the work can give, beyond the solution itself. It stands beside the level and does not change it.",
        ),
        source: &[Paragraph(6)],
        related: &["profil", "tverrfaglig", "demokratisk", "sektorgrense"],
    },
    // The charter and its verdict.
    Term {
        word: Tri::new("charter", "charter", "charter"),
        also: &["charteret", "charterfil", "the charter", "samskap.yaml"],
        meaning: Tri::new(
            "Kortet er filen som beskriver ett samarbeid: hva det heter, hvem som er med, og hva de har gjort sammen. Bare det som står på kortet, teller.",
            "Kortet er fila som skildrar eitt samarbeid: kva det heiter, kven som er med, og kva dei har gjort saman. Berre det som står på kortet, tel.",
            "The file that describes one collaboration: what it is called, who takes part, and what they have done together. Only what stands there counts.",
        ),
        why: Tri::new(
            "Da kan alle se hva svaret bygger på, og rette det som er feil. Det som ikke står der, er ukjent, og vi gjetter ikke.",
            "Då kan alle sjå kva svaret byggjer på, og rette det som er feil. Det som ikkje står der, er ukjent, og vi gjettar ikkje.",
            "This lets everyone see what the answer is based on, and correct anything wrong. Anything the charter does not say is unknown, and we do not guess.",
        ),
        source: &[],
        related: &["navn", "aktører", "likeverd", "faser", "uavklart"],
    },
    Term {
        word: Tri::new("vilkår", "vilkår", "condition"),
        also: &[
            "vilkårene",
            "vilkåra",
            "betingelse",
            "conditions",
            "oppfylt",
            "ikke oppfylt",
            "ikkje oppfylt",
            "met",
            "not met",
        ],
        meaning: Tri::new(
            "Noe som må være på plass for at et nivå skal gjelde. Et vilkår er oppfylt eller ikke oppfylt, eller så vet vi det ikke.",
            "Noko som må vere på plass for at eit nivå skal gjelde. Eit vilkår er oppfylt eller ikkje oppfylt, eller så veit vi det ikkje.",
            "Something that must be in place for a level to hold. A condition is met or not met, or else we do not know.",
        ),
        why: Tri::new(
            "Et nivå gjelder når alle vilkårene for det, og for nivåene før, er oppfylt. Samarbeid har ingen vilkår.",
            "Eit nivå gjeld når alle vilkåra for det, og for nivåa før, er oppfylte. Samarbeid har ingen vilkår.",
            "A level holds when all its conditions, and those of the levels before it, are met. Collaboration has no conditions.",
        ),
        source: &[],
        related: &["nivå", "veien videre", "SK101", "SK201", "SK301"],
    },
    Term {
        word: Tri::new(
            "slags samarbeid",
            "slag samarbeid",
            "kinds of collaboration",
        ),
        also: &[
            "kind",
            "kind of collaboration",
            "slag samarbeid",
            "not-begun",
            "public-run",
            "civil-run",
            "private-run",
            "other-sectors",
            "consulted-only",
            "separate",
            "late-understanding",
            "unequal",
            "ideas-without-understanding",
            "purchase",
            "brought-in",
            "civil-led",
            "work-only",
            "planned-apart",
        ],
        meaning: Tri::new(
            "Svært ulike samarbeid er ikke samskaping, og da sier vi hva slags de er: ledet av sivilsamfunnet, et kjøp, hver for seg, bare hørt, felles men ikke som likeverdige, og flere. Vi sier det bare når alle måter å fylle ut charteret på gir samme svar.",
            "Svært ulike samarbeid er ikkje samskaping, og då seier vi kva slag dei er: leidde av sivilsamfunnet, eit kjøp, kvar for seg, berre høyrd, felles men ikkje som likeverdige, og fleire. Vi seier det berre når alle måtar å fylle ut charteret på gir same svar.",
            "Very different collaborations are not samskaping, and then we say which kind it is: led by civil society, a purchase, side by side, only consulted, joint but not as equals, and more. We say it only when every way to fill in the charter gives the same answer.",
        ),
        why: Tri::new(
            "Et samarbeid som frivillige driver selv, og et som de bare ble hentet inn til, er ikke det samme. Ingen av dem er en mislykket samskaping, og et kjøp eller et tilskudd kan være rett form.",
            "Eit samarbeid som frivillige driv sjølve, og eit som dei berre vart henta inn til, er ikkje det same. Ingen av dei er ei mislykka samskaping, og eit kjøp eller eit tilskot kan vere rett form.",
            "A collaboration that volunteers run themselves and one that they were only brought into are not the same. Neither is a samskaping that failed, and a purchase or a grant can be the right form.",
        ),
        source: &[Paragraph(1)],
        related: &["samarbeid", "nivå", "SK309", "SK405"],
    },
    Term {
        word: Tri::new("ikke samskaping", "ikkje samskaping", "not samskaping"),
        also: &["not_samskaping"],
        meaning: Tri::new(
            "Sivilsamfunnet gjør arbeidet og var ikke med på å bestemme, og svarene viser at de blir brukt. Da er det ikke samskaping, selv om noe av det ble gjort sammen.",
            "Sivilsamfunnet gjer arbeidet og var ikkje med på å bestemme, og svara viser at dei blir brukte. Då er det ikkje samskaping, sjølv om noko av det vart gjort saman.",
            "Civil society does the work and had no part in deciding, and the answers show that it is being used. Then it is not samskaping, even if some of it was done together.",
        ),
        why: Tri::new(
            "Frivillige som bare blir hentet inn for å gjøre noe andre har bestemt, arbeider gratis for dem. Det skal ikke hete samskaping.",
            "Frivillige som berre blir henta inn for å gjere noko andre har bestemt, arbeider gratis for dei. Det skal ikkje heite samskaping.",
            "Volunteers who are brought in only to carry out what others have decided are working for them for free. That should not be called samskaping.",
        ),
        source: &[Paragraph(5)],
        related: &["tydelig", "SK401", "SK402", "flagg"],
    },
    Term {
        word: Tri::new(
            "dersom partene er likeverdige",
            "dersom partane er likeverdige",
            "if the parties are equals",
        ),
        also: &["if_equal", "if equal", "hvis partene er likeverdige"],
        meaning: Tri::new(
            "Når bare spørsmålet om likeverd står igjen, sier vi nivået slik det blir hvis partene er likeverdige, og hva det ellers er: «tykk samskaping dersom partene er likeverdige, ellers samarbeid».",
            "Når berre spørsmålet om likeverd står att, seier vi nivået slik det blir om partane er likeverdige, og kva det elles er: «tjukk samskaping dersom partane er likeverdige, elles samarbeid».",
            "When equality is the only question that is left, we say what the level is if the parties are equals, and what it is otherwise: “thick samskaping if the parties are equals, otherwise collaboration”.",
        ),
        why: Tri::new(
            "Da vet dere at de fire spørsmålene om likeverd avgjør, og kan ta dem sammen.",
            "Då veit de at dei fire spørsmåla om likeverd avgjer, og kan ta dei saman.",
            "Then you know that the four questions on equality decide it, and can take them up together.",
        ),
        source: &[Paragraph(2), Paragraph(3)],
        related: &["likeverdige parter", "kjernetegn", "uavklart", "SK201"],
    },
    Term {
        word: Tri::new("uavklart", "uavklart", "undecided"),
        also: &[
            "minst",
            "høyst",
            "høgst",
            "at least",
            "at most",
            "spenn",
            "range",
            "åpne spørsmål",
            "opne spørsmål",
            "open questions",
        ],
        meaning: Tri::new(
            "Kortet har for få svar til å gi ett nivå. Da viser vi hva samarbeidet kan bli, fra det laveste til det høyeste nivået som er mulig.",
            "Kortet har for få svar til å gi eitt nivå. Då viser vi kva samarbeidet kan bli, frå det lågaste til det høgste nivået som er mogleg.",
            "The charter has too few answers to give one level. Then we show what the collaboration could be, from the lowest possible level to the highest.",
        ),
        why: Tri::new(
            "Det er bedre å vite hva som mangler, enn å få et svar på måfå. Vi nevner bare de spørsmålene som ennå kan endre nivået.",
            "Det er betre å vite kva som manglar, enn å få eit svar på måfå. Vi nemner berre dei spørsmåla som enno kan endre nivået.",
            "It is better to know what is missing than to get a guess. We name only the questions that can still change the level.",
        ),
        source: &[],
        related: &["vet ikke", "nivå", "SK505", "veien videre"],
    },
    Term {
        word: Tri::new("hittil", "så langt", "so far"),
        also: &["etter planen", "as planned"],
        meaning: Tri::new(
            "Nivået når vi bare regner med det som har begynt eller er ferdig. Faser som er planlagt, blir da regnet som ikke startet.",
            "Nivået når vi berre reknar med det som har byrja eller er ferdig. Fasar som er planlagde, blir då rekna som ikkje starta.",
            "The level when we count only what has begun or is done. Phases that are planned are then counted as not started.",
        ),
        why: Tri::new(
            "Ellers teller en planlagt fase slik den er beskrevet. Når begge svarene står der, blir ikke planen tatt for å være gjort.",
            "Elles tel ein planlagd fase slik han er skildra. Når begge svara står der, blir ikkje planen teken for å vere gjord.",
            "Otherwise a planned phase counts as described. With both answers there, nobody takes the plan for something done.",
        ),
        source: &[],
        related: &["planlagt", "status", "SK506"],
    },
    Term {
        word: Tri::new("veien videre", "vegen vidare", "the way on"),
        also: &[
            "way on",
            "neste steg",
            "next step",
            "next steps",
            "why not",
            "hvorfor ikke",
            "kvifor ikkje",
        ],
        meaning: Tri::new(
            "En liste over det som mangler for å nå et nivå, med stedet i charteret. Noe trenger bare et svar, og noe må gjøres.",
            "Ei liste over det som manglar for å nå eit nivå, med staden i charteret. Noko treng berre eit svar, og noko må gjerast.",
            "A list of what is missing to reach a level, with its place in the charter. Some of it only needs an answer, and some must be done.",
        ),
        why: Tri::new(
            "Listen er så kort som mulig. Ingen må gå videre: Både samarbeid og tynn samskaping er gode i seg selv.",
            "Lista er så kort som mogleg. Ingen må gå vidare: Både samarbeid og tynn samskaping er gode i seg sjølve.",
            "The list is as short as possible. Nobody has to go on: both collaboration and thin samskaping are good in themselves.",
        ),
        source: &[],
        related: &["vilkår", "nivå", "uavklart", "SK306"],
    },
    // Checking.
    Term {
        word: Tri::new("funn", "funn", "finding"),
        also: &[
            "findings",
            "feil",
            "advarsel",
            "åtvaring",
            "merknad",
            "error",
            "warning",
            "note",
        ],
        meaning: Tri::new(
            "Noe som `samskap lint` sier fra om i et charter. En feil er noe som ikke holder, en advarsel er noe å se på, og en merknad er noe som er greit å vite.",
            "Noko som `samskap lint` seier frå om i eit charter. Ein feil er noko som ikkje held, ei åtvaring er noko å sjå på, og ein merknad er noko som er greitt å vite.",
            "Something that `samskap lint` says about a charter. An error is something that does not hold, a warning is something to look at, and a note is something good to know.",
        ),
        why: Tri::new(
            "Hvert funn har en kode, som SK701, og et sted i filen. Spør om koden med `samskap explain` for å få vite mer.",
            "Kvart funn har ein kode, som SK701, og ein stad i fila. Spør om koden med `samskap explain` for å få vite meir.",
            "Each finding has a code, such as SK701, and a place in the file. Ask about the code with `samskap explain` to learn more.",
        ),
        source: &[],
        related: &["demping", "grunnlinje", "flagg", "krav"],
    },
    Term {
        word: Tri::new("demping", "demping", "silence"),
        also: &[
            "dempe",
            "dempinger",
            "dempingar",
            "silencing",
            "silences",
            "ignore",
            "samskap: ignore",
        ],
        meaning: Tri::new(
            "Et unntak: en kommentar som sier at dere har sett funnet, og at det ikke skal meldes: `# samskap: ignore[SK402] hvorfor`. Den gjelder linjen den står på eller linjen under, og hele filen når den står øverst.",
            "Eit unntak: ein kommentar som seier at de har sett funnet, og at det ikkje skal meldast: `# samskap: ignore[SK402] kvifor`. Han gjeld linja han står på eller linja under, og heile fila når han står øvst.",
            "A comment in the charter which says that a finding has been seen and is not to be reported: `# samskap: ignore[SK402] why`. It holds for the line that it stands on or the line below, and for the whole file when it stands at the top.",
        ),
        why: Tri::new(
            "Skriv alltid hvorfor, så den neste som leser, skjønner det. Det som er dempet, endrer ikke nivået.",
            "Skriv alltid kvifor, så den neste som les, skjønar det. Det som er dempa, endrar ikkje nivået.",
            "Always write why, so that the next reader understands. What is silenced does not change the level.",
        ),
        source: &[],
        related: &["funn", "grunnlinje"],
    },
    Term {
        word: Tri::new("grunnlinje", "grunnlinje", "baseline"),
        also: &[
            "grunnlinjen",
            "grunnlinja",
            "--baseline",
            "--write-baseline",
        ],
        meaning: Tri::new(
            "En fil med de funnene som var der da dere begynte å kontrollere. De blir talt og nevnt, men stopper ikke kontrollen.",
            "Ei fil med dei funna som var der då de byrja å kontrollere. Dei blir talde og nemnde, men stoppar ikkje kontrollen.",
            "A file with the findings that were there when you began to check. They are counted and mentioned, but do not stop the check.",
        ),
        why: Tri::new(
            "Da kan dere begynne i dag, og ta det gamle når dere har tid. Bare det som er nytt, stopper dere.",
            "Då kan de byrje i dag, og ta det gamle når de har tid. Berre det som er nytt, stoppar dykk.",
            "Then you can begin today, and take the old ones when you have time. Only what is new stops you.",
        ),
        source: &[],
        related: &["funn", "demping", "krav"],
    },
    Term {
        word: Tri::new("krav", "krav", "requirement"),
        also: &["kravet", "require", "--require", "requirements"],
        meaning: Tri::new(
            "Et nivå, eller bestemte vilkår, som dere selv ber programmet om å kreve med `--require`. Kravet må være vist, så «vet ikke» er ikke nok.",
            "Eit nivå, eller bestemte vilkår, som de sjølve ber programmet om å krevje med `--require`. Kravet må vere vist, så «veit ikkje» er ikkje nok.",
            "A level, or certain conditions, that you yourselves ask the program to require with `--require`. It must be shown, so “unknown” is not enough.",
        ),
        why: Tri::new(
            "Et krav er deres eget valg, for eksempel i en tilskuddsordning. Det endrer ikke nivået, bare om kontrollen går gjennom.",
            "Eit krav er dykkar eige val, til dømes i ei tilskotsordning. Det endrar ikkje nivået, berre om kontrollen går gjennom.",
            "A requirement is your own choice, for instance in a grant scheme. It does not change the level, only whether the check passes.",
        ),
        source: &[],
        related: &["nivå", "vilkår", "hittil", "funn"],
    },
];

/// The words that can stand as values in a charter; the levels, `felles` and the sectors have entries of
/// their own.
pub static WORDS: &[Term] = &[
    // The answers.
    Term {
        word: Tri::new("ja", "ja", "yes"),
        also: &["true"],
        meaning: Tri::new(
            "Ja på det som nøkkelen spør om. Svarer hver side for seg, blir det ja bare når både det offentlige og sivilsamfunnet har svart, og ingen har svart noe annet enn ja.",
            "Ja på det som nøkkelen spør om. Svarer kvar side for seg, blir det ja berre når både det offentlege og sivilsamfunnet har svart, og ingen har svart noko anna enn ja.",
            "Yes to what the key asks. When each side answers for itself, it is yes only when both the public sector and civil society have answered, and nobody has answered anything but yes.",
        ),
        why: Tri::new(
            "Et ja er lettere å tro på når `belegg` viser hvor det er skrevet ned.",
            "Eit ja er lettare å tru på når `belegg` viser kvar det er skrive ned.",
            "A yes is easier to believe when `evidence` shows where it is written down.",
        ),
        source: &[],
        related: &["svar", "belegg", "nei", "vet ikke"],
    },
    Term {
        word: Tri::new("nei", "nei", "no"),
        also: &["false"],
        meaning: Tri::new(
            "Nei på det som nøkkelen spør om. Svarer hver side for seg, er ett nei nok til at svaret blir nei.",
            "Nei på det som nøkkelen spør om. Svarer kvar side for seg, er eitt nei nok til at svaret blir nei.",
            "No to what the key asks. When each side answers for itself, one no is enough to make the answer no.",
        ),
        why: Tri::new(
            "Et ærlig nei er nyttig, for da vet dere hva dere kan snakke om. Det er ikke alltid nei er det svake svaret: Et nei på `erstatter_lønnet_arbeid` er bra.",
            "Eit ærleg nei er nyttig, for då veit de kva de kan snakke om. Det er ikkje alltid nei er det svake svaret: Eit nei på `erstattar_løna_arbeid` er bra.",
            "An honest no is useful, for then you know what to talk about. No is not always the weak answer: a no to `replaces_paid_work` is good.",
        ),
        source: &[],
        related: &["svar", "ja", "vet ikke", "SK204"],
    },
    Term {
        word: Tri::new("vet ikke", "veit ikkje", "unknown"),
        also: &[
            "ukjent",
            "ukjend",
            "usikker",
            "null",
            "don't know",
            "not known",
        ],
        meaning: Tri::new(
            "Et fullgodt svar når noe ikke er kjent eller ikke er avklart. Et svar eller en fase som er utelatt, betyr det samme.",
            "Eit fullgodt svar når noko ikkje er kjent eller ikkje er avklart. Eit svar eller ein fase som er utelaten, betyr det same.",
            "A perfectly good answer when something is not known or not settled. An answer or a phase that is left out means the same.",
        ),
        why: Tri::new(
            "Vi gjetter ikke på det som er ukjent. Kan det endre nivået, viser vi alle nivåene som er mulige.",
            "Vi gjettar ikkje på det som er ukjent. Kan det endre nivået, viser vi alle nivåa som er moglege.",
            "We do not guess at what is unknown. If it can change the level, we show every level that is possible.",
        ),
        source: &[],
        related: &["uavklart", "svar", "hvem", "SK505"],
    },
    // Who took part.
    Term {
        word: Tri::new("alle", "alle", "all"),
        also: &["everyone", "everybody"],
        meaning: Tri::new(
            "Et ord i `hvem`: Alle aktørene i charteret var med og hadde noe å si, de private også. I `hørt` betyr det alle som ikke er med i `hvem`.",
            "Eit ord i `kven`: Alle aktørane i charteret var med og hadde noko å seie, dei private òg. I `høyrt` betyr det alle som ikkje er med i `kven`.",
            "A word in `who`: all actors in the charter took part with a say, the private ones too. In `consulted` it means all those who are not in `who`.",
        ),
        why: Tri::new(
            "Var bare det offentlige og sivilsamfunnet med, er ordet `felles`. Er det ingen private aktører, betyr de to ordene det samme.",
            "Var berre det offentlege og sivilsamfunnet med, er ordet `felles`. Er det ingen private aktørar, betyr dei to orda det same.",
            "If only the public sector and civil society took part, the word is `joint`. When there are no private actors, the two words mean the same.",
        ),
        source: &[],
        related: &["felles", "hvem", "hørt"],
    },
    Term {
        word: Tri::new("ikke startet", "ikkje starta", "not started"),
        also: &["ikke begynt", "ikkje byrja", "not begun"],
        meaning: Tri::new(
            "Et ord for en fase der ingenting har skjedd ennå. Det står alene, uten status og datoer.",
            "Eit ord for ein fase der ingenting har skjedd enno. Det står åleine, utan status og datoar.",
            "A word for a phase where nothing has happened yet. It stands alone, without status and dates.",
        ),
        why: Tri::new(
            "Fasen er da ikke felles, og det er helt greit. Er det allerede klart hvem som skal være med, kan dere skrive `{ hvem: felles, status: planlagt }` i stedet.",
            "Fasen er då ikkje felles, og det er heilt greitt. Er det alt klart kven som skal vere med, kan de skrive `{ kven: felles, status: planlagd }` i staden.",
            "The phase is then not joint, and that is quite all right. If it is clear already who will take part, you can write `{ who: joint, status: planned }` instead.",
        ),
        source: &[],
        related: &["hvem", "planlagt", "fase"],
    },
    Term {
        word: Tri::new("ikke aktuelt", "ikkje aktuelt", "not applicable"),
        also: &["ikke aktuell", "ikkje aktuell", "uaktuelt", "n/a"],
        meaning: Tri::new(
            "Et ord for fasen `produksjon` når det ikke er noe å lage eller dele ut. Det står alene, og bare i den fasen.",
            "Eit ord for fasen `produksjon` når det ikkje er noko å lage eller dele ut. Det står åleine, og berre i den fasen.",
            "A word for the phase `production` when there is nothing to make or hand out. It stands alone, and in that phase only.",
        ),
        why: Tri::new(
            "Noen samarbeid har ingen slik fase. De kan være tykk samskaping uten den.",
            "Nokre samarbeid har ingen slik fase. Dei kan vere tjukk samskaping utan han.",
            "Some collaborations have no such phase. They can be thick samskaping without it.",
        ),
        source: &[],
        related: &["produksjon", "SK305", "tykk samskaping"],
    },
    // How far a phase has come.
    Term {
        word: Tri::new("ferdig", "ferdig", "done"),
        also: &["avsluttet", "avslutta", "finished"],
        meaning: Tri::new(
            "Et ord i `status`: Fasen er over.",
            "Eit ord i `status`: Fasen er over.",
            "A word in `status`: the phase is over.",
        ),
        why: Tri::new(
            "Det som er gjort, kan ikke gjøres om. Var bare én side med, er veien videre en ny runde som begynner med felles forståelse.",
            "Det som er gjort, kan ikkje gjerast om. Var berre éi side med, er vegen vidare ein ny runde som byrjar med felles forståing.",
            "What is done cannot be undone. If only one side took part, the next step is a new round that begins with a shared understanding.",
        ),
        source: &[],
        related: &["status", "veien videre", "SK307"],
    },
    Term {
        word: Tri::new("pågår", "i gang", "ongoing"),
        also: &["begynt", "byrja", "under way"],
        meaning: Tri::new(
            "Et ord i `status`: Fasen har begynt, og er ikke over.",
            "Eit ord i `status`: Fasen har byrja, og er ikkje over.",
            "A word in `status`: the phase has begun, and is not over.",
        ),
        why: Tri::new(
            "Fasen teller med i det som er gjort hittil. Det er fortsatt tid til å ta flere med.",
            "Fasen tel med i det som er gjort så langt. Det er framleis tid til å ta fleire med.",
            "The phase counts in what has been done so far. There is still time to bring in more people.",
        ),
        source: &[],
        related: &["status", "hittil", "ferdig"],
    },
    Term {
        word: Tri::new("planlagt", "planlagd", "planned"),
        also: &[],
        meaning: Tri::new(
            "Et ord i `status`: Det er beskrevet hvem som skal være med, men fasen har ikke begynt.",
            "Eit ord i `status`: Det er skildra kven som skal vere med, men fasen har ikkje byrja.",
            "A word in `status`: it is described who will take part, but the phase has not begun.",
        ),
        why: Tri::new(
            "Fasen teller slik den er beskrevet. Ved siden av viser vi nivået hittil, uten det som er planlagt.",
            "Fasen tel slik han er skildra. Ved sida av viser vi nivået så langt, utan det som er planlagt.",
            "The phase counts as described. Beside it we show the level so far, without what is planned.",
        ),
        source: &[],
        related: &["status", "hittil", "ikke startet", "SK506"],
    },
    // What a civil actor is.
    Term {
        word: Tri::new("enkeltperson", "enkeltperson", "individual"),
        also: &["person", "én person", "éin person", "one person"],
        meaning: Tri::new(
            "Et ord i `form`: én person fra sivilsamfunnet, som en nabo, en mor eller en pensjonert lærer.",
            "Eit ord i `form`: éin person frå sivilsamfunnet, som ein nabo, ei mor eller ein pensjonert lærar.",
            "A word in `form`: one person from civil society, such as a neighbour, a mother or a retired teacher.",
        ),
        why: Tri::new(
            "Én person teller like mye som en organisasjon. Ingen trenger å ha et lag i ryggen.",
            "Éin person tel like mykje som ein organisasjon. Ingen treng å ha eit lag i ryggen.",
            "One person counts as much as an organisation. Nobody needs a club behind them.",
        ),
        source: &[Paragraph(2)],
        related: &["form", "sivilsamfunn", "nettverk", "løs gruppe"],
    },
    Term {
        word: Tri::new("nettverk", "nettverk", "network"),
        also: &["nettverket"],
        meaning: Tri::new(
            "Et ord i `form`: folk som holder kontakten om noe de har til felles, som foreldre som snakker sammen på nett.",
            "Eit ord i `form`: folk som held kontakten om noko dei har til felles, som foreldre som snakkar saman på nett.",
            "A word in `form`: people who keep in touch about something that they share, such as parents who talk together online.",
        ),
        why: Tri::new(
            "Et nettverk er sivilsamfunn, selv om det ikke har styre eller bankkonto. Formen endrer ikke nivået.",
            "Eit nettverk er sivilsamfunn, sjølv om det ikkje har styre eller bankkonto. Forma endrar ikkje nivået.",
            "A network is civil society, even though it has no board or bank account. The form does not change the level.",
        ),
        source: &[Paragraph(2)],
        related: &["form", "sivilsamfunn", "løs gruppe", "organisasjon"],
    },
    Term {
        word: Tri::new("løs gruppe", "laus gruppe", "loose group"),
        also: &["gruppe", "gruppa", "group"],
        meaning: Tri::new(
            "Et ord i `form`: noen som gjør noe sammen uten å ha stiftet et lag, som naboer som går tur på onsdager.",
            "Eit ord i `form`: nokon som gjer noko saman utan å ha skipa eit lag, som naboar som går tur på onsdagar.",
            "A word in `form`: some people who do something together without having founded a club, such as neighbours who go for walks on Wednesdays.",
        ),
        why: Tri::new(
            "En løs gruppe er sivilsamfunn, og trenger ikke å være registrert noe sted. Formen endrer ikke nivået.",
            "Ei laus gruppe er sivilsamfunn, og treng ikkje å vere registrert nokon stad. Forma endrar ikkje nivået.",
            "A loose group is civil society, and need not be registered anywhere. The form does not change the level.",
        ),
        source: &[Paragraph(2)],
        related: &["form", "sivilsamfunn", "enkeltperson", "nettverk"],
    },
    Term {
        word: Tri::new("organisasjon", "organisasjon", "organisation"),
        also: &[
            "organization",
            "organisasjonen",
            "frivillig organisasjon",
            "voluntary organisation",
            "forening",
            "foreining",
            "lag",
            "association",
            "club",
        ],
        meaning: Tri::new(
            "Et ord i `form`: en vanlig frivillig organisasjon, som et kor, et idrettslag eller en pasientforening.",
            "Eit ord i `form`: ein vanleg frivillig organisasjon, som eit kor, eit idrettslag eller ei pasientforeining.",
            "A word in `form`: an ordinary voluntary organisation, such as a choir, a sports club or a patients' association.",
        ),
        why: Tri::new(
            "En organisasjon teller likt med en gruppe, et nettverk og én person. Formen endrer ikke nivået.",
            "Ein organisasjon tel likt med ei gruppe, eit nettverk og éin person. Forma endrar ikkje nivået.",
            "An organisation counts the same as a group, a network or one person. The form does not change the level.",
        ),
        source: &[Paragraph(2)],
        related: &["form", "sivilsamfunn", "nettverk", "løs gruppe"],
    },
    // An actor's experience of the need.
    Term {
        word: Tri::new("egen", "eiga", "own"),
        also: &["eigen", "egen erfaring", "eiga erfaring", "own experience"],
        meaning: Tri::new(
            "Et ord i `erfaring`: Aktøren har selv levd med behovet.",
            "Eit ord i `erfaring`: Aktøren har sjølv levd med behovet.",
            "A word in `experience`: the actor has lived with the need.",
        ),
        why: Tri::new(
            "Den som har kjent et behov på kroppen, vet noe som andre ikke kan lese seg til. Svaret endrer ikke nivået.",
            "Den som har kjent eit behov på kroppen, veit noko som andre ikkje kan lese seg til. Svaret endrar ikkje nivået.",
            "People who have lived with a need know something that others cannot learn by reading. The answer does not change the level.",
        ),
        source: &[Paragraph(2)],
        related: &["erfaring", "nær", "udekket_behov", "erfaring_teller"],
    },
    Term {
        word: Tri::new("nær", "nær", "close"),
        also: &["nær erfaring", "close experience", "pårørende", "pårørande"],
        meaning: Tri::new(
            "Et ord i `erfaring`: Aktøren står nær noen som har behovet, slik pårørende og besøksvenner ofte gjør.",
            "Eit ord i `erfaring`: Aktøren står nær nokon som har behovet, slik pårørande og besøksvener ofte gjer.",
            "A word in `experience`: the actor is close to somebody who has the need, as relatives and visiting friends often are.",
        ),
        why: Tri::new(
            "Også den som står nær, vet hva behovet betyr i hverdagen. Svaret endrer ikke nivået.",
            "Den som står nær, veit òg kva behovet betyr i kvardagen. Svaret endrar ikkje nivået.",
            "Those who are close also know what the need means from day to day. The answer does not change the level.",
        ),
        source: &[Paragraph(2)],
        related: &["erfaring", "egen", "udekket_behov"],
    },
    Term {
        word: Tri::new("ingen", "inga", "none"),
        also: &["ingen erfaring", "inga erfaring", "no experience"],
        meaning: Tri::new(
            "Et ord i `erfaring`: Aktøren kjenner ikke behovet selv, og står ikke nær noen som gjør det.",
            "Eit ord i `erfaring`: Aktøren kjenner ikkje behovet sjølv, og står ikkje nær nokon som gjer det.",
            "A word in `experience`: the actor does not know the need, and is not close to anybody who does.",
        ),
        why: Tri::new(
            "Det er et greit svar, og endrer ikke nivået. Sier alle fra sivilsamfunnet det samme, kommer en merknad: Er det noen dere har glemt?",
            "Det er eit greitt svar, og endrar ikkje nivået. Seier alle frå sivilsamfunnet det same, kjem ein merknad: Er det nokon de har gløymt?",
            "That is a perfectly good answer, and does not change the level. If everyone from civil society says the same, a note asks whether you have forgotten someone.",
        ),
        source: &[Paragraph(2)],
        related: &["erfaring", "egen", "nær", "SK103"],
    },
];
