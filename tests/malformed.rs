//! What nobody should type or write: every slip ends in the documented code with file and place, and never in a panic.
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "a test that cannot go on should stop"
)]
#![allow(clippy::too_many_lines, reason = "lists of slips")]

mod common;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use common::{odref, project, said, scratch};
use serde_json::{Value, json};

/// A slip, and what comes of it.
struct Case {
    name: String,
    bytes: Vec<u8>,
}

fn case(name: impl Into<String>, bytes: impl Into<Vec<u8>>) -> Case {
    Case { name: name.into(), bytes: bytes.into() }
}

/// Writes the case, has it previewed, and looks at what is said.
fn is_rejected(file: &Path, case: &Case) {
    fs::write(file, &case.bytes).unwrap();
    let output = odref().arg("preview").arg(file).output().unwrap();
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(3), "{}: {error}", case.name);
    assert!(output.stdout.is_empty(), "{}", case.name);
    let place = error.strip_prefix("odref: ").and_then(|rest| rest.strip_prefix(&format!("{}:", file.display())));
    let line: usize = place.unwrap_or_else(|| panic!("{}: {error}", case.name)).split(':').next().unwrap().parse().unwrap();
    let lines = case.bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
    assert!((1..=lines).contains(&line), "{}: line {line} of {lines}: {error}", case.name);
    assert!(error.contains("; ") && error.contains("\nhint: "), "{}: {error}", case.name);
    assert!(!error.contains("panicked") && !error.chars().any(|c| c != '\n' && c.is_control()), "{}: {error}", case.name);
}

fn fixture(name: &str) -> String {
    fs::read_to_string(project().join("tests/fixtures/own").join(name)).unwrap()
}

/// The file cut after every 31st byte.
fn cuts(text: &str) -> Vec<Case> {
    let end = text.trim_end().len();
    (0..end).step_by(31).map(|at| case(format!("cut after {at} bytes"), &text.as_bytes()[..at])).collect()
}

/// A key twice, and a key that nobody knows, at every place where a key can stand.
fn keys(text: &str) -> Vec<Case> {
    let mut cases = Vec::new();
    for (at, _) in text.match_indices('{') {
        let rest = &text[at + 1..];
        let Some(key) = rest.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) else { continue };
        cases.push(case(format!("unknown key at {at}"), format!("{}\"bogus\": 1, {rest}", &text[..=at])));
        cases.push(case(format!("{key} twice at {at}"), format!("{}\"{key}\": null, {rest}", &text[..=at])));
    }
    cases
}

/// Every value of the file, by its place.
fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(object) => object.iter().for_each(|(key, value)| places(value, &format!("{at}/{key}"), found)),
        Value::Array(array) => array.iter().enumerate().for_each(|(index, value)| places(value, &format!("{at}/{index}"), found)),
        _ => {}
    }
}

/// A value of another kind at every place, and in every text what cannot be seen or is too long.
fn values(text: &str) -> Vec<Case> {
    let whole: Value = serde_json::from_str(text).unwrap();
    let mut all = Vec::new();
    places(&whole, "", &mut all);
    let mut cases = Vec::new();
    for place in &all {
        let original = whole.pointer(place).unwrap();
        let mut wrong = vec![json!(3.5), json!([[1]])];
        // an address of a schema is never shown
        if let Some(text) = original.as_str().filter(|_| !place.ends_with("$schema")) {
            wrong.extend(["\u{1b}[2J", "\u{85}", "\u{202e}"].map(|c| json!(format!("{text}{c}"))));
            wrong.push(json!("long ".repeat(2000)));
        }
        for value in wrong {
            let mut changed = whole.clone();
            *changed.pointer_mut(place).unwrap() = value.clone();
            let shown: String = value.to_string().chars().take(40).collect();
            cases.push(case(format!("{place} = {shown}"), serde_json::to_string_pretty(&changed).unwrap()));
        }
    }
    cases
}

/// Every key that must be there, left out.
fn missing(text: &str) -> Vec<Case> {
    let whole: Value = serde_json::from_str(text).unwrap();
    let optional = [
        "$schema",
        "aliases",
        "see_also",
        "detail",
        "depth",
        "asked_as",
        "urgent",
        "year",
        "url",
        "redose_wait_s",
        "breath_interval_s",
        "reviewer",
    ];
    let mut all = Vec::new();
    places(&whole, "", &mut all);
    let mut cases = Vec::new();
    for place in &all {
        let (above, key) = place.rsplit_once('/').unwrap_or_default();
        let mut changed = whole.clone();
        let Some(object) = changed.pointer_mut(above).and_then(Value::as_object_mut) else { continue };
        if !optional.contains(&key) && object.remove(key).is_some() {
            cases.push(case(format!("no {place}"), serde_json::to_string_pretty(&changed).unwrap()));
        }
    }
    cases
}

