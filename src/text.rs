//! Characters on their way to a terminal: how to show the unsafe ones, and what to use where only ASCII can be shown.

use std::borrow::Cow;
use std::fmt::Write;

use crate::content::check::is_unsafe;

include!(concat!(env!("OUT_DIR"), "/ascii.rs"));

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

/// Stands for a character that has no ASCII form here.
const UNKNOWN: &str = "?";

/// The text in ASCII, for a locale that is not UTF-8.
#[must_use]
pub fn to_ascii(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut ascii = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_ascii() { ascii.push(character) } else { ascii.push_str(ascii_form(character)) }
    }
    Cow::Owned(ascii)
}

fn ascii_form(character: char) -> &'static str {
    let end_of = |index: usize| ENDS.get(index).copied().map(usize::from);
    let found = CHARACTERS.binary_search(&character).ok().and_then(|index| {
        let start = index.checked_sub(1).and_then(end_of).unwrap_or(0);
        ASCII.get(start..end_of(index)?)
    });
    found.unwrap_or(UNKNOWN)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::catalogue;
    use crate::render::plain;

    #[test]
    fn text_in_latin_greek_or_cyrillic_letters_has_an_ascii_form() {
        assert_eq!(to_ascii("Café “Straße” – 20 °C …"), "Cafe \"Strasse\" - 20 degC ...");
        assert_eq!(to_ascii("Налоксон ναλοξόνη"), "Nalokson naloxone");
        assert_eq!(to_ascii("two\nlines é"), "two\nlines e");
        assert_eq!(to_ascii("過"), "?", "what nobody wrote into the content");
    }

    #[test]
    fn whatever_the_content_uses_has_an_ascii_form() {
        for entry in catalogue::topics() {
            let page = plain::page(&crate::page::Page::open(entry, crate::page::Choice::default()).unwrap(), true);
            let unknown: String =
                page.chars().filter(|character| !character.is_ascii() && ascii_form(*character) == UNKNOWN).collect();
            assert_eq!(unknown, "", "{}", entry.id);
        }
    }
}
