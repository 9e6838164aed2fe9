//! Rows: as spreadsheets write them, and those that do not count.

use super::common::odref;
use super::{HEADER, bank, class, document, questions, rows, score};
use serde_json::Value;

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
