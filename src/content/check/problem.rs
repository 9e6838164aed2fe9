//! What is wrong in a content file, where, and what to type instead.

use std::fmt;

use crate::content::File;

/// One broken rule.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Problem {
    /// The file.
    pub file: String,
    /// The line in it, from 1.
    pub line: usize,
    /// The place in the content, such as `signs.pinpoint-pupils text`; empty for the file as a whole.
    pub place: String,
    /// What is wrong.
    pub what: String,
    /// What to write.
    pub remedy: String,
    /// Worth a look, but no reason to stop the build.
    pub warning: bool,
}

impl fmt::Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{}:{}: ", self.file, self.line)?;
        if !self.place.is_empty() {
            write!(formatter, "{}: ", self.place)?;
        }
        write!(formatter, "{}; {}", self.what, self.remedy)
    }
}

/// Where in a file a value stands: the ids that lead to it, and the key.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place<'a> {
    pub(super) ids: &'a [&'a str],
    pub(super) key: &'a str,
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        let ids = self.ids.join(".");
        let gap = if ids.is_empty() { "" } else { " " };
        write!(formatter, "{ids}{gap}{}", self.key)
    }
}

/// Collects the problems of one file.
pub(super) struct Report<'a> {
    file: &'a File,
    pub(super) problems: Vec<Problem>,
}

impl<'a> Report<'a> {
    pub(super) fn new(file: &'a File) -> Self {
        Self { file, problems: Vec::new() }
    }

    /// The file's name without folder and ending.
    pub(super) fn file_id(&self) -> &'a str {
        let name = self.file.path.rsplit('/').next().unwrap_or_default();
        name.strip_suffix(".json").unwrap_or(name)
    }

    pub(super) fn error(&mut self, ids: &[&str], key: &str, what: impl Into<String>, remedy: impl Into<String>) {
        self.add(Place { ids, key }, what.into(), remedy.into(), false);
    }

    pub(super) fn warn(&mut self, ids: &[&str], key: &str, what: impl Into<String>, remedy: impl Into<String>) {
        self.add(Place { ids, key }, what.into(), remedy.into(), true);
    }

    fn add(&mut self, place: Place, what: String, remedy: String, warning: bool) {
        let line = line_of(&self.file.text, place);
        let file = self.file.path.clone();
        self.problems.push(Problem { file, line, place: place.to_string(), what, remedy, warning });
    }
}

/// The line of a key, found by following the ids through the text. The parsed value has no lines any more.
fn line_of(text: &str, place: Place) -> usize {
    let mut offset = 0;
    for id in place.ids {
        offset = find_id(text, offset, id).unwrap_or(offset);
    }
    offset += rest(text, offset).find(&format!("\"{}\"", place.key)).unwrap_or(0);
    text.bytes().take(offset).filter(|byte| *byte == b'\n').count() + 1
}

/// Where `"id": "…"` stands, however it is spaced.
fn find_id(text: &str, from: usize, id: &str) -> Option<usize> {
    let quoted = format!("\"{id}\"");
    let mut keys = rest(text, from).match_indices("\"id\"").map(|(at, key)| (from + at, from + at + key.len()));
    keys.find(|(_, after)| rest(text, *after).trim_start_matches([' ', ':']).starts_with(&quoted)).map(|(at, _)| at)
}

fn rest(text: &str, offset: usize) -> &str {
    text.get(offset..).unwrap_or_default()
}
