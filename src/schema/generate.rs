//! Derives the schemas from the types. A new document or content file needs one row in [`documents`] or [`content_files`], and
//! `ODREF_REFRESH=1 cargo test`, which writes the file below `data/schema`; the next build carries it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::{env, fs};

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};
use serde_json::{Map, Value, json};

use crate::content::UniqueMap;
use crate::content::check::limit_of;
use crate::content::history::Record;
use crate::content::model::{Asked, Asking, Handout, Protocol, Quiz, Regions, Release, Sources, Topic, WordRules};
use crate::render::json::shape::*;

const DRAFT: &str = "https://json-schema.org/draft/2020-12/schema";

/// What odref prints.
fn documents() -> Vec<(&'static str, Value)> {
    vec![
        bare::<ErrorOut>("error", "What went wrong: one line on stderr, without an envelope"),
        document::<ChangesOut>("changes", "What changed between two versions of the content"),
        document::<ClassOut>("class", "The results of a class: odref quiz --score"),
        document::<ConfigOut>("config", "The settings, each with where it came from"),
        document::<ExportOut>("export", "All of the content"),
        document::<FindOut>("find", "The answers to a question"),
        line::<LineOut>("item", "One statement with its sources: a line of odref export --format ndjson"),
        document::<ListOut>("list", "Every topic with its one-line summary"),
        document::<QuizOut>("quiz", "A quiz: the first line of the stream"),
        bare::<AnswerOut>("quiz-answer", "An answer was taken: a line of the stream of a quiz"),
        bare::<QuestionOut>("quiz-question", "A question is put: a line of the stream of a quiz"),
        bare::<ScoreOut>("quiz-score", "The quiz is over: the last line of its stream"),
        document::<RegionsOut>("regions", "Emergency numbers, helplines and products by country"),
        document::<SchemasOut>("schemas", "The schemas that this program can print"),
        document::<SourcesOut>("sources", "Where the statements come from"),
        document::<StatementOut>("statement", "One statement by its public id"),
        document::<TopicOut>("topic", "A topic, whole or in part"),
        document::<Nothing>("version", "Versions of program, shape and content"),
    ]
}

/// What editors write.
fn content_files() -> Vec<(&'static str, Value)> {
    vec![
        content::<Asked>("asked", "More wordings for a topic: data/en/asked/NAME.json"),
        content::<Asking>("find", "How people ask: data/en/find.json"),
        content::<Record>("history", "What a version of the content said: data/history/VERSION.json"),
        pages::<Handout>("handout", "What handouts show: data/en/handout.json"),
        pages::<Protocol>("protocol", "A protocol: data/en/protocols/NAME.json"),
        pages::<Quiz>("quiz", "The questions of the quiz: data/en/quiz.json"),
        content::<Regions>("regions", "What depends on the country: data/regions.json"),
        content::<Release>("release", "Version and date of the content: data/release.json"),
        content::<UniqueMap<String>>("retired", "Retired public ids with their successors: data/retired.json"),
        content::<Sources>("sources", "The documents that statements cite: data/sources.json"),
        pages::<Topic>("topic", "A topic: data/en/topics/NAME.json"),
        content::<WordRules>("words", "Words to avoid, with better ones: data/en/words.json"),
    ]
}

/// A document in its envelope.
fn document<D: JsonSchema>(name: &'static str, title: &str) -> (&'static str, Value) {
    line::<Envelope<'static, D>>(name, title)
}

/// A document that names itself, as each line of a stream does.
fn line<D: JsonSchema>(name: &'static str, title: &str) -> (&'static str, Value) {
    let (name, mut schema) = bare::<D>(name, title);
    let keys = &mut schema["properties"];
    keys["schema"]["const"] = json!(format!("odref.{name}"));
    keys["schema_version"]["pattern"] = json!(r"^1\.[0-9]+$");
    (name, schema)
}

/// An object without an envelope. It is open: a later minor version may add keys.
fn bare<D: JsonSchema>(name: &'static str, title: &str) -> (&'static str, Value) {
    let derived = SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<D>();
    let about = "Written by odref. Later minor versions may add keys: pass over those you do not know.";
    (name, finished(&format!("urn:odref:schema:v1:{name}"), title, about, &derived))
}

/// A content file. It is closed.
fn content<C: JsonSchema>(name: &'static str, title: &str) -> (&'static str, Value) {
    let derived = SchemaSettings::draft2020_12().for_deserialize().into_generator().into_root_schema_for::<C>();
    let about = "Read by the build of odref, which keeps more rules than can be said here.";
    let mut schema = finished(&format!("urn:odref:schema:content:{name}"), title, about, &derived);
    schema["properties"]["$schema"] = json!({"type": "string", "description": "Address of this schema, for editors."});
    for_each_key(&mut schema, &form);
    (name, schema)
}

/// A content file of pages: as strict as the build about names and lengths.
fn pages<C: JsonSchema>(name: &'static str, title: &str) -> (&'static str, Value) {
    let (name, mut schema) = content::<C>(name, title);
    // the title of somebody else's document is as long as it is
    let source = schema.pointer("/$defs/Source").cloned();
    for_each_key(&mut schema, &bound);
    if let Some(source) = source {
        schema["$defs"]["Source"] = source;
    }
    (name, schema)
}

