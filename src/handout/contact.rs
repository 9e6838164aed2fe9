//! The lines of the people who hand it out.

use crate::content::check::is_unsafe;

/// A handout has room for so many lines …
pub const MAX_LINES: usize = 6;
/// … of so many characters.
pub const MAX_CHARACTERS: usize = 64;

/// Whether a handout can show these lines. `name` is what they were given by.
///
/// # Errors
/// What is wrong with them, and what to write.
pub fn check_contact(name: &str, lines: &[String]) -> Result<(), (String, String)> {
    if lines.len() > MAX_LINES {
        return Err((format!("{name} has {} lines", lines.len()), format!("at most {MAX_LINES}")));
    }
    lines.iter().try_for_each(|line| check_line(name, line))
}

fn check_line(name: &str, line: &str) -> Result<(), (String, String)> {
    if let Some(character) = line.chars().find(|character| is_unsafe(*character)) {
        let what = format!("{name} has a character that cannot be seen ({})", character.escape_unicode());
        return Err((what, "delete it; one line of text each".to_owned()));
    }
    let length = line.chars().count();
    if length > MAX_CHARACTERS {
        let what = format!("{name} has a line of {length} characters");
        return Err((what, format!("at most {MAX_CHARACTERS}: make two lines of it")));
    }
    if line.trim().is_empty() {
        return Err((format!("{name} has an empty line"), "delete it".to_owned()));
    }
    Ok(())
}
