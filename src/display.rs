//! Decisions about the screen: how wide, whether in colour, whether in ASCII. Pure, so that their tables can be tested.

use std::ffi::OsStr;

use crate::cli::Colour;
use crate::environment::Environment;

/// Widths that a page is drawn in; lines longer than this are hard to read.
const WIDTHS: std::ops::RangeInclusive<usize> = 20..=100;
const DEFAULT_WIDTH: usize = 80;

/// Columns to draw in: the flag, `COLUMNS`, the terminal, 80.
pub(crate) fn width(flag: Option<usize>, environment: &Environment) -> usize {
    let columns = || environment.get("COLUMNS")?.to_str()?.trim().parse().ok().filter(|columns| *columns > 0);
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)).filter(|columns| *columns > 0);
    let width = flag.or_else(columns).or_else(terminal).unwrap_or(DEFAULT_WIDTH);
    width.clamp(*WIDTHS.start(), *WIDTHS.end())
}

/// Whether to colour what goes to a stream. The first that speaks wins: the flag, `NO_COLOR`, `CLICOLOR_FORCE` or `FORCE_COLOR`,
/// `TERM=dumb` or `CLICOLOR=0`, and last whether the stream is a terminal.
pub(crate) fn colour(flag: Colour, environment: &Environment, is_terminal: bool) -> bool {
    let is = |name, value: &str| environment.get(name).is_some_and(|found| found == OsStr::new(value));
    let forces = |name| environment.get(name).is_some() && !is(name, "0");
    match flag {
        Colour::Always => true,
        Colour::Never => false,
        Colour::Auto if environment.get("NO_COLOR").is_some() => false,
        Colour::Auto if forces("CLICOLOR_FORCE") || forces("FORCE_COLOR") => true,
        Colour::Auto if is("TERM", "dumb") || is("CLICOLOR", "0") => false,
        Colour::Auto => is_terminal,
    }
}

/// Whether the locale can show more than ASCII. The first of the three variables that is set decides, as in POSIX; Windows has
/// none of them and takes UTF-8.
pub(crate) fn is_utf8(environment: &Environment) -> bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].into_iter().find_map(|name| environment.get(name));
    match locale {
        Some(locale) => {
            let locale = locale.to_string_lossy().to_ascii_lowercase();
            locale.contains("utf-8") || locale.contains("utf8")
        }
        None => cfg!(windows),
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::*;

    /// The decision with these variables set, `NAME=value` each.
    fn decide(flag: Colour, variables: &'static [&'static str], is_terminal: bool) -> bool {
        let look_up = move |name: &str| {
            let value = variables.iter().find_map(|variable| variable.split_once('=').filter(|(found, _)| *found == name));
            value.map(|(_, value)| OsString::from(value))
        };
        colour(
            flag,
            &Environment { variables: Box::new(look_up), stdout_is_terminal: is_terminal, stderr_is_terminal: is_terminal },
            is_terminal,
        )
    }

    #[test]
    fn the_first_that_speaks_about_colour_wins() {
        use Colour::{Always, Auto, Never};
        let table: [(Colour, &[&str], bool, bool); 20] = [
            (Auto, &[], true, true),
            (Auto, &[], false, false),
            (Always, &["NO_COLOR=1", "TERM=dumb"], false, true),
            (Never, &["CLICOLOR_FORCE=1"], true, false),
            (Auto, &["NO_COLOR=1"], true, false),
            (Auto, &["NO_COLOR=0"], true, false),
            (Auto, &["NO_COLOR="], true, true),
            (Auto, &["NO_COLOR=1", "CLICOLOR_FORCE=1", "FORCE_COLOR=1"], true, false),
            (Auto, &["CLICOLOR_FORCE=1"], false, true),
            (Auto, &["CLICOLOR_FORCE=0"], false, false),
            (Auto, &["CLICOLOR_FORCE="], false, false),
            (Auto, &["FORCE_COLOR=1"], false, true),
            (Auto, &["FORCE_COLOR=0"], false, false),
            (Auto, &["FORCE_COLOR=0"], true, true),
            (Auto, &["CLICOLOR_FORCE=1", "TERM=dumb"], false, true),
            (Auto, &["FORCE_COLOR=1", "CLICOLOR=0"], false, true),
            (Auto, &["TERM=dumb"], true, false),
            (Auto, &["TERM=xterm"], true, true),
            (Auto, &["CLICOLOR=0"], true, false),
            (Auto, &["CLICOLOR=1"], false, false),
        ];
        for (flag, variables, is_terminal, expected) in table {
            assert_eq!(decide(flag, variables, is_terminal), expected, "{flag:?} {variables:?} terminal: {is_terminal}");
        }
    }
}
