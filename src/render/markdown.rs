//! Markdown that reads well as it is: lines of 80 columns, tables in columns. What is put into it is escaped like HTML is.

use std::fmt::{self, Write};

use askama::Template;
use askama::filters::Escaper;

use super::document::{Document, Entry, Part};
use super::layout::display_width;
use super::wrap::wrap;
use crate::content::model::Kind;
use crate::error::Error;

/// Columns of a line. Tables and addresses may be longer: they cannot be broken.
const WIDTH: usize = 80;

#[derive(Template)]
#[template(path = "page.md", config = "src/render/templates/askama.toml")]
struct MarkdownPage<'a> {
    document: &'a Document,
}

/// The whole page.
///
/// # Errors
/// None: the template is part of the program.
pub fn page(document: &Document) -> Result<String, Error> {
    let page = MarkdownPage { document };
    page.render().map_err(|error| Error::internal(&format!("cannot draw the page: {error}")))
}

/// Keeps text from being taken for markup.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Markdown;

impl Escaper for Markdown {
    fn write_escaped_str<W: Write>(&self, mut destination: W, text: &str) -> fmt::Result {
        destination.write_str(&escape(text))
    }
}

fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    let mut rest = text.chars().peekable();
    let mut before = ' ';
    while let Some(character) = rest.next() {
        let after = rest.peek().copied().unwrap_or(' ');
        if is_markup(before, character, after) {
            escaped.push('\\');
        }
        // a line break would end the paragraph
        escaped.push(if character == '\n' { ' ' } else { character });
        before = character;
    }
    guard_start(&escaped)
}

/// Whether the character would be read as markup here.
fn is_markup(before: char, character: char, after: char) -> bool {
    match character {
        '\\' | '`' | '*' | '[' | ']' | '<' | '>' | '|' | '~' | '$' => true,
        // within a word it is only an underscore
        '_' => !(before.is_alphanumeric() && after.is_alphanumeric()),
        '&' => after.is_alphanumeric() || after == '#',
        '!' => after == '[',
        // bare addresses become links in some readers
        ':' => after == '/',
        _ => false,
    }
}

/// Keeps the start of a line from being taken for a heading, a list or a rule. A number with nothing after it starts no list
/// within a paragraph.
fn guard_start(line: &str) -> String {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let mut rest = line.chars().skip(digits);
    let (mark, after) = (rest.next(), rest.next());
    let is_markup = match mark {
        Some('.' | ')') => digits > 0 && after == Some(' '),
        Some('-' | '+' | '#' | '=') => digits == 0,
        _ => false,
    };
    let (number, rest) = line.split_at(digits);
    if is_markup { format!("{number}\\{rest}") } else { line.to_owned() }
}

/// Lines of at most 80 columns with a prefix before the first and another before the others. What is already escaped stays so.
fn hang(text: &str, first: &str, others: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    // one column is kept for the mark that guards the start of a line
    let lines = wrap(&text, WIDTH - 1 - display_width(others));
    let lines = lines.iter().enumerate();
    lines
        .map(|(index, line)| if index == 0 { format!("{first}{line}") } else { format!("{others}{}", guard_start(line)) })
        .collect::<Vec<_>>()
        .join("\n")
}

/// The rows of a table, each column as wide as its widest cell.
fn grid(part: &Part) -> String {
    let head: Vec<String> = part.columns.iter().map(|column| escape(column)).collect();
    let body = part.entries.iter().map(|entry| entry.cells.iter().map(|(_, cell)| escape(cell)).collect());
    let rows: Vec<Vec<String>> = [head].into_iter().chain(body).collect();
    let widest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| display_width(cell)).max();
    let widths: Vec<usize> = (0..part.columns.len()).map(|column| widest(column).unwrap_or(0).max(3)).collect();
    let mut lines: Vec<String> = rows.iter().map(|row| table_row(row, &widths)).collect();
    lines.insert(1, format!("| {} |", widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join(" | ")));
    lines.join("\n")
}

fn table_row(cells: &[String], widths: &[usize]) -> String {
    let padded =
        cells.iter().zip(widths).map(|(cell, width)| format!("{cell}{}", " ".repeat(width.saturating_sub(display_width(cell)))));
    format!("| {} |", padded.collect::<Vec<_>>().join(" | "))
}

impl Document {
    /// Where the links of the page lead.
    fn addresses(&self) -> impl Iterator<Item = (&str, &str)> {
        self.references.iter().filter_map(|reference| Some((reference.id.as_str(), reference.url.as_deref()?)))
    }

    /// Whether the source of this id has an address to link to.
    fn links_to(&self, id: &str) -> bool {
        self.references.iter().any(|reference| reference.id == id && reference.url.is_some())
    }
}

impl Part {
    /// The rows with something below them.
    fn annotated(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.has_small_print())
    }

    /// What comes before the entry of this number, counted from 1.
    fn mark(&self, number: &usize) -> String {
        if self.kind == Kind::Steps { format!("{number}. ") } else { "- ".to_owned() }
    }
}

impl Entry {
    /// Its name, in capitals if it is urgent.
    fn name(&self) -> Option<String> {
        self.term.as_ref().map(|term| if self.urgent { term.to_uppercase() } else { term.clone() })
    }

    fn needs_colon(&self) -> bool {
        self.term.as_ref().is_some_and(|term| !term.ends_with([':', '?', '!', '.']))
    }

    fn first_cell(&self) -> &str {
        self.cells.first().map_or("", |(_, cell)| cell)
    }
}

/// What templates call.
#[allow(unreachable_pub, reason = "written by the macro")]
pub(super) mod filters {
    use std::fmt::Display;

    use askama::filters::Safe;
    use askama::{Result, Values};

    use super::Part;

    /// A paragraph, with what comes before its first line; the others are indented as far.
    #[askama::filter_fn]
    pub(in crate::render) fn paragraph(text: impl Display, _: &dyn Values, mark: &str) -> Result<Safe<String>> {
        let others = if mark.starts_with('>') { mark.to_owned() } else { " ".repeat(mark.len()) };
        Ok(Safe(super::hang(&text.to_string(), mark, &others)))
    }

    /// An address between angle brackets.
    #[askama::filter_fn]
    pub(super) fn address(url: impl Display, _: &dyn Values) -> Result<Safe<String>> {
        Ok(Safe(url.to_string().replace('<', "%3C").replace('>', "%3E").replace(char::is_whitespace, "%20")))
    }

    /// A table in columns.
    #[askama::filter_fn]
    pub(super) fn grid(part: &Part, _: &dyn Values) -> Result<Safe<String>> {
        Ok(Safe(super::grid(part)))
    }
}
