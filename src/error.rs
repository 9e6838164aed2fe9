//! What can go wrong, said with a next step.

use std::fmt;

/// A failure as the user meets it: what happened, what to do about it, and the exit code.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Error {
    /// Stable name for scripts, one of [`CODES`].
    pub code: &'static str,
    /// What happened, with which input.
    pub message: String,
    /// What to do.
    pub hint: String,
    /// What the process ends with.
    pub exit_code: u8,
}

/// A code that errors carry, as the manual lists it.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct ErrorCode {
    /// The code. It keeps its meaning for good; new ones may come.
    pub name: &'static str,
    /// What the process ends with.
    pub exit_code: u8,
    /// What happened.
    pub about: &'static str,
}

/// Every code, by name.
pub const CODES: &[ErrorCode] = &[
    code("answers.bad_rows", 3, "rows of the answers cannot be counted"),
    code("answers.none", 3, "a header, and no answers below it"),
    code("answers.rejected", 3, "the answers are no table of the expected shape"),
    code("answers.unreadable", 1, "the answers cannot be read"),
    code("content.rejected", 3, "a content file breaks a rule"),
    code("content.unreadable", 1, "a content file cannot be read"),
    code("internal", 1, "odref itself is at fault"),
    code("output.failed", 1, "the answer could not be written"),
    code("settings.invalid", 2, "odref config found a slip in the settings file"),
    code("usage.conflict", 2, "two options ask for different things"),
    code("usage.contact", 2, "paper cannot show this line of contact"),
    code("usage.format", 2, "the command cannot be shown in this format"),
    code("usage.invalid", 2, "the arguments cannot be read, such as one that is not UTF-8"),
    code("usage.invalid_value", 2, "the option does not take this value"),
    code("usage.missing_argument", 2, "the command needs an argument"),
    code("usage.missing_value", 2, "the option needs a value"),
    code("usage.unknown_area", 2, "the quiz has no questions about this"),
    code("usage.unknown_argument", 2, "no such option here"),
    code("usage.unknown_id", 2, "no statement of this id"),
    code("usage.unknown_product", 2, "no such product"),
    code("usage.unknown_protocol", 2, "no such protocol"),
    code("usage.unknown_region", 2, "no such region"),
    code("usage.unknown_schema", 2, "no such schema"),
    code("usage.unknown_section", 2, "the topic has no such section"),
    code("usage.unknown_source", 2, "no such source"),
    code("usage.unknown_topic", 2, "no such topic or command"),
    code("usage.unknown_version", 2, "no such version of the content"),
];

const fn code(name: &'static str, exit_code: u8, about: &'static str) -> ErrorCode {
    ErrorCode { name, exit_code, about }
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

    /// The answer is there, but could not be written: exit 1.
    #[must_use]
    pub fn output(error: &std::io::Error) -> Self {
        let hint = "see that there is space, and that the place it goes to can be written".to_owned();
        Self { code: "output.failed", message: format!("cannot write the answer: {error}"), hint, exit_code: 1 }
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
