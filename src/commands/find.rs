//! `odref find`: from a question to the statements that answer it.

use std::ffi::OsString;

use odref::catalogue;
use odref::error::Error;
use odref::page::{Page, cite};
use odref::render::answers::{self, Found};
use odref::render::{document, json};
use odref::search;

use crate::cli::Format;
use crate::output::Answer;
use crate::screen::{Extent, Screen};

/// Nothing found is a result, not an error; scripts tell it by the exit code.
const NOTHING: u8 = 1;

/// Answers a question.
pub(crate) fn find(words: &[OsString], limit: usize, screen: &mut Screen) -> Result<Answer, Error> {
    let question = words.iter().map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ");
    let found = search::find(&question, limit);
    let mut results = Vec::new();
    for hit in &found.hits {
        results.push((open(hit.id, screen)?, hit));
    }
    let shown: Vec<Found> =
        results.iter().filter_map(|(page, hit)| Some(Found { page, hit, place: page.find(hit.id)? })).collect();
    let stdout = match screen.options.format {
        Format::Json => {
            let sources = cite(shown.iter().flat_map(|found| &found.place.1.sources))?;
            json::answers(&question, found.emergency, &shown, &sources, &screen.warnings)?
        }
        Format::Markdown | Format::Html => screen.write(document::answers(&question, found.emergency, &shown, screen.call()?))?,
        Format::Plain => screen.encode(&answers::plain(found.emergency, &shown)),
        Format::Text => screen.paint(&answers::text(found.emergency, &shown, screen.layout().width)),
    };
    let nothing = shown.is_empty();
    let stderr = if nothing && screen.options.format != Format::Json { hint() } else { String::new() };
    Ok(Answer { stdout, stderr, exit_code: if nothing { NOTHING } else { 0 }, ..Answer::default() })
}

/// The page of a hit, with no more of it than the section that the hit stands in.
fn open(id: &str, screen: &mut Screen) -> Result<Page, Error> {
    let mut names = id.split('.');
    let (Some(topic), Some(section)) = (names.next().and_then(catalogue::find_topic), names.next()) else {
        return Err(Error::internal(&format!("no statement \"{id}\"")));
    };
    screen.open(topic, None, Extent::Section(section))
}

fn hint() -> String {
    "odref: nothing found\n\
     hint: odref answers questions about opioid overdose: try other words, or odref list\n\
     hint: how much of a drug to take, a diagnosis or another illness: ask a doctor, a pharmacist or a poison line\n"
        .to_owned()
}
