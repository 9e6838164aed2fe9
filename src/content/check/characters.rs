//! Characters that do not belong in content: control and invisible ones, and markup, which is the renderers' work.

use super::problem::Report;
use super::texts::Text;

/// What markup looks like, with the name an editor knows it by.
const MARKUP: [(&str, &str); 8] = [
    ("**", "bold marks"),
    ("__", "underline marks"),
    ("`", "code marks"),
    ("](", "a link"),
    ("</", "an HTML tag"),
    ("<br", "an HTML tag"),
    ("&nbsp;", "an HTML character"),
    ("&amp;", "an HTML character"),
];

/// Control characters (C0, DEL, C1) and invisible or direction-changing format characters. They can forge what a reader sees.
#[must_use]
pub fn is_unsafe(character: char) -> bool {
    character.is_control()
        || matches!(character,
            '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

pub(super) fn check(text: &Text, report: &mut Report) {
    if let Some(character) = text.text.chars().find(|character| *character != '\n' && is_unsafe(*character)) {
        let what = format!("a character that cannot be seen ({})", character.escape_unicode());
        report.error(&text.ids, text.key, what, "delete it and type the words again");
    }
    for (mark, name) in MARKUP {
        if text.text.contains(mark) {
            report.error(&text.ids, text.key, format!("{name} ({mark})"), "write plain words; the program does the looks");
        }
    }
    if opens_tag(text.text) {
        report.error(&text.ids, text.key, "an HTML tag", "write plain words; \"under 4\" for \"<4\"");
    }
    if ["# ", "* ", "- "].iter().any(|mark| text.text.starts_with(mark)) {
        report.error(&text.ids, text.key, "a heading or list mark at the start", "leave it out; \"kind\" says what the item is");
    }
    if text.text.trim() != text.text || text.text.contains("  ") || text.text.contains('\n') {
        report.error(&text.ids, text.key, "white space too much", "one space between words, none at the ends, no line breaks");
    }
}

fn opens_tag(text: &str) -> bool {
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == '<' && characters.peek().is_some_and(char::is_ascii_alphabetic) {
            return true;
        }
    }
    false
}
