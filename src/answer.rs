//! From a request to the answer: which pages to open, and which renderer writes them.

use std::ffi::OsString;

use odref::catalogue::{self, ProtocolEntry, RELEASE, RegionEntry, SourceEntry};
use odref::content::model::{Item, Protocol, Region, Section};
use odref::error::Error;
use odref::page::{CitedSource, Page, cite, cited};
use odref::render::{index, json, plain, regions as regions_page, text};
use odref::text::sanitize;

use crate::cli::{Action, Format, Request, Wish};
use crate::environment::Environment;
use crate::find::find;
use crate::output::Answer;
use crate::screen::{Extent, Screen};
use crate::usage;

/// Answers a request.
pub(crate) fn answer(request: &Request, environment: &Environment) -> Answer {
    let mut screen = Screen::new(&request.options, environment);
    match write(&request.action, &mut screen) {
        Ok(answer) => Answer { stderr: warnings(&screen) + &answer.stderr, ..answer },
        Err(error) => failure(&error, request.options.format == Format::Json),
    }
}

/// The warnings for stderr; a JSON document carries its own.
fn warnings(screen: &Screen) -> String {
    let shown = screen.warnings.iter().filter(|_| screen.options.format != Format::Json);
    shown.map(|warning| format!("odref: warning: {}\n", sanitize(warning))).collect()
}

/// Answers arguments that clap refused, or that asked it for help.
pub(crate) fn refuse(refusal: &clap::Error, arguments: &[OsString]) -> Answer {
    if refusal.use_stderr() {
        failure(&usage::explain(refusal), usage::wants_json(arguments))
    } else {
        Answer { stdout: refusal.render().to_string(), ..Answer::default() }
    }
}

/// Arguments that made no sense, in JSON if that was asked for.
fn failure(error: &Error, as_json: bool) -> Answer {
    let emergency = if error.exit_code == 2 { format!("{}\n", usage::EMERGENCY) } else { String::new() };
    let plain = || format!("{}\n{emergency}", sanitize(&error.to_string()));
    let stderr = if as_json { json::error(error).unwrap_or_else(|_| plain()) } else { plain() };
    Answer { stderr, exit_code: error.exit_code, ..Answer::default() }
}

fn write(action: &Action, screen: &mut Screen) -> Result<Answer, Error> {
    let stdout = match action {
        Action::Find { words, limit } => return find(words, *limit, screen),
        Action::Topic(wish) => topic(wish, screen),
        Action::Get { id } => statement(id, screen),
        Action::Export => export(screen),
        Action::List => list(screen),
        Action::Regions { code } => regions(code.as_deref(), screen),
        Action::Sources { id } => sources(id.as_deref(), screen),
        Action::Version => version(screen),
    };
    Ok(Answer { stdout: stdout?, ..Answer::default() })
}

fn topic(wish: &Wish, screen: &mut Screen) -> Result<String, Error> {
    let Wish { topic: name, section, protocol } = wish;
    let entry = catalogue::find_topic(name).ok_or_else(|| Error::internal(&format!("no topic \"{name}\"")))?;
    let is_short = section.is_none() && !screen.options.full && screen.options.format != Format::Json;
    let extent = if is_short { Extent::Short } else { Extent::Whole };
    let mut page = screen.open(entry, protocol.as_deref().map(find_protocol).transpose()?, extent)?;
    if let Some(section) = section {
        page = only_section(page, section)?;
    }
    show(&page, screen)
}

fn find_protocol(id: &str) -> Result<&'static ProtocolEntry, Error> {
    catalogue::protocol(id).map_err(|_| {
        let ids: Vec<_> = catalogue::protocols().iter().map(|protocol| protocol.id).collect();
        Error::usage("usage.unknown_protocol", format!("no protocol \"{id}\""), format!("write one of: {}", ids.join(", ")))
    })
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
        Format::Json => json::topic(page, &page.sources()?, &screen.warnings),
        Format::Plain => Ok(screen.encode(&plain::page(page, screen.options.full))),
        Format::Text => {
            let sources = if screen.options.full { page.sources()? } else { Vec::new() };
            Ok(screen.paint(&text::page(page, &sources, screen.layout())))
        }
    }
}

