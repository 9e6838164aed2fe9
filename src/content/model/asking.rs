//! How people ask: `data/en/find.json`.

use serde::{Deserialize, Serialize};

/// What `odref find` knows about the way people ask.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Asking {
    /// Address of the schema, for editors that complete keys.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Words that say nothing about what is asked.
    pub ignored: Vec<String>,
    /// Words of the subject: a question without any of them is hardly for odref.
    pub subject: Vec<String>,
    /// Words that a question turns on: an answer without them is hardly one.
    pub key: Vec<String>,
    /// Words that mean much the same.
    pub same: Vec<Vec<String>>,
    /// What somebody in an emergency now types: of every list in a row at least one phrase.
    pub emergency: Vec<Vec<Vec<String>>>,
    /// Words with which a question is for odref after all, whatever else stands in it.
    pub ours: Vec<String>,
    /// What odref does not answer.
    pub refused: Vec<Refused>,
}

/// A question that is not for odref.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Refused {
    /// Words that tell it, all of them together.
    pub words: Vec<String>,
    /// Words with which it is for odref after all.
    #[serde(default)]
    pub unless: Vec<String>,
    /// It is for odref with any of the words in `ours` too.
    #[serde(default)]
    pub unless_ours: bool,
}
