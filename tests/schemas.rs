//! The schemas describe what odref prints and reads: every document, every content file, and no slip.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use common::{document, json_files, odref, project, real_files, said};
use jsonschema::Validator;
use odref::content::check::check;
use odref::schema::{self, Of, schemas};
use serde_json::{Value, json};

/// What makes a document of every kind, with and without each option that changes it. A new document needs a line here.
const REQUESTS: &[&[&str]] = &[
    &[],
    &["respond", "--compare"],
    &["--region", "GB"],
    &["respond", "--full"],
    &["naloxone", "--region", "US"],
    &["triad", "--region", "nowhere"],
    &["list"],
    &["config"],
    &["config", "--region", "GB"],
    &["sources"],
    &["regions"],
    &["regions", "us"],
    &["export"],
    &["export", "--region", "GB"],
    &["export", "--since", odref::catalogue::RELEASE.version],
    &["schema"],
    &["get", "triad.signs.pinpoint-pupils"],
    &["get", "respond.steps.call"],
    &["get", "respond.compare.who-2014"],
    &["--version"],
    &["preview", "tests/fixtures/own/our-room.json"],
    &["our-room", "--content", "tests/fixtures/own/our-room.json"],
    &["find", "is", "expired", "narcan", "ok"],
    &["find", "he", "is", "not", "breathing"],
    &["find", "naloxone", "--limit", "50"],
    &["preview", "tests/fixtures/own/our-room.json"],
    &["preview", "tests/fixtures/own/our-steps.json"],
    &["our-room", "--content", "tests/fixtures/own/our-room.json"],
    &["get", "our-room.where.kit", "--content", "tests/fixtures/own/our-room.json"],
];

/// What makes an error of every kind.
const ERRORS: &[&[&str]] = &[
    &["nothing"],
    &["nalaxone"],
    &["triad", "nothing"],
    &["get", "nothing"],
    &["sources", "nothing"],
    &["regions", "nothing"],
    &["schema", "nothing"],
    &["respond", "--protocol", "nothing"],
    &["--width", "wide"],
    &["--nothing"],
    &["find"],
    &["--color"],
    &["preview", "nowhere.json"],
    &["preview", "Cargo.toml"],
    &["--content", "tests/fixtures/own/our-steps.json", "list"],
];

/// The schemas of the documents, closed: they are open to keys of later versions, which this one must not print.
fn strict() -> BTreeMap<&'static str, Validator> {
    let documents = schemas().iter().filter(|schema| schema.of == Of::Document);
    documents.map(|schema| (schema.name, validator(&closed(&serde_json::from_str(&schema.json().unwrap()).unwrap())))).collect()
}

fn validator(schema: &Value) -> Validator {
    jsonschema::draft202012::new(schema).unwrap()
}

fn closed(schema: &Value) -> Value {
    match schema {
        Value::Object(object) => {
            let mut object: serde_json::Map<_, _> = object.iter().map(|(key, value)| (key.clone(), closed(value))).collect();
            if object.contains_key("properties") {
                object.entry("additionalProperties").or_insert(json!(false));
            }
            Value::Object(object)
        }
        Value::Array(list) => Value::Array(list.iter().map(closed).collect()),
        other => other.clone(),
    }
}

fn conform(validator: &Validator, value: &Value, what: &str) {
    if let Some(error) = validator.iter_errors(value).next() {
        panic!("{what}: {} {error}", error.instance_path());
    }
}

/// Every request there is: topics, their sections, a statement of each section, regions, sources, protocols.
fn requests() -> Vec<Vec<String>> {
    let words = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    let mut requests: Vec<Vec<String>> = REQUESTS.iter().map(|request| words(request)).collect();
    let checked = check(&real_files()).unwrap();
    for topic in &checked.topics {
        requests.push(words(&[&topic.id]));
        for section in topic.sections.iter().filter(|section| section.from.is_none()) {
            requests.push(words(&[&topic.id, &section.id]));
            let item = section.items.first().unwrap();
            requests.push(words(&["get", &format!("{}.{}.{}", topic.id, section.id, item.id)]));
        }
    }
    requests.extend(checked.protocols.iter().map(|protocol| words(&["respond", "--protocol", &protocol.id])));
    requests.extend(checked.regions.0.keys().map(|code| words(&["regions", code])));
    requests.extend(checked.sources.0.keys().map(|id| words(&["sources", id])));
    requests
}

#[test]
fn every_document_is_as_its_schema_says() {
    let strict = strict();
    let mut seen = BTreeSet::from(["class", "error", "item", "quiz", "quiz-answer", "quiz-question", "quiz-score"]);
    for request in requests() {
        let words: Vec<&str> = request.iter().map(String::as_str).chain(["--json"]).collect();
        let document = document(&words);
        let name = document["schema"].as_str().unwrap().strip_prefix("odref.").unwrap();
        let (name, validator) = strict.get_key_value(name).unwrap_or_else(|| panic!("no schema for {name}"));
        conform(validator, &document, &words.join(" "));
        seen.insert(name);
    }
    assert_eq!(seen, strict.keys().copied().collect(), "a document that no request makes");
}

