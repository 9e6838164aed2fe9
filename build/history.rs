//! Compares the content with that of every past version, so that the program carries no more than the differences.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use crate::content::check::Checked;
use crate::content::history::{Change, Record};

/// Rust source of the table in `src/history.rs`.
pub(crate) fn table(checked: &Checked, data: &Path) -> Result<String, Box<dyn Error>> {
    let now = Record::of(checked, false);
    let mut code = "static PAST: &[Past] = &[\n".to_owned();
    for past in records(&data.join("history"))?.iter().filter(|past| past.version != now.version) {
        let changes: Vec<String> = past.changes_to(&now).iter().map(|(kind, change)| fields(kind, change)).collect();
        let Record { version, date, .. } = past;
        writeln!(code, "    Past {{ version: {version:?}, date: {date:?}, {} }},", changes.join(", "))?;
    }
    Ok(code + "];\n")
}

fn fields(kind: &str, Change { added, changed, removed }: &Change) -> String {
    format!("{kind}: Changed {{ added: &{added:?}, changed: &{changed:?}, removed: &{removed:?} }}")
}

/// By date: file names would put 0.10 before 0.9.
fn records(folder: &Path) -> Result<Vec<Record>, Box<dyn Error>> {
    let mut records = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let record: Record =
            serde_json::from_str(&fs::read_to_string(&path)?).map_err(|error| format!("{}: {error}", path.display()))?;
        records.push(record);
    }
    records.sort_by(|one, other| (&one.date, &one.version).cmp(&(&other.date, &other.version)));
    Ok(records)
}
