//! What each version of the content said: ids with a hash of the words behind them, in `data/history/VERSION.json`. Two records
//! tell what changed between two versions; the build compares every past one with the content it packs.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::check::Checked;
use super::hash;
use super::model::{Origin, Topic};
use super::{COMMON_PROTOCOL, UniqueMap};

/// Hashes by id.
pub type Hashes = BTreeMap<String, String>;

/// The content of one version.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Record {
    /// Address of the schema, for editors that complete keys.
    #[serde(rename = "$schema", default)]
    pub schema: Option<String>,
    /// Version of the content.
    pub version: String,
    /// The day it was made.
    pub date: String,
    /// Whether it is out: then neither the record nor the content of this version changes any more.
    pub released: bool,
    /// Heads of the topics: title, summary and lead.
    pub topics: Hashes,
    /// Statements, by the id that `odref get` takes.
    pub statements: Hashes,
    /// Protocols with all of their steps.
    pub protocols: Hashes,
    /// Regions, by code.
    pub regions: Hashes,
    /// Records of the sources.
    pub sources: Hashes,
}

/// What changed among things of one kind: their ids.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Change {
    /// New ones.
    pub added: Vec<String>,
    /// Those that say something else.
    pub changed: Vec<String>,
    /// Those that are gone.
    pub removed: Vec<String>,
}

impl Record {
    /// The record of this content.
    #[must_use]
    pub fn of(checked: &Checked, released: bool) -> Self {
        let mut statements = Hashes::new();
        checked.topics.iter().for_each(|topic| add_statements(topic, checked, &mut statements));
        let head = |topic: &Topic| hash::short(&(&topic.title, &topic.summary, &topic.lead));
        Self {
            schema: Some("../schema/history.schema.json".to_owned()),
            version: checked.release.version.clone(),
            date: checked.release.date.clone(),
            released,
            topics: checked.topics.iter().map(|topic| (topic.id.clone(), head(topic))).collect(),
            statements,
            protocols: checked.protocols.iter().map(|it| (it.id.clone(), hash::short(&hash::protocol(it)))).collect(),
            regions: hashes(&checked.regions),
            sources: hashes(&checked.sources),
        }
    }

    /// What changed from this version to a later one: topics, statements, protocols, regions, sources.
    #[must_use]
    pub fn changes_to(&self, later: &Self) -> [(&'static str, Change); 5] {
        [
            ("topics", change(&self.topics, &later.topics)),
            ("statements", change(&self.statements, &later.statements)),
            ("protocols", change(&self.protocols, &later.protocols)),
            ("regions", change(&self.regions, &later.regions)),
            ("sources", change(&self.sources, &later.sources)),
        ]
    }
}

/// A statement is its item and the heading it stands under: a row of a table says nothing without its columns.
fn add_statements(topic: &Topic, checked: &Checked, statements: &mut Hashes) {
    let common = checked.protocols.iter().filter(|protocol| protocol.id == COMMON_PROTOCOL);
    let steps: Vec<_> = common.flat_map(|protocol| &protocol.steps).collect();
    for section in &topic.sections {
        let under = (&section.title, section.kind, &section.columns);
        let id = |item: &str| format!("{}.{}.{item}", topic.id, section.id);
        statements.extend(section.items.iter().map(|item| (id(&item.id), hash::short(&(under, item)))));
        if section.from == Some(Origin::Protocol) {
            statements.extend(steps.iter().map(|step| (id(&step.id), hash::short(&(under, step)))));
        }
    }
}

fn hashes<V: Serialize>(records: &UniqueMap<V>) -> Hashes {
    records.0.iter().map(|(id, record)| (id.clone(), hash::short(record))).collect()
}

fn change(old: &Hashes, new: &Hashes) -> Change {
    let mut change = Change::default();
    for (id, hash) in new {
        match old.get(id) {
            None => change.added.push(id.clone()),
            Some(before) if before != hash => change.changed.push(id.clone()),
            Some(_) => {}
        }
    }
    change.removed = old.keys().filter(|id| !new.contains_key(*id)).cloned().collect();
    change
}
