//! Versions of the content: each has its record, and a program can be asked what changed.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::{env, fs};

use common::{document, fixture, fixture_files, json_files, odref, project, real_files};
use odref::content::File;
use odref::content::check::check;
use odref::content::history::{Change, Record};
use odref::error::Error;
use odref::history;

fn records() -> Vec<Record> {
    let files = json_files(&project().join("data/history")).into_iter();
    files.map(|path| serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()).collect()
}

fn written(record: &Record) -> String {
    serde_json::to_string_pretty(record).unwrap() + "\n"
}

/// `ODREF_REFRESH=1 cargo test` writes the record of a version in preparation, never that of one that is out.
#[test]
fn the_version_of_the_content_has_its_record() {
    let checked = check(&real_files()).unwrap();
    let version = checked.release.version.clone();
    let recorded = records().into_iter().find(|record| record.version == version);
    let released = recorded.as_ref().is_some_and(|record| record.released);
    let now = written(&Record::of(&checked, released));
    if !released && env::var_os("ODREF_REFRESH").is_some() {
        return fs::write(project().join(format!("data/history/{version}.json")), now).unwrap();
    }
    let remedy = if released { "it is out: raise the version in data/release.json" } else { "ODREF_REFRESH=1 cargo test" };
    assert!(recorded.is_some_and(|record| written(&record) == now), "content {version} is not as recorded; {remedy}");
}

#[test]
fn every_earlier_version_is_out_and_lies_in_its_own_file() {
    let now = check(&real_files()).unwrap().release.version;
    for record in records() {
        assert!(record.released || record.version == now, "{}: \"released\": true", record.version);
        assert!(project().join(format!("data/history/{}.json", record.version)).is_file(), "{}", record.version);
    }
}

#[test]
fn every_id_that_was_ever_out_is_in_use_or_retired() {
    let checked = check(&real_files()).unwrap();
    let now = Record::of(&checked, false);
    for record in records() {
        for id in record.statements.keys() {
            let known = now.statements.contains_key(id) || checked.retired.0.contains_key(id);
            assert!(known, "{id} of {} is gone: name its successor in data/retired.json", record.version);
        }
    }
}

fn change(before: &Record, after: &Record, kind: &str) -> Change {
    before.changes_to(after).into_iter().find(|(name, _)| *name == kind).unwrap().1
}

/// The made-up content with these words in place of those.
fn edited(edits: &[(&str, &str)]) -> Record {
    let mut files = fixture_files();
    for (old, new) in edits {
        let edit = |file: &mut File| {
            let had = file.text.contains(old);
            file.text = file.text.replacen(old, new, 1);
            had
        };
        let mut all: Vec<&mut File> = files.topics.iter_mut().chain(&mut files.protocols).collect();
        all.extend([&mut files.sources, &mut files.regions, &mut files.retired, &mut files.quiz]);
        assert!(all.into_iter().any(edit), "{old}");
    }
    Record::of(&check(&files).unwrap(), false)
}

#[test]
fn an_edit_shows_as_a_change_of_its_statement_alone() {
    let before = Record::of(&fixture(), true);
    let item = fixture().topics.iter().find(|topic| topic.id == "neighbour").unwrap().sections[0].items[0].clone();
    let after = edited(&[(&item.text, "Another sentence.")]);
    let only = vec![format!("neighbour.only.{}", item.id)];
    assert_eq!(change(&before, &after, "statements"), Change { changed: only, ..Change::default() });
    for kind in ["topics", "protocols", "regions", "sources"] {
        assert_eq!(change(&before, &after, kind), Change::default(), "{kind}");
    }
}

#[test]
fn a_renamed_statement_is_one_gone_and_one_new() {
    let before = Record::of(&fixture(), true);
    let after = edited(&[
        ("\"id\": \"only\",\n          ", "\"id\": \"anew\",\n          "),
        ("\"statement\": \"neighbour.only.only\"", "\"statement\": \"neighbour.only.anew\""),
        ("\"neighbour.only.only\"", "\"neighbour.only.anew\",\n  \"neighbour.only.only\": \"neighbour.only.anew\""),
    ]);
    let expected =
        Change { added: vec!["neighbour.only.anew".into()], removed: vec!["neighbour.only.only".into()], ..Change::default() };
    assert_eq!(change(&before, &after, "statements"), expected);
}

#[test]
fn a_number_and_a_source_show_where_they_belong() {
    let before = Record::of(&fixture(), true);
    let after = edited(&[("\"555\"", "\"557\""), ("First made-up document", "First document")]);
    assert_eq!(change(&before, &after, "regions").changed, ["ZZ"]);
    assert_eq!(change(&before, &after, "sources").changed, ["one"]);
}

#[test]
fn nothing_has_changed_since_this_version() {
    let document = document(&["export", "--since", odref::catalogue::RELEASE.version]);
    let data = &document["data"];
    assert_eq!(data["since"], data["until"]);
    for kind in ["topics", "statements", "protocols", "regions", "sources"] {
        assert_eq!(data[kind], serde_json::json!({"added": [], "changed": [], "removed": []}), "{kind}");
    }
}

#[test]
fn an_unknown_version_lists_the_known() {
    let output = odref().args(["export", "--since", "0.0.0", "--json"]).assert().code(2).stdout("").get_output().clone();
    let error: serde_json::Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!(error["error"]["code"], "usage.unknown_version");
    let hint = error["error"]["hint"].as_str().unwrap();
    assert!(records().iter().all(|record| hint.contains(&record.version)), "{hint}");
    assert!(matches!(history::since(""), Err(Error { code: "usage.unknown_version", .. })));
}
