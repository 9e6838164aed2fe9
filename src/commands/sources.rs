//! `odref sources`: where the statements come from.

use odref::catalogue::{self, SourceEntry};
use odref::error::Error;
use odref::page::{CitedSource, cited};
use odref::render::{document, index, json};

use crate::cli::Format;
use crate::screen::Screen;

pub(crate) fn sources(id: Option<&str>, screen: &Screen) -> Result<String, Error> {
    let entries: Vec<&SourceEntry> = match id {
        Some(id) => vec![catalogue::find_source(id).ok_or_else(|| unknown_source(id))?],
        None => catalogue::sources().iter().filter(|source| !source.cited_in.is_empty()).collect(),
    };
    let records: Vec<CitedSource> = entries.iter().map(|entry| cited(entry.id)).collect::<Result<_, _>>()?;
    match screen.options.format {
        Format::Json => json::sources(&entries, &records, &screen.warnings),
        Format::Markdown | Format::Html => screen.write(document::sources(&entries, &records, screen.call()?)),
        Format::Plain => Ok(screen.encode(&index::plain_sources(&records))),
        Format::Text => Ok(screen.paint(&index::sources(&entries, &records, screen.layout().width))),
    }
}

fn unknown_source(id: &str) -> Error {
    Error::usage("usage.unknown_source", format!("no source \"{id}\""), "all of them: odref sources")
}
