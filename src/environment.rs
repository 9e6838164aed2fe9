//! What the process finds around it, read once.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal};
use std::time::{SystemTime, UNIX_EPOCH};

use jiff::Span;
use jiff::civil::{Date, date};
use odref::content::check::parse_date;

/// Looks up a variable.
pub(crate) type Variables = Box<dyn Fn(&str) -> Option<OsString>>;

/// The variables that odref looks at, and whether a person is looking on.
pub(crate) struct Environment {
    pub(crate) variables: Variables,
    pub(crate) stdout_is_terminal: bool,
    pub(crate) stderr_is_terminal: bool,
}

impl Environment {
    pub(crate) fn of_process() -> Self {
        Self {
            variables: Box::new(|name| env::var_os(name)),
            stdout_is_terminal: io::stdout().is_terminal(),
            stderr_is_terminal: io::stderr().is_terminal(),
        }
    }

    /// Today, ISO 8601 and UTC. `ODREF_TODAY` stands in for the clock where an answer must be repeatable.
    pub(crate) fn today(&self) -> String {
        if let Some(date) = self.get("ODREF_TODAY").and_then(|date| parse_date(date.to_str()?)) {
            return date.to_string();
        }
        let seconds = SystemTime::now().duration_since(UNIX_EPOCH).map(|time| time.as_secs()).unwrap_or_default();
        let days = i32::try_from(seconds / 86_400).unwrap_or_default();
        date(1970, 1, 1).checked_add(Span::new().days(days)).unwrap_or(Date::MAX).to_string()
    }

    /// A seed that nobody chose, short enough to be typed again.
    pub(crate) fn any_seed() -> u32 {
        let time = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        // microseconds, because some clocks have no finer ones
        u32::try_from(time.as_micros() % 9999).unwrap_or_default() + 1
    }

    /// A variable that is set and not empty.
    pub(crate) fn get(&self, name: &str) -> Option<OsString> {
        (self.variables)(name).filter(|value| !value.is_empty())
    }
}
