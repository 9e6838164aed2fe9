//! How much room text takes on paper. An estimate from the widths of Arial, a little on the wide side; the checks in a real browser
//! hold it to account.

use unicode_width::UnicodeWidthChar;

/// Bold letters are wider by this.
const BOLD: f32 = 1.08;

/// A typeface at a size, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Type {
    pub(super) size: f32,
    pub(super) bold: bool,
    /// From one line to the next, in sizes.
    pub(super) leading: f32,
}

impl Type {
    pub(super) fn new(size: f32) -> Self {
        Self { size, bold: false, leading: 1.25 }
    }

    pub(super) fn bold(size: f32) -> Self {
        Self { size, bold: true, leading: 1.15 }
    }

    /// Height of a paragraph in a column, both in points.
    pub(super) fn height(self, text: &str, column: f32) -> f32 {
        let count = u16::try_from(self.lines(text, column)).unwrap_or(u16::MAX);
        f32::from(count) * self.size * self.leading
    }

    /// Width of text on one line, in points.
    pub(super) fn width(self, text: &str) -> f32 {
        text.chars().map(em).sum::<f32>() * self.size * if self.bold { BOLD } else { 1.0 }
    }

    /// Lines of a paragraph in a column, broken between words as browsers do; a word wider than the column is cut.
    pub(super) fn lines(self, text: &str, column: f32) -> usize {
        let space = self.width(" ");
        // a column always has room for a letter, or a word would be cut for ever
        let column = column.max(self.size * 1.2);
        let (mut lines, mut used) = (1, 0.0);
        for word in text.split_whitespace() {
            let mut width = self.width(word);
            if used > 0.0 && used + space + width > column {
                lines += 1;
                used = 0.0;
            }
            while width > column {
                lines += 1;
                width -= column;
            }
            used += width + if used > 0.0 { space } else { 0.0 };
        }
        lines
    }
}

/// Width of a character of Arial, in sizes, rounded up.
fn em(character: char) -> f32 {
    match character {
        'i' | 'l' | 'j' | '\'' => 0.23,
        'f' | 't' | '.' | ',' | ':' | ';' | '!' | '|' | '/' | 'I' | ' ' => 0.285,
        'r' | '(' | ')' | '-' | '"' => 0.36,
        'c' | 'k' | 's' | 'v' | 'x' | 'y' | 'z' => 0.51,
        'w' => 0.74,
        'm' | 'M' => 0.85,
        'W' | '@' | '%' => 1.0,
        'A'..='Z' | '&' => 0.74,
        _ => character.width().map_or(0.0, |columns| if columns > 1 { 1.05 } else { 0.57 }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_breaks_between_words_and_long_words_are_cut() {
        let face = Type::new(10.0);
        assert_eq!(face.lines("", 100.0), 1);
        assert_eq!(face.lines("naloxone naloxone naloxone", 1000.0), 1);
        assert_eq!(face.lines("naloxone naloxone naloxone", 60.0), 3);
        assert_eq!(face.lines(&"W".repeat(80), 90.0), 9);
        assert_eq!(face.lines("naloxone", -6.0), face.lines("naloxone", 0.0), "no column, and it ends");
        assert!(Type::bold(10.0).width("naloxone") > face.width("naloxone"));
    }
}
