//! Where lines end. Lines are slices of their text, and each is found in one walk: this is the inner loop of every page.

use unicode_width::UnicodeWidthChar;

/// Lines of at most `width` columns, broken at spaces, but not after a number: a dose torn from its unit at the end of a line is
/// misread. Only what is longer than a line is broken elsewhere, at any space before within a word.
pub(super) fn wrap(text: &str, width: usize) -> Vec<&str> {
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut rest = Some(paragraph);
        while let Some(text) = rest {
            let (line, after) = first_line(text, width);
            lines.push(line);
            rest = after;
        }
    }
    lines
}

/// A text laid out by somebody else, such as help, with its long lines broken. What goes on keeps the indent of its line.
#[must_use]
pub fn narrow(text: &str, width: usize) -> String {
    let mut narrowed = String::with_capacity(text.len());
    for line in text.lines() {
        // no letter is wider than its bytes are many
        if line.len() <= width {
            narrowed.push_str(line);
            narrowed.push('\n');
            continue;
        }
        let rest = line.trim_start();
        let indent = (line.len() - rest.len()).min(width / 2);
        for part in wrap(rest, width - indent) {
            narrowed.extend(std::iter::repeat_n(' ', if part.is_empty() { 0 } else { indent }).chain(part.chars()));
            narrowed.push('\n');
        }
    }
    narrowed
}

/// The pieces of a text that no line break stands in.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut breaks = Breaks::default();
    text.split(move |character| breaks.at(character))
}

/// The first line, and what is left for the others.
fn first_line(text: &str, width: usize) -> (&str, Option<&str>) {
    let (mut used, mut last_break, mut last_space, mut breaks) = (0, None, None, Breaks::default());
    for (at, character) in text.char_indices() {
        if breaks.at(character) {
            last_break = Some(at);
        }
        if character == ' ' {
            last_space = Some(at);
        }
        // what nearly every character is needs no look into the tables of Unicode
        used += if character.is_ascii() { 1 } else { character.width().unwrap_or(0) };
        // a line takes one character at least, or there would be no end
        if used > width && at > 0 {
            let (line, rest) = text.split_at_checked(last_break.or(last_space).unwrap_or(at)).unwrap_or((text, ""));
            let rest = rest.trim_start_matches(' ');
            return (line.trim_end_matches(' '), (!rest.is_empty()).then_some(rest));
        }
    }
    (text.trim_end_matches(' '), None)
}

/// Tells character by character where a line may end.
#[derive(Default)]
struct Breaks {
    after_digit: bool,
}

impl Breaks {
    fn at(&mut self, character: char) -> bool {
        let here = character == ' ' && !self.after_digit;
        self.after_digit = character.is_ascii_digit();
        here
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::catalogue;

    /// The same by textwrap, to which a tied space is a letter like others.
    fn by_textwrap(text: &str, width: usize) -> Vec<String> {
        let tied = pieces(text).map(|piece| piece.replace(' ', "\u{a0}")).collect::<Vec<_>>().join(" ");
        let options = textwrap::Options::new(width)
            .word_splitter(textwrap::WordSplitter::NoHyphenation)
            .word_separator(textwrap::WordSeparator::AsciiSpace);
        textwrap::wrap(&tied, options).into_iter().map(|line| line.replace('\u{a0}', " ")).collect()
    }

    fn assert_same(text: &str, widths: impl Iterator<Item = usize>) {
        for width in widths {
            assert_eq!(wrap(text, width), by_textwrap(text, width), "{text:?} in {width} columns");
        }
    }

    #[test]
    fn every_text_is_wrapped_as_textwrap_does() {
        for topic in catalogue::topics().iter().map(|topic| topic.read().unwrap()) {
            assert_same(&topic.lead, (20..=100).step_by(9));
            for item in topic.sections.iter().flat_map(|section| &section.items) {
                assert_same(&item.text, (20..=100).step_by(9));
                item.detail.iter().chain(&item.cells).for_each(|text| assert_same(text, (20..=100).step_by(9)));
            }
        }
    }

    #[test]
    fn odd_texts_are_wrapped_as_textwrap_does() {
        for text in
            ["", "a", "two\nlines", "a\n\nb", "gap  of   spaces", "end ", "éèü ß €", "過剰摂取 の とき", "Hyphen-ated-word"]
        {
            assert_same(text, 1..=101);
        }
        assert_same(&"long".repeat(40), 1..=101);
        assert_same(&format!("see {} for more", "x".repeat(130)), 1..=101);
    }

    #[test]
    fn a_number_stays_with_its_unit() {
        assert_eq!(wrap("Give 1 dose", 8), ["Give", "1 dose"]);
        assert_eq!(wrap("Give 1 dose", 6), ["Give", "1 dose"]);
        assert_eq!(wrap("12 sprays", 6), ["12", "sprays"], "unless both are longer than the line");
    }
}
