//! The settings file: where it lies, and what stands in it.

use std::path::{Path, PathBuf};

use odref::content::check::{Problem, is_unsafe};

use super::keys::{self, Kept};
use crate::environment::Environment;
use crate::user_file::{self, Refusal};

/// More than this is not a settings file.
const MAX_BYTES: usize = 64 * 1024;

/// Where the file would be: XDG on every system. Relative folders are ignored, as XDG asks.
pub(super) fn path(environment: &Environment) -> Option<PathBuf> {
    let folder = |name| environment.get(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let settings = folder("XDG_CONFIG_HOME").or_else(|| folder("HOME").map(|home| home.join(".config")))?;
    Some(settings.join("odref").join("config.toml"))
}

/// What the file sets, or nothing when there is none.
pub(super) fn read(path: &Path) -> Option<Kept> {
    let name = path.to_string_lossy();
    match user_file::read(path, MAX_BYTES) {
        Ok(text) => Some(keys::read(&name, unseen(&name, &text).map_or(Ok(&text), Err))),
        Err(Refusal::Missing) => None,
        Err(refusal) => Some(keys::read(&name, Err(explain(&name, refusal)))),
    }
}

fn explain(name: &str, refusal: Refusal) -> Problem {
    let (line, what, remedy) = match refusal {
        Refusal::Missing => (1, "no such file".to_owned(), "write one, or do without"),
        Refusal::NotRegular => (1, "not a file".to_owned(), "put a text file in its place, or delete it"),
        Refusal::TooLarge => (1, format!("more than {MAX_BYTES} bytes"), "keep it short: region, language, contact, color"),
        Refusal::NotText { line } => (line, "not UTF-8 text".to_owned(), "save it as UTF-8"),
        Refusal::Unreadable(error) => (1, error.to_string(), "make it readable, or delete it"),
    };
    problem(name, line, "", what, remedy)
}

/// A character that hides or turns what a reader sees, in comments too. A mark at the very start is how some editors say UTF-8.
fn unseen(name: &str, text: &str) -> Option<Problem> {
    let is_hidden = |character: char| is_unsafe(character) && !matches!(character, '\n' | '\r' | '\t');
    let (at, character) =
        text.char_indices().find(|(at, character)| is_hidden(*character) && (*at, *character) != (0, '\u{feff}'))?;
    let what = format!("a character that cannot be seen ({})", character.escape_unicode());
    Some(problem(name, line_of(text, at), "", what, "delete it and type the words again"))
}

pub(super) fn line_of(text: &str, at: usize) -> usize {
    text.bytes().take(at).filter(|byte| *byte == b'\n').count() + 1
}

pub(super) fn problem(name: &str, line: usize, key: &str, what: impl Into<String>, remedy: impl Into<String>) -> Problem {
    Problem { file: name.to_owned(), line, place: key.to_owned(), what: what.into(), remedy: remedy.into(), warning: false }
}
