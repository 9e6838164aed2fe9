//! The arguments of `odref handout`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::parser::ValueSource;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use super::Action;
use super::quiz::{WhichQuestions, which, which_arguments};

/// The handout asked for.
#[derive(Debug)]
pub(crate) struct Handout {
    pub(crate) paper: Option<Paper>,
    pub(crate) output: Option<PathBuf>,
    pub(crate) force: bool,
    /// Lines of the people who hand it out, in place of those in the settings.
    pub(crate) contacts: Vec<String>,
    pub(crate) product: Option<String>,
    pub(crate) protocol: Option<String>,
    pub(crate) large_print: bool,
    pub(crate) both_sides: bool,
    pub(crate) questions: WhichQuestions,
    /// Options that were given, by name.
    pub(crate) given: Vec<&'static str>,
}

/// What to print it on.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Paper {
    Poster,
    Wallet,
    Quiz,
}

/// What `odref handout` can make.
pub(crate) const PAPERS: [&str; 3] = ["poster", "wallet", "quiz"];

/// What only some of them can have.
const CHOICES: [&str; 6] = ["product", "protocol", "both-sides", "count", "topic", "seed"];

pub(super) fn arguments(command: Command) -> Command {
    let option =
        |name: &'static str, value: &'static str, help: &'static str| Arg::new(name).long(name).value_name(value).help(help);
    let flag = |name: &'static str, help: &'static str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(help);
    let paper = Arg::new("paper").value_name("PAPER").value_parser(PossibleValuesParser::new(PAPERS)).hide_possible_values(true);
    let command = command.args([
        paper.help("poster (one page), wallet (cards to cut out) or quiz (questions and their answers)"),
        option("output", "FILE", "Write it to this file").value_parser(value_parser!(PathBuf)),
        flag("force", "Write over a file that is there"),
        option("contact", "LINE", "A line of your own, such as a name and a number; several allowed").action(ArgAction::Append),
        option("product", "ID", "How to give this product; an unknown one lists them"),
        option("protocol", "ID", "The steps of this protocol; an unknown one lists them"),
        flag("large-print", "Larger letters; a poster then has no signs"),
        flag("both-sides", "Cards printed on both sides, not folded"),
    ]);
    command.args(which_arguments().map(|argument| argument.help_heading("Questions of the quiz")))
}

pub(super) fn action(matches: &ArgMatches) -> Action {
    let text = |name| matches.get_one::<String>(name).cloned();
    let paper = match matches.get_one::<String>("paper").map(String::as_str) {
        Some("wallet") => Some(Paper::Wallet),
        Some("quiz") => Some(Paper::Quiz),
        Some(_) => Some(Paper::Poster),
        None => None,
    };
    let given = |name: &&str| matches.value_source(name) == Some(ValueSource::CommandLine);
    Action::Handout(Handout {
        paper,
        output: matches.get_one("output").cloned(),
        force: matches.get_flag("force"),
        contacts: matches.get_many("contact").unwrap_or_default().cloned().collect(),
        product: text("product"),
        protocol: text("protocol"),
        large_print: matches.get_flag("large-print"),
        both_sides: matches.get_flag("both-sides"),
        questions: which(matches),
        given: CHOICES.into_iter().filter(given).collect(),
    })
}
