//! From a request to the answer: one file a command, and here what they share. A new one is a file, a row in `cli/verbs.rs`, a
//! variant of [`Action`] and a line of `write`.

mod completions;
mod config;
mod export;
mod find;
mod get;
mod handout;
mod list;
mod man;
mod preview;
mod quiz;
mod regions;
mod schema;
mod score;
mod sheet;
mod sources;
mod topic;
mod version;

use std::ffi::OsString;

use odref::error::Error;
use odref::render::json;
use odref::render::narrow;
use odref::text::sanitize;

use crate::cli::{Action, Format, Request};
use crate::environment::Environment;
use crate::output::{Answer, Output};
use crate::own::OwnContent;
use crate::screen::Screen;
use crate::usage;

/// Overdue content with `--strict`; the page is shown all the same.
const OVERDUE: u8 = 3;

/// Answers a request.
pub(crate) fn answer(request: &Request, environment: &Environment, own: &OwnContent, output: &mut Output) -> Answer {
    let mut screen = Screen::new(&request.options, environment, own);
    if let Some(error) = &own.refused {
        // a page that is built in needs no file of the user's
        if !matches!(&request.action, Action::Topic(wish) if own.find(&wish.topic).is_none()) {
            return failure(error, request.options.format == Format::Json);
        }
        screen.warnings.push(error.message.clone());
    }
    match write(&request.action, &mut screen, output) {
        Ok(answer) => {
            let exit_code =
                if answer.exit_code == 0 && screen.options.strict && screen.is_overdue { OVERDUE } else { answer.exit_code };
            let as_json = request.options.format == Format::Json;
            Answer { stderr: warnings(&screen) + &answer.stderr, exit_code, as_json, ..answer }
        }
        Err(error) => failure(&error, request.options.format == Format::Json),
    }
}

/// The warnings for stderr; a JSON document carries its own, a line of a stream none.
fn warnings(screen: &Screen) -> String {
    let apart = screen.options.lines || screen.options.format != Format::Json;
    let shown = screen.warnings.iter().filter(|_| apart);
    shown.map(|warning| format!("odref: warning: {}\n", sanitize(warning))).collect()
}

/// Answers arguments that clap refused, or that asked it for help.
pub(crate) fn refuse(refusal: &clap::Error, arguments: &[OsString], own: &OwnContent, width: usize) -> Answer {
    if refusal.use_stderr() {
        // what looks like a slip may be the name of a topic in a file that was not taken
        if let Some(error) = &own.refused {
            return failure(error, usage::wants_json(arguments));
        }
        failure(&usage::explain(refusal), usage::wants_json(arguments))
    } else {
        Answer { stdout: narrow(&refusal.render().to_string(), width), ..Answer::default() }
    }
}

/// A format that this command has no page for.
fn unfit(command: &str, format: Format, fits: &str) -> Error {
    Error::usage("usage.format", format!("odref {command} cannot be shown as {}", format.name()), format!("write one of: {fits}"))
}

/// Refuses every format but text, for what is a file of its own kind.
fn text_only(command: &str, format: Format) -> Result<(), Error> {
    match format {
        Format::Json | Format::Markdown | Format::Html => Err(unfit(command, format, "text")),
        Format::Text | Format::Plain => Ok(()),
    }
}

/// Arguments that made no sense, in JSON if that was asked for.
fn failure(error: &Error, as_json: bool) -> Answer {
    let emergency = if error.exit_code == 2 { format!("{}\n", usage::EMERGENCY) } else { String::new() };
    let plain = || format!("{}\n{emergency}", sanitize(&error.to_string()));
    let stderr = if as_json { json::error(error).unwrap_or_else(|_| plain()) } else { plain() };
    Answer { stderr, exit_code: error.exit_code, ..Answer::default() }
}

fn write(action: &Action, screen: &mut Screen, output: &mut Output) -> Result<Answer, Error> {
    if screen.options.lines && !matches!(action, Action::Export { .. }) {
        let message = "only odref export can be shown as ndjson";
        return Err(Error::usage("usage.format", message, "odref export --format ndjson; here --format json"));
    }
    let stdout = match action {
        Action::Find { words, limit } => return find::find(words, *limit, screen),
        Action::Quiz(wish) => return quiz::quiz(wish, screen, output),
        Action::Export { since } => return export::export(since.as_deref(), screen, output),
        Action::Handout(wish) => return handout::handout(wish, screen),
        Action::Topic(wish) => topic::topic(wish, screen),
        Action::Get { id } => get::get(id, screen),
        Action::Completions { shell } => completions::completions(shell, screen),
        Action::Config => config::config(screen),
        Action::Man { command } => man::man(command.as_deref(), screen),
        Action::List => list::list(screen),
        Action::Preview { file } => preview::preview(file, screen),
        Action::Regions { code } => regions::regions(code.as_deref(), screen),
        Action::Schema { name } => schema::schema(name.as_deref(), screen),
        Action::Sources { id } => sources::sources(id.as_deref(), screen),
        Action::Version => version::version(screen),
    };
    Ok(Answer { stdout: stdout?, ..Answer::default() })
}
