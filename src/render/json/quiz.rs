//! The quiz for programs: a line of JSON for each thing that happens, the first in the envelope.

use super::convert::{quiz_content, source_out};
use super::shape::{AnswerOut, AreaOut, AreaScoreOut, QuestionOut, QuizOut, ScoreOut};
use super::{document, line};
use crate::catalogue::QuizEntry;
use crate::content::model::{Question, Quiz};
use crate::error::Error;
use crate::page::cite;
use crate::quiz::{Given, Round, Tally};
use crate::render::quiz::PassMark;

/// What was asked for.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// What decides the questions.
    pub seed: u32,
    /// The area or topic, if not all.
    pub topic: Option<&'a str>,
    /// Whether each answer is followed by its reason.
    pub feedback: bool,
    /// The share of right answers to reach, in percent.
    pub pass_mark: Option<u8>,
}

/// The first line: which quiz this is.
///
/// # Errors
/// None: every shape here can be written.
pub fn opening(entry: &QuizEntry, quiz: &Quiz, round: &Round, wish: &Wish, warnings: &[String]) -> Result<String, Error> {
    let areas =
        round.by_area().into_iter().map(|(area, tally)| AreaOut { id: &area.id, title: &area.title, questions: tally.of });
    let data = QuizOut {
        seed: wish.seed,
        topic: wish.topic,
        feedback: wish.feedback,
        pass_mark_percent: wish.pass_mark,
        questions: round.questions().len(),
        areas: areas.collect(),
    };
    document("odref.quiz", quiz_content(entry, quiz), data, &[], warnings)
}

/// A question.
///
/// # Errors
/// None: every shape here can be written.
pub fn question(question: &Question, number: usize) -> Result<String, Error> {
    line(&QuestionOut {
        event: "question",
        number,
        id: &question.id,
        area: &question.area,
        kind: question.kind,
        question: &question.question,
        options: question.options().collect(),
    })
}

/// An answer. What is right and why is told only with `feedback`.
///
/// # Errors
/// None: every shape here can be written.
pub fn answer(question: &Question, number: usize, given: Given, feedback: bool) -> Result<String, Error> {
    let told = Some(question).filter(|_| feedback);
    let sources = cite(told.iter().flat_map(|question| &question.sources))?;
    line(&AnswerOut {
        event: "answer",
        number,
        id: &question.id,
        answer: given.number(),
        valid: given != Given::Invalid,
        right: told.map(|question| given.is_right(question)),
        right_answer: told.map(Question::right_number),
        why: told.map(|question| question.why.as_str()),
        statement: told.map(|question| question.statement.as_str()),
        sources: sources.iter().map(|cited| source_out(&cited.id, &cited.source)).collect(),
    })
}

/// The last line.
///
/// # Errors
/// None: every shape here can be written.
pub fn score(round: &Round, mark: Option<PassMark>) -> Result<String, Error> {
    let Tally { right, of } = round.total();
    let areas = round.by_area().into_iter().map(|(area, tally)| AreaScoreOut {
        id: &area.id,
        title: &area.title,
        questions: tally.of,
        right: tally.right,
        percent: tally.percent(),
    });
    line(&ScoreOut {
        event: "score",
        questions: of,
        answered: round.answered(),
        right,
        percent: round.total().percent(),
        passed: mark.map(|mark| mark.passed),
        areas: areas.collect(),
    })
}
