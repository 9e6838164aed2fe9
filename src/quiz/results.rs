//! What a class knew before and after. Counts with percents of them; nothing is claimed beyond that.

use super::Tally;
use super::class::{Class, Mark, Person, Phase};
use crate::content::model::{Area, Question};

/// At most so many questions are named as the most missed.
const MOST_MISSED: usize = 5;

/// Right answers before and after. Each is missing where nobody was asked.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct BeforeAfter {
    /// Before.
    pub pre: Option<Tally>,
    /// After.
    pub post: Option<Tally>,
}

impl BeforeAfter {
    /// Difference of the two whole percents, in points. None unless both are there.
    #[must_use]
    pub fn gain(self) -> Option<i32> {
        let whole = |tally: Tally| i32::try_from(tally.percent()).unwrap_or_default();
        Some(whole(self.post?) - whole(self.pre?))
    }

    /// The share of a phase.
    #[must_use]
    pub fn of(self, phase: Phase) -> Option<Tally> {
        match phase {
            Phase::Pre => self.pre,
            Phase::Post => self.post,
        }
    }

    fn add(&mut self, other: Self) {
        for (sum, more) in [(&mut self.pre, other.pre), (&mut self.post, other.post)] {
            if let Some(more) = more.filter(|more| more.of > 0) {
                let sum = sum.get_or_insert_default();
                sum.right += more.right;
                sum.of += more.of;
            }
        }
    }
}

/// The results of one person.
#[derive(Clone, Copy, Debug)]
pub struct PersonResult<'a> {
    /// What the file calls them.
    pub name: &'a str,
    /// Their answers.
    pub score: BeforeAfter,
}

/// The results in an area, or in all.
#[derive(Clone, Copy, Debug, Default)]
pub struct Shares {
    /// Of everybody.
    pub everybody: BeforeAfter,
    /// Of those who did both: only they can be compared.
    pub both: BeforeAfter,
}

/// The results of a question.
#[derive(Clone, Copy, Debug)]
pub struct QuestionResult<'a> {
    /// The question.
    pub question: &'a Question,
    /// Everybody's answers.
    pub score: BeforeAfter,
}

