//! How long a text may be. Pages are read in an emergency, on narrow screens; lists are bounded too, in `shape`.

use super::problem::Report;
use super::texts::Text;

/// A content file may not be larger.
pub const MAX_FILE_BYTES: usize = 1024 * 1024;

/// Most words in a step.
pub(super) const MAX_STEP_WORDS: usize = 15;

/// Most characters of a text, by its key.
const LIMITS: [(&str, usize); 18] = [
    ("title", 60),
    ("summary", 60),
    ("lead", 240),
    ("columns", 32),
    ("term", 40),
    ("text", 400),
    ("detail", 400),
    ("question", 120),
    ("asked_as", 120),
    ("cells", 120),
    ("choices", 60),
    ("why", 240),
    ("caption", 24),
    ("actions", 120),
    ("issuer", 120),
    ("document", 160),
    ("source", 400),
    ("reviewer", 120),
];

/// Keys of texts that have no detail: those of the quiz and of the handouts.
const WITHOUT_DETAIL: [&str; 4] = ["question", "choices", "why", "caption"];

/// Most characters of the text under this key, if it has a limit.
#[must_use]
pub fn limit_of(key: &str) -> Option<usize> {
    LIMITS.iter().find(|(limited, _)| *limited == key).map(|(_, limit)| *limit)
}

pub(super) fn check(text: &Text, report: &mut Report) {
    let length = text.text.chars().count();
    let limit = limit_of(text.key).unwrap_or(usize::MAX);
    if length > limit {
        let what = format!("{length} characters");
        let elsewhere = if WITHOUT_DETAIL.contains(&text.key) { "" } else { ", or move part of it to \"detail\"" };
        report.error(&text.ids, text.key, what, format!("at most {limit}: shorten it{elsewhere}"));
    }
}

pub(super) fn check_step(ids: &[&str], key: &'static str, step: &str, report: &mut Report) {
    let words = step.split_whitespace().count();
    if words > MAX_STEP_WORDS {
        let what = format!("a step of {words} words");
        report.error(ids, key, what, format!("at most {MAX_STEP_WORDS}: one action, verb first; make two steps of it"));
    }
}
