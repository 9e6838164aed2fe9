//! Lists about the content: the contents page, and where statements come from.

use super::layout::{Cell, GAP, Line, Role, display_width, paragraph, row};
use super::text::{INDENT, source};
use super::words::{CONTENTS, UNREVIEWED};
use crate::catalogue::{SourceEntry, TopicEntry};
use crate::page::CitedSource;

/// Below this width a summary stands under its topic.
const SIDE_BY_SIDE: usize = 60;

/// The contents page.
#[must_use]
pub fn topics(topics: &[TopicEntry], width: usize) -> Vec<Line> {
    let mut lines = paragraph(&CONTENTS.to_uppercase(), Role::Title, 0, width);
    lines.extend(paragraph("Emergency now: odref", Role::Urgent, 0, width));
    lines.push(Line::new());
    let column = topics.iter().map(|topic| display_width(topic.id)).max().unwrap_or(0);
    for topic in topics {
        lines.extend(topic_lines(topic, column, width));
    }
    lines.push(Line::new());
    lines.extend(paragraph("Read one: odref TOPIC. With details and sources: odref TOPIC --full.", Role::Aside, 0, width));
    lines.extend(paragraph(UNREVIEWED, Role::Aside, 0, width));
    lines
}

fn topic_lines(topic: &TopicEntry, column: usize, width: usize) -> Vec<Line> {
    if width < SIDE_BY_SIDE {
        let mut lines = paragraph(topic.id, Role::Term, INDENT, width);
        lines.extend(paragraph(topic.summary, Role::Plain, INDENT + GAP, width));
        return lines;
    }
    let rest = width.saturating_sub(INDENT + column + GAP);
    let name = Cell { text: topic.id, role: Role::Term, width: column };
    row(INDENT, &[name, Cell { text: topic.summary, role: Role::Plain, width: rest }])
}

/// The contents page, one topic a line.
#[must_use]
pub fn plain_topics(topics: &[TopicEntry]) -> String {
    topics.iter().map(|topic| format!("{}: {}\n", topic.id, topic.summary)).collect()
}

/// Sources with the topics that cite them.
#[must_use]
pub fn sources(entries: &[&SourceEntry], records: &[CitedSource], width: usize) -> Vec<Line> {
    let mut lines = paragraph("SOURCES", Role::Title, 0, width);
    for (entry, cited) in entries.iter().zip(records) {
        lines.push(Line::new());
        lines.extend(paragraph(&cited.id, Role::Term, INDENT, width));
        lines.extend(source(&cited.source, INDENT + GAP, width));
        lines.extend(paragraph(&format!("Cited in: {}", entry.cited_in.join(", ")), Role::Aside, INDENT + GAP, width));
    }
    lines.push(Line::new());
    lines.extend(paragraph(UNREVIEWED, Role::Aside, 0, width));
    lines
}

/// Sources, one a line.
#[must_use]
pub fn plain_sources(records: &[CitedSource]) -> String {
    records.iter().map(|cited| format!("{}: {}. {}.\n", cited.id, cited.source.title, cited.source.publisher)).collect()
}
