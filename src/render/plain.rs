//! One statement a line, `term: text`: no title, footer, wrapping or colour. For pipes, and for people who listen to a page.

use super::words::unofficial;
use crate::content::model::{Item, Kind, Section};
use crate::page::Page;

/// The page, one statement a line.
#[must_use]
pub fn page(page: &Page, full: bool) -> String {
    let mark = page.unofficial.as_ref().map(|file| unofficial(file) + "\n").unwrap_or_default();
    let mut text = if page.focused { mark.clone() } else { format!("{mark}{}\n", page.topic.lead) };
    for section in &page.topic.sections {
        for item in page.shown(section, full) {
            text.push_str(&line(section, item, full));
            text.push('\n');
        }
    }
    text + &mark
}

/// One statement alone, whole.
#[must_use]
pub fn statement(page: &Page, section: &Section, item: &Item) -> String {
    let mark = page.unofficial.as_ref().map(|file| unofficial(file) + "\n").unwrap_or_default();
    format!("{mark}{}\n", line(section, item, true))
}

/// One statement.
#[must_use]
pub fn line(section: &Section, item: &Item, full: bool) -> String {
    let body = match section.kind {
        Kind::Table => cells(section, item),
        Kind::Warning => format!("WARNING: {}", item.text),
        Kind::Text | Kind::List | Kind::Steps | Kind::Facts | Kind::Questions => {
            match item.term.as_ref().or(item.question.as_ref()) {
                Some(term) => format!("{}: {}", term.trim_end_matches(':'), item.text),
                None => item.text.clone(),
            }
        }
    };
    match item.detail.as_ref().filter(|_| full) {
        Some(detail) => format!("{body} {detail}"),
        None => body,
    }
}

/// A row as a sentence: its name, then each cell after its heading.
pub(super) fn cells(section: &Section, item: &Item) -> String {
    let name = item.cells.first().map_or("", String::as_str);
    let rest = section.columns.iter().zip(&item.cells).skip(1);
    let rest: Vec<_> = rest.map(|(column, cell)| format!("{column} {cell}")).collect();
    format!("{name}: {}", rest.join("; "))
}
