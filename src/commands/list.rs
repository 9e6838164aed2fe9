//! `odref list`: every topic with its one-line summary.

use odref::catalogue;
use odref::error::Error;
use odref::render::{document, index, json};

use crate::cli::Format;
use crate::screen::Screen;

pub(crate) fn list(screen: &Screen) -> Result<String, Error> {
    let topics = catalogue::topics();
    match screen.options.format {
        Format::Json => json::list(topics, &screen.warnings),
        Format::Markdown | Format::Html => screen.write(document::contents(topics, screen.call()?)),
        Format::Plain => Ok(screen.encode(&index::plain_topics(topics))),
        Format::Text => Ok(screen.paint(&index::topics(topics, screen.layout().width))),
    }
}
