//! Characters on their way to a terminal: how to show the unsafe ones, and what to use where only ASCII can be shown.

use std::borrow::Cow;
use std::fmt::Write;

use crate::content::check::is_unsafe;

/// Shows unsafe characters as `\u{…}`. Newlines stay: the caller lays out the lines.
#[must_use]
pub fn sanitize(text: &str) -> Cow<'_, str> {
    let hidden = |character: char| character != '\n' && is_unsafe(character);
    if !text.contains(hidden) {
        return Cow::Borrowed(text);
    }
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        if hidden(character) {
            // writing to a String cannot fail
            let _ = write!(shown, "{}", character.escape_unicode());
        } else {
            shown.push(character);
        }
    }
    Cow::Owned(shown)
}

/// The text in ASCII, for a locale that is not UTF-8.
#[must_use]
pub fn to_ascii(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    // line by line, because deunicode drops line breaks
    let lines: Vec<String> = text.split('\n').map(deunicode::deunicode).collect();
    Cow::Owned(lines.join("\n"))
}