fn statement(id: &str, screen: &mut Screen) -> Result<String, Error> {
    let successor = catalogue::successor(id);
    let current = successor.unwrap_or(id);
    let page = screen.open(
        current.split('.').next().and_then(catalogue::find_topic).ok_or_else(|| unknown(id))?,
        None,
        Extent::Whole,
    )?;
    let (section, item) = page.find(current).ok_or_else(|| unknown(id))?;
    let sources = cite(item.sources.iter())?;
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
    single.focused = true;
    single.topic.sections = vec![Section { items: vec![item.clone()], ..section.clone() }];
    text::page(&single, sources, text::Options { full: true, ..screen.layout() })
}

fn unknown(id: &str) -> Error {
    let hint = "ids are topic.section.item, as in: odref triad --json | jq -r '.data.sections[].items[].id'";
    Error::usage("usage.unknown_id", format!("no statement \"{id}\""), hint)
}

/// All of the content, always as JSON: there is no page of everything.
fn export(screen: &mut Screen) -> Result<String, Error> {
    let pages: Vec<Page> =
        catalogue::topics().iter().map(|topic| screen.open(topic, None, Extent::Whole)).collect::<Result<_, _>>()?;
    let protocols: Vec<Protocol> = catalogue::protocols().iter().map(ProtocolEntry::read).collect::<Result<_, _>>()?;
    let regions: Vec<Region> = catalogue::regions().iter().map(RegionEntry::read).collect::<Result<_, _>>()?;
    let regions: Vec<_> = catalogue::regions().iter().map(|entry| entry.code).zip(&regions).collect();
    let sources: Vec<CitedSource> = catalogue::sources().iter().map(|entry| cited(entry.id)).collect::<Result<_, _>>()?;
    json::export(
        &json::Everything { pages: &pages, protocols: &protocols, regions: &regions, sources: &sources },
        &screen.warnings,
    )
}

fn list(screen: &Screen) -> Result<String, Error> {
    let topics = catalogue::topics();
    match screen.options.format {
        Format::Json => json::list(topics),
        Format::Plain => Ok(screen.encode(&index::plain_topics(topics))),
        Format::Text => Ok(screen.paint(&index::topics(topics, screen.layout().width))),
    }
}

fn regions(code: Option<&str>, screen: &Screen) -> Result<String, Error> {
    let entries: Vec<&RegionEntry> = match code {
        Some(code) => vec![catalogue::find_region(code).ok_or_else(|| unknown_region(code))?],
        None => catalogue::regions().iter().collect(),
    };
    let records: Vec<Region> = entries.iter().map(|entry| entry.read()).collect::<Result<_, _>>()?;
    let pairs: Vec<_> = entries.iter().map(|entry| entry.code).zip(&records).collect();
    match (screen.options.format, pairs.as_slice()) {
        (Format::Json, _) => json::regions(&pairs, &region_sources(&records)?),
        (Format::Plain, _) => Ok(screen.encode(&regions_page::plain(&pairs))),
        (Format::Text, [(code, region)]) => {
            Ok(screen.paint(&regions_page::one(code, region, &region_sources(&records)?, screen.layout().width)))
        }
        (Format::Text, _) => Ok(screen.paint(&regions_page::all(&pairs, screen.layout().width))),
    }
}

fn unknown_region(code: &str) -> Error {
    let hint = "all of them: odref regions. Not listed: call your local emergency number";
    Error::usage("usage.unknown_region", format!("no region \"{code}\""), hint)
}

fn region_sources(records: &[Region]) -> Result<Vec<CitedSource>, Error> {
    let helplines = records.iter().flat_map(|region| &region.helplines).flat_map(|helpline| &helpline.sources);
    cite(records.iter().flat_map(|region| &region.emergency.sources).chain(helplines))
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
