//! `odref quiz`: one question at a time, from a terminal or a pipe.

use odref::catalogue::{self, QuizEntry};
use odref::content::model::{Question, Quiz};
use odref::error::Error;
use odref::quiz::{DEFAULT_COUNT, Field, Given, Round, area_of, choose};
use odref::render::Line;
use odref::render::json::quiz as json;
use odref::render::quiz::{self as page, PassMark};

use super::unfit;
use crate::cli::{Format, QuizTask, QuizWish, WhichQuestions};
use crate::environment::Environment;
use crate::input::Lines;
use crate::output::{Answer, Output};
use crate::screen::Screen;

/// Below the pass mark is a result, not an error; scripts tell it by the exit code.
const BELOW_PASS_MARK: u8 = 4;

/// What ends a quiz early.
const STOP: [&str; 2] = ["q", "quit"];

/// Wide enough for any line: in plain form nothing is wrapped.
const UNWRAPPED: usize = 10_000;

/// Asks the questions, or does what else was wanted with them.
pub(crate) fn quiz(wish: &QuizWish, screen: &mut Screen, output: &mut Output) -> Result<Answer, Error> {
    match &wish.task {
        QuizTask::Take if wish.output.is_some() => {
            let hint = "it is for --sheet and --score; a score goes to a file with: odref quiz > FILE";
            Err(Error::usage("usage.conflict", "--output is not for a quiz that is answered here", hint))
        }
        QuizTask::Take => take(wish, screen, output),
        QuizTask::Sheet { people } => super::sheet::sheet(wish, *people, screen),
        QuizTask::Score { answers, skip_bad } => super::score::score(wish, answers, *skip_bad, screen, output),
    }
}

/// Asks the questions and says how many answers were right.
fn take(wish: &QuizWish, screen: &mut Screen, output: &mut Output) -> Result<Answer, Error> {
    if matches!(screen.options.format, Format::Markdown | Format::Html) {
        return Err(unfit("quiz", screen.options.format, "text, json"));
    }
    let entry = catalogue::quiz();
    let bank = entry.read()?;
    screen.warn_if_overdue("quiz", &bank.review);
    let seed = wish.which.seed.unwrap_or_else(Environment::any_seed);
    let mut round = Round::new(&bank, questions(&bank, &wish.which, seed, screen)?);
    let lines = Lines::of_process();
    // said before the first question, not after the last
    output.hint(&super::warnings(screen));
    let warnings = std::mem::take(&mut screen.warnings);
    let mut dialogue = Dialogue { screen, output, lines, bank: &bank, feedback: wish.feedback };
    dialogue.open(entry, wish, seed, &round, &warnings)?;
    dialogue.ask_all(&mut round)?;
    let mark = wish.pass_mark.map(|percent| PassMark::of(usize::from(percent), &round));
    let stdout = dialogue.score(&round, mark)?;
    let below = mark.is_some_and(|mark| !mark.passed);
    Ok(Answer { stdout, exit_code: if below { BELOW_PASS_MARK } else { 0 }, ..Answer::default() })
}

/// The questions that were asked for.
pub(super) fn questions<'a>(
    bank: &'a Quiz,
    which: &WhichQuestions,
    seed: u32,
    screen: &mut Screen,
) -> Result<Vec<&'a Question>, Error> {
    let field = match &which.topic {
        Some(name) => Field::named(bank, name).ok_or_else(|| unknown_field(bank, name))?,
        None => Field::All,
    };
    let questions = choose(bank, u64::from(seed), which.count, field);
    if which.count != DEFAULT_COUNT && questions.len() < which.count {
        screen.warnings.push(format!("there are only {} questions to ask", questions.len()));
    }
    Ok(questions)
}

fn unknown_field(bank: &Quiz, name: &str) -> Error {
    let areas: Vec<_> = bank.areas.iter().map(|area| area.id.as_str()).collect();
    let mut topics: Vec<_> = bank.questions.iter().map(Question::topic).filter(|topic| !areas.contains(topic)).collect();
    topics.sort_unstable();
    topics.dedup();
    let hint = format!("write an area: {}; or a topic: {}", areas.join(", "), topics.join(", "));
    Error::usage("usage.unknown_area", format!("no questions about \"{name}\""), hint)
}

