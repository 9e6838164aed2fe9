//! What happens to the bytes: one write, a reader who leaves, a disk that is full.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on should stop")]
#![cfg(unix)]

mod common;

use std::fs::OpenOptions;
use std::io::Read;
use std::process::{Command, Output, Stdio};

use common::REQUESTS;

fn odref(arguments: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin("odref"));
    command.args(arguments).env_clear().env("ODREF_TODAY", "2026-11-22").stdin(Stdio::null());
    command
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_full_disk_is_one_line_and_exit_1() {
    for request in REQUESTS.iter().copied() {
        let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
        let output = odref(request).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{request:?}");
        let said = stderr(&output);
        let start = if request.contains(&"--json") {
            "{\"error\":{\"code\":\"output.failed\","
        } else {
            "odref: cannot write the answer: "
        };
        assert!(said.starts_with(start) && said.lines().count() == 1, "{request:?}: {said}");
    }
}

#[test]
fn a_reader_who_has_left_is_no_failure() {
    for request in REQUESTS.iter().copied() {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = odref(request).stdout(writer).output().unwrap();
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{request:?}");
    }
}

#[test]
fn a_broken_stderr_does_not_change_the_exit_code() {
    let full = OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = odref(&["nothing-like-it"]).stderr(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn nothing_goes_to_stderr_when_all_is_well() {
    for request in REQUESTS.iter().copied() {
        let output = odref(request).output().unwrap();
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{request:?}");
        assert!(output.stdout.ends_with(b"\n"), "{request:?}");
    }
}

#[test]
fn colour_never_leaks_into_a_pipe() {
    for request in REQUESTS.iter().copied() {
        assert!(!odref(request).output().unwrap().stdout.contains(&0x1b), "{request:?}");
    }
}

#[test]
fn json_and_plain_are_never_coloured() {
    for format in ["--json", "--plain"] {
        let output = odref(&["triad", format, "--color", "always"]).env("CLICOLOR_FORCE", "1").output().unwrap();
        assert!(!output.stdout.contains(&0x1b), "{format}");
    }
    assert!(odref(&["triad", "--color", "always"]).output().unwrap().stdout.contains(&0x1b), "or the test shows nothing");
}

#[test]
fn fifty_at_once_give_fifty_equal_answers() {
    let children: Vec<_> = (0..50).map(|_| odref(&["respond"]).stdout(Stdio::piped()).spawn().unwrap()).collect();
    let answers: Vec<_> = children.into_iter().map(|child| child.wait_with_output().unwrap()).collect();
    let first = answers.first().unwrap();
    assert!(answers.iter().all(|answer| answer.status.success() && answer.stdout == first.stdout));
}

#[test]
fn a_reader_who_leaves_in_the_middle_is_no_failure() {
    for request in REQUESTS.iter().copied() {
        let (mut reader, writer) = std::io::pipe().unwrap();
        let child = odref(request).stdout(writer).stderr(Stdio::piped()).spawn().unwrap();
        reader.read_exact(&mut [0; 1]).unwrap();
        drop(reader);
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{request:?}");
    }
}

#[test]
fn a_home_that_cannot_be_written_is_no_matter() {
    for request in REQUESTS.iter().copied() {
        let output = odref(request).env("HOME", "/proc").output().unwrap();
        assert_eq!((output.status.code(), stderr(&output)), (Some(0), String::new()), "{request:?}");
        if request.first() != Some(&"config") {
            assert_eq!(output.stdout, odref(request).output().unwrap().stdout, "{request:?}");
        }
    }
}

#[test]
fn an_empty_environment_is_enough_for_every_request() {
    for request in REQUESTS.iter().copied() {
        // only the day, which the tests fix
        let output = odref(request).current_dir(common::project()).output().unwrap();
        assert!(output.status.success() && !output.stdout.is_empty(), "{request:?}");
    }
}

#[test]
fn fifty_different_requests_at_once_answer_as_each_does_alone() {
    let requests: Vec<&[&str]> = REQUESTS.iter().copied().cycle().take(50).collect();
    let children: Vec<_> = requests.iter().map(|request| odref(request).stdout(Stdio::piped()).spawn().unwrap()).collect();
    for (request, child) in requests.iter().zip(children) {
        assert_eq!(child.wait_with_output().unwrap().stdout, odref(request).output().unwrap().stdout, "{request:?}");
    }
}
