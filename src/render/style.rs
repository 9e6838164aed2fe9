//! How roles look. The only file that knows colour.

use std::iter::repeat_n;

use colored::Colorize;

use super::layout::{Line, Role};

/// Bytes of a line, more or less: room is made once.
const COLUMNS: usize = 80;

/// The lines as text, each ended by a newline; with terminal codes only if `colour` is set. Whoever calls has decided that:
/// `colored` is told so that it does not look at the environment itself.
#[must_use]
pub fn paint(lines: &[Line], colour: bool) -> String {
    if colour {
        colored::control::set_override(true);
    }
    let mut text = String::with_capacity(lines.len() * COLUMNS);
    for line in lines {
        for span in line {
            text.extend(repeat_n(' ', span.padding));
            if colour { text.push_str(&look(&span.text, span.role)) } else { text.push_str(&span.text) }
        }
        text.push('\n');
    }
    text
}

/// Bold, underline and red, which read well on dark and on light; cyan, blue and green each fade on one of the two.
fn look(text: &str, role: Role) -> String {
    match role {
        Role::Plain => text.to_owned(),
        Role::Title | Role::Term | Role::Strong => text.bold().to_string(),
        Role::Heading => text.underline().to_string(),
        Role::Urgent => text.bold().red().to_string(),
        Role::Aside => text.dimmed().to_string(),
    }
}
