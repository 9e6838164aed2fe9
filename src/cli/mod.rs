//! The arguments, and nothing else: from words on the command line to a [`Request`]. The help is made of the texts here and of
//! the summaries of the topics.

use std::ffi::OsString;

use clap::{ArgMatches, Command};
use odref::catalogue;

pub(crate) use options::{Colour, Format, Options};
pub(crate) use topics::Wish;

mod options;
mod topics;
mod verbs;

use verbs::Verb;

/// What is asked for.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) action: Action,
    pub(crate) options: Options,
}

/// The thing to show.
#[derive(Debug)]
pub(crate) enum Action {
    Topic(Wish),
    Config,
    Export,
    Find { words: Vec<OsString>, limit: usize },
    List,
    Get { id: String },
    Regions { code: Option<String> },
    Sources { id: Option<String> },
    Version,
}

/// The topic behind the bare command: what to do now.
const CARD: &str = "respond";

const EXAMPLES: &str = "Examples:
  odref                    what to do now
  odref naloxone           how to give it, and when to give more
  odref triad --json       the same as data, for scripts";

const TEMPLATE: &str = "\
{before-help}{name} - {about}

{usage-heading} {usage}

{all-args}{after-help}";

/// Reads the arguments, the program's own name first.
pub(crate) fn parse(arguments: &[OsString]) -> Result<Request, clap::Error> {
    let matches = command().try_get_matches_from(arguments)?;
    let options = options::read(&matches)?;
    Ok(Request { action: action(&matches), options })
}

/// The whole command tree.
pub(crate) fn command() -> Command {
    Command::new("odref")
        .about("what to do about an opioid overdose")
        .before_help(EXAMPLES)
        .after_help("Not medical advice, and no replacement for training. In an emergency, call.")
        .help_template(TEMPLATE)
        .subcommand_value_name("TOPIC")
        .subcommand_help_heading("Topics and commands")
        .disable_version_flag(true)
        .subcommands(catalogue::topics().iter().map(topics::command))
        .subcommands(verbs::VERBS.iter().map(Verb::command))
        .args(options::arguments())
}

fn action(matches: &ArgMatches) -> Action {
    if matches.get_flag("version") {
        return Action::Version;
    }
    let Some((name, matches)) = matches.subcommand() else {
        return Action::Topic(Wish { topic: CARD.to_owned(), section: None, protocol: None });
    };
    match verbs::VERBS.iter().find(|verb| verb.name == name) {
        Some(verb) => (verb.action)(matches),
        None => Action::Topic(topics::wish(name, matches)),
    }
}
