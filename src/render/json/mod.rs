//! Documents for scripts: one line of JSON in an envelope that says what it is, which content it shows and how far to trust it.
//!
//! Lists are never null or missing, and the order of keys is fixed. A key may be added in a minor version of the shape; anything
//! else makes a major one.

pub mod class;
mod convert;
pub mod quiz;
pub(crate) mod shape;

use std::io::Write;

use serde::Serialize;

use super::answers::Found;
use super::config::Settings;
use crate::catalogue::{self, SourceEntry, TopicEntry};
use crate::content::model::{Item, Protocol, Region, Section};
use crate::error::Error;
use crate::history::Past;
use crate::page::{Choice, CitedSource, Page, cite};
use crate::schema::Schema;
use convert::*;
use shape::*;

/// Version of the shapes, apart from those of program and content.
pub const SCHEMA_VERSION: &str = "1.0";

/// A topic, whole: whatever the depth, scripts get every section.
///
/// # Errors
/// None: every shape here can be written.
pub fn topic(page: &Page, sources: &[CitedSource], warnings: &[String]) -> Result<String, Error> {
    document("odref.topic", content(page), topic_out(page), sources, warnings)
}

/// All of the content.
#[derive(Clone, Copy, Debug)]
pub struct Everything<'a> {
    /// Every topic, unread: each is read when its turn comes, so that no more than one is in memory.
    pub topics: &'a [TopicEntry],
    /// Where the reader is.
    pub choice: Choice<'a>,
    /// Every protocol.
    pub protocols: &'a [Protocol],
    /// Every region, by code.
    pub regions: &'a [(&'a str, &'a Region)],
    /// Every source.
    pub sources: &'a [CitedSource],
}

/// Writes everything as one document.
///
/// # Errors
/// When it cannot be written there.
pub fn export(everything: &Everything, warnings: &[String], out: &mut impl Write) -> Result<(), Error> {
    let &Everything { topics, choice, protocols, regions, sources } = everything;
    let data = ExportOut {
        topics: Topics { topics, choice },
        protocols: protocols.iter().map(whole_protocol_out).collect(),
        regions: regions.iter().map(|(code, region)| region_out(code, region)).collect(),
    };
    let content = Content { region: choice.region.map(|region| region.code), ..whole_content() };
    write_line(&envelope("odref.export", content, data, sources, warnings), out)
}

/// Writes the statements of a page, one document a line. Each says itself which content it is: an index hands them out one by one.
///
/// # Errors
/// When a source is not on record, or when it cannot be written there.
pub fn lines(page: &Page, out: &mut impl Write) -> Result<(), Error> {
    for section in &page.topic.sections {
        for item in &section.items {
            let sources = cite(item.sources.iter())?;
            write_line(&line_out(page, section, item, &sources), out)?;
        }
    }
    Ok(())
}

/// What changed since an earlier version of the content.
///
/// # Errors
/// None: every shape here can be written.
pub fn changes(past: &Past, warnings: &[String]) -> Result<String, Error> {
    document("odref.changes", whole_content(), changes_out(past, catalogue::successor), &[], warnings)
}

/// One statement. `successor_of` is the retired id it was asked for by, if it was.
///
/// # Errors
/// None: every shape here can be written.
pub fn statement(
    page: &Page,
    section: &Section,
    item: &Item,
    successor_of: Option<&str>,
    sources: &[CitedSource],
    warnings: &[String],
) -> Result<String, Error> {
    let data = StatementOut {
        topic: &page.topic.id,
        section: &section.id,
        kind: section.kind,
        columns: &section.columns,
        item: item_out(&format!("{}.{}", page.topic.id, section.id), section, item),
        successor_of,
    };
    document("odref.statement", content(page), data, sources, warnings)
}

