//! Dates are ISO 8601 and real.

use super::problem::Report;
use jiff::civil::Date;

/// Reads a date such as `2026-11-22`; anything looser than that is refused.
#[must_use]
pub fn parse_date(text: &str) -> Option<Date> {
    let date: Date = text.parse().ok()?;
    (date.to_string() == text).then_some(date)
}

pub(super) fn check(text: &str, key: &str, report: &mut Report) -> Option<Date> {
    let date = parse_date(text);
    if date.is_none() {
        report.error(&[], key, format!("\"{text}\" is not a date"), "write year, month and day: 2026-11-22");
    }
    date
}
