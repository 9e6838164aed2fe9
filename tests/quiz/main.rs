//! The quiz as somebody takes it: at a terminal, through a pipe, or as a program.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]
#![cfg(unix)]

#[path = "../common/mod.rs"]
mod common;
mod stream;
mod terminal;

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

/// The questions of `odref quiz --seed 7 --count N`.
fn of_seed_7(quiz: &Quiz, count: usize) -> Vec<Question> {
    choose(quiz, 7, count, Field::All).into_iter().cloned().collect()
}

/// Right answers, one a line.
fn right(questions: &[Question]) -> String {
    questions.iter().map(|question| format!("{}\n", question.right_number())).collect()
}

/// Answers that are an option, but not the right one.
fn wrong(questions: &[Question]) -> String {
    questions.iter().map(|question| if question.right_number() == 1 { "2\n" } else { "1\n" }).collect()
}

/// What `odref quiz ARGUMENTS` says on both streams, with these lines piped in, and how it ends.
fn piped(arguments: &[&str], lines: &str) -> (String, String, i32) {
    let output = odref().arg("quiz").args(arguments).write_stdin(lines).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code().unwrap())
}

fn events(arguments: &[&str], lines: &str) -> Vec<Value> {
    let (stdout, stderr, _) = piped(&[arguments, &["--json"]].concat(), lines);
    assert_eq!(stderr, "");
    stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn all_right_is_a_hundred_percent() {
    let quiz = bank();
    let (said, stderr, code) = piped(&["--seed", "7"], &right(&of_seed_7(&quiz, 10)));
    assert!(said.contains("10 of 10 right (100%)."), "{said}");
    assert_eq!((said.matches("Right.\n").count(), said.contains("Not right"), stderr.as_str(), code), (10, false, "", 0));
    for area in &quiz.areas {
        assert!(said.contains(&format!(" {} ", area.title)), "{}", area.title);
    }
}

#[test]
fn a_wrong_answer_is_told_the_right_one_and_why() {
    let quiz = bank();
    let questions = of_seed_7(&quiz, 1);
    let (said, ..) = piped(&["--seed", "7", "--count", "1", "--plain"], &wrong(&questions));
    let question = &questions[0];
    assert!(
        said.contains(&format!("Not right. The answer is {}: {}", question.right_number(), question.right_option())),
        "{said}"
    );
    assert!(said.contains(&question.why) && said.contains(&format!("odref get {}", question.statement)));
    assert!(said.contains("0 of 1 right (0%)."));
}

#[test]
fn every_question_leads_to_a_statement_that_can_be_read() {
    for question in bank().questions {
        odref().args(["get", &question.statement]).assert().success();
    }
}

#[test]
fn the_same_seed_asks_the_same_and_no_seed_names_its_own() {
    let first_lines = |arguments: &[&str]| piped(arguments, "").0;
    assert_eq!(first_lines(&["--seed", "7"]), first_lines(&["--seed", "7"]));
    assert_ne!(first_lines(&["--seed", "7"]), first_lines(&["--seed", "8"]));
    let said = first_lines(&["--count", "12"]);
    let command = said.lines().find_map(|line| line.strip_prefix("The same quiz again: odref quiz ")).unwrap();
    assert_eq!(first_lines(&command.split(' ').collect::<Vec<_>>()), said);
}

#[test]
fn the_end_of_the_input_ends_the_quiz_with_the_score_so_far() {
    let questions = of_seed_7(&bank(), 10);
    let (said, _, code) = piped(&["--seed", "7"], &right(&questions[..3]));
    assert!(said.contains("3 of 10 right (30%).") && said.contains("7 questions were not answered"), "{said}");
    assert_eq!(code, 0);
    let (said, _, code) = piped(&["--seed", "7"], "");
    assert!(said.contains("0 of 10 right (0%).") && code == 0, "{said}");
}

#[test]
fn a_last_line_without_an_end_counts() {
    let question = &of_seed_7(&bank(), 1)[0];
    let (said, ..) = piped(&["--seed", "7", "--count", "1"], &question.right_number().to_string());
    assert!(said.contains("1 of 1 right"), "{said}");
}

#[test]
fn q_stops_the_quiz() {
    let (said, ..) = piped(&["--seed", "7"], &format!("{}Q\n1\n", right(&of_seed_7(&bank(), 10)[..2])));
    assert!(said.contains("2 of 10 right") && said.contains("8 questions were not answered"), "{said}");
}

/// In a pipe each line answers one question, so that a slip does not move all the answers after it.
#[test]
fn a_line_that_is_no_answer_counts_as_wrong_and_says_so() {
    let answers = right(&of_seed_7(&bank(), 5));
    let mut lines: Vec<&str> = answers.lines().collect();
    lines[1] = "seven";
    lines[2] = "";
    let (said, _, code) = piped(&["--seed", "7", "--count", "5"], &format!("{}\n", lines.join("\n")));
    assert!(said.contains("3 of 5 right (60%)."), "{said}");
    assert!(said.contains("That is none of the numbers, so it") && said.contains("Skipped. The answer is"), "{said}");
    assert_eq!(code, 0);
}

#[test]
fn hostile_input_is_an_answer_that_is_none() {
    let lines = [&[0xff, 0xfe, b'\n'][..], &[b'1'; 100_000], b"\n\x1b[2J\n99999999999999999999\n-1\n"].concat();
    let output = odref().args(["quiz", "--seed", "7", "--count", "5"]).write_stdin(lines).output().unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    assert!(said.contains("0 of 5 right") && !said.contains("were not answered") && !said.contains('\x1b'), "{said}");
}

#[test]
fn true_and_false_can_be_written_out() {
    let quiz = bank();
    let truths: Vec<Question> = of_seed_7(&quiz, 72).into_iter().filter(|question| question.choices.is_empty()).collect();
    assert!(truths.len() > 10);
    let words = |question: &Question| question.right_option().to_lowercase() + "\n";
    let lines: String = of_seed_7(&quiz, 72)
        .iter()
        .map(|question| if question.choices.is_empty() { words(question) } else { "\n".to_owned() })
        .collect();
    let (said, ..) = piped(&["--seed", "7", "--count", "72"], &lines);
    assert!(said.contains(&format!("{} of 72 right", truths.len())), "{said}");
}

#[test]
fn a_test_keeps_the_right_answers_back() {
    let quiz = bank();
    let questions = of_seed_7(&quiz, 10);
    let (said, ..) = piped(&["--seed", "7", "--no-feedback", "--plain"], &wrong(&questions));
    for question in &questions {
        assert!(!said.contains(&question.why) && !said.contains(&question.statement), "{}", question.id);
    }
    assert!(!said.contains("Right.") && !said.contains("Not right") && said.contains("0 of 10 right"), "{said}");
    let told = events(&["--seed", "7", "--no-feedback"], &wrong(&questions));
    for answer in told.iter().filter(|event| event["event"] == "answer") {
        for key in ["right", "right_answer", "why", "statement"] {
            assert!(answer[key].is_null(), "{key}");
        }
    }
}

#[test]
fn below_the_pass_mark_is_exit_4_and_the_result_is_there() {
    let questions = of_seed_7(&bank(), 10);
    let seven = right(&questions[..7]) + &wrong(&questions[7..]);
    for (mark, code, verdict) in
        [("70", 0, "Pass mark 70%: reached."), ("71", 4, "Pass mark 71%: not reached."), ("0", 0, "reached")]
    {
        let (said, stderr, ended) = piped(&["--seed", "7", "--pass-mark", mark], &seven);
        assert!(said.contains("7 of 10 right (70%).") && said.contains(verdict) && stderr.is_empty(), "{said}");
        assert_eq!(ended, code, "{mark}");
    }
}

/// Stopping after one right answer is not a way to pass.
#[test]
fn questions_that_were_not_answered_count_against_the_pass_mark() {
    let (said, _, code) = piped(&["--seed", "7", "--pass-mark", "50"], &right(&of_seed_7(&bank(), 1)));
    assert!(said.contains("Pass mark 50%: not reached."), "{said}");
    assert_eq!(code, 4);
}

#[test]
fn a_mark_is_not_reached_by_rounding() {
    let questions = of_seed_7(&bank(), 3);
    let two = right(&questions[..2]) + &wrong(&questions[2..]);
    let (said, _, code) = piped(&["--seed", "7", "--count", "3", "--pass-mark", "67"], &two);
    assert!(said.contains("2 of 3 right (67%).") && code == 4, "66.7 is not 67: {said}");
}

#[test]
fn an_area_or_a_topic_can_be_asked_about_alone() {
    let (said, ..) = piped(&["--topic", "myths"], "\n\n\n\n\n");
    assert!(said.contains("5 questions.") && said.matches(". Myths.\n").count() == 5, "{said}");
    let (said, ..) = piped(&["--topic", "fentanyl", "--json"], "");
    let opening: Value = serde_json::from_str(said.lines().next().unwrap()).unwrap();
    assert!(opening["data"]["questions"].as_u64().unwrap() >= 2);
    let (said, stderr, code) = piped(&["--topic", "weather"], "");
    assert_eq!((said.as_str(), code), ("", 2));
    assert!(stderr.starts_with("odref: no questions about \"weather\"\nhint: write an area: recognition, response"), "{stderr}");
}

#[test]
fn more_questions_than_there_are_is_a_warning() {
    let (said, stderr, code) = piped(&["--count", "500"], "");
    assert!(said.contains("72 questions.") && code == 0, "{said}");
    assert_eq!(stderr, "odref: warning: there are only 72 questions to ask\n");
}

#[test]
fn a_quiz_has_no_document_form() {
    let (said, stderr, code) = piped(&["--format", "html"], "");
    assert_eq!((said.as_str(), code), ("", 2));
    assert!(stderr.contains("text, json"), "{stderr}");
}

#[test]
fn every_line_fits_the_window() {
    for width in [20, 40, 80, 100] {
        let (said, ..) = piped(&["--seed", "7", "--count", "72", "--width", &width.to_string()], &"1\n".repeat(72));
        for line in said.lines() {
            assert!(line.chars().count() <= width, "{width}: {line}");
        }
        assert!(said.contains("of 72 right"));
    }
}

#[test]
fn an_overdue_bank_is_asked_with_a_warning() {
    let output = odref().args(["quiz", "--seed", "7"]).env("ODREF_TODAY", "2031-01-01").write_stdin("").output().unwrap();
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("odref: warning: \"quiz\" should have been checked again by"));
    assert!(output.status.success());
}

#[test]
fn the_same_answers_in_the_same_order_give_the_same_bytes() {
    assert_eq!(piped(&["--seed", "7"], "1\n2\n3\n"), piped(&["--seed", "7"], "1\n2\n3\n"));
}
