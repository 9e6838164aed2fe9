//! The arguments, and nothing else: from words on the command line to a [`Request`]. The help is made of the texts here and of
//! the summaries of the topics.

use std::ffi::OsString;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use odref::catalogue;

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
    Export,
    Find { words: Vec<OsString>, limit: usize },
    List,
    Get { id: String },
    Regions { code: Option<String> },
    Sources { id: Option<String> },
    Version,
}

/// A page, or a part of it.
#[derive(Debug)]
pub(crate) struct Wish {
    pub(crate) topic: String,
    pub(crate) section: Option<String>,
    pub(crate) protocol: Option<String>,
}

/// How to show it.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) format: Format,
    pub(crate) full: bool,
    pub(crate) colour: Colour,
    pub(crate) width: Option<usize>,
    pub(crate) region: Option<String>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Format {
    Text,
    Plain,
    Json,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
}

/// The topic behind the bare command: what to do now.
const CARD: &str = "respond";

/// The section in which a topic with protocols compares them.
const COMPARE: &str = "compare";

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
    let options = options(&matches)?;
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
        .subcommands(catalogue::topics().iter().map(topic_command))
        .subcommands(verbs())
        .args(global_options())
}

fn topic_command(topic: &'static catalogue::TopicEntry) -> Command {
    let command = Command::new(topic.id).about(topic.summary).aliases(topic.aliases);
    if topic.shows_protocol {
        command.defer(|command| command.arg(section()).args(protocol_options()))
    } else {
        command.defer(|command| command.arg(section()))
    }
}

fn section() -> Arg {
    Arg::new("section").value_name("SECTION").help("Only this section; an unknown one lists them")
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

fn verbs() -> [Command; 6] {
    [
        Command::new("find")
            .about("The best answers to a question in your own words")
            .defer(|command| command.args(find_arguments())),
        Command::new("list").about("Every topic with its one-line summary"),
        Command::new("get").about("One statement by its public id").defer(|command| {
            command.arg(Arg::new("id").value_name("ID").required(true).help("Such as triad.signs.pinpoint-pupils"))
        }),
        Command::new("regions")
            .about("Emergency numbers, helplines and products by country")
            .defer(|command| command.arg(Arg::new("code").value_name("CODE").help("Only this country, such as GB"))),
        Command::new("export").about("All of the content as one JSON document"),
        Command::new("sources")
            .about("Where the statements come from")
            .defer(|command| command.arg(Arg::new("id").value_name("ID").help("Only this source, as statements cite it"))),
    ]
}

fn global_options() -> Vec<Arg> {
    let option = |name: &'static str, help: &'static str| Arg::new(name).long(name).help(help).global(true);
    vec![
        option("json", "Print JSON, in version 1 of its shape")
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("1")
            .value_name("1")
            .value_parser(PossibleValuesParser::new(["1"]))
            .hide_possible_values(true),
        option("format", "Print text or json").value_name("FORMAT").value_parser(PossibleValuesParser::new(["text", "json"])),
        option("full", "Print details and sources too").action(ArgAction::SetTrue),
        option("plain", "Print one statement a line, without layout").action(ArgAction::SetTrue),
        option("region", "Show what holds in this country, such as US or GB").value_name("CODE"),
        option("color", "Colour the page")
            .value_name("WHEN")
            .value_parser(PossibleValuesParser::new(["auto", "always", "never"])),
        option("width", "Draw the page in so many columns, 20 to 100").value_name("COLUMNS").value_parser(value_parser!(usize)),
        Arg::new("version")
            .short('V')
            .long("version")
            .help("Print the versions of program and content")
            .action(ArgAction::SetTrue),
    ]
}

fn action(matches: &ArgMatches) -> Action {
    if matches.get_flag("version") {
        return Action::Version;
    }
    let text = |matches: &ArgMatches, name| matches.get_one::<String>(name).cloned();
    match matches.subcommand() {
        None => Action::Topic(Wish { topic: CARD.to_owned(), section: None, protocol: None }),
        Some(("export", _)) => Action::Export,
        Some(("find", matches)) => find(matches),
        Some(("list", _)) => Action::List,
        Some(("get", matches)) => Action::Get { id: text(matches, "id").unwrap_or_default() },
        Some(("regions", matches)) => Action::Regions { code: text(matches, "code") },
        Some(("sources", matches)) => Action::Sources { id: text(matches, "id") },
        Some((name, matches)) => Action::Topic(wish(name, matches)),
    }
}

fn find_arguments() -> [Arg; 2] {
    let words = Arg::new("words").value_name("WORDS").required(true).num_args(1..).value_parser(value_parser!(OsString));
    let limit = Arg::new("limit").long("limit").value_name("N").value_parser(value_parser!(usize)).default_value("3");
    [words.help("Such as: is expired narcan ok"), limit.help("At most so many answers")]
}

fn find(matches: &ArgMatches) -> Action {
    let words = matches.get_many("words").unwrap_or_default().cloned().collect();
    Action::Find { words, limit: matches.get_one("limit").copied().unwrap_or_default() }
}

/// A topic without protocols has no options for them.
fn wish(name: &str, matches: &ArgMatches) -> Wish {
    let optional = |id| matches.try_get_one::<String>(id).ok().flatten().cloned();
    let compare = matches.try_get_one::<bool>("compare").ok().flatten().is_some_and(|compare| *compare);
    let section = if compare { Some(COMPARE.to_owned()) } else { optional("section") };
    Wish { topic: name.to_owned(), section, protocol: optional("protocol") }
}

fn options(matches: &ArgMatches) -> Result<Options, clap::Error> {
    let text = |name| matches.get_one::<String>(name).map(String::as_str);
    let format = match (text("json"), text("format")) {
        (Some(_), Some("text")) => return Err(conflict()),
        (Some(_), _) | (None, Some("json")) => Format::Json,
        (None, _) if matches.get_flag("plain") => Format::Plain,
        (None, _) => Format::Text,
    };
    let colour = match text("color") {
        Some("always") => Colour::Always,
        Some("never") => Colour::Never,
        Some(_) | None => Colour::Auto,
    };
    let (width, region) = (matches.get_one("width").copied(), text("region").map(str::to_owned));
    Ok(Options { format, full: matches.get_flag("full"), colour, width, region })
}

fn conflict() -> clap::Error {
    clap::Error::raw(clap::error::ErrorKind::ArgumentConflict, "--json and --format text ask for different things")
}
