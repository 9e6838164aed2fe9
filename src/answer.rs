//! From a request to the answer: which pages to open, and which renderer writes them.

use std::ffi::OsString;

use odref::catalogue::{self, RELEASE, SourceEntry, TopicEntry};
use odref::content::model::{Item, Section};
use odref::error::Error;
use odref::page::{CitedSource, Page, cited};
use odref::render::{index, json, plain, style, text};
use odref::text::{sanitize, to_ascii};

use crate::cli::{Action, Format, Options, Request};
use crate::display;
use crate::environment::Environment;
use crate::output::Answer;
use crate::usage;

/// Answers a request.
pub(crate) fn answer(request: &Request, environment: &Environment) -> Answer {
    match write(request, environment) {
        Ok(stdout) => Answer { stdout, ..Answer::default() },
        Err(error) => failure(&error, request.options.format == Format::Json),
    }
}

/// Answers arguments that clap refused, or that asked it for help.
pub(crate) fn refuse(refusal: &clap::Error, arguments: &[OsString]) -> Answer {
    if refusal.use_stderr() {
        failure(&usage::explain(refusal), usage::wants_json(arguments))
    } else {
        Answer { stdout: refusal.render().to_string(), ..Answer::default() }
    }
}

fn failure(error: &Error, as_json: bool) -> Answer {
    let emergency = if error.exit_code == 2 { format!("{}\n", usage::EMERGENCY) } else { String::new() };
    let plain = || format!("{}\n{emergency}", sanitize(&error.to_string()));
    let stderr = if as_json { json::error(error).unwrap_or_else(|_| plain()) } else { plain() };
    Answer { stderr, exit_code: error.exit_code, ..Answer::default() }
}

fn write(request: &Request, environment: &Environment) -> Result<String, Error> {
    let screen = Screen { options: &request.options, environment };
    match &request.action {
        Action::Topic { name, section } => topic(name, section.as_deref(), &screen),
        Action::Get { id } => statement(id, &screen),
        Action::List => list(&screen),
        Action::Sources { id } => sources(id.as_deref(), &screen),
        Action::Version => version(&screen),
    }
}

/// Where the answer will be shown.
struct Screen<'a> {
    options: &'a Options,
    environment: &'a Environment,
}

impl Screen<'_> {
    /// The page as this screen can show it. JSON is UTF-8 whatever the locale.
    fn open(&self, entry: &TopicEntry) -> Result<Page, Error> {
        let page = Page::open(entry)?;
        let as_it_is = self.options.format == Format::Json || display::is_utf8(self.environment);
        Ok(if as_it_is { page } else { page.in_ascii() })
    }

    fn layout(&self) -> text::Options {
        text::Options { full: self.options.full, width: display::width(self.options.width, self.environment) }
    }

    /// Lines as they go out: coloured if this screen has colour.
    fn paint(&self, lines: &[odref::render::Line]) -> String {
        let colour = display::colour(self.options.colour, self.environment, self.environment.stdout_is_terminal);
        self.encode(&style::paint(lines, colour))
    }

    /// ASCII where the locale can show no more.
    fn encode(&self, text: &str) -> String {
        if display::is_utf8(self.environment) { text.to_owned() } else { to_ascii(text).into_owned() }
    }
}

fn topic(name: &str, section: Option<&str>, screen: &Screen) -> Result<String, Error> {
    let entry = catalogue::find_topic(name).ok_or_else(|| Error::internal(&format!("no topic \"{name}\"")))?;
    let mut page = screen.open(entry)?;
    if let Some(section) = section {
        page = only_section(page, section)?;
    }
    show(&page, screen)
}

fn only_section(page: Page, section: &str) -> Result<Page, Error> {
    let ids: Vec<_> = page.topic.sections.iter().map(|section| section.id.as_str()).collect();
    if ids.contains(&section) {
        return Ok(page.with_section(section));
    }
    let message = format!("\"{}\" has no section \"{section}\"", page.topic.id);
    Err(Error::usage("usage.unknown_section", message, format!("write one of: {}", ids.join(", "))))
}

fn show(page: &Page, screen: &Screen) -> Result<String, Error> {
    match screen.options.format {
        Format::Json => json::topic(page, &page.sources()?, &[]),
        Format::Plain => Ok(screen.encode(&plain::page(page, screen.options.full))),
        Format::Text => {
            let sources = if screen.options.full { page.sources()? } else { Vec::new() };
            Ok(screen.paint(&text::page(page, &sources, screen.layout())))
        }
    }
}

fn statement(id: &str, screen: &Screen) -> Result<String, Error> {
    let successor = catalogue::successor(id);
    let current = successor.unwrap_or(id);
    let page = screen.open(current.split('.').next().and_then(catalogue::find_topic).ok_or_else(|| unknown(id))?)?;
    let (section, item) = page.find(current).ok_or_else(|| unknown(id))?;
    let sources: Vec<CitedSource> = item.sources.iter().map(|source| cited(source)).collect::<Result<_, _>>()?;
    match screen.options.format {
        Format::Json => json::statement(&page, section, item, successor.map(|_| id), &sources),
        Format::Plain => Ok(screen.encode(&format!("{}\n", plain::line(section, item, true)))),
        Format::Text => Ok(screen.paint(&statement_page(&page, section, item, &sources, screen))),
    }
}

fn statement_page(
    page: &Page,
    section: &Section,
    item: &Item,
    sources: &[CitedSource],
    screen: &Screen,
) -> Vec<odref::render::Line> {
    let mut single = page.clone();
    single.topic.sections = vec![Section { items: vec![item.clone()], ..section.clone() }];
    text::page(&single, sources, text::Options { full: true, ..screen.layout() })
}

fn unknown(id: &str) -> Error {
    let hint = "ids are topic.section.item, as in: odref triad --json | jq -r '.data.sections[].items[].id'";
    Error::usage("usage.unknown_id", format!("no statement \"{id}\""), hint)
}

fn list(screen: &Screen) -> Result<String, Error> {
    let topics = catalogue::topics();
    match screen.options.format {
        Format::Json => json::list(topics),
        Format::Plain => Ok(screen.encode(&index::plain_topics(topics))),
        Format::Text => Ok(screen.paint(&index::topics(topics, screen.layout().width))),
    }
}

fn sources(id: Option<&str>, screen: &Screen) -> Result<String, Error> {
    let entries: Vec<&SourceEntry> = match id {
        Some(id) => vec![catalogue::find_source(id).ok_or_else(|| unknown_source(id))?],
        None => catalogue::sources().iter().filter(|source| !source.cited_in.is_empty()).collect(),
    };
    let records: Vec<CitedSource> = entries.iter().map(|entry| cited(entry.id)).collect::<Result<_, _>>()?;
    match screen.options.format {
        Format::Json => json::sources(&entries, &records),
        Format::Plain => Ok(screen.encode(&index::plain_sources(&records))),
        Format::Text => Ok(screen.paint(&index::sources(&entries, &records, screen.layout().width))),
    }
}

fn unknown_source(id: &str) -> Error {
    Error::usage("usage.unknown_source", format!("no source \"{id}\""), "all of them: odref sources")
}

fn version(screen: &Screen) -> Result<String, Error> {
    if screen.options.format == Format::Json {
        return json::version();
    }
    let hash: String = RELEASE.hash.chars().take(12).collect();
    let status = if RELEASE.reviewed { "reviewed" } else { "unreviewed" };
    let program = env!("CARGO_PKG_VERSION");
    Ok(format!("odref {program}\ncontent {} ({}), en, {status}, {hash}\n", RELEASE.version, RELEASE.date))
}
