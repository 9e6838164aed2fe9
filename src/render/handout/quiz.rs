//! A quiz on paper: the sheet to fill in, and its answers on pages of their own.

use askama::Template;

use super::{Footer, drawn, names};
use crate::error::Error;
use crate::handout::{Asked, QuestionSheet};

#[derive(Template)]
#[template(path = "handout/quiz.html", config = "src/render/templates/askama.toml")]
struct Quiz<'a> {
    sheet: &'a QuestionSheet,
    footer: Footer,
    large: bool,
}

/// Draws the sheet and the answers. They take as many pages as they need, and no question is on two of them.
///
/// # Errors
/// None: the template is part of the program.
pub fn quiz(sheet: &QuestionSheet, large: bool) -> Result<String, Error> {
    drawn(&Quiz { sheet, footer: Footer::of_quiz(sheet), large })
}

impl Asked {
    /// Number and words of the right option.
    pub(super) fn answer(&self) -> String {
        format!("{}: {}", self.question.right_number(), self.question.right_option().trim_end_matches('.'))
    }

    /// Who is behind the answer.
    pub(super) fn publishers(&self) -> String {
        names(&self.sources).join(", ")
    }
}
