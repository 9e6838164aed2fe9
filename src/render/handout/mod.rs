//! Handouts: a poster for a wall, cards for a wallet and a quiz, as HTML that needs nothing beside it or as Markdown. Renderers are pure.

mod drawings;
mod markdown;
mod measure;
mod plan;
mod poster;
mod quiz;
mod wallet;

use askama::Template;

use crate::catalogue::RELEASE;
use crate::content::model::HandoutWords;
use crate::error::Error;
use crate::handout::{Part, QuestionSheet, Sheet};
use crate::page::CitedSource;
use crate::render::quiz::COMMON;
use crate::render::words::{reviewed, trust};

pub use drawings::drawing;
pub use markdown::{poster as poster_markdown, quiz as quiz_markdown, wallet as wallet_markdown};
pub use poster::poster;
pub use quiz::quiz;
pub use wallet::{Cards, wallet};

/// What a handout has no room for. It is made all the same.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Shortfall {
    /// Something that was asked for is left out.
    Room,
    /// Letters of large print, which are only of this size, in points.
    Letters(f32),
}

/// What a handout says about itself.
#[derive(Clone, Debug)]
struct Footer {
    /// The protocol and the review.
    trust: String,
    /// The issuing document, the version of the content and its language.
    origin: String,
    /// The documents behind the protocol.
    sources: String,
}

impl Footer {
    fn of(sheet: &Sheet) -> Self {
        let words = &sheet.words;
        let document = sheet.page.protocol.as_ref().map(|protocol| format!("{}. ", protocol.document)).unwrap_or_default();
        let names = names(&sheet.sources).join(", ");
        Self {
            trust: trust(&sheet.page, false),
            origin: format!("{document}{}", content(words)),
            sources: format!("{}: {names}. {}: odref {} --full.", words.sources, words.in_full, sheet.page.topic.id),
        }
    }

    fn of_quiz(sheet: &QuestionSheet) -> Self {
        let words = &sheet.words;
        Self {
            trust: format!("{COMMON} {}", reviewed(&sheet.review, false)),
            origin: content(words),
            sources: format!("{}: {}.", words.sources, names(&sheet.sources).join(", ")),
        }
    }

    /// The same without the list of documents, where letters are large.
    fn short(self, sheet: &Sheet) -> Self {
        Self { sources: format!("{}: odref {} --full.", sheet.words.in_full, sheet.page.topic.id), ..self }
    }

    /// What stands in small letters.
    fn rest(&self) -> String {
        format!("{} {}", self.origin, self.sources)
    }
}

/// The version of the content, its date and its language.
fn content(words: &HandoutWords) -> String {
    format!("{} {}, {}, {}.", words.content, RELEASE.version, RELEASE.date, words.language)
}

/// Publishers with their years, each once.
fn names(sources: &[CitedSource]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for cited in sources {
        let source = &cited.source;
        // "Toward the Heart / BC Centre for Disease Control": the first name is enough on paper
        let publisher = source.publisher.split([';', '/', '(']).next().unwrap_or_default().trim();
        let name = source.year.map_or_else(|| publisher.to_owned(), |year| format!("{publisher} {year}"));
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

fn drawn(template: &impl Template) -> Result<String, Error> {
    let text = template.render().map_err(|error| Error::internal(&format!("cannot draw the handout: {error}")))?;
    Ok(format!("{}\n", text.trim_end()))
}

/// What not to do, a line each: the terms of the list, or the sentences of the statement that sums it up.
fn do_not_lines(part: &Part, listed: bool) -> Vec<String> {
    if listed {
        return part.entries.iter().map(|(term, _)| term.clone()).collect();
    }
    let sentences = part.entries.iter().flat_map(|(_, text)| text.split_inclusive(". "));
    sentences.map(|sentence| sentence.trim().to_owned()).collect()
}
