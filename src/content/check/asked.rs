//! Wordings that only the search reads: each belongs to a statement, once, and can be typed.

use std::collections::BTreeSet;

use super::characters::is_unsafe;
use super::problem::{Problem, Report};
use crate::content::File;
use crate::content::model::Asked;

/// Most characters of a wording: what somebody types in one breath.
const LONGEST: usize = 120;
/// Most wordings of a statement.
const MOST: usize = 100;

pub(super) fn check(file: &File, asked: &Asked, ids: &BTreeSet<String>) -> Vec<Problem> {
    let mut report = Report::new(file);
    for (statement, wordings) in &asked.asked.0 {
        let id = format!("{}.{statement}", report.file_id());
        if !ids.contains(&id) {
            report.error(&[], statement, format!("no statement \"{id}\""), "write section.item of a statement of this topic");
        }
        if wordings.is_empty() || wordings.len() > MOST {
            let what = format!("{} wordings", wordings.len());
            report.error(&[], statement, what, format!("write 1 to {MOST}, or delete the line"));
        }
        for (index, wording) in wordings.iter().enumerate() {
            check_wording(statement, wording, &mut report);
            if wordings.iter().take(index).any(|earlier| earlier == wording) {
                report.error(&[], statement, format!("\"{wording}\" twice"), "keep one of the two");
            }
        }
    }
    report.problems
}

fn check_wording(statement: &str, wording: &str, report: &mut Report) {
    let length = wording.chars().count();
    if length == 0 || length > LONGEST {
        report.error(&[], statement, format!("a wording of {length} characters"), format!("write 1 to {LONGEST}"));
    }
    if let Some(character) = wording.chars().find(|character| is_unsafe(*character)) {
        let what = format!("a character that cannot be seen ({})", character.escape_unicode());
        report.error(&[], statement, what, "delete it and type the words again");
    }
}
