//! Completions and manual pages: what can be said about them without the programs that read them; those are in `.ci/`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

mod common;

use common::{document, odref, said};
use odref::catalogue;

const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

#[test]
fn every_shell_has_completions_for_every_command() {
    for shell in SHELLS {
        let script = said(&["completions", shell]);
        for topic in catalogue::topics() {
            assert!(script.contains(topic.id), "{shell}: {}", topic.id);
        }
        for word in ["find", "regions", "completions", "--region", "--format"] {
            // powershell and elvish write the two dashes apart from fish, which names them by -l
            assert!(script.contains(word) || script.contains(&format!("-l {}", word.trim_start_matches('-'))), "{shell}: {word}");
        }
    }
}

#[test]
fn shells_that_complete_values_know_them_all() {
    for shell in ["bash", "fish", "zsh"] {
        let script = said(&["completions", shell]);
        let words: std::collections::HashSet<&str> =
            script.split(|letter: char| !(letter.is_alphanumeric() || ".-_".contains(letter))).collect();
        // fish writes a tab, as \t, after a value
        let knows = |value: &str| words.contains(value) || script.contains(&format!("{value}\\t"));
        for entry in catalogue::regions() {
            assert!(knows(entry.code), "{shell}: {}", entry.code);
        }
        for entry in catalogue::sources().iter().filter(|source| !source.cited_in.is_empty()) {
            assert!(knows(entry.id), "{shell}: {}", entry.id);
        }
        for topic in document(&["export"])["data"]["topics"].as_array().unwrap() {
            for section in topic["sections"].as_array().unwrap() {
                assert!(knows(section["id"].as_str().unwrap().rsplit('.').next().unwrap()), "{shell}: {section}");
                for item in section["items"].as_array().unwrap() {
                    assert!(knows(item["id"].as_str().unwrap()), "{shell}: {item}");
                }
            }
        }
    }
}

#[test]
fn completing_regions_does_not_make_an_unknown_one_an_error() {
    let output = odref().args(["--region", "XX"]).assert().success().get_output().clone();
    assert!(String::from_utf8(output.stderr).unwrap().contains("no region \"XX\""));
}

#[test]
fn an_unknown_shell_is_told_the_known_ones() {
    let output = odref().args(["completions", "tcsh"]).assert().code(2).get_output().clone();
    let stderr = String::from_utf8(output.stderr).unwrap();
    assert!(stderr.contains("bash, elvish, fish, powershell, zsh"), "{stderr}");
}

#[test]
fn a_script_for_a_shell_has_no_other_format() {
    for format in ["json", "markdown", "html"] {
        let output = odref().args(["completions", "bash", "--format", format]).assert().code(2).get_output().clone();
        assert!(output.stdout.is_empty());
    }
}
