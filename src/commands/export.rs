//! `odref export`: all of the content.

use odref::catalogue::{self, ProtocolEntry, RegionEntry};
use odref::content::model::{Protocol, Region};
use odref::error::Error;
use odref::page::{CitedSource, Page, cited};
use odref::render::json;

use super::unfit;
use crate::cli::Format;
use crate::screen::{Extent, Screen};

/// All of the content, always as JSON: there is no page of everything.
pub(crate) fn export(screen: &mut Screen) -> Result<String, Error> {
    json_only("export", screen.options.format)?;
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

/// There is no page of everything.
fn json_only(command: &str, format: Format) -> Result<(), Error> {
    match format {
        Format::Markdown | Format::Html => Err(unfit(command, format, "json")),
        Format::Text | Format::Plain | Format::Json => Ok(()),
    }
}
