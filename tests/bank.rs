//! The bank of questions, and which of them a quiz asks.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::BTreeMap;
use std::fs;

use common::{fixture, project, real_files};
use odref::content::check::{Checked, check};
use odref::content::model::{Question, QuestionKind, Quiz, RightAnswer};
use odref::quiz::{Field, choose, option_named, percent};
use regex::Regex;

fn content() -> Checked {
    check(&real_files()).unwrap()
}

/// A made-up bank of so many questions an area, with ids that are words: `first-1`, `second-1` …
fn bank(areas: &[(&str, u8, usize)]) -> Quiz {
    let mut quiz = fixture().quiz;
    let (area, question) = (quiz.areas[0].clone(), quiz.questions[0].clone());
    quiz.areas.clear();
    quiz.questions.clear();
    for (name, share, count) in areas {
        quiz.areas.push(odref::content::model::Area { id: (*name).to_owned(), percent: *share, ..area.clone() });
        let one = |number| Question { id: format!("{name}-{number}"), area: (*name).to_owned(), ..question.clone() };
        quiz.questions.extend((1..=*count).map(one));
    }
    quiz
}

fn three_areas() -> Quiz {
    bank(&[("first", 50, 20), ("second", 30, 12), ("third", 20, 8)])
}

fn ids<'a>(questions: &[&'a Question]) -> Vec<&'a str> {
    questions.iter().map(|question| question.id.as_str()).collect()
}

fn counts(questions: &[&Question]) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    questions.iter().for_each(|question| *counts.entry(question.area.clone()).or_default() += 1);
    counts
}

/// These lists may never change: trainers have sheets with these seeds on paper.
#[test]
fn a_seed_gives_the_quiz_it_has_always_given() {
    let quiz = three_areas();
    let of_seed = |seed, count| ids(&choose(&quiz, seed, count, Field::All)).join(" ");
    let known = fs::read_to_string(project().join("tests/fixtures/quiz-seeds.tsv")).unwrap();
    let rows: Vec<Vec<&str>> = known.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows.len(), 5);
    for row in rows {
        assert_eq!(of_seed(row[0].parse().unwrap(), row[1].parse().unwrap()), row[2], "seed {}, {} questions", row[0], row[1]);
    }
}

#[test]
fn a_question_more_in_the_bank_changes_at_most_one_of_a_quiz() {
    let small = three_areas();
    let mut large = small.clone();
    large.questions.insert(3, Question { id: "first-new".to_owned(), ..small.questions[0].clone() });
    let mut changed = 0;
    for seed in 0..200 {
        let (before, after) = (choose(&small, seed, 10, Field::All), choose(&large, seed, 10, Field::All));
        let kept = ids(&after).iter().filter(|id| ids(&before).contains(id)).count();
        assert!(kept >= 9, "seed {seed}");
        let rest: Vec<_> = ids(&after).into_iter().filter(|id| ids(&before).contains(id)).collect();
        let same: Vec<_> = ids(&before).into_iter().filter(|id| ids(&after).contains(id)).collect();
        assert_eq!(rest, same, "and the others keep their order");
        changed += usize::from(kept == 9);
    }
    assert!((20..80).contains(&changed), "a new question is asked about as often as an old one: {changed} of 200");
}

#[test]
fn the_order_of_the_bank_does_not_matter() {
    let quiz = three_areas();
    let mut turned = quiz.clone();
    turned.questions.reverse();
    assert_eq!(ids(&choose(&quiz, 7, 10, Field::All)), ids(&choose(&turned, 7, 10, Field::All)));
}

#[test]
fn every_quiz_keeps_the_shares_of_the_areas() {
    for seed in 0..20 {
        let counts = counts(&choose(&three_areas(), seed, 10, Field::All));
        assert_eq!(counts.values().copied().collect::<Vec<_>>(), [5, 3, 2], "seed {seed}");
    }
}

#[test]
fn the_real_quiz_of_ten_has_a_question_of_every_area() {
    let quiz = content().quiz;
    for seed in 0..50 {
        assert_eq!(counts(&choose(&quiz, seed, 10, Field::All)).len(), quiz.areas.len(), "seed {seed}");
    }
}

#[test]
fn a_longer_quiz_holds_the_shorter_one() {
    let quiz = content().quiz;
    for count in 1..quiz.questions.len() {
        let (short, long) = (choose(&quiz, 7, count, Field::All), choose(&quiz, 7, count + 1, Field::All));
        assert!(ids(&short).iter().all(|id| ids(&long).contains(id)), "{count}");
    }
}

#[test]
fn an_area_that_runs_out_leaves_its_places_to_the_others() {
    let quiz = bank(&[("few", 50, 2), ("many", 50, 20)]);
    let counts = counts(&choose(&quiz, 1, 10, Field::All));
    assert_eq!((counts["few"], counts["many"]), (2, 8));
    assert_eq!(choose(&quiz, 1, 1000, Field::All).len(), 22, "and the bank is no longer than it is");
}

#[test]
fn a_field_is_an_area_or_a_topic() {
    let quiz = content().quiz;
    let naloxone = choose(&quiz, 1, 100, Field::named(&quiz, "naloxone").unwrap());
    assert!(naloxone.iter().all(|question| question.area == "naloxone"));
    let signs = choose(&quiz, 1, 100, Field::named(&quiz, "signs").unwrap());
    assert!(!signs.is_empty() && signs.iter().all(|question| question.statement.starts_with("signs.")));
    assert_eq!(Field::named(&quiz, "nothing"), None);
}

