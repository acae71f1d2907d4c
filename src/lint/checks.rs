//! The codes that no rule of the theory makes: what `lint` is asked to see to, and the mistakes of a
//! charter.

use crate::theory::lang::Tri;
use crate::theory::rules;

/// A code with its words, a charter that gives it and one that does not.
#[derive(Debug)]
pub struct Check {
    /// The code, such as `SK910`: a contract.
    pub code: &'static str,
    /// What is seen, in a few words.
    pub name: Tri,
    /// What it means.
    pub meaning: Tri,
    /// Why it matters.
    pub why: Tri,
    /// What to do.
    pub remedy: Tri,
    /// A small charter that gives the code, and no other mistake; of what is worse than before, as it is now.
    pub breaks: &'static str,
    /// The same charter put right; of what is worse than before, as it was.
    pub keeps: &'static str,
    /// Codes and words that are near to it, the words in bokmål.
    pub related: &'static [&'static str],
}

/// The check with a code.
pub fn find(code: &str) -> Option<&'static Check> {
    ALL.iter().find(|check| check.code == code)
}

/// What a code stands for; nothing for a text that is no code.
pub fn name_of(code: &str) -> Option<Tri> {
    let of_rule = rules::find(code).map(|rule| rule.name);
    of_rule.or_else(|| find(code).map(|check| check.name))
}

/// Whether a code is about what is worse than before, which is found beside what was.
pub fn compares(code: &str) -> bool {
    matches!(code, "SK507" | "SK508" | "SK509")
}

/// Every code that there is, in order.
pub fn codes() -> Vec<&'static str> {
    let mut codes: Vec<&str> = rules::ALL.iter().map(|rule| rule.code).collect();
    codes.extend(ALL.iter().map(|check| check.code));
    codes.sort_unstable();
    codes
}

