//! The keys of the settings file, each held to its rule. A slip in one key leaves the others in force.

use std::ops::Range;

use odref::catalogue::{self, RegionEntry};
use odref::content::check::Problem;
use toml::de::{DeTable, DeValue};

use super::file::{line_of, problem};
use super::values;
use crate::cli::Colour;

/// What a file sets, each with its line.
#[derive(Debug, Default)]
pub(super) struct Kept {
    pub(super) region: Option<(usize, &'static RegionEntry)>,
    pub(super) language: Option<(usize, &'static str)>,
    pub(super) contact: Option<(usize, Vec<String>)>,
    pub(super) colour: Option<(usize, Colour)>,
    pub(super) problems: Vec<Problem>,
}

const KEYS: [&str; 4] = ["region", "language", "contact", "color"];

/// A rule broken: what is wrong, what to write.
type Slip = (String, String);

/// Reads the keys of a text, if there is one.
pub(super) fn read(name: &str, text: Result<&String, Problem>) -> Kept {
    let mut kept = Kept::default();
    let text = match text {
        Ok(text) => text,
        Err(problem) => {
            kept.problems.push(problem);
            return kept;
        }
    };
    let table = match DeTable::parse(text) {
        Ok(table) => table,
        Err(error) => {
            kept.problems.push(not_toml(name, text, error.message(), error.span()));
            return kept;
        }
    };
    for (key, value) in table.get_ref() {
        let line = line_of(text, key.span().start);
        if let Err((what, remedy)) = kept.set(key.get_ref(), line, value.get_ref()) {
            kept.problems.push(problem(name, line, "", what, remedy));
        }
    }
    kept.problems.sort_by_key(|problem| problem.line);
    kept
}

impl Kept {
    fn set(&mut self, key: &str, line: usize, value: &DeValue) -> Result<(), Slip> {
        match key {
            "region" => self.region = Some((line, region(text(key, value, "GB")?)?)),
            "language" => self.language = Some((line, language(text(key, value, "en")?)?)),
            "color" => self.colour = Some((line, colour(text(key, value, "never")?)?)),
            "contact" => self.contact = Some((line, contact(value)?)),
            _ => return Err(unknown(key)),
        }
        Ok(())
    }
}

fn not_toml(name: &str, text: &str, message: &str, span: Option<Range<usize>>) -> Problem {
    let line = span.map_or(1, |span| line_of(text, span.start));
    let first = message.lines().next().unwrap_or_default();
    problem(name, line, "", format!("not valid TOML: {first}"), "write KEY = \"VALUE\", one a line, as in: region = \"GB\"")
}

fn unknown(key: &str) -> Slip {
    let like = KEYS.iter().find(|known| key.eq_ignore_ascii_case(known) || (key == "colour" && **known == "color"));
    let remedy = match like {
        Some(known) => format!("write \"{known}\""),
        None => format!("write one of: {}", KEYS.join(", ")),
    };
    (format!("\"{}\" is not a setting", values::shown(key)), remedy)
}

fn text<'a>(key: &str, value: &'a DeValue, example: &str) -> Result<&'a str, Slip> {
    let remedy = || (format!("\"{key}\" is {}, not text", kind(value)), format!("write {key} = \"{example}\""));
    value.as_str().ok_or_else(remedy)
}

/// The sort of a value in words.
fn kind(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

fn region(code: &str) -> Result<&'static RegionEntry, Slip> {
    let slip = || {
        (
            format!("no region \"{}\"", values::shown(code)),
            "write a code that odref regions lists, such as region = \"GB\"".to_owned(),
        )
    };
    catalogue::find_region(code).ok_or_else(slip)
}

fn language(code: &str) -> Result<&'static str, Slip> {
    let slip = || (format!("no language \"{}\"", values::shown(code)), format!("write one of: {}", values::LANGUAGES.join(", ")));
    values::language(code).ok_or_else(slip)
}

fn colour(word: &str) -> Result<Colour, Slip> {
    let slip = || (format!("\"color\" cannot be \"{}\"", values::shown(word)), "write one of: auto, always, never".to_owned());
    values::colour(word).ok_or_else(slip)
}

fn contact(value: &DeValue) -> Result<Vec<String>, Slip> {
    let remedy = || "write a list of lines: contact = [\"Needle exchange\", \"Tel. 555 0100\"]".to_owned();
    let lines = value.as_array().ok_or_else(|| (format!("\"contact\" is {}, not a list", kind(value)), remedy()))?;
    let wrong = |line: &DeValue| (format!("a line of \"contact\" is {}, not text", kind(line)), remedy());
    let lines = lines.iter().map(|line| line.get_ref().as_str().map(str::to_owned).ok_or_else(|| wrong(line.get_ref())));
    let lines = lines.collect::<Result<Vec<_>, _>>()?;
    values::check_contact(&lines)?;
    Ok(lines)
}
