//! `odref export`: all of the content.

use odref::catalogue::{self, ProtocolEntry, RegionEntry};
use odref::content::model::{Protocol, Region};
use odref::error::Error;
use odref::history;
use odref::page::{CitedSource, Page, cited};
use odref::render::json;

use super::unfit;
use crate::cli::Format;
use crate::screen::{Extent, Screen};

/// All of the content, or what changed in it; always as JSON: there is no page of everything.
pub(crate) fn export(since: Option<&str>, screen: &mut Screen) -> Result<String, Error> {
    json_only("export", screen.options.format)?;
    match (since, screen.options.lines) {
        (Some(_), true) => {
            let message = "--since and --format ndjson ask for different things";
            Err(Error::usage("usage.conflict", message, "leave one of them out"))
        }
        (Some(version), false) => json::changes(history::since(version)?, &screen.warnings),
        (None, true) => pages(screen)?.iter().map(json::lines).collect(),
        (None, false) => everything(screen),
    }
}

fn pages(screen: &mut Screen) -> Result<Vec<Page>, Error> {
    catalogue::topics().iter().map(|topic| screen.open(topic, None, Extent::Whole)).collect()
}

fn everything(screen: &mut Screen) -> Result<String, Error> {
    let pages = pages(screen)?;
    let protocols: Vec<Protocol> = catalogue::protocols().iter().map(ProtocolEntry::read).collect::<Result<_, _>>()?;
    let regions: Vec<Region> = catalogue::regions().iter().map(RegionEntry::read).collect::<Result<_, _>>()?;
    let regions: Vec<_> = catalogue::regions().iter().map(|entry| entry.code).zip(&regions).collect();
    let sources: Vec<CitedSource> = catalogue::sources().iter().map(|entry| cited(entry.id)).collect::<Result<_, _>>()?;
    json::export(
        &json::Everything { pages: &pages, protocols: &protocols, regions: &regions, sources: &sources },
        &screen.warnings,
    )
}

/// There is no page of everything.
fn json_only(command: &str, format: Format) -> Result<(), Error> {
    match format {
        Format::Markdown | Format::Html => Err(unfit(command, format, "json, ndjson")),
        Format::Text | Format::Plain | Format::Json => Ok(()),
    }
}
