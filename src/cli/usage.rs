//! The arguments and their help, in three languages.

mod bad_use;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command};

use crate::lint::config::is_glob;
use crate::render::findings::FORMATS;
use crate::theory::lang::{Lang, Tri, either};

pub use bad_use::bad_use;

/// The names of the commands.
pub const NAMES: [&str; 11] = [
    "classify",
    "ask",
    "init",
    "lint",
    "explain",
    "diff",
    "merge",
    "schema",
    "completions",
    "man",
    "help",
];

/// The arguments of the program.
pub fn command(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let usage = tri(
        "samskap [VALG] <KOMMANDO>",
        "samskap [VAL] <KOMMANDO>",
        "samskap [OPTIONS] <COMMAND>",
    );
    let commands = tri("Kommandoer", "Kommandoar", "Commands");
    let about = tri(
        "samskap leser beskrivelsen av et samarbeid og sier, med begrunnelse, om det er samarbeid, tynn samskaping eller tykk samskaping.\n\nSvaret er ikke et sertifikat. Det bygger bare på det som står på kortet, og skal hjelpe dem som er med, å snakke om samarbeidet.",
        "samskap les skildringa av eit samarbeid og seier, med grunngiving, om det er samarbeid, tynn samskaping eller tjukk samskaping.\n\nSvaret er ikkje eit sertifikat. Det byggjer berre på det som står på kortet, og skal hjelpe dei som er med, å snakke om samarbeidet.",
        "samskap reads the description of a collaboration and says, with reasons, whether it is collaboration, thin samskaping (co-creation) or thick samskaping (co-production).\n\nsamskap does not issue certificates. Its answer is based only on what the charter says, and is meant to help the people involved talk about their collaboration.",
    );
    let footer = tri(
        "Mer om en kommando: samskap KOMMANDO --help",
        "Meir om ein kommando: samskap KOMMANDO --help",
        "More about a command: samskap COMMAND --help",
    );
    common(Command::new("samskap"), lang)
        .version(env!("CARGO_PKG_VERSION"))
        .about(tri(
            "Plasserer et samarbeid på samskapingsaksen, og sier hvorfor",
            "Plasserer eit samarbeid på samskapingsaksen, og seier kvifor",
            "Places a collaboration on the axis of samskaping, and says why",
        ))
        .long_about(about)
        .override_usage(usage)
        .help_template(format!(
            "{about}\n\n{}: {{usage}}\n\n{commands}:\n{{subcommands}}\n\n{}:\n{{options}}\n\n{footer}\n",
            usage_word(lang),
            options_word(lang),
        ))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(tri("Vis versjonen", "Vis versjonen", "Show the version")),
        )
        .subcommands(
            [
                classify(lang),
                ask(lang),
                init(lang),
                lint(lang),
                explain(lang),
                diff(lang),
                merge(lang),
                schema(lang),
                completions(lang),
                man(lang),
                help(lang),
            ]
            .map(|command| common(command, lang)),
        )
}

fn classify(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let about = tri(
        "Svaret er ikke et sertifikat: det bygger bare på det som står på kortet.\n\nPlasserer hvert kort og sier hvorfor.",
        "Svaret er ikkje eit sertifikat: det byggjer berre på det som står på kortet.\n\nPlasserer kvart kort og seier kvifor.",
        "The answer is not a certificate: it is based only on what the charter says.\n\nPlaces each charter and says why.",
    );
    let short = tri(
        "Se om det er samarbeid, tynn eller tykk samskaping, og hvorfor",
        "Sjå om det er samarbeid, tynn eller tjukk samskaping, og kvifor",
        "Show whether it is collaboration, thin or thick samskaping, and why",
    );
    let usage = tri(
        "samskap classify [VALG] [STI]...",
        "samskap classify [VAL] [STIG]...",
        "samskap classify [OPTIONS] [PATH]...",
    );
    let exit = tri(
        "Sluttstatus: 0 alt er i orden; 1 et krav er ikke oppfylt; 2 kommandoen er skrevet feil, en fil kan ikke leses, eller et kort har feil.",
        "Sluttstatus: 0 alt er i orden; 1 eit krav er ikkje oppfylt; 2 kommandoen er skriven feil, ei fil kan ikkje lesast, eller eit kort har feil.",
        "Exit status: 0 success; 1 a requirement is not met; 2 usage error, unreadable file, or a charter with errors.",
    );
    let paths = tri(
        "Filer og mapper",
        "Filer og mapper",
        "Files and directories",
    );
    framed(
        lang,
        &Frame {
            name: "classify",
            short,
            long: Some(about),
            usage,
            positionals: Some(paths),
            exit: Some(exit),
        },
    )
        .arg(paths_argument(
            lang,
            tri(
                "Kort som skal leses; mapper blir gjennomsøkt, og «-» leser standard inndata",
                "Kort som skal lesast; mapper blir gjennomsøkte, og «-» les standard inndata",
                "Charters to read; directories are searched, and `-` means standard input",
            ),
        ))
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("FORMAT")
                .value_parser(PossibleValuesParser::new([
                    "table", "json", "jsonl", "csv", "markdown", "sentence",
                ]))
                .default_value("table")
                .hide_possible_values(true)
                .hide_default_value(true)
                .help(tri(
                    "table (vanlig), json, jsonl, csv, markdown eller sentence (én setning til referatet)",
                    "table (vanleg), json, jsonl, csv, markdown eller sentence (éi setning til referatet)",
                    "table (the default), json, jsonl, csv, markdown or sentence (one for the minutes)",
                )),
        )
        .arg(
            Arg::new("require")
                .long("require")
                .value_name(tri("KRAV", "KRAV", "REQUIREMENT"))
                .action(ArgAction::Append)
                .help(tri(
                    "Krev et nivå eller vilkår: tynn, tykk, SK301,SK201; ellers slutt med status 1",
                    "Krev eit nivå eller vilkår: tynn, tjukk, SK301,SK201; elles slutt med status 1",
                    "Require a level or conditions: thin, thick, SK301,SK201; else exit with status 1",
                )),
        )
        .arg(
            Arg::new("require-so-far")
                .long("require-so-far")
                .action(ArgAction::SetTrue)
                .requires("require")
                .help(tri(
                    "La kravet gjelde det som er gjort hittil, ikke det som er planlagt",
                    "Lat kravet gjelde det som er gjort så langt, ikkje det som er planlagt",
                    "Apply the requirement to what has been done so far, not to what is planned",
                )),
        )
        .arg(
            Arg::new("why-not")
                .long("why-not")
                .value_name(tri("NIVÅ", "NIVÅ", "LEVEL"))
                .conflicts_with("format")
                .help(tri(
                    "Vis bare det som står mellom kortet og et nivå: tynn eller tykk",
                    "Vis berre det som står mellom kortet og eit nivå: tynn eller tjukk",
                    "Show only what is missing for a level: thin or thick",
                )),
        )
        .args(search(lang))
        .arg(allow_empty(lang))
}

