//! Where lines end. Lines are slices of their text, and each is found in one walk from word to word: this is the inner
//! loop of every page.

use unicode_width::UnicodeWidthChar;

use super::layout::display_width;

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
    ends(text).filter_map(move |end| {
        let piece = text.get(start..end);
        start = end + 1;
        piece
    })
}

/// Where a line may end: at every space that does not follow a number, and at the end of the text.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    let after_digit =
        |at: &usize| at.checked_sub(1).and_then(|before| text.as_bytes().get(before)).is_some_and(u8::is_ascii_digit);
    text.match_indices(' ').map(|(at, _)| at).filter(move |at| !after_digit(at)).chain([text.len()])
}

/// The first line, and what is left for the others.
fn first_line(text: &str, width: usize) -> (&str, Option<&str>) {
    let (mut used, mut start, mut fits) = (0, 0, None);
    for end in ends(text) {
        used += text.get(start..end).map_or(0, display_width);
        if used > width {
            return split(text, fits.unwrap_or_else(|| within(text, width)));
        }
        (start, fits) = (end, Some(end));
    }
    (text.trim_end_matches(' '), None)
}

fn split(text: &str, at: usize) -> (&str, Option<&str>) {
    let (line, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    let rest = rest.trim_start_matches(' ');
    (line.trim_end_matches(' '), (!rest.is_empty()).then_some(rest))
}

/// Where to break a word that is longer than a line: at a space that is tied to a number, or where the line is full. A line takes
/// one character at least, or there would be no end.
fn within(text: &str, width: usize) -> usize {
    let (mut used, mut space) = (0, None);
    for (at, character) in text.char_indices() {
        space = if character == ' ' { Some(at) } else { space };
        used += character.width().unwrap_or(0);
        if used > width && at > 0 {
            return space.unwrap_or(at);
        }
    }
    text.len()
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
