//! What can go wrong, said with a next step.

use std::fmt;

/// A failure as the user meets it: what happened, what to do about it, and the exit code.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Error {
    /// Stable name for scripts.
    pub code: &'static str,
    /// What happened, with which input.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// What the process ends with.
    pub exit_code: u8,
}

impl Error {
    /// The request makes no sense as it stands: exit 2.
    #[must_use]
    pub fn usage(code: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code, message: message.into(), hint: hint.into(), exit_code: 2 }
    }

    /// A content file breaks a rule: exit 3.
    #[must_use]
    pub fn content(code: &'static str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self { code, message: message.into(), hint: hint.into(), exit_code: 3 }
    }

    /// odref itself is at fault: exit 1.
    #[must_use]
    pub fn internal(message: &str) -> Self {
        let hint = "this is a fault in odref: please report it with the command you typed".to_owned();
        Self { code: "internal", message: message.to_owned(), hint, exit_code: 1 }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "odref: {}", self.message)?;
        if !self.hint.is_empty() {
            write!(formatter, "\nhint: {}", self.hint)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}
