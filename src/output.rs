//! The only place that writes. An answer is complete before its first byte leaves.

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

/// What the program says, and how it ends.
#[derive(Debug, Default)]
pub(crate) struct Answer {
    /// Results.
    pub(crate) stdout: String,
    /// Errors, warnings and hints.
    pub(crate) stderr: String,
    /// The exit code, if writing succeeds.
    pub(crate) exit_code: u8,
}

/// Writes each stream once and says how the process ends. A reader that has gone away is no failure; anything else that keeps
/// the answer from arriving is.
pub(crate) fn deliver(answer: &Answer) -> ExitCode {
    // nothing can be said about a broken stderr
    let _ = write(&mut io::stderr().lock(), &answer.stderr);
    match write(&mut io::stdout().lock(), &answer.stdout) {
        Ok(()) => ExitCode::from(answer.exit_code),
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = write(&mut io::stderr().lock(), &format!("odref: cannot write the answer: {error}\n"));
            ExitCode::FAILURE
        }
    }
}

fn write(stream: &mut impl Write, text: &str) -> io::Result<()> {
    if text.is_empty() {
        return Ok(());
    }
    stream.write_all(text.as_bytes())?;
    stream.flush()
}
