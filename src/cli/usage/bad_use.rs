//! The messages of bad use, written anew in three languages from clap's own data.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::theory::lang::{self, Lang, quoted};

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
    let own = |word: &str| quoted(lang, &lang::one_line(word));
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
            format!("invalid value {given} for {name}")
        }
        (ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues, Lang::Nb) => {
            format!("{name} skal ikke ha noen verdi ({given})")
        }
        (ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues, Lang::Nn) => {
            format!("{name} skal ikkje ha nokon verdi ({given})")
        }
        (ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues, Lang::En) => {
            format!("{name} does not take a value")
        }
        (ErrorKind::ArgumentConflict, _) => {
            let other = one(ContextKind::PriorArg).unwrap_or_default();
            let other = own(other.split([' ', '=']).next().unwrap_or_default());
            match lang {
                _ if other == name => match lang {
                    Lang::Nb => format!("{name} kan bare stå én gang"),
                    Lang::Nn => format!("{name} kan berre stå éin gong"),
                    Lang::En => format!("{name} can be given only once"),
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
        (_, Lang::En) => format!("incorrect use of {name}"),
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
    if nearest.as_ref().is_some_and(|nearest| own(nearest) == name) {
        // The option and its value came as one word.
        message.push_str(match lang {
            Lang::Nb => "; skriv valget og verdien hver for seg, eller med = imellom",
            Lang::Nn => "; skriv valet og verdien kvar for seg, eller med = imellom",
            Lang::En => "; write the option and its value apart, or with = between",
        });
    } else if let Some(nearest) = nearest {
        let nearest = own(&nearest);
        message.push_str(&match lang {
            Lang::Nb => format!("; mente du {nearest}?"),
            Lang::Nn => format!("; meinte du {nearest}?"),
            Lang::En => format!("; did you mean {nearest}?"),
        });
    } else if !allowed.is_empty() {
        let allowed: Vec<String> = allowed.iter().map(|value| own(value)).collect();
        let allowed = lang::either(lang, &allowed);
        message.push_str(&match lang {
            Lang::Nb => format!("; her kan det stå {allowed}"),
            Lang::Nn => format!("; her kan det stå {allowed}"),
            Lang::En => format!("; expected {allowed}"),
        });
    }
    // A file where a command belongs is most often one to be placed.
    let command = one(ContextKind::InvalidSubcommand).unwrap_or_default();
    if [".yaml", ".yml", ".md"]
        .iter()
        .any(|end| command.ends_with(end))
    {
        let file = lang::one_line(&command);
        message.push_str(&match lang {
            Lang::Nb => format!("; mente du samskap classify {file}?"),
            Lang::Nn => format!("; meinte du samskap classify {file}?"),
            Lang::En => format!("; did you mean samskap classify {file}?"),
        });
    }
    let more = match lang {
        Lang::Nb => "Hjelp: samskap --help",
        Lang::Nn => "Hjelp: samskap --help",
        Lang::En => "Help: samskap --help",
    };
    format!("samskap: {message}\n{more}\n")
}
