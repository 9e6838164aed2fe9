//! Answers to a question: each in full, with its name and how to read more.

use super::layout::{GAP, Line, Role, paragraph};
use super::plain;
use super::text::INDENT;
use super::words::UNREVIEWED;
use crate::content::model::{Item, Section};
use crate::page::Page;
use crate::search::Hit;

/// The way to the response card, above everything else.
pub(super) const EMERGENCY: &str = "IS THIS HAPPENING NOW? Call for help, then type: odref";

/// A statement that answers, on its page.
#[derive(Clone, Copy, Debug)]
pub struct Found<'a> {
    /// The page it stands on.
    pub page: &'a Page,
    /// How well it fits.
    pub hit: &'a Hit,
    /// Its section, and the statement itself.
    pub place: (&'a Section, &'a Item),
}

/// The answers for a terminal.
#[must_use]
pub fn text(emergency: bool, found: &[Found], width: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    if emergency {
        lines.extend(paragraph(EMERGENCY, Role::Urgent, 0, width));
        lines.push(Line::new());
    }
    for answer in found {
        lines.extend(one(answer, width));
        lines.push(Line::new());
    }
    if !found.is_empty() {
        lines.extend(paragraph(&format!("{UNREVIEWED} Emergency now: odref"), Role::Aside, 0, width));
    }
    lines
}

fn one(found: &Found, width: usize) -> Vec<Line> {
    let (section, item) = found.place;
    let mut lines = paragraph(&heading(section, item), Role::Term, 0, width);
    lines.extend(paragraph(&body(section, item), Role::Plain, INDENT, width));
    if let Some(detail) = &item.detail {
        lines.extend(paragraph(detail, Role::Plain, INDENT, width));
    }
    let more = format!("{}  More: odref {} {}", found.hit.id, found.page.topic.id, section.id);
    lines.extend(paragraph(&more, Role::Aside, INDENT + GAP, width));
    lines
}

/// The question that the statement answers, or what it is about.
pub(super) fn heading(section: &Section, item: &Item) -> String {
    match (&item.question, &item.term, item.cells.first()) {
        (Some(question), ..) => question.clone(),
        (None, Some(term), _) => format!("{}: {term}", section.title),
        (None, None, Some(cell)) => format!("{}: {cell}", section.title),
        (None, None, None) => section.title.clone(),
    }
}

pub(super) fn body(section: &Section, item: &Item) -> String {
    if item.cells.is_empty() { item.text.clone() } else { plain::cells(section, item) }
}

/// The answers, one a line.
#[must_use]
pub fn plain(emergency: bool, found: &[Found]) -> String {
    let mut text = if emergency { format!("{EMERGENCY}\n") } else { String::new() };
    for answer in found {
        let (section, item) = answer.place;
        text.push_str(&format!("{}: {}\n", heading(section, item).trim_end_matches(':'), body(section, item)));
    }
    text
}
