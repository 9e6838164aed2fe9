//! The subcommands that are not topics: a row each.

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Arg, ArgMatches, Command, value_parser};

use super::{Action, handout, options, quiz};

/// A subcommand that is not a topic.
pub(super) struct Verb {
    pub(super) name: &'static str,
    about: &'static str,
    /// Adds its arguments; called only when it is the one asked for.
    arguments: fn(Command) -> Command,
    pub(super) action: fn(&ArgMatches) -> Action,
}

/// What `completions` is made for.
const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

/// In the order of the help.
pub(super) static VERBS: &[Verb] = &[
    Verb { name: "find", about: "The best answers to a question in your own words", arguments: find_arguments, action: find },
    Verb { name: "list", about: "Every topic with its one-line summary", arguments: none, action: |_| Action::List },
    Verb {
        name: "get",
        about: "One statement by its public id",
        arguments: |command| command.arg(one("id", "ID", "Such as triad.signs.pinpoint-pupils").required(true)),
        action: |matches| Action::Get { id: text(matches, "id").unwrap_or_default() },
    },
    Verb {
        name: "quiz",
        about: "Questions to test yourself or a class",
        arguments: quiz::arguments,
        action: |matches| Action::Quiz(quiz::wish(matches)),
    },
    Verb {
        name: "regions",
        about: "Emergency numbers, helplines and products by country",
        arguments: |command| command.arg(one("code", "CODE", "Only this country, such as GB")),
        action: |matches| Action::Regions { code: text(matches, "code") },
    },
    Verb {
        name: "export",
        about: "All of the content as JSON, or what changed in it",
        arguments: |command| command.arg(one("since", "VERSION", "Only what changed since this version").long("since")),
        action: |matches| Action::Export { since: text(matches, "since") },
    },
    Verb {
        name: "schema",
        about: "JSON Schemas of the documents and the content files",
        arguments: |command| command.arg(one("name", "NAME", "Only this schema, as odref schema lists them")),
        action: |matches| Action::Schema { name: text(matches, "name") },
    },
    Verb {
        name: "sources",
        about: "Where the statements come from",
        arguments: |command| command.arg(one("id", "ID", "Only this source, as statements cite it")),
        action: |matches| Action::Sources { id: text(matches, "id") },
    },
    Verb {
        name: "preview",
        about: "Check and show a content file that is not built in",
        arguments: |command| command.arg(file()),
        action: |matches| Action::Preview { file: matches.get_one("file").cloned().unwrap_or_default() },
    },
    Verb {
        name: "handout",
        about: "A poster, cards or a quiz to print, in your region",
        arguments: handout::arguments,
        action: handout::action,
    },
    Verb { name: "config", about: "The settings, and where each came from", arguments: none, action: |_| Action::Config },
    Verb {
        name: "completions",
        about: "What a shell needs to complete a line",
        arguments: |command| {
            command.arg(
                one("shell", "SHELL", "bash, elvish, fish, powershell or zsh")
                    .required(true)
                    .value_parser(SHELLS)
                    .hide_possible_values(true),
            )
        },
        action: |matches| Action::Completions { shell: text(matches, "shell").unwrap_or_default() },
    },
    Verb {
        name: "man",
        about: "The manual, for man and mandoc",
        arguments: |command| command.arg(one("command", "COMMAND", "The page of this topic or command")),
        action: |matches| Action::Man { command: text(matches, "command") },
    },
];

impl Verb {
    /// Its place in the command tree.
    pub(super) fn command(&self) -> Command {
        Command::new(self.name).about(self.about).defer(|command| {
            let verb = VERBS.iter().find(|verb| verb.name == command.get_name());
            verb.map_or(none as fn(Command) -> Command, |verb| verb.arguments)(options::add(command))
        })
    }
}

fn none(command: Command) -> Command {
    command
}

fn one(name: &'static str, value: &'static str, help: &'static str) -> Arg {
    Arg::new(name).value_name(value).help(help)
}

fn file() -> Arg {
    let help = "A topic or a protocol, as data/README.md says";
    Arg::new("file").value_name("FILE").required(true).value_parser(value_parser!(PathBuf)).help(help)
}

fn text(matches: &ArgMatches, name: &str) -> Option<String> {
    matches.get_one::<String>(name).cloned()
}

fn find_arguments(command: Command) -> Command {
    let words = Arg::new("words").value_name("WORDS").required(true).num_args(1..).value_parser(value_parser!(OsString));
    let limit = Arg::new("limit").long("limit").value_name("N").value_parser(value_parser!(usize)).default_value("3");
    command.args([words.help("Such as: is expired narcan ok"), limit.help("At most so many answers")])
}

fn find(matches: &ArgMatches) -> Action {
    let words = matches.get_many("words").unwrap_or_default().cloned().collect();
    Action::Find { words, limit: matches.get_one("limit").copied().unwrap_or_default() }
}
