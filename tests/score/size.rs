//! Classes of any size.

use std::fmt::Write;
use std::time::Instant;

use odref::quiz::{Class, Results};

use super::{HEADER, bank, document};

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
