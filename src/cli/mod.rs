//! The arguments, and nothing else: from words on the command line to a [`Request`]. The help is made of the texts here and of
//! the summaries of the topics.

use std::ffi::OsString;
use std::mem::ManuallyDrop;
use std::path::PathBuf;

use clap::{ArgMatches, Command};
use odref::catalogue;
use odref::unofficial::Unofficial;

pub(crate) use handout::{Handout, PAPERS, Paper};
pub(crate) use options::{Colour, Format, Options};
pub(crate) use quiz::{QuizTask, QuizWish, WhichQuestions};
pub(crate) use topics::Wish;

pub(crate) mod complete;
pub(crate) mod examples;
mod handout;
pub(crate) mod help;
pub(crate) mod manual;
mod options;
mod quiz;
mod topics;
mod verbs;

use options::Given;
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
    Completions { shell: String },
    Config,
    Export { since: Option<String> },
    Find { words: Vec<OsString>, limit: usize },
    List,
    Man { command: Option<String> },
    Get { id: String },
    Preview { file: PathBuf },
    Quiz(QuizWish),
    Handout(Handout),
    Regions { code: Option<String> },
    Schema { name: Option<String> },
    Sources { id: Option<String> },
    Version,
}

/// The topic behind the bare command: what to do now.
const CARD: &str = "respond";

/// A line with one of these is likely to end in help.
const HELP: [&str; 3] = ["--help", "-h", "help"];

/// Reads the arguments, the program's own name first.
pub(crate) fn parse(arguments: &[OsString], own: &[Unofficial], width: impl FnOnce() -> usize) -> Result<Request, clap::Error> {
    // A line that is right needs only the commands it names. Help, errors and suggestions need them all, and are in no hurry.
    let named = |name: &str| names(arguments, name);
    let full = || read(help::tree(own, width(), named), arguments);
    if HELP.iter().any(|word| named(word)) { full() } else { read(tree(own, named), arguments).or_else(|_| full()) }
}

/// Whether a word of the line is this one; the program's own name, which comes first, is none of them.
fn names(arguments: &[OsString], name: &str) -> bool {
    arguments.iter().skip(1).any(|argument| argument == name)
}

fn read(command: Command, arguments: &[OsString]) -> Result<Request, clap::Error> {
    // the process ends before the memory is missed: taking the tree apart costs a sixth of what building it does
    let mut command = ManuallyDrop::new(command);
    let matches = ManuallyDrop::new(command.try_get_matches_from_mut(arguments)?);
    let given = Given { before: &matches, behind: matches.subcommand().map(|(_, behind)| behind) };
    let options = options::read(&given)?;
    let action = if given.flag("version") { Action::Version } else { action(&matches) };
    Ok(Request { action, options })
}

/// The command tree with the subcommands that go by a wanted name, and all of the user's own.
fn tree(own: &[Unofficial], wanted: impl Fn(&str) -> bool) -> Command {
    let topics = catalogue::topics().iter().filter(|topic| topic.names().any(&wanted));
    let verbs = verbs::VERBS.iter().filter(|verb| wanted(verb.name));
    let odref = Command::new("odref")
        .about("What to do about an opioid overdose")
        .subcommand_value_name("TOPIC")
        .subcommand_help_heading("Topics and commands")
        .disable_version_flag(true)
        .subcommands(topics.map(topics::command))
        .subcommands(own.iter().filter_map(Unofficial::topic).map(topics::own_command))
        .subcommands(verbs.map(Verb::command));
    options::add(odref)
}

fn action(matches: &ArgMatches) -> Action {
    let Some((name, matches)) = matches.subcommand() else {
        return Action::Topic(Wish { topic: CARD.to_owned(), section: None, protocol: None });
    };
    match verbs::VERBS.iter().find(|verb| verb.name == name) {
        Some(verb) => (verb.action)(matches),
        None => Action::Topic(topics::wish(name, matches)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The request, or the kind of refusal.
    fn outcome(read: Result<Request, clap::Error>) -> String {
        read.map_or_else(|error| format!("{:?}", error.kind()), |request| format!("{request:?}"))
    }

    #[test]
    fn a_line_means_the_same_whether_clap_knows_all_commands_or_the_named_ones() {
        let lines = [
            "",
            "triad",
            "narcan --full",
            "--region GB triad",
            "--region triad naloxone after",
            "--region list list",
            "--json list",
            "list --json=1",
            "find triad signs list",
            "find --limit 1 export",
            "find -- --limit naloxone",
            "get triad.signs.pinpoint-pupils",
            "respond --protocol cdc",
            "respond --compare",
            "regions GB",
            "sources",
            "export --width 40",
            "--version",
            "triad --version",
            "--help",
            "triad --help",
            "help",
            "help triad",
            "nalaxone",
            "triad --no-such",
            "triad signs list",
            "get",
            "--json triad --format text",
        ];
        for line in lines {
            let words: Vec<OsString> = ["odref"].into_iter().chain(line.split_whitespace()).map(OsString::from).collect();
            assert_eq!(outcome(parse(&words, &[], || 80)), outcome(read(tree(&[], |_| true), &words)), "odref {line}");
        }
    }

    #[test]
    fn a_right_line_needs_no_more_than_the_command_it_names() {
        for line in [&["odref"][..], &["odref", "triad"], &["odref", "find", "breathing"], &["odref", "--json", "narcan"]] {
            let words: Vec<OsString> = line.iter().map(OsString::from).collect();
            let named = tree(&[], |name| names(&words, name));
            assert!(named.get_subcommands().count() < 2, "{line:?}");
            assert!(read(named, &words).is_ok(), "{line:?}");
        }
    }
}
