//! Answers of a class: what counts, what does not, and what the report says about it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]
#![cfg(unix)]

#[path = "../common/mod.rs"]
mod common;
mod report;
mod rows;
mod sheet;
mod size;

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::sync::OnceLock;

use common::{odref, real_files};
use odref::content::check::check;
use odref::content::model::{Question, Quiz};
use odref::quiz::{Field, choose};
use serde_json::Value;

/// The bank, read once: checking all of the content takes a while.
fn bank() -> Quiz {
    static BANK: OnceLock<Quiz> = OnceLock::new();
    BANK.get_or_init(|| check(&real_files()).unwrap().quiz).clone()
}

/// The questions of `--seed 7 --count N`, with a right and a wrong answer each.
fn questions(count: usize) -> Vec<(Question, String, String)> {
    let quiz = bank();
    let answers = |question: &Question| {
        let right = question.right_number();
        (question.clone(), right.to_string(), if right == 1 { "2" } else { "1" }.to_owned())
    };
    choose(&quiz, 7, count, Field::All).into_iter().map(answers).collect()
}

/// Rows of a person in a phase: so many right, the others wrong.
fn rows(person: &str, phase: &str, count: usize, right: usize) -> String {
    let mut rows = String::new();
    for (index, (question, good, bad)) in questions(count).iter().enumerate() {
        let answer = if index < right { good } else { bad };
        writeln!(rows, "{person},{phase},{},{answer}", question.id).unwrap();
    }
    rows
}

const HEADER: &str = "person,phase,question,answer\n";

/// What `odref quiz --score - ARGUMENTS` says on both streams, and how it ends.
fn score(arguments: &[&str], csv: impl Into<Vec<u8>>) -> (String, String, i32) {
    let output = odref().args(["quiz", "--score", "-"]).args(arguments).write_stdin(csv).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

fn document(arguments: &[&str], csv: impl Into<Vec<u8>>) -> Value {
    let (stdout, stderr, code) = score(&[arguments, &["--json"]].concat(), csv);
    assert_eq!((code, stderr.as_str(), stdout.lines().count()), (0, "", 1), "{stderr}");
    let document: Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(document["schema"], "odref.class");
    document["data"].clone()
}

/// The class that most tests look at: Ann and Bob do both, Cy only the first.
fn class() -> String {
    [
        HEADER,
        &rows("Ann", "pre", 10, 4),
        &rows("Ann", "post", 10, 9),
        &rows("Bob", "pre", 10, 5),
        &rows("Bob", "post", 10, 8),
        &rows("Cy", "pre", 10, 10),
    ]
    .concat()
}

/// A file of one test alone.
fn file(name: &str, text: &str) -> PathBuf {
    let path = std::env::temp_dir().join(format!("odref-score-{}-{name}", std::process::id()));
    fs::write(&path, text).unwrap();
    path
}

#[test]
fn a_gain_is_of_the_people_who_did_both() {
    let data = document(&[], class());
    assert_eq!((&data["people_both"], &data["people_only_pre"], &data["people_only_post"]), (&2.into(), &1.into(), &0.into()));
    let both = &data["total"]["both"];
    assert_eq!(both["pre"], serde_json::json!({"right": 9, "asked": 20, "percent": 45}));
    assert_eq!(both["post"], serde_json::json!({"right": 17, "asked": 20, "percent": 85}));
    assert_eq!(both["gain_points"], 40);
    assert_eq!(data["total"]["everybody"]["pre"], serde_json::json!({"right": 19, "asked": 30, "percent": 63}));
    let people: Vec<_> =
        data["people"].as_array().unwrap().iter().map(|person| (&person["person"], &person["gain_points"])).collect();
    assert_eq!(people, [(&"Ann".into(), &50.into()), (&"Bob".into(), &30.into()), (&"Cy".into(), &Value::Null)]);
    let (page, ..) = score(&[], class());
    assert!(page.contains("3 people: 2 before and after, 1 only before."), "{page}");
    assert!(page.contains("Before: 9 of 20 right (45%).") && page.contains("40 percentage") && page.contains("Cy"), "{page}");
}

#[test]
fn areas_and_questions_add_up_to_the_whole() {
    let data = document(&[], class());
    for (list, key) in [("areas", "everybody"), ("questions", "")] {
        let share = |entry: &Value| if key.is_empty() { entry.clone() } else { entry[key].clone() };
        let sum: u64 = data[list].as_array().unwrap().iter().map(|entry| share(entry)["pre"]["right"].as_u64().unwrap()).sum();
        assert_eq!(sum, 19, "{list}");
    }
}

#[test]
fn the_most_missed_are_the_worst_after_the_workshop() {
    let data = document(&[], class());
    // Ann missed the last question, Bob the last two
    let last: Vec<String> = questions(10)[8..].iter().map(|(question, ..)| question.id.clone()).collect();
    assert_eq!(data["most_missed"], serde_json::json!([last[1], last[0]]));
    let only_before = document(&[], [HEADER, &rows("Ann", "pre", 3, 2)].concat());
    assert_eq!(only_before["most_missed"][0], questions(3)[2].0.id.as_str());
}

#[test]
fn an_answer_left_blank_is_not_right_and_is_counted() {
    let (one, two) = (&questions(2)[0], &questions(2)[1]);
    let csv = format!("{HEADER}Ann,pre,{},{}\nAnn,pre,{},\n", one.0.id, one.1, two.0.id);
    let data = document(&[], csv.clone());
    assert_eq!(data["total"]["everybody"]["pre"], serde_json::json!({"right": 1, "asked": 2, "percent": 50}));
    assert_eq!(data["blanks"], 1);
    assert!(score(&[], csv).0.contains("Answers left blank count as not right: 1 of them."));
}

/// A sheet has rows for everybody. Who was not there has left all of a phase blank.
#[test]
fn a_phase_without_any_answer_was_not_taken_and_is_named() {
    let blank: String = questions(2).iter().map(|(question, ..)| format!("Ann,post,{},\n", question.id)).collect();
    let csv = [HEADER, &rows("Ann", "pre", 2, 1), &blank].concat();
    let data = document(&[], csv.clone());
    assert_eq!((&data["people_only_pre"], &data["blanks"]), (&1.into(), &0.into()));
    assert_eq!(data["left_blank"], serde_json::json!([{"person": "Ann", "phase": "post"}]));
    assert_eq!(data["total"]["everybody"]["post"], Value::Null);
    let page = score(&["--width", "100"], csv).0;
    assert!(page.contains("Ann has rows, but no answer, after the workshop: counted as not there."), "{page}");
    assert!(page.contains("1 person, before the workshop only: there is no gain to show yet."), "{page}");
}

#[test]
fn other_questions_after_than_before_are_pointed_out() {
    let csv = [HEADER, &rows("Ann", "pre", 3, 1), &rows("Ann", "post", 2, 2)].concat();
    assert_eq!(document(&[], csv.clone())["same_questions"], false);
    assert!(score(&["--width", "100"], csv).0.contains("Not everybody was asked the same questions"));
    assert_eq!(document(&[], class())["same_questions"], true);
}
