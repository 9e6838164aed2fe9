//! The starting article, claim by claim, and the points on which authorities differ: each is carried by a statement, or left out
//! for a reason that is given.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::BTreeSet;
use std::fs;

use common::{project, real_files};
use odref::content::check::{check, public_ids};

/// A row: the claim, the statements that carry it, and the reason if there are none.
struct Row {
    claim: String,
    statements: Vec<String>,
    reason: String,
}

/// `claim … statements reason`, separated by tabs; `-` for no statements.
fn table(file: &str) -> Vec<Row> {
    let text = fs::read_to_string(project().join("tests").join(file)).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let columns: Vec<&str> = line.split('\t').collect();
        let [claim, .., statements, reason] = columns.as_slice() else { panic!("{line}") };
        let statements = statements.split(' ').filter(|id| *id != "-").map(str::to_owned).collect();
        Row { claim: (*claim).to_owned(), statements, reason: (*reason).to_owned() }
    });
    rows.collect()
}

fn live_ids() -> BTreeSet<String> {
    let checked = check(&real_files()).unwrap();
    public_ids(&checked.topics, &checked.protocols)
}

fn assert_whole(rows: &[Row]) {
    let live = live_ids();
    for row in rows {
        assert!(
            !row.statements.is_empty() || !row.reason.is_empty(),
            "{}: neither carried nor left out with a reason",
            row.claim
        );
        let vanished: Vec<_> = row.statements.iter().filter(|id| !live.contains(*id)).collect();
        assert!(vanished.is_empty(), "{}: vanished: {vanished:?}", row.claim);
    }
}

#[test]
fn every_claim_of_the_article_is_carried_or_left_out_with_a_reason() {
    let rows = table("claims.tsv");
    let claims: Vec<_> = rows.iter().map(|row| row.claim.clone()).collect();
    let expected: Vec<_> = (1..=184).map(|number| format!("S-{number:03}")).collect();
    assert_eq!(claims, expected);
    assert_whole(&rows);
}

#[test]
fn every_disagreement_is_said_or_does_not_apply() {
    let rows = table("disagreements.tsv");
    let numbered = rows.iter().filter(|row| row.claim.starts_with("R-DIS-")).count();
    assert_eq!(numbered, 40);
    assert_whole(&rows);
}

#[test]
fn a_disagreement_names_both_sides() {
    let checked = check(&real_files()).unwrap();
    let sources_of = |id: &str| {
        let topics = checked.topics.iter().flat_map(|topic| topic.sections.iter().map(move |section| (topic, section)));
        let mut items = topics.flat_map(|(topic, section)| section.items.iter().map(move |item| (topic, section, item)));
        let found = items.find(|(topic, section, item)| format!("{}.{}.{}", topic.id, section.id, item.id) == id);
        found.map_or(usize::MAX, |(_, _, item)| item.sources.len())
    };
    for row in table("disagreements.tsv").iter().filter(|row| !row.statements.is_empty()) {
        assert!(row.statements.iter().any(|id| sources_of(id) >= 2), "{}: one source only", row.claim);
    }
}