#[test]
fn every_line_of_the_stream_is_as_its_schema_says() {
    let validator = &strict()["item"];
    let mut ids = BTreeSet::new();
    for region in [&[][..], &["--region", "US"]] {
        for line in said(&[&["export", "--format", "ndjson"], region].concat()).lines() {
            let item: Value = serde_json::from_str(line).unwrap();
            conform(validator, &item, line);
            assert!(item["text"].as_str().unwrap().len() > 3 && !item["sources"].as_array().unwrap().is_empty(), "{line}");
            ids.insert((region.is_empty(), item["id"].as_str().unwrap().to_owned()));
        }
    }
    let recorded =
        fs::read_to_string(project().join(format!("data/history/{}.json", odref::catalogue::RELEASE.version))).unwrap();
    let recorded: Value = serde_json::from_str(&recorded).unwrap();
    let whole: BTreeSet<String> = ids.into_iter().filter(|(is_whole, _)| *is_whole).map(|(_, id)| id).collect();
    // a region brings its helplines, and leaves out products: only without one is the stream everything
    assert!(whole == recorded["statements"].as_object().unwrap().keys().cloned().collect(), "every statement, each by its id");
}

#[test]
fn nothing_found_is_a_document_too() {
    let output = odref().args(["find", "xyzzy", "--json"]).assert().code(1).get_output().clone();
    conform(&strict()["find"], &serde_json::from_slice(&output.stdout).unwrap(), "find xyzzy");
}

#[test]
fn every_line_of_a_quiz_is_as_its_schema_says() {
    let strict = strict();
    for options in [&["--seed", "7"][..], &["--no-feedback", "--topic", "signs", "--pass-mark", "50", "--count", "3"]] {
        let output = odref().arg("quiz").args(options).arg("--json").write_stdin("1\n\nx\n").output().unwrap();
        let lines = String::from_utf8(output.stdout).unwrap();
        assert!(lines.lines().count() >= 8, "{lines}");
        for line in lines.lines() {
            let line: Value = serde_json::from_str(line).unwrap();
            let name = line["event"].as_str().map_or("quiz".to_owned(), |event| format!("quiz-{event}"));
            conform(&strict[name.as_str()], &line, &name);
        }
    }
}

#[test]
fn the_results_of_a_class_are_as_their_schema_says() {
    let csv = "person,phase,question,answer\nAnn,pre,gasping,2\nAnn,post,gasping,1\nBob,pre,gasping,\nBob,pre,gasping,9\n";
    let output = odref().args(["quiz", "--score", "-", "--skip-bad", "--json"]).write_stdin(csv).output().unwrap();
    conform(&strict()["class"], &serde_json::from_slice(&output.stdout).unwrap(), "class");
}

#[test]
fn every_error_is_as_its_schema_says() {
    let strict = strict();
    for arguments in ERRORS {
        let output = odref().args(*arguments).arg("--json").assert().failure().stdout("").get_output().clone();
        let document: Value = serde_json::from_slice(&output.stderr).unwrap();
        conform(&strict["error"], &document, &arguments.join(" "));
        assert_eq!(document["error"]["exit_code"], output.status.code().unwrap(), "{arguments:?}");
    }
}

#[test]
fn the_expected_documents_are_as_their_schemas_say() {
    let strict = strict();
    for path in json_files(&project().join("tests/rendered")) {
        let document: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let name = document["schema"].as_str().unwrap().strip_prefix("odref.").unwrap();
        conform(&strict[name], &document, &path.display().to_string());
    }
}

/// Spoils a document.
type Slip = fn(&mut Value);

#[test]
fn a_document_with_a_slip_is_refused() {
    let (strict, good) = (strict(), document(&["triad", "--json"]));
    let slips: [(&str, Slip); 6] = [
        ("a key renamed", |it| it["data"]["titel"] = it["data"]["title"].take()),
        ("a key missing", |it| drop(it["data"].as_object_mut().unwrap().remove("lead"))),
        ("a list that is null", |it| it["data"]["sections"][0]["items"][0]["sources"] = Value::Null),
        ("a number as text", |it| it["sources"][0]["year"] = json!("2014")),
        ("an unknown kind", |it| it["data"]["sections"][0]["kind"] = json!("song")),
        ("another document", |it| it["schema"] = json!("odref.list")),
    ];
    for (slip, make) in slips {
        let mut bad = good.clone();
        make(&mut bad);
        assert!(!strict["topic"].is_valid(&bad), "{slip}");
    }
}

#[test]
fn later_keys_are_let_pass() {
    let mut later = document(&["triad", "--json"]);
    later["data"]["sections"][0]["items"][0]["later"] = json!("a key of version 1.7");
    later["schema_version"] = json!("1.7");
    assert!(validator(&serde_json::from_str(&schema::find("topic").unwrap().json().unwrap()).unwrap()).is_valid(&later));
    assert!(!strict()["topic"].is_valid(&later), "or nothing would tell a key that no schema knows");
}

