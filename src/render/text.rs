//! The page for a terminal: term left, explanation right, stacked where the window is narrow.

use super::layout::{Cell, GAP, Line, Role, Span, display_width, paragraph, row};
use super::table;
use super::words::{RESPOND, next, opens_with_steps, published, trust, unofficial, whose_protocol};
use super::wrap::wrap;
use crate::content::model::{Item, Kind, Section, Source};
use crate::page::{CitedSource, Page};

/// A term has at most this many columns beside its explanation.
const TERM_WIDTH: usize = 20;
/// An explanation with fewer columns than this goes below its term.
const MIN_TEXT_WIDTH: usize = 34;
/// Columns before every item.
pub(super) const INDENT: usize = 1;

/// How much of a page to show, and in how many columns.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Details, sources and the sections of depth `full` too.
    pub full: bool,
    /// Columns of the window.
    pub width: usize,
}

/// Draws a page. `sources` are those that the page cites; they are shown in the full form.
#[must_use]
pub fn page(page: &Page, sources: &[CitedSource], options: Options) -> Vec<Line> {
    let width = options.width;
    let mut lines = mark(page, width);
    lines.extend(paragraph(&page.topic.title.to_uppercase(), Role::Title, 0, width));
    if !page.focused && !opens_with_steps(page, options.full) {
        lines.extend(paragraph(&page.topic.lead, Role::Plain, 0, width));
    }
    lines.extend(whose_protocol(page).iter().flat_map(|whose| paragraph(whose, Role::Aside, 0, width)));
    for shown in &page.topic.sections {
        lines.extend(section(shown, &page.shown(shown, options.full), options));
    }
    if options.full {
        lines.extend(source_list(sources, width));
    }
    lines.push(Line::new());
    lines.extend(footer(page, options));
    lines.extend(mark(page, width));
    lines
}

/// Above and below what a user brought, so that no part of a screen passes for odref's own.
fn mark(page: &Page, width: usize) -> Vec<Line> {
    page.unofficial.iter().flat_map(|file| paragraph(&unofficial(file), Role::Strong, 0, width)).collect()
}

/// Draws a section under its heading; nothing when it has nothing to show.
pub(super) fn section(section: &Section, items: &[&Item], options: Options) -> Vec<Line> {
    if items.is_empty() {
        return Vec::new();
    }
    let mut lines = vec![Line::new()];
    // the page's title says what a protocol's steps are, and a warning says that it is one
    if section.from.is_none() && section.kind != Kind::Warning {
        lines.extend(paragraph(&section.title, Role::Heading, 0, options.width));
    }
    match section.kind {
        Kind::Table => lines.extend(table::rows(section, items, options)),
        Kind::Text | Kind::Warning | Kind::Questions => {
            lines.extend(items.iter().flat_map(|item| statement(item, section.kind, options)));
        }
        Kind::List | Kind::Facts | Kind::Steps => lines.extend(pairs(items, section.kind, options)),
    }
    lines
}

/// A paragraph, a warning, or a question with its answer.
fn statement(item: &Item, kind: Kind, options: Options) -> Vec<Line> {
    let mut lines = match (kind, &item.question) {
        (Kind::Warning, _) => warning(&item.text, options.width),
        (_, Some(question)) => {
            let mut lines = paragraph(question, Role::Term, INDENT, options.width);
            lines.extend(paragraph(&item.text, Role::Plain, INDENT + GAP, options.width));
            lines
        }
        (_, None) => paragraph(&item.text, role_of(item, Role::Plain), INDENT, options.width),
    };
    lines.extend(small_print(item, INDENT, options));
    lines
}

fn warning(text: &str, width: usize) -> Vec<Line> {
    let label = Cell { text: "WARNING:", role: Role::Urgent, width: 8 };
    let rest = width.saturating_sub(INDENT + label.width + GAP);
    if rest < MIN_TEXT_WIDTH {
        return paragraph(&format!("WARNING: {text}"), Role::Urgent, INDENT, width);
    }
    row(INDENT, &[label, Cell { text, role: Role::Plain, width: rest }])
}

