//! How roles look. The only file that knows colour.

use colored::Colorize;

use super::layout::{Line, Role};

/// The lines as text, each ended by a newline; with terminal codes only if `colour` is set. Whoever calls has decided that:
/// `colored` is told so that it does not look at the environment itself.
#[must_use]
pub fn paint(lines: &[Line], colour: bool) -> String {
    if colour {
        colored::control::set_override(true);
    }
    let mut text = String::new();
    for line in lines {
        for span in line {
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
