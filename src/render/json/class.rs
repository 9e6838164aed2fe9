//! The results of a class for programs.

use super::convert::quiz_content;
use super::document;
use super::shape::{
    AreaResultOut, BadRowOut, BeforeAfterOut, ClassOut, LeftBlankOut, PersonOut, QuestionResultOut, SharesOut, TallyOut,
};
use crate::catalogue::QuizEntry;
use crate::content::model::Quiz;
use crate::error::Error;
use crate::quiz::{BeforeAfter, Class, Phase, QuestionResult, Results, Shares, Tally};

/// The results of a class.
///
/// # Errors
/// None: every shape here can be written.
pub fn class(entry: &QuizEntry, quiz: &Quiz, class: &Class, results: &Results, warnings: &[String]) -> Result<String, Error> {
    let phase = |phase| if phase == Phase::Pre { "pre" } else { "post" };
    let data = ClassOut {
        rows: class.rows,
        rows_left_out: class.left_out,
        left_out: class.bad_rows.iter().map(|bad| BadRowOut { line: bad.line, reason: &bad.reason }).collect(),
        people_both: results.both,
        people_only_pre: results.only_pre,
        people_only_post: results.only_post,
        left_blank: results.left_blank.iter().map(|(person, when)| LeftBlankOut { person, phase: phase(*when) }).collect(),
        blanks: results.blanks,
        same_questions: results.same_questions,
        total: shares(results.total),
        areas: results
            .areas
            .iter()
            .map(|(area, found)| AreaResultOut { id: &area.id, title: &area.title, shares: shares(*found) })
            .collect(),
        people: results
            .people
            .iter()
            .map(|person| PersonOut { person: person.name, score: before_after(person.score) })
            .collect(),
        questions: results.questions.iter().map(question).collect(),
        most_missed: results.most_missed.iter().map(|result| result.question.id.as_str()).collect(),
    };
    document("odref.class", quiz_content(entry, quiz), data, &[], warnings)
}

fn question<'a>(result: &QuestionResult<'a>) -> QuestionResultOut<'a> {
    let found = result.question;
    QuestionResultOut {
        id: &found.id,
        area: &found.area,
        statement: &found.statement,
        question: &found.question,
        score: before_after(result.score),
    }
}

fn shares(shares: Shares) -> SharesOut {
    SharesOut { everybody: before_after(shares.everybody), both: before_after(shares.both) }
}

fn before_after(score: BeforeAfter) -> BeforeAfterOut {
    BeforeAfterOut { pre: score.pre.map(tally), post: score.post.map(tally), gain_points: score.gain() }
}

fn tally(tally: Tally) -> TallyOut {
    TallyOut { right: tally.right, asked: tally.of, percent: tally.percent() }
}
