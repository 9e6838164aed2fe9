//! Reads the index: a map from stems to lists of wordings, and the lists. `build/find.rs` writes it.
//!
//! `find_postings.bin` is little-endian 32-bit words: the number of wordings; for each wording the number of its item; then the
//! lists, each as the rarity of its stem (f32), 1 if it is a word of the subject, its length, and pairs of wording and weight (f32). The map's values are the
//! positions of the lists, in 32-bit words.

use fst::automaton::Levenshtein;
use fst::{IntoStreamer, Map, Streamer};

/// A word shorter than this is not taken for a misspelling of another.
const SHORTEST_MISSPELT: usize = 5;
/// From this length on, two slips are forgiven.
const TWO_SLIPS: usize = 7;

/// A question of more than so many rare words need not be answered to all of them.
const LONG_QUESTION: f32 = 2.0;

/// A question without any word of the subject is hardly for odref: nearly all of it must be found.
const OFF_SUBJECT: f32 = 0.7;

/// How much the other wordings of an item add to its best one.
const SECOND: f32 = 0.2;

pub(super) struct Index<'a> {
    words: Map<&'a [u8]>,
    numbers: &'a [u8],
    wordings: usize,
}

/// The wordings that have a stem.
pub(super) struct Postings {
    pub(super) start: usize,
    rarity: f32,
    is_subject: bool,
    length: usize,
}

impl<'a> Index<'a> {
    pub(super) fn new(words: &'a [u8], numbers: &'a [u8]) -> Option<Self> {
        let words = Map::new(words).ok()?;
        let mut index = Self { words, numbers, wordings: 0 };
        index.wordings = index.number(0)?;
        Some(index)
    }

    /// The list of a stem, or of the likeliest stem that was meant.
    pub(super) fn look_up(&self, stem: &str) -> Option<Postings> {
        let start = self.words.get(stem).or_else(|| self.nearest(stem))?;
        let start = usize::try_from(start).ok()?;
        let (rarity, is_subject) = (self.weight(start)?, self.number(start + 1)? == 1);
        Some(Postings { start, rarity, is_subject, length: self.number(start + 2)? })
    }

    /// The stem with the fewest slips between, and of those the one with the most wordings. The first letter is seldom wrong.
    fn nearest(&self, stem: &str) -> Option<u64> {
        let length = stem.chars().count();
        if length < SHORTEST_MISSPELT {
            return None;
        }
        let most = if length >= TWO_SLIPS { 2 } else { 1 };
        (1..=most).find_map(|slips| self.within(stem, slips))
    }

    fn within(&self, stem: &str, slips: u32) -> Option<u64> {
        let automaton = Levenshtein::new(stem, slips).ok()?;
        let mut stream = self.words.search(automaton).into_stream();
        let mut best: Option<(usize, u64)> = None;
        while let Some((word, start)) = stream.next() {
            let length = usize::try_from(start).ok().and_then(|start| self.number(start + 2)).unwrap_or(0);
            if word.first() == stem.as_bytes().first() && best.is_none_or(|(most, _)| length > most) {
                best = Some((length, start));
            }
        }
        best.map(|(_, start)| start)
    }

    /// Items with their scores, best first. `unknown` counts words of the question that no wording has.
    pub(super) fn score(&self, lists: &[Postings], unknown: u16, least_coverage: f32) -> Vec<(usize, f32)> {
        let mut sums = vec![(0.0_f32, 0.0_f32); self.wordings];
        for list in lists {
            for position in 0..list.length {
                let at = list.start + 3 + 2 * position;
                let (Some(wording), Some(weight)) = (self.number(at), self.weight(at + 1)) else { break };
                if let Some((score, covered)) = sums.get_mut(wording) {
                    *score += list.rarity * weight;
                    *covered += list.rarity;
                }
            }
        }
        let rarest = lists.iter().map(|list| list.rarity).fold(self.rarity_of_unknown(), f32::max);
        let asked: f32 = lists.iter().map(|list| list.rarity).sum::<f32>() + rarest * f32::from(unknown);
        let needed = if lists.iter().any(|list| list.is_subject) {
            least_coverage * asked.min(LONG_QUESTION * rarest)
        } else {
            OFF_SUBJECT * asked
        };
        let covering = sums.into_iter().enumerate().filter(|(_, (_, covered))| *covered >= needed && *covered > 0.0);
        self.best_wordings(covering.map(|(wording, (score, covered))| (wording, score * covered / asked)))
    }

    /// Each item once, with its best wording.
    fn best_wordings(&self, wordings: impl Iterator<Item = (usize, f32)>) -> Vec<(usize, f32)> {
        let mut items: Vec<(usize, f32)> =
            wordings.filter_map(|(wording, score)| Some((self.number(1 + wording)?, score))).collect();
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
        items.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        items
    }

    /// As rare as a word can be: it stands in no wording at all.
    fn rarity_of_unknown(&self) -> f32 {
        u16::try_from(self.wordings).map_or(11.0, |count| f32::from(count).max(1.0).ln())
    }

    fn number(&self, at: usize) -> Option<usize> {
        usize::try_from(u32::from_le_bytes(self.bytes(at)?)).ok()
    }

    fn weight(&self, at: usize) -> Option<f32> {
        Some(f32::from_le_bytes(self.bytes(at)?))
    }

    fn bytes(&self, at: usize) -> Option<[u8; 4]> {
        self.numbers.get(4 * at..4 * at + 4)?.try_into().ok()
    }
}