/// Every such code, in order.
pub static ALL: &[Check] = &[
    Check {
        code: "SK504",
        name: Tri::new(
            "et krav er ikke oppfylt",
            "eit krav er ikkje oppfylt",
            "a requirement is not met",
        ),
        meaning: Tri::new(
            "Noen har satt et krav til kortet, for eksempel at det er minst tynn samskaping. Svarene på kortet viser ikke at kravet er oppfylt. «Vet ikke» teller som ikke oppfylt.",
            "Nokon har sett eit krav til kortet, til dømes at det er minst tynn samskaping. Svara på kortet viser ikkje at kravet er oppfylt. «Veit ikkje» tel som ikkje oppfylt.",
            "Somebody has set a requirement for the charter, such as at least thin samskaping. The answers in the charter do not show that it is met. “Unknown” counts as not met.",
        ),
        why: Tri::new(
            "Den som har satt kravet, vil kanskje bygge en beslutning på det. Da må alle kunne se om det er oppfylt.",
            "Den som har sett kravet, vil kanskje byggje ei avgjerd på det. Då må alle kunne sjå om det er oppfylt.",
            "The person who set the requirement may base a decision on it. So everyone must be able to see whether it is met.",
        ),
        remedy: Tri::new(
            "Se hvilke vilkår som mangler, og ta dem opp med de andre som er med. Kanskje er det kravet som må endres: Samarbeid er ikke en mislykket samskaping.",
            "Sjå kva vilkår som manglar, og ta dei opp med dei andre som er med. Kanskje er det kravet som må endrast: Samarbeid er ikkje ei mislykka samskaping.",
            "See which conditions are missing, and talk about them with the others who take part. Perhaps it is the requirement that should change: collaboration is not a failed samskaping.",
        ),
        breaks: r"navn: Gapahuken ved skolen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: offentlig
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: ikke aktuelt
",
        keeps: r"navn: Gapahuken ved skolen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: ikke aktuelt
",
        related: &["SK501", "SK505", "SK502"],
    },
    Check {
        code: "SK507",
        name: Tri::new(
            "nivået er lavere enn før",
            "nivået er lågare enn før",
            "the level is lower than before",
        ),
        meaning: Tri::new(
            "Kortet sammenlignes med slik det var ved en tidligere versjon i git, med `--no-regress`. Nå viser svarene et lavere nivå enn da. Et kort som er flyttet eller har fått nytt navn på filen, er det samme.",
            "Kortet blir samanlikna med slik det var ved ein tidlegare versjon i git, med `--no-regress`. No viser svara eit lågare nivå enn då. Eit kort som er flytta eller har fått nytt namn på fila, er det same.",
            "The charter is compared with what it was at an earlier version in git, with `--no-regress`. Now the answers show a lower level than they did. A charter that was moved, or whose file was renamed, is the same one.",
        ),
        why: Tri::new(
            "Noen har kanskje bygd på det som sto der før. Et samarbeid kan godt bli noe annet, men det bør ikke skje uten at noen ser det.",
            "Nokon har kanskje bygd på det som stod der før. Eit samarbeid kan godt bli noko anna, men det bør ikkje skje utan at nokon ser det.",
            "Somebody may have built on what stood there. A collaboration may well turn into something else, but that should not happen without anybody seeing it.",
        ),
        remedy: Tri::new(
            "Se på svarene som er understreket. Er de riktige, er også det nye nivået riktig, og da må den som tar imot endringen, godkjenne det. Er de ikke riktige, rett dem.",
            "Sjå på svara som er understreka. Er dei rette, er òg det nye nivået rett, og då må den som tek imot endringa, godkjenne det. Er dei ikkje rette, rett dei.",
            "Look at the answers that are underlined. If they are right, the new level is right too, and whoever takes in the change has to approve it. If they are not, correct them.",
        ),
        breaks: r"navn: Turløypa rundt vannet
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: offentlig
  planlegging: offentlig
  gjennomføring: felles
  produksjon: ikke aktuelt
",
        keeps: r"navn: Turløypa rundt vannet
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: ikke aktuelt
",
        related: &["SK508", "SK509", "SK504", "nivå"],
    },
    Check {
        code: "SK508",
        name: Tri::new("et nytt flagg", "eit nytt flagg", "a new flag"),
        meaning: Tri::new(
            "Kortet sammenlignes med slik det var ved en tidligere versjon i git, med `--no-regress`. Nå er det reist et flagg som ikke var reist da. Et flagg som før var mulig, er også nytt når det blir reist.",
            "Kortet blir samanlikna med slik det var ved ein tidlegare versjon i git, med `--no-regress`. No er det reist eit flagg som ikkje var reist då. Eit flagg som før var mogleg, er òg nytt når det blir reist.",
            "The charter is compared with what it was at an earlier version in git, with `--no-regress`. Now a flag is raised that was not raised then. A flag that was possible before is new too when it is raised.",
        ),
        why: Tri::new(
            "Et flagg peker på noe som kan bli skjevt. Det er lettest å rette opp mens det er nytt.",
            "Eit flagg peikar på noko som kan bli skeivt. Det er lettast å rette opp medan det er nytt.",
            "A flag points to something that can go askew. It is easiest to put right while it is new.",
        ),
        remedy: Tri::new(
            "Se hva flagget sier, og hvem det gjelder. `samskap explain` med koden til flagget forteller hva dere kan gjøre.",
            "Sjå kva flagget seier, og kven det gjeld. `samskap explain` med koden til flagget fortel kva de kan gjere.",
            "See what the flag says, and whom it is about. `samskap explain` with the code of the flag tells what you can do.",
        ),
        breaks: r"navn: Dugnaden på idrettsparken
aktører:
  - { id: kommunen, sektor: offentlig }
  - { id: idrettslaget, navn: Idrettslaget, sektor: sivilsamfunn }
likeverd: ja
faser:
  forståelse: felles
  idé: kommunen
  planlegging: kommunen
  gjennomføring: felles
  produksjon: ikke aktuelt
",
        keeps: r"navn: Dugnaden på idrettsparken
aktører:
  - { id: kommunen, sektor: offentlig }
  - { id: idrettslaget, navn: Idrettslaget, sektor: sivilsamfunn }
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: kommunen
  gjennomføring: felles
  produksjon: ikke aktuelt
",
        related: &["SK507", "SK509", "flagg", "SK401"],
    },
    Check {
        code: "SK509",
        name: Tri::new("et kort er borte", "eit kort er borte", "a charter is gone"),
        meaning: Tri::new(
            "Kortet var der ved en tidligere versjon i git, og nå blir det ikke funnet der programmet leter. Filen kan være slettet eller flyttet ut av mappen, eller så er den endret slik at den ikke lenger ser ut som et kort.",
            "Kortet var der ved ein tidlegare versjon i git, og no blir det ikkje funne der programmet leitar. Fila kan vere sletta eller flytta ut av mappa, eller så er ho endra slik at ho ikkje lenger ser ut som eit kort.",
            "The charter was there at an earlier version in git, and now it is not found where the program looks. The file may have been deleted or moved out of the directory, or changed so that it no longer looks like a charter.",
        ),
        why: Tri::new(
            "Det som ikke blir funnet, blir heller ikke kontrollert. Et kort kan være borte med rette, men det skal ikke være en måte å slippe unna på.",
            "Det som ikkje blir funne, blir heller ikkje kontrollert. Eit kort kan vere borte med rette, men det skal ikkje vere ein måte å sleppe unna på.",
            "What is not found is not checked either. A charter may be gone for good reasons, but that should be no way of getting past.",
        ),
        remedy: Tri::new(
            "Er samarbeidet avsluttet, og skal kortet bort, så kjør med `--allow-gone`. Er det flyttet, ta med mappen det ligger i.",
            "Er samarbeidet avslutta, og skal kortet bort, så køyr med `--allow-gone`. Er det flytta, ta med mappa det ligg i.",
            "If the collaboration has ended and the charter is to go, run with `--allow-gone`. If it was moved, name the directory that it is in.",
        ),
        breaks: r"# Turløypa er ferdig, og kortet er tatt bort.
",
        keeps: r"navn: Turløypa rundt vannet
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: ikke aktuelt
",
        related: &["SK507", "SK508", "charter"],
    },
    Check {
        code: "SK801",
        name: Tri::new(
            "unntaket gjelder ingenting",
            "unntaket gjeld ingenting",
            "the suppression comment has no effect",
        ),
        meaning: Tri::new(
            "En kommentar på kortet er et unntak, og sier at et funn ikke skal meldes. Men det funnet er ikke her, så kommentaren gjør ingenting.",
            "Ein kommentar på kortet er eit unntak, og seier at eit funn ikkje skal meldast. Men det funnet er ikkje her, så kommentaren gjer ingenting.",
            "A comment in the charter is meant to suppress a finding, so that it is not reported. But that finding is not here, so the comment does nothing.",
        ),
        why: Tri::new(
            "Kanskje er det som ble funnet før, blitt bedre. Blir kommentaren stående, kan den en dag skjule noe nytt som ingen har tatt stilling til.",
            "Kanskje er det som vart funne før, blitt betre. Blir kommentaren ståande, kan han ein dag skjule noko nytt som ingen har teke stilling til.",
            "Perhaps what was found before has got better. If the comment stays, it may one day hide something new that nobody has considered.",
        ),
        remedy: Tri::new(
            "Ta kommentaren bort, eller flytt den til linjen den gjelder, eller linjen over. `samskap lint --fix` tar den bort for deg, og lar begrunnelsen stå.",
            "Ta kommentaren bort, eller flytt han til linja han gjeld, eller linja over. `samskap lint --fix` tek han bort for deg, og lèt grunngivinga stå.",
            "Take the comment away, or move it to the line that it is about, or the line above. `samskap lint --fix` takes it away for you, and lets the reason stay.",
        ),
        breaks: r"navn: Nærmiljøparken
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  # samskap: ignore[SK402] avtalt med velforeningen på årsmøtet
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: ikke aktuelt
",
        keeps: r"navn: Nærmiljøparken
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: ikke aktuelt
",
        related: &["SK802"],
    },
    Check {
        code: "SK802",
        name: Tri::new(
            "unntaket har en ukjent kode",
            "unntaket har ein ukjend kode",
            "the suppression comment has an unknown code",
        ),
        meaning: Tri::new(
            "En kommentar skal gjøre unntak for et funn, men ingen funn har den koden. Kanskje mangler det et tall i koden. Det kan også være at kommentaren er skrevet på en måte som programmet ikke leser.",
            "Ein kommentar skal gjere unntak for eit funn, men ingen funn har den koden. Kanskje manglar det eit tal i koden. Det kan òg vere at kommentaren er skriven på ein måte som programmet ikkje les.",
            "A comment is meant to suppress a finding, but no finding has that code. Perhaps a digit is missing from the code. Or the comment is written in a way that the program does not read.",
        ),
        why: Tri::new(
            "Den som leser kortet, kan tro at dette er avklart. Men kommentaren virker ikke, og funnet blir meldt likevel.",
            "Den som les kortet, kan tru at dette er avklart. Men kommentaren verkar ikkje, og funnet blir meldt likevel.",
            "Whoever reads the charter may believe that this is settled. But the comment has no effect, and the finding is reported all the same.",
        ),
        remedy: Tri::new(
            "Skriv koden slik den står i funnet: `# samskap: ignore[SK308] hvorfor`. Eller ta kommentaren bort.",
            "Skriv koden slik han står i funnet: `# samskap: ignore[SK308] kvifor`. Eller ta kommentaren bort.",
            "Write the code exactly as in the finding: `# samskap: ignore[SK308] why`. Or take the comment away.",
        ),
        breaks: r"navn: Bygdebussen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  # samskap: ignore[SK38] rekkefølgen står i referatene fra vårmøtene
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: felles
",
        keeps: r"navn: Bygdebussen
sektorer: [offentlig, sivilsamfunn]
likeverd: ja
faser:
  # samskap: ignore[SK308] rekkefølgen står i referatene fra vårmøtene
  forståelse: felles
  idé: felles
  planlegging: felles
  gjennomføring: felles
  produksjon: felles
",
        related: &["SK801"],
    },
    Check {
        code: "SK901",
        name: Tri::new("ikke tekst", "ikkje tekst", "not text"),
        meaning: Tri::new(
            "Filen har noe i seg som programmet ikke kan lese som tekst. Kanskje er den lagret på en eldre måte, så æ, ø og å blir feil, eller det har kommet med et usynlig tegn. Det kan også være en annen slags fil, som et bilde.",
            "Fila har noko i seg som programmet ikkje kan lese som tekst. Kanskje er ho lagra på ein eldre måte, så æ, ø og å blir feil, eller det har kome med eit usynleg teikn. Det kan òg vere ei anna slags fil, som eit bilete.",
            "The file holds something that the program cannot read as text. Perhaps it was saved in an older way, so that æ, ø and å come out wrong, or an invisible character came along. It may also be another kind of file, such as a picture.",
        ),
        why: Tri::new(
            "Hvis programmet gjettet på bokstavene, kunne et navn eller et svar bli noe annet enn det du skrev. Derfor stopper det her.",
            "Om programmet gjetta på bokstavane, kunne eit namn eller eit svar bli noko anna enn det du skreiv. Difor stoppar det her.",
            "If the program guessed at the letters, a name or an answer could turn into something that you did not write. So it stops here.",
        ),
        remedy: Tri::new(
            "Lagre filen på nytt som ren tekst, og velg UTF-8 hvis du blir spurt. Hjelper ikke det, slett tegnene rundt stedet som er vist, og skriv dem på nytt.",
            "Lagre fila på nytt som rein tekst, og vel UTF-8 om du blir spurd. Hjelper ikkje det, slett teikna rundt staden som er vist, og skriv dei på nytt.",
            "Save the file again as plain text, and choose UTF-8 if you are asked. If that does not help, delete the characters around the place that is shown, and write them again.",
        ),
        breaks: "navn: Sangkoret\0 på sykehjemmet\n\
sektorer: [offentlig, sivilsamfunn]\n",
        keeps: r"navn: Sangkoret på sykehjemmet
sektorer: [offentlig, sivilsamfunn]
",
        related: &["SK902"],
    },
    Check {
        code: "SK902",
        name: Tri::new("ikke YAML", "ikkje YAML", "not YAML"),
        meaning: Tri::new(
            "Et kort er skrevet på en måte som heter YAML, og her følger teksten ikke reglene for det. Oftest er det et kolon for mye, et anførselstegn for lite eller en linje som er rykket for langt inn.",
            "Eit kort er skrive på ein måte som heiter YAML, og her følgjer teksten ikkje reglane for det. Oftast er det eit kolon for mykje, eit hermeteikn for lite eller ei linje som er rykt for langt inn.",
            "A charter is written in a way called YAML, and here the text does not follow its rules. Usually there is one colon too many, a missing quotation mark, or a line indented too far.",
        ),
        why: Tri::new(
            "Ett tegn som står feil, kan gi resten av teksten en annen mening. Programmet gjetter ikke på hva dere mente.",
            "Eitt teikn som står feil, kan gi resten av teksten ei anna meining. Programmet gjettar ikkje på kva de meinte.",
            "One character out of place can change the meaning of all the rest. The program does not guess what you meant.",
        ),
        remedy: Tri::new(
            "Se på stedet som er vist, og på linjen over. Sett tekst med kolon i anførselstegn, og la linjer som hører sammen, begynne like langt inne.",
            "Sjå på staden som er vist, og på linja over. Set tekst med kolon i hermeteikn («slik»), og lat linjer som høyrer saman, byrje like langt inne.",
            "Look at the place that is shown, and at the line above. Put text with a colon in quotation marks, and let lines that belong together begin equally far in.",
        ),
        breaks: r"navn: Åpent hus: kafé for alle
sektorer: [offentlig, sivilsamfunn]
",
        keeps: r"navn: 'Åpent hus: kafé for alle'
sektorer: [offentlig, sivilsamfunn]
",
        related: &["SK901", "SK913", "SK910"],
    },
    Check {
        code: "SK903",
        name: Tri::new("ikke noe kort", "ikkje noko kort", "no charter"),
        meaning: Tri::new(
            "Det står ikke noe kort her. Filen er tom, eller den har bare kommentarer. Er det et notat i Markdown, mangler det et kort under `samskap` øverst.",
            "Det står ikkje noko kort her. Fila er tom, eller ho har berre kommentarar. Er det eit notat i Markdown, manglar det eit kort under `samskap` øvst.",
            "There is no charter here. The file is empty, or it has only comments. If it is a note in Markdown, it has no charter under `samskap` at the top.",
        ),
        why: Tri::new(
            "Uten et kort er det ingenting å vurdere. Programmet sier fra, så ingen tror at samarbeidet er vurdert.",
            "Utan eit kort er det ingenting å vurdere. Programmet seier frå, så ingen trur at samarbeidet er vurdert.",
            "Without a charter there is nothing to judge. The program says so, so that nobody thinks the collaboration has been assessed.",
        ),
        remedy: Tri::new(
            "Begynn med `navn` og `sektorer`; resten kan komme etter hvert. Eller kjør `samskap ask`, som spør dere og skriver kortet.",
            "Byrja med `namn` og `sektorar`; resten kan kome etter kvart. Eller køyr `samskap ask`, som spør dykk og skriv kortet.",
            "Begin with `name` and `sectors`; the rest can come in time. Or run `samskap ask`, which asks you and writes the charter.",
        ),
        breaks: r"# Utkast til kort for Nattkafeen. Resten kommer på onsdag.
",
        keeps: r"# Utkast til kort for Nattkafeen. Resten kommer på onsdag.
navn: Nattkafeen
sektorer: [offentlig, sivilsamfunn]
",
        related: &["SK912", "SK902"],
    },
    Check {
        code: "SK904",
        name: Tri::new(
            "filen er for stor",
            "fila er for stor",
            "the file is too large",
        ),
        meaning: Tri::new(
            "Kortet er større enn det programmet leser. Det har for mye tekst, for mange nøkler og verdier, for mange aktører, eller for mange lister inni hverandre. En liste som hentes inn igjen med `*`, telles hver gang.",
            "Kortet er større enn det programmet les. Det har for mykje tekst, for mange nøklar og verdiar, for mange aktørar, eller for mange lister inni kvarandre. Ei liste som blir henta inn att med `*`, tel kvar gong.",
            "The charter is larger than the program reads. It has too much text, too many keys and values, too many actors, or too many lists inside each other. A list that is brought in again with `*` counts every time.",
        ),
        why: Tri::new(
            "Grensene hindrer at en fil som er blitt feil, får programmet til å stå fast. Et vanlig kort kommer ikke i nærheten av dem.",
            "Grensene hindrar at ei fil som er blitt feil, får programmet til å stå fast. Eit vanleg kort kjem ikkje i nærleiken av dei.",
            "The limits keep a file that has gone wrong from bringing the program to a halt. An ordinary charter comes nowhere near them.",
        ),
        remedy: Tri::new(
            "Ta ut det som ikke hører til på et kort, som en lang vaktliste. Er det flere samarbeid, skriv ett kort for hvert.",
            "Ta ut det som ikkje høyrer til på eit kort, som ei lang vaktliste. Er det fleire samarbeid, skriv eitt kort for kvart.",
            "Take out what does not belong in a charter, such as a long duty roster. If there are several collaborations, write one charter for each.",
        ),
        breaks: r"navn: Nattkafeen
sektorer: [offentlig, sivilsamfunn]
x-dag: &dag [åpner, baker, serverer, vasker, låser]
x-uke: &uke [*dag, *dag, *dag, *dag, *dag, *dag, *dag]
x-måned: &måned [*uke, *uke, *uke, *uke]
x-halvår: &halvår [*måned, *måned, *måned, *måned, *måned, *måned]
x-fem_år: [*halvår, *halvår, *halvår, *halvår, *halvår, *halvår, *halvår, *halvår, *halvår, *halvår]
",
        keeps: r"navn: Nattkafeen
sektorer: [offentlig, sivilsamfunn]
x-dag: &dag [åpner, baker, serverer, vasker, låser]
x-uke: &uke [*dag, *dag, *dag, *dag, *dag, *dag, *dag]
",
        related: &["SK902", "SK901"],
    },
    Check {
        code: "SK905",
        name: Tri::new(
            "ukjent formatversjon",
            "ukjend formatversjon",
            "unknown format version",
        ),
        meaning: Tri::new(
            "Tallet etter `samskap` sier hvilken utgave av formatet kortet er skrevet i. Dette programmet leser bare utgave 1.",
            "Talet etter `samskap` seier kva utgåve av formatet kortet er skrive i. Dette programmet les berre utgåve 1.",
            "The number after `samskap` says which version of the format the charter is written in. This program reads only version 1.",
        ),
        why: Tri::new(
            "I en annen utgave kan de samme ordene bety noe annet. Da kunne nivået bli feil uten at noen så det.",
            "I ei anna utgåve kan dei same orda tyde noko anna. Då kunne nivået bli feil utan at nokon såg det.",
            "In another version the same words may mean something else. Then the level could be wrong without anybody noticing.",
        ),
        remedy: Tri::new(
            "Skriv `samskap: 1`, eller ta linjen bort. Er kortet virkelig skrevet for en nyere utgave, trenger du et nyere program.",
            "Skriv `samskap: 1`, eller ta linja bort. Er kortet verkeleg skrive for ei nyare utgåve, treng du eit nyare program.",
            "Write `samskap: 1`, or take the line away. If the charter really is written for a newer version, you need a newer program.",
        ),
        breaks: r"samskap: 2
navn: Språkkafeen i Storgata
sektorer: [offentlig, sivilsamfunn]
",
        keeps: r"samskap: 1
navn: Språkkafeen i Storgata
sektorer: [offentlig, sivilsamfunn]
",
        related: &["SK903", "SK910"],
    },
    Check {
        code: "SK910",
        name: Tri::new("ukjent nøkkel", "ukjend nøkkel", "unknown key"),
        meaning: Tri::new(
            "Kortet har en nøkkel som programmet ikke kjenner. En nøkkel er ordet foran kolonet. Ofte er det en skrivefeil, eller nøkkelen står på feil sted.",
            "Kortet har ein nøkkel som programmet ikkje kjenner. Ein nøkkel er ordet framfor kolonet. Ofte er det ein skrivefeil, eller nøkkelen står på feil stad.",
            "The charter has a key that the program does not know. A key is the word before the colon. It is often a typo, or the key is in the wrong place.",
        ),
        why: Tri::new(
            "Hoppet programmet over nøkkelen, ville svaret deres bli borte i det stille. Da ville nivået bygge på noe annet enn det dere har skrevet.",
            "Hoppa programmet over nøkkelen, ville svaret dykkar bli borte i det stille. Då ville nivået byggje på noko anna enn det de har skrive.",
            "If the program ignored the key, your answer would be silently lost, and the level would be based on something other than what you wrote.",
        ),
        remedy: Tri::new(
            "Rett ordet; ofte foreslår programmet hva du mente. Er nøkkelen din egen, la den begynne med `x-`, så blir den ikke lest.",
            "Rett ordet; ofte føreslår programmet kva du meinte. Er nøkkelen din eigen, lat han byrje med `x-`, så blir han ikkje lesen.",
            "Correct the word; often the program suggests what you meant. If the key is your own, let it begin with `x-`, and it is not read.",
        ),
        breaks: r"navn: Onsdagsturen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
  planleging: felles
",
        keeps: r"navn: Onsdagsturen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
  planlegging: felles
",
        related: &["SK911", "SK914", "SK912"],
    },
    Check {
        code: "SK911",
        name: Tri::new("en nøkkel to ganger", "ein nøkkel to gonger", "a key twice"),
        meaning: Tri::new(
            "Den samme nøkkelen står to ganger på ett sted. To skrivemåter, som `idé` og `ideer`, er den samme nøkkelen.",
            "Den same nøkkelen står to gonger på éin stad. To skrivemåtar, som `idé` og `idear`, er den same nøkkelen.",
            "The same key appears twice in one place. Two spellings, such as `idé` and `ideas`, are the same key.",
        ),
        why: Tri::new(
            "De to linjene kan si hver sin ting, og programmet kan ikke vite hvilken som gjelder. Det velger ikke for dere.",
            "Dei to linjene kan seie kvar sin ting, og programmet kan ikkje vite kva for ei som gjeld. Det vel ikkje for dykk.",
            "The two lines may say different things, and the program cannot know which one holds. It does not choose for you.",
        ),
        remedy: Tri::new(
            "Finn ut hvilken av linjene som er riktig, og behold den. Ta bort den andre.",
            "Finn ut kva for ei av linjene som er rett, og behald ho. Ta bort den andre.",
            "Find out which line is right, keep it, and delete the other.",
        ),
        breaks: r"navn: Skatehallen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
  idé: offentlig
  ideer: felles
",
        keeps: r"navn: Skatehallen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
  idé: felles
",
        related: &["SK910", "SK923"],
    },
    Check {
        code: "SK912",
        name: Tri::new("noe mangler", "noko manglar", "something is missing"),
        meaning: Tri::new(
            "Et kort må ha `navn`, og `sektorer` eller `aktører`. En aktør må ha `sektor`, og `navn` eller `id`. Noe av dette mangler.",
            "Eit kort må ha `namn`, og `sektorar` eller `aktørar`. Ein aktør må ha `sektor`, og `namn` eller `id`. Noko av dette manglar.",
            "A charter must have `name`, and `sectors` or `actors`. An actor must have `sector`, and `name` or `id`. Some of this is missing.",
        ),
        why: Tri::new(
            "Svaret bygger på hvem som er med, og fra hvilken side. Programmet gjetter ikke på det ut fra et navn.",
            "Svaret byggjer på kven som er med, og frå kva side. Programmet gjettar ikkje på det ut frå eit namn.",
            "The result rests on who takes part, and from which side. The program does not guess that from a name.",
        ),
        remedy: Tri::new(
            "Legg til linjen som mangler; programmet viser hvordan den kan se ut. Alt annet kan dere la stå åpent.",
            "Legg til linja som manglar; programmet viser korleis ho kan sjå ut. Alt anna kan de la stå ope.",
            "Add the line that is missing; the program shows what it may look like. Everything else can be left open.",
        ),
        breaks: r"navn: Besøksvenner
aktører:
  - navn: Hjemmetjenesten
    sektor: offentlig
  - navn: Besøksvennene
faser:
  forståelse: [Hjemmetjenesten, Besøksvennene]
",
        keeps: r"navn: Besøksvenner
aktører:
  - navn: Hjemmetjenesten
    sektor: offentlig
  - navn: Besøksvennene
    sektor: sivilsamfunn
faser:
  forståelse: [Hjemmetjenesten, Besøksvennene]
",
        related: &["SK920", "SK910", "SK101", "SK102"],
    },
    Check {
        code: "SK913",
        name: Tri::new("feil slags verdi", "feil slags verdi", "wrong type"),
        meaning: Tri::new(
            "Det som står etter kolonet, er av feil slag. Kanskje står det en setning der det skal være en liste, eller en liste der det skal være én tekst. Det kan også være et svar som blander flere måter å svare på.",
            "Det som står etter kolonet, er av feil slag. Kanskje står det ei setning der det skal vere ei liste, eller ei liste der det skal vere éin tekst. Det kan òg vere eit svar som blandar fleire måtar å svare på.",
            "The value after the colon is of the wrong kind. Perhaps there is a sentence where a list belongs, or a list where one text belongs. It may also be an answer that mixes several ways of answering.",
        ),
        why: Tri::new(
            "Programmet deler ikke opp en setning for å gjette hvem eller hva den handler om. Da kunne en part falle ut, uten at noen så det.",
            "Programmet deler ikkje opp ei setning for å gjette kven eller kva ho handlar om. Då kunne ein part falle ut, utan at nokon såg det.",
            "The program does not take a sentence apart to guess whom or what it is about. A party could then drop out without anybody noticing.",
        ),
        remedy: Tri::new(
            "Les hva programmet sier at det skal stå der. En liste skrives med klammer, som `[offentlig, sivilsamfunn]`, eller med en strek og en linje for hver.",
            "Les kva programmet seier at det skal stå der. Ei liste blir skriven med klammer, som `[offentleg, sivilsamfunn]`, eller med ein strek og ei linje for kvar.",
            "Read what the program expected there. A list is written in brackets, like `[public, civil society]`, or with a dash and a line for each.",
        ),
        breaks: r"navn: Språkkafeen
sektorer: biblioteket og frivillige
faser:
  forståelse: felles
",
        keeps: r"navn: Språkkafeen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: felles
",
        related: &["SK914", "SK902"],
    },
    Check {
        code: "SK914",
        name: Tri::new("ukjent ord", "ukjent ord", "unknown word"),
        meaning: Tri::new(
            "Her kan bare noen bestemte ord stå, og dette er ikke ett av dem. Det gjelder også en tom liste, og `vet ikke` eller `ikke startet` i en liste sammen med andre.",
            "Her kan berre nokre bestemte ord stå, og dette er ikkje eitt av dei. Det gjeld òg ei tom liste, og `veit ikkje` eller `ikkje starta` i ei liste saman med andre.",
            "Only certain words are allowed here, and this is not one of them. The same goes for an empty list, and for `unknown` or `not started` in a list with others.",
        ),
        why: Tri::new(
            "Et svar som «kanskje» er verken ja eller nei. Tolket programmet det for dere, ville nivået hvile på en mening som ingen av dere har gitt uttrykk for.",
            "Eit svar som «kanskje» er verken ja eller nei. Tolka programmet det for dykk, ville nivået kvile på ei meining som ingen av dykk har gitt uttrykk for.",
            "An answer such as “perhaps” is neither yes nor no. If the program read a meaning into it, the level would rest on something that none of you has said.",
        ),
        remedy: Tri::new(
            "Velg ett av ordene som programmet foreslår. Er dere usikre på et svar, skriv `vet ikke`: Det er et godt svar.",
            "Vel eitt av orda som programmet føreslår. Er de usikre på eit svar, skriv `veit ikkje`: Det er eit godt svar.",
            "Choose one of the words that the program suggests. If you are unsure of an answer, write `unknown`: that is a good answer.",
        ),
        breaks: r"navn: Ungdomsklubben
sektorer: [offentlig, sivilsamfunn]
likeverd:
  felles_dagsorden: ja
  kan_si_nei: kanskje
",
        keeps: r"navn: Ungdomsklubben
sektorer: [offentlig, sivilsamfunn]
likeverd:
  felles_dagsorden: ja
  kan_si_nei: vet ikke
",
        related: &["SK910", "SK913", "SK922"],
    },
    Check {
        code: "SK915",
        name: Tri::new("umulig dato", "umogleg dato", "impossible date"),
        meaning: Tri::new(
            "En dato finnes ikke i kalenderen, eller den er skrevet på en måte som programmet ikke leser. Det kan også være at en fase slutter før den begynner.",
            "Ein dato finst ikkje i kalenderen, eller han er skriven på ein måte som programmet ikkje les. Det kan òg vere at ein fase sluttar før han byrjar.",
            "A date is not in the calendar, or it is written in a way that the program does not read. It may also be that a phase ends before it begins.",
        ),
        why: Tri::new(
            "Datoene kan vise om dere forsto problemet sammen før arbeidet begynte. En feil dato kan snu rekkefølgen.",
            "Datoane kan vise om de forstod problemet saman før arbeidet byrja. Ein feil dato kan snu rekkjefølgja.",
            "The dates can show whether you understood the problem together before the work began. A wrong date can turn the order around.",
        ),
        remedy: Tri::new(
            "Skriv datoen som `2024`, `2024-01` eller `2024-01-15`. Husker dere ikke dagen, er måneden eller året nok.",
            "Skriv datoen som `2024`, `2024-01` eller `2024-01-15`. Hugsar de ikkje dagen, er månaden eller året nok.",
            "Write the date as `2024`, `2024-01` or `2024-01-15`. If you do not remember the day, the month or the year will do.",
        ),
        breaks: r"navn: Parsellhagen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: { hvem: felles, fra: 2024-10, til: 2024-02 }
",
        keeps: r"navn: Parsellhagen
sektorer: [offentlig, sivilsamfunn]
faser:
  forståelse: { hvem: felles, fra: 2023-10, til: 2024-02 }
",
        related: &["SK308", "SK306", "SK923"],
    },
    Check {
        code: "SK920",
        name: Tri::new(
            "partene er ikke ført opp riktig",
            "partane er ikkje førte opp rett",
            "the parties are not declared properly",
        ),
        meaning: Tri::new(
            "Det er noe galt med hvordan partene er ført opp. Enten står både `sektorer` og `aktører` der, eller det er færre enn to parter, eller en sektor står to ganger.",
            "Det er noko gale med korleis partane er førte opp. Anten står både `sektorar` og `aktørar` der, eller det er færre enn to partar, eller ein sektor står to gonger.",
            "Something is wrong with how the parties are declared. Either both `sectors` and `actors` are there, or there are fewer than two parties, or a sector appears twice.",
        ),
        why: Tri::new(
            "Et samarbeid har minst to parter, og programmet må vite hvem de er. To lister kan si hver sin ting om det.",
            "Eit samarbeid har minst to partar, og programmet må vite kven dei er. To lister kan seie kvar sin ting om det.",
            "A collaboration has at least two parties, and the program must know who they are. Two lists may tell it two different things.",
        ),
        remedy: Tri::new(
            "Bruk `aktører` når du vil nevne partene ved navn, og ta da bort `sektorer`. Før opp minst to.",
            "Bruk `aktørar` når du vil nemne partane ved namn, og ta då bort `sektorar`. Før opp minst to.",
            "Use `actors` when you want to name the parties, and then take `sectors` away. Declare at least two.",
        ),
        breaks: r"navn: Leksehjelpen
sektorer: [offentlig, sivilsamfunn]
aktører:
  - navn: Skolen
    sektor: offentlig
  - navn: Foreldrelaget
    sektor: sivilsamfunn
",
        keeps: r"navn: Leksehjelpen
aktører:
  - navn: Skolen
    sektor: offentlig
  - navn: Foreldrelaget
    sektor: sivilsamfunn
",
        related: &["SK912", "SK921", "SK101", "SK102"],
    },
    Check {
        code: "SK921",
        name: Tri::new(
            "navnet er opptatt",
            "namnet er oppteke",
            "the name is taken",
        ),
        meaning: Tri::new(
            "To aktører har samme navn eller `id`. Eller en aktør heter noe som betyr noe annet i fasene, som `felles`, `alle` eller `offentlig`.",
            "To aktørar har same namn eller `id`. Eller ein aktør heiter noko som betyr noko anna i fasane, som `felles`, `alle` eller `offentleg`.",
            "Two actors have the same name or `id`. Or an actor is called something that means something else in the phases, such as `joint`, `all` or `public`.",
        ),
        why: Tri::new(
            "Når en fase nevner et navn, må det være klart hvem det er. Ellers kunne den ene gruppen bli regnet som med der den andre var.",
            "Når ein fase nemner eit namn, må det vere klart kven det er. Elles kunne den eine gruppa bli rekna som med der den andre var.",
            "When a phase mentions a name, it must be clear who that is. Otherwise one group could be counted as taking part where the other did.",
        ),
        remedy: Tri::new(
            "Gi den ene et navn som skiller dem, for eksempel med stedet. Eller gi den en egen `id`, og bruk den i fasene.",
            "Gi den eine eit namn som skil dei, til dømes med staden. Eller gi han ein eigen `id`, og bruk den i fasane.",
            "Give one of them a name that tells them apart, such as one with the place in it. Or give it an `id` of its own, and use that in the phases.",
        ),
        breaks: r"navn: Kulturstien
aktører:
  - navn: Kulturkontoret
    sektor: offentlig
  - navn: Historielaget
    sektor: sivilsamfunn
  - navn: Historielaget
    sektor: sivilsamfunn
",
        keeps: r"navn: Kulturstien
aktører:
  - navn: Kulturkontoret
    sektor: offentlig
  - navn: Historielaget i Nesbygda
    sektor: sivilsamfunn
  - navn: Historielaget i Vika
    sektor: sivilsamfunn
",
        related: &["SK922", "SK920"],
    },
    Check {
        code: "SK922",
        name: Tri::new(
            "noen er nevnt uten å være lagt inn",
            "nokon er nemnd utan å vere lagd inn",
            "someone is named but not listed",
        ),
        meaning: Tri::new(
            "En fase eller et svar nevner noen som ikke er ført opp. Ofte er navnet bare skrevet litt annerledes. Det kan også stå `felles` uten at begge sider er ført opp.",
            "Ein fase eller eit svar nemner nokon som ikkje er ført opp. Ofte er namnet berre skrive litt annleis. Det kan òg stå `felles` utan at begge sider er førte opp.",
            "A phase or an answer mentions somebody who is not declared. Often the name is just written a little differently. Or it says `joint` though both sides are not declared.",
        ),
        why: Tri::new(
            "Hvem som var med, avgjør om en fase er felles. Et navn som ikke er ført opp, hører ikke til noen sektor, og kan ikke telle.",
            "Kven som var med, avgjer om ein fase er felles. Eit namn som ikkje er ført opp, høyrer ikkje til nokon sektor, og kan ikkje telje.",
            "Who took part decides whether a phase is joint. A name that is not declared belongs to no sector, and cannot count.",
        ),
        remedy: Tri::new(
            "Skriv navnet slik det er ført opp, eller `id` når aktøren har en. Mangler noen under `aktører`, før dem opp der, med `sektor`.",
            "Skriv namnet slik det er ført opp, eller `id` når aktøren har ein. Manglar nokon under `aktørar`, før dei opp der, med `sektor`.",
            "Write the name as it is declared, or the `id` when the actor has one. If somebody is missing under `actors`, declare them there, with `sector`.",
        ),
        breaks: r"navn: Middag på hjul
aktører:
  - navn: Sykehjemmet
    sektor: offentlig
  - navn: Sanitetsforeningen
    sektor: sivilsamfunn
faser:
  forståelse: [Sykehjemmet, Sanitetsforeninga]
",
        keeps: r"navn: Middag på hjul
aktører:
  - navn: Sykehjemmet
    sektor: offentlig
  - navn: Sanitetsforeningen
    sektor: sivilsamfunn
faser:
  forståelse: [Sykehjemmet, Sanitetsforeningen]
",
        related: &["SK921", "SK912", "SK914"],
    },
    Check {
        code: "SK923",
        name: Tri::new("en motsigelse", "ei motseiing", "a contradiction"),
        meaning: Tri::new(
            "To ting på kortet kan ikke være sanne på én gang. En aktør kan ikke både være med og bare være hørt i en fase. En fase som er `ikke startet`, har ingen dato, og `form` er bare for sivilsamfunnet.",
            "To ting på kortet kan ikkje vere sanne på éin gong. Ein aktør kan ikkje både vere med og berre vere høyrd i ein fase. Ein fase som er `ikkje starta`, har ingen dato, og `form` er berre for sivilsamfunnet.",
            "Two things in the charter cannot be true at once. An actor cannot both take part and only be consulted in a phase. A phase that is `not started` has no date, and `form` is for civil society alone.",
        ),
        why: Tri::new(
            "Programmet kan ikke vite hvilken av de to som er sann. Valgte det selv, kunne det flytte nivået eller skjule et flagg.",
            "Programmet kan ikkje vite kva for ein av dei to som er sann. Valde det sjølv, kunne det flytte nivået eller skjule eit flagg.",
            "The program cannot know which of the two is true. If it chose by itself, it could move the level or hide a flag.",
        ),
        remedy: Tri::new(
            "Bli enige om hva som skjedde, og behold bare det. Er en fase planlagt, skriv `{ hvem: felles, status: planlagt }`.",
            "Bli samde om kva som skjedde, og behald berre det. Er ein fase planlagd, skriv `{ kven: felles, status: planlagd }`.",
            "Agree on what happened, and keep only that. If a phase is planned, write `{ who: joint, status: planned }`.",
        ),
        breaks: r"navn: Seniordansen
aktører:
  - navn: Kulturskolen
    sektor: offentlig
  - navn: Pensjonistforeningen
    sektor: sivilsamfunn
faser:
  planlegging: { hvem: felles, hørt: Pensjonistforeningen }
",
        keeps: r"navn: Seniordansen
aktører:
  - navn: Kulturskolen
    sektor: offentlig
  - navn: Pensjonistforeningen
    sektor: sivilsamfunn
faser:
  planlegging: felles
",
        related: &["SK403", "SK305", "SK911", "SK915"],
    },
];