fn lint(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let short = tri(
        "Kontroller mange kort på én gang, for eksempel i CI",
        "Kontroller mange kort på én gang, for eksempel i CI",
        "Check many charters at once, for CI and editors",
    );
    let about = tri(
        "Et kort uten funn er ikke et sertifikat: kontrollen bygger bare på det som står der.\n\nKontrollerer kortene og viser hva som er funnet, og hvor i filen.",
        "Eit kort utan funn er ikkje eit sertifikat: kontrollen byggjer berre på det som står der.\n\nKontrollerer korta og viser kva som er funne, og kvar i fila.",
        "A charter without findings is not a certificate: the check looks only at what it says.\n\nChecks charters and shows what it finds, and where.",
    );
    let usage = tri(
        "samskap lint [VALG] [STI]...",
        "samskap lint [VAL] [STIG]...",
        "samskap lint [OPTIONS] [PATH]...",
    );
    let exit = tri(
        "Sluttstatus: 0 alt er vel; 1 det er funn som er alvorlige nok (--fail-on); 2 feil bruk, en fil som ikke kan leses, eller et kort med feil.",
        "Sluttstatus: 0 alt er vel; 1 det er funn som er alvorlege nok (--fail-on); 2 feil bruk, ei fil som ikkje kan lesast, eller eit kort med feil.",
        "Exit status: 0 all is well; 1 there are findings serious enough (--fail-on); 2 bad use, a file that cannot be read, or a charter with mistakes.",
    );
    let paths = tri(
        "Filer og mapper",
        "Filer og mapper",
        "Files and directories",
    );
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(help)
    };
    let codes = tri("KODER", "KODAR", "CODES");
    let file = tri("FIL", "FIL", "FILE");
    framed(
        lang,
        &Frame {
            name: "lint",
            short,
            long: Some(about),
            usage,
            positionals: Some(paths),
            exit: Some(exit),
        },
    )
        .arg(paths_argument(
            lang,
            tri(
                "Filer og mapper som skal kontrolleres (ellers mappen du står i)",
                "Filer og mapper som skal kontrollerast (elles mappa du står i)",
                "Files and directories to check (default: the working directory)",
            ),
        ))
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("FORMAT")
                .value_parser(PossibleValuesParser::new(
                    FORMATS.iter().map(|format| format.name),
                ))
                .hide_possible_values(true)
                .help(formats(lang)),
        )
        .arg(
            Arg::new("fail-on")
                .long("fail-on")
                .value_name(tri("ALVOR", "ALVOR", "SEVERITY"))
                .value_parser(PossibleValuesParser::new(["error", "warning", "note"]))
                .hide_possible_values(true)
                .help(tri(
                    "Slutt med status 1 ved error (vanlig), warning eller note",
                    "Slutt med status 1 ved error (vanleg), warning eller note",
                    "Exit with status 1 on error (the default), warning or note",
                )),
        )
        .arg(
            Arg::new("require")
                .long("require")
                .value_name(tri("KRAV", "KRAV", "REQUIREMENT"))
                .action(ArgAction::Append)
                .help(tri(
                    "Krev et nivå eller vilkår: tynn, tykk, SK301,SK201 (SK504)",
                    "Krev eit nivå eller vilkår: tynn, tjukk, SK301,SK201 (SK504)",
                    "Require a level or conditions: thin, thick, SK301,SK201 (SK504)",
                )),
        )
        .arg(
            Arg::new("select")
                .long("select")
                .value_name(codes)
                .action(ArgAction::Append)
                .value_delimiter(',')
                .help(tri(
                    "Bare disse kodene; SK4 betyr alle som begynner med SK4",
                    "Berre desse kodane; SK4 betyr alle som byrjar med SK4",
                    "Only these codes or prefixes: SK4,SK501",
                )),
        )
        .arg(
            Arg::new("ignore")
                .long("ignore")
                .value_name(codes)
                .action(ArgAction::Append)
                .value_delimiter(',')
                .help(tri(
                    "Alle unntatt disse kodene",
                    "Alle unnateke desse kodane",
                    "All except these codes or prefixes",
                )),
        )
        .arg(flag(
            "strict",
            tri(
                "Gjør SK502, SK505 og et mulig SK401 til feil",
                "Gjer SK502, SK505 og eit mogleg SK401 til feil",
                "Make SK502, SK505 and a possible SK401 errors",
            ),
        ))
        .arg(flag(
            "notes",
            tri(
                "Vis merknadene også",
                "Vis merknadene òg",
                "Show the notes too",
            ),
        ).conflicts_with("min-severity"))
        .arg(
            Arg::new("min-severity")
                .long("min-severity")
                .value_name(tri("ALVOR", "ALVOR", "SEVERITY"))
                .value_parser(PossibleValuesParser::new(["error", "warning", "note"]))
                .hide_possible_values(true)
                .help(tri(
                    "Vis bare det som er minst error, warning eller note; alt telles",
                    "Vis berre det som er minst error, warning eller note; alt blir talt",
                    "Show only what is at least error, warning or note; everything is counted",
                )),
        )
        .arg(flag(
            "exit-zero",
            tri(
                "Slutt med status 0 også når noe er funnet",
                "Slutt med status 0 òg når noko er funne",
                "Exit with status 0 also when something is found",
            ),
        ))
        .arg(
            Arg::new("stdin-filename")
                .long("stdin-filename")
                .value_name(file)
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .help(tri(
                    "Filen som standard inndata (-) står for",
                    "Fila som standard inndata (-) står for",
                    "The file name to use for standard input (-)",
                )),
        )
        .arg(flag(
            "statistics",
            tri(
                "Tell funnene etter kode, i stedet for å vise dem",
                "Tel funna etter kode, i staden for å vise dei",
                "Count the findings by code, instead of showing them",
            ),
        ))
        .arg(
            Arg::new("baseline")
                .long("baseline")
                .value_name(file)
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .help(tri(
                    "Regn ikke med funnene som står i filen; de telles og nevnes",
                    "Rekn ikkje med funna som står i fila; dei blir talde og nemnde",
                    "Ignore findings listed in the file; they are still counted and mentioned",
                )),
        )
        .arg(
            Arg::new("write-baseline")
                .long("write-baseline")
                .value_name(file)
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .conflicts_with("baseline")
                .help(tri(
                    "Skriv alle funn som er der nå, til en fil for --baseline",
                    "Skriv alle funn som er der no, til ei fil for --baseline",
                    "Write all current findings to a file for use with --baseline",
                )),
        )
        .arg(flag(
            "prune-baseline",
            tri(
                "Ta det som ikke er der lenger, ut av grunnlinjen",
                "Ta det som ikkje er der lenger, ut av grunnlinja",
                "Take what is no longer there out of the baseline",
            ),
        ))
        .arg(
            Arg::new("no-regress")
                .long("no-regress")
                .value_name(tri("REVISJON", "REVISJON", "REVISION"))
                .allow_hyphen_values(true)
                .help(tri(
                    "Slutt med status 1 bare ved et lavere nivå (SK507), et nytt flagg (SK508) eller et kort som er borte (SK509) siden en git-revisjon; med REV... siden det felles opphavet",
                    "Slutt med status 1 berre ved eit lågare nivå (SK507), eit nytt flagg (SK508) eller eit kort som er borte (SK509) sidan ein git-revisjon; med REV... sidan det felles opphavet",
                    "Exit with status 1 only on a lower level (SK507), a new flag (SK508) or a charter that is gone (SK509) since a git revision; with REV... since the common ancestor",
                )),
        )
        .arg(flag(
            "allow-gone",
            tri(
                "La det bare være en merknad at et kort er borte siden revisjonen",
                "Lat det berre vere ein merknad at eit kort er borte sidan revisjonen",
                "Only note that a charter is gone since the revision",
            ),
        ).requires("no-regress"))
        .arg(flag(
            "fix",
            tri(
                "Rett skrivemåten av ord og nøkler, og fjern unntak som ikke gjelder noe",
                "Rett skrivemåten av ord og nøklar, og fjern unntak som ikkje gjeld noko",
                "Fix the spelling of words and keys, and remove suppression comments that have no effect",
            ),
        ))
        .arg(flag(
            "diff",
            tri(
                "Vis hva --fix ville endret, og endre ingenting",
                "Vis kva --fix ville endra, og endre ingenting",
                "Show what --fix would change, and change nothing",
            ),
        ).requires("fix"))
        .arg(flag(
            "force-exclude",
            tri(
                "La «exclude» gjelde også filer som er nevnt",
                "Lat «exclude» gjelde òg for filer som er nemnde",
                "Apply `exclude` even to files named on the command line",
            ),
        ))
        .arg(
            Arg::new("show-settings")
                .long("show-settings")
                .value_name(tri("FIL", "FIL", "FILE"))
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .help(tri(
                    "Vis hva som gjelder for en fil, og hvor det er satt, i stedet for å lese den",
                    "Vis kva som gjeld for ei fil, og kvar det er sett, i staden for å lese ho",
                    "Show what holds for a file, and where it is set, instead of reading it",
                )),
        )
        .arg(flag(
            "no-silences",
            tri(
                "Se bort fra unntak som er skrevet i kommentarer",
                "Sjå bort frå unntak som er skrivne i kommentarar",
                "Ignore suppression comments",
            ),
        ))
        .arg(flag(
            "if-charter",
            tri(
                "Hopp over filer som er nevnt, men ikke er samarbeidskort",
                "Hopp over filer som er nemnde, men ikkje er samarbeidskort",
                "Skip named files that are not charters",
            ),
        ))
        .args(search(lang))
        .arg(allow_empty(lang))
}

