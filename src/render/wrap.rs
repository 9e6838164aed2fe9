//! Where lines end. Lines are slices of their text: this is the inner loop of every page.
//!
//! The crate textwrap does the same, and the tests hold this to it. In its place here `odref triad` took 642,000 instructions instead
//! of 373,000, and 1.04 times as long (November 2026, textwrap 0.16 without its optional parts).

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
    let mut start = 0;
    let ends = (0..text.len()).filter(|at| may_end(text, *at)).chain([text.len()]);
    ends.filter_map(move |end| {
        let piece = text.get(start..end);
        start = end + 1;
        piece
    })
}

/// Whether a line may end before this byte: a space that does not follow a number.
fn may_end(text: &str, at: usize) -> bool {
    let byte = |at: usize| text.as_bytes().get(at);
    let after_digit = at.checked_sub(1).and_then(byte).is_some_and(u8::is_ascii_digit);
    byte(at) == Some(&b' ') && !after_digit
}

/// The first line, and what is left for the others.
fn first_line(text: &str, width: usize) -> (&str, Option<&str>) {
    let full = fitting(text, width);
    if full == text.len() {
        return (text.trim_end_matches(' '), None);
    }
    let end = (0..=full).rev().find(|at| may_end(text, *at)).unwrap_or_else(|| within(text, full));
    let (line, rest) = text.split_at_checked(end).unwrap_or((text, ""));
    let rest = rest.trim_start_matches(' ');
    (line.trim_end_matches(' '), (!rest.is_empty()).then_some(rest))
}

/// How many bytes from the start fit in so many columns.
fn fitting(text: &str, width: usize) -> usize {
    let most = text.len().min(width);
    // what nearly every text is needs no look into the tables of Unicode
    if text.as_bytes().get(..most).is_some_and(<[u8]>::is_ascii) {
        return most;
    }
    let mut used = 0;
    let too_wide = |(_, character): &(usize, char)| {
        used += character.width().unwrap_or(0);
        used > width
    };
    text.char_indices().find(too_wide).map_or(text.len(), |(at, _)| at)
}

/// Where to break a word that is longer than a line: at a space that is tied to a number, or where the line is full. A line takes
/// one character at least, or there would be no end.
fn within(text: &str, full: usize) -> usize {
    let first = text.chars().next().map_or(0, char::len_utf8);
    let tied = text.as_bytes().get(..=full).and_then(|start| start.iter().rposition(|byte| *byte == b' '));
    tied.unwrap_or(full).max(first)
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
