//! The handouts as Markdown, to paste into a page of one's own. A card says what the poster says, in fewer words.

use askama::Template;

use super::{Footer, do_not_lines, drawn};
use crate::error::Error;
use crate::handout::{QuestionSheet, Sheet};
use crate::render::markdown::filters;

#[derive(Template)]
#[template(path = "handout/poster.md", config = "src/render/templates/askama.toml")]
struct PosterMarkdown<'a> {
    sheet: &'a Sheet,
    footer: Footer,
}

#[derive(Template)]
#[template(path = "handout/wallet.md", config = "src/render/templates/askama.toml")]
struct WalletMarkdown<'a> {
    sheet: &'a Sheet,
    do_not: String,
    footer: Footer,
}

#[derive(Template)]
#[template(path = "handout/quiz.md", config = "src/render/templates/askama.toml")]
struct QuizMarkdown<'a> {
    sheet: &'a QuestionSheet,
    footer: Footer,
}

/// The poster.
///
/// # Errors
/// None: the template is part of the program.
pub fn poster(sheet: &Sheet) -> Result<String, Error> {
    drawn(&PosterMarkdown { sheet, footer: Footer::of(sheet) })
}

/// One card, front and back.
///
/// # Errors
/// As above.
pub fn wallet(sheet: &Sheet) -> Result<String, Error> {
    let do_not = do_not_lines(&sheet.do_not_short, false).join(" ");
    drawn(&WalletMarkdown { sheet, do_not, footer: Footer::of(sheet) })
}

/// The sheet of a quiz, and the answers.
///
/// # Errors
/// As above.
pub fn quiz(sheet: &QuestionSheet) -> Result<String, Error> {
    drawn(&QuizMarkdown { sheet, footer: Footer::of_quiz(sheet) })
}

/// The start of a step.
fn numbered(number: &usize) -> String {
    format!("{number}. ")
}