fn diff(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let about = tri(
        "Vis hva som er endret mellom to versjoner av et kort",
        "Vis kva som er endra mellom to versjonar av eit kort",
        "Show what changed between two versions of a charter",
    );
    let usage = tri(
        "samskap diff [VALG] GAMMEL NY\n      samskap diff [VALG] --since REVISJON [STI]...",
        "samskap diff [VAL] GAMMAL NY\n      samskap diff [VAL] --since REVISJON [STIG]...",
        "samskap diff [OPTIONS] OLD NEW\n       samskap diff [OPTIONS] --since REVISION [PATH]...",
    );
    let paths = tri(
        "Filer og mapper",
        "Filer og mapper",
        "Files and directories",
    );
    framed(
        lang,
        &Frame {
            name: "diff",
            short: about,
            long: None,
            usage,
            positionals: Some(paths),
            exit: None,
        },
    )
    .arg(paths_argument(
        lang,
        tri(
            "Den gamle og den nye versjonen; med --since filer og mapper",
            "Den gamle og den nye versjonen; med --since filer og mapper",
            "The old and the new version; with --since files and directories",
        ),
    ))
    .arg(
        Arg::new("since")
            .long("since")
            .value_name(tri("REVISJON", "REVISJON", "REVISION"))
            .allow_hyphen_values(true)
            .help(tri(
                "Sammenlign med filene slik de var ved en git-revisjon",
                "Samanlikn med filene slik dei var ved ein git-revisjon",
                "Compare with the files as they were at a git revision",
            )),
    )
    .arg(
        Arg::new("format")
            .long("format")
            .value_name("FORMAT")
            .value_parser(PossibleValuesParser::new(["table", "json", "markdown"]))
            .hide_possible_values(true)
            .help(tri(
                "table (vanlig), json eller markdown",
                "table (vanleg), json eller markdown",
                "table (the default), json or markdown",
            )),
    )
    .arg(
        Arg::new("exit-code")
            .long("exit-code")
            .action(ArgAction::SetTrue)
            .help(tri(
                "Slutt med status 1 når noe er endret",
                "Slutt med status 1 når noko er endra",
                "Exit with status 1 when something changed",
            )),
    )
}

