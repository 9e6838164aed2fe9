//! What a script written for version 1 relies on. The files in `contract/v1` were printed when that version began and are never
//! written anew: today's schemas must still accept them, and must have kept every key with its type.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod common;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use common::{json_files, project};
use odref::schema;
use serde_json::{Value, json};

/// What a schema says of a value: its types, and whether it must be there.
#[derive(Debug, Eq, PartialEq)]
struct Kept {
    types: BTreeSet<String>,
    required: bool,
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap().to_string_lossy().split('.').next().unwrap().to_owned()
}

fn today(name: &str) -> Value {
    let schema = schema::find(name).unwrap_or_else(|| panic!("the document \"{name}\" is gone"));
    serde_json::from_str(&schema.json().unwrap()).unwrap()
}

/// Every path of keys with its types, units and all: `data.protocol.redose_wait_s`.
fn paths(root: &Value, schema: &Value, path: &str, required: bool, found: &mut BTreeMap<String, Kept>) {
    let schema = match schema.get("$ref").and_then(Value::as_str) {
        Some(name) => root.pointer(name.strip_prefix('#').unwrap()).unwrap(),
        None => schema,
    };
    let kept = found.entry(path.to_owned()).or_insert(Kept { types: BTreeSet::new(), required });
    match schema.get("type") {
        Some(Value::String(one)) => drop(kept.types.insert(one.clone())),
        Some(Value::Array(several)) => kept.types.extend(several.iter().map(|one| one.as_str().unwrap().to_owned())),
        _ => {}
    }
    for choice in ["anyOf", "oneOf"].iter().filter_map(|key| schema.get(*key)?.as_array()).flatten() {
        paths(root, choice, path, required, found);
    }
    if let Some(items) = schema.get("items") {
        paths(root, items, &format!("{path}[]"), true, found);
    }
    let needed = schema.get("required").cloned().unwrap_or(json!([]));
    for (key, value) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        let required = needed.as_array().unwrap().contains(&json!(key));
        paths(root, value, &format!("{path}.{key}"), required, found);
    }
}

fn all_paths(schema: &Value) -> BTreeMap<String, Kept> {
    let mut found = BTreeMap::new();
    paths(schema, schema, "", true, &mut found);
    found
}

/// What today's schema has lost or changed.
fn broken(frozen: &Value, today: &Value) -> Vec<String> {
    let today = all_paths(today);
    let mut broken = Vec::new();
    for (path, kept) in all_paths(frozen) {
        match today.get(&path) {
            Some(now) if *now == kept => {}
            now => broken.push(format!("{path}: {kept:?} is now {now:?}")),
        }
    }
    broken
}

fn frozen_schemas() -> BTreeMap<String, Value> {
    let files = json_files(&project().join("tests/contract/v1/schema"));
    files.iter().map(|path| (stem(path), read(path))).collect()
}

#[test]
fn no_key_was_removed_renamed_or_retyped() {
    for (name, frozen) in frozen_schemas() {
        let broken = broken(&frozen, &today(&name));
        assert!(broken.is_empty(), "{name}: that is a new major version of the shape: {broken:#?}");
    }
}

#[test]
fn what_was_printed_then_is_still_as_the_schemas_say() {
    let folder = project().join("tests/contract/v1");
    let mut seen = 0;
    for path in json_files(&folder).into_iter().filter(|path| path.parent() == Some(&folder)) {
        let validator = jsonschema::draft202012::new(&today(&stem(&path))).unwrap();
        let document = read(&path);
        let error = validator.iter_errors(&document).next().map(|error| format!("{} {error}", error.instance_path()));
        assert_eq!(error, None, "{}", path.display());
        seen += 1;
    }
    assert!(seen >= 14, "{seen}");
}

#[test]
fn a_broken_promise_would_be_noticed() {
    let frozen = frozen_schemas().remove("topic").unwrap();
    assert!(broken(&frozen, &frozen).is_empty());
    let text = frozen.to_string();
    for (old, new) in [
        ("\"redose_wait_s\"", "\"redose_wait\""),
        ("\"redose_wait_s\":{\"type\":[\"array\",\"null\"]", "\"redose_wait_s\":{\"type\":[\"string\",\"null\"]"),
        ("\"urgent\":{\"type\":\"boolean\"", "\"urgent\":{\"type\":\"string\""),
        ("\"required\":[\"name\",\"version\"]", "\"required\":[\"name\"]"),
    ] {
        assert!(text.contains(old), "{old}");
        let changed: Value = serde_json::from_str(&text.replace(old, new)).unwrap();
        assert!(!broken(&frozen, &changed).is_empty(), "{old}");
    }
    let with_more = text.replacen("\"properties\":{", "\"properties\":{\"later\":{\"type\":\"string\"},", 1);
    assert!(broken(&frozen, &serde_json::from_str(&with_more).unwrap()).is_empty(), "a new key breaks nothing");
}