fn for_each_key(schema: &mut Value, change: &impl Fn(&str, &mut Value)) {
    let Some(object) = schema.as_object_mut() else { return };
    if let Some(Value::Object(keys)) = object.get_mut("properties") {
        keys.iter_mut().for_each(|(key, value)| change(key, value));
    }
    object.values_mut().for_each(|value| for_each_key(value, change));
}

/// How a value must look, by key.
fn form(key: &str, value: &mut Value) {
    let pattern = match key {
        "checked_on" | "next_check" | "date" => "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
        "as_of" => "^[0-9]{4}(-[0-9]{2}){0,2}$",
        "url" => "^https?://",
        "number" => "^[0-9]{2,5}$",
        _ => return,
    };
    value["pattern"] = json!(pattern);
}

/// The limits that the build sets, by key.
fn bound(key: &str, value: &mut Value) {
    if matches!(key, "sections" | "steps" | "actions") {
        value["minItems"] = json!(1);
    }
    let text = if value.get("items").is_some() { &mut value["items"] } else { value };
    if !text["type"].to_string().contains("\"string\"") {
        return;
    }
    if let Some(limit) = limit_of(key) {
        text["maxLength"] = json!(limit);
    }
    match key {
        "id" | "aliases" | "see_also" => text["pattern"] = json!("^[a-z0-9]+(-[a-z0-9]+)*$"),
        "actions" => text["pattern"] = json!(r"^\S+( \S+){0,14}$"),
        _ => {}
    }
}

/// Head first, then what was derived, with the names of the types as a reader would say them.
fn finished(id: &str, title: &str, about: &str, derived: &Schema) -> Value {
    let derived = tidy(derived.as_value());
    let mut schema = Map::new();
    for (key, value) in [("$schema", DRAFT), ("$id", id), ("title", title), ("description", about)] {
        schema.insert(key.to_owned(), json!(value));
    }
    for (key, value) in derived.as_object().unwrap() {
        schema.entry(key.clone()).or_insert_with(|| value.clone());
    }
    Value::Object(schema)
}

/// Without the marks of Rust: names of types that end in `Out`, widths of integers, fields that are read and not written.
fn tidy(value: &Value) -> Value {
    match value {
        Value::Object(object) => {
            let kept = object.iter().filter(|(key, value)| !(*key == "format" && value.is_string() || *key == "writeOnly"));
            Value::Object(kept.map(|(key, value)| (without_out(key), tidy(value))).collect())
        }
        Value::Array(list) => Value::Array(list.iter().map(tidy).collect()),
        Value::String(text) if text.starts_with("#/$defs/") => Value::String(without_out(text)),
        other => other.clone(),
    }
}

fn without_out(name: &str) -> String {
    name.strip_suffix("Out").unwrap_or(name).to_owned()
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("data/schema")
}

/// Every schema with its file below `data/schema`.
fn all() -> Vec<(String, String)> {
    let written = |value: &Value| serde_json::to_string_pretty(value).unwrap() + "\n";
    let documents = documents().into_iter().map(|(name, schema)| (format!("v1/{name}.json"), written(&schema)));
    let files = content_files().into_iter().map(|(name, schema)| (format!("{name}.schema.json"), written(&schema)));
    documents.chain(files).collect()
}

#[test]
fn the_schemas_are_those_of_the_types() {
    for (file, schema) in all() {
        let path = folder().join(&file);
        let committed = fs::read_to_string(&path).unwrap_or_default();
        if committed != schema && env::var_os("ODREF_REFRESH").is_some() {
            fs::write(&path, schema).unwrap();
            continue;
        }
        assert!(committed == schema, "data/schema/{file} is not that of the types; ODREF_REFRESH=1 cargo test writes it anew");
    }
}

#[test]
fn no_schema_is_left_over() {
    let files: BTreeSet<String> = all().into_iter().map(|(file, _)| file).collect();
    for (inside, prefix) in [("", ""), ("v1", "v1/")] {
        for entry in fs::read_dir(folder().join(inside)).unwrap().map(Result::unwrap).filter(|entry| entry.path().is_file()) {
            let file = format!("{prefix}{}", entry.file_name().to_string_lossy());
            assert!(files.contains(&file), "data/schema/{file} belongs to no document");
        }
    }
}

#[test]
fn every_key_is_explained() {
    for (name, schema) in documents().into_iter().chain(content_files()) {
        explained(name, &schema);
    }
}

/// An editor shows the description of a key, and where there is none, that of the object behind it.
fn explained(name: &str, schema: &Value) {
    for (key, value) in schema.get("properties").and_then(Value::as_object).into_iter().flatten() {
        assert!(value.get("description").is_some(), "{name}: the key \"{key}\" has no description: give its field a comment");
    }
    match schema {
        Value::Object(object) => object.values().for_each(|value| explained(name, value)),
        Value::Array(list) => list.iter().for_each(|value| explained(name, value)),
        _ => {}
    }
}
