//! Files that a user names or keeps: small, regular, and text. Nothing else is opened, so that no device or pipe can hang the
//! program.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

/// Why a file is not taken.
#[derive(Debug)]
pub(crate) enum Refusal {
    /// There is none.
    Missing,
    /// A folder, a device, a pipe.
    NotRegular,
    /// It has more bytes than allowed.
    TooLarge,
    /// Not UTF-8, from this line on.
    NotText { line: usize },
    /// The system says no.
    Unreadable(io::Error),
}

/// Reads a file of at most `most` bytes.
pub(crate) fn read(path: &Path, most: usize) -> Result<String, Refusal> {
    // asked before it is opened: opening a pipe waits for its other end
    if !fs::metadata(path).map_err(refusal)?.is_file() {
        return Err(Refusal::NotRegular);
    }
    let limit = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(limit).read_to_end(&mut bytes)).map_err(refusal)?;
    if bytes.len() > most {
        return Err(Refusal::TooLarge);
    }
    String::from_utf8(bytes).map_err(|error| {
        let good = error.as_bytes().iter().take(error.utf8_error().valid_up_to());
        Refusal::NotText { line: good.filter(|byte| **byte == b'\n').count() + 1 }
    })
}

fn refusal(error: io::Error) -> Refusal {
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidFilename => Refusal::Missing,
        _ => Refusal::Unreadable(error),
    }
}