/// What no rule makes.
fn by_hand(text: &str) -> Vec<Case> {
    let with = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let many = |item: &str, count: usize| vec![item; count].join(", ");
    vec![
        case("empty", ""),
        case("white space", " \n\t\r\n "),
        case("null", "null"),
        case("a list", "[]"),
        case("an object without keys", "{}"),
        case("a number", "7"),
        case("a text", "\"our-room\""),
        case("no JSON", "title: Our room\n"),
        case("TOML", "title = \"Our room\"\n"),
        case("a mark of UTF-8 first", format!("\u{feff}{text}")),
        case("UTF-16", utf16),
        case("Latin-1", &b"{\n \"id\": \"caf\xe9\"}"[..]),
        case("a zero byte", with("Our training room", "Our \0 room")),
        case("an escape code", with("Our training room", "Our \u{1b}[31m room")),
        case("half a surrogate pair", with("Our training room", "Our \\ud800 room")),
        case("an unknown escape", with("Our training room", "Our \\x41 room")),
        case("deep lists", "[".repeat(100_000)),
        case("deep objects", "{\"id\":".repeat(100_000)),
        case("deep and closed", format!("{{\"id\": {}1{}}}", "[".repeat(500), "]".repeat(500))),
        case("a year too large", with("\"year\": 2026", "\"year\": 99999")),
        case("a year below zero", with("\"year\": 2026", "\"year\": -1")),
        case("a year beyond numbers", with("\"year\": 2026", &format!("\"year\": 1{}", "0".repeat(400)))),
        case("no number", with("\"year\": 2026", "\"year\": NaN")),
        case("a comma too many", with("\"see_also\": [\"respond\", \"naloxone\"]", "\"see_also\": [\"respond\",]")),
        case("a comment", with("\"aliases\"", "// ours\n\"aliases\"")),
        case("single quotes", text.replace('"', "'")),
        case("two documents", format!("{text}{text}")),
        case("words after the end", format!("{text} and more")),
        case("too large", format!("{text}{}", " ".repeat(1024 * 1024))),
        case("an id that is another", with("\"id\": \"our-room\"", "\"id\": \"your-room\"")),
        case("an id with a slash", with("\"id\": \"our-room\"", "\"id\": \"../our-room\"")),
        case("an id in capitals", with("\"id\": \"where\"", "\"id\": \"Where\"")),
        case("a section twice", with("\"id\": \"hours\"", "\"id\": \"where\"")),
        case("an item twice", with("\"id\": \"wait\"", "\"id\": \"kit\"")),
        case("a kind that is none", with("\"kind\": \"list\"", "\"kind\": \"lists\"")),
        case("cells without columns", with("\"columns\": [\"Day\", \"From\", \"To\"],", "")),
        case("a cell too few", with("[\"Monday\", \"9\", \"17\"]", "[\"Monday\", \"9\"]")),
        case("too many columns", with("\"columns\": [\"Day\"", &format!("\"columns\": [{}, \"Day\"", many("\"A\"", 30)))),
        case(
            "too many aliases",
            with("[\"room\"]", &format!("[{}]", (0..99).map(|n| format!("\"room-{n}\"")).collect::<Vec<_>>().join(","))),
        ),
        case("too many sources", with("[\"our-leaflet\"]", &format!("[{}]", many("\"our-leaflet\"", 99)))),
        case(
            "too many items",
            with(
                "\"items\": [",
                &format!(
                    "\"items\": [{}, ",
                    (0..9)
                        .map(|n| format!("{{\"id\": \"n{n}\", \"term\": \"T\", \"text\": \"T.\", \"sources\": [\"who-2014\"]}}"))
                        .collect::<Vec<_>>()
                        .join(", ")
                ),
            ),
        ),
        case(
            "no sections",
            "{\"id\": \"our-room\", \"title\": \"T\", \"summary\": \"S\", \"lead\": \"L.\", \"review\": {\"status\": \"unreviewed\", \"checked_on\": \"2026-01-01\", \"next_check\": \"2027-01-01\", \"reviewer\": null}, \"sections\": []}",
        ),
        case("no source", with("\"sources\": [\"our-leaflet\"]", "\"sources\": []")),
        case("an unknown source", with("\"sources\": [\"our-leaflet\"]", "\"sources\": [\"nobody\"]")),
        case("a source of ours", with("\"our-leaflet\": {", "\"who-2014\": {")),
        case("an address that is none", with("\"url\": null", "\"url\": \"javascript:alert(1)\"")),
        case("a day that is none", with("2026-11-01", "2026-02-30")),
        case("a date in words", with("2026-11-01", "1 November")),
        case("checks in the wrong order", with("\"next_check\": \"2027-11-01\"", "\"next_check\": \"2025-11-01\"")),
        case("reviewed by nobody", with("\"status\": \"unreviewed\"", "\"status\": \"reviewed\"")),
        case("an unknown placeholder", with("{redose_wait}", "{dose}")),
        case("a brace left open", with("{redose_wait}", "{redose_wait")),
        case("a time of the protocols", with("{redose_wait}", "{breath_interval}")),
        case("bold", with("On the shelf", "On **the** shelf")),
        case("HTML", with("On the shelf", "On <script>the</script> shelf")),
        case("a link", with("On the shelf", "On [the](https://example.org) shelf")),
        case("a word that hurts", with("On the shelf", "Addicts on the shelf")),
        case("see_also to itself", with("\"see_also\": [\"respond\"", "\"see_also\": [\"our-room\"")),
        case("a steps section from nowhere", with("\"kind\": \"list\",", "\"kind\": \"list\", \"from\": \"nowhere\",")),
        case("an alias of a command", with("[\"room\"]", "[\"preview\"]")),
    ]
}

