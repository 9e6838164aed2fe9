//! The quiz for programs, and for readers who leave.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use serde_json::Value;

use super::events;

#[test]
fn the_first_line_of_the_stream_wears_the_envelope() {
    let events = events(&["--seed", "7", "--count", "2", "--pass-mark", "80"], "1\nx\n");
    assert_eq!(events.len(), 6);
    let keys: Vec<_> = events[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["schema", "schema_version", "tool", "content", "data", "sources", "warnings"]);
    assert_eq!((&events[0]["schema"], &events[0]["data"]["seed"]), (&"odref.quiz".into(), &7.into()));
    let kinds: Vec<_> = events[1..].iter().map(|event| event["event"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["question", "answer", "question", "answer", "score"]);
    assert_eq!((&events[4]["valid"], &events[4]["answer"]), (&false.into(), &Value::Null));
    assert_eq!(events[5]["passed"], false);
    assert!(!events[2]["sources"].as_array().unwrap().is_empty());
}

/// A program asks, shows the question, waits for somebody, and answers: nothing may be held back in a buffer.
#[test]
fn each_event_arrives_before_the_next_answer_is_needed() {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("odref"))
        .args(["quiz", "--seed", "7", "--count", "3", "--json"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdin, mut stdout) = (child.stdin.take().unwrap(), BufReader::new(child.stdout.take().unwrap()).lines());
    let mut event = move || -> Value { serde_json::from_str(&stdout.next().unwrap().unwrap()).unwrap() };
    assert_eq!(event()["schema"], "odref.quiz");
    for _ in 0..3 {
        assert_eq!(event()["event"], "question");
        stdin.write_all(b"1\n").unwrap();
        assert_eq!(event()["event"], "answer");
    }
    assert_eq!(event()["event"], "score");
    assert!(child.wait().unwrap().success());
}

#[test]
fn a_reader_who_leaves_ends_the_quiz_quietly() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let output = Command::new(assert_cmd::cargo::cargo_bin("odref"))
        .args(["quiz", "--seed", "7", "--pass-mark", "100"])
        .stdin(Stdio::null())
        .stdout(writer)
        .output()
        .unwrap();
    assert_eq!((output.status.code(), output.stderr.len()), (Some(0), 0));
}

#[test]
fn a_full_disk_ends_the_quiz_with_exit_1() {
    let full = fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output =
        Command::new(assert_cmd::cargo::cargo_bin("odref")).arg("quiz").stdin(Stdio::null()).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("odref: cannot write the answer: "));
}
