//! `odref regions`: emergency numbers, helplines and products by country.

use odref::catalogue::{self, RegionEntry};
use odref::content::model::Region;
use odref::error::Error;
use odref::page::{CitedSource, cite};
use odref::render::{document, json, regions as page};

use crate::cli::Format;
use crate::screen::Screen;

pub(crate) fn regions(code: Option<&str>, screen: &Screen) -> Result<String, Error> {
    let entries: Vec<&RegionEntry> = match code {
        Some(code) => vec![catalogue::find_region(code).ok_or_else(|| unknown_region(code))?],
        None => catalogue::regions().iter().collect(),
    };
    let records: Vec<Region> = entries.iter().map(|entry| entry.read()).collect::<Result<_, _>>()?;
    let pairs: Vec<_> = entries.iter().map(|entry| entry.code).zip(&records).collect();
    match (screen.options.format, pairs.as_slice()) {
        (Format::Json, _) => json::regions(&pairs, &region_sources(&records)?, &screen.warnings),
        (Format::Markdown | Format::Html, [(code, region)]) => {
            screen.write(document::region(code, region, &region_sources(&records)?))
        }
        (Format::Markdown | Format::Html, _) => screen.write(document::regions(&pairs, screen.call()?)),
        (Format::Plain, _) => Ok(screen.encode(&page::plain(&pairs))),
        (Format::Text, [(code, region)]) => {
            Ok(screen.paint(&page::one(code, region, &region_sources(&records)?, screen.layout().width)))
        }
        (Format::Text, _) => Ok(screen.paint(&page::all(&pairs, screen.layout().width))),
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
