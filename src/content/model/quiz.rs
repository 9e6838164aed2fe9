//! The questions of the quiz: `data/en/quiz.json`.

use std::fmt;

use serde::de::{Error, Visitor};
use serde::{Deserialize, Deserializer, Serialize};

use super::Review;

/// The bank of questions.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Quiz {
    /// Address of the schema, for editors that complete keys.
    #[serde(rename = "$schema", default, skip_serializing)]
    pub schema: Option<String>,
    /// Who checked the words, and when.
    pub review: Review,
    /// What the questions are about, in the order of the score.
    pub areas: Vec<Area>,
    /// The questions.
    pub questions: Vec<Question>,
}

/// A field of knowledge, with its share of every quiz.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Name for `--topic` and for scripts.
    pub id: String,
    /// Name in the score.
    pub title: String,
    /// Share of the questions, in percent.
    pub percent: u8,
}

/// One question. Its id is never used again for another, because filled-in answer sheets name it.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Name on answer sheets.
    pub id: String,
    /// Id of its area.
    pub area: String,
    /// Public id of the statement that the answer rests on.
    pub statement: String,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The question; of a true-or-false one, the sentence to judge.
    pub question: String,
    /// What to choose from; none for true or false. Their order never changes: answer sheets hold numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// The right answer.
    pub answer: RightAnswer,
    /// Why that is right.
    pub why: String,
    /// Ids of the sources; all of them stand behind the statement too.
    pub sources: Vec<String>,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum QuestionKind {
    /// By the number of a choice.
    Choice,
    /// By true or false.
    TrueFalse,
}

/// The right answer as the file holds it: the number of a choice, from 1, or true or false.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(untagged)]
pub enum RightAnswer {
    /// Number of the right choice, from 1.
    Choice(u8),
    /// Whether the sentence is true.
    Truth(bool),
}

impl<'de> Deserialize<'de> for RightAnswer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(RightAnswerVisitor)
    }
}

struct RightAnswerVisitor;

impl Visitor<'_> for RightAnswerVisitor {
    type Value = RightAnswer;

    fn expecting(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        formatter.write_str("the number of the right choice, or true or false")
    }

    fn visit_bool<E: Error>(self, truth: bool) -> Result<RightAnswer, E> {
        Ok(RightAnswer::Truth(truth))
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<RightAnswer, E> {
        // a number that no list of choices has is found by the check, which can say what to write
        Ok(RightAnswer::Choice(u8::try_from(number).unwrap_or(u8::MAX)))
    }
}

impl Question {
    /// What the reader chooses from, in the order of the numbers.
    pub fn options(&self) -> impl Iterator<Item = &str> {
        let fixed: &[&str] = match self.kind {
            QuestionKind::Choice => &[],
            QuestionKind::TrueFalse => &["True", "False"],
        };
        self.choices.iter().map(String::as_str).chain(fixed.iter().copied())
    }

    /// Number of the right option, from 1.
    #[must_use]
    pub fn right_number(&self) -> u8 {
        match self.answer {
            RightAnswer::Choice(number) => number,
            RightAnswer::Truth(true) => 1,
            RightAnswer::Truth(false) => 2,
        }
    }

    /// Words of the right option.
    #[must_use]
    pub fn right_option(&self) -> &str {
        self.options().nth(usize::from(self.right_number()).saturating_sub(1)).unwrap_or_default()
    }

    /// Id of the topic that the statement belongs to.
    #[must_use]
    pub fn topic(&self) -> &str {
        self.statement.split('.').next().unwrap_or_default()
    }
}
