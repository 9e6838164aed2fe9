//! What a setting can be, wherever it comes from.

use crate::cli::Colour;

/// Languages of the content.
pub(super) const LANGUAGES: [&str; 1] = ["en"];
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
    odref::handout::check_contact("\"contact\"", lines)
}
