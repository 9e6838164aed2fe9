//! Lists about the content: the contents page, and where statements come from.

use super::layout::{Cell, GAP, Line, Role, display_width, paragraph, row};
use super::text::{INDENT, source};
use super::words::{CONTENTS, UNREVIEWED};
use crate::catalogue::{SourceEntry, TopicEntry};
use crate::page::CitedSource;
use crate::schema::{Of, Schema};

/// Below this width a summary stands under its topic.
const SIDE_BY_SIDE: usize = 60;

/// The contents page.
#[must_use]
pub fn topics(topics: &[TopicEntry], width: usize) -> Vec<Line> {
    let mut lines = paragraph(&CONTENTS.to_uppercase(), Role::Title, 0, width);
    lines.extend(paragraph("Emergency now: odref", Role::Urgent, 0, width));
    lines.push(Line::new());
    let rows: Vec<_> = topics.iter().map(|topic| (topic.id, topic.summary)).collect();
    lines.extend(table_of(&rows, width));
    lines.push(Line::new());
    lines.extend(paragraph("Read one: odref TOPIC. With details and sources: odref TOPIC --full.", Role::Aside, 0, width));
    lines.extend(paragraph(UNREVIEWED, Role::Aside, 0, width));
    lines
}

/// Names, each with a line about it.
fn table_of(rows: &[(&str, &str)], width: usize) -> Vec<Line> {
    let column = rows.iter().map(|(name, _)| display_width(name)).max().unwrap_or(0);
    rows.iter().flat_map(|(name, about)| named(name, about, column, width)).collect()
}

fn named(name: &str, about: &str, column: usize, width: usize) -> Vec<Line> {
    if width < SIDE_BY_SIDE {
        let mut lines = paragraph(name, Role::Term, INDENT, width);
        lines.extend(paragraph(about, Role::Plain, INDENT + GAP, width));
        return lines;
    }
    let rest = width.saturating_sub(INDENT + column + GAP);
    let name = Cell { text: name, role: Role::Term, width: column };
    row(INDENT, &[name, Cell { text: about, role: Role::Plain, width: rest }])
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

/// The schemas: of documents, then of content files.
#[must_use]
pub fn schemas(schemas: &[Schema], width: usize) -> Vec<Line> {
    let mut lines = paragraph("SCHEMAS", Role::Title, 0, width);
    for (of, heading) in [(Of::Document, "What odref prints"), (Of::Content, "Content files")] {
        let rows: Vec<_> = schemas.iter().filter(|schema| schema.of == of).map(|schema| (schema.name, schema.title)).collect();
        lines.push(Line::new());
        lines.extend(paragraph(heading, Role::Heading, 0, width));
        lines.extend(table_of(&rows, width));
    }
    lines.push(Line::new());
    lines.extend(paragraph("Print one: odref schema NAME. JSON Schema, draft 2020-12.", Role::Aside, 0, width));
    lines
}

/// The schemas, one a line.
#[must_use]
pub fn plain_schemas(schemas: &[Schema]) -> String {
    schemas.iter().map(|schema| format!("{}: {}\n", schema.name, schema.title)).collect()
}
