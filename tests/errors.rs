//! Every error code there is: listed, provoked, and said in one line of JSON.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]
#![cfg(unix)]

mod common;

use std::collections::BTreeSet;
use std::ffi::OsStr;
use std::fs::{self, OpenOptions};
use std::os::unix::ffi::OsStrExt;

use assert_cmd::Command;
use common::{odref, project, scratch};
use odref::error::CODES;
use regex::Regex;
use serde_json::Value;

/// Arguments that bring the code about. A new code needs a line here.
const PROVOKED: &[(&str, &[&str])] = &[
    ("answers.bad_rows", &["quiz", "--score", "tests/fixtures/answers/bad-row.csv"]),
    ("answers.none", &["quiz", "--score", "tests/fixtures/answers/header-alone.csv"]),
    ("answers.rejected", &["quiz", "--score", "tests/fixtures/answers/no-header.csv"]),
    ("answers.unreadable", &["quiz", "--score", "nothing/there.csv"]),
    ("content.rejected", &["preview", "tests/fixtures/bad/unknown-key/en/topics/sample.json"]),
    ("content.unreadable", &["list", "--content", "nothing/there"]),
    ("usage.conflict", &["triad", "--format", "text"]),
    ("usage.conflict", &["export", "--format", "ndjson", "--since", "0.1.0"]),
    ("usage.contact", &["handout", "poster", "--contact", " "]),
    ("usage.format", &["list", "--format", "ndjson"]),
    ("usage.invalid_value", &["triad", "--width", "wide"]),
    ("usage.invalid_value", &["--json=2"]),
    ("usage.missing_argument", &["find"]),
    ("usage.missing_argument", &["get"]),
    ("usage.missing_value", &["triad", "--color"]),
    ("usage.unknown_argument", &["triad", "--nothing"]),
    ("usage.unknown_argument", &["list", "too", "many"]),
    ("usage.unknown_area", &["quiz", "--topic", "nothing"]),
    ("usage.unknown_id", &["get", "triad.signs.nothing"]),
    ("usage.unknown_product", &["handout", "poster", "--product", "nothing"]),
    ("usage.unknown_protocol", &["respond", "--protocol", "nothing"]),
    ("usage.unknown_region", &["regions", "nowhere"]),
    ("usage.unknown_schema", &["schema", "nothing"]),
    ("usage.unknown_section", &["triad", "nothing"]),
    ("usage.unknown_source", &["sources", "nothing"]),
    ("usage.unknown_topic", &["nothing"]),
    ("usage.unknown_version", &["export", "--since", "0.0.0"]),
];

/// A fault in odref: what brings it about is mended.
const NEVER: &str = "internal";

/// The one line on stderr of a command that fails, with nothing on stdout.
fn error(command: &mut Command) -> Value {
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(output.stdout.is_empty() && said.ends_with('\n') && said.lines().count() == 1, "{said}");
    let error = serde_json::from_str::<Value>(&said).unwrap()["error"].take();
    let keys: Vec<&String> = error.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["code", "message", "hint", "exit_code"]);
    assert_eq!(error["exit_code"], output.status.code().unwrap(), "{said}");
    assert!(!error["message"].as_str().unwrap().is_empty() && !error["hint"].as_str().unwrap().is_empty(), "{said}");
    error
}

/// Its code, which ends the process as listed.
fn code(command: &mut Command) -> String {
    let error = error(command);
    let code = CODES.iter().find(|code| error["code"] == code.name).unwrap();
    assert_eq!(error["exit_code"], code.exit_code, "{error}");
    code.name.to_owned()
}

/// A disk that is full, for a document and for a stream.
fn on_a_full_disk(arguments: &[&str]) -> String {
    let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin("odref"));
    command.args(arguments).env_clear().env("LANG", "C.UTF-8").stdout(OpenOptions::new().write(true).open("/dev/full").unwrap());
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(said.lines().count(), 1, "{said}");
    serde_json::from_str::<Value>(&said).unwrap()["error"]["code"].as_str().unwrap().to_owned()
}

fn with_broken_settings() -> String {
    let home = scratch("errors");
    fs::create_dir_all(home.join(".config/odref")).unwrap();
    fs::write(home.join(".config/odref/config.toml"), "nothing = 1\n").unwrap();
    code(odref().args(["config", "--json"]).env("HOME", home))
}

#[test]
fn every_code_is_brought_about_by_the_program() {
    let mut seen = BTreeSet::from([NEVER.to_owned()]);
    for (expected, arguments) in PROVOKED {
        // in front and behind: the wish for JSON counts wherever it stands
        let wish: &[&str] =
            if arguments.iter().any(|word| word.starts_with("--json") || *word == "ndjson") { &[] } else { &["--json"] };
        for words in [[wish, arguments].concat(), [arguments, wish].concat()] {
            assert_eq!(code(odref().args(&words)), *expected, "{words:?}");
        }
        seen.insert((*expected).to_owned());
    }
    seen.insert(code(odref().args([OsStr::new("get"), OsStr::from_bytes(b"\xff"), OsStr::new("--json")])));
    seen.insert(with_broken_settings());
    seen.insert(on_a_full_disk(&["triad", "--json"]));
    seen.insert(on_a_full_disk(&["export", "--format", "ndjson"]));
    assert_eq!(seen, CODES.iter().map(|code| code.name.to_owned()).collect());
}

/// All of the program's own text: a code stands nowhere else.
fn source() -> String {
    let mut folders = vec![project().join("src")];
    let mut text = String::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if entry != project().join("src/error.rs") {
                text += &fs::read_to_string(entry).unwrap();
            }
        }
    }
    text
}

#[test]
fn every_code_in_the_source_is_listed_and_every_listed_one_is_used() {
    let source = source() + "\"internal\" \"output.failed\"";
    let made = Regex::new(r#"Error::(?:usage|content)\(\s*"([^"]*)"|\bcode: "([^"]*)""#).unwrap();
    let listed: BTreeSet<&str> = CODES.iter().map(|code| code.name).collect();
    let used = made.captures_iter(&source).map(|found| found.get(1).or(found.get(2)).unwrap().as_str());
    let unlisted: BTreeSet<&str> = used.filter(|code| !listed.contains(code)).collect();
    assert!(unlisted.is_empty(), "list them in src/error.rs: {unlisted:?}");
    let calls = source.matches("Error::usage(").count() + source.matches("Error::content(").count();
    assert_eq!(
        calls,
        Regex::new(r#"Error::(?:usage|content)\(\s*""#).unwrap().find_iter(&source).count(),
        "a code that is no literal"
    );
    for code in CODES {
        assert!(source.contains(&format!("\"{}\"", code.name)), "nothing ends with {}", code.name);
    }
}

#[test]
fn the_codes_stand_in_order_and_say_how_they_end() {
    assert!(CODES.is_sorted_by_key(|code| code.name));
    for code in CODES {
        let expected: &[u8] = if code.name.starts_with("usage.") { &[2] } else { &[1, 2, 3, 4] };
        assert!(expected.contains(&code.exit_code) && !code.about.is_empty(), "{}", code.name);
    }
}

#[test]
fn the_readme_lists_them_all() {
    let readme = fs::read_to_string(project().join("README.md")).unwrap();
    for code in CODES {
        let row = format!("| `{}` | {} | {} |", code.name, code.exit_code, code.about);
        assert!(readme.contains(&row), "add to README.md: {row}");
    }
    assert_eq!(
        readme.lines().filter(|line| line.starts_with("| `") && line.contains("` | ") && !line.contains("`error.code`")).count(),
        CODES.len(),
        "a row too many"
    );
}