fn ask(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let about = tri(
        "Svar på spørsmål, så skriver programmet kortet; du blir bare spurt om det som kan endre svaret",
        "Svar på spørsmål, så skriv programmet kortet; du blir berre spurd om det som kan endre svaret",
        "Answer questions and let samskap write the charter; it asks only what can change the answer",
    );
    let usage = tri(
        "samskap ask [VALG] [FIL]",
        "samskap ask [VAL] [FIL]",
        "samskap ask [OPTIONS] [FILE]",
    );
    let files = tri("Fil", "Fil", "File");
    let exit = tri(
        "Sluttstatus: 0 alt er vel; 2 feil bruk, en fil som ikke kan leses eller skrives, eller ingen terminal; 130 avbrutt med Ctrl-C (svarene er lagret).",
        "Sluttstatus: 0 alt er vel; 2 feil bruk, ei fil som ikkje kan lesast eller skrivast, eller ingen terminal; 130 avbrote med Ctrl-C (svara er lagra).",
        "Exit status: 0 all is well; 2 bad use, a file that cannot be read or written, or no terminal; 130 interrupted with Ctrl-C (the answers are saved).",
    );
    framed(
        lang,
        &Frame {
            name: "ask",
            short: about,
            long: None,
            usage,
            positionals: Some(files),
            exit: Some(exit),
        },
    )
    .arg(
        Arg::new("file")
            .value_name(tri("FIL", "FIL", "FILE"))
            .value_parser(clap::value_parser!(std::path::PathBuf))
            .help(tri(
                "Filen du vil lage eller fortsette på (ellers samskap.yaml)",
                "Fila du vil lage eller halde fram med (elles samskap.yaml)",
                "The charter to create or continue (default: samskap.yaml)",
            )),
    )
    .arg(
        Arg::new("as")
            .long("as")
            .value_name(tri("SEKTOR", "SEKTOR", "SECTOR"))
            .help(tri(
                "Svar om likeverd for én side: offentlig, sivilsamfunn eller privat",
                "Svar om likeverd for éi side: offentleg, sivilsamfunn eller privat",
                "Answer on equality for one side: public, civil society or private",
            )),
    )
    .arg(
        Arg::new("new-round")
            .long("new-round")
            .action(ArgAction::SetTrue)
            .help(tri(
                "Legg en ny runde bak den som er der: samme navn, parter og likeverd, åpne faser",
                "Legg ein ny runde bak den som er der: same namn, partar og likeverd, opne fasar",
                "Put a new round behind the one that is there: same name, parties and equality, open phases",
            )),
    )
    .arg(
        Arg::new("answers")
            .long("answers")
            .value_name(tri("FIL", "FIL", "FILE"))
            .value_parser(clap::value_parser!(std::path::PathBuf))
            .help(tri(
                "Sett inn svar uten å spørre: et utfylt skjema (.md) eller et annet kort",
                "Set inn svar utan å spørje: eit utfylt skjema (.md) eller eit anna kort",
                "Take answers from a completed form (.md) or another charter, without asking",
            )),
    )
    .arg(
        Arg::new("overwrite")
            .long("overwrite")
            .action(ArgAction::SetTrue)
            .help(tri(
                "La svar fra --answers gå foran dem som står der fra før",
                "La svar frå --answers gå føre dei som står der frå før",
                "Let answers from --answers take the place of those that are there",
            )),
    )
    .arg(
        Arg::new("set")
            .long("set")
            .value_name(tri("NØKKEL=SVAR", "NØKKEL=SVAR", "KEY=ANSWER"))
            .action(ArgAction::Append)
            .help(tri(
                "Sett inn ett svar uten å spørre: faser.idé=felles",
                "Set inn eitt svar utan å spørje: fasar.idé=felles",
                "Give one answer without being asked: phases.ideas=joint",
            )),
    )
    .arg(
        Arg::new("all")
            .long("all")
            .action(ArgAction::SetTrue)
            .help(tri(
                "Still alle spørsmålene, også de som ikke kan endre svaret",
                "Still alle spørsmåla, òg dei som ikkje kan endre svaret",
                "Put every question, also those that cannot change the result",
            )),
    )
    .arg(
        Arg::new("print")
            .long("print")
            .action(ArgAction::SetTrue)
            .help(tri(
                "Skriv spørsmålene som et skjema til papir (Markdown)",
                "Skriv spørsmåla som eit skjema til papir (Markdown)",
                "Write the questions as a form for paper (Markdown)",
            )),
    )
    .arg(
        Arg::new("format")
            .long("format")
            .value_name("FORMAT")
            .value_parser(PossibleValuesParser::new(["json"]))
            .hide_possible_values(true)
            .help(tri(
                "json: list opp de åpne spørsmålene, i stedet for å stille dem",
                "json: list opp dei opne spørsmåla, i staden for å stille dei",
                "json: list the open questions, instead of asking them",
            )),
    )
}

