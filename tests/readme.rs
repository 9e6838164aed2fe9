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

/// The commands of the workshop, in an empty folder, with a sheet that somebody has filled in between.
#[test]
fn the_workshop_runs_as_it_stands() {
    let text = fs::read_to_string(project().join("README.md")).unwrap();
    let block = text.split("## A workshop").nth(1).unwrap().split("```sh\n").nth(1).unwrap().split("```").next().unwrap();
    let commands: Vec<&str> = block.lines().map(|line| line.split(" #").next().unwrap().trim()).collect();
    assert_eq!(commands.len(), 5);
    let folder = std::env::temp_dir().join(format!("odref-workshop-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for command in commands {
        let said = shell(&format!("cd {} && {command} < /dev/null; echo \"exit $?\"", folder.display()));
        assert!(said.ends_with("exit 0\n"), "{command}: {said}");
        if command.contains("--sheet") {
            let sheet = fs::read_to_string(folder.join("answers.csv")).unwrap();
            let filled: String =
                sheet.lines().map(|line| if line.ends_with(',') { format!("{line}1\n") } else { format!("{line}\n") }).collect();
            fs::write(folder.join("answers.csv"), filled).unwrap();
        }
    }
    assert!(fs::read_to_string(folder.join("report.html")).unwrap().contains("<h1>Results of the workshop</h1>"));
    assert!(fs::read_to_string(folder.join("poster.html")).unwrap().contains("Harbor Outreach 555-0100"));
    assert!(fs::read_to_string(folder.join("quiz.html")).unwrap().contains("Answer key"));
    fs::remove_dir_all(&folder).unwrap();
}
