//! The lists of wordings by stem; `src/search/index.rs` says how they are laid out.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;

use bm25::{Embedder, EmbedderBuilder, TokenEmbedder, Tokenizer};

use super::stems;
use super::wordings::Wording;
use crate::content::model::Asking;
use crate::weights::{SATURATION, WEIGHT_UNITS, write_number};
use crate::words::{normalise, split, stem};

/// BM25's constant for the length of an item as one text.
const ITEM_LENGTH: f32 = 0.8;
/// How much more a key word counts.
const KEY: f32 = 1.8;
/// BM25's constant for the length of a text; wordings are all short, so it counts for less than the usual 0.75.
const LENGTH: f32 = 0.6;

type Lists = BTreeMap<String, BTreeMap<usize, f32>>;

/// The map of stems, and their lists.
pub(super) fn pack(wordings: &[Wording], asking: &Asking) -> Result<(Vec<u8>, Vec<u8>), Box<dyn Error>> {
    packed(&lists(wordings, &asking.ignored), wordings, asking)
}

struct Stems<'a>(&'a [String]);

impl Tokenizer for Stems<'_> {
    fn tokenize(&self, text: &str) -> Vec<String> {
        let normal = normalise(text);
        split(&normal).filter(|word| !self.0.iter().any(|ignored| ignored == word)).map(stem).collect()
    }
}

/// Stems stand for themselves.
struct AsItIs;

impl TokenEmbedder for AsItIs {
    type EmbeddingSpace = String;

    fn embed(token: &str) -> String {
        token.to_owned()
    }
}

/// For each stem the wordings that have it, with BM25's weight.
fn lists(wordings: &[Wording], ignored: &[String]) -> Lists {
    let texts: Vec<&str> = wordings.iter().map(|wording| wording.text.as_str()).collect();
    let embedder: Embedder<AsItIs, Stems> =
        EmbedderBuilder::with_tokenizer_and_fit_to_corpus(Stems(ignored), &texts).b(LENGTH).build();
    let mut lists = Lists::new();
    for (number, wording) in wordings.iter().enumerate() {
        for token in embedder.embed(&wording.text).iter() {
            lists.entry(token.index.clone()).or_default().insert(number, token.value * wording.weight);
        }
    }
    lists
}

/// Lays out the map and the lists. A stem without a list of its own still finds what its like have.
fn packed(lists: &Lists, wordings: &[Wording], asking: &Asking) -> Result<(Vec<u8>, Vec<u8>), Box<dyn Error>> {
    let (subject, keys, like) = (subject(asking), stems(&asking.key), like(lists, &asking.same));
    let lengths = lengths(lists, wordings);
    let mut bytes = u32::try_from(lengths.len())?.to_le_bytes().to_vec();
    // wordings come item by item
    for (length, wordings) in lengths.iter().zip(wordings.chunk_by(|one, other| one.item == other.item)) {
        bytes.extend(length.to_le_bytes());
        write_number(u32::try_from(wordings.len())?, &mut bytes);
    }
    let (none, mut words) = (BTreeMap::new(), fst::MapBuilder::memory());
    let packed = |stem: &String| packed_list(lists.get(stem).unwrap_or(&none));
    let sizes = like.iter().map(|(stem, others)| Ok((stem, HEAD + 4 * others.len() + packed(stem)?.len())));
    let places = places(bytes.len(), sizes.collect::<Result<_, Box<dyn Error>>>()?)?;
    let place = |stem: &String| places.get(stem).copied().ok_or("a word alike without a place");
    for (stem, others) in &like {
        words.insert(stem, u64::from(place(stem)?))?;
        let found: BTreeSet<usize> =
            others.iter().chain([stem]).filter_map(|stem| lists.get(stem)).flat_map(BTreeMap::keys).copied().collect();
        let rarity = rarity(found.len(), wordings.len()) * if keys.contains(stem) { KEY } else { 1.0 };
        bytes.extend(rarity.to_le_bytes());
        bytes.extend([u8::from(subject.contains(stem)), u8::try_from(others.len())?]);
        for other in others {
            bytes.extend(place(other)?.to_le_bytes());
        }
        bytes.extend(packed(stem)?);
    }
    Ok((words.into_inner()?, bytes))
}