fn merge(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let about = tri(
        "Slå sammen svarene fra flere sider, og list opp det de er uenige om",
        "Slå saman svara frå fleire sider, og list opp det dei er usamde om",
        "Merge the answers of several sides, and list where they disagree",
    );
    let usage = tri(
        "samskap merge [VALG] FIL FIL...",
        "samskap merge [VAL] FIL FIL...",
        "samskap merge [OPTIONS] FILE FILE...",
    );
    let files = tri("Filer", "Filer", "Files");
    let exit = tri(
        "Sluttstatus: 0 alt er vel; 1 noe er i konflikt, og er lagt til side; 2 feil bruk, eller et kort med feil.",
        "Sluttstatus: 0 alt er vel; 1 noko er i konflikt, og er lagt til side; 2 feil bruk, eller eit kort med feil.",
        "Exit status: 0 all is well; 1 something is in conflict, and is set aside; 2 bad use, or a charter with mistakes.",
    );
    framed(
        lang,
        &Frame {
            name: "merge",
            short: about,
            long: None,
            usage,
            positionals: Some(files),
            exit: Some(exit),
        },
    )
    .arg(paths_argument(
        lang,
        tri(
            "Ett kort fra hver side; det første bestemmer oppsett og rekkefølge",
            "Eitt kort frå kvar side; det første bestemmer oppsett og rekkjefølgje",
            "One charter from each side; layout and order follow the first",
        ),
    ))
    .arg(
        Arg::new("as")
            .long("as")
            .value_name(tri("SEKTOR", "SEKTOR", "SECTOR"))
            .action(ArgAction::Append)
            .help(tri(
                "Hvilken side en fil er fra; én gang for hver fil, i samme rekkefølge",
                "Kva side ei fil er frå; éin gong for kvar fil, i same rekkjefølgje",
                "Which side a file is from; once for each file, in their order",
            )),
    )
    .arg(
        Arg::new("name")
            .long("name")
            .value_name(tri("NAVN", "NAMN", "NAME"))
            .help(tri(
                "Slå sammen filer som kaller samarbeidet hver sitt, under dette navnet",
                "Slå saman filer som kallar samarbeidet kvar sitt, under dette namnet",
                "Join files that call the collaboration different names, under this name",
            )),
    )
    .arg(
        Arg::new("same")
            .long("same")
            .value_name(tri("NAVN=NAVN", "NAMN=NAMN", "NAME=NAME"))
            .action(ArgAction::Append)
            .help(tri(
                "To navn på den samme parten; det første gjelder",
                "To namn på den same parten; det første gjeld",
                "Two names of one party; the first one holds",
            )),
    )
    .arg(
        Arg::new("format")
            .long("format")
            .value_name("FORMAT")
            .value_parser(PossibleValuesParser::new(["json"]))
            .hide_possible_values(true)
            .help(tri(
                "json: kortet, og spørsmål for spørsmål hva sidene svarer ulikt",
                "json: kortet, og spørsmål for spørsmål kva sidene svarer ulikt",
                "json: the charter, and question by question what the sides answer differently",
            )),
    )
}

