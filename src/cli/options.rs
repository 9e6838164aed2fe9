//! The options that every command takes.

use std::ffi::OsString;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

/// How to show it.
#[derive(Debug)]
pub(crate) struct Options {
    pub(crate) format: Format,
    /// Whether a terminal page was asked for by name.
    pub(crate) as_text: bool,
    /// JSON as a stream, one document a line.
    pub(crate) lines: bool,
    pub(crate) full: bool,
    pub(crate) colour: Option<Colour>,
    pub(crate) strict: bool,
    pub(crate) width: Option<usize>,
    pub(crate) region: Option<String>,
    pub(crate) language: Option<String>,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Format {
    Text,
    Plain,
    Json,
    Markdown,
    Html,
}

impl Format {
    /// As `--format` takes it; the plain form has an option of its own.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Text | Self::Plain => "text",
            Self::Json => "json",
            Self::Markdown => "markdown",
            Self::Html => "html",
        }
    }

    /// Whether it is a document, read by another program and in UTF-8 whatever the locale.
    pub(crate) fn is_utf8(self) -> bool {
        match self {
            Self::Json | Self::Markdown | Self::Html => true,
            Self::Text | Self::Plain => false,
        }
    }
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Colour {
    Auto,
    Always,
    Never,
}

/// What `--format` takes.
const FORMATS: [&str; 5] = ["text", "json", "ndjson", "markdown", "html"];

/// Adds them to the program or to one of its commands. clap could make them known to all commands, and hand their values on, by
/// itself: for that it copies each of them to every command, which was a sixth of the help and a tenth of a page.
pub(super) fn add(command: Command) -> Command {
    let option = |name: &'static str, help: &'static str| Arg::new(name).long(name).help(help);
    command.args([
        option("json", "Print JSON, in version 1 of its shape")
            .num_args(0..=1)
            .require_equals(true)
            .default_missing_value("1")
            .value_name("1")
            .value_parser(PossibleValuesParser::new(["1"]))
            .hide_possible_values(true),
        option("format", "Print text, json, markdown, html or ndjson")
            .value_name("FORMAT")
            .value_parser(PossibleValuesParser::new(FORMATS))
            .hide_possible_values(true),
        option("full", "Print details and sources too").action(ArgAction::SetTrue),
        option("plain", "Print one statement a line, without layout").action(ArgAction::SetTrue),
        // taken whatever it is: an unknown region is a warning, and never keeps a page from being shown
        option("region", "Show what holds in this country, such as US or GB")
            .value_name("CODE")
            .value_parser(value_parser!(OsString)),
        option("lang", "Language of the content: en")
            .value_name("CODE")
            .value_parser(PossibleValuesParser::new(["en"]))
            .hide_possible_values(true),
        option("color", "Colour the page: auto, always or never")
            .value_name("WHEN")
            .value_parser(PossibleValuesParser::new(["auto", "always", "never"]))
            .hide_possible_values(true),
        option("width", "Draw the page in so many columns, 20 to 100").value_name("COLUMNS").value_parser(value_parser!(usize)),
        option("content", "Use this topic of your own too, marked UNOFFICIAL")
            .value_name("FILE")
            .action(ArgAction::Append)
            .value_parser(value_parser!(OsString)),
        option("strict", "Fail with exit code 3 if the check of a page is overdue").action(ArgAction::SetTrue),
        Arg::new("version")
            .short('V')
            .long("version")
            .help("Print the versions of program and content")
            .action(ArgAction::SetTrue),
    ])
}

/// What a line says before the command, and behind it.
pub(super) struct Given<'a> {
    pub(super) before: &'a ArgMatches,
    pub(super) behind: Option<&'a ArgMatches>,
}

impl<'a> Given<'a> {
    /// The value of an option: the one behind the command wins.
    fn value<T: Clone + Send + Sync + 'static>(&self, name: &str) -> Option<&'a T> {
        self.behind.into_iter().chain([self.before]).find_map(|matches| matches.get_one(name))
    }

    pub(super) fn flag(&self, name: &str) -> bool {
        self.before.get_flag(name) || self.behind.is_some_and(|matches| matches.get_flag(name))
    }
}

pub(super) fn read(given: &Given) -> Result<Options, clap::Error> {
    let text = |name| given.value::<String>(name).map(String::as_str);
    let format = match (text("json"), text("format")) {
        (Some(_), Some(other)) if other != "json" => return Err(conflict(other)),
        (None, Some("markdown")) => Format::Markdown,
        (None, Some("html")) => Format::Html,
        (Some(_), _) | (None, Some("json" | "ndjson")) => Format::Json,
        (None, _) if given.flag("plain") => Format::Plain,
        (None, _) => Format::Text,
    };
    let colour = match text("color") {
        Some("always") => Some(Colour::Always),
        Some("never") => Some(Colour::Never),
        Some(_) => Some(Colour::Auto),
        None => None,
    };
    let region = given.value::<OsString>("region").map(|code| code.to_string_lossy().into_owned());
    let language = text("lang").map(str::to_owned);
    let width = given.value("width").copied();
    let (full, strict, lines) = (given.flag("full"), given.flag("strict"), text("format") == Some("ndjson"));
    let as_text = text("format") == Some("text");
    Ok(Options { format, as_text, lines, full, strict, colour, width, region, language })
}

/// Carries the two that conflict in the places where clap itself puts them.
fn conflict(format: &str) -> clap::Error {
    let mut error = clap::Error::new(ErrorKind::ArgumentConflict);
    error.insert(ContextKind::InvalidArg, ContextValue::String("--json".to_owned()));
    error.insert(ContextKind::PriorArg, ContextValue::String(format!("--format {format}")));
    error
}
