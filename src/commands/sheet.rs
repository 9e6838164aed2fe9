//! `odref quiz --sheet`: the rows to fill in, as CSV.

use odref::catalogue;
use odref::error::Error;
use odref::quiz::COLUMNS;

use super::unfit;
use crate::cli::{Format, QuizWish};
use crate::output::{Answer, save};
use crate::screen::Screen;

/// A row for every person, phase and question, with the answer left open.
pub(crate) fn sheet(wish: &QuizWish, people: u32, screen: &mut Screen) -> Result<Answer, Error> {
    if screen.options.format != Format::Text {
        return Err(unfit("quiz --sheet", screen.options.format, "text"));
    }
    let bank = catalogue::quiz().read()?;
    let questions = super::quiz::questions(&bank, &wish.which, wish.which.seed.unwrap_or_default(), screen)?;
    let mut sheet = format!("{}\n", COLUMNS.join(","));
    for person in 1..=people {
        for phase in ["pre", "post"] {
            // ids have no commas and no quotation marks
            sheet.extend(questions.iter().map(|question| format!("{person},{phase},{},\n", question.id)));
        }
    }
    deliver(wish, sheet)
}

/// To the file that was named, or as the answer.
pub(super) fn deliver(wish: &QuizWish, text: String) -> Result<Answer, Error> {
    let Some(path) = &wish.output else { return Ok(Answer { stdout: text, ..Answer::default() }) };
    save(path, &text, wish.force)?;
    Ok(Answer { stderr: format!("odref: written to \"{}\"\n", path.display()), ..Answer::default() })
}
