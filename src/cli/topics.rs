//! A subcommand for every topic.

use clap::{Arg, ArgAction, ArgMatches, Command};
use odref::catalogue::TopicEntry;
use odref::content::model::Topic;

use super::options;

/// A page, or a part of it.
#[derive(Debug)]
pub(crate) struct Wish {
    pub(crate) topic: String,
    pub(crate) section: Option<String>,
    pub(crate) protocol: Option<String>,
}

/// The section in which a topic with protocols compares them.
const COMPARE: &str = "compare";

pub(super) fn command(topic: &'static TopicEntry) -> Command {
    let command = Command::new(topic.id).about(topic.summary).aliases(topic.aliases);
    if topic.shows_protocol {
        command.defer(|command| arguments(command).args(protocol_options()))
    } else {
        command.defer(arguments)
    }
}

/// A topic that the user brings. Its names live as long as the program, which clap asks of them.
pub(super) fn own_command(topic: &Topic) -> Command {
    let keep = |text: &String| -> &'static str { text.clone().leak() };
    let about = format!("UNOFFICIAL: {}", topic.summary);
    let aliases = topic.aliases.iter().map(keep);
    Command::new(keep(&topic.id)).about(about).aliases(aliases).defer(arguments)
}

fn arguments(command: Command) -> Command {
    options::add(command).arg(Arg::new("section").value_name("SECTION").help("Only this section; an unknown one lists them"))
}

fn protocol_options() -> [Arg; 2] {
    [
        Arg::new("protocol").long("protocol").value_name("ID").help("The steps of this protocol; an unknown one lists them"),
        Arg::new("compare")
            .long("compare")
            .action(ArgAction::SetTrue)
            .conflicts_with("section")
            .help("Where the protocols differ"),
    ]
}

/// A topic without protocols has no options for them.
pub(super) fn wish(name: &str, matches: &ArgMatches) -> Wish {
    let optional = |id| matches.try_get_one::<String>(id).ok().flatten().cloned();
    let compare = matches.try_get_one::<bool>("compare").ok().flatten().is_some_and(|compare| *compare);
    let section = if compare { Some(COMPARE.to_owned()) } else { optional("section") };
    Wish { topic: name.to_owned(), section, protocol: optional("protocol") }
}
