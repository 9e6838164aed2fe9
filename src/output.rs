//! The only place that writes. An answer is complete before its first byte leaves; only a dialogue and
//! the whole of the content leave piece by piece.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{self, ExitCode};

use odref::error::Error;

use odref::render::json;

/// What the program says, and how it ends.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    /// Results.
    pub(crate) stdout: String,
    /// Errors, warnings and hints.
    pub(crate) stderr: String,
    /// The exit code, if writing succeeds.
    pub(crate) exit_code: u8,
    /// Whether an error in writing is to be said in JSON.
    pub(crate) as_json: bool,
}

/// The streams of the process. Most commands leave everything to [`Output::deliver`]; one that talks with somebody writes a piece
/// at a time, each flushed.
#[derive(Debug, Default)]
pub(crate) struct Output {
    /// Why results can no longer be written.
    failure: Option<io::Error>,
}

impl Output {
    /// Writes a piece of the results, and says whether it arrived: if not, there is nobody to go on for.
    pub(crate) fn say(&mut self, results: &str) -> bool {
        if self.failure.is_none() {
            self.failure = write(&mut io::stdout().lock(), results).err();
        }
        self.failure.is_none()
    }

    /// Whether results can no longer be written.
    pub(crate) fn has_failed(&self) -> bool {
        self.failure.is_some()
    }

    /// Writes a prompt, a hint or progress.
    pub(crate) fn hint(&mut self, text: &str) {
        // nothing can be said about a broken stderr
        let _ = write(&mut io::stderr().lock(), text);
    }

    /// Writes the answer, each stream once, and says how the process ends. A reader that has gone away is no failure; anything
    /// else that keeps the answer from arriving is.
    pub(crate) fn deliver(mut self, answer: &Answer) -> ExitCode {
        self.hint(&answer.stderr);
        self.say(&answer.stdout);
        match self.failure.take() {
            None => ExitCode::from(answer.exit_code),
            Some(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
            Some(error) => {
                self.hint(&refusal(&Error::output(&error), answer.as_json));
                ExitCode::FAILURE
            }
        }
    }
}

/// For results that are larger than anything should be in memory.
impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = io::stdout().lock().write(bytes);
        if let Err(error) = &written
            && error.kind() != ErrorKind::Interrupted
        {
            self.failure = Some(again(error));
        }
        written
    }

    fn flush(&mut self) -> io::Result<()> {
        let flushed = io::stdout().lock().flush();
        if let Err(error) = &flushed {
            self.failure = Some(again(error));
        }
        flushed
    }
}

/// The same error once more: one to hand on, and one to keep.
fn again(error: &io::Error) -> io::Error {
    error.raw_os_error().map_or_else(|| error.kind().into(), io::Error::from_raw_os_error)
}

/// One line, whatever the format.
fn refusal(error: &Error, as_json: bool) -> String {
    let json = if as_json { json::error(error).ok() } else { None };
    json.unwrap_or_else(|| format!("odref: {}\n", error.message))
}

fn write(stream: &mut impl Write, text: &str) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    stream.write_all(text.as_bytes())?;
    stream.flush()
}

/// Writes a file that somebody named: whole or not at all, and never over another unless `force` says so. It is written beside its
/// place and then moved there.
pub(crate) fn save(path: &Path, text: &str, force: bool) -> Result<(), Error> {
    let failed = |error: io::Error| {
        let message = format!("cannot write \"{}\": {error}", path.display());
        Error { code: "output.failed", message, hint: "name a file in a folder that you can write to".to_owned(), exit_code: 1 }
    };
    if !force && path.symlink_metadata().is_ok() {
        return Err(exists(path));
    }
    let beside = beside(path);
    let written = write_new(&beside, text).map_err(failed);
    let moved = written.and_then(|()| {
        let moved = if force { fs::rename(&beside, path) } else { place(&beside, path) };
        moved.map_err(|error| if error.kind() == ErrorKind::AlreadyExists { exists(path) } else { failed(error) })
    });
    if moved.is_err() {
        // whatever is left of it; the error already says what matters
        let _ = fs::remove_file(&beside);
    }
    moved
}

fn exists(path: &Path) -> Error {
    let message = format!("\"{}\" is there already", path.display());
    Error { code: "output.failed", message, hint: "write over it with --force, or name another file".to_owned(), exit_code: 1 }
}

/// A name in the same folder that only this process uses.
fn beside(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    name.push(path.file_name().unwrap_or_default());
    name.push(format!(".{}.part", process::id()));
    path.with_file_name(name)
}

fn write_new(path: &Path, text: &str) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

/// Moves a file to a name that must be free. A second name for the file is refused where that name is taken, however late that
/// happened; where a file cannot have two names, it is moved.
fn place(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => Err(error),
        Err(_) => fs::rename(from, to),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Takes a byte at a time, and fails once it has so many.
    struct Failing {
        left: usize,
        taken: Vec<u8>,
    }

    impl Write for Failing {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            if self.left == 0 {
                return Err(ErrorKind::StorageFull.into());
            }
            self.left -= 1;
            self.taken.extend(bytes.first());
            Ok(1)
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_writer_that_fails_at_any_byte_is_noticed() {
        let text = "Call for help.\nStay.\n";
        for left in 0..=text.len() {
            let mut stream = Failing { left, taken: Vec::new() };
            let written = write(&mut stream, text);
            assert_eq!(written.map_err(|error| error.kind()).err(), (left < text.len()).then_some(ErrorKind::StorageFull));
            assert_eq!(stream.taken, text.as_bytes().iter().take(left).copied().collect::<Vec<_>>());
        }
    }
}
