//! Reads the index: a map from stems to lists of wordings, and the lists. `build/find/postings.rs` writes it.
//!
//! `find_postings.bin` has the number of items; for each its length as BM25 uses it and how many wordings it has, item by item; then a
//! list for each stem: how rare it is; 1 if it is a word of the subject; how many stems mean much the same, and the places of their
//! lists; how many wordings have it, and each as its distance from the one before, with its weight in hundredths. Lengths and rarities
//! are little-endian f32, places u32 (in bytes; the map's values too), flags, numbers of stems and weights a byte, the rest is LEB128.

use fst::automaton::Levenshtein;
use fst::{IntoStreamer, Map, Streamer};

use super::weights::{SATURATION, WEIGHT_UNITS, read_number};

/// A word shorter than this is not taken for a misspelling of another.
const SHORTEST_MISSPELT: usize = 5;
/// From this length on, two slips are forgiven.
const TWO_SLIPS: usize = 7;

/// A question of more than so many rare words need not be answered to all of them.
const LONG_QUESTION: f32 = 2.0;

/// A question without any word of the subject is hardly for odref: nearly all of it must be found.
const OFF_SUBJECT: f32 = 0.6;

/// How much the other wordings of an item add to its best one.
const SECOND: f32 = 0.1;

/// How much all the wordings of an item, taken as one text, add to the best one.
const AS_ONE: f32 = 0.4;

/// How much a word counts that only means the same as the one asked for.
const SAME_MEANING: f32 = 0.7;

pub(super) struct Index<'a> {
    words: Map<&'a [u8]>,
    bytes: &'a [u8],
    /// The item of each wording.
    items: Vec<usize>,
    /// The length of each item.
    lengths: Vec<f32>,
}

/// The wordings that have a stem.
#[derive(Clone, Copy)]
pub(super) struct Postings<'a> {
    pub(super) start: usize,
    rarity: f32,
    is_subject: bool,
    /// Places of the lists of stems that mean much the same.
    alike: &'a [u8],
    length: usize,
    entries: &'a [u8],
}

/// A word of the question, and a list that has to say something to it.
#[derive(Clone, Copy)]
struct Word<'a> {
    /// Its place among the words, from 1.
    number: u16,
    asked: &'a Postings<'a>,
    list: &'a Postings<'a>,
    /// How much the list counts: less where its word only means the same.
    part: f32,
}

/// What a wording has collected so far.
#[derive(Clone, Default)]
struct Sum {
    score: f32,
    covered: f32,
    /// The word of the question that added last, counted from 1, and what it added: one word counts once, at its best.
    last: (u16, f32),
}

impl<'a> Index<'a> {
    pub(super) fn new(words: &'a [u8], bytes: &'a [u8]) -> Option<Self> {
        let words = Map::new(words).ok()?;
        let (count, mut rest) = bytes.split_first_chunk()?;
        let (mut items, mut lengths) = (Vec::new(), Vec::new());
        for item in 0..usize::try_from(u32::from_le_bytes(*count)).ok()? {
            let (length, after) = rest.split_first_chunk()?;
            rest = after;
            lengths.push(f32::from_le_bytes(*length));
            let wordings = usize::try_from(read_number(&mut rest)?).ok()?;
            items.resize(items.len() + wordings, item);
        }
        Some(Self { words, bytes, items, lengths })
    }

    /// A stem, or the likeliest stem that was meant, with the place of its list.
    pub(super) fn spelled(&self, stem: &str) -> Option<(String, usize)> {
        let exact = self.words.get(stem).map(|start| (stem.to_owned(), start));
        let (stem, start) = exact.or_else(|| self.nearest(stem))?;
        Some((stem, usize::try_from(start).ok()?))
    }

    /// How many wordings a list finds, also by words that mean the same.
    fn reach(&self, list: &Postings) -> usize {
        list.length + self.alike(list).map(|other| other.length).sum::<usize>()
    }

    /// The lists of the words that mean much the same.
    fn alike(&self, list: &Postings<'a>) -> impl Iterator<Item = Postings<'a>> {
        let (places, _) = list.alike.as_chunks();
        places.iter().filter_map(|place| self.list(usize::try_from(u32::from_le_bytes(*place)).ok()?))
    }

    /// The list at a place.
    pub(super) fn list(&self, start: usize) -> Option<Postings<'a>> {
        let (rarity, rest) = self.bytes.get(start..)?.split_first_chunk()?;
        let ([is_subject, alike], rest) = rest.split_first_chunk()?;
        let (alike, mut entries) = rest.split_at_checked(4 * usize::from(*alike))?;
        let length = usize::try_from(read_number(&mut entries)?).ok()?;
        Some(Postings { start, rarity: f32::from_le_bytes(*rarity), is_subject: *is_subject == 1, alike, length, entries })
    }