#[test]
fn different_seeds_ask_different_questions() {
    let quiz = content().quiz;
    let quizzes: std::collections::BTreeSet<_> =
        (0..100).map(|seed| ids(&choose(&quiz, seed, 10, Field::All)).concat()).collect();
    assert_eq!(quizzes.len(), 100);
}

#[test]
fn an_answer_is_a_number_or_true_or_false() {
    let quiz = fixture().quiz;
    let (choice, truth) = (&quiz.questions[0], &quiz.questions[1]);
    let table =
        [("1", Some(1)), (" 3 ", Some(3)), ("4", None), ("0", None), ("", None), ("true", None), ("1.5", None), ("300", None)];
    for (said, meant) in table {
        assert_eq!(option_named(choice, said), meant, "{said:?}");
    }
    let table = [("TRUE", Some(1)), ("f", Some(2)), ("2", Some(2)), ("3", None), ("yes", None)];
    for (said, meant) in table {
        assert_eq!(option_named(truth, said), meant, "{said:?}");
    }
}

#[test]
fn percents_are_whole_and_halves_go_up() {
    assert_eq!(
        [percent(1, 3), percent(2, 3), percent(1, 8), percent(0, 5), percent(5, 5), percent(0, 0)],
        [33, 67, 13, 0, 100, 0]
    );
}

#[test]
fn the_bank_has_sixty_questions_and_both_kinds() {
    let quiz = content().quiz;
    assert!(quiz.questions.len() >= 60);
    let of_kind = |kind| quiz.questions.iter().filter(|question| question.kind == kind).count();
    assert!(of_kind(QuestionKind::Choice) >= 30 && of_kind(QuestionKind::TrueFalse) >= 15);
    let areas: Vec<_> = quiz.areas.iter().map(|area| area.id.as_str()).collect();
    assert_eq!(areas, ["recognition", "response", "naloxone", "withdrawal", "risk", "aftercare", "myths"]);
}

/// Somebody who always answers the same must not pass.
#[test]
fn no_number_is_right_much_more_often_than_the_others() {
    let quiz = content().quiz;
    for (options, most) in [(2, 60), (3, 60), (4, 35)] {
        let asked: Vec<_> = quiz.questions.iter().filter(|question| question.options().count() == options).collect();
        for number in 1..=options {
            let right = asked.iter().filter(|question| usize::from(question.right_number()) == number).count();
            assert!(percent(right, asked.len()) <= most, "{number} of {options}: {right} of {}", asked.len());
        }
    }
}

/// Nobody learns a wrong number: whatever stands in a right answer or its reason stands in the statement behind it.
#[test]
fn every_number_of_a_right_answer_stands_in_its_statement() {
    let checked = content();
    let numbers = Regex::new(r"\d+(?:\.\d+)?").unwrap();
    let mut strange = Vec::new();
    let mut compared = 0;
    for question in &checked.quiz.questions {
        let statement = words_of(&question.statement, &checked);
        let known: Vec<&str> = numbers.find_iter(&statement).map(|found| found.as_str()).collect();
        let is_true = question.answer == RightAnswer::Truth(true);
        let taught = if is_true { question.question.as_str() } else { question.right_option() };
        for number in numbers.find_iter(&format!("{taught} {}", question.why)) {
            compared += 1;
            if !known.contains(&number.as_str()) {
                strange.push(format!("{}: {} is not in {}", question.id, number.as_str(), question.statement));
            }
        }
    }
    assert!(strange.is_empty(), "{strange:#?}");
    assert!(compared >= 8, "or the test shows nothing: {compared}");
}

/// Everything a statement says. Times that are filled in count as the common protocol has them.
fn words_of(id: &str, checked: &Checked) -> String {
    let (topic, rest) = id.split_once('.').unwrap();
    let (section, item) = rest.split_once('.').unwrap();
    let topic = checked.topics.iter().find(|found| found.id == topic).unwrap();
    let section = topic.sections.iter().find(|found| found.id == section).unwrap();
    let common = checked.protocols.iter().find(|protocol| protocol.id == "common").unwrap();
    let words = if section.from.is_some() {
        let step = common.steps.iter().find(|step| step.id == item).unwrap();
        serde_json::to_string(&(&step.term, &step.actions, &step.detail)).unwrap()
    } else {
        let item = section.items.iter().find(|found| found.id == item).unwrap();
        serde_json::to_string(&(&item.term, &item.text, &item.detail, &item.question, &item.cells)).unwrap()
    };
    let minutes = common.redose_wait_s.unwrap().map(|seconds| seconds / 60);
    let seconds = common.breath_interval_s.unwrap();
    let wait = format!("{} to {} minutes", minutes[0], minutes[1]);
    words.replace("{redose_wait}", &wait).replace("{breath_interval}", &format!("{} to {} seconds", seconds[0], seconds[1]))
}

/// Filled-in sheets name a question by its id and an answer by its number. Neither may come to mean something else; a question
/// that goes stays in the ledger, so that its id is not given again.
#[test]
fn no_id_and_no_number_comes_to_mean_something_else() {
    let path = project().join("tests/quiz-ids.tsv");
    let text = fs::read_to_string(&path).unwrap_or_default();
    let mut ledger: BTreeMap<String, String> =
        text.lines().filter_map(|line| line.split_once('\t')).map(|(id, rest)| (id.to_owned(), rest.to_owned())).collect();
    for question in &content().quiz.questions {
        let row = format!("{}\t{}", question.statement, question.right_number());
        let known = ledger.entry(question.id.clone()).or_insert_with(|| row.clone());
        assert_eq!(*known, row, "{}: give the changed question a new id", question.id);
    }
    let rows: String = ledger.iter().map(|(id, row)| format!("{id}\t{row}\n")).collect();
    common::assert_golden("quiz-ids.tsv", &rows);
}
