//! The quiz on a screen: whole sentences, line by line, nothing rewritten, so that a screen reader can follow.

use super::layout::{Cell, GAP, Line, Role, display_width, paragraph, row};
use super::text::INDENT;
use super::words::UNREVIEWED;
use crate::content::model::Question;
use crate::quiz::{Given, Round};

/// Said once at the start: what the answers follow.
pub(super) const COMMON: &str = "The answers follow the common protocol; yours may differ.";

/// Below this width the figures stand under the areas.
const SIDE_BY_SIDE: usize = 40;

/// What comes, and how to get the same again.
#[must_use]
pub fn opening(count: usize, command: &str, width: usize) -> Vec<Line> {
    let questions = if count == 1 { "1 question".to_owned() } else { format!("{count} questions") };
    let mut lines = paragraph("QUIZ: OPIOID OVERDOSE", Role::Title, 0, width);
    lines.extend(paragraph(&format!("{questions}. {COMMON} {UNREVIEWED}"), Role::Plain, 0, width));
    lines.extend(paragraph(&format!("The same quiz again: {command}"), Role::Aside, 0, width));
    lines
}

/// A question with what to choose from.
#[must_use]
pub fn question(question: &Question, number: usize, of: usize, area: &str, width: usize) -> Vec<Line> {
    let mut lines = vec![Line::new()];
    lines.extend(paragraph(&format!("Question {number} of {of}. {area}."), Role::Heading, 0, width));
    lines.extend(paragraph(&question.question, Role::Plain, 0, width));
    for (option, number) in question.options().zip(1_u32..) {
        let number = number.to_string();
        let rest = width.saturating_sub(INDENT + 1 + GAP);
        let cells = [Cell { text: &number, role: Role::Term, width: 1 }, Cell { text: option, role: Role::Plain, width: rest }];
        lines.extend(row(INDENT, &cells));
    }
    lines
}

/// What to type. It ends in a space, and the answer stands on the same line.
#[must_use]
pub fn prompt(question: &Question) -> String {
    format!("Your answer, 1 to {}, or q to stop: ", question.options().count())
}

/// What is said to a line that is no answer, where it can be typed again.
#[must_use]
pub fn again(question: &Question) -> String {
    let sentence = "Please type one of the numbers, from 1 to";
    format!("{sentence} {}, and press Enter. To stop, type q.", question.options().count())
}

/// Whether it was right, and why.
#[must_use]
pub fn feedback(question: &Question, given: Given, width: usize) -> Vec<Line> {
    let the_answer = format!("The answer is {}: {}.", question.right_number(), unstopped(question.right_option()));
    let verdict = match given {
        _ if given.is_right(question) => "Right.".to_owned(),
        Given::Option(_) => format!("Not right. {the_answer}"),
        Given::Blank => format!("Skipped. {the_answer}"),
        Given::Invalid => format!("That is none of the numbers, so it counts as not right. {the_answer}"),
    };
    let mut lines = paragraph(&verdict, Role::Strong, 0, width);
    lines.extend(paragraph(&question.why, Role::Plain, 0, width));
    lines.extend(paragraph(&format!("More: odref get {}", question.statement), Role::Aside, 0, width));
    lines
}

/// Whether a line was taken at all, where reasons are kept back.
#[must_use]
pub fn taken(given: Given, width: usize) -> Vec<Line> {
    let sentence = match given {
        Given::Option(_) => return Vec::new(),
        Given::Blank => "Skipped.",
        Given::Invalid => "That is none of the numbers, so it counts as not right.",
    };
    paragraph(sentence, Role::Plain, 0, width)
}

/// A share of right answers that was to be reached.
#[derive(Clone, Copy, Debug)]
pub struct PassMark {
    /// In percent.
    pub percent: usize,
    /// Whether it was reached.
    pub passed: bool,
}

impl PassMark {
    /// Compares a round with the mark, without rounding in its favour.
    #[must_use]
    pub fn of(percent: usize, round: &Round) -> Self {
        let total = round.total();
        Self { percent, passed: total.right * 100 >= percent * total.of }
    }

    fn sentence(self) -> String {
        let verdict = if self.passed { "reached" } else { "not reached" };
        format!("Pass mark {}%: {verdict}.", self.percent)
    }
}

/// The score, by area.
#[must_use]
pub fn score(round: &Round, mark: Option<PassMark>, feedback: bool, width: usize) -> Vec<Line> {
    let mut lines = vec![Line::new()];
    lines.extend(paragraph("YOUR SCORE", Role::Title, 0, width));
    for sentence in sentences(round, mark) {
        lines.extend(paragraph(&sentence, Role::Strong, 0, width));
    }
    lines.push(Line::new());
    let column = round.by_area().iter().map(|(area, _)| display_width(&area.title)).max().unwrap_or(0);
    for (area, tally) in round.by_area() {
        let figures = format!("{} of {}", tally.right, tally.of);
        if width < SIDE_BY_SIDE {
            lines.extend(paragraph(&format!("{}: {figures}", area.title), Role::Plain, INDENT, width));
            continue;
        }
        let name = Cell { text: &area.title, role: Role::Term, width: column };
        let rest = width.saturating_sub(INDENT + column + GAP);
        lines.extend(row(INDENT, &[name, Cell { text: &figures, role: Role::Plain, width: rest }]));
    }
    let missed = round.missed();
    if feedback && !missed.is_empty() {
        lines.push(Line::new());
        lines.extend(paragraph("To read again", Role::Heading, 0, width));
        for question in missed {
            lines.extend(paragraph(&format!("odref get {}", question.statement), Role::Plain, INDENT, width));
        }
    }
    lines.push(Line::new());
    lines.extend(paragraph("Emergency now: odref", Role::Urgent, 0, width));
    lines
}

/// The score, one fact a line.
#[must_use]
pub fn plain_score(round: &Round, mark: Option<PassMark>) -> String {
    let whole = sentences(round, mark).into_iter().map(|sentence| sentence + "\n");
    let areas = round.by_area().into_iter().map(|(area, tally)| format!("{}: {} of {}\n", area.title, tally.right, tally.of));
    whole.chain(areas).collect()
}

fn sentences(round: &Round, mark: Option<PassMark>) -> Vec<String> {
    let total = round.total();
    let mut sentences = vec![format!("{} of {} right ({}%).", total.right, total.of, total.percent())];
    let open = total.of - round.answered();
    if open > 0 {
        let unanswered = if open == 1 { "1 question was".to_owned() } else { format!("{open} questions were") };
        sentences.push(format!("{unanswered} not answered and count as not right."));
    }
    sentences.extend(mark.map(PassMark::sentence));
    sentences
}

/// A choice can be a sentence of its own.
fn unstopped(text: &str) -> &str {
    text.strip_suffix('.').unwrap_or(text)
}
