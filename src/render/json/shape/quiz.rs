//! The quiz, one line of JSON for each thing that happens.

use serde::Serialize;

use super::SourceOut;
use crate::content::model::QuestionKind;

/// Which quiz this is: the first line.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct QuizOut<'a> {
    /// What decides the questions: the same seed asks the same.
    pub(crate) seed: u32,
    /// The area or topic that was asked for; null for all.
    pub(crate) topic: Option<&'a str>,
    /// Whether each answer is followed by the right one and its reason.
    pub(crate) feedback: bool,
    /// The share of right answers to reach, in percent; null without one.
    pub(crate) pass_mark_percent: Option<u8>,
    /// How many questions will be asked.
    pub(crate) questions: usize,
    /// The areas that are asked about.
    pub(crate) areas: Vec<AreaOut<'a>>,
}

/// An area that is asked about.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct AreaOut<'a> {
    /// Its id.
    pub(crate) id: &'a str,
    /// Its name.
    pub(crate) title: &'a str,
    /// How many of the questions are about it.
    pub(crate) questions: usize,
}

/// A question is put. The next line of the input answers it, with the number of an option.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct QuestionOut<'a> {
    /// `question`.
    pub(crate) event: &'a str,
    /// Its place in the quiz, from 1.
    pub(crate) number: usize,
    /// Its id.
    pub(crate) id: &'a str,
    /// Id of its area.
    pub(crate) area: &'a str,
    /// How it is answered.
    pub(crate) kind: QuestionKind,
    /// The question; of a true-or-false one, the sentence to judge.
    pub(crate) question: &'a str,
    /// What to choose from; the first has the number 1.
    pub(crate) options: Vec<&'a str>,
}

/// An answer was taken.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct AnswerOut<'a> {
    /// `answer`.
    pub(crate) event: &'a str,
    /// Place of the question in the quiz, from 1.
    pub(crate) number: usize,
    /// Id of the question.
    pub(crate) id: &'a str,
    /// Number of the option that was named; null when none was.
    pub(crate) answer: Option<u8>,
    /// Whether the line was empty or named an option. Any other line counts as not right.
    pub(crate) valid: bool,
    /// Whether that is right; null without feedback.
    pub(crate) right: Option<bool>,
    /// Number of the right option; null without feedback.
    pub(crate) right_answer: Option<u8>,
    /// Why that is right; null without feedback.
    pub(crate) why: Option<&'a str>,
    /// Public id of the statement that the answer rests on; null without feedback.
    pub(crate) statement: Option<&'a str>,
    /// The records of the sources behind the answer; empty without feedback.
    pub(crate) sources: Vec<SourceOut<'a>>,
}

/// The quiz is over: the last line.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ScoreOut<'a> {
    /// `score`.
    pub(crate) event: &'a str,
    /// How many questions the quiz has.
    pub(crate) questions: usize,
    /// How many were answered or skipped before the input ended.
    pub(crate) answered: usize,
    /// How many were answered rightly.
    pub(crate) right: usize,
    /// Share of right answers among all questions, in whole percent.
    pub(crate) percent: usize,
    /// Whether the pass mark was reached; null without one.
    pub(crate) passed: Option<bool>,
    /// The score by area.
    pub(crate) areas: Vec<AreaScoreOut<'a>>,
}

/// The score in an area.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct AreaScoreOut<'a> {
    /// Its id.
    pub(crate) id: &'a str,
    /// Its name.
    pub(crate) title: &'a str,
    /// How many questions were about it.
    pub(crate) questions: usize,
    /// How many of them were answered rightly.
    pub(crate) right: usize,
    /// Share of right answers, in whole percent.
    pub(crate) percent: usize,
}
