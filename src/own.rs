//! `--content FILE` and `preview FILE`: content that a user names.

use std::ffi::{OsStr, OsString};
use std::path::Path;

use odref::content::File;
use odref::content::check::{MAX_FILE_BYTES, Problem, Purpose};
use odref::error::Error;
use odref::unofficial::Unofficial;

use crate::user_file::{self, Refusal};

/// The option that names a file.
pub(crate) const OPTION: &str = "--content";
/// More files than this are not used at once.
const MOST_FILES: usize = 8;
/// More problems than this are not listed at once.
const MOST_PROBLEMS: usize = 20;

/// The user's own topics, used beside what is built in.
#[derive(Debug, Default)]
pub(crate) struct OwnContent {
    pub(crate) topics: Vec<Unofficial>,
    /// Why a file is not used.
    pub(crate) refused: Option<Error>,
}

impl OwnContent {
    /// Reads the files that the arguments name. Before clap does, because a topic is a command.
    pub(crate) fn named_in(arguments: &[OsString]) -> Self {
        let mut own = Self::default();
        for file in named(arguments).into_iter().take(MOST_FILES) {
            if let Err(error) = own.add(&file) {
                own.refused = Some(error);
                return own;
            }
        }
        own
    }

    /// The topic of this id or alias.
    pub(crate) fn find(&self, name: &str) -> Option<&Unofficial> {
        let is_it = |own: &&Unofficial| {
            own.topic().is_some_and(|topic| topic.id == name || topic.aliases.iter().any(|alias| alias == name))
        };
        self.topics.iter().find(is_it)
    }

    fn add(&mut self, file: &OsStr) -> Result<(), Error> {
        let own = open(Path::new(file), Purpose::Beside)?;
        let topic = own.topic().into_iter();
        let taken = topic.flat_map(|topic| topic.aliases.iter().chain([&topic.id])).find_map(|name| self.find(name));
        if let Some(other) = taken {
            let message = format!("{}: a topic of the same name is in {}", own.file, other.file);
            return Err(Error::content("content.rejected", message, "give one of them another \"id\", or other \"aliases\""));
        }
        self.topics.push(own);
        Ok(())
    }
}

/// The values of the option, up to `--`.
fn named(arguments: &[OsString]) -> Vec<OsString> {
    let mut words = arguments.iter().skip(1).take_while(|word| *word != "--");
    let mut files = Vec::new();
    while let Some(word) = words.next() {
        if word == OPTION {
            files.extend(words.next().cloned());
        } else if let Some(file) = word.to_str().and_then(|word| word.strip_prefix(OPTION)?.strip_prefix('=')) {
            files.push(OsString::from(file));
        }
    }
    files
}

/// Reads and checks a file.
pub(crate) fn open(path: &Path, purpose: Purpose) -> Result<Unofficial, Error> {
    let name = path.to_string_lossy().into_owned();
    let text = user_file::read(path, MAX_FILE_BYTES).map_err(|refusal| refused(&name, refusal))?;
    Unofficial::check(&File { path: name, text }, purpose)?.map_err(|problems| rejected(&problems))
}

fn refused(name: &str, refusal: Refusal) -> Error {
    let (line, what, remedy) = match refusal {
        Refusal::Missing => return unreadable(name, "no such file"),
        Refusal::Unreadable(error) => return unreadable(name, &error.to_string()),
        Refusal::NotRegular => (1, "not a file".to_owned(), "name a text file".to_owned()),
        Refusal::TooLarge => {
            let remedy = format!("keep it under {MAX_FILE_BYTES} bytes: split the topic");
            (1, "too large".to_owned(), remedy)
        }
        Refusal::NotText { line } => (line, "not UTF-8 text".to_owned(), "save it as UTF-8".to_owned()),
    };
    Error::content("content.rejected", format!("{name}:{line}: {what}; {remedy}"), HINT)
}

const HINT: &str = "data/README.md says how a content file is written";

fn unreadable(name: &str, why: &str) -> Error {
    let hint = "name a content file: a topic or a protocol".to_owned();
    Error { code: "content.unreadable", message: format!("cannot read {name}: {why}"), hint, exit_code: 1 }
}

fn rejected(problems: &[Problem]) -> Error {
    let mut lines: Vec<String> = problems.iter().take(MOST_PROBLEMS).map(ToString::to_string).collect();
    if problems.len() > MOST_PROBLEMS {
        lines.push(format!("and {} more", problems.len() - MOST_PROBLEMS));
    }
    Error::content("content.rejected", lines.join("\n"), HINT)
}
