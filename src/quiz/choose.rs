//! Which questions a quiz asks.

use std::cmp::Reverse;

use super::order::rank;
use crate::content::model::{Area, Question, Quiz};

/// What the questions are about.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Field<'a> {
    /// All areas, each with its share.
    All,
    /// The area of this id.
    Area(&'a str),
    /// The statements of the topic of this id, each area with its share of what is left.
    Topic(&'a str),
}

impl<'a> Field<'a> {
    /// What a name means: an area, or else a topic that some question rests on. Where both bear the name, it is the area.
    #[must_use]
    pub fn named(quiz: &Quiz, name: &'a str) -> Option<Self> {
        let found = [Self::Area(name), Self::Topic(name)];
        found.into_iter().find(|field| quiz.questions.iter().any(|question| field.holds(question)))
    }

    fn holds(self, question: &Question) -> bool {
        match self {
            Self::All => true,
            Self::Area(id) => question.area == id,
            Self::Topic(id) => question.topic() == id,
        }
    }
}

/// The questions of a quiz, in the order it asks them. Fewer than `count` only where the bank has no more of that field.
///
/// The same seed, count and field give the same quiz in every version, as far as the bank has the same questions: see [`rank`].
/// A longer quiz holds the shorter one of its seed.
#[must_use]
pub fn choose<'a>(quiz: &'a Quiz, seed: u64, count: usize, field: Field) -> Vec<&'a Question> {
    let place = |question: &&Question| (rank(seed, &question.id), question.id.as_str().to_owned());
    let mut piles: Vec<Pile> = quiz.areas.iter().map(|area| Pile::of(area, quiz, field)).collect();
    for pile in &mut piles {
        // the last of a pile is taken first
        pile.questions.sort_by_cached_key(|question| Reverse(place(question)));
    }
    let mut chosen = Vec::new();
    while chosen.len() < count {
        let Some(question) = next(&mut piles) else { break };
        chosen.push(question);
    }
    chosen.sort_by_cached_key(place);
    chosen
}

/// What is left of an area.
struct Pile<'a> {
    percent: usize,
    taken: usize,
    questions: Vec<&'a Question>,
}

impl<'a> Pile<'a> {
    fn of(area: &Area, quiz: &'a Quiz, field: Field) -> Self {
        let questions = quiz.questions.iter().filter(|question| question.area == area.id && field.holds(question));
        Self { percent: usize::from(area.percent), taken: 0, questions: questions.collect() }
    }
}

/// The next question from the area that is furthest behind its share, by the method of Sainte-Laguë: percent over twice the
/// number taken and one. Of equals, the area that stands first.
fn next<'a>(piles: &mut [Pile<'a>]) -> Option<&'a Question> {
    let mut behind: Option<&mut Pile> = None;
    for pile in piles.iter_mut().filter(|pile| !pile.questions.is_empty()) {
        let is_further = |other: &&mut Pile| pile.percent * (2 * other.taken + 1) > other.percent * (2 * pile.taken + 1);
        if behind.as_ref().is_none_or(is_further) {
            behind = Some(pile);
        }
    }
    let pile = behind?;
    pile.taken += 1;
    pile.questions.pop()
}