#[test]
fn malformed_topics_are_rejected_with_file_and_line() {
    let text = fixture("our-room.json");
    let file = scratch("topics").join("our-room.json");
    let cases: Vec<Case> =
        [cuts(&text), keys(&text), values(&text), missing(&text), by_hand(&text)].into_iter().flatten().collect();
    assert!(cases.len() >= 200, "{}", cases.len());
    cases.iter().for_each(|case| is_rejected(&file, case));
}

#[test]
fn malformed_protocols_are_rejected_with_file_and_line() {
    let text = fixture("our-steps.json");
    let file = scratch("protocols").join("our-steps.json");
    let with = |from: &str, to: &str| {
        assert!(text.contains(from), "{from}");
        text.replacen(from, to, 1)
    };
    let by_hand = vec![
        case("times in the wrong order", with("[60, 120]", "[120, 60]")),
        case("no time at all", with("[60, 120]", "[0, 0]")),
        case("three times", with("[60, 120]", "[60, 120, 180]")),
        case("a time too large", with("[60, 120]", "[60, 99999999999]")),
        case("a placeholder without its time", with("\"breath_interval_s\": [7, 9],", "")),
        case("a step too long", with("Look around.", &"Look ".repeat(16))),
        case("a step without action", with("[\"Look around.\"]", "[]")),
        case("no steps", format!("{}\"steps\": []}}", text.split("\"steps\"").next().unwrap())),
    ];
    let cases: Vec<Case> = [cuts(&text), keys(&text), values(&text), missing(&text), by_hand].into_iter().flatten().collect();
    assert!(cases.len() >= 200, "{}", cases.len());
    cases.iter().for_each(|case| is_rejected(&file, case));
}

#[test]
fn the_card_answers_beside_any_malformed_file() {
    let text = fixture("our-room.json");
    let file = scratch("beside").join("our-room.json");
    for case in by_hand(&text) {
        fs::write(&file, &case.bytes).unwrap();
        let output = odref().arg("--content").arg(&file).output().unwrap();
        assert_eq!((output.status.code(), String::from_utf8(output.stdout).unwrap()), (Some(0), said(&[])), "{}", case.name);
    }
}

