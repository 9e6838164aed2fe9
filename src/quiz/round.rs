//! A quiz under way: what was answered, and how many were right.

use super::{area_of, option_named, percent};
use crate::content::model::{Area, Question, Quiz};

/// What somebody answered.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Given {
    /// The number of an option, from 1.
    Option(u8),
    /// Nothing: the question was skipped.
    Blank,
    /// Something that is no option. It counts as not right.
    Invalid,
}

impl Given {
    /// What a line that somebody typed means.
    #[must_use]
    pub fn read(question: &Question, line: &str) -> Self {
        match option_named(question, line) {
            Some(number) => Self::Option(number),
            None if line.trim().is_empty() => Self::Blank,
            None => Self::Invalid,
        }
    }

    /// Whether that is the right answer.
    #[must_use]
    pub fn is_right(self, question: &Question) -> bool {
        self == Self::Option(question.right_number())
    }

    /// The number of the option, if one was named.
    #[must_use]
    pub fn number(self) -> Option<u8> {
        match self {
            Self::Option(number) => Some(number),
            Self::Blank | Self::Invalid => None,
        }
    }
}

/// Right answers among questions.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Tally {
    /// Answered rightly.
    pub right: usize,
    /// All of them, unanswered ones too.
    pub of: usize,
}

impl Tally {
    /// Counts one question more.
    pub fn add(&mut self, is_right: bool) {
        self.right += usize::from(is_right);
        self.of += 1;
    }

    /// Share of the right ones, in whole percent.
    #[must_use]
    pub fn percent(self) -> usize {
        percent(self.right, self.of)
    }
}

/// A quiz under way.
#[derive(Clone, Debug)]
pub struct Round<'a> {
    quiz: &'a Quiz,
    questions: Vec<&'a Question>,
    given: Vec<Given>,
}

impl<'a> Round<'a> {
    /// Begins with the questions of [`super::choose`].
    #[must_use]
    pub fn new(quiz: &'a Quiz, questions: Vec<&'a Question>) -> Self {
        Self { quiz, questions, given: Vec::new() }
    }

    /// The questions, in order.
    #[must_use]
    pub fn questions(&self) -> &[&'a Question] {
        &self.questions
    }

    /// The next question, with its number from 1; none when all have been answered.
    #[must_use]
    pub fn next(&self) -> Option<(usize, &'a Question)> {
        let question = self.questions.get(self.given.len())?;
        Some((self.given.len() + 1, question))
    }

    /// Takes the answer to the next question.
    pub fn answer(&mut self, given: Given) {
        self.given.push(given);
    }

    /// How many questions were put and answered, or skipped.
    #[must_use]
    pub fn answered(&self) -> usize {
        self.given.len()
    }

    /// Right answers among all questions of the quiz: who stops early has not answered the rest.
    #[must_use]
    pub fn total(&self) -> Tally {
        self.tally(|_| true)
    }

    /// Right answers by area, for the areas that were asked about, in the order of the bank.
    #[must_use]
    pub fn by_area(&self) -> Vec<(&'a Area, Tally)> {
        let of =
            |area: &'a Area| (area, self.tally(|question| area_of(self.quiz, question).is_some_and(|own| own.id == area.id)));
        self.quiz.areas.iter().map(of).filter(|(_, tally)| tally.of > 0).collect()
    }

    /// The questions that were put and not answered rightly.
    #[must_use]
    pub fn missed(&self) -> Vec<&'a Question> {
        let pairs = self.questions.iter().zip(&self.given);
        pairs.filter(|(question, given)| !given.is_right(question)).map(|(question, _)| *question).collect()
    }

    fn tally(&self, counts: impl Fn(&Question) -> bool) -> Tally {
        let mut tally = Tally::default();
        for (index, question) in self.questions.iter().enumerate().filter(|(_, question)| counts(question)) {
            tally.add(self.given.get(index).is_some_and(|given| given.is_right(question)));
        }
        tally
    }
}