fn schema(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let about = tri(
        "Skriv JSON Schema for et kort, til redigeringsprogram",
        "Skriv JSON Schema for eit kort, til redigeringsprogram",
        "Write the JSON Schema of a charter, for editors",
    );
    let usage = tri(
        "samskap schema [VALG]",
        "samskap schema [VAL]",
        "samskap schema [OPTIONS]",
    );
    framed(
        lang,
        &Frame {
            name: "schema",
            short: about,
            long: None,
            usage,
            positionals: None,
            exit: None,
        },
    )
    .arg(
        Arg::new("configuration")
            .long("configuration")
            .action(ArgAction::SetTrue)
            .help(tri(
                "Skriv skjemaet for samskap.toml i stedet",
                "Skriv skjemaet for samskap.toml i staden",
                "Write the schema of samskap.toml instead",
            )),
    )
}

fn init(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    framed(
        lang,
        &Frame {
            name: "init",
            short: tri(
                "Skriv et kort med forklaringer, til å fylle ut",
                "Skriv eit kort med forklaringar, til å fylle ut",
                "Write a charter with explanations, to fill in",
            ),
            long: None,
            usage: tri(
                "samskap init [VALG] [FIL]",
                "samskap init [VAL] [FIL]",
                "samskap init [OPTIONS] [FILE]",
            ),
            positionals: Some(tri("Fil", "Fil", "File")),
            exit: Some(tri(
                "Sluttstatus: 0 alt er vel; 2 feil bruk, eller filen finnes fra før eller kan ikke skrives.",
                "Sluttstatus: 0 alt er vel; 2 feil bruk, eller fila finst frå før eller kan ikkje skrivast.",
                "Exit status: 0 all is well; 2 bad use, or the file is there already or cannot be written.",
            )),
        },
    )
    .arg(
        Arg::new("file")
            .value_name(tri("FIL", "FIL", "FILE"))
            .value_parser(clap::value_parser!(std::path::PathBuf))
            .help(tri(
                "Filen du vil lage (ellers samskap.yaml); «-» skriver på skjermen",
                "Fila du vil lage (elles samskap.yaml); «-» skriv på skjermen",
                "The file to create (default: samskap.yaml); `-` writes to the screen",
            )),
    )
    .arg(
        Arg::new("minimal")
            .long("minimal")
            .action(ArgAction::SetTrue)
            .help(tri(
                "Bare det som nivået avhenger av, uten forklaringer",
                "Berre det som avgjer nivået, utan forklaringar",
                "Only what the level depends on, without explanations",
            )),
    )
    .arg(
        Arg::new("round")
            .long("round")
            .action(ArgAction::SetTrue)
            .conflicts_with("minimal")
            .requires("file")
            .help(tri(
                "Legg en ny runde bak kortet i filen",
                "Legg ein ny runde bak kortet i fila",
                "Put a new round behind the charter of the file",
            )),
    )
}

fn explain(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    framed(
        lang,
        &Frame {
            name: "explain",
            short: tri(
                "Forklar en kode, et ord eller en nøkkel; uten noe bak får du hele listen",
                "Forklar ein kode, eit ord eller ein nøkkel; utan noko bak får du heile lista",
                "Explain a code, a word or a key; with no argument, list them all",
            ),
            long: None,
            usage: tri(
                "samskap explain [VALG] [KODE eller ORD]",
                "samskap explain [VAL] [KODE eller ORD]",
                "samskap explain [OPTIONS] [CODE or WORD]",
            ),
            positionals: Some(tri("Ord", "Ord", "Word")),
            exit: Some(tri(
                "Sluttstatus: 0 alt er vel; 2 ordet er ukjent.",
                "Sluttstatus: 0 alt er vel; 2 ordet er ukjent.",
                "Exit status: 0 all is well; 2 the word is unknown.",
            )),
        },
    )
    .arg(
        Arg::new("word")
            .value_name(tri("ORD", "ORD", "WORD"))
            .num_args(0..)
            .help(tri(
                "En kode (SK401), et ord («tynn samskaping») eller en nøkkel (likeverd)",
                "Ein kode (SK401), eit ord («tynn samskaping») eller ein nøkkel (likeverd)",
                "A code (SK401), a word (\"thin samskaping\") or a key (equality)",
            )),
    )
    .arg(
        Arg::new("format")
            .long("format")
            .value_name("FORMAT")
            .value_parser(PossibleValuesParser::new(["text", "json", "markdown"]))
            .default_value("text")
            .hide_possible_values(true)
            .hide_default_value(true)
            .help(tri(
                "text (vanlig), json eller markdown",
                "text (vanleg), json eller markdown",
                "text (the default), json or markdown",
            )),
    )
}

fn completions(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    framed(
        lang,
        &Frame {
            name: "completions",
            short: tri(
                "Skriv ut kommandofullføring for et skall",
                "Skriv ut kommandofullføring for eit skal",
                "Generate completions for a shell",
            ),
            long: None,
            usage: tri(
                "samskap completions [VALG] <SKALL>",
                "samskap completions [VAL] <SKAL>",
                "samskap completions [OPTIONS] <SHELL>",
            ),
            positionals: Some(tri("Skall", "Skal", "Shell")),
            exit: None,
        },
    )
    .arg(
        Arg::new("shell")
            .value_name(tri("SKALL", "SKAL", "SHELL"))
            .required(true)
            .value_parser(PossibleValuesParser::new([
                "bash",
                "elvish",
                "fish",
                "powershell",
                "zsh",
            ]))
            .hide_possible_values(true)
            .help(tri(
                "bash, elvish, fish, powershell eller zsh",
                "bash, elvish, fish, powershell eller zsh",
                "bash, elvish, fish, powershell or zsh",
            )),
    )
}

