//! Names between braces are filled from region and protocol; one that nothing fills would be printed as it stands.

use super::problem::Report;
use super::texts::Text;
use crate::content::model::Protocol;

/// What every topic may use.
pub(super) const IN_TOPICS: &[&str] = &["emergency_number", "redose_wait"];

/// What the texts of a protocol may use: times only where its own document gives them.
pub(super) fn allowed_in(protocol: &Protocol) -> Vec<&'static str> {
    let wait = protocol.redose_wait_s.map(|_| "redose_wait");
    let interval = protocol.breath_interval_s.map(|_| "breath_interval");
    [Some("emergency_number"), wait, interval].into_iter().flatten().collect()
}

pub(super) fn check(text: &Text, allowed: &[&str], report: &mut Report) {
    let remedy = || {
        if allowed.is_empty() {
            return "write the words themselves: nothing is filled in here".to_owned();
        }
        let names: Vec<_> = allowed.iter().map(|name| format!("{{{name}}}")).collect();
        format!("write one of: {}", names.join(", "))
    };
    for part in text.text.split('{').skip(1) {
        let name = part.split('}').next().unwrap_or_default();
        if !part.contains('}') || !allowed.contains(&name) {
            report.error(&text.ids, text.key, format!("unknown placeholder \"{{{name}\""), remedy());
        }
    }
    if text.text.matches('}').count() > text.text.matches('{').count() {
        report.error(&text.ids, text.key, "a closing brace without an opening one", remedy());
    }
}
