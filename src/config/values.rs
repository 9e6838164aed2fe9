//! What a setting can be, wherever it comes from.

use odref::content::check::is_unsafe;

use crate::cli::Colour;

/// Languages of the content.
pub(super) const LANGUAGES: [&str; 1] = ["en"];
/// A handout has room for so many lines …
const MAX_LINES: usize = 6;
/// … of so many characters.
const MAX_CHARACTERS: usize = 80;

/// A value as a message shows it: on one line, and not all of it when it is long.
pub(super) fn shown(value: &str) -> String {
    const MOST: usize = 40;
    let mut shown: String = value.chars().take(MOST).flat_map(char::escape_debug).collect();
    if value.chars().nth(MOST).is_some() {
        shown.push_str("...");
    }
    shown
}

pub(super) fn language(code: &str) -> Option<&'static str> {
    LANGUAGES.into_iter().find(|language| *language == code)
}

pub(super) fn colour(word: &str) -> Option<Colour> {
    match word {
        "auto" => Some(Colour::Auto),
        "always" => Some(Colour::Always),
        "never" => Some(Colour::Never),
        _ => None,
    }
}

/// The lines that a handout names its makers by.
///
/// # Errors
/// What is wrong with them, and what to write.
pub(super) fn check_contact(lines: &[String]) -> Result<(), (String, String)> {
    if lines.len() > MAX_LINES {
        return Err((format!("\"contact\" has {} lines", lines.len()), format!("at most {MAX_LINES}")));
    }
    for line in lines {
        if let Some(character) = line.chars().find(|character| is_unsafe(*character)) {
            let what = format!("\"contact\" has a character that cannot be seen ({})", character.escape_unicode());
            return Err((what, "delete it; one line of text each".to_owned()));
        }
        let length = line.chars().count();
        if length > MAX_CHARACTERS {
            let what = format!("\"contact\" has a line of {length} characters");
            return Err((what, format!("at most {MAX_CHARACTERS}: make two lines of it")));
        }
        if line.trim().is_empty() {
            return Err(("\"contact\" has an empty line".to_owned(), "delete it".to_owned()));
        }
    }
    Ok(())
}