/// Bytes in front of a list: how rare its stem is, whether it is of the subject, and how many are like it.
const HEAD: usize = 6;

/// How many wordings, then each as its distance from the one before, with its weight.
fn packed_list(list: &BTreeMap<usize, f32>) -> Result<Vec<u8>, Box<dyn Error>> {
    let mut bytes = Vec::new();
    write_number(u32::try_from(list.len())?, &mut bytes);
    let mut before = 0;
    for (wording, weight) in list {
        write_number(u32::try_from(wording - before)?, &mut bytes);
        bytes.push(whole(weight * WEIGHT_UNITS));
        before = *wording;
    }
    Ok(bytes)
}

/// Where the list of each stem lies, one after the other.
fn places(first: usize, sizes: Vec<(&String, usize)>) -> Result<BTreeMap<String, u32>, Box<dyn Error>> {
    let mut at = first;
    let mut places = BTreeMap::new();
    for (stem, size) in sizes {
        places.insert(stem.clone(), u32::try_from(at)?);
        at += size;
    }
    Ok(places)
}

/// The length of each item with all its wordings, as BM25 puts it under the fraction.
#[expect(clippy::cast_precision_loss, reason = "counts of words are far below 2^23")]
fn lengths(lists: &Lists, wordings: &[Wording]) -> Vec<f32> {
    let mut words = vec![0_usize; wordings.last().map_or(0, |wording| wording.item + 1)];
    for wording in lists.values().flat_map(BTreeMap::keys).filter_map(|number| wordings.get(*number)) {
        words.get_mut(wording.item).into_iter().for_each(|count| *count += 1);
    }
    let average = words.iter().sum::<usize>() as f32 / words.len().max(1) as f32;
    words.iter().map(|count| SATURATION * (1.0 - ITEM_LENGTH + ITEM_LENGTH * *count as f32 / average)).collect()
}

/// Every stem of the index, with the others that mean much the same and stand in some wording.
fn like(lists: &Lists, same: &[Vec<String>]) -> BTreeMap<String, BTreeSet<String>> {
    let mut like: BTreeMap<String, BTreeSet<String>> = lists.keys().map(|stem| (stem.clone(), BTreeSet::new())).collect();
    for group in same {
        let stems = stems(group);
        let live: BTreeSet<String> = stems.iter().filter(|stem| lists.contains_key(*stem)).cloned().collect();
        for stem in stems {
            let others = live.iter().filter(|other| **other != stem).cloned();
            like.entry(stem.clone()).or_default().extend(others);
        }
    }
    like.retain(|stem, others| lists.contains_key(stem) || !others.is_empty());
    like
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a positive weight of a few hundred units")]
fn whole(units: f32) -> u8 {
    units.round().clamp(1.0, 255.0) as u8
}

/// Words of the subject, with those that mean the same as one of them: the first of a group speaks for all.
fn subject(asking: &Asking) -> BTreeSet<String> {
    let mut subject = stems(&asking.subject);
    let groups = asking.same.iter().filter(|group| group.first().is_some_and(|word| subject.contains(&stem(word))));
    let more: BTreeSet<String> = groups.flat_map(|group| stems(group)).collect();
    subject.extend(more);
    subject
}

/// BM25's inverse document frequency.
#[expect(clippy::cast_precision_loss, reason = "counts of wordings are far below 2^23")]
fn rarity(with: usize, of: usize) -> f32 {
    let (with, of) = (with as f32, of as f32);
    ((of - with + 0.5) / (with + 0.5)).ln_1p()
}
