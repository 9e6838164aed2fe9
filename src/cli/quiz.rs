//! The arguments of `odref quiz`: to take one, to print a sheet for one, to score what a class answered.

use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use odref::quiz::DEFAULT_COUNT;

/// What to do with the questions.
#[derive(Debug)]
pub(crate) enum QuizTask {
    /// Ask them.
    Take,
    /// Print the rows of an answer sheet for so many people.
    Sheet { people: u32 },
    /// Score the rows of a class.
    Score { answers: PathBuf, skip_bad: bool },
}

/// A quiz.
#[derive(Debug)]
pub(crate) struct QuizWish {
    pub(crate) task: QuizTask,
    /// Where to put a report or a sheet.
    pub(crate) output: Option<PathBuf>,
    /// Whether a file that is there may be written over.
    pub(crate) force: bool,
    pub(crate) which: WhichQuestions,
    /// Whether each answer is followed by its reason.
    pub(crate) feedback: bool,
    /// The share of right answers to reach, in percent.
    pub(crate) pass_mark: Option<u8>,
}

/// The questions wanted.
#[derive(Debug)]
pub(crate) struct WhichQuestions {
    /// How many.
    pub(crate) count: usize,
    /// Only this area or topic.
    pub(crate) topic: Option<String>,
    /// What decides them; chance if there is none.
    pub(crate) seed: Option<u32>,
}

fn option(name: &'static str, value: &'static str) -> Arg {
    Arg::new(name).long(name).value_name(value)
}

/// The options that say which questions.
pub(super) fn which_arguments() -> [Arg; 3] {
    [
        option("count", "N")
            .value_parser(value_parser!(u32).range(1..))
            .help(format!("Ask so many questions instead of {DEFAULT_COUNT}")),
        option("topic", "AREA").help("Ask only about this area, such as naloxone, or this topic"),
        option("seed", "N").value_parser(value_parser!(u32)).help("Ask the questions of this number: the same every time"),
    ]
}

pub(super) fn which(matches: &ArgMatches) -> WhichQuestions {
    let count = matches.get_one::<u32>("count").and_then(|count| usize::try_from(*count).ok());
    WhichQuestions {
        count: count.unwrap_or(DEFAULT_COUNT),
        topic: matches.get_one("topic").cloned(),
        seed: matches.get_one("seed").copied(),
    }
}

pub(super) fn arguments(command: Command) -> Command {
    command.args(which_arguments()).args([
        Arg::new("no-feedback").long("no-feedback").action(ArgAction::SetTrue).help("Keep the right answers back, as in a test"),
        option("pass-mark", "PERCENT")
            .value_parser(value_parser!(u8).range(..=100))
            .help("Exit with 4 if fewer answers are right"),
        Arg::new("sheet")
            .long("sheet")
            .action(ArgAction::SetTrue)
            .requires("seed")
            .conflicts_with_all(["no-feedback", "pass-mark"])
            .help("Print an empty answer sheet as CSV instead; needs --seed"),
        option("people", "N")
            .value_parser(value_parser!(u32).range(1..=10_000))
            .requires("sheet")
            .help("With --sheet: rows for so many people, before and after"),
        option("score", "FILE")
            .value_parser(value_parser!(PathBuf))
            .conflicts_with_all(["sheet", "seed", "count", "topic", "no-feedback", "pass-mark"])
            .help("Report on the answers of a class in this CSV; - reads what is piped in"),
        Arg::new("skip-bad")
            .long("skip-bad")
            .action(ArgAction::SetTrue)
            .requires("score")
            .help("With --score: leave out rows that are wrong, and list them in the report"),
        option("output", "FILE").value_parser(value_parser!(PathBuf)).help("Write the report or the sheet to this file"),
        Arg::new("force").long("force").action(ArgAction::SetTrue).requires("output").help("Write over a file that is there"),
    ])
}

pub(super) fn wish(matches: &ArgMatches) -> QuizWish {
    QuizWish {
        task: task(matches),
        output: matches.get_one("output").cloned(),
        force: matches.get_flag("force"),
        which: which(matches),
        feedback: !matches.get_flag("no-feedback"),
        pass_mark: matches.get_one("pass-mark").copied(),
    }
}

fn task(matches: &ArgMatches) -> QuizTask {
    if let Some(answers) = matches.get_one::<PathBuf>("score") {
        return QuizTask::Score { answers: answers.clone(), skip_bad: matches.get_flag("skip-bad") };
    }
    if matches.get_flag("sheet") {
        return QuizTask::Sheet { people: matches.get_one("people").copied().unwrap_or(1) };
    }
    QuizTask::Take
}
