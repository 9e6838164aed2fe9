//! The settings.

use serde::Serialize;

/// What holds, and where each value came from.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ConfigOut<'a> {
    /// Code of the region; null for none.
    pub(crate) region: GivenOut<'a, Option<&'a str>>,
    /// Language of the words, BCP 47.
    pub(crate) language: GivenOut<'a, &'a str>,
    /// Lines printed on handouts; empty for none.
    pub(crate) contact: GivenOut<'a, &'a [String]>,
    /// `auto`, `always` or `never`.
    pub(crate) color: GivenOut<'a, &'a str>,
    /// The settings file.
    pub(crate) file: SettingsFileOut<'a>,
}

/// A value, and where it came from.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema), schemars(inline))]
pub(crate) struct GivenOut<'a, T> {
    /// The value in force.
    pub(crate) value: T,
    /// What gave it.
    pub(crate) from: GivenBy,
    /// The flag, the variable, or the path of the file; null for what is built in.
    pub(crate) name: Option<&'a str>,
    /// The line in the file, from 1; null elsewhere.
    pub(crate) line: Option<usize>,
}

/// What can give a value.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub(crate) enum GivenBy {
    /// An option on the command line.
    Flag,
    /// An environment variable.
    Variable,
    /// The settings file.
    File,
    /// Nothing: it is odref's own.
    BuiltIn,
}

/// The settings file.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SettingsFileOut<'a> {
    /// Where it is looked for; null when the environment names no place.
    pub(crate) path: Option<&'a str>,
    /// Whether it is there.
    pub(crate) exists: bool,
}
