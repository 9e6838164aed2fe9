//! What every format says about a page in the same words.

use crate::content::model::{Review, Source, Status};
use crate::page::Page;
use crate::setting::COMMON;

/// The topic that says what to do now.
pub(super) const RESPOND: &str = "respond";
/// Said below every list until every page has been signed.
pub(super) const UNREVIEWED: &str = "Unreviewed: no clinician has signed it.";
/// Title of the contents page.
pub(super) const CONTENTS: &str = "odref: overdose response reference";
/// Title of the list of regions, and what comes before it.
pub(super) const REGIONS: [&str; 2] = [
    "Emergency numbers by country",
    "For an ambulance. A country that is not here: your local emergency number. Numbers change: each has its date.",
];
/// Title of the helplines of a region.
pub(super) const HELPLINES: &str = "Helplines (not for an overdose now)";

/// Whether the page opens with its first step and not with its lead: another protocol may leave out what the lead says.
pub(super) fn opens_with_steps(page: &Page, full: bool) -> bool {
    let is_common = page.protocol.as_ref().is_some_and(|protocol| protocol.id == COMMON);
    !full && is_common && page.topic.sections.first().is_some_and(|section| section.from.is_some())
}

/// Whose list it is, when it is not odref's own.
pub(super) fn whose_protocol(page: &Page) -> Option<String> {
    let protocol = page.protocol.as_ref().filter(|protocol| protocol.id != COMMON)?;
    let (issuer, document) = (&protocol.issuer, &protocol.document);
    Some(format!("{issuer}: {document}. Others say more: odref {RESPOND} --protocol {COMMON}"))
}

/// What to type next, after `odref`.
pub(super) fn next(page: &Page, full: bool) -> Vec<String> {
    let own = if full || page.unofficial.is_some() { None } else { Some(format!("{} --full", page.topic.id)) };
    let others = page.topic.see_also.iter().filter(|other| *other != RESPOND).cloned();
    own.into_iter().chain(others).chain(["list".to_owned()]).collect()
}

/// The protocol and the review in words.
pub(super) fn trust(page: &Page, full: bool) -> String {
    let protocol = page.protocol.as_ref().map(|protocol| format!("{}; yours may differ. ", protocol.title)).unwrap_or_default();
    protocol + &reviewed(&page.review, full)
}

/// Who signed it, if anybody did.
pub(super) fn reviewed(review: &Review, full: bool) -> String {
    let checked = if full { format!(" Sources checked {}.", review.checked_on) } else { String::new() };
    match (review.status, &review.reviewer) {
        (Status::Reviewed, Some(reviewer)) => format!("Reviewed by {}, {}.{checked}", reviewer.name, reviewer.role),
        (Status::Reviewed | Status::Unreviewed, _) => format!("{UNREVIEWED}{checked}"),
    }
}

/// What is said above and below a page that a user brought.
#[must_use]
pub fn unofficial(file: &str) -> String {
    format!("UNOFFICIAL: {file} is not part of odref.")
}

/// Who published a source, and when.
pub(super) fn published(source: &Source) -> String {
    let year = source.year.map_or_else(|| "no date".to_owned(), |year| year.to_string());
    format!("{}, {year}.", source.publisher)
}
