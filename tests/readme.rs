//! The README's examples are run, and its screens are what the program prints.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]
#![cfg(unix)]

mod common;

use std::fs;
use std::process::Command;

use common::{assert_golden, project};

/// What a shell prints, both streams, with the built `odref` first in its path.
fn shell(line: &str) -> String {
    let program = assert_cmd::cargo::cargo_bin("odref");
    let path = format!("{}:{}", program.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let mut command = Command::new("sh");
    command
        .args(["-c", &format!("{line} 2>&1")])
        .env_clear()
        .env("PATH", path)
        .env("LANG", "C.UTF-8")
        .env("ODREF_TODAY", "2026-11-22");
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

fn has(program: &str) -> bool {
    Command::new("sh").args(["-c", &format!("command -v {program}")]).output().unwrap().status.success()
}

/// The text with every `$ command` of its console blocks followed by what the command prints now. A line whose programs are not
/// on this machine keeps what it has; `.ci/run` installs them all.
fn refreshed(text: &str) -> String {
    let mut parts = text.split("```console\n");
    let mut whole = parts.next().unwrap().to_owned();
    for part in parts {
        let (block, rest) = part.split_once("```").unwrap();
        let command = block.lines().next().unwrap().strip_prefix("$ ").unwrap();
        let runs = !command.contains("jq") || has("jq");
        let screen = if runs { format!("$ {command}\n{}", shell(command)) } else { block.to_owned() };
        whole += &format!("```console\n{screen}```{rest}");
    }
    whole
}

#[test]
fn the_screens_are_what_the_program_prints() {
    let text = fs::read_to_string(project().join("README.md")).unwrap();
    assert!(text.matches("```console\n").count() >= 8);
    assert_golden("../README.md", &refreshed(&text));
}

#[test]
fn the_two_commands_come_first() {
    let text = fs::read_to_string(project().join("README.md")).unwrap();
    let head: String = text.lines().take(12).collect::<Vec<_>>().join("\n");
    assert!(head.contains("cargo run --release -- triad") && head.contains("cargo test"));
}