fn man(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    framed(
        lang,
        &Frame {
            name: "man",
            short: tri(
                "Skriv håndboksiden for samskap, eller for en kommando",
                "Skriv handboksida for samskap, eller for ein kommando",
                "Write the manual page of samskap, or of a command",
            ),
            long: None,
            usage: tri(
                "samskap man [VALG] [KOMMANDO]",
                "samskap man [VAL] [KOMMANDO]",
                "samskap man [OPTIONS] [COMMAND]",
            ),
            positionals: Some(tri("Kommando", "Kommando", "Command")),
            exit: None,
        },
    )
    .arg(
        Arg::new("command")
            .value_name(tri("KOMMANDO", "KOMMANDO", "COMMAND"))
            .value_parser(PossibleValuesParser::new(NAMES))
            .hide_possible_values(true)
            .help(tri(
                "Kommandoen som siden gjelder; ellers hele programmet",
                "Kommandoen som sida gjeld; elles heile programmet",
                "The command to document (default: the whole program)",
            )),
    )
}

fn paths_argument(lang: Lang, help: &'static str) -> Arg {
    Arg::new("path")
        .value_name(Tri::new("STI", "STIG", "PATH").to(lang))
        .num_args(0..)
        .value_parser(clap::value_parser!(std::path::PathBuf))
        .help(help)
}

fn allow_empty(lang: Lang) -> Arg {
    let help = Tri::new(
        "Godta at det ikke finnes noe kort",
        "Godta at det ikkje finst noko kort",
        "Do not fail if no charter is found",
    );
    Arg::new("allow-empty")
        .long("allow-empty")
        .action(ArgAction::SetTrue)
        .help(help.to(lang))
}

/// How folders are searched.
fn search(lang: Lang) -> [Arg; 4] {
    let flag = |name: &'static str, help: Tri| {
        Arg::new(name)
            .long(name)
            .action(ArgAction::SetTrue)
            .help(help.to(lang))
    };
    [
        flag(
            "only-named",
            Tri::new(
                "Les bare det som heter samskap i mapper, ikke det som ser ut som et kort",
                "Les berre det som heiter samskap i mapper, ikkje det som ser ut som eit kort",
                "In folders, read only what is called samskap, not what looks like a charter",
            ),
        ),
        Arg::new("exclude")
            .long("exclude")
            .value_name(Tri::new("MØNSTER", "MØNSTER", "GLOB").to(lang))
            .value_parser(|text: &str| match is_glob(text) {
                true => Ok(text.to_owned()),
                false => Err(String::new()),
            })
            .action(ArgAction::Append)
            .help(
                Tri::new(
                    "Les ikke filer i mapper som mønsteret treffer, i tillegg til «exclude» i samskap.toml",
                    "Les ikkje filer i mapper som mønsteret treffer, i tillegg til «exclude» i samskap.toml",
                    "Do not read files in folders that the glob matches, beside `exclude` in samskap.toml",
                )
                .to(lang),
            ),
        flag(
            "no-ignore",
            Tri::new(
                "La ingen .gitignore skjule filer",
                "Lat inga .gitignore skjule filer",
                "Let no .gitignore hide files",
            ),
        ),
        flag(
            "show-files",
            Tri::new(
                "List opp filene, og hvorfor de leses eller ikke, i stedet for å lese dem",
                "List opp filene, og kvifor dei blir lesne eller ikkje, i staden for å lese dei",
                "List the files, and why they are read or not, instead of reading them",
            ),
        ),
    ]
}

/// «human (vanlig), concise, json, … eller azure».
fn formats(lang: Lang) -> String {
    let usual = Tri::new("vanlig", "vanleg", "the default").to(lang);
    let names = FORMATS.iter().enumerate().map(|(at, format)| match at {
        0 => format!("{} ({usual})", format.name),
        _ => format.name.to_owned(),
    });
    either(lang, &names.collect::<Vec<_>>())
}

/// What stands around the arguments of a command in its help.
struct Frame {
    name: &'static str,
    /// One line in the list of commands.
    short: &'static str,
    /// What the help begins with; else the line in the list.
    long: Option<&'static str>,
    usage: &'static str,
    /// The heading of what is named without an option.
    positionals: Option<&'static str>,
    /// What the exit statuses mean.
    exit: Option<&'static str>,
}

/// A command with its help in the language.
fn framed(lang: Lang, frame: &Frame) -> Command {
    let mut template = format!(
        "{}\n\n{}: {{usage}}\n\n",
        frame.long.unwrap_or(frame.short),
        usage_word(lang)
    );
    if let Some(heading) = frame.positionals {
        template.push_str(&format!("{heading}:\n{{positionals}}\n\n"));
    }
    template.push_str(&format!("{}:\n{{options}}\n", options_word(lang)));
    if let Some(exit) = frame.exit {
        template.push_str(&format!("\n{exit}\n"));
    }
    let command = Command::new(frame.name)
        .about(frame.short)
        .override_usage(frame.usage)
        .help_template(template);
    match (frame.long, frame.exit) {
        (None, None) => command,
        // For the manual page, which knows no template.
        (long, exit) => command
            .long_about(long.unwrap_or(frame.short))
            .after_long_help(exit.unwrap_or_default()),
    }
}

