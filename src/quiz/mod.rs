//! The quiz: which questions it asks, what an answer means, and how many were right. Nothing here reads or prints.

mod choose;
mod class;
mod order;
mod results;
mod round;
mod rows;

pub use choose::{Field, choose};
pub use class::{BadRow, Class, KEPT_REASONS, Person, Phase};
pub use order::rank;
pub use results::{BeforeAfter, PersonResult, QuestionResult, Results, Shares};
pub use round::{Given, Round, Tally};
pub use rows::COLUMNS;

use crate::content::model::{Area, Question, QuestionKind, Quiz};

/// How many questions a quiz asks unless told.
pub const DEFAULT_COUNT: usize = 10;

/// The share of right answers in whole percent, halves upward. Of nothing it is nothing.
#[must_use]
pub fn percent(right: usize, of: usize) -> usize {
    if of == 0 { 0 } else { (200 * right + of) / (2 * of) }
}

/// The number of the option that an answer names, from 1: its number, or of a sentence to judge `true`, `false`, `t` or `f`, in any case.
#[must_use]
pub fn option_named(question: &Question, answer: &str) -> Option<u8> {
    let answer = answer.trim();
    if question.kind == QuestionKind::TrueFalse {
        match answer.to_ascii_lowercase().as_str() {
            "true" | "t" => return Some(1),
            "false" | "f" => return Some(2),
            _ => {}
        }
    }
    let count = question.options().count();
    answer.parse().ok().filter(|number| (1..=count).contains(&usize::from(*number)))
}

/// The area of a question.
#[must_use]
pub fn area_of<'a>(quiz: &'a Quiz, question: &Question) -> Option<&'a Area> {
    quiz.areas.iter().find(|area| area.id == question.area)
}
