//! Lists the schemas in `data/schema`, so that the program can print them. Nothing in them is read before that.

use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::pack::Packer;

/// Rust source of the table in `src/schema`.
pub(crate) fn table(data: &Path, packer: &mut Packer) -> Result<String, Box<dyn Error>> {
    let (mut code, mut all) = ("static SCHEMAS: &[Schema] = &[\n".to_owned(), String::new());
    for file in names(data, "schema/v1", ".json")? {
        let row = row(data, &file, "Document", &format!("schema/v1/{file}.json"), &mut all)?;
        writeln!(code, "    {row},")?;
    }
    for file in names(data, "schema", ".schema.json")? {
        let row = row(data, &format!("content.{file}"), "Content", &format!("schema/{file}.schema.json"), &mut all)?;
        writeln!(code, "    {row},")?;
    }
    writeln!(code, "];\nstatic ALL: Packed = {};", packer.pack(&all, ""))?;
    Ok(code)
}

/// Names of the files without their ending, sorted.
fn names(data: &Path, folder: &str, ending: &str) -> Result<Vec<String>, Box<dyn Error>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(data.join(folder))? {
        let file = entry?.file_name().to_string_lossy().into_owned();
        names.extend(file.strip_suffix(ending).map(str::to_owned));
    }
    names.sort();
    Ok(names)
}

/// The schemas repeat each other, so they are packed as one text: a row says which part of it is its own.
fn row(data: &Path, name: &str, of: &str, file: &str, all: &mut String) -> Result<String, Box<dyn Error>> {
    let text = fs::read_to_string(data.join(file))?;
    let schema: Value = serde_json::from_str(&text).map_err(|error| format!("data/{file}: {error}"))?;
    let title = schema.get("title").and_then(Value::as_str).ok_or_else(|| format!("data/{file}: no \"title\""))?;
    let start = all.len();
    all.push_str(&one_line(&text));
    let part = format!("part: ({start}, {})", all.len());
    Ok(format!("Schema {{ name: {name:?}, of: Of::{of}, title: {title:?}, {part} }}"))
}

/// The text without the white space between its parts. Parsing and writing it would sort the keys.
fn one_line(text: &str) -> String {
    let (mut line, mut in_string, mut escaped) = (String::new(), false, false);
    for letter in text.chars() {
        if in_string || !letter.is_ascii_whitespace() {
            line.push(letter);
        }
        in_string ^= letter == '"' && !escaped;
        escaped = in_string && letter == '\\' && !escaped;
    }
    line + "\n"
}
