//! What the wordings teach; `src/search/learned.rs` says how it is laid out.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use super::learn::{Example, Weight, learn};
use super::wordings::Wording;
use crate::content::model::Asking;
use crate::features::features;
use crate::weights::{LEARNED_UNITS, write_number};
use crate::words::{normalise, split, stem};

/// A pair of words that stands in fewer wordings teaches little.
const RARE_PAIR: usize = 5;
/// Smaller weights move no answer.
const LEAST_WEIGHT: f32 = 0.75;

/// The first of every group of words that mean the same speaks for the others.
pub(super) fn spokesmen(asking: &Asking) -> BTreeMap<String, String> {
    let mut first = BTreeMap::new();
    for group in &asking.same {
        let mut stems = group.iter().map(|word| stem(normalise(word).trim()));
        if let Some(spokesman) = stems.next() {
            for stem in stems.chain([spokesman.clone()]) {
                first.entry(stem).or_insert_with(|| spokesman.clone());
            }
        }
    }
    first.retain(|stem, spokesman| stem != spokesman);
    first
}

/// The map of features, and what each says for which items.
pub(super) fn pack(wordings: &[Wording], items: usize, asking: &Asking) -> Result<(Vec<u8>, Vec<u8>), Box<dyn Error>> {
    let spokesmen = spokesmen(asking);
    let texts: Vec<BTreeSet<String>> = wordings.iter().map(|wording| text_features(&wording.text, &spokesmen)).collect();
    let rarities = rarities(&texts);
    let numbers: BTreeMap<&str, usize> = rarities.keys().copied().zip(0..).collect();
    let examples: Vec<Example> = wordings
        .iter()
        .zip(&texts)
        .map(|(wording, text)| Example {
            item: wording.item,
            weight: wording.weight,
            features: values(text, &rarities, &numbers),
        })
        .collect();
    let weights = learn(&examples, numbers.len(), items);
    let (mut map, mut bytes) = (fst::MapBuilder::memory(), Vec::new());
    for ((feature, rarity), weights) in rarities.iter().zip(&weights) {
        map.insert(feature, u64::try_from(bytes.len())?)?;
        bytes.extend(rarity.to_le_bytes());
        write_list(weights, &mut bytes)?;
    }
    Ok((map.into_inner()?, bytes))
}

fn text_features(text: &str, spokesmen: &BTreeMap<String, String>) -> BTreeSet<String> {
    let normal = normalise(text);
    let stems: Vec<String> = split(&normal).map(stem).map(|stem| spokesmen.get(&stem).cloned().unwrap_or(stem)).collect();
    features(&stems.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The features that are kept, with their inverse document frequency.
#[expect(clippy::cast_precision_loss, reason = "counts of wordings are far below 2^23")]
fn rarities(texts: &[BTreeSet<String>]) -> BTreeMap<&str, f32> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for feature in texts.iter().flatten() {
        *counts.entry(feature).or_default() += 1;
    }
    counts.retain(|feature, count| *count >= RARE_PAIR || !feature.contains(' '));
    counts.into_iter().map(|(feature, count)| (feature, (texts.len() as f32 / count as f32).ln())).collect()
}

/// The features of a text with their values: its vector of inverse document frequencies has the length 1.
fn values(text: &BTreeSet<String>, rarities: &BTreeMap<&str, f32>, numbers: &BTreeMap<&str, usize>) -> Vec<(usize, f32)> {
    let known: Vec<(usize, f32)> =
        text.iter().filter_map(|feature| Some((*numbers.get(feature.as_str())?, *rarities.get(feature.as_str())?))).collect();
    let length = known.iter().map(|(_, rarity)| rarity * rarity).sum::<f32>().sqrt();
    known.into_iter().map(|(number, rarity)| (number, rarity / length.max(f32::MIN_POSITIVE))).collect()
}

/// How many items, then each as its distance from the one before, with its weight.
fn write_list(weights: &[Weight], bytes: &mut Vec<u8>) -> Result<(), Box<dyn Error>> {
    let kept: Vec<&Weight> = weights.iter().filter(|weight| weight.value >= LEAST_WEIGHT).collect();
    write_number(u32::try_from(kept.len())?, bytes);
    let mut before = 0;
    for weight in kept {
        write_number(u32::try_from(weight.item - before)?, bytes);
        bytes.push(units(weight.value));
        before = weight.item;
    }
    Ok(())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a positive number, clamped to a byte")]
fn units(weight: f32) -> u8 {
    (weight * LEARNED_UNITS).round().clamp(1.0, 255.0) as u8
}