#[test]
fn every_schema_is_one_itself() {
    let names: Vec<_> = schemas().iter().map(|schema| schema.name).collect();
    assert!(names.contains(&"topic") && names.contains(&"content.topic"), "{names:?}");
    for schema in schemas() {
        let value: Value = serde_json::from_str(&schema.json().unwrap()).unwrap();
        assert_eq!(value["$schema"], "https://json-schema.org/draft/2020-12/schema", "{}", schema.name);
        assert!(jsonschema::draft202012::meta::is_valid(&value), "{}", schema.name);
    }
}

#[test]
fn the_program_prints_the_committed_files() {
    for schema in schemas() {
        let file = match schema.of {
            Of::Document => format!("data/schema/v1/{}.json", schema.name),
            Of::Content => format!("data/schema/{}.schema.json", schema.name.strip_prefix("content.").unwrap()),
        };
        let committed = fs::read_to_string(project().join(&file)).unwrap();
        assert!(said(&["schema", schema.name]) == committed, "{file}");
        assert_eq!(document(&["schema", schema.name, "--json"]), serde_json::from_str::<Value>(&committed).unwrap());
    }
    assert_eq!(said(&["schema", "odref.topic"]), said(&["schema", "topic"]));
}

#[test]
fn the_list_names_every_schema() {
    let (page, listed) = (said(&["schema"]), document(&["schema", "--json"])["data"]["schemas"].clone());
    assert_eq!(listed.as_array().unwrap().len(), schemas().len());
    for schema in schemas() {
        assert!(page.contains(&format!(" {} ", schema.name)), "{page}");
    }
}

/// The schema that a content file names, which lies where the file says.
fn named_schema(path: &Path) -> PathBuf {
    let value: Value = serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let name = value["$schema"].as_str().unwrap_or_else(|| panic!("{} names no \"$schema\"", path.display()));
    let schema = path.parent().unwrap().join(name).canonicalize();
    schema.unwrap_or_else(|_| panic!("{}: {name} is not there", path.display()))
}

fn content_files() -> Vec<PathBuf> {
    let data = project().join("data");
    let inside = |path: &PathBuf| !path.starts_with(data.join("schema"));
    json_files(&data).into_iter().filter(inside).collect()
}

#[test]
fn every_content_file_names_its_schema_and_keeps_it() {
    let mut used = BTreeSet::new();
    for path in content_files() {
        let schema = named_schema(&path);
        let validator = validator(&serde_json::from_str(&fs::read_to_string(&schema).unwrap()).unwrap());
        conform(&validator, &serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap(), &path.display().to_string());
        used.insert(schema);
    }
    let there = fs::read_dir(project().join("data/schema")).unwrap().map(|entry| entry.unwrap().path());
    assert_eq!(used, there.filter(|path| path.is_file()).collect(), "a schema that no content file names");
}

/// Slips that an editor sees at once, before any build.
const SLIPS_OF_SHAPE: [&str; 21] = [
    "id-form",
    "loose-date",
    "missing-key",
    "no-sections",
    "protocol-step-empty",
    "protocol-step-too-long",
    "protocol-without-steps",
    "quiz-answer-in-quotes",
    "quiz-choice-too-long",
    "quiz-id-form",
    "quiz-unknown-key",
    "region-date",
    "region-number",
    "release-date",
    "source-address",
    "term-too-long",
    "text-too-long",
    "unknown-key",
    "unknown-key-last",
    "unknown-kind",
    "wrong-type",
];

#[test]
fn a_slip_of_shape_is_refused_by_the_schema_as_well() {
    let mut refused = BTreeSet::new();
    let bad = project().join("tests/fixtures/bad");
    for path in json_files(&bad) {
        let Ok(value) = serde_json::from_str::<Value>(&fs::read_to_string(&path).unwrap()) else { continue };
        let inside = path.strip_prefix(&bad).unwrap();
        let rule = inside.components().next().unwrap().as_os_str().to_string_lossy().into_owned();
        let folder = path.parent().unwrap().file_name().unwrap().to_string_lossy().into_owned();
        let kind = match folder.as_str() {
            "topics" => "topic".to_owned(),
            "protocols" => "protocol".to_owned(),
            "asked" => "asked".to_owned(),
            _ => path.file_stem().unwrap().to_string_lossy().into_owned(),
        };
        let schema: Value = serde_json::from_str(&schema::find(&format!("content.{kind}")).unwrap().json().unwrap()).unwrap();
        if !validator(&schema).is_valid(&value) {
            refused.insert(rule);
        }
    }
    let let_pass: Vec<_> = SLIPS_OF_SHAPE.iter().filter(|rule| !refused.contains(**rule)).collect();
    assert!(let_pass.is_empty(), "{let_pass:?}");
}
