//! From text to the shapes of the model, with the parser's complaints turned into advice for an editor.

use serde::de::DeserializeOwned;

use super::lengths::MAX_FILE_BYTES;
use super::problem::Problem;
use crate::content::File;

/// Reads one file.
pub(super) fn parse<T: DeserializeOwned>(file: &File) -> Result<T, Problem> {
    if file.text.len() > MAX_FILE_BYTES {
        let what = format!("the file has {} bytes", file.text.len());
        return Err(problem(file, 1, what, format!("keep it under {MAX_FILE_BYTES} bytes: split the topic")));
    }
    serde_json::from_str(&file.text).map_err(|error| explain(file, &error))
}

fn explain(file: &File, error: &serde_json::Error) -> Problem {
    let line = true_line(&file.text, error.line(), error.column());
    let message = error.to_string();
    let message = message.split(" at line ").next().unwrap_or_default();
    let name = message.split('`').nth(1).unwrap_or_default();
    let (what, remedy) = if message.starts_with("unknown field") {
        (format!("unknown key \"{name}\""), format!("write one of: {}", known(message)))
    } else if message.starts_with("duplicate field") {
        (format!("the key \"{name}\" stands twice"), "keep one of the two".to_owned())
    } else if message.starts_with("missing field") {
        (format!("the object that ends here has no \"{name}\""), format!("add \"{name}\": …"))
    } else if message.starts_with("unknown variant") {
        (format!("\"{name}\" is not known here"), format!("write one of: {}", known(message)))
    } else if message.starts_with("invalid") {
        (message.to_owned(), "write a value of the expected kind".to_owned())
    } else {
        (format!("not valid JSON: {message}"), "look for a missing comma, quote or bracket here or just above".to_owned())
    };
    problem(file, line, what, remedy)
}

/// The names the parser would have taken, from "…, expected one of `a`, `b`".
fn known(message: &str) -> String {
    let names: Vec<_> = message.split('`').skip(3).step_by(2).collect();
    names.join(", ")
}

/// The parser counts on over white space before it reports, so its line can be the one after the slip.
fn true_line(text: &str, line: usize, column: usize) -> usize {
    let mut lines = text.split_inclusive('\n');
    let before: usize = lines.by_ref().take(line.saturating_sub(1)).map(str::len).sum();
    let offset = (before + column.saturating_sub(1)).min(text.len());
    let read = text.as_bytes().get(..offset).unwrap_or_default().trim_ascii_end();
    read.iter().filter(|byte| **byte == b'\n').count() + 1
}

fn problem(file: &File, line: usize, what: String, remedy: String) -> Problem {
    Problem { file: file.path.clone(), line, place: String::new(), what, remedy, warning: false }
}
