//! Names between braces are filled from region and protocol; one that nothing fills would be printed as it stands.

use super::problem::Report;
use super::texts::Text;
use crate::content::{BREATH_INTERVAL, PLACEHOLDERS};

/// `has_interval` says whether the text stands in a protocol that gives a breath interval.
pub(super) fn check(text: &Text, has_interval: bool, report: &mut Report) {
    let known = || PLACEHOLDERS.into_iter().chain(has_interval.then_some(BREATH_INTERVAL));
    let remedy = || format!("write one of: {}", known().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", "));
    for part in text.text.split('{').skip(1) {
        let name = part.split('}').next().unwrap_or_default();
        if !part.contains('}') || !known().any(|placeholder| placeholder == name) {
            let what = format!("unknown placeholder \"{{{name}\"");
            report.error(&text.ids, text.key, what, remedy());
        }
    }
    if text.text.matches('}').count() > text.text.matches('{').count() {
        report.error(&text.ids, text.key, "a closing brace without an opening one", remedy());
    }
}
