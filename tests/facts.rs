//! Every statement rests on facts of the reference, and every number in it is one of theirs.
//!
//! `facts.tsv` has a row for each statement: its id, the ids of the facts, and the numbers of those facts that the statement
//! gives, with their units. A number that changes, goes or comes in the content without the table is an error: the second reader
//! has compared the table with the facts.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::sync::LazyLock;

use common::{project, real_files};
use odref::content::check::{Checked, check, public_ids};
use odref::content::model::{Item, Protocol, Region};
use regex::Regex;

type Numbers = BTreeSet<String>;

static THOUSANDS: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"(\d),(\d\d\d)").unwrap());
static WITH_UNIT: LazyLock<Regex> = LazyLock::new(|| {
    let units = r"mg/mL|mg|mL|minutes?|seconds?|hours?|days?|weeks?|months?|years?|°C|°F|%";
    let number = r"\d+(?:\.\d+)?";
    Regex::new(&format!(r"({number})(?: (?:to|or|and) ({number}))?[ -]?({units})?")).unwrap()
});

/// The table, by statement.
fn table() -> BTreeMap<String, Numbers> {
    let text = fs::read_to_string(project().join("tests/facts.tsv")).unwrap();
    let rows = text.lines().filter(|line| !line.starts_with('#')).map(|line| {
        let mut columns = line.split('\t');
        let (item, facts, numbers) = (columns.next().unwrap(), columns.next().unwrap(), columns.next().unwrap());
        assert!(!facts.is_empty(), "{item} rests on no fact");
        (item.to_owned(), numbers.split("; ").filter(|number| !number.is_empty()).map(str::to_owned).collect())
    });
    rows.collect()
}

fn content() -> Checked {
    check(&real_files()).unwrap()
}

/// Numbers in a text, each with its unit if it has one: "2 to 3 minutes" is "2 min" and "3 min".
fn numbers(text: &str) -> Numbers {
    // twice, because 4,981,000 has a comma on both sides of the same digits
    let text = THOUSANDS.replace_all(text, "$1$2").into_owned();
    let text = THOUSANDS.replace_all(&text, "$1$2").into_owned();
    let mut found = Numbers::new();
    for capture in WITH_UNIT.captures_iter(&text) {
        let unit = capture.get(3).map_or("", |unit| short(unit.as_str()));
        for value in [capture.get(1), capture.get(2)].into_iter().flatten() {
            found.insert(format!("{} {unit}", value.as_str()).trim().to_owned());
        }
    }
    found
}

fn short(unit: &str) -> &str {
    let names = [
        ("minute", "min"),
        ("second", "s"),
        ("hour", "h"),
        ("day", "day"),
        ("week", "week"),
        ("month", "month"),
        ("year", "year"),
    ];
    let name = names.iter().find(|(long, _)| unit.starts_with(long)).map(|(_, short)| *short);
    name.unwrap_or(unit.trim_start_matches('°'))
}

fn words_of(item: &Item) -> String {
    let singles = [&item.term, &item.detail, &item.question].into_iter().flatten().cloned();
    let words: Vec<String> = [item.text.clone()].into_iter().chain(singles).chain(item.cells.clone()).collect();
    words.join(" / ")
}

/// Every statement with its words. A table's columns can hold a unit, so they are not compared.
fn statements(checked: &Checked) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for topic in &checked.topics {
        for section in &topic.sections {
            all.extend(section.items.iter().map(|item| (format!("{}.{}.{}", topic.id, section.id, item.id), words_of(item))));
        }
    }
    all.extend(checked.protocols.iter().flat_map(protocol_statements));
    all.extend(checked.regions.0.iter().map(|(code, region)| (format!("region.{code}"), words_of_region(region))));
    all
}

fn words_of_region(region: &Region) -> String {
    let numbers = region.emergency.numbers.iter().map(|number| number.number.clone());
    let helplines =
        region.helplines.iter().map(|helpline| format!("{} {} {}", helpline.name, helpline.contact, helpline.purpose));
    numbers.chain(helplines).collect::<Vec<_>>().join(" / ")
}

