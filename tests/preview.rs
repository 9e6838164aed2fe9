//! Content that a user brings: checked, marked, and never in the place of what is built in.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::fs;
use std::path::PathBuf;

use common::{assert_golden, document, odref, project, said, scratch};
use serde_json::Value;

const ROOM: &str = "tests/fixtures/own/our-room.json";
const STEPS: &str = "tests/fixtures/own/our-steps.json";

/// The made-up topic under a name of its own, with a slip.
fn with_slip(name: &str, from: &str, to: &str) -> PathBuf {
    let text = fs::read_to_string(project().join(ROOM)).unwrap();
    assert!(text.contains(from), "{from}");
    let path = scratch(name).join("our-room.json");
    fs::write(&path, text.replace(from, to)).unwrap();
    path
}

fn stderr_of(arguments: &[&str], code: i32) -> String {
    let output = odref().args(arguments).assert().code(code).stdout("").get_output().clone();
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn a_page_from_a_file_is_marked_above_and_below() {
    let mark = format!("UNOFFICIAL: {ROOM} is not part of odref.");
    let requests: [&[&str]; 7] = [
        &["preview", ROOM],
        &["preview", ROOM, "--full"],
        &["preview", ROOM, "--plain"],
        &["--content", ROOM, "our-room"],
        &["--content", ROOM, "room", "where"],
        &["room", "--plain", "--content", ROOM],
        &["get", "our-room.where.kit", "--content", ROOM],
    ];
    for request in requests {
        let page = said(request);
        assert_eq!((page.lines().next(), page.lines().last()), (Some(mark.as_str()), Some(mark.as_str())), "{request:?}");
    }
    let step_mark = format!("UNOFFICIAL: {STEPS} is not part of odref.");
    let steps = said(&["preview", STEPS]);
    assert_eq!((steps.lines().next(), steps.lines().last()), (Some(step_mark.as_str()), Some(step_mark.as_str())));
}

#[test]
fn markdown_and_html_are_marked_too() {
    let mark = format!("UNOFFICIAL: {ROOM} is not part of odref.");
    for format in ["markdown", "html"] {
        for request in [&["preview", ROOM][..], &["room", "--content", ROOM], &["get", "our-room.where.kit", "--content", ROOM]] {
            let page = said(&[request, &["--format", format]].concat()).replace("**", "");
            assert_eq!(page.matches(&mark).count(), 2, "{request:?} {format}: {page}");
        }
        let card = said(&["preview", "data/en/topics/respond.json", "--format", format]);
        assert_eq!(card.matches("UNOFFICIAL").count(), 2, "{format}: {card}");
    }
}

#[test]
fn a_preview_is_drawn_as_a_page() {
    assert_golden("rendered/preview-topic.txt", &said(&["preview", ROOM, "--full", "--region", "GB", "--width", "80"]));
    assert_golden("rendered/preview-protocol.txt", &said(&["preview", STEPS, "--width", "80"]));
}

#[test]
fn documents_say_that_they_are_unofficial() {
    let requests: [&[&str]; 4] = [
        &["preview", ROOM, "--json"],
        &["preview", STEPS, "--json"],
        &["--content", ROOM, "our-room", "--json"],
        &["get", "our-room.where.kit", "--content", ROOM, "--json"],
    ];
    for request in requests {
        let document = document(request);
        assert_eq!(document["content"]["origin"], "unofficial", "{request:?}");
        assert_eq!(document["content"]["review"]["status"], "unreviewed", "{request:?}");
        assert!(document["warnings"][0].as_str().unwrap().starts_with("UNOFFICIAL: "), "{request:?}");
    }
    assert_eq!(document(&["triad", "--json", "--content", ROOM])["content"]["origin"], "embedded");
}

#[test]
fn a_file_may_bring_its_own_sources_and_cite_ours() {
    let sources = document(&["preview", ROOM, "--json"])["sources"].clone();
    let ids: Vec<&Value> = sources.as_array().unwrap().iter().map(|source| &source["id"]).collect();
    assert_eq!(ids, ["our-leaflet", "who-2014"]);
    assert_eq!(sources[0]["publisher"], "Made-up programme");
}

#[test]
fn a_file_never_stands_in_the_place_of_what_is_built_in() {
    for (name, from, to, what) in [
        ("alias", "\"room\"", "\"narcan\"", "the alias \"narcan\" already opens \"naloxone\""),
        ("alias-id", "\"room\"", "\"respond\"", "the alias \"respond\" already opens \"respond\""),
        ("alias-verb", "\"room\"", "\"config\"", "\"config\" is a command of the program"),
        ("source", "\"our-leaflet\": {", "\"who-2014\": {", "the source \"who-2014\" is built in"),
    ] {
        let path = with_slip(&format!("taken-{name}"), from, to);
        let file = path.to_str().unwrap();
        let said = stderr_of(&["--content", file, "our-room"], 3);
        assert!(said.contains(what), "{name}: {said}");
    }
    for taken in ["triad", "narcan", "find"] {
        let path = scratch(&format!("taken-{taken}")).join(format!("{taken}.json"));
        let text = fs::read_to_string(project().join(ROOM)).unwrap().replace("\"our-room\"", &format!("\"{taken}\""));
        fs::write(&path, text).unwrap();
        let file = path.to_str().unwrap();
        let said = stderr_of(&["--content", file, "list"], 3);
        assert!(said.contains("already opens the built-in") || said.contains("is a command of the program"), "{taken}: {said}");
        assert!(said.contains(&format!("{taken}.json:3: id: ")), "{taken}: {said}");
        let built_in = odref().args(["--content", file, "triad"]).assert().success().get_output().clone();
        assert_eq!(String::from_utf8(built_in.stdout).unwrap(), common::said(&["triad"]), "{taken}");
    }
    let said = stderr_of(&["--content", STEPS, "list"], 3);
    assert!(said.contains("built-in steps are never replaced"), "{said}");
}

#[test]
fn the_card_answers_whatever_the_file_is() {
    for file in [STEPS, "nowhere.json", "/dev/zero", ".", "Cargo.toml"] {
        for arguments in [&["--content", file][..], &["respond", "--content", file], &["triad", "--content", file]] {
            let output = odref().args(arguments).assert().success().get_output().clone();
            let (page, warning) = (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
            assert!(page.starts_with("OPIOID OVERDOSE") && !page.contains("UNOFFICIAL"), "{arguments:?}: {page}");
            assert!(warning.starts_with("odref: warning: ") && warning.contains(file), "{arguments:?}: {warning}");
        }
    }
}

#[test]
fn two_files_of_one_name_are_refused() {
    let copy = with_slip("twice", "Our training room", "Another training room");
    let said = stderr_of(&["--content", ROOM, "--content", copy.to_str().unwrap(), "our-room"], 3);
    assert!(said.contains("a topic of the same name is in tests/fixtures/own/our-room.json"), "{said}");
}

#[test]
fn a_rejected_file_is_named_even_when_its_topic_is_asked_for() {
    let path = with_slip("unknown-key", "\"title\": \"Hours\"", "\"titel\": \"Hours\"");
    let file = path.to_str().unwrap();
    for arguments in [&["preview", file][..], &["--content", file, "our-room"], &["--content", file, "list"]] {
        let said = stderr_of(arguments, 3);
        assert!(said.contains("our-room.json:21: unknown key \"titel\"; write one of: id, title"), "{arguments:?}: {said}");
    }
    let error: Value = serde_json::from_str(&stderr_of(&["preview", file, "--json"], 3)).unwrap();
    assert_eq!((&error["error"]["code"], &error["error"]["exit_code"]), (&"content.rejected".into(), &3.into()));
}

#[test]
fn a_file_that_cannot_be_read_is_exit_1() {
    assert!(stderr_of(&["preview", "nowhere.json"], 1).contains("cannot read nowhere.json: no such file\nhint: "));
    assert!(stderr_of(&["--content", "nowhere.json", "list"], 1).contains("cannot read nowhere.json"));
}

#[test]
fn a_new_version_of_a_built_in_file_can_be_looked_at() {
    for file in ["data/en/topics/triad.json", "data/en/protocols/who-2014.json"] {
        assert!(said(&["preview", file]).contains("UNOFFICIAL"), "{file}");
    }
}

#[test]
fn a_signature_in_a_users_file_counts_for_nothing() {
    let path = with_slip(
        "signed",
        "\"next_check\": \"2027-11-01\", \"reviewer\": null",
        "\"next_check\": \"2027-11-01\", \"reviewer\": {\"name\": \"A Name\", \"role\": \"nurse\", \"date\": \"2026-11-02\", \"text_hash\": \"HASH\"}",
    );
    let file = path.to_str().unwrap();
    let hash = document(&["preview", file, "--json"])["content"]["hash"].as_str().unwrap().replace("sha256:", "");
    let signed = fs::read_to_string(&path)
        .unwrap()
        .replace("HASH", &hash)
        .replace("\"status\": \"unreviewed\"", "\"status\": \"reviewed\"");
    fs::write(&path, signed).unwrap();
    assert!(said(&["preview", file]).contains("Unreviewed: no clinician has signed it."));
    assert_eq!(document(&["preview", file, "--json"])["content"]["review"]["reviewer"], Value::Null);
}

#[test]
fn what_a_user_brings_is_not_found_and_not_exported() {
    let with_own = said(&["export", "--content", ROOM]);
    assert_eq!(with_own, said(&["export"]));
    let with_own = odref().args(["find", "training room kit", "--content", ROOM]).output().unwrap().stdout;
    assert_eq!(with_own, odref().args(["find", "training room kit"]).output().unwrap().stdout);
}

#[test]
fn strict_makes_overdue_content_exit_3_and_still_shows_it() {
    let late = |arguments: &[&str]| odref().args(arguments).env("ODREF_TODAY", "2099-01-01").output().unwrap();
    for request in
        [&["triad"][..], &[], &["triad", "--json"], &["preview", ROOM], &["get", "triad.signs.pinpoint-pupils"], &["export"]]
    {
        let strict = late(&[request, &["--strict"]].concat());
        assert_eq!(strict.status.code(), Some(3), "{request:?}");
        assert_eq!(strict.stdout, late(request).stdout, "{request:?}");
        assert_eq!(late(request).status.code(), Some(0), "{request:?}");
        odref().args(request).arg("--strict").assert().success();
    }
    assert_eq!(late(&["find", "zzz", "--strict"]).status.code(), Some(1), "nothing found goes first");
    assert_eq!(late(&["nothing", "--strict"]).status.code(), Some(2));
}

#[test]
#[cfg(unix)]
fn only_small_regular_files_are_read() {
    let folder = scratch("kinds");
    let large = folder.join("large.json");
    fs::write(&large, vec![b' '; 1024 * 1024 + 1]).unwrap();
    let pipe = folder.join("pipe.json");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let text = folder.join("latin.json");
    fs::write(&text, b"{\n\"id\": \"caf\xe9\"}").unwrap();
    for (file, what) in [
        (large.to_str().unwrap(), "large.json:1: too large; keep it under 1048576 bytes"),
        (pipe.to_str().unwrap(), "pipe.json:1: not a file"),
        (text.to_str().unwrap(), "latin.json:2: not UTF-8 text; save it as UTF-8"),
        ("/dev/zero", "/dev/zero:1: not a file"),
        ("/", "/:1: not a file"),
    ] {
        let said = stderr_of(&["preview", file], 3);
        assert!(said.contains(what), "{file}: {said}");
    }
}
