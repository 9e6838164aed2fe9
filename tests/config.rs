//! The settings: which place wins, and what a broken file comes to.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use std::fs;
use std::path::PathBuf;

use assert_cmd::Command;
use common::{odref, said, scratch};
use serde_json::Value;

/// A home with this settings file.
fn home(name: &str, settings: &[u8]) -> PathBuf {
    let home = scratch(name);
    fs::create_dir_all(home.join(".config/odref")).unwrap();
    fs::write(home.join(".config/odref/config.toml"), settings).unwrap();
    home
}

fn at(home: &PathBuf) -> Command {
    let mut command = odref();
    command.env("HOME", home);
    command
}

fn text(command: &mut Command) -> (String, String) {
    let output = command.assert().success().get_output().clone();
    (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

fn data(command: &mut Command) -> Value {
    let (stdout, _) = text(command);
    serde_json::from_str::<Value>(&stdout).unwrap()["data"].clone()
}

const GOOD: &[u8] =
    b"# ours\nregion = \"GB\"\ncontact = [\"Needle exchange\", \"Tel. 555 0100\"]\ncolor = \"always\"\nlanguage = \"en\"\n";

#[test]
fn the_file_sets_what_flag_and_variable_do_not() {
    let home = home("wins", GOOD);
    assert!(text(&mut at(&home)).0.contains("999 or 112"));
    assert!(text(at(&home).env("ODREF_REGION", "JP")).0.contains("Call 119"));
    assert!(text(at(&home).env("ODREF_REGION", "JP").args(["--region", "US"])).0.contains("Call 911"));
}

#[test]
fn every_setting_says_where_it_came_from() {
    let home = home("origins", GOOD);
    let path = home.join(".config/odref/config.toml");
    let settings = data(at(&home).args(["config", "--json"]));
    for (key, line) in [("region", 2), ("contact", 3), ("color", 4), ("language", 5)] {
        let given = &settings[key];
        assert_eq!((&given["from"], &given["line"]), (&Value::from("file"), &Value::from(line)), "{key}");
        assert_eq!(given["name"], path.to_str().unwrap(), "{key}");
    }
    assert_eq!(settings["contact"]["value"], serde_json::json!(["Needle exchange", "Tel. 555 0100"]));

    let variables = [("ODREF_REGION", "JP"), ("ODREF_CONTACT", "Us|Tel. 1"), ("ODREF_COLOR", "never"), ("ODREF_LANG", "en")];
    let settings = data(at(&home).args(["config", "--json"]).envs(variables));
    for (key, value) in [("region", "JP".into()), ("contact", serde_json::json!(["Us", "Tel. 1"])), ("color", "never".into())] {
        assert_eq!((&settings[key]["from"], &settings[key]["value"]), (&Value::from("variable"), &value), "{key}");
    }
    assert_eq!(settings["language"]["name"], "ODREF_LANG");

    let flags = ["config", "--json", "--region", "us", "--color", "auto", "--lang", "en"];
    let settings = data(at(&home).args(flags).envs(variables));
    for (key, name) in [("region", "--region"), ("color", "--color"), ("language", "--lang")] {
        assert_eq!((&settings[key]["from"], &settings[key]["name"]), (&Value::from("flag"), &Value::from(name)), "{key}");
    }

    let settings = data(odref().args(["config", "--json"]));
    for key in ["region", "contact", "color", "language"] {
        assert_eq!((&settings[key]["from"], &settings[key]["line"]), (&Value::from("built_in"), &Value::Null), "{key}");
    }
    assert_eq!((&settings["region"]["value"], &settings["contact"]["value"]), (&Value::Null, &serde_json::json!([])));
    assert_eq!((&settings["file"]["path"], &settings["file"]["exists"]), (&Value::Null, &Value::from(false)));
}

#[test]
fn the_page_of_settings_shows_value_and_origin() {
    let home = home("page", GOOD);
    let page = text(at(&home).args(["config", "--color", "never"])).0;
    for line in [
        "region    GB ",
        "from the file below, line 2",
        "contact   Needle exchange ",
        "          Tel. 555 0100\n",
        "from --color\n",
    ] {
        assert!(page.contains(line), "{line}: {page}");
    }
    assert!(
        page.contains(&format!("Settings file: {}\n", home.join(".config/odref/config.toml").display()))
            || page.contains("Settings file:\n")
    );
    let plain = text(at(&home).args(["config", "--plain"])).0;
    assert!(plain.contains("contact: Needle exchange | Tel. 555 0100 (") && plain.contains("config.toml, line 3)\n"), "{plain}");
    assert_eq!(plain.lines().count(), 4);
}

#[test]
fn the_settings_folder_follows_xdg() {
    let (home, other) = (home("xdg-home", b"region = \"GB\""), scratch("xdg-other"));
    fs::create_dir_all(other.join("odref")).unwrap();
    fs::write(other.join("odref/config.toml"), "region = \"US\"").unwrap();
    let region =
        |xdg: &std::ffi::OsStr| data(at(&home).env("XDG_CONFIG_HOME", xdg).args(["config", "--json"]))["region"]["value"].clone();
    assert_eq!(region(other.as_os_str()), "US");
    for ignored in ["", ".", "odref", "../other"] {
        assert_eq!(region(ignored.as_ref()), "GB", "XDG_CONFIG_HOME={ignored:?}");
    }
    let relative = text(odref().current_dir(&home).env("HOME", ".").args(["config"])).0;
    assert!(relative.contains("No settings file: "), "{relative}");
}

#[test]
fn colour_in_the_file_goes_before_the_variables_of_the_terminal_and_after_the_flag() {
    let home = home("colour", b"color = \"always\"");
    let coloured = |command: &mut Command| text(command).0.contains('\u{1b}');
    assert!(coloured(at(&home).env("NO_COLOR", "1")));
    assert!(!coloured(at(&home).args(["--color", "never"])));
    assert!(!coloured(at(&home).args(["--color", "auto"])), "not a terminal");
    assert!(!coloured(at(&home).env("ODREF_COLOR", "never")));
    fs::write(home.join(".config/odref/config.toml"), "color = \"never\"").unwrap();
    assert!(!coloured(at(&home).env("CLICOLOR_FORCE", "1")));
    assert!(coloured(odref().env("CLICOLOR_FORCE", "1")), "or the test shows nothing");
}

#[test]
fn a_language_that_odref_does_not_have_is_refused_only_when_typed() {
    odref().args(["--lang", "fr"]).assert().code(2).stdout("");
    let (card, warning) = text(odref().env("ODREF_LANG", "fr"));
    assert_eq!(card, said(&[]));
    assert!(warning.contains("ODREF_LANG cannot be \"fr\"; only: en"), "{warning}");
}

/// A broken file: what `odref config` says, where, and that the card comes all the same.
fn is_refused(name: &str, settings: &[u8], line: usize, what: &str) -> PathBuf {
    let home = home(name, settings);
    let (card, warning) = text(&mut at(&home));
    assert!(card.starts_with("OPIOID OVERDOSE: WHAT TO DO NOW\n\n 1  "), "{name}: {card}");
    let place = format!("{}:{line}: {what}", home.join(".config/odref/config.toml").display());
    assert!(warning.starts_with(&format!("odref: warning: {place}")) && warning.lines().count() == 1, "{place}: {warning}");
    let output = at(&home).arg("config").assert().code(2).stdout("").get_output().clone();
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains(&place) && error.contains("\nhint: "), "{place}: {error}");
    home
}

#[test]
fn a_broken_file_names_line_and_key_and_never_stops_the_card() {
    is_refused(
        "unknown",
        b"region = \"GB\"\nregoin = \"US\"\n",
        2,
        "\"regoin\" is not a setting; write one of: region, language,",
    );
    is_refused("colour-key", b"colour = \"never\"", 1, "\"colour\" is not a setting; write \"color\"");
    is_refused("capital", b"\n\nRegion = \"GB\"", 3, "\"Region\" is not a setting; write \"region\"");
    is_refused("table", b"[respond]\nregion = \"GB\"", 1, "\"respond\" is not a setting");
    is_refused("number", b"region = 44", 1, "\"region\" is a number, not text; write region = \"GB\"");
    is_refused("list", b"region = [\"GB\"]", 1, "\"region\" is a list, not text");
    is_refused("contact-text", b"contact = \"Us\"", 1, "\"contact\" is text, not a list; write a list of lines");
    is_refused("contact-number", b"contact = [\"Us\", 5]", 1, "a line of \"contact\" is a number, not text");
    is_refused("contact-many", b"contact = [\"a\",\"a\",\"a\",\"a\",\"a\",\"a\",\"a\"]", 1, "\"contact\" has 7 lines; at most 6");
    is_refused(
        "contact-long",
        format!("contact = [\"{}\"]", "x".repeat(81)).as_bytes(),
        1,
        "\"contact\" has a line of 81 characters",
    );
    is_refused("contact-empty", b"contact = [\" \"]", 1, "\"contact\" has an empty line");
    is_refused("contact-break", b"contact = [\"a\\nb\"]", 1, "\"contact\" has a character that cannot be seen (\\u{a})");
    is_refused("contact-bidi", b"contact = [\"a\\u202eb\"]", 1, "\"contact\" has a character that cannot be seen (\\u{202e})");
    is_refused("region-unknown", b"region = \"XX\"", 1, "no region \"XX\"; write a code");
    is_refused("language", b"\nlanguage = \"fr\"", 2, "no language \"fr\"; write one of: en");
    is_refused("color-value", b"color = \"red\"", 1, "\"color\" cannot be \"red\"; write one of: auto, always, never");
    is_refused("twice", b"region = \"GB\"\nregion = \"US\"", 2, "not valid TOML: duplicate key");
    is_refused("no-value", b"color = \"never\"\nregion =", 2, "not valid TOML: ");
    is_refused("not-utf8", b"color = \"never\"\nregion = \"\xff\"", 2, "not UTF-8 text; save it as UTF-8");
    is_refused("control", b"region = \"GB\" # \x1b[2J", 1, "a character that cannot be seen (\\u{1b})");
    is_refused("bidi", "\n# \u{202e} ours\n".as_bytes(), 2, "a character that cannot be seen (\\u{202e})");
    is_refused("deep", "[".repeat(60_000).as_bytes(), 1, "not valid TOML: ");
    is_refused("large", "#".repeat(65_537).as_bytes(), 1, "more than 65536 bytes");
}

#[test]
fn a_slip_in_one_key_leaves_the_others_in_force_and_a_file_that_is_no_toml_sets_nothing() {
    let some = home("partly", b"region = \"GB\"\ncolor = 3\nfoo = 1\n");
    let (card, warning) = text(&mut at(&some));
    assert!(card.contains("999 or 112") && warning.contains("(and 1 more: odref config)"), "{warning}");
    let error = String::from_utf8(at(&some).arg("config").assert().code(2).get_output().stderr.clone()).unwrap();
    assert!(error.contains("config.toml:2: ") && error.contains("config.toml:3: "), "{error}");
    let none = home("no-toml", b"region = \"GB\"\nregion = \"US\"\n");
    assert_eq!(text(&mut at(&none)).0, said(&[]));
}

#[test]
fn a_broken_file_is_a_warning_in_every_document() {
    let home = home("documents", b"regoin = \"GB\"");
    for arguments in common::DATA_REQUESTS {
        let output = at(&home).args(*arguments).arg("--json").assert().success().get_output().clone();
        let document: Value = serde_json::from_slice(&output.stdout).unwrap();
        let warnings = document["warnings"].as_array().unwrap();
        assert!(warnings.iter().any(|warning| warning.as_str().unwrap().contains("config.toml:1: \"regoin\"")), "{arguments:?}");
        assert!(output.stderr.is_empty(), "{arguments:?}");
    }
    let output = at(&home).args(["config", "--json"]).assert().code(2).stdout("").get_output().clone();
    let error: Value = serde_json::from_slice(&output.stderr).unwrap();
    assert_eq!((&error["error"]["code"], &error["error"]["exit_code"]), (&"settings.invalid".into(), &2.into()));
}

#[test]
fn a_mark_of_utf_8_at_the_start_and_the_line_ends_of_windows_are_fine() {
    let home = home("windows", b"\xef\xbb\xbfregion = \"GB\"\r\ncolor = \"never\"\r\n");
    let (page, warning) = text(at(&home).arg("config"));
    assert!(page.contains("region    GB") && warning.is_empty(), "{page} {warning}");
}

#[test]
#[cfg(unix)]
fn what_is_not_a_file_is_not_opened() {
    for target in ["/dev/zero", "/dev/null", "/"] {
        let home = home(&format!("device{}", target.replace('/', "-")), b"");
        let path = home.join(".config/odref/config.toml");
        fs::remove_file(&path).unwrap();
        std::os::unix::fs::symlink(target, &path).unwrap();
        let mut command = at(&home);
        let (card, warning) = text(command.timeout(std::time::Duration::from_secs(20)));
        assert_eq!(card, said(&[]), "{target}");
        assert!(warning.contains("config.toml:1: not a file; "), "{target}: {warning}");
    }
    let pipe = home("pipe", b"");
    let path = pipe.join(".config/odref/config.toml");
    fs::remove_file(&path).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&path).status().unwrap().success());
    let (card, warning) = text(at(&pipe).timeout(std::time::Duration::from_secs(20)));
    assert!(card == said(&[]) && warning.contains("not a file"), "{warning}");
}

#[test]
fn a_home_that_is_none_is_no_home() {
    let long = format!("/{}", "x".repeat(5000));
    let deep = "/x".repeat(5000);
    for home in ["", "relative", "/nowhere/at/all", "/dev/null", &long, &deep] {
        let output = odref().env("HOME", home).assert().success().stdout(said(&[])).get_output().clone();
        assert!(output.stderr.is_empty(), "HOME={}", home.chars().take(20).collect::<String>());
    }
}

#[test]
fn nothing_is_written_to_the_home() {
    let home = scratch("empty-home");
    for arguments in common::REQUESTS {
        at(&home).args(*arguments).output().unwrap();
    }
    assert_eq!(fs::read_dir(&home).unwrap().count(), 0);
}
