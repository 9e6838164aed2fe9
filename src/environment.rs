//! What the process finds around it, read once.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal};

/// Looks up a variable.
pub(crate) type Variables = Box<dyn Fn(&str) -> Option<OsString>>;

/// The variables that odref looks at, and whether a person is looking on.
pub(crate) struct Environment {
    pub(crate) variables: Variables,
    pub(crate) stdout_is_terminal: bool,
}

impl Environment {
    pub(crate) fn of_process() -> Self {
        Self { variables: Box::new(|name| env::var_os(name)), stdout_is_terminal: io::stdout().is_terminal() }
    }

    /// A variable that is set and not empty.
    pub(crate) fn get(&self, name: &str) -> Option<OsString> {
        (self.variables)(name).filter(|value| !value.is_empty())
    }
}
