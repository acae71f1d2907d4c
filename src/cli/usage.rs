//! The arguments, their help and the messages of bad use, in three languages.

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command};

use crate::words::{self, Lang, Tri, quoted};

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
        "Svaret fra samskap er ikke et sertifikat. Det bygger bare på det som står i beskrivelsen, og er en hjelp til samtale mellom dem som er med.\n\nsamskap leser beskrivelsen av et samarbeid og sier, med begrunnelse, om det er samarbeid, tynn samskaping eller tykk samskaping.",
        "Svaret frå samskap er ikkje eit sertifikat. Det byggjer berre på det som står i skildringa, og er ei hjelp til samtale mellom dei som er med.\n\nsamskap les skildringa av eit samarbeid og seier, med grunngiving, om det er samarbeid, tynn samskaping eller tjukk samskaping.",
        "The answer of samskap is not a certificate. It rests on what the description says alone, and is a help for conversation between those who take part.\n\nsamskap reads the description of a collaboration and says, with reasons, whether it is samarbeid (collaboration), thin samskaping (co-creation) or thick samskaping (co-production).",
    );
    let footer = tri(
        "Mer om en kommando: samskap KOMMANDO --help",
        "Meir om ein kommando: samskap KOMMANDO --help",
        "More about a command: samskap COMMAND --help",
    );
    common(Command::new("samskap"), lang)
        .version(env!("CARGO_PKG_VERSION"))
        .about(about)
        .override_usage(usage)
        .help_template(format!(
            "{{about}}\n\n{}: {{usage}}\n\n{commands}:\n{{subcommands}}\n\n{}:\n{{options}}\n\n{footer}\n",
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
        .subcommand(classify(lang))
        .subcommand(ask(lang))
        .subcommand(lint(lang))
        .subcommand(diff(lang))
        .subcommand(merge(lang))
        .subcommand(schema(lang))
}

fn classify(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let about = tri(
        "Svaret er ikke et sertifikat: det bygger bare på det som står i charteret.\n\nPlasserer hvert charter og sier hvorfor.",
        "Svaret er ikkje eit sertifikat: det byggjer berre på det som står i charteret.\n\nPlasserer kvart charter og seier kvifor.",
        "The answer is not a certificate: it rests on what the charter says alone.\n\nPlaces each charter and says why.",
    );
    let short = tri(
        "Plasser hvert charter, og si hvorfor",
        "Plasser kvart charter, og sei kvifor",
        "Place each charter, and say why",
    );
    let usage = tri(
        "samskap classify [VALG] [STI]...",
        "samskap classify [VAL] [STIG]...",
        "samskap classify [OPTIONS] [PATH]...",
    );
    let exit = tri(
        "Sluttstatus: 0 alt er vel; 1 et krav er ikke oppfylt; 2 feil bruk, en fil som ikke kan leses, eller et charter med feil.",
        "Sluttstatus: 0 alt er vel; 1 eit krav er ikkje oppfylt; 2 feil bruk, ei fil som ikkje kan lesast, eller eit charter med feil.",
        "Exit status: 0 all is well; 1 a requirement is not met; 2 bad use, a file that cannot be read, or a charter with mistakes.",
    );
    let paths = tri(
        "Filer og mapper",
        "Filer og mapper",
        "Files and directories",
    );
    let command = Command::new("classify")
        .about(short)
        .long_about(about)
        .override_usage(usage)
        .help_template(format!(
            "{about}\n\n{}: {{usage}}\n\n{paths}:\n{{positionals}}\n\n{}:\n{{options}}\n\n{exit}\n",
            usage_word(lang),
            options_word(lang),
        ))
        .arg(paths_argument(
            lang,
            tri(
                "Charter å lese; en mappe blir gjennomsøkt, og «-» er standard inndata",
                "Charter å lese; ei mappe blir gjennomsøkt, og «-» er standard inndata",
                "Charters to read; a directory is searched, and `-` is standard input",
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
                    "Ask the requirement of what is done so far, not of what is planned",
                )),
        )
        .arg(
            Arg::new("why-not")
                .long("why-not")
                .value_name(tri("NIVÅ", "NIVÅ", "LEVEL"))
                .conflicts_with("format")
                .help(tri(
                    "Vis bare det som står mellom charteret og et nivå: tynn eller tykk",
                    "Vis berre det som står mellom charteret og eit nivå: tynn eller tjukk",
                    "Show only what stands between the charter and a level: thin or thick",
                )),
        )
        .arg(allow_empty(lang));
    common(command, lang)
}

fn lint(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let short = tri(
        "Kontroller charter i mapper, til CI og redigeringsprogram",
        "Kontroller charter i mapper, til CI og redigeringsprogram",
        "Check charters in directories, for CI and editors",
    );
    let about = tri(
        "Et charter uten funn er ikke et sertifikat: kontrollen bygger bare på det som står der.\n\nKontrollerer charter og viser det som er funnet, med sted.",
        "Eit charter utan funn er ikkje eit sertifikat: kontrollen byggjer berre på det som står der.\n\nKontrollerer charter og viser det som er funne, med stad.",
        "A charter without findings is not a certificate: the check rests on what it says alone.\n\nChecks charters and shows what is found, with its place.",
    );
    let usage = tri(
        "samskap lint [VALG] [STI]...",
        "samskap lint [VAL] [STIG]...",
        "samskap lint [OPTIONS] [PATH]...",
    );
    let exit = tri(
        "Sluttstatus: 0 alt er vel; 1 det er funn som er alvorlige nok (--fail-on); 2 feil bruk, en fil som ikke kan leses, eller et charter med feil.",
        "Sluttstatus: 0 alt er vel; 1 det er funn som er alvorlege nok (--fail-on); 2 feil bruk, ei fil som ikkje kan lesast, eller eit charter med feil.",
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
    let command = Command::new("lint")
        .about(short)
        .long_about(about)
        .override_usage(usage)
        .help_template(format!(
            "{about}\n\n{}: {{usage}}\n\n{paths}:\n{{positionals}}\n\n{}:\n{{options}}\n\n{exit}\n",
            usage_word(lang),
            options_word(lang),
        ))
        .arg(paths_argument(
            lang,
            tri(
                "Filer og mapper å kontrollere; uten sti arbeidsmappen",
                "Filer og mapper å kontrollere; utan stig arbeidsmappa",
                "Files and directories to check; without a path the working directory",
            ),
        ))
        .arg(
            Arg::new("format")
                .long("format")
                .value_name("FORMAT")
                .value_parser(PossibleValuesParser::new([
                    "human", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit",
                ]))
                .hide_possible_values(true)
                .help(tri(
                    "human (vanlig), concise, json, jsonl, sarif, github, gitlab eller junit",
                    "human (vanleg), concise, json, jsonl, sarif, github, gitlab eller junit",
                    "human (the default), concise, json, jsonl, sarif, github, gitlab or junit",
                )),
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
                    "Bare disse kodene, eller begynnelser av dem: SK4,SK501",
                    "Berre desse kodane, eller byrjingar av dei: SK4,SK501",
                    "Only these codes, or beginnings of codes: SK4,SK501",
                )),
        )
        .arg(
            Arg::new("ignore")
                .long("ignore")
                .value_name(codes)
                .action(ArgAction::Append)
                .value_delimiter(',')
                .help(tri(
                    "Ikke disse kodene, eller begynnelser av dem",
                    "Ikkje desse kodane, eller byrjingar av dei",
                    "Not these codes, or beginnings of codes",
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
        ))
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
                    "Leave out the findings in the file; they are counted and said",
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
                    "Write all findings that are there now to a file for --baseline",
                )),
        )
        .arg(
            Arg::new("no-regress")
                .long("no-regress")
                .value_name(tri("REVISJON", "REVISJON", "REVISION"))
                .allow_hyphen_values(true)
                .help(tri(
                    "Slutt med status 1 bare ved et lavere nivå eller et nytt flagg enn ved en git-revisjon",
                    "Slutt med status 1 berre ved eit lågare nivå eller eit nytt flagg enn ved ein git-revisjon",
                    "Exit with status 1 only on a lower level or a new flag than at a git revision",
                )),
        )
        .arg(flag(
            "fix",
            tri(
                "Rett skrivemåten av ord og nøkler, og fjern dempinger som ikke demper noe",
                "Rett skrivemåten av ord og nøklar, og fjern dempingar som ikkje dempar noko",
                "Mend the spelling of words and keys, and remove silences that silence nothing",
            ),
        ))
        .arg(flag(
            "force-exclude",
            tri(
                "La «exclude» gjelde også filer som er nevnt",
                "Lat «exclude» gjelde òg for filer som er nemnde",
                "Let `exclude` hold for files that are named, too",
            ),
        ))
        .arg(flag(
            "if-charter",
            tri(
                "Gå forbi filer som er nevnt, men ikke er charter",
                "Gå forbi filer som er nemnde, men ikkje er charter",
                "Pass over files that are named and are no charters",
            ),
        ))
        .arg(allow_empty(lang));
    common(command, lang)
}

