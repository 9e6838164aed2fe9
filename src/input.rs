//! What somebody types, or a pipe brings: one line at a time.

use std::io::{self, BufRead, IsTerminal, Read};

/// A line of an answer is never longer; the rest of one that is, is thrown away.
const MAX_LINE_BYTES: u64 = 4096;

/// Standard input, line by line.
pub(crate) struct Lines {
    /// Whether somebody sits there who can be asked again.
    pub(crate) is_terminal: bool,
}

impl Lines {
    pub(crate) fn of_process() -> Self {
        Self { is_terminal: io::stdin().is_terminal() }
    }

    /// The next line without its end; none at the end of the input. An input that cannot be read has ended.
    pub(crate) fn next(&mut self) -> Option<String> {
        let mut stdin = io::stdin().lock();
        let mut line = Vec::new();
        let read = stdin.by_ref().take(MAX_LINE_BYTES).read_until(b'\n', &mut line).unwrap_or(0);
        if read == 0 {
            return None;
        }
        if line.last() != Some(&b'\n') {
            skip_line(&mut stdin);
        }
        Some(String::from_utf8_lossy(&line).trim().to_owned())
    }
}

fn skip_line(input: &mut impl BufRead) {
    // at the end of the input there is nothing to skip, and a failure shows at the next line
    let _ = input.skip_until(b'\n');
}
