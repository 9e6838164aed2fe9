//! How people ask: `data/en/asked/<topic>.json`.

use serde::{Deserialize, Serialize};

use crate::content::UniqueMap;

/// More wordings for the statements of a topic. `odref find` looks through them; no page and no document shows them.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Address of the schema, for editors that complete keys.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Wordings by statement, `section.item`: what somebody types whom this statement answers best.
    pub asked: UniqueMap<Vec<String>>,
}
