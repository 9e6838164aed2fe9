//! The shapes of the documents. The order of the fields is the order of the keys.
//!
//! What a field says here is what its JSON Schema says of the key: the tests derive the schemas from these types, and only they.

mod answers;
mod class;
mod config;
mod content;
mod envelope;
mod export;
mod quiz;
mod regions;

pub(crate) use answers::*;
pub(crate) use class::*;
pub(crate) use config::*;
pub(crate) use content::*;
pub(crate) use envelope::*;
pub(crate) use export::*;
pub(crate) use quiz::*;
pub(crate) use regions::*;
