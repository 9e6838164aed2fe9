//! `odref quiz --score FILE`: a report on what a class answered.

use std::fs::File;
use std::io::{self, BufRead, BufReader};
use std::path::Path;
use std::time::{Duration, Instant};

use odref::catalogue;
use odref::content::model::Quiz;
use odref::error::Error;
use odref::quiz::{BadRow, Class, Results};
use odref::render::json::class as json;
use odref::render::{document, report};

use crate::cli::{Format, QuizWish};
use crate::output::{Answer, Output};
use crate::screen::Screen;

/// Rows that do not count are content that was rejected.
const REJECTED: u8 = 3;

/// How many bad rows an error lists.
const LISTED: usize = 20;

/// Whatever takes longer says so.
const PATIENCE: Duration = Duration::from_secs(1);

/// Counts the answers. A row that is wrong stops it, unless such rows are to be left out: then the report lists them.
pub(crate) fn score(
    wish: &QuizWish,
    answers: &Path,
    skip_bad: bool,
    screen: &mut Screen,
    output: &mut Output,
) -> Result<Answer, Error> {
    let entry = catalogue::quiz();
    let bank = entry.read()?;
    screen.warn_if_overdue("quiz", &bank.review);
    let class = read(&bank, answers, screen, output)?;
    if class.left_out > 0 && !skip_bad {
        return Err(bad_rows(&class, answers));
    }
    if class.people.is_empty() {
        return Err(nobody(answers));
    }
    let results = Results::of(&class);
    let words = report::report(&class, &results);
    let text = match screen.options.format {
        Format::Json => json::class(entry, &bank, &class, &results, &screen.warnings)?,
        Format::Markdown | Format::Html => screen.write(document::report(&words))?,
        Format::Plain => screen.encode(&report::plain(&words)),
        Format::Text => screen.paint(&report::lines(&words, screen.layout())),
    };
    super::sheet::deliver(wish, text)
}

fn read<'a>(bank: &'a Quiz, answers: &Path, screen: &Screen, output: &mut Output) -> Result<Class<'a>, Error> {
    let mut told = Instant::now();
    let shows_progress = screen.shows_progress();
    let progress = |rows| {
        if shows_progress && told.elapsed() > PATIENCE {
            output.hint(&format!("odref: {rows} rows read\n"));
            told = Instant::now();
        }
    };
    Class::read(bank, open(answers)?, progress)
}

fn open(answers: &Path) -> Result<Box<dyn BufRead>, Error> {
    if answers.as_os_str() == "-" {
        return Ok(Box::new(BufReader::new(io::stdin())));
    }
    let file = File::open(answers).map_err(|error| {
        let message = format!("cannot read \"{}\": {error}", answers.display());
        let hint = "name the CSV file with the answers; an empty one: odref quiz --sheet --seed 7".to_owned();
        Error { code: "answers.unreadable", message, hint, exit_code: 1 }
    })?;
    Ok(Box::new(BufReader::new(file)))
}

fn bad_rows(class: &Class, answers: &Path) -> Error {
    let line = |bad: &BadRow| format!("line {}: {}", bad.line, bad.reason);
    let mut lines: Vec<String> = class.bad_rows.iter().take(LISTED).map(line).collect();
    let more = class.left_out - lines.len() as u64;
    if more > 0 {
        lines.push(format!("and {more} more"));
    }
    let rows = if class.left_out == 1 { "1 row".to_owned() } else { format!("{} rows", class.left_out) };
    let message = format!("{rows} of \"{}\" cannot be counted:\n{}", answers.display(), lines.join("\n"));
    let hint = "mend them, or leave them out with --skip-bad: the report then lists them".to_owned();
    Error { code: "answers.bad_rows", message, hint, exit_code: REJECTED }
}

fn nobody(answers: &Path) -> Error {
    let message = format!("no answers in \"{}\"", answers.display());
    let hint = "below the header stands a row for every answer: person,phase,question,answer".to_owned();
    Error { code: "answers.none", message, hint, exit_code: REJECTED }
}
