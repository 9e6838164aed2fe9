//! `odref TOPIC [SECTION]`: a page, or a part of it.

use odref::catalogue::{self, ProtocolEntry};
use odref::error::Error;
use odref::page::Page;
use odref::render::{document, json, plain, text};

use super::preview;
use crate::cli::{Format, Wish};
use crate::screen::{Extent, Screen};

pub(crate) fn topic(wish: &Wish, screen: &mut Screen) -> Result<String, Error> {
    let Wish { topic: name, section, protocol } = wish;
    if let Some(own) = screen.own.find(name) {
        return preview::show(own, section.as_deref(), screen);
    }
    let entry = catalogue::find_topic(name).ok_or_else(|| Error::internal(&format!("no topic \"{name}\"")))?;
    let is_short = section.is_none() && !screen.options.full && screen.options.format != Format::Json;
    let extent = if is_short { Extent::Short } else { Extent::Whole };
    let mut page = screen.open(entry, protocol.as_deref().map(find_protocol).transpose()?, extent)?;
    if let Some(section) = section {
        page = only_section(page, section)?;
    }
    show(&page, screen)
}

pub(super) fn find_protocol(id: &str) -> Result<&'static ProtocolEntry, Error> {
    catalogue::protocol(id).map_err(|_| {
        let ids: Vec<_> = catalogue::protocols().iter().map(|protocol| protocol.id).collect();
        Error::usage("usage.unknown_protocol", format!("no protocol \"{id}\""), format!("write one of: {}", ids.join(", ")))
    })
}

pub(super) fn only_section(page: Page, section: &str) -> Result<Page, Error> {
    let ids: Vec<_> = page.topic.sections.iter().map(|section| section.id.as_str()).collect();
    if ids.contains(&section) {
        return Ok(page.with_section(section));
    }
    let message = format!("\"{}\" has no section \"{section}\"", page.topic.id);
    Err(Error::usage("usage.unknown_section", message, format!("write one of: {}", ids.join(", "))))
}

/// Shows a page in the format asked for.
pub(super) fn show(page: &Page, screen: &Screen) -> Result<String, Error> {
    let full = screen.options.full;
    match screen.options.format {
        Format::Json => json::topic(page, &page.sources()?, &screen.warnings),
        Format::Markdown | Format::Html => screen.write(document::page(page, &page.sources()?, full)),
        Format::Plain => Ok(screen.encode(&plain::page(page, full))),
        Format::Text => {
            let sources = if full { page.sources()? } else { Vec::new() };
            Ok(screen.paint(&text::page(page, &sources, screen.layout())))
        }
    }
}