/// Settings files that make no sense: every key with every value of another kind, and what is no TOML.
fn settings() -> Vec<Case> {
    let values = [
        "7",
        "-1",
        "3.5",
        "1e400",
        "true",
        "2026-11-22",
        "{}",
        "{a = 1}",
        "[[\"a\"]]",
        "[1]",
        "[{}]",
        "\"\"",
        "\"XX\"",
        "\"\\u0007\"",
        "\"\\u202e\"",
        "\"\"\"\na\nb\"\"\"",
        "'never '",
    ];
    let pairs =
        ["region", "language", "color", "contact"].into_iter().flat_map(|key| values.map(|value| format!("{key} = {value}")));
    let garbage = [
        "region",
        "region =",
        "= \"GB\"",
        "region = GB",
        "region = \"GB",
        "region : \"GB\"",
        "region == \"GB\"",
        "[region",
        "[]",
        "[[region]]",
        "[region]\na = 1",
        "region.a = \"GB\"",
        "\"\" = 1",
        "{\"region\": \"GB\"}",
        "region = \"GB\" color = \"never\"",
        "region = \"GB\",",
        "region = \"\\q\"",
        "region = \"\\ud800\"",
        "region = 'GB\n'",
        "contact = [\"a\"",
        "contact = [\"a\",, \"b\"]",
        "contact = [\"a\" \"b\"]",
        "contact = \"a\"",
        "region = \"GB\"\nregion = \"GB\"",
        "Region = \"GB\"",
        "REGION = \"GB\"",
        "region_code = \"GB\"",
        "reg\u{0456}on = \"GB\"",
        "colour = \"never\"",
        "lang = \"en\"",
        "product = \"nyxoid\"",
        "\u{0}",
        "# \u{7}",
        "# \u{2066}",
        "\u{feff}\u{feff}region = \"GB\"",
        "region = 0x",
        "<xml/>",
        "---\nregion: GB",
        "region = nan",
        "export REGION=GB",
        ";region = \"GB\"",
        "region = \"GB\"\r\rcolor = 1",
    ];
    let mut cases: Vec<Case> = pairs.chain(garbage.map(str::to_owned)).map(|text| case(text.clone(), text)).collect();
    cases.extend([
        case("deep lists", "contact = ".to_owned() + &"[".repeat(50_000)),
        case("deep tables", "a.".repeat(30_000) + "b = 1"),
        case("too large", "#".repeat(65_537)),
        case("a long contact", format!("contact = [\"{}\"]", "é".repeat(81))),
        case("many contacts", format!("contact = [{}]", "\"a\",".repeat(7))),
        case("not UTF-8", &b"region = \"\xc3\x28\""[..]),
        case("UTF-16", &b"\xff\xfer\0e\0g\0"[..]),
        case("a long key", "k".repeat(60_000) + " = 1"),
    ]);
    cases
}

#[test]
fn malformed_settings_end_in_2_with_file_and_line_and_never_stop_the_card() {
    let home = scratch("settings");
    let file: PathBuf = home.join(".config/odref/config.toml");
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    let cases = settings();
    assert!(cases.len() >= 100, "{}", cases.len());
    for case in cases {
        fs::write(&file, &case.bytes).unwrap();
        let at_home = |arguments: &[&str]| odref().env("HOME", &home).args(arguments).output().unwrap();
        let refused = at_home(&["config"]);
        let error = String::from_utf8(refused.stderr).unwrap();
        assert_eq!((refused.status.code(), refused.stdout.is_empty()), (Some(2), true), "{}: {error}", case.name);
        let place =
            error.strip_prefix(&format!("odref: {}:", file.display())).unwrap_or_else(|| panic!("{}: {error}", case.name));
        let line: usize = place.split(':').next().unwrap().parse().unwrap();
        let lines = case.bytes.iter().filter(|byte| **byte == b'\n').count() + 1;
        assert!((1..=lines).contains(&line) && error.contains("; ") && error.contains("\nhint: "), "{}: {error}", case.name);
        let card = at_home(&["--width", "80", "--color", "never", "--region", "US"]);
        assert_eq!(card.status.code(), Some(0), "{}", case.name);
        assert_eq!(String::from_utf8(card.stdout).unwrap(), said(&["--region", "US"]), "{}", case.name);
        assert_eq!(String::from_utf8(card.stderr).unwrap().lines().count(), 1, "{}", case.name);
    }
}