/// The options that every command has.
fn common(command: Command, lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let global = |name: &'static str| Arg::new(name).long(name).global(true);
    command
        .max_term_width(80)
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .arg(
            global("lang")
                .value_name(tri("SPRÅK", "SPRÅK", "LANGUAGE"))
                .value_parser(PossibleValuesParser::new(Lang::ALL.map(Lang::tag)))
                .hide_possible_values(true)
                .help(tri(
                    "Språk: nb, nn eller en. Uten dette: språket på maskinen, og ellers språket på kortet",
                    "Språk: nb, nn eller en. Utan dette: språket på maskina, og elles språket på kortet",
                    "Language: nb, nn or en (default: the system language, then the charter's)",
                )),
        )
        .arg(
            global("color")
                .value_name(tri("NÅR", "NÅR", "WHEN"))
                .value_parser(PossibleValuesParser::new(["auto", "always", "never"]))
                .default_value("auto")
                .hide_possible_values(true)
                .hide_default_value(true)
                .help(tri(
                    "Farger: auto, always eller never",
                    "Fargar: auto, always eller never",
                    "Colours: auto, always or never",
                )),
        )
        .arg(
            global("plain")
                .action(ArgAction::SetTrue)
                .help(tri(
                    "Uten kolonner og tegninger, én ting etter en annen; for skjermlesere",
                    "Utan kolonnar og teikningar, éin ting etter ein annan; for skjermlesarar",
                    "No columns and drawings, one thing after the other; for screen readers",
                )),
        )
        .arg(
            global("quiet")
                .short('q')
                .action(ArgAction::SetTrue)
                .help(tri(
                    "Vis så lite som mulig",
                    "Vis så lite som mogleg",
                    "Show as little as possible",
                )),
        )
        .arg(
            global("isolated")
                .action(ArgAction::SetTrue)
                .help(tri(
                    "Les ingen samskap.toml",
                    "Les inga samskap.toml",
                    "Read no samskap.toml",
                )),
        )
        .arg(
            global("output")
                .short('o')
                .value_name(tri("FIL", "FIL", "FILE"))
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .help(tri(
                    "Skriv resultatet til en fil; meldingene vises fortsatt på skjermen",
                    "Skriv resultatet til ei fil; meldingane kjem framleis på skjermen",
                    "Write the result to a file; messages still appear on the screen",
                )),
        )
        .arg(
            global("config")
                .value_name(tri("FIL", "FIL", "FILE"))
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .help(tri(
                    "Les oppsettet fra denne filen, og ikke fra samskap.toml",
                    "Les oppsettet frå denne fila, og ikkje frå samskap.toml",
                    "Read the configuration from this file, and not from samskap.toml",
                )),
        )
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(tri(
                    "Vis denne hjelpen",
                    "Vis denne hjelpa",
                    "Show this help",
                )),
        )
}

/// Where to begin.
pub fn beginning(lang: Lang) -> &'static str {
    Tri::new(
        "samskap sier om et samarbeid er samarbeid, tynn samskaping eller tykk samskaping, og hvorfor.

Begynn her:
  samskap ask              svar på spørsmål, og få vite hvilken form det er
  samskap classify FIL     les en beskrivelse som er skrevet
  samskap init             få en mal å fylle ut
  samskap explain ORD      få et ord eller en kode forklart

Alle kommandoer: samskap --help
Om én av dem: samskap help KOMMANDO
",
        "samskap seier om eit samarbeid er samarbeid, tynn samskaping eller tjukk samskaping, og kvifor.

Byrj her:
  samskap ask              svar på spørsmål, og få vite kva form det er
  samskap classify FIL     les ei skildring som er skriven
  samskap init             få ein mal å fylle ut
  samskap explain ORD      få eit ord eller ein kode forklart

Alle kommandoar: samskap --help
Om éin av dei: samskap help KOMMANDO
",
        "samskap says whether a collaboration is samarbeid (collaboration), thin samskaping or thick samskaping, and why.

Begin here:
  samskap ask              answer questions, and learn which form it is
  samskap classify FILE    read a description that is written
  samskap init             get a template to fill in
  samskap explain WORD     have a word or a code explained

All commands: samskap --help
About one of them: samskap help COMMAND
",
    )
    .to(lang)
}

fn help(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    framed(
        lang,
        &Frame {
            name: "help",
            short: tri(
                "Si hvor det er lurt å begynne, eller hjelp til en kommando",
                "Sei kor det er lurt å byrje, eller hjelp til ein kommando",
                "Say where to begin, or help with a command",
            ),
            long: None,
            usage: tri(
                "samskap help [KOMMANDO]",
                "samskap help [KOMMANDO]",
                "samskap help [COMMAND]",
            ),
            positionals: Some(tri("Kommando", "Kommando", "Command")),
            exit: None,
        },
    )
    .alias("hjelp")
    .arg(
        Arg::new("command")
            .value_name(tri("KOMMANDO", "KOMMANDO", "COMMAND"))
            .help(tri(
                "Kommandoen det gjelder",
                "Kommandoen det gjeld",
                "The command that it is about",
            )),
    )
}

fn usage_word(lang: Lang) -> &'static str {
    Tri::new("Bruk", "Bruk", "Usage").to(lang)
}

fn options_word(lang: Lang) -> &'static str {
    Tri::new("Valg", "Val", "Options").to(lang)
}
