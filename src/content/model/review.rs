//! Who checked a file, and when.

use serde::{Deserialize, Serialize};

/// Who checked a file, and when. Dates are ISO 8601.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// `reviewed` counts only with a reviewer whose hash fits the text.
    pub status: Status,
    /// The day the words were last compared with their sources.
    pub checked_on: String,
    /// The day by which that should happen again.
    pub next_check: String,
    /// The person who signed.
    pub reviewer: Option<Reviewer>,
}

/// Whether a named person has signed the text.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Nobody has, or the text changed since.
    Unreviewed,
    /// Somebody has, for exactly this text.
    Reviewed,
}

/// The person behind a review.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Reviewer {
    /// Name as it may be printed.
    pub name: String,
    /// Profession or office, such as "emergency physician".
    pub role: String,
    /// The day of signing.
    pub date: String,
    /// Hash of the text signed; see [`hash`](crate::content::hash).
    pub text_hash: String,
}
