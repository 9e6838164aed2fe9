//! Regions.

use serde::Serialize;

/// Emergency numbers, helplines and products by country.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct RegionsOut<'a> {
    /// The regions asked for, by code.
    pub(crate) regions: Vec<RegionOut<'a>>,
}

/// A country, or a group of them.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct RegionOut<'a> {
    /// ISO 3166-1, or `EU`.
    pub(crate) code: &'a str,
    /// Name in English.
    pub(crate) name: &'a str,
    /// Other codes for it.
    pub(crate) aliases: &'a [String],
    /// Who to call for an ambulance.
    pub(crate) emergency: EmergencyOut<'a>,
    /// Lines for what is not an emergency.
    pub(crate) helplines: Vec<HelplineOut<'a>>,
    /// Ids of the naloxone products sold there; empty where that is not known.
    pub(crate) products: &'a [String],
    /// Id of the protocol in force.
    pub(crate) protocol: &'a str,
}

/// Ambulance numbers.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct EmergencyOut<'a> {
    /// The numbers, the first one first.
    pub(crate) numbers: Vec<NumberOut<'a>>,
    /// Date of the newest source: a year, a month or a day, ISO 8601.
    pub(crate) as_of: &'a str,
    /// Ids of the sources.
    pub(crate) sources: &'a [String],
}

/// A number to call.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct NumberOut<'a> {
    /// Digits.
    pub(crate) number: &'a str,
    /// When it works; null for always.
    pub(crate) when: Option<&'a str>,
}

/// A line that helps with something else than an overdose now.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct HelplineOut<'a> {
    /// Who answers.
    pub(crate) name: &'a str,
    /// How to reach them.
    pub(crate) contact: &'a str,
    /// What for.
    #[serde(rename = "for")]
    pub(crate) purpose: &'a str,
    /// Date of the newest source, ISO 8601; null when it has none.
    pub(crate) as_of: Option<&'a str>,
    /// Ids of the sources.
    pub(crate) sources: &'a [String],
}
