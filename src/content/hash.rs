//! The hash a review is bound to: SHA-256 over everything in a file that a reader can see.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::model::{Handout, Protocol, Quiz, Region, Topic};

/// Hash of a topic's words. The review itself is left out: signing must not change what is signed.
#[must_use]
pub fn topic(topic: &Topic) -> String {
    of(&(&topic.id, &topic.title, &topic.summary, &topic.lead, &topic.sections, &topic.see_also))
}

/// Hash of a protocol's words and times.
#[must_use]
pub fn protocol(protocol: &Protocol) -> String {
    let times = (&protocol.redose_wait_s, &protocol.breath_interval_s);
    of(&(&protocol.id, &protocol.title, &protocol.issuer, &protocol.document, times, &protocol.sources, &protocol.steps))
}

/// Hash of the questions and their shares.
#[must_use]
pub fn quiz(quiz: &Quiz) -> String {
    of(&(&quiz.areas, &quiz.questions))
}

/// Hash of the words and names of the handouts.
#[must_use]
pub fn handout(handout: &Handout) -> String {
    of(&(&handout.words, &handout.parts, &handout.drawings, &handout.steps, &handout.products))
}

/// Hash of what a region changes.
#[must_use]
pub fn region(region: &Region) -> String {
    of(region)
}

/// One hash for several, in the order given.
#[must_use]
pub fn combined<'a>(hashes: impl Iterator<Item = &'a str>) -> String {
    of(&hashes.collect::<Vec<_>>())
}

/// The first twelve digits: enough to tell one text from its next version.
#[must_use]
pub fn short(value: &impl Serialize) -> String {
    of(value).chars().take(12).collect()
}

fn of(value: &impl Serialize) -> String {
    // plain data with string keys always serializes; an empty text would change the hash and so lapse every review
    let text = serde_json::to_string(value).unwrap_or_default();
    let digest = Sha256::digest(text.as_bytes());
    digest.iter().map(|byte| format!("{byte:02x}")).collect()
}
