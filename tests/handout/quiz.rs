//! A quiz on paper.

use std::sync::OnceLock;

use odref::content::check::check;
use odref::content::model::{Question, Quiz};
use odref::quiz::{Field, choose};

use super::common::{odref, real_files, said};
use super::{refused, words};

/// The bank, read once: checking all of the content takes a while.
fn bank() -> Quiz {
    static BANK: OnceLock<Quiz> = OnceLock::new();
    BANK.get_or_init(|| check(&real_files()).unwrap().quiz).clone()
}

fn of_seed_7(quiz: &Quiz, count: usize) -> Vec<&Question> {
    choose(quiz, 7, count, Field::All)
}

/// The sheet and the answers.
fn parts(page: &str) -> (String, String) {
    let (sheet, key) = page.split_once("Answer key").unwrap();
    (sheet.to_owned(), key.to_owned())
}

#[test]
fn every_question_stands_on_the_sheet_with_its_choices_in_the_order_of_the_seed() {
    let bank = bank();
    let (sheet, _) = parts(&words(&said(&["handout", "quiz", "--seed", "7", "--count", "72"])));
    let mut rest = sheet.as_str();
    for (question, number) in of_seed_7(&bank, 72).into_iter().zip(1..) {
        let numbered = format!("{number} {}", question.question);
        rest = rest.split_once(&numbered).unwrap_or_else(|| panic!("no \"{numbered}\"")).1;
        for (option, number) in question.options().zip(1..) {
            let numbered = format!("{number} {option}");
            rest = rest.split_once(&numbered).unwrap_or_else(|| panic!("{}: no \"{numbered}\"", question.id)).1;
        }
    }
}

#[test]
fn the_key_has_the_right_answer_the_reason_and_the_sources() {
    let bank = bank();
    let (sheet, key) = parts(&words(&said(&["handout", "quiz", "--seed", "7", "--count", "72"])));
    for question in of_seed_7(&bank, 72) {
        let answer = format!("Answer {}: {}", question.right_number(), question.right_option().trim_end_matches('.'));
        let mut rest = key.split_once(&question.question).unwrap().1;
        for expected in [&question.id, &answer, &question.why, "Sources: ", &format!("odref get {}", question.statement)] {
            rest = rest.split_once(expected).unwrap_or_else(|| panic!("{}: no \"{expected}\"", question.id)).1;
        }
        assert!(!sheet.contains(&question.why) && !sheet.contains(&question.statement), "{}: not for the room", question.id);
    }
}

/// What is ticked on paper goes into the rows of `odref quiz --sheet`.
#[test]
fn the_paper_asks_what_the_table_asks() {
    for options in [&["--seed", "7"][..], &["--seed", "8", "--count", "3"], &["--seed", "9", "--topic", "myths"]] {
        let table = said(&[&["quiz", "--sheet"], options].concat());
        let ids: Vec<&str> = table.lines().skip(1).filter_map(|line| line.strip_prefix("1,pre,")?.strip_suffix(',')).collect();
        let html = said(&[&["handout", "quiz"], options].concat());
        let named: Vec<&str> = html.split("<p class=\"id\">").skip(1).map(|part| part.split('<').next().unwrap()).collect();
        assert_eq!(named, ids, "{options:?}");
        // some names give the answer away
        assert!(!parts(&html).0.contains("class=\"id\""), "{options:?}");
        let page = words(&html);
        assert!(page.contains(&format!("odref handout quiz {}.", options.join(" "))), "{page}");
        assert!(page.contains(&format!("odref quiz --sheet {}.", options.join(" "))), "{page}");
    }
}

#[test]
fn no_seed_is_a_seed_that_the_paper_names() {
    let page = words(&said(&["handout", "quiz", "--count", "3"]));
    let seed = page.split_once("odref handout quiz --seed ").unwrap().1.split(' ').next().unwrap();
    assert_eq!(words(&said(&["handout", "quiz", "--count", "3", "--seed", seed])), page);
}

#[test]
fn a_label_is_asked_for_and_never_a_name() {
    let (sheet, _) = parts(&words(&said(&["handout", "quiz", "--seed", "7"])));
    assert!(sheet.contains("Your label (any word or number, not your name):") && sheet.contains("Before After"), "{sheet}");
}

#[test]
fn the_region_and_the_contact_stand_at_the_top() {
    let said = said(&["handout", "quiz", "--seed", "7", "--region", "ZA", "--contact", "Pier 9 <b>"]);
    assert!(said.contains("Pier 9 &#60;b&#62;"));
    let page = words(&said);
    let head = page.split_once("Your label").unwrap().0;
    assert!(head.contains("Emergency now? Call 10177 or 112 from mobiles") && head.contains("Local contact Pier 9"), "{head}");
}

#[test]
fn the_foot_says_how_far_to_trust_it() {
    for part in [parts(&words(&said(&["handout", "quiz", "--seed", "7"]))).0, words(&said(&["handout", "quiz", "--seed", "7"]))] {
        let foot = part.rsplit_once("The answers follow the common protocol; yours may differ.").unwrap().1;
        let version = odref::catalogue::RELEASE.version;
        for expected in ["Unreviewed: no clinician has signed it.", &format!("Content {version}"), "English", "Sources: "] {
            assert!(foot.contains(expected), "{expected}: {foot}");
        }
    }
}

#[test]
fn no_question_is_on_two_pages_and_no_answer_on_the_sheet() {
    let html = said(&["handout", "quiz", "--seed", "7"]);
    assert!(html.contains("break-inside: avoid") && html.contains("break-before: page"));
    for part in ["<script", "src=", "href", "url(", "@import", "http:", "https:"] {
        assert!(!html.contains(part), "{part}");
    }
}

#[test]
fn markdown_says_the_same() {
    let bank = bank();
    let markdown = said(&["handout", "quiz", "--seed", "7", "--format", "markdown", "--region", "US"]);
    assert!(markdown.starts_with("# Quiz: opioid overdose\n\n**Emergency now? Call 911.**\n"), "{markdown}");
    let (sheet, key) = markdown.split_once("## Answer key").unwrap();
    // lines have 80 columns
    let [sheet, key] = [sheet, key].map(|part| part.split_whitespace().collect::<Vec<_>>().join(" "));
    for question in of_seed_7(&bank, 10) {
        assert!(sheet.contains(&question.question) && key.contains(&format!("(`{}`)", question.id)), "{sheet}");
        assert!(question.options().zip(1..).all(|(option, number)| sheet.contains(&format!("- [ ] **{number}** {option}"))));
        assert!(key.contains(&question.why) && !sheet.contains(&question.why), "{}", question.id);
    }
}

#[test]
fn what_cannot_be_asked_is_said_as_the_quiz_says_it() {
    assert!(refused(&["handout", "quiz", "--topic", "weather"], 2).contains("no questions about \"weather\""));
    let output = odref().args(["handout", "quiz", "--seed", "7", "--count", "500"]).assert().success().get_output().clone();
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "odref: warning: there are only 72 questions to ask\n");
}
