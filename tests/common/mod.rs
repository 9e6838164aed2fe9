//! Helpers for tests that read like what a user types.
#![allow(
    dead_code,
    unreachable_pub,
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests; no test uses all"
)]

#[cfg(unix)]
pub mod terminal;

use std::path::{Path, PathBuf};
use std::{env, fs};

use assert_cmd::Command;
use odref::content::check::{Checked, Problem, check};
use odref::content::{File, Files, Folder, hash};
use odref::page::{CitedSource, Page};
use odref::setting::Setting;

/// The real binary in a clean environment: UTF-8, no colour variables, no size of window.
pub fn odref() -> Command {
    let mut command = Command::cargo_bin("odref").unwrap();
    // a fixed day: the tests must not fail when a page falls due
    command.env_clear().env("LANG", "C.UTF-8").env("ODREF_TODAY", "2026-11-22");
    command
}

/// What `odref ARGUMENTS` prints when all goes well.
pub fn said(arguments: &[&str]) -> String {
    let output = odref().args(arguments).assert().success().get_output().clone();
    String::from_utf8(output.stdout).unwrap()
}

/// The JSON document that `odref ARGUMENTS` prints.
pub fn document(arguments: &[&str]) -> serde_json::Value {
    let text = said(arguments);
    assert_eq!(text.lines().count(), 1, "one document, one line");
    serde_json::from_str(&text).unwrap()
}

/// A request of every kind; a new command is tried here, and with that in every test about output.
pub const REQUESTS: &[&[&str]] = &[
    &[],
    &["triad"],
    &["naloxone", "--full"],
    &["naloxone", "products"],
    &["naloxone", "--format", "markdown"],
    &["naloxone", "--format", "html", "--full"],
    &["signs", "--plain"],
    &["withdrawal", "--json"],
    &["respond", "--compare"],
    &["respond", "--protocol", "who-2014", "--full"],
    &["list"],
    &["list", "--format", "html"],
    &["completions", "bash"],
    &["man"],
    &["man", "find"],
    &["list", "--json"],
    &["find", "is", "expired", "narcan", "ok"],
    &["find", "is", "expired", "narcan", "ok", "--json"],
    &["get", "triad.signs.pinpoint-pupils"],
    &["get", "triad.signs.pinpoint-pupils", "--json"],
    &["regions"],
    &["regions", "GB"],
    &["regions", "--json"],
    &["sources"],
    &["sources", "who-2014", "--json"],
    &["export"],
    &["preview", "tests/fixtures/own/our-room.json", "--full"],
    &["preview", "tests/fixtures/own/our-steps.json"],
    &["--content", "tests/fixtures/own/our-room.json", "our-room", "--plain"],
    &["get", "our-room.where.kit", "--content=tests/fixtures/own/our-room.json"],
    &["handout", "poster", "--region", "US", "--format", "html"],
    &["handout", "wallet", "--region", "US", "--format", "markdown"],
    &["handout", "quiz", "--seed", "7", "--format", "html"],
    &["triad", "--strict"],
    &["config"],
    &["config", "--plain"],
    &["config", "--json"],
    &["--help"],
    &["triad", "--help"],
    &["help", "find"],
    &["--version"],
    &["--version", "--json"],
];

/// Requests that answer with a document when `--json` is added.
pub const DATA_REQUESTS: &[&[&str]] = &[
    &[],
    &["triad"],
    &["naloxone", "products"],
    &["list"],
    &["find", "expired", "naloxone"],
    &["get", "triad.signs.pinpoint-pupils"],
    &["regions"],
    &["regions", "GB"],
    &["sources"],
    &["export"],
    &["preview", "tests/fixtures/own/our-room.json"],
    &["--version"],
];

/// A new folder for one test.
pub fn scratch(name: &str) -> PathBuf {
    let binary = env::current_exe().unwrap();
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(binary.file_stem().unwrap()).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

pub fn project() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Compares with a file below `tests/`. `ODREF_REFRESH=1 cargo test` writes the file instead: read the difference before you
/// commit it.
pub fn assert_golden(file: &str, actual: &str) {
    let path = project().join("tests").join(file);
    if env::var_os("ODREF_REFRESH").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        return fs::write(&path, actual).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{file}: {error}; ODREF_REFRESH=1 makes it"));
    assert!(
        expected == actual,
        "{file} differs; if that is right, ODREF_REFRESH=1 cargo test\n--- now:\n{actual}\n--- then:\n{expected}"
    );
}

/// The made-up content, for tests of formats: a wording fix in the real one never breaks them.
pub fn fixture_files() -> Files {
    Files::read(Folder { at: &project().join("tests/fixtures/content"), name: "data" }).unwrap()
}

pub fn fixture() -> Checked {
    check(&fixture_files()).unwrap()
}

/// The topic with a section of every kind, its protocol filled in.
pub fn every_kind() -> (Page, Vec<CitedSource>) {
    let checked = fixture();
    let topic = checked.topics.into_iter().find(|topic| topic.id == "every-kind").unwrap();
    let protocol = checked.protocols.into_iter().next().unwrap();
    let setting = Setting {
        emergency_number: "your emergency number (911, 112, 999 ...)".to_owned(),
        redose_wait_s: protocol.redose_wait_s.unwrap(),
        breath_interval_s: protocol.breath_interval_s,
        protocol: Some((protocol.clone(), hash::protocol(&protocol))),
        region: None,
    };
    let hash = hash::topic(&topic);
    let sources = checked.sources.0.into_iter().map(|(id, source)| CitedSource { id, source }).collect();
    (Page::new(topic, &hash, setting), sources)
}

pub fn real_files() -> Files {
    Files::read(Folder { at: &project().join("data"), name: "data" }).unwrap()
}

/// The made-up content with the files of `tests/fixtures/bad/<rule>/` laid over it, and what the checks say about it.
pub fn problems_of(rule: &str) -> Vec<Problem> {
    let folder = project().join("tests/fixtures/bad").join(rule);
    let mut files = fixture_files();
    for path in json_files(&folder) {
        let inside = path.strip_prefix(&folder).unwrap().to_string_lossy().into_owned();
        lay_over(&mut files, File { path: format!("data/{inside}"), text: fs::read_to_string(&path).unwrap() });
    }
    check(&files).map_or_else(|problems| problems, |checked| checked.warnings)
}

fn lay_over(files: &mut Files, file: File) {
    let single = match file.path.as_str() {
        "data/en/quiz.json" => Some(&mut files.quiz),
        "data/en/handout.json" => Some(&mut files.handout),
        "data/sources.json" => Some(&mut files.sources),
        "data/regions.json" => Some(&mut files.regions),
        "data/retired.json" => Some(&mut files.retired),
        "data/release.json" => Some(&mut files.release),
        _ => None,
    };
    if let Some(single) = single {
        *single = file;
        return;
    }
    let list = match file.path.split('/').nth(2) {
        Some("protocols") => &mut files.protocols,
        Some("asked") => &mut files.asked,
        _ => &mut files.topics,
    };
    list.retain(|other| other.path != file.path);
    list.push(file);
}

/// Every JSON file below a folder.
pub fn json_files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(json_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(path);
        }
    }
    found
}
