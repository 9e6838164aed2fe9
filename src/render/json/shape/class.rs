//! The results of a class.

use serde::Serialize;

/// The results of a class.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct ClassOut<'a> {
    /// Rows below the header, good and bad; empty ones are not counted.
    pub(crate) rows: u64,
    /// How many of them were left out.
    pub(crate) rows_left_out: u64,
    /// The first hundred rows that were left out.
    pub(crate) left_out: Vec<BadRowOut<'a>>,
    /// How many people answered before and after.
    pub(crate) people_both: usize,
    /// How many answered only before.
    pub(crate) people_only_pre: usize,
    /// How many answered only after.
    pub(crate) people_only_post: usize,
    /// People who have rows in a phase, but no answer in any: they count as not there.
    pub(crate) left_blank: Vec<LeftBlankOut<'a>>,
    /// Answers left blank by people who were there; they count as not right.
    pub(crate) blanks: usize,
    /// Whether everybody who did both was asked the same questions before and after.
    pub(crate) same_questions: bool,
    /// All areas together.
    pub(crate) total: SharesOut,
    /// By area, those that were asked about.
    pub(crate) areas: Vec<AreaResultOut<'a>>,
    /// By person, in the order of the file.
    pub(crate) people: Vec<PersonOut<'a>>,
    /// By question, those that were asked.
    pub(crate) questions: Vec<QuestionResultOut<'a>>,
    /// Ids of the questions that the fewest answered rightly, worst first: after, or before if nobody answered after.
    pub(crate) most_missed: Vec<&'a str>,
}

/// A row that does not count.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct BadRowOut<'a> {
    /// Its line in the file, from 1.
    pub(crate) line: u64,
    /// What is wrong with it.
    pub(crate) reason: &'a str,
}

/// Somebody who has rows in a phase, but no answer in any.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct LeftBlankOut<'a> {
    /// What the file calls them.
    pub(crate) person: &'a str,
    /// `pre` or `post`.
    pub(crate) phase: &'a str,
}

/// Right answers among all.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct TallyOut {
    /// Right answers.
    pub(crate) right: usize,
    /// Questions put, answered or not.
    pub(crate) asked: usize,
    /// Share of right answers, in whole percent.
    pub(crate) percent: usize,
}

/// Right answers before and after.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct BeforeAfterOut {
    /// Before; null where nobody was asked.
    pub(crate) pre: Option<TallyOut>,
    /// After; null where nobody was asked.
    pub(crate) post: Option<TallyOut>,
    /// Difference of the two whole percents, in percentage points; null unless both are there.
    pub(crate) gain_points: Option<i32>,
}

/// Right answers of everybody, and of those who can be compared.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct SharesOut {
    /// Of everybody. The people before and after may be others, so a gain here is no gain of theirs.
    pub(crate) everybody: BeforeAfterOut,
    /// Of those who answered before and after.
    pub(crate) both: BeforeAfterOut,
}

/// The results in an area.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct AreaResultOut<'a> {
    /// Its id.
    pub(crate) id: &'a str,
    /// Its name.
    pub(crate) title: &'a str,
    #[serde(flatten)]
    pub(crate) shares: SharesOut,
}

/// The results of a person.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct PersonOut<'a> {
    /// What the file calls them.
    pub(crate) person: &'a str,
    #[serde(flatten)]
    pub(crate) score: BeforeAfterOut,
}

/// The results of a question.
#[derive(Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
pub(crate) struct QuestionResultOut<'a> {
    /// Its id.
    pub(crate) id: &'a str,
    /// Id of its area.
    pub(crate) area: &'a str,
    /// Public id of the statement that the right answer rests on.
    pub(crate) statement: &'a str,
    /// The question.
    pub(crate) question: &'a str,
    #[serde(flatten)]
    pub(crate) score: BeforeAfterOut,
}
