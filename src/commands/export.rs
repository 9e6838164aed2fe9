//! `odref export`: all of the content.

use std::io::{BufWriter, Write};

use odref::catalogue::{self, ProtocolEntry, RegionEntry};
use odref::content::model::{Protocol, Region};
use odref::error::Error;
use odref::history;
use odref::page::{Choice, CitedSource, Page, cited};
use odref::render::json;

use super::unfit;
use crate::cli::Format;
use crate::output::{Answer, Output};
use crate::screen::{Extent, Screen};

/// Bytes that are written at once.
const PIECE: usize = 1 << 16;

/// All of the content, or what changed in it; always as JSON: there is no page of everything. It leaves topic by topic, because
/// it may be far larger than anything else that is printed; how it ends is for [`Output::deliver`] to say.
pub(crate) fn export(since: Option<&str>, screen: &mut Screen, output: &mut Output) -> Result<Answer, Error> {
    json_only("export", screen.options.format)?;
    match (since, screen.options.lines) {
        (Some(_), true) => {
            let message = "--since and --format ndjson ask for different things";
            Err(Error::usage("usage.conflict", message, "leave one of them out"))
        }
        (Some(version), false) => {
            let stdout = json::changes(history::since(version)?, &screen.warnings)?;
            Ok(Answer { stdout, ..Answer::default() })
        }
        (None, lines) => {
            look_through(screen)?;
            let mut out = BufWriter::with_capacity(PIECE, &mut *output);
            let written = if lines { statements(screen, &mut out) } else { everything(screen, &mut out) };
            let written = written.and_then(|()| out.flush().map_err(|error| Error::output(&error)));
            drop(out);
            // why it could not be written is kept there
            if output.has_failed() { Ok(Answer::default()) } else { written.map(|()| Answer::default()) }
        }
    }
}

/// What is overdue is said in the warnings, which may stand before the pages.
fn look_through(screen: &mut Screen) -> Result<(), Error> {
    catalogue::topics().iter().try_for_each(|topic| screen.read(topic, None, Extent::Section("")).map(|_| ()))
}

fn statements(screen: &Screen, out: &mut impl Write) -> Result<(), Error> {
    catalogue::topics().iter().try_for_each(|topic| json::lines(&Page::open(topic, choice(screen))?, out))
}

fn everything(screen: &Screen, out: &mut impl Write) -> Result<(), Error> {
    let protocols: Vec<Protocol> = catalogue::protocols().iter().map(ProtocolEntry::read).collect::<Result<_, _>>()?;
    let regions: Vec<Region> = catalogue::regions().iter().map(RegionEntry::read).collect::<Result<_, _>>()?;
    let regions: Vec<_> = catalogue::regions().iter().map(|entry| entry.code).zip(&regions).collect();
    let sources: Vec<CitedSource> = catalogue::sources().iter().map(|entry| cited(entry.id)).collect::<Result<_, _>>()?;
    let everything = json::Everything {
        topics: catalogue::topics(),
        choice: choice(screen),
        protocols: &protocols,
        regions: &regions,
        sources: &sources,
    };
    json::export(&everything, &screen.warnings, out)
}

fn choice<'a>(screen: &Screen<'a>) -> Choice<'a> {
    Choice { region: screen.config.region.value, protocol: None }
}

/// There is no page of everything.
fn json_only(command: &str, format: Format) -> Result<(), Error> {
    match format {
        Format::Markdown | Format::Html => Err(unfit(command, format, "json, ndjson")),
        Format::Text | Format::Plain | Format::Json => Ok(()),
    }
}