/// What to type for the same questions, after a command that takes such options.
pub(super) fn same(which: &WhichQuestions, seed: u32) -> String {
    let count = if which.count == DEFAULT_COUNT { String::new() } else { format!(" --count {}", which.count) };
    let topic = which.topic.as_ref().map(|topic| format!(" --topic {topic}")).unwrap_or_default();
    format!("--seed {seed}{count}{topic}")
}

/// Somebody, or a program, and the questions.
struct Dialogue<'a, 'b> {
    screen: &'a Screen<'b>,
    output: &'a mut Output,
    lines: Lines,
    bank: &'a Quiz,
    feedback: bool,
}

impl Dialogue<'_, '_> {
    fn open(&mut self, entry: &QuizEntry, wish: &QuizWish, seed: u32, round: &Round, warnings: &[String]) -> Result<(), Error> {
        match self.screen.options.format {
            Format::Json => {
                let QuizWish { feedback, pass_mark, .. } = *wish;
                let stated = json::Wish { seed, topic: wish.which.topic.as_deref(), feedback, pass_mark };
                self.output.say(&json::opening(entry, self.bank, round, &stated, warnings)?);
            }
            Format::Text => {
                self.tell(&page::opening(
                    round.questions().len(),
                    &format!("odref quiz {}", same(&wish.which, seed)),
                    self.width(),
                ));
            }
            Format::Plain | Format::Markdown | Format::Html => {}
        }
        Ok(())
    }

    fn ask_all(&mut self, round: &mut Round) -> Result<(), Error> {
        let of = round.questions().len();
        while let Some((number, question)) = round.next() {
            self.put(question, number, of)?;
            let Some(given) = self.answer_to(question) else { break };
            round.answer(given);
            if !self.respond(question, number, given)? {
                break;
            }
        }
        Ok(())
    }

    fn put(&mut self, question: &Question, number: usize, of: usize) -> Result<(), Error> {
        if self.is_json() {
            self.output.say(&json::question(question, number)?);
        } else {
            let area = area_of(self.bank, question).map(|area| area.title.as_str()).unwrap_or_default();
            self.tell(&page::question(question, number, of, area, self.width()));
        }
        Ok(())
    }

    /// The answer. At a terminal a slip can be mended; in a pipe every line answers one question, so that a slip does not move all
    /// the answers after it.
    fn answer_to(&mut self, question: &Question) -> Option<Given> {
        loop {
            if self.lines.is_terminal {
                self.output.hint(&self.screen.encode(&page::prompt(question)));
            }
            let Some(line) = self.lines.next() else {
                // what comes next must not stand on the line of the prompt
                self.output.hint(if self.lines.is_terminal { "\n" } else { "" });
                return None;
            };
            if STOP.contains(&line.to_ascii_lowercase().as_str()) {
                return None;
            }
            match Given::read(question, &line) {
                Given::Blank | Given::Invalid if self.lines.is_terminal => {
                    self.output.hint(&format!("{}\n", self.screen.encode(&page::again(question))));
                }
                given => return Some(given),
            }
        }
    }

    /// Says whether there is still somebody who reads.
    fn respond(&mut self, question: &Question, number: usize, given: Given) -> Result<bool, Error> {
        if self.is_json() {
            return Ok(self.output.say(&json::answer(question, number, given, self.feedback)?));
        }
        let width = self.width();
        let lines = if self.feedback { page::feedback(question, given, width) } else { page::taken(given, width) };
        Ok(self.tell(&lines))
    }

    fn score(&self, round: &Round, mark: Option<PassMark>) -> Result<String, Error> {
        match self.screen.options.format {
            Format::Json => json::score(round, mark),
            Format::Plain => Ok(self.screen.encode(&page::plain_score(round, mark))),
            Format::Text | Format::Markdown | Format::Html => {
                Ok(self.screen.paint(&page::score(round, mark, self.feedback, self.width())))
            }
        }
    }

    /// To somebody at a terminal the questions are prompts, and only the score is a result; in a pipe all of it is.
    fn tell(&mut self, lines: &[Line]) -> bool {
        if self.lines.is_terminal {
            self.output.hint(&self.screen.paint_hint(lines));
            return true;
        }
        self.output.say(&self.screen.paint(lines))
    }

    fn is_json(&self) -> bool {
        self.screen.options.format == Format::Json
    }

    fn width(&self) -> usize {
        if self.screen.options.format == Format::Plain { UNWRAPPED } else { self.screen.layout().width }
    }
}
