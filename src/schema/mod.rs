//! JSON Schemas, draft 2020-12: of every document that odref prints, and of every content file.
//!
//! They lie in `data/schema`, derived from the types by `generate`; the program carries them on one line each.

#[cfg(test)]
mod generate;

use crate::error::Error;
use crate::packed::Packed;

include!(concat!(env!("OUT_DIR"), "/schemas.rs"));

/// A schema, unread.
#[derive(Clone, Copy, Debug)]
pub struct Schema {
    /// What `odref schema NAME` takes.
    pub name: &'static str,
    /// What it describes.
    pub of: Of,
    /// One line about it.
    pub title: &'static str,
    /// Where it stands among all of them: first byte, and the one behind its last.
    part: (usize, usize),
}

impl Schema {
    /// The schema, on one line.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn json(&self) -> Result<String, Error> {
        let (start, end) = self.part;
        let part = ALL.text("")?.get(start..end).map(str::to_owned);
        part.ok_or_else(|| Error::internal(&format!("no schema \"{}\"", self.name)))
    }
}

/// What a schema describes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Of {
    /// A document that the program prints, or one line of a stream of them.
    Document,
    /// A file in `data/`.
    Content,
}

impl Of {
    /// Its name in documents.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Content => "content",
        }
    }
}

/// Every schema: those of documents first, each kind by name.
#[must_use]
pub fn schemas() -> &'static [Schema] {
    SCHEMAS
}

/// The schema of this name, which may also be what the key `schema` of a document says.
#[must_use]
pub fn find(name: &str) -> Option<&'static Schema> {
    let name = name.strip_prefix("odref.").unwrap_or(name);
    SCHEMAS.iter().find(|schema| schema.name == name)
}

/// JSON on one line, laid out for reading: two spaces a level, one entry a line.
#[must_use]
pub fn laid_out(line: &str) -> String {
    let mut text = String::with_capacity(line.len() * 2);
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    let mut letters = line.trim_end().chars().peekable();
    while let Some(letter) = letters.next() {
        let closes_at_once = letters.peek().is_some_and(|next| matches!(next, ']' | '}'));
        match letter {
            _ if in_string => text.push(letter),
            '{' | '[' if closes_at_once => text.extend(std::iter::once(letter).chain(letters.next())),
            '{' | '[' => {
                depth += 1;
                text.push(letter);
                new_line(&mut text, depth);
            }
            '}' | ']' => {
                depth = depth.saturating_sub(1);
                new_line(&mut text, depth);
                text.push(letter);
            }
            ',' => {
                text.push(letter);
                new_line(&mut text, depth);
            }
            ':' => text.push_str(": "),
            _ => text.push(letter),
        }
        in_string ^= letter == '"' && !escaped;
        escaped = in_string && letter == '\\' && !escaped;
    }
    text + "\n"
}

fn new_line(text: &mut String, depth: usize) {
    text.push('\n');
    text.extend(std::iter::repeat_n("  ", depth));
}
