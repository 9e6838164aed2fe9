//! The arguments of `odref quiz`.

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use odref::quiz::DEFAULT_COUNT;

/// A quiz to be taken.
#[derive(Debug)]
pub(crate) struct QuizWish {
    /// How many questions.
    pub(crate) count: usize,
    /// Only this area or topic.
    pub(crate) topic: Option<String>,
    /// What decides the questions; chance if there is none.
    pub(crate) seed: Option<u32>,
    /// Whether each answer is followed by its reason.
    pub(crate) feedback: bool,
    /// The share of right answers to reach, in percent.
    pub(crate) pass_mark: Option<u8>,
}

pub(super) fn arguments(command: Command) -> Command {
    let option = |name: &'static str, value: &'static str| Arg::new(name).long(name).value_name(value);
    command.args([
        option("count", "N")
            .value_parser(value_parser!(u32).range(1..))
            .help(format!("Ask so many questions instead of {DEFAULT_COUNT}")),
        option("topic", "AREA").help("Ask only about this area, such as naloxone, or this topic"),
        option("seed", "N").value_parser(value_parser!(u32)).help("Ask the questions of this number: the same every time"),
        Arg::new("no-feedback").long("no-feedback").action(ArgAction::SetTrue).help("Keep the right answers back, as in a test"),
        option("pass-mark", "PERCENT")
            .value_parser(value_parser!(u8).range(..=100))
            .help("Exit with 4 if fewer answers are right"),
    ])
}

pub(super) fn wish(matches: &ArgMatches) -> QuizWish {
    let count = matches.get_one::<u32>("count").and_then(|count| usize::try_from(*count).ok());
    QuizWish {
        count: count.unwrap_or(DEFAULT_COUNT),
        topic: matches.get_one("topic").cloned(),
        seed: matches.get_one("seed").copied(),
        feedback: !matches.get_flag("no-feedback"),
        pass_mark: matches.get_one("pass-mark").copied(),
    }
}