/// Words as they come from a shell; the last are not UTF-8.
fn lines_of_arguments() -> Vec<Vec<OsString>> {
    let mut lines: Vec<String> = Vec::new();
    for option in ["--format", "--color", "--lang"] {
        lines.extend(["", "x", "TEXT", "0", "-1", "json,text", "\u{1b}[2J", "é"].map(|value| format!("{option}={value}")));
        lines.extend([format!("{option} "), option.to_owned(), format!("{option}={}", "x".repeat(10_000))]);
    }
    for value in ["", "-1", "+-1", "1.5", "1e3", "0x50", "eighty", "99999999999999999999999999", "\u{661}\u{660}"] {
        lines.push(format!("--width={value}"));
        lines.push(format!("find naloxone --limit={value}"));
    }
    lines.extend(["--json=2", "--json=0", "--json=", "--json=1.0", "--json=true", "--json=x", "--json=-1"].map(str::to_owned));
    lines.extend(
        ["--full --full", "--plain --plain", "--json --json", "--color=never --color=always", "--width=40 --width=50"]
            .map(str::to_owned),
    );
    lines.extend(
        ["--region=US --region=GB", "--lang=en --lang=en", "--strict --strict", "--json --format text", "--json --format html"]
            .map(str::to_owned),
    );
    lines.extend(
        [
            "--full=1",
            "--plain=yes",
            "--strict=0",
            "--version=1",
            "--region",
            "--content",
            "--width",
            "--nothing",
            "--Full",
            "--ful",
        ]
        .map(str::to_owned),
    );
    lines.extend(
        [
            "-x",
            "-j",
            "-",
            "-1",
            "--=",
            "--=x",
            "---",
            "-- triad",
            "nothing",
            "TRIAD",
            "Respond",
            "tri",
            "triad nothing",
            "triad a b",
        ]
        .map(str::to_owned),
    );
    lines.extend(
        [
            "get",
            "get a b",
            "get ...",
            "list extra",
            "config extra",
            "export extra",
            "find",
            "regions XX",
            "regions US GB",
            "sources x",
        ]
        .map(str::to_owned),
    );
    lines.extend(
        ["sources a b", "preview", "preview a b", "respond --protocol", "respond --protocol=x", "respond steps --compare"]
            .map(str::to_owned),
    );
    lines.extend(
        ["triad --protocol common", "triad --compare", "list --limit 3", "schema nothing", "help nothing", "../etc/passwd"]
            .map(str::to_owned),
    );
    lines.extend([format!("get {}", "x".repeat(100_000)), "x".repeat(100_000), format!("--{}", "x".repeat(100_000))]);
    let mut words: Vec<Vec<OsString>> = lines.iter().map(|line| line.split(' ').map(OsString::from).collect()).collect();
    words.push(vec![OsString::new()]);
    words.push(vec!["a"; 1000].into_iter().map(OsString::from).collect());
    #[cfg(unix)]
    {
        use std::os::unix::ffi::OsStringExt;
        let garbage = || OsString::from_vec(b"\xff\xfe".to_vec());
        let flag = |name: &str| OsString::from_vec([name.as_bytes(), b"=\xff"].concat());
        words.push(vec![garbage()]);
        words.extend(["triad", "get", "regions", "sources", "schema", "help"].map(|verb| vec![verb.into(), garbage()]));
        words.extend(["--format", "--color", "--width", "--lang", "--json", "--nothing"].map(|name| vec![flag(name)]));
        words.push(vec![OsString::from_vec(b"--\xff".to_vec())]);
    }
    words
}

#[test]
fn malformed_arguments_end_in_2_with_a_hint_and_the_way_to_the_card() {
    let lines = lines_of_arguments();
    assert!(lines.len() >= 100, "{}", lines.len());
    for words in lines {
        let shown: String = format!("{words:?}").chars().take(80).collect();
        for as_json in [false, true] {
            // first, so that nothing before it takes it for a value
            let output = odref().args(as_json.then_some("--format=json")).args(&words).output().unwrap();
            let error = String::from_utf8(output.stderr).unwrap();
            assert_eq!((output.status.code(), output.stdout.is_empty()), (Some(2), true), "{shown}: {error}");
            assert!(!error.chars().any(|c| c != '\n' && c.is_control()), "{shown}: {error}");
            if as_json || words.iter().any(|word| word.to_string_lossy().starts_with("--json")) {
                let document: Value = serde_json::from_str(&error).unwrap_or_else(|_| panic!("{shown}: {error}"));
                assert_eq!(document["error"]["exit_code"], 2, "{shown}");
                assert_ne!(document["error"]["hint"], "", "{shown}");
            } else {
                assert!(error.starts_with("odref: ") && error.contains("\nhint: "), "{shown}: {error}");
                assert!(error.ends_with("Somebody not waking or not breathing well? Type: odref\n"), "{shown}: {error}");
            }
        }
    }
}

#[test]
#[cfg(unix)]
fn a_region_that_is_no_text_is_a_warning() {
    use std::os::unix::ffi::OsStringExt;
    let output = odref()
        .arg("--region")
        .arg(OsString::from_vec(b"\xff".to_vec()))
        .assert()
        .success()
        .stdout(said(&[]))
        .get_output()
        .clone();
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("odref: warning: no region "));
}
