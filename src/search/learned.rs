//! Reads what the wordings taught: for each feature the items it speaks for. `build/find/learned.rs` writes it.
//!
//! `find_weights.bin` has a list for each feature: its inverse document frequency (little-endian f32), the number of items (LEB128),
//! and each item as its distance from the one before (LEB128) with its weight in sixteenths (a byte). The values of the map are the
//! places of the lists, in bytes.

use fst::Map;

use super::features::features;
use super::weights::{LEARNED_UNITS, read_number};

pub(super) struct Learned<'a> {
    features: Map<&'a [u8]>,
    weights: &'a [u8],
}

impl<'a> Learned<'a> {
    pub(super) fn new(features: &'a [u8], weights: &'a [u8]) -> Option<Self> {
        Some(Self { features: Map::new(features).ok()?, weights })
    }

    /// A score for each item: the sum of the weights of the question's features.
    pub(super) fn scores(&self, stems: &[&str], items: usize) -> Vec<f32> {
        let mut scores = vec![0.0; items];
        for feature in features(stems) {
            self.add(&feature, &mut scores);
        }
        scores
    }

    fn add(&self, feature: &str, scores: &mut [f32]) -> Option<()> {
        let start = usize::try_from(self.features.get(feature)?).ok()?;
        let (rarity, mut list) = self.weights.get(start..)?.split_first_chunk()?;
        let rarity = f32::from_le_bytes(*rarity);
        let mut item = 0;
        for _ in 0..read_number(&mut list)? {
            item += usize::try_from(read_number(&mut list)?).ok()?;
            let (weight, rest) = list.split_first()?;
            list = rest;
            *scores.get_mut(item)? += rarity * f32::from(*weight) / LEARNED_UNITS;
        }
        Some(())
    }
}
