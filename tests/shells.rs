//! Completions and manual pages: what can be said about them without the programs that read them; those are in `.ci/`.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

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

/// The names and what they mean below a heading of the help, in its order.
fn helped(heading: &str) -> Vec<(String, String)> {
    let help = said(&["--help"]);
    let list = help.split(&format!("\n{heading}:\n")).nth(1).unwrap().split("\n\n").next().unwrap();
    let pairs = list.lines().map(|line| line.trim().split_once("  ").unwrap());
    pairs.map(|(name, about)| (name.to_owned(), about.trim().to_owned())).collect()
}

#[test]
fn the_manual_says_the_same_as_the_help_in_the_same_order() {
    let manual = said(&["man"]).replace("\\-", "-").replace("\\fB", "").replace("\\fI", "").replace("\\fR", "");
    let mut rest = manual.as_str();
    let commands = helped("Topics and commands").into_iter().filter(|(name, _)| name != "help");
    for (name, about) in commands.map(|(name, about)| (format!("odref-{name}(1)"), about)).chain(helped("Options")) {
        let expected = format!("\n{name}\n{about}\n");
        let place = rest.find(&expected).unwrap_or_else(|| panic!("missing or out of order: {expected}\n{manual}"));
        rest = rest.split_at(place).1;
    }
}

#[test]
fn the_manual_is_the_same_on_any_day_and_at_any_width() {
    let page = said(&["man"]);
    let later = odref().arg("man").env("ODREF_TODAY", "2031-01-01").env("COLUMNS", "40").assert().success().get_output().clone();
    assert_eq!(String::from_utf8(later.stdout).unwrap(), page);
    assert!(page.contains(catalogue::RELEASE.date));
}

#[test]
fn every_command_has_a_manual_page_and_examples() {
    for (name, about) in helped("Topics and commands").into_iter().filter(|(name, _)| name != "help") {
        let page = said(&["man", &name]).replace("\\-", "-");
        assert!(page.contains(&format!("\nodref-{name} - {about}\n")), "{page}");
        assert!(page.contains("\n.SH EXAMPLES\n") && page.contains(&format!("odref {name}")), "{page}");
        let help = said(&[&name, "--help"]);
        assert!(
            help.starts_with("Examples:\n")
                && help.contains(&format!("odref {name}"))
                && help.contains(&format!("\n{about}\n\nUsage: odref {name}"))
        );
    }
}

/// Examples that need nothing but odref are done in silence.
#[test]
fn the_examples_of_the_help_work() {
    let mut count = 0;
    for (name, _) in helped("Topics and commands").into_iter().filter(|(name, _)| name != "help" && name != "preview") {
        let help = said(&[&name, "--help"]);
        for line in help.lines().skip(1).take_while(|line| !line.is_empty()) {
            let example = line.trim().split("  ").next().unwrap();
            let Some(words) = example.strip_prefix("odref") else { continue };
            let words: Vec<&str> = words.split(['>', '|']).next().unwrap().split_whitespace().collect();
            let output = odref().args(&words).write_stdin("").output().unwrap();
            assert!(
                output.status.success() && output.stderr.is_empty(),
                "{example}: {}",
                String::from_utf8_lossy(&output.stderr)
            );
            count += 1;
        }
    }
    assert!(count > 40, "only {count} examples were found");
}

#[test]
fn help_keeps_to_the_window() {
    for width in [40, 60, 80, 100] {
        for command in ["", "triad", "respond", "find", "quiz", "man"] {
            let words = command.split_whitespace().chain(["--help"]);
            let output = odref().args(words).env("COLUMNS", width.to_string()).assert().success().get_output().clone();
            for line in String::from_utf8(output.stdout).unwrap().lines() {
                assert!(line.chars().count() <= width, "{command} at {width}: {line}");
            }
        }
    }
}

#[test]
fn a_manual_page_that_is_not_there_is_a_usage_error() {
    for name in ["nothing", "help"] {
        let output = odref().args(["man", name]).assert().code(2).get_output().clone();
        assert!(String::from_utf8(output.stderr).unwrap().contains("odref --help"));
    }
}

#[test]
fn the_manual_lists_every_error_code_with_its_exit_code() {
    let manual = said(&["man"]).replace("\\-", "-");
    for code in odref::error::CODES {
        assert!(manual.contains(&format!("\\fB{}: {}\\fR\n{}\n", code.name, code.exit_code, code.about)), "{}", code.name);
    }
}