/// The results of a class.
#[derive(Clone, Debug)]
pub struct Results<'a> {
    /// Everybody, in the order of the file.
    pub people: Vec<PersonResult<'a>>,
    /// How many did both.
    pub both: usize,
    /// How many did only the one before.
    pub only_pre: usize,
    /// How many did only the one after.
    pub only_post: usize,
    /// People and phases that have rows, but no answer in any: they count as not there.
    pub left_blank: Vec<(&'a str, Phase)>,
    /// Questions that somebody who was there left open. They count as not right.
    pub blanks: usize,
    /// Whether everybody who did both was asked the same before and after.
    pub same_questions: bool,
    /// All areas together.
    pub total: Shares,
    /// By area, those that were asked about.
    pub areas: Vec<(&'a Area, Shares)>,
    /// By question, those that were asked.
    pub questions: Vec<QuestionResult<'a>>,
    /// The phase by which the most missed questions are chosen: after, if anybody did that.
    pub missed_in: Phase,
    /// The questions that the fewest answered rightly, worst first.
    pub most_missed: Vec<QuestionResult<'a>>,
}

impl<'a> Results<'a> {
    /// Counts the answers of a class.
    #[must_use]
    pub fn of(class: &'a Class<'a>) -> Self {
        let people: &'a [Person] = &class.people;
        let count = |does: fn(&Person) -> bool| people.iter().filter(|person| does(person)).count();
        let areas: Vec<_> =
            class.quiz.areas.iter().map(|area| (area, shares(class, |question| question.area == area.id))).collect();
        let questions = questions(class);
        let missed_in = if people.iter().any(|person| person.took(Phase::Post)) { Phase::Post } else { Phase::Pre };
        Self {
            both: count(did_both),
            only_pre: count(|person| person.took(Phase::Pre) && !person.took(Phase::Post)),
            only_post: count(|person| person.took(Phase::Post) && !person.took(Phase::Pre)),
            left_blank: left_blank(people),
            blanks: people.iter().map(blanks).sum(),
            same_questions: people.iter().filter(|person| did_both(person)).all(asked_the_same),
            total: shares(class, |_| true),
            areas: areas.into_iter().filter(|(_, shares)| shares.everybody != BeforeAfter::default()).collect(),
            most_missed: most_missed(&questions, missed_in),
            questions,
            missed_in,
            people: people.iter().map(|person| PersonResult { name: &person.name, score: score(person, |_| true) }).collect(),
        }
    }
}

fn did_both(person: &Person) -> bool {
    person.took(Phase::Pre) && person.took(Phase::Post)
}

fn score(person: &Person, counts: impl Fn(usize) -> bool) -> BeforeAfter {
    BeforeAfter { pre: person.tally(Phase::Pre, &counts), post: person.tally(Phase::Post, &counts) }
}

fn shares(class: &Class, counts: impl Fn(&Question) -> bool) -> Shares {
    let wanted: Vec<bool> = class.quiz.questions.iter().map(counts).collect();
    let mut shares = Shares::default();
    for person in &class.people {
        let score = score(person, |place| wanted.get(place).copied().unwrap_or_default());
        shares.everybody.add(score);
        if did_both(person) {
            shares.both.add(score);
        }
    }
    shares
}

fn questions<'a>(class: &'a Class<'a>) -> Vec<QuestionResult<'a>> {
    let mut scores = vec![BeforeAfter::default(); class.quiz.questions.len()];
    for person in &class.people {
        for phase in [Phase::Pre, Phase::Post].into_iter().filter(|phase| person.took(*phase)) {
            for (mark, score) in person.marks_in(phase).iter().zip(&mut scores).filter(|(mark, _)| **mark != Mark::NotAsked) {
                let tally = Some(Tally { right: usize::from(*mark == Mark::Right), of: 1 });
                score.add(match phase {
                    Phase::Pre => BeforeAfter { pre: tally, post: None },
                    Phase::Post => BeforeAfter { pre: None, post: tally },
                });
            }
        }
    }
    let results = class.quiz.questions.iter().zip(scores).map(|(question, score)| QuestionResult { question, score });
    results.filter(|result| result.score != BeforeAfter::default()).collect()
}

fn most_missed<'a>(questions: &[QuestionResult<'a>], phase: Phase) -> Vec<QuestionResult<'a>> {
    let missed = |result: &QuestionResult| result.score.of(phase).filter(|tally| tally.right < tally.of);
    let mut worst: Vec<QuestionResult> = questions.iter().copied().filter(|result| missed(result).is_some()).collect();
    // exact shares, not rounded ones; of equals the one that more people missed, then the order of the bank
    worst.sort_by(|one, other| {
        let [one, other] = [one, other].map(|result| missed(result).unwrap_or_default());
        (one.right * other.of).cmp(&(other.right * one.of)).then(other.of.cmp(&one.of))
    });
    worst.truncate(MOST_MISSED);
    worst
}

fn left_blank(people: &[Person]) -> Vec<(&str, Phase)> {
    let all = people.iter().flat_map(|person| [(person, Phase::Pre), (person, Phase::Post)]);
    all.filter(|(person, phase)| person.left_blank(*phase)).map(|(person, phase)| (person.name.as_str(), phase)).collect()
}

fn blanks(person: &Person) -> usize {
    let phases = [Phase::Pre, Phase::Post].into_iter().filter(|phase| person.took(*phase));
    phases.flat_map(|phase| person.marks_in(phase)).filter(|mark| **mark == Mark::Blank).count()
}

fn asked_the_same(person: &Person) -> bool {
    let asked = |phase| person.marks_in(phase).iter().map(|mark| *mark != Mark::NotAsked);
    asked(Phase::Pre).eq(asked(Phase::Post))
}