    /// The stem with the fewest slips between, and of those the one with the most wordings. The first letter is seldom wrong.
    fn nearest(&self, stem: &str) -> Option<(String, u64)> {
        let length = stem.chars().count();
        if length < SHORTEST_MISSPELT {
            return None;
        }
        let most = if length >= TWO_SLIPS { 2 } else { 1 };
        (1..=most).find_map(|slips| self.within(stem, slips))
    }

    fn within(&self, stem: &str, slips: u32) -> Option<(String, u64)> {
        let automaton = Levenshtein::new(stem, slips).ok()?;
        let mut stream = self.words.search(automaton).into_stream();
        let mut best: Option<(usize, String, u64)> = None;
        while let Some((word, start)) = stream.next() {
            let length = usize::try_from(start).ok().and_then(|start| self.list(start)).map_or(0, |list| self.reach(&list));
            if word.first() == stem.as_bytes().first() && best.as_ref().is_none_or(|(most, ..)| length > *most) {
                best = Some((length, String::from_utf8_lossy(word).into_owned(), start));
            }
        }
        best.map(|(_, stem, start)| (stem, start))
    }

    /// Items with their scores, best first. `unknown` counts words of the question that no wording has.
    pub(super) fn score(&self, lists: &[Postings<'a>], unknown: u16, least_coverage: f32) -> Vec<(usize, f32)> {
        let mut sums = vec![Sum::default(); self.items.len()];
        let mut as_one = vec![0.0; self.lengths.len()];
        for (number, list) in (1..).zip(lists) {
            let mut frequency = vec![0.0; self.lengths.len()];
            self.add(&mut sums, &mut frequency, Word { number, asked: list, list, part: 1.0 });
            for other in self.alike(list) {
                self.add(&mut sums, &mut frequency, Word { number, asked: list, list: &other, part: SAME_MEANING });
            }
            self.add_as_one(&mut as_one, &frequency, list.rarity);
        }
        let rarest = lists.iter().map(|list| list.rarity).fold(self.rarity_of_unknown(), f32::max);
        let asked: f32 = lists.iter().map(|list| list.rarity).sum::<f32>() + rarest * f32::from(unknown);
        let needed = if lists.iter().any(|list| list.is_subject) {
            least_coverage * asked.min(LONG_QUESTION * rarest)
        } else {
            OFF_SUBJECT * asked
        };
        let covering = sums.into_iter().enumerate().filter(|(_, sum)| sum.covered >= needed && sum.covered > 0.0);
        self.best_wordings(covering.map(|(wording, sum)| (wording, sum.score * sum.covered / asked)), &as_one)
    }

    /// Adds what the wordings of a list have to say to one word of the question.
    fn add(&self, sums: &mut [Sum], frequency: &mut [f32], Word { number, asked, list, part }: Word) {
        let (mut entries, mut wording) = (list.entries, 0);
        for _ in 0..list.length {
            let Some(distance) = read_number(&mut entries).and_then(|distance| usize::try_from(distance).ok()) else { break };
            let Some((weight, rest)) = entries.split_first() else { break };
            entries = rest;
            wording += distance;
            let Some(sum) = sums.get_mut(wording) else { break };
            let score = asked.rarity * part * f32::from(*weight) / WEIGHT_UNITS;
            let had = if sum.last.0 == number { sum.last.1 } else { 0.0 };
            sum.covered += if sum.last.0 == number { 0.0 } else { asked.rarity };
            sum.score += (score - had).max(0.0);
            sum.last = (number, score.max(had));
            if let Some(frequency) = self.items.get(wording).and_then(|item| frequency.get_mut(*item)) {
                *frequency += part;
            }
        }
    }

    /// BM25 of the items as whole texts, for one word of the question.
    fn add_as_one(&self, scores: &mut [f32], frequency: &[f32], rarity: f32) {
        for (item, (score, frequency)) in scores.iter_mut().zip(frequency).enumerate().filter(|(_, (_, found))| **found > 0.0) {
            let length = self.lengths.get(item).copied().unwrap_or(SATURATION);
            *score += rarity * frequency * (SATURATION + 1.0) / (frequency + length);
        }
    }

    /// Each item once, with its best wording.
    fn best_wordings(&self, wordings: impl Iterator<Item = (usize, f32)>, as_one: &[f32]) -> Vec<(usize, f32)> {
        let mut items: Vec<(usize, f32)> =
            wordings.filter_map(|(wording, score)| Some((*self.items.get(wording)?, score))).collect();
        items.sort_by(|one, other| one.0.cmp(&other.0).then(other.1.total_cmp(&one.1)));
        // a second wording that fits speaks for the item too
        items.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same && next.1 > 0.0 {
                kept.1 += SECOND * next.1;
                next.1 = 0.0;
            }
            same
        });
        for (item, score) in &mut items {
            *score += AS_ONE * as_one.get(*item).copied().unwrap_or_default();
        }
        items.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        items
    }

    /// As rare as a word can be: it stands in no wording at all.
    fn rarity_of_unknown(&self) -> f32 {
        u16::try_from(self.items.len()).map_or(11.0, |count| f32::from(count).max(1.0).ln())
    }
}