fn protocol_statements(protocol: &Protocol) -> Vec<(String, String)> {
    let place = if protocol.id == "common" { "respond.steps".to_owned() } else { format!("protocol.{}", protocol.id) };
    let steps = protocol.steps.iter().map(|step| {
        let detail = step.detail.clone().unwrap_or_default();
        (format!("{place}.{}", step.id), format!("{} / {} / {detail}", step.term, step.actions.join(" ")))
    });
    let mut times = String::new();
    if let Some([least, most]) = protocol.redose_wait_s {
        times += &format!("{} minutes, {} minutes", least / 60, most / 60);
    }
    if let Some([least, most]) = protocol.breath_interval_s {
        times += &format!(", {least} seconds, {most} seconds");
    }
    steps.chain([(format!("protocol.{}.timings", protocol.id), times)]).collect()
}

#[test]
fn every_statement_rests_on_facts() {
    let (table, checked) = (table(), content());
    let without: Vec<_> = statements(&checked).into_iter().map(|(id, _)| id).filter(|id| !table.contains_key(id)).collect();
    assert!(without.is_empty(), "add a row to tests/facts.tsv for: {without:#?}");
}

#[test]
fn no_row_outlives_its_statement() {
    let ids: BTreeSet<_> = statements(&content()).into_iter().map(|(id, _)| id).collect();
    let stale: Vec<_> = table().into_keys().filter(|id| !ids.contains(id)).collect();
    assert!(stale.is_empty(), "delete from tests/facts.tsv: {stale:#?}");
}

#[test]
fn every_dose_time_and_percentage_is_one_of_its_facts() {
    let table = table();
    let checked = content();
    let cited = cited_by(&checked);
    let mut strange = Vec::new();
    for (id, words) in statements(&checked) {
        // "a study of 2014", "data brief 491": the year and the title of the source itself
        let of_sources = cited.get(&id).map(|sources| numbers(&described(sources, &checked))).unwrap_or_default();
        let (known, stated) = (table.get(&id).cloned().unwrap_or_default(), numbers(&words));
        let strangers = stated.iter().filter(|number| !known.contains(*number) && !of_sources.contains(*number));
        strange.extend(strangers.map(|number| format!("{id}: {number} is in no fact")));
        strange.extend(known.difference(&stated).map(|number| format!("{id}: {number} is gone")));
    }
    assert!(strange.is_empty(), "{strange:#?}");
}

/// The sources of every item of a topic.
fn cited_by(checked: &Checked) -> BTreeMap<String, Vec<String>> {
    let mut cited = BTreeMap::new();
    for topic in &checked.topics {
        for section in &topic.sections {
            let items = section.items.iter();
            cited.extend(items.map(|item| (format!("{}.{}.{}", topic.id, section.id, item.id), item.sources.clone())));
        }
    }
    cited
}

fn described(sources: &[String], checked: &Checked) -> String {
    let of = |id: &String| &checked.sources.0[id];
    sources.iter().map(|id| format!("{} {} / ", of(id).title, of(id).year.unwrap_or_default())).collect()
}

#[test]
fn a_swapped_unit_would_be_noticed() {
    assert_eq!(numbers("2 to 3 minutes, 4 mg, 37.6%"), ["2 min", "3 min", "37.6 %", "4 mg"].map(str::to_owned).into());
    assert!(!numbers("2 to 3 seconds").contains("2 min"));
    assert_eq!(numbers("4,981,000 people"), ["4981000"].map(str::to_owned).into());
}

/// Scripts keep ids. One that goes must be retired in `data/retired.json`, with its successor.
#[test]
fn no_public_id_vanishes() {
    let checked = content();
    let live = public_ids(&checked.topics, &checked.protocols);
    let all: BTreeSet<String> = live.iter().chain(checked.retired.0.keys()).cloned().collect();
    let path = project().join("tests/ids.txt");
    let published: BTreeSet<String> = fs::read_to_string(&path).unwrap_or_default().lines().map(str::to_owned).collect();
    let lost: Vec<_> = published.difference(&all).collect();
    assert!(lost.is_empty(), "retire them in data/retired.json, each with its successor: {lost:#?}");
    let ids: String = all.iter().map(|id| format!("{id}\n")).collect();
    common::assert_golden("ids.txt", &ids);
}
