//! A quiz on paper: the questions that a seed asks, and what is right.

use crate::catalogue;
use crate::content::model::{HandoutWords, Question, Quiz, Review};
use crate::error::Error;
use crate::page::{CitedSource, cite};
use crate::setting::Call;

/// What the sheet and its answers show.
#[derive(Clone, Debug)]
pub struct QuestionSheet {
    /// The questions, in the order of the seed.
    pub questions: Vec<Asked>,
    /// The options that ask the same again, such as `--seed 7`.
    pub same: String,
    /// Whom to call, should somebody need help.
    pub call: Call,
    /// Lines of the people who hand it out.
    pub contacts: Vec<String>,
    /// Who checked the questions.
    pub review: Review,
    /// Words that stand in no question.
    pub words: HandoutWords,
    /// The documents behind all of the questions.
    pub sources: Vec<CitedSource>,
}

/// A question with the documents behind it.
#[derive(Clone, Debug)]
pub struct Asked {
    /// The question.
    pub question: Question,
    /// What its answer rests on.
    pub sources: Vec<CitedSource>,
}

impl QuestionSheet {
    /// Puts the questions on paper.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn new(bank: &Quiz, questions: &[&Question], same: String, call: Call, contacts: Vec<String>) -> Result<Self, Error> {
        let asked = |question: &&Question| Ok(Asked { question: (*question).clone(), sources: cite(question.sources.iter())? });
        Ok(Self {
            questions: questions.iter().map(asked).collect::<Result<_, Error>>()?,
            same,
            call,
            contacts,
            review: bank.review.clone(),
            words: catalogue::handout()?.words,
            sources: cite(questions.iter().flat_map(|question| &question.sources))?,
        })
    }
}
