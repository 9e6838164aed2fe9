//! Lines of words with their roles, and the one way of putting cells side by side.

use unicode_width::UnicodeWidthStr;

use super::wrap::wrap;

/// What a piece of text is; how it looks is for [`super::style`] to say.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Role {
    /// Running text.
    Plain,
    /// Title of the page.
    Title,
    /// Heading of a section.
    Heading,
    /// The name of the thing explained, or the number of a step.
    Term,
    /// Calling for help, and what means act now.
    Urgent,
    /// Running text that must not be missed.
    Strong,
    /// Footer and sources.
    Aside,
}

/// Text of one role.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Span {
    /// Spaces before it.
    pub padding: usize,
    /// The words.
    pub text: String,
    /// What they are.
    pub role: Role,
}

/// A line on the screen.
pub type Line = Vec<Span>;

/// A cell of a row: its text, its role, and the columns it has on the screen.
pub(super) struct Cell<'a> {
    pub(super) text: &'a str,
    pub(super) role: Role,
    pub(super) width: usize,
}

/// Columns between two cells.
pub(super) const GAP: usize = 2;

/// The columns a text takes on the screen.
pub(super) fn display_width(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.width() }
}

/// A paragraph, indented.
pub(super) fn paragraph(text: &str, role: Role, indent: usize, width: usize) -> Vec<Line> {
    row(indent, &[Cell { text, role, width: width.saturating_sub(indent) }])
}

/// Cells side by side, each wrapped within its own columns.
pub(super) fn row(indent: usize, cells: &[Cell]) -> Vec<Line> {
    let columns: Vec<Vec<&str>> = cells.iter().map(|cell| wrap(cell.text, cell.width)).collect();
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    (0..height).map(|index| row_line(indent, cells, &columns, index)).collect()
}

fn row_line(indent: usize, cells: &[Cell], columns: &[Vec<&str>], index: usize) -> Line {
    let mut line = Vec::with_capacity(cells.len());
    // padding is kept back until something follows it, so that no line ends in spaces
    let mut padding = indent;
    for (cell, lines) in cells.iter().zip(columns) {
        let text = lines.get(index).copied().unwrap_or_default();
        if !text.is_empty() {
            line.push(Span { padding, text: text.to_owned(), role: cell.role });
            padding = 0;
        }
        padding += cell.width.saturating_sub(display_width(text)) + GAP;
    }
    line
}
