//! `odref get ID`: one statement by its public id.

use odref::catalogue;
use odref::content::model::{Item, Section};
use odref::error::Error;
use odref::page::{CitedSource, Page};
use odref::render::{Line, document, json, plain, text};

use crate::cli::Format;
use crate::screen::{Extent, Screen};

pub(crate) fn get(id: &str, screen: &mut Screen) -> Result<String, Error> {
    let successor = catalogue::successor(id);
    let current = successor.unwrap_or(id);
    let (topic, rest) = current.split_once('.').ok_or_else(|| unknown(id))?;
    let section = rest.split('.').next().unwrap_or_default();
    let page = match screen.own.find(topic) {
        Some(own) => screen.open_own(own)?,
        None => screen.open(catalogue::find_topic(topic).ok_or_else(|| unknown(id))?, None, Extent::Section(section))?,
    };
    let (section, item) = page.find(current).ok_or_else(|| unknown(id))?;
    let sources = page.cite(item.sources.iter())?;
    match screen.options.format {
        Format::Json => json::statement(&page, section, item, successor.map(|_| id), &sources, &screen.warnings),
        Format::Markdown | Format::Html => screen.write(document::page(&alone(&page, section, item), &sources, true)),
        Format::Plain => Ok(screen.encode(&plain::statement(&page, section, item))),
        Format::Text => Ok(screen.paint(&statement_page(&page, section, item, &sources, screen))),
    }
}

fn statement_page(page: &Page, section: &Section, item: &Item, sources: &[CitedSource], screen: &Screen) -> Vec<Line> {
    text::page(&alone(page, section, item), sources, text::Options { full: true, ..screen.layout() })
}

/// The page with nothing but the statement.
fn alone(page: &Page, section: &Section, item: &Item) -> Page {
    let mut single = page.clone();
    single.focused = true;
    single.topic.sections = vec![Section { items: vec![item.clone()], ..section.clone() }];
    single
}

fn unknown(id: &str) -> Error {
    let hint = "ids are topic.section.item, as in: odref triad --json | jq -r '.data.sections[].items[].id'";
    Error::usage("usage.unknown_id", format!("no statement \"{id}\""), hint)
}
