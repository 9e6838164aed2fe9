//! What changed since earlier versions of the content.

use crate::catalogue::RELEASE;
use crate::error::Error;

include!(concat!(env!("OUT_DIR"), "/history.rs"));

/// A past version of the content, and what has changed since.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Past {
    /// Version of the content.
    pub version: &'static str,
    /// The day it was made, ISO 8601.
    pub date: &'static str,
    /// Heads of topics: title, summary and lead.
    pub topics: Changed,
    /// Statements, by the id that `odref get` takes.
    pub statements: Changed,
    /// Protocols with their steps.
    pub protocols: Changed,
    /// Regions, by code.
    pub regions: Changed,
    /// Records of sources.
    pub sources: Changed,
}

/// Ids of what changed among things of one kind.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Changed {
    /// New ones.
    pub added: &'static [&'static str],
    /// Those that say something else.
    pub changed: &'static [&'static str],
    /// Those that are gone.
    pub removed: &'static [&'static str],
}

const NOTHING: Changed = Changed { added: &[], changed: &[], removed: &[] };

/// The version in this program: since then nothing has changed.
static PRESENT: Past = Past {
    version: RELEASE.version,
    date: RELEASE.date,
    topics: NOTHING,
    statements: NOTHING,
    protocols: NOTHING,
    regions: NOTHING,
    sources: NOTHING,
};

/// What changed since this version of the content.
///
/// # Errors
/// When there was no such version.
pub fn since(version: &str) -> Result<&'static Past, Error> {
    let found = PAST.iter().chain([&PRESENT]).find(|past| past.version == version);
    found.ok_or_else(|| {
        let known: Vec<_> = PAST.iter().chain([&PRESENT]).map(|past| past.version).collect();
        let hint = format!("write one of: {}; \"content.version\" in a document says which one it shows", known.join(", "));
        Error::usage("usage.unknown_version", format!("no version \"{version}\" of the content"), hint)
    })
}
