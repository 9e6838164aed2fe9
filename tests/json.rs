//! The documents that scripts read.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use common::{document, odref, real_files};
use odref::content::check::check;
use serde_json::Value;

const ENVELOPE: [&str; 7] = ["schema", "schema_version", "tool", "content", "data", "sources", "warnings"];

fn keys(value: &Value) -> Vec<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn error(arguments: &[&str]) -> Value {
    let output = odref().args(arguments).assert().code(2).stdout("").get_output().clone();
    let text = String::from_utf8(output.stderr).unwrap();
    assert_eq!(text.lines().count(), 1, "{text}");
    serde_json::from_str(&text).unwrap()
}

fn items(document: &Value) -> Vec<&Value> {
    let sections = document["data"]["sections"].as_array().unwrap().iter();
    sections.flat_map(|section| section["items"].as_array().unwrap()).collect()
}

#[test]
fn every_document_wears_the_envelope() {
    let requests: [&[&str]; 6] =
        [&[], &["triad"], &["list"], &["get", "triad.signs.pinpoint-pupils"], &["sources", "who-2014"], &["--version"]];
    for request in requests {
        let document = document(&[request, &["--json"]].concat());
        assert_eq!(keys(&document), ENVELOPE, "{request:?}");
        assert_eq!(document["schema_version"], "1.0");
        assert_eq!(document["tool"]["version"], env!("CARGO_PKG_VERSION"));
        assert_eq!(document["content"]["origin"], "embedded");
        assert!(document["content"]["hash"].as_str().unwrap().starts_with("sha256:"));
    }
}

#[test]
fn the_card_is_the_respond_document() {
    assert_eq!(document(&["--json"]), document(&["respond", "--json"]));
    assert_eq!(document(&["--json=1"]), document(&["--format", "json"]));
}

#[test]
fn the_card_names_its_protocol_with_units_in_the_keys() {
    let protocol = document(&["--json"])["data"]["protocol"].clone();
    assert_eq!(protocol["id"], "common");
    assert_eq!(protocol["redose_wait_s"], serde_json::json!([120, 180]));
    assert_eq!(protocol["breath_interval_s"], serde_json::json!([5, 6]));
}

#[test]
fn a_topic_is_complete_whatever_the_page_shows() {
    for topic in check(&real_files()).unwrap().topics {
        let document = document(&[&topic.id, "--json"]);
        let written: usize = topic.sections.iter().map(|section| section.items.len()).sum();
        let steps = if topic.id == "respond" { 6 } else { 0 };
        assert_eq!(items(&document).len(), written + steps, "{}", topic.id);
    }
}

#[test]
fn a_section_alone_is_the_topic_with_that_section() {
    let whole = document(&["naloxone", "--json"]);
    let part = document(&["naloxone", "products", "--json"]);
    assert_eq!(part["data"]["sections"].as_array().unwrap().len(), 1);
    let same = whole["data"]["sections"].as_array().unwrap().iter().find(|section| section["id"] == "naloxone.products");
    assert_eq!(Some(&part["data"]["sections"][0]), same);
}

#[test]
fn the_sources_are_those_cited_and_no_others() {
    for arguments in [&["triad", "--json"][..], &["naloxone", "products", "--json"], &["--json"]] {
        let document = document(arguments);
        let listed: Vec<&Value> = document["sources"].as_array().unwrap().iter().map(|source| &source["id"]).collect();
        let cited: Vec<&Value> = items(&document).into_iter().flat_map(|item| item["sources"].as_array().unwrap()).collect();
        let of_protocol = document["data"]["protocol"]["sources"].as_array();
        assert!(cited.iter().all(|id| listed.contains(id)), "{arguments:?}");
        let known = |id: &&Value| cited.contains(id) || of_protocol.is_some_and(|sources| sources.contains(id));
        assert!(listed.iter().all(known), "{arguments:?}");
    }
}

#[test]
fn every_public_id_in_a_document_can_be_asked_for() {
    for item in items(&document(&["triad", "--json"])) {
        let id = item["id"].as_str().unwrap();
        assert_eq!(document(&["get", id, "--json"])["data"]["id"], id);
    }
}

#[test]
fn the_export_has_everything_and_cites_every_source() {
    let export = document(&["export"]);
    let checked = check(&real_files()).unwrap();
    let count = |key: &str| export["data"][key].as_array().unwrap().len();
    assert_eq!(count("topics"), checked.topics.len());
    assert_eq!(count("protocols"), checked.protocols.len());
    assert_eq!(count("regions"), checked.regions.0.len());
    let cited = export["data"].to_string();
    for source in export["sources"].as_array().unwrap() {
        assert!(cited.contains(&format!("\"{}\"", source["id"].as_str().unwrap())), "never cited: {}", source["id"]);
    }
    assert_eq!(export["sources"].as_array().unwrap().len(), checked.sources.0.len());
}

#[test]
fn no_placeholder_is_left_in_any_document() {
    for topic in check(&real_files()).unwrap().topics {
        let text = document(&[&topic.id, "--json"])["data"].to_string();
        assert!(!text.contains("{emergency") && !text.contains("{redose") && !text.contains("{breath"), "{}", topic.id);
    }
}

#[test]
fn errors_are_json_when_json_was_asked_for() {
    let cases: [(&[&str], &str); 8] = [
        (&["nothing", "--json"], "usage.unknown_topic"),
        (&["--json", "triad", "nothing"], "usage.unknown_section"),
        (&["get", "nothing", "--json"], "usage.unknown_id"),
        (&["sources", "nothing", "--format=json"], "usage.unknown_source"),
        (&["--json=2"], "usage.invalid_value"),
        (&["--format", "json", "--nothing"], "usage.unknown_argument"),
        (&["--json", "--color"], "usage.missing_value"),
        (&["--json", "--format", "text"], "usage.conflict"),
    ];
    for (arguments, code) in cases {
        let error = error(arguments)["error"].clone();
        assert_eq!(keys(&error), ["code", "message", "hint", "exit_code"], "{arguments:?}");
        assert_eq!((&error["code"], &error["exit_code"]), (&Value::from(code), &Value::from(2)), "{arguments:?}");
        assert!(!error["hint"].as_str().unwrap().is_empty(), "{arguments:?}");
    }
}

#[test]
fn json_after_two_dashes_is_a_word_and_not_a_wish() {
    let output = odref().args(["triad", "--", "nothing", "--json"]).assert().code(2).get_output().clone();
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("odref: "));
}
