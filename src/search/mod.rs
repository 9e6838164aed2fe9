//! Answers in the asker's own words: BM25 over every statement, from an index made when the program is built.

mod index;
mod weights;
pub mod words;

use index::Index;
use words::{contains_phrase, normalise, split};

include!(concat!(env!("OUT_DIR"), "/find_tables.rs"));

static WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/find_words.fst"));
static POSTINGS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/find_postings.bin"));

/// A wording must answer to this much of the question (by rarity of the words) to count as an answer.
const LEAST_COVERAGE: f32 = 0.3;
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
}

impl Refusal {
    fn applies(&self, normal: &str) -> bool {
        self.words.iter().all(|phrase| contains_phrase(normal, phrase))
            && !self.unless.iter().any(|phrase| contains_phrase(normal, phrase))
    }
}

fn rank(index: &Index, normal: &str, limit: usize) -> Vec<Hit> {
    let mut lists: Vec<index::Postings> = Vec::new();
    let mut unknown = 0;
    for word in split(normal).filter(|word| !IGNORED.contains(word)).take(MOST_WORDS) {
        let cut: String = word.chars().take(MOST_LETTERS).collect();
        let stem = words::stem(&cut);
        match index.look_up(&stem) {
            Some(list) if lists.iter().any(|other| other.start == list.start) => {}
            Some(list) => lists.push(list),
            None => unknown += 1,
        }
    }
    let scored = index.score(&lists, unknown, LEAST_COVERAGE);
    scored.into_iter().take(limit).filter_map(|(item, score)| Some(Hit { id: ITEMS.get(item)?, score })).collect()
}
