//! Regions: `data/regions.json`.

use serde::{Deserialize, Serialize};

use crate::content::UniqueMap;

/// What depends on where somebody is: `data/regions.json`, by country code (ISO 3166-1, and `EU`).
pub type Regions = UniqueMap<Region>;

/// A country, or a group of them.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Region {
    /// Name in English.
    pub name: String,
    /// Other codes for it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// Who to call for an ambulance.
    pub emergency: Emergency,
    /// Lines for what is not an emergency.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub helplines: Vec<Helpline>,
    /// Products sold there: ids of rows in sections that are filtered by product.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub products: Vec<String>,
    /// Id of the protocol in force.
    pub protocol: String,
}

/// Ambulance numbers, the first one first.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Emergency {
    /// The numbers.
    pub numbers: Vec<EmergencyNumber>,
    /// Date of the newest source: a year, a month or a day.
    pub as_of: String,
    /// Ids of the sources.
    pub sources: Vec<String>,
}

/// A number to call.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct EmergencyNumber {
    /// Digits.
    pub number: String,
    /// When it works, if not always, such as "from mobiles".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub when: Option<String>,
}

/// A line that helps with something else than an overdose now.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Helpline {
    /// Who answers.
    pub name: String,
    /// How to reach them.
    pub contact: String,
    /// What for.
    #[serde(rename = "for")]
    pub purpose: String,
    /// Date of the newest source; null when it has none.
    pub as_of: Option<String>,
    /// Ids of the sources.
    pub sources: Vec<String>,
}
