//! The results of a class as a document.

use super::{Chart, Document, Entry, Part, entry, origin};
use crate::catalogue;
use crate::content::model::Section;
use crate::render::report::{BY_AREA, Report, TITLE};
use crate::render::words::UNREVIEWED;

/// The report, with a chart of the areas.
#[must_use]
pub fn report(report: &Report) -> Document {
    let part = |section: &Section| Part {
        id: Some(section.id.clone()),
        title: Some(section.title.clone()),
        kind: section.kind,
        columns: section.columns.clone(),
        entries: section.items.iter().map(|item| without_name(entry(&section.id, section, item, false))).collect(),
        chart: (section.title == BY_AREA).then(|| Chart::of(&report.bars)),
    };
    Document {
        title: TITLE.to_owned(),
        lead: Some(report.lead.clone()),
        call: None,
        whose: None,
        unofficial: None,
        parts: report.sections.iter().map(part).collect(),
        next: vec!["odref quiz".to_owned(), "odref list".to_owned()],
        references: Vec::new(),
        trust: format!("The questions: {UNREVIEWED}"),
        origin: origin(None, catalogue::quiz().hash),
        warnings: Vec::new(),
    }
}

/// The rows of a report are no statements, and have no public name.
fn without_name(entry: Entry) -> Entry {
    Entry { id: None, ..entry }
}
