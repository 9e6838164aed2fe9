//! What clap says about wrong arguments, in odref's own words: what happened, and what to type.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use odref::error::Error;

/// Added to every usage error: a person in trouble is never answered with a usage error alone.
pub(crate) const EMERGENCY: &str = "Somebody not waking or not breathing well? Type: odref";

/// Translates clap's error.
pub(crate) fn explain(error: &clap::Error) -> Error {
    let argument = context(error, ContextKind::InvalidArg);
    let argument = bare(&argument);
    let value = context(error, ContextKind::InvalidValue);
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = context(error, ContextKind::InvalidSubcommand);
            let hint = suggestion(error, ContextKind::SuggestedSubcommand, "All of them: odref list");
            Error::usage("usage.unknown_topic", format!("no topic or command \"{name}\""), hint)
        }
        ErrorKind::UnknownArgument => {
            let hint = suggestion(error, ContextKind::SuggestedArg, "See: odref --help");
            Error::usage("usage.unknown_argument", format!("\"{argument}\" means nothing here"), hint)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation | ErrorKind::NoEquals if value.is_empty() => {
            Error::usage("usage.missing_value", format!("\"{argument}\" needs a value"), allowed(error))
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            Error::usage("usage.invalid_value", format!("\"{argument}\" cannot be \"{value}\""), allowed(error))
        }
        ErrorKind::MissingRequiredArgument => {
            Error::usage("usage.missing_argument", format!("{argument} is missing"), "See: odref --help".to_owned())
        }
        ErrorKind::ArgumentConflict => {
            let prior = context(error, ContextKind::PriorArg);
            let message = if bare(&prior) == argument {
                format!("{argument} stands twice")
            } else {
                format!("{argument} and {prior} ask for different things")
            };
            Error::usage("usage.conflict", message, "leave one of them out".to_owned())
        }
        _ => Error::usage("usage.invalid", first_line(error), "See: odref --help".to_owned()),
    }
}

/// An argument without its value: `--json[=<1>]` is `--json`, `[SECTION]` is `SECTION`.
fn bare(argument: &str) -> &str {
    argument.trim_matches(['[', ']']).split([' ', '[', '=']).next().unwrap_or_default()
}

/// Whether JSON was asked for, found without clap: its error does not say. Only words up to `--` count.
pub(crate) fn wants_json(arguments: &[OsString]) -> bool {
    let mut words = arguments.iter().skip(1).take_while(|word| *word != "--").map(|word| word.to_string_lossy());
    let mut before_is_format = false;
    words.any(|word| {
        let named = before_is_format && (word == "json" || word == "ndjson");
        before_is_format = word == "--format";
        named || word == "--json" || word.starts_with("--json=") || word == "--format=json" || word == "--format=ndjson"
    })
}

fn suggestion(error: &clap::Error, kind: ContextKind, otherwise: &str) -> String {
    let names = match error.get(kind) {
        Some(ContextValue::String(name)) => vec![name.clone()],
        Some(ContextValue::Strings(names)) => names.clone(),
        _ => Vec::new(),
    };
    match names.last() {
        Some(name) => format!("did you mean \"{name}\"? {otherwise}"),
        None => otherwise.to_owned(),
    }
}

fn allowed(error: &clap::Error) -> String {
    match error.get(ContextKind::ValidValue) {
        Some(ContextValue::Strings(values)) => format!("write one of: {}", values.join(", ")),
        _ => "See: odref --help".to_owned(),
    }
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        _ => String::new(),
    }
}

fn first_line(error: &clap::Error) -> String {
    let text = error.render().to_string();
    let line = text.lines().next().unwrap_or_default();
    line.strip_prefix("error: ").unwrap_or(line).to_owned()
}