/// The answers to a question, best first.
///
/// # Errors
/// None: every shape here can be written.
pub fn answers(
    question: &str,
    emergency: bool,
    found: &[Found],
    sources: &[CitedSource],
    warnings: &[String],
) -> Result<String, Error> {
    let results = found.iter().map(result_out).collect();
    document("odref.find", whole_content(), FindOut { question, emergency, results }, sources, warnings)
}

/// The contents page.
///
/// # Errors
/// None: every shape here can be written.
pub fn list(topics: &[TopicEntry], warnings: &[String]) -> Result<String, Error> {
    let topics = topics.iter().map(summary_out).collect();
    document("odref.list", whole_content(), ListOut { topics }, &[], warnings)
}

/// Sources with the topics that cite them.
///
/// # Errors
/// None: every shape here can be written.
pub fn sources(entries: &[&SourceEntry], records: &[CitedSource], warnings: &[String]) -> Result<String, Error> {
    let sources = entries.iter().map(|entry| UseOut { id: entry.id, cited_in: entry.cited_in }).collect();
    document("odref.sources", whole_content(), SourcesOut { sources }, records, warnings)
}

/// Regions with their numbers, helplines, products and protocol.
///
/// # Errors
/// None: every shape here can be written.
pub fn regions(regions: &[(&str, &Region)], sources: &[CitedSource], warnings: &[String]) -> Result<String, Error> {
    let regions = regions.iter().map(|(code, region)| region_out(code, region)).collect();
    document("odref.regions", whole_content(), RegionsOut { regions }, sources, warnings)
}

/// The settings, each with where it came from.
///
/// # Errors
/// None: every shape here can be written.
pub fn config(settings: &Settings, warnings: &[String]) -> Result<String, Error> {
    document("odref.config", whole_content(), config_out(settings), &[], warnings)
}

/// The schemas that this program can print.
///
/// # Errors
/// None: every shape here can be written.
pub fn schemas(schemas: &[Schema], warnings: &[String]) -> Result<String, Error> {
    let schemas =
        schemas.iter().map(|schema| SchemaOut { name: schema.name, of: schema.of.name(), title: schema.title }).collect();
    document("odref.schemas", whole_content(), SchemasOut { schemas }, &[], warnings)
}

/// Versions of program, shape and content: the envelope says it all.
///
/// # Errors
/// None: every shape here can be written.
pub fn version(warnings: &[String]) -> Result<String, Error> {
    document("odref.version", whole_content(), Nothing {}, &[], warnings)
}

/// An error, for stderr.
///
/// # Errors
/// None: every shape here can be written.
pub fn error(error: &Error) -> Result<String, Error> {
    let body = ErrorBody { code: error.code, message: &error.message, hint: &error.hint, exit_code: error.exit_code };
    line(&ErrorOut { error: body })
}

fn document<D: Serialize>(
    schema: &str,
    content: Content,
    data: D,
    sources: &[CitedSource],
    warnings: &[String],
) -> Result<String, Error> {
    line(&envelope(schema, content, data, sources, warnings))
}

fn envelope<'a, D>(
    schema: &'a str,
    content: Content<'a>,
    data: D,
    sources: &'a [CitedSource],
    warnings: &'a [String],
) -> Envelope<'a, D> {
    let tool = Tool { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") };
    let sources = sources.iter().map(|cited| source_out(&cited.id, &cited.source)).collect();
    Envelope { schema, schema_version: SCHEMA_VERSION, tool, content, data, sources, warnings }
}

fn line(value: &impl Serialize) -> Result<String, Error> {
    let json = serde_json::to_string(value).map_err(|error| unwritten(&error))?;
    Ok(json + "\n")
}

fn write_line(value: &impl Serialize, out: &mut impl Write) -> Result<(), Error> {
    serde_json::to_writer(&mut *out, value).map_err(|error| unwritten(&error))?;
    out.write_all(b"\n").map_err(|error| Error::output(&error))
}

fn unwritten(error: &serde_json::Error) -> Error {
    Error::internal(&format!("cannot write JSON: {error}"))
}
