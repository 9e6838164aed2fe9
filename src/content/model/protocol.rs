//! Protocols: `data/en/protocols/<id>.json`.

use serde::{Deserialize, Serialize};

use super::topic::{is_empty, is_false};
use super::{Review, Source};
use crate::content::UniqueMap;

/// An ordered response as one issuing document gives it: `data/en/protocols/<id>.json`. Protocols are never blended.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Protocol {
    /// Address of the schema, for editors that complete keys.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The file's name.
    pub id: String,
    /// Name of the protocol.
    pub title: String,
    /// Who issued it.
    pub issuer: String,
    /// The issuing document.
    pub document: String,
    /// Who checked the words, and when.
    pub review: Review,
    /// Wait before the next dose of naloxone, in seconds, where the document gives one: least and most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub redose_wait_s: Option<[u32; 2]>,
    /// Time from one rescue breath to the next, in seconds, where the document gives one: least and most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub breath_interval_s: Option<[u32; 2]>,
    /// Ids of the sources behind the two times.
    #[serde(default)]
    pub sources: Vec<String>,
    /// The steps, in the document's own order.
    pub steps: Vec<Step>,
    /// Sources that only this file cites, by id, as in `data/sources.json`. Only a file that is not built in may bring some.
    #[serde(default, skip_serializing_if = "is_empty")]
    pub own_sources: UniqueMap<Source>,
}

/// One step of a protocol.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// Last part of the public name `respond.steps.<id>`.
    pub id: String,
    /// What the step is about.
    pub term: String,
    /// What to do, one action a sentence.
    pub actions: Vec<String>,
    /// More about it, for the full page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// Drawn loud, as calling for help is.
    #[serde(default, skip_serializing_if = "is_false")]
    pub urgent: bool,
    /// Ids of the sources behind the step.
    #[serde(default)]
    pub sources: Vec<String>,
}
