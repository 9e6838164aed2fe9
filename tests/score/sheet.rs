//! The blank sheet, and where a report goes.

use std::fs;

use super::common::{odref, said};
use super::{class, document, file, questions, score};

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