fn diff(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let about = tri(
        "Vis hva som er endret mellom to versjoner av et charter",
        "Vis kva som er endra mellom to versjonar av eit charter",
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
    let command = Command::new("diff")
        .about(about)
        .override_usage(usage)
        .help_template(format!(
            "{{about}}\n\n{}: {{usage}}\n\n{paths}:\n{{positionals}}\n\n{}:\n{{options}}\n",
            usage_word(lang),
            options_word(lang),
        ))
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
        );
    common(command, lang)
}

fn ask(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let about = tri(
        "Still spørsmålene, og skriv et charter; bare det som kan endre svaret",
        "Still spørsmåla, og skriv eit charter; berre det som kan endre svaret",
        "Ask the questions, and write a charter; only what can change the answer",
    );
    let usage = tri(
        "samskap ask [VALG] [FIL]",
        "samskap ask [VAL] [FIL]",
        "samskap ask [OPTIONS] [FILE]",
    );
    let files = tri("Fil", "Fil", "File");
    let exit = tri(
        "Sluttstatus: 0 alt er vel; 2 feil bruk, en fil som ikke kan leses eller skrives, eller ingen terminal; 130 avbrutt med Ctrl-C (svarene er lagret).",
        "Sluttstatus: 0 alt er vel; 2 feil bruk, ei fil som ikkje kan lesast eller skrivast, eller ingen terminal; 130 avbroten med Ctrl-C (svara er lagra).",
        "Exit status: 0 all is well; 2 bad use, a file that cannot be read or written, or no terminal; 130 interrupted with Ctrl-C (the answers are saved).",
    );
    let command = Command::new("ask")
        .about(about)
        .override_usage(usage)
        .help_template(format!(
            "{{about}}\n\n{}: {{usage}}\n\n{files}:\n{{positionals}}\n\n{}:\n{{options}}\n\n{exit}\n",
            usage_word(lang),
            options_word(lang),
        ))
        .arg(
            Arg::new("file")
                .value_name(tri("FIL", "FIL", "FILE"))
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .help(tri(
                    "Charteret å skrive, eller å gå videre med; ellers samskap.yaml",
                    "Charteret å skrive, eller å gå vidare med; elles samskap.yaml",
                    "The charter to write, or to go on with; else samskap.yaml",
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
            Arg::new("answers")
                .long("answers")
                .value_name(tri("FIL", "FIL", "FILE"))
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .help(tri(
                    "Sett inn svar uten å spørre: et utfylt skjema (.md) eller et annet charter",
                    "Set inn svar utan å spørje: eit utfylt skjema (.md) eller eit anna charter",
                    "Put in answers without asking: a filled-in form (.md) or another charter",
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
                    "Put in one answer without asking: phases.ideas=joint",
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
        );
    common(command, lang)
}

fn merge(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let about = tri(
        "Slå sammen det samme charteret, besvart av flere sider; det de er uenige om, blir listet opp",
        "Slå saman det same charteret, svara på av fleire sider; det dei er usamde om, blir lista opp",
        "Join the same charter as answered by several sides; what is in conflict is listed",
    );
    let usage = tri(
        "samskap merge [VALG] FIL FIL...",
        "samskap merge [VAL] FIL FIL...",
        "samskap merge [OPTIONS] FILE FILE...",
    );
    let files = tri("Filer", "Filer", "Files");
    let exit = tri(
        "Sluttstatus: 0 alt er vel; 1 noe er i konflikt, og er lagt til side; 2 feil bruk, eller et charter med feil.",
        "Sluttstatus: 0 alt er vel; 1 noko er i konflikt, og er lagt til side; 2 feil bruk, eller eit charter med feil.",
        "Exit status: 0 all is well; 1 something is in conflict, and is set aside; 2 bad use, or a charter with mistakes.",
    );
    let command = Command::new("merge")
        .about(about)
        .override_usage(usage)
        .help_template(format!(
            "{{about}}\n\n{}: {{usage}}\n\n{files}:\n{{positionals}}\n\n{}:\n{{options}}\n\n{exit}\n",
            usage_word(lang),
            options_word(lang),
        ))
        .arg(paths_argument(
            lang,
            tri(
                "Ett charter fra hver side; oppsettet og rekkefølgen er den førstes",
                "Eitt charter frå kvar side; oppsettet og rekkjefølgja er den første si",
                "A charter from each side; layout and order are the first one's",
            ),
        ));
    common(command, lang)
}

fn schema(lang: Lang) -> Command {
    let tri = |nb, nn, en| Tri::new(nb, nn, en).to(lang);
    let about = tri(
        "Skriv JSON Schema for et charter, til redigeringsprogram",
        "Skriv JSON Schema for eit charter, til redigeringsprogram",
        "Write the JSON Schema of a charter, for editors",
    );
    let usage = tri(
        "samskap schema [VALG]",
        "samskap schema [VAL]",
        "samskap schema [OPTIONS]",
    );
    let command = Command::new("schema")
        .about(about)
        .override_usage(usage)
        .help_template(format!(
            "{{about}}\n\n{}: {{usage}}\n\n{}:\n{{options}}\n",
            usage_word(lang),
            options_word(lang),
        ));
    common(command, lang)
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
        "Det er greit om det ikke finnes noe charter",
        "Det er greitt om det ikkje finst noko charter",
        "It is fine if there is no charter",
    );
    Arg::new("allow-empty")
        .long("allow-empty")
        .action(ArgAction::SetTrue)
        .help(help.to(lang))
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
                    "Språk: nb, nn eller en; ellers maskinens språk, så charterets",
                    "Språk: nb, nn eller en; elles språket til maskina, så til charteret",
                    "Language: nb, nn or en; else the machine's, then the charter's",
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
            global("output")
                .short('o')
                .value_name(tri("FIL", "FIL", "FILE"))
                .value_parser(clap::value_parser!(std::path::PathBuf))
                .help(tri(
                    "Skriv resultatet til en fil; teksten for mennesker vises fortsatt på skjermen",
                    "Skriv resultatet til ei fil; teksten for menneske blir framleis vist på skjermen",
                    "Write the result to a file; the text for people is still shown on the screen",
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

fn usage_word(lang: Lang) -> &'static str {
    Tri::new("Bruk", "Bruk", "Usage").to(lang)
}

fn options_word(lang: Lang) -> &'static str {
    Tri::new("Valg", "Val", "Options").to(lang)
}

/// A message of bad use, with what would be right.
pub fn bad_use(error: &clap::Error, lang: Lang) -> String {
    let one = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        Some(other) => Some(other.to_string()),
        None => None,
    };
    let argument = one(ContextKind::InvalidArg).unwrap_or_default();
    let argument_name = argument.split([' ', '=']).next().unwrap_or_default();
    let value = one(ContextKind::InvalidValue).unwrap_or_default();
    let own = |word: &str| quoted(lang, &words::one_line(word));
    let (name, given) = (own(argument_name), own(&value));
    let mut message = match (error.kind(), lang) {
        (ErrorKind::UnknownArgument, Lang::Nb) => format!("ukjent valg {name}"),
        (ErrorKind::UnknownArgument, Lang::Nn) => format!("ukjent val {name}"),
        (ErrorKind::UnknownArgument, Lang::En) => format!("unknown option {name}"),
        (ErrorKind::InvalidSubcommand, _) => {
            let word = own(&one(ContextKind::InvalidSubcommand).unwrap_or_default());
            match lang {
                Lang::Nb => format!("ukjent kommando {word}"),
                Lang::Nn => format!("ukjend kommando {word}"),
                Lang::En => format!("unknown command {word}"),
            }
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, _) if value.is_empty() => match lang
        {
            Lang::Nb => format!("{name} mangler en verdi"),
            Lang::Nn => format!("{name} manglar ein verdi"),
            Lang::En => format!("{name} needs a value"),
        },
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::Nb) => {
            format!("{given} passer ikke til {name}")
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::Nn) => {
            format!("{given} passar ikkje til {name}")
        }
        (ErrorKind::InvalidValue | ErrorKind::ValueValidation, Lang::En) => {
            format!("{given} does not fit {name}")
        }
        (ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues, Lang::Nb) => {
            format!("{name} tar ikke verdien {given}")
        }
        (ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues, Lang::Nn) => {
            format!("{name} tek ikkje verdien {given}")
        }
        (ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues, Lang::En) => {
            format!("{name} does not take the value {given}")
        }
        (ErrorKind::ArgumentConflict, _) => {
            let other = one(ContextKind::PriorArg).unwrap_or_default();
            let other = own(other.split([' ', '=']).next().unwrap_or_default());
            match lang {
                _ if other == name => match lang {
                    Lang::Nb => format!("{name} kan bare stå én gang"),
                    Lang::Nn => format!("{name} kan berre stå éin gong"),
                    Lang::En => format!("{name} can stand only once"),
                },
                Lang::Nb => format!("{name} og {other} kan ikke brukes sammen"),
                Lang::Nn => format!("{name} og {other} kan ikkje brukast saman"),
                Lang::En => format!("{name} and {other} cannot be used together"),
            }
        }
        (ErrorKind::MissingRequiredArgument, Lang::Nb) => format!("det mangler {name}"),
        (ErrorKind::MissingRequiredArgument, Lang::Nn) => format!("det manglar {name}"),
        (ErrorKind::MissingRequiredArgument, Lang::En) => format!("{name} is missing"),
        (ErrorKind::MissingSubcommand, Lang::Nb) => "det mangler en kommando".to_owned(),
        (ErrorKind::MissingSubcommand, Lang::Nn) => "det manglar ein kommando".to_owned(),
        (ErrorKind::MissingSubcommand, Lang::En) => "a command is missing".to_owned(),
        (ErrorKind::InvalidUtf8, Lang::Nb) => "et argument er ikke gyldig tekst".to_owned(),
        (ErrorKind::InvalidUtf8, Lang::Nn) => "eit argument er ikkje gyldig tekst".to_owned(),
        (ErrorKind::InvalidUtf8, Lang::En) => "an argument is not valid text".to_owned(),
        (_, Lang::Nb) => format!("feil bruk av {name}"),
        (_, Lang::Nn) => format!("feil bruk av {name}"),
        (_, Lang::En) => format!("bad use of {name}"),
    };
    let nearest = [
        ContextKind::SuggestedArg,
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .find_map(one);
    let allowed = match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(values)) => values.clone(),
        _ => Vec::new(),
    };
    if let Some(nearest) = nearest {
        let nearest = own(&nearest);
        message.push_str(&match lang {
            Lang::Nb => format!("; mente du {nearest}?"),
            Lang::Nn => format!("; meinte du {nearest}?"),
            Lang::En => format!("; did you mean {nearest}?"),
        });
    } else if !allowed.is_empty() {
        let allowed: Vec<String> = allowed.iter().map(|value| own(value)).collect();
        let allowed = words::either(lang, &allowed);
        message.push_str(&match lang {
            Lang::Nb => format!("; her kan det stå {allowed}"),
            Lang::Nn => format!("; her kan det stå {allowed}"),
            Lang::En => format!("; {allowed} can stand here"),
        });
    }
    let more = match lang {
        Lang::Nb => "Hjelp: samskap --help",
        Lang::Nn => "Hjelp: samskap --help",
        Lang::En => "Help: samskap --help",
    };
    format!("samskap: {message}\n{more}\n")
}
