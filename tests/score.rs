//! Answers of a class: what counts, what does not, and what the report says about it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]
#![cfg(unix)]

mod common;

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::time::Instant;

use common::{odref, real_files, said};
use odref::content::check::check;
use odref::content::model::{Question, Quiz};
use odref::quiz::{Class, Field, Results, choose};
use serde_json::Value;

fn bank() -> Quiz {
    check(&real_files()).unwrap().quiz
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
fn a_spreadsheet_may_write_it_in_its_own_way() {
    let expected = document(&[], class());
    let plain = class();
    let lines = plain.replace('\n', "\r\n");
    let quoted: String = plain.lines().map(|line| format!("\"{}\"\n", line.replace(',', "\",\""))).collect();
    let turned: String = plain
        .lines()
        .map(|line| {
            let cells: Vec<&str> = line.split(',').collect();
            format!("{},{},{},{},extra\n", cells[3], cells[2], cells[0], cells[1])
        })
        .collect();
    let variants = [
        ("line ends of Windows", lines.clone()),
        ("a byte order mark", format!("\u{feff}{lines}")),
        ("semicolons", plain.replace(',', ";")),
        ("tabs", plain.replace(',', "\t")),
        ("quotation marks", quoted),
        ("columns in another order, and one more", turned),
        ("capitals in the header and the phases", plain.replacen("person,phase", "Person, PHASE ", 1).replace(",pre,", ",Pre,")),
        ("empty lines and empty rows", plain.replace('\n', "\n\n,,,\n")),
        ("no end of the last line", plain.trim_end().to_owned()),
        ("spaces", plain.replace(',', " , ")),
    ];
    for (what, csv) in variants {
        assert_eq!(document(&[], csv), expected, "{what}");
    }
}

#[test]
fn true_and_false_of_a_spreadsheet_are_answers() {
    let quiz = bank();
    let truth = quiz.questions.iter().find(|question| question.choices.is_empty() && question.right_number() == 1).unwrap();
    for (answer, right) in [("TRUE", 1), ("true", 1), ("1", 1), ("FALSE", 0), ("2", 0)] {
        let data = document(&[], format!("{HEADER}Ann,pre,{},{answer}\n", truth.id));
        assert_eq!(data["total"]["everybody"]["pre"]["right"], right, "{answer}");
    }
}

/// Line, row, and what is said about it.
fn bad_rows() -> Vec<(&'static str, String)> {
    let questions = questions(10);
    let id = &questions.iter().find(|(question, ..)| question.choices.len() == 4).unwrap().0.id;
    let truth = &questions.iter().find(|(question, ..)| question.choices.is_empty()).unwrap().0.id;
    vec![
        ("no person", format!(",pre,{id},1")),
        ("a person of more than 100 letters", format!("{},pre,{id},1", "x".repeat(101))),
        ("the phase \"during\": write pre or post", format!("Ann,during,{id},1")),
        ("no question \"weather\"", "Ann,pre,weather,1".to_owned()),
        ("the answer \"5\": write a number from 1 to 4", format!("Ann,pre,{id},5")),
        ("the answer \"maybe\": write a number from 1 to 2, or true or false", format!("Ann,pre,{truth},maybe")),
        ("no column \"answer\"", format!("Ann,pre,{id}")),
        ("5 columns, but the header names 4", format!("Ann,pre,{id},1,1")),
        ("a quotation mark that is not closed on its line", format!("\"Ann,pre,{id},1")),
    ]
}

#[test]
fn every_kind_of_bad_row_is_named_with_its_line_and_reason() {
    for (reason, row) in bad_rows() {
        let csv = format!("{HEADER}{}\n{row}\n{}", rows("Bob", "pre", 3, 3), rows("Bob", "post", 3, 3));
        let (stdout, stderr, code) = score(&[], csv.clone());
        assert_eq!((stdout.as_str(), code), ("", 3), "{reason}");
        let expected = format!("odref: 1 row of \"-\" cannot be counted:\nline 6: {reason}\nhint: mend them, or leave them out");
        assert!(stderr.starts_with(&expected), "{stderr}");
        let data = document(&["--skip-bad"], csv.clone());
        assert_eq!(data["left_out"], serde_json::json!([{"line": 6, "reason": reason}]));
        assert_eq!((&data["rows"], &data["rows_left_out"]), (&7.into(), &1.into()));
        assert_eq!(data["total"]["both"]["post"]["right"], 3, "the rows after it count: {reason}");
        for format in ["text", "markdown", "html"] {
            let (report, _, code) = score(&["--skip-bad", "--format", format], csv.clone());
            // on a page a number stays with what it counts
            let report = report.replace(['\u{a0}'], " ");
            assert!(
                code == 0 && report.contains("1 row was left out, of 7") && report.contains(reason.split('"').next().unwrap()),
                "{report}"
            );
        }
    }
}

#[test]
fn a_second_answer_to_the_same_question_is_a_bad_row_and_the_first_counts() {
    let (question, good, bad) = questions(1).remove(0);
    let csv = format!("{HEADER}Ann,pre,{id},{good}\nAnn,post,{id},{bad}\nAnn,pre,{id},{bad}\n", id = question.id);
    let (_, stderr, code) = score(&[], csv.clone());
    assert!(code == 3 && stderr.contains("line 4: a second answer of \"Ann\" to"), "{stderr}");
    let data = document(&["--skip-bad"], csv);
    assert_eq!((&data["total"]["both"]["pre"]["right"], &data["total"]["both"]["post"]["right"]), (&1.into(), &0.into()));
}

#[test]
fn text_that_is_not_utf_8_is_a_bad_row() {
    let mut csv = [HEADER, &rows("Bob", "pre", 2, 2)].concat().into_bytes();
    csv.extend(b"Ren\xe9,pre,gasping,2\n");
    let (_, stderr, code) = score(&[], csv);
    assert!(code == 3 && stderr.contains("line 4: the column \"person\" is not UTF-8"), "{stderr}");
}

#[test]
fn many_bad_rows_are_all_counted() {
    let csv = [HEADER, &rows("Bob", "pre", 2, 2), &"x\n".repeat(500)].concat();
    let (_, stderr, _) = score(&[], csv.clone());
    assert!(
        stderr.starts_with("odref: 500 rows of \"-\"")
            && stderr.contains("line 23: no column")
            && stderr.contains("\nand 480 more\n"),
        "{stderr}"
    );
    let data = document(&["--skip-bad"], csv.clone());
    assert_eq!((data["left_out"].as_array().unwrap().len(), &data["rows_left_out"]), (100, &500.into()));
    assert!(score(&["--skip-bad"], csv).0.contains("400 more rows, not listed here"));
}

#[test]
fn a_bad_row_is_json_when_json_was_asked_for() {
    let (stdout, stderr, code) = score(&["--json"], format!("{HEADER}Ann,pre,weather,1\n"));
    let error: Value = serde_json::from_str(&stderr).unwrap();
    assert_eq!((stdout.as_str(), code, &error["error"]["code"]), ("", 3, &"answers.bad_rows".into()));
}

#[test]
fn a_file_that_is_no_sheet_is_refused_whole() {
    let cases: [(&[u8], &str); 6] = [
        (b"", "there is nothing in it"),
        (b"name,phase,question,answer\n", "no column \"person\""),
        (b"person,phase,question,answer,phase\n", "two columns \"phase\""),
        (b"\xff\xfep\0e\0", "the text is UTF-16"),
        (b"\"person,phase\n", "a quotation mark that is not closed"),
        (b"person,phase,question,answer\n", "no answers in"),
    ];
    for (csv, reason) in cases {
        for arguments in [&[][..], &["--skip-bad"]] {
            let (stdout, stderr, code) = score(arguments, csv);
            assert_eq!((stdout.as_str(), code), ("", 3), "{reason}");
            assert!(stderr.contains(reason) && stderr.contains("\nhint: "), "{stderr}");
        }
    }
    odref().args(["quiz", "--score", "/nowhere/answers.csv"]).assert().code(1).stdout("");
    odref().args(["quiz", "--score", "/"]).assert().code(1).stdout("");
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

#[test]
fn names_cannot_forge_the_report() {
    let (question, good, _) = questions(1).remove(0);
    let csv = format!(
        "{HEADER}<script>alert(1)</script>,pre,{id},{good}\n| a | **b** |,pre,{id},{good}\n\u{1b}[2Jx\u{202e},pre,{id},{good}\n",
        id = question.id
    );
    let (html, ..) = score(&["--format", "html"], csv.clone());
    assert!(!html.contains("<script>") && html.contains("&#60;script&#62;"), "{html}");
    let (markdown, ..) = score(&["--format", "markdown"], csv.clone());
    assert!(markdown.contains("\\| a \\| \\*\\*b\\*\\* \\|"), "{markdown}");
    for format in [&[][..], &["--plain"], &["--format", "markdown"], &["--format", "html"]] {
        let (page, ..) = score(format, csv.clone());
        assert!(!page.contains('\u{1b}') && !page.contains('\u{202e}'), "{format:?}: {page}");
    }
}

#[test]
fn every_line_fits_the_window() {
    for width in [20, 40, 80, 100] {
        let (page, ..) = score(&["--width", &width.to_string()], class());
        assert!(page.lines().all(|line| line.chars().count() <= width), "{width}: {page}");
    }
    assert!(score(&["--width", "40"], class()).0.contains("   After: "), "records where columns do not fit");
}

#[test]
fn the_chart_says_what_the_table_says_and_is_told_apart_without_colour() {
    let (html, ..) = score(&["--format", "html"], class());
    let data = document(&[], class());
    for area in data["areas"].as_array().unwrap() {
        for (when, phase) in [("before", "pre"), ("after", "post")] {
            let words = format!("{when} {}%", area["both"][phase]["percent"]);
            let label = html.split("aria-label=\"").nth(1).unwrap().split('"').next().unwrap();
            assert!(label.contains(area["title"].as_str().unwrap()) && label.contains(&words), "{label}");
        }
    }
    let bars = regex::Regex::new("<rect class=\"(before|after)\" x=\"62\" y=\"\\d+\" width=\"(\\d+)\"").unwrap();
    assert_eq!(bars.captures_iter(&html).count(), 2 * data["areas"].as_array().unwrap().len());
    assert!(bars.captures_iter(&html).all(|bar| bar[2].parse::<u32>().unwrap() <= 200));
    assert!(html.contains(".chart rect { stroke: currentColor; stroke-width: 1.5; fill: none; }"));
}

#[test]
fn the_blank_sheet_has_a_row_for_everybody_and_every_question() {
    let sheet = said(&["quiz", "--sheet", "--seed", "7", "--people", "3"]);
    let lines: Vec<&str> = sheet.lines().collect();
    assert_eq!((lines[0], lines.len()), ("person,phase,question,answer", 1 + 3 * 2 * 10));
    let ids: Vec<String> = questions(10).into_iter().map(|(question, ..)| question.id).collect();
    let rows: Vec<String> = ids.iter().map(|id| format!("1,pre,{id},")).collect();
    assert_eq!(lines[1..11], rows);
    let (_, stderr, code) = score(&[], sheet);
    assert!(code == 0 && stderr.is_empty(), "a sheet nobody has filled in is no error: {stderr}");
    let stderr = odref().args(["quiz", "--sheet"]).assert().code(2).get_output().stderr.clone();
    assert!(String::from_utf8(stderr).unwrap().contains("--seed"), "a sheet must match the paper");
}

#[test]
fn a_filled_sheet_is_scored() {
    let answers: Vec<(String, String)> = questions(10).into_iter().map(|(question, good, _)| (question.id, good)).collect();
    let sheet = said(&["quiz", "--sheet", "--seed", "7"]);
    let filled: String = sheet
        .lines()
        .map(|line| {
            let id = line.split(',').nth(2).unwrap();
            let answer = answers.iter().find(|(known, _)| known == id).map_or("", |(_, answer)| answer.as_str());
            format!("{line}{answer}\n")
        })
        .collect();
    assert_eq!(document(&[], filled)["total"]["both"]["post"], serde_json::json!({"right": 10, "asked": 10, "percent": 100}));
}

#[test]
fn a_report_in_a_file_is_never_written_over_by_itself() {
    let (answers, report) = (file("answers.csv", &class()), file("report.html", "mine"));
    let run = |more: &[&str]| {
        let mut command = odref();
        command.args(["quiz", "--format", "html", "--score"]).arg(&answers).arg("--output").arg(&report).args(more);
        command.assert()
    };
    run(&[]).code(1).stdout("");
    assert_eq!(fs::read_to_string(&report).unwrap(), "mine");
    run(&["--force"]).success().stdout("");
    assert!(fs::read_to_string(&report).unwrap().contains("<h1>Results of the workshop</h1>"));
    [answers, report].iter().for_each(|path| fs::remove_file(path).unwrap());
}

#[test]
fn options_that_mean_nothing_together_are_refused() {
    let cases: [&[&str]; 6] = [
        &["--score", "-", "--seed", "7"],
        &["--score", "-", "--sheet", "--seed", "7"],
        &["--skip-bad"],
        &["--people", "3"],
        &["--output", "file"],
        &["--sheet", "--seed", "7", "--json"],
    ];
    for arguments in cases {
        odref().arg("quiz").args(arguments).write_stdin("").assert().code(2).stdout("");
    }
}

/// So many rows that everybody has 72 questions before and after.
fn many(rows: usize) -> String {
    let quiz = bank();
    let mut csv = HEADER.to_owned();
    for row in 0..rows {
        let (person, rest) = (row / 144, row % 144);
        let phase = if rest < 72 { "pre" } else { "post" };
        writeln!(csv, "person {person},{phase},{},{}", quiz.questions[rest % 72].id, row % 2 + 1).unwrap();
    }
    csv
}

#[test]
fn ten_thousand_answers_take_less_than_a_second() {
    let csv = many(10_000);
    let start = Instant::now();
    let data = document(&[], csv);
    assert!(start.elapsed().as_secs_f64() < 1.0, "{:?}", start.elapsed());
    assert_eq!((&data["rows"], data["people"].as_array().unwrap().len()), (&10_000.into(), 70));
}

/// Time grows as the rows do, and what is kept only with people and questions.
#[test]
fn ten_times_the_answers_take_about_ten_times_as_long() {
    let quiz = bank();
    let time = |csv: &str| {
        let start = Instant::now();
        let class = Class::read(&quiz, csv.as_bytes(), |_| ()).unwrap();
        assert!(class.left_out == 0 && Results::of(&class).people.len() == class.people.len());
        start.elapsed().as_secs_f64()
    };
    let (small, large) = (many(4_000), many(40_000));
    let least = |csv: &str| (0..3).map(|_| time(csv)).fold(f64::MAX, f64::min);
    let growth = least(&large) / least(&small);
    assert!(growth < 30.0, "{growth}");
}