/// Terms with their explanations, numbered if they are steps.
fn pairs(items: &[&Item], kind: Kind, options: Options) -> Vec<Line> {
    let terms = items.iter().filter_map(|item| item.term.as_deref()).flat_map(|term| wrap(term, TERM_WIDTH));
    let term_width = terms.map(display_width).max();
    let number_width = if kind == Kind::Steps { items.len().to_string().len() } else { 0 };
    let mut lines = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let number = if kind == Kind::Steps { format!("{:>number_width$}", index + 1) } else { String::new() };
        lines.extend(pair(item, &number, term_width, options));
    }
    lines
}

fn pair(item: &Item, number: &str, term_width: Option<usize>, options: Options) -> Vec<Line> {
    let mut cells = Vec::new();
    let mut left = INDENT;
    if !number.is_empty() {
        cells.push(Cell { text: number, role: Role::Term, width: number.len() });
        left += number.len() + GAP;
    }
    let term = item.term.as_deref().unwrap_or_default();
    let beside = options.width.saturating_sub(left + term_width.map_or(0, |width| width + GAP));
    let role = role_of(item, Role::Term);
    if let Some(width) = term_width.filter(|_| beside >= MIN_TEXT_WIDTH) {
        cells.push(Cell { text: term, role, width });
        cells.push(Cell { text: &item.text, role: text_role(item), width: beside });
        let mut lines = row(INDENT, &cells);
        lines.extend(small_print(item, left + width + GAP, options));
        return lines;
    }
    stacked(item, cells, left, options)
}

/// The term on its own line, the explanation below it.
fn stacked<'a>(item: &'a Item, mut cells: Vec<Cell<'a>>, left: usize, options: Options) -> Vec<Line> {
    let width = options.width.saturating_sub(left);
    let Some(term) = &item.term else {
        cells.push(Cell { text: &item.text, role: role_of(item, Role::Plain), width });
        let mut lines = row(INDENT, &cells);
        lines.extend(small_print(item, left, options));
        return lines;
    };
    cells.push(Cell { text: term, role: role_of(item, Role::Term), width });
    let mut lines = row(INDENT, &cells);
    let indent = if left > INDENT { left } else { INDENT + GAP };
    lines.extend(paragraph(&item.text, text_role(item), indent, options.width));
    lines.extend(small_print(item, indent, options));
    lines
}

/// Detail and source ids, in the full form only.
pub(super) fn small_print(item: &Item, indent: usize, options: Options) -> Vec<Line> {
    if !options.full {
        return Vec::new();
    }
    let detail = item.detail.as_deref().unwrap_or_default();
    let mut lines = if detail.is_empty() { Vec::new() } else { paragraph(detail, Role::Plain, indent, options.width) };
    lines.extend(paragraph(&format!("[{}]", item.sources.join(", ")), Role::Aside, indent, options.width));
    lines
}

fn role_of(item: &Item, otherwise: Role) -> Role {
    if item.urgent { Role::Urgent } else { otherwise }
}

fn text_role(item: &Item) -> Role {
    if item.urgent { Role::Strong } else { Role::Plain }
}

fn source_list(sources: &[CitedSource], width: usize) -> Vec<Line> {
    let mut lines = vec![Line::new()];
    lines.extend(paragraph("Sources", Role::Heading, 0, width));
    for cited in sources {
        lines.extend(paragraph(&cited.id, Role::Term, INDENT, width));
        lines.extend(source(&cited.source, INDENT + GAP, width));
    }
    lines
}

/// A source in words; its address on a line of its own, unbroken so that it can be copied.
pub(super) fn source(source: &Source, indent: usize, width: usize) -> Vec<Line> {
    let mut lines = paragraph(&format!("{}. {}", source.title, published(source)), Role::Plain, indent, width);
    if let Some(url) = &source.url {
        lines.push(vec![Span { padding: indent, text: url.clone(), role: Role::Aside }]);
    }
    lines
}

/// What to type next, and how far the page can be trusted.
fn footer(page: &Page, options: Options) -> Vec<Line> {
    let mut lines = Vec::new();
    if page.topic.id != RESPOND {
        lines.extend(paragraph("Emergency now: odref", Role::Urgent, 0, options.width));
    }
    lines.extend(paragraph(&trust(page, options.full), Role::Aside, 0, options.width));
    lines.extend(paragraph(&format!("More: odref {}", next(page, options.full).join(", ")), Role::Aside, 0, options.width));
    lines
}
