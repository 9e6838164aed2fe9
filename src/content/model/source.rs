//! The files beside topics and protocols: sources, the release, the word list.

use serde::{Deserialize, Serialize};

use crate::content::UniqueMap;

/// A document that statements come from, by its id in `data/sources.json`.
pub type Sources = UniqueMap<Source>;

/// Where a statement comes from.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Title of the document.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Year of publication; null when the document gives none.
    pub year: Option<u16>,
    /// Address; null when there is none to give.
    pub url: Option<String>,
    /// Guideline, study, label …
    pub kind: SourceKind,
}

/// What sort of document a source is.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "lowercase")]
pub enum SourceKind {
    /// A page or news report.
    Article,
    /// Advice by an authority or a professional body.
    Guideline,
    /// What a regulator approved for a product.
    Label,
    /// Research.
    Study,
    /// Figures from a survey or register.
    Survey,
    /// Teaching material.
    Toolkit,
}

/// The release of the content: `data/release.json`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Release {
    /// Address of the schema, for editors that complete keys.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Version of the content, apart from that of the program.
    pub version: String,
    /// The day it was made.
    pub date: String,
}

/// The word list: `data/en/words.json`.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WordRules {
    /// Address of the schema, for editors that complete keys.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// The rules, in any order.
    pub words: Vec<WordRule>,
}

/// Words to avoid and what to write instead.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WordRule {
    /// Words and phrases to avoid, in small letters.
    pub avoid: Vec<String>,
    /// What to write.
    pub write: String,
    /// Who asks for it.
    pub from: String,
    /// Only warn: the word has innocent uses.
    #[serde(default)]
    pub warn: bool,
}
