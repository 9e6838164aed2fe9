//! A class: what everybody answered before and after, kept as one mark a question and phase, however many rows there are.

use std::collections::HashMap;
use std::io::BufRead;

use super::Tally;
use super::option_named;
use super::rows::{Cells, Row, Rows};
use crate::content::model::{Question, Quiz};
use crate::error::Error;

/// Longest name of a person.
const MAX_NAME: usize = 100;

/// How many rows that were left out are kept with their reason; of the others only the number is known.
pub const KEPT_REASONS: usize = 100;

/// When a question was answered.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Phase {
    /// Before the workshop.
    Pre,
    /// After it.
    Post,
}

/// A row that does not count.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct BadRow {
    /// Its line in the file, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub reason: String,
}

/// What somebody made of a question in a phase.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub(super) enum Mark {
    /// There was no row.
    #[default]
    NotAsked,
    /// The row had no answer.
    Blank,
    /// The answer was not right.
    Wrong,
    /// The answer was right.
    Right,
}

/// The answers of one person.
#[derive(Clone, Debug)]
pub struct Person {
    /// What the file calls them.
    pub name: String,
    /// Marks by the place of the question in the bank; nothing for a phase without a row.
    pub(super) marks: [Vec<Mark>; 2],
}

/// The answers of a class.
#[derive(Clone, Debug)]
pub struct Class<'a> {
    pub(super) quiz: &'a Quiz,
    /// Everybody who has a row, in the order of the file.
    pub people: Vec<Person>,
    /// Rows with something in them, good and bad, without the header.
    pub rows: u64,
    /// How many rows do not count.
    pub left_out: u64,
    /// The first of them.
    pub bad_rows: Vec<BadRow>,
}

impl<'a> Class<'a> {
    /// Reads rows of answers. `progress` is told the number of rows now and then.
    ///
    /// # Errors
    /// A file that cannot be read: exit 1. One whose first line does not name the columns: exit 3.
    pub fn read(quiz: &'a Quiz, input: impl BufRead, mut progress: impl FnMut(u64)) -> Result<Self, Error> {
        let mut rows = Rows::new(input)?;
        let mut class = Self { quiz, people: Vec::new(), rows: 0, left_out: 0, bad_rows: Vec::new() };
        let questions = quiz.questions.iter().enumerate().map(|(place, question)| (question.id.as_str(), (place, question)));
        let mut names = Names { questions: questions.collect(), people: HashMap::new() };
        while let Some((line, row)) = rows.next()? {
            class.rows += 1;
            let taken = match row {
                Row::Cells(cells) => class.take(&mut names, cells),
                Row::Bad(reason) => Err(reason),
            };
            if let Err(reason) = taken {
                class.leave_out(line, reason);
            }
            if class.rows.is_multiple_of(10_000) {
                progress(class.rows);
            }
        }
        Ok(class)
    }

    fn take(&mut self, names: &mut Names<'a>, [name, phase, question, answer]: Cells) -> Result<(), String> {
        let phase = phase_named(phase)?;
        let (place, question) =
            *names.questions.get(question).ok_or_else(|| format!("no question \"{}\"", shortened(question)))?;
        let mark = mark(question, answer)?;
        let count = self.quiz.questions.len();
        let person = self.person(names, name)?;
        let marks = person.marks.get_mut(phase as usize).ok_or_else(String::new)?;
        if marks.is_empty() {
            marks.resize(count, Mark::NotAsked);
        }
        let kept = marks.get_mut(place).ok_or_else(String::new)?;
        if *kept != Mark::NotAsked {
            return Err(format!("a second answer of \"{name}\" to \"{}\" in the same phase; the first one counts", question.id));
        }
        *kept = mark;
        Ok(())
    }

    fn person(&mut self, names: &mut Names, name: &str) -> Result<&mut Person, String> {
        let place = match names.people.get(name) {
            Some(place) => *place,
            None if name.is_empty() => return Err("no person".to_owned()),
            None if name.chars().count() > MAX_NAME => return Err(format!("a person of more than {MAX_NAME} letters")),
            None => {
                self.people.push(Person { name: name.to_owned(), marks: Default::default() });
                names.people.insert(name.to_owned(), self.people.len() - 1);
                self.people.len() - 1
            }
        };
        self.people.get_mut(place).ok_or_else(String::new)
    }

    fn leave_out(&mut self, line: u64, reason: String) {
        self.left_out += 1;
        if self.bad_rows.len() < KEPT_REASONS {
            self.bad_rows.push(BadRow { line, reason });
        }
    }
}

/// Where the names in the file lead.
struct Names<'a> {
    questions: HashMap<&'a str, (usize, &'a Question)>,
    people: HashMap<String, usize>,
}

impl Person {
    /// Whether there is an answer in this phase. Somebody with blank rows alone was not there.
    #[must_use]
    pub fn took(&self, phase: Phase) -> bool {
        self.marks_in(phase).iter().any(|mark| matches!(mark, Mark::Wrong | Mark::Right))
    }

    /// Whether there are rows in this phase, but no answer in any of them.
    #[must_use]
    pub fn left_blank(&self, phase: Phase) -> bool {
        !self.took(phase) && !self.marks_in(phase).is_empty()
    }

    /// Right answers in this phase among the questions that count; a blank is not right. None if the phase was not taken.
    pub(super) fn tally(&self, phase: Phase, counts: impl Fn(usize) -> bool) -> Option<Tally> {
        let mut tally = Tally::default();
        for (place, mark) in self.marks_in(phase).iter().enumerate() {
            if *mark != Mark::NotAsked && counts(place) {
                tally.add(*mark == Mark::Right);
            }
        }
        self.took(phase).then_some(tally)
    }

    pub(super) fn marks_in(&self, phase: Phase) -> &[Mark] {
        self.marks.get(phase as usize).map_or(&[], Vec::as_slice)
    }
}

fn phase_named(name: &str) -> Result<Phase, String> {
    if name.eq_ignore_ascii_case("pre") {
        Ok(Phase::Pre)
    } else if name.eq_ignore_ascii_case("post") {
        Ok(Phase::Post)
    } else {
        Err(format!("the phase \"{}\": write pre or post", shortened(name)))
    }
}

fn mark(question: &Question, answer: &str) -> Result<Mark, String> {
    if answer.is_empty() {
        return Ok(Mark::Blank);
    }
    match option_named(question, answer) {
        Some(number) if number == question.right_number() => Ok(Mark::Right),
        Some(_) => Ok(Mark::Wrong),
        None => {
            let words = if question.choices.is_empty() { ", or true or false" } else { "" };
            Err(format!("the answer \"{}\": write a number from 1 to {}{words}", shortened(answer), question.options().count()))
        }
    }
}

/// Enough of it to find the row.
fn shortened(text: &str) -> String {
    let mut start: String = text.chars().take(40).collect();
    if start.len() < text.len() {
        start.push_str("...");
    }
    start
}
