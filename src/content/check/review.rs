//! The review record: real dates, and a signature that fits the text.

use super::dates;
use super::problem::Report;
use super::texts::Text;
use super::{characters, lengths};
use crate::content::model::{Review, Status};

pub(super) fn check(review: &Review, hash: &str, report: &mut Report) {
    let checked = dates::check(&review.checked_on, "checked_on", report);
    let next = dates::check(&review.next_check, "next_check", report);
    if checked.zip(next).is_some_and(|(checked, next)| next <= checked) {
        report.error(&[], "next_check", "the next check is not after the last", "write a later date, a year on at most");
    }
    check_signature(review, hash, report);
}

fn check_signature(review: &Review, hash: &str, report: &mut Report) {
    let Some(reviewer) = &review.reviewer else {
        if review.status == Status::Reviewed {
            let remedy = "name the person under \"reviewer\", or write \"status\": \"unreviewed\"";
            report.error(&[], "status", "reviewed, but by nobody", remedy);
        }
        return;
    };
    dates::check(&reviewer.date, "date", report);
    for text in [&reviewer.name, &reviewer.role] {
        let text = Text { ids: vec![], key: "reviewer", text, mentions: &[] };
        characters::check(&text, report);
        lengths::check(&text, report);
    }
    if review.status == Status::Reviewed && reviewer.text_hash != hash {
        let what = format!("the text changed since {} reviewed it; it counts as unreviewed", reviewer.name);
        report.warn(&[], "text_hash", what, format!("have it reviewed again; this text has the hash {hash}"));
    }
}

/// The status that counts: a review lapses when the text changes.
#[must_use]
pub fn effective(review: &Review, hash: &str) -> Status {
    match &review.reviewer {
        Some(reviewer) if reviewer.text_hash == hash => review.status,
        Some(_) | None => Status::Unreviewed,
    }
}
