//! Answers in the asker's own words, from an index made when the program is built: BM25 over every wording, and what the wordings
//! teach about words.

mod features;
mod index;
mod learned;
mod weights;
pub mod words;

use index::Index;
use learned::Learned;
use words::{contains_phrase, normalise, split};

include!(concat!(env!("OUT_DIR"), "/find_tables.rs"));

static WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/find_words.fst"));
static FEATURES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/find_features.fst"));
static WEIGHTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/find_weights.bin"));
static POSTINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/find_postings.bin"));

/// A wording must answer to this much of the question (by rarity of the words) to count as an answer.
const LEAST_COVERAGE: f32 = 0.3;
/// How much the learned score counts beside BM25's.
const LEARNED: f32 = 0.75;
/// Words of a question that are looked at; a longer one is cut, so that any length of arguments is answered in the same time.
const MOST_WORDS: usize = 64;
/// Letters of a word that are looked at.
const MOST_LETTERS: usize = 40;

/// A statement that may answer the question.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Public id, `topic.section.item`.
    pub id: &'static str,
    /// How well it fits; larger is better, comparable only within one question.
    pub score: f32,
}

/// What a question comes to.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// It sounds like an overdose happening now: the response card goes first.
    pub emergency: bool,
    /// The best statements, best first.
    pub hits: Vec<Hit>,
}

/// Looks for the best statements.
#[must_use]
pub fn find(question: &str, limit: usize) -> Found {
    let normal = normalise(question);
    let has_any = |phrases: &&[&str]| phrases.iter().any(|phrase| contains_phrase(&normal, phrase));
    let emergency = EMERGENCY.iter().any(|row| row.iter().all(has_any));
    if REFUSED.iter().any(|refusal| refusal.applies(&normal)) {
        return Found { emergency, hits: Vec::new() };
    }
    let hits = Index::new(WORDS, POSTINGS).map(|index| rank(&index, &normal, limit)).unwrap_or_default();
    Found { emergency, hits }
}

/// A kind of question that odref does not answer, such as how much of a drug to take.
#[derive(Debug)]
struct Refusal {
    /// All of these stand in it …
    words: &'static [&'static str],
    /// … and none of these.
    unless: &'static [&'static str],
    /// Nor any of odref's own words.
    unless_ours: bool,
}

impl Refusal {
    fn applies(&self, normal: &str) -> bool {
        let stands = |phrase: &&str| contains_phrase(normal, phrase);
        self.words.iter().all(stands) && !self.unless.iter().any(stands) && !(self.unless_ours && OURS.iter().any(stands))
    }
}

fn rank(index: &Index, normal: &str, limit: usize) -> Vec<Hit> {
    let mut lists: Vec<index::Postings> = Vec::new();
    let mut stems = Vec::new();
    let mut unknown = 0;
    for word in split(normal).take(MOST_WORDS) {
        let stem = words::stem(&word.chars().take(MOST_LETTERS).collect::<String>());
        if IGNORED.contains(&word) {
            stems.push(stem);
            continue;
        }
        let spelled = index.spelled(&stem);
        match spelled.as_ref().and_then(|(_, start)| index.list(*start)) {
            Some(list) if lists.iter().any(|other| other.start == list.start) => {}
            Some(list) => lists.push(list),
            None => unknown += 1,
        }
        stems.push(spelled.map_or(stem, |(spelled, _)| spelled));
    }
    let scored = index.score(&lists, unknown, LEAST_COVERAGE);
    let scored = both(scored, &learned(&stems));
    scored.into_iter().take(limit).filter_map(|(item, score)| Some(Hit { id: ITEMS.get(item)?, score })).collect()
}

/// What the words and pairs of words say for each item.
fn learned(stems: &[String]) -> Vec<f32> {
    let spoken = |stem: &str| SPOKESMEN.binary_search_by(|(other, _)| (*other).cmp(stem)).ok().and_then(|at| SPOKESMEN.get(at));
    let stems: Vec<&str> = stems.iter().map(|stem| spoken(stem).map_or(stem.as_str(), |(_, spokesman)| spokesman)).collect();
    Learned::new(FEATURES, WEIGHTS).map(|learned| learned.scores(&stems, ITEMS.len())).unwrap_or_default()
}

/// The two scores of each item, each as a part of the best of its kind, added.
fn both(scored: Vec<(usize, f32)>, learned: &[f32]) -> Vec<(usize, f32)> {
    let best = scored.first().map_or(1.0, |(_, score)| *score);
    let best_learned = learned.iter().copied().fold(f32::MIN_POSITIVE, f32::max);
    let part = |item: usize| learned.get(item).copied().unwrap_or_default() * LEARNED / best_learned;
    let mut scored: Vec<(usize, f32)> = scored.into_iter().map(|(item, score)| (item, score / best + part(item))).collect();
    scored.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    scored
}
