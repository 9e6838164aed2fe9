//! What users type, and what they see.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use common::{document, odref, real_files, said};
use odref::content::check::check;

/// Ids of the topics in the content folder: nothing else lists them.
fn topic_ids() -> Vec<String> {
    check(&real_files()).unwrap().topics.into_iter().map(|topic| topic.id).collect()
}

fn complains(arguments: &[&str]) -> String {
    let output = odref().args(arguments).assert().code(2).stdout("").get_output().clone();
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn the_bare_command_says_what_to_do_now() {
    let card = said(&[]);
    assert!(card.starts_with("OPIOID OVERDOSE: WHAT TO DO NOW\n\n 1  "), "{card}");
    assert!(card.contains("Call your emergency number"), "{card}");
    assert_eq!(card, said(&["respond"]));
}

#[test]
fn the_card_fits_a_small_window() {
    let card = said(&["--width", "80"]);
    assert!(card.lines().count() <= 21, "{} lines", card.lines().count());
}

#[test]
fn every_topic_fits_a_large_window() {
    for topic in topic_ids() {
        let page = said(&[&topic, "--width", "80"]);
        assert!(page.lines().count() <= 44, "{topic}: {} lines", page.lines().count());
    }
}

#[test]
fn every_topic_file_is_a_command_with_a_line_in_the_help() {
    let (help, list) = (said(&["--help"]), said(&["list"]));
    for topic in check(&real_files()).unwrap().topics {
        assert!(said(&[&topic.id]).starts_with(&topic.title.to_uppercase()), "{}", topic.id);
        for page in [&help, &list] {
            assert!(page.contains(&topic.id) && page.contains(&topic.summary), "{}", topic.id);
        }
    }
}

#[test]
fn other_names_open_the_topic() {
    assert_eq!(said(&["narcan"]), said(&["naloxone"]));
    assert_eq!(said(&["overdose"]), said(&["respond"]));
}

#[test]
fn a_typo_gets_a_suggestion_and_the_way_to_the_card() {
    let complaint = complains(&["nalaxone"]);
    assert!(complaint.starts_with("odref: no topic or command \"nalaxone\"\nhint: did you mean \"naloxone\"?"), "{complaint}");
    assert!(complaint.contains("Type: odref\n"), "{complaint}");
}

#[test]
fn a_word_like_none_gets_the_list() {
    assert!(complains(&["xyzzy"]).contains("hint: All of them: odref list"));
}

#[test]
fn a_section_alone_is_shown_whole() {
    let section = said(&["naloxone", "products"]);
    assert!(section.contains("Prenoxad") && !section.contains("What naloxone does"), "{section}");
}

#[test]
fn an_unknown_section_lists_the_known() {
    let complaint = complains(&["triad", "nothing"]);
    assert!(complaint.contains("\"triad\" has no section \"nothing\"\nhint: write one of: signs, "), "{complaint}");
}

#[test]
fn a_statement_answers_to_its_public_id() {
    let statement = said(&["get", "triad.signs.pinpoint-pupils"]);
    assert!(statement.contains("Pinpoint pupils") && statement.contains("https://"), "{statement}");
    assert_eq!(said(&["get", "triad.signs.pinpoint-pupils", "--plain"]).lines().count(), 1);
}

#[test]
fn a_step_of_the_protocol_answers_too() {
    assert!(said(&["get", "respond.steps.call"]).contains("Call your emergency number"));
}

#[test]
fn an_unknown_id_is_refused_with_an_example() {
    for id in ["triad", "triad.signs", "triad.signs.nothing", "nothing.at.all", "", ".."] {
        assert!(complains(&["get", id]).contains("hint: ids are topic.section.item"), "{id}");
    }
}

#[test]
fn sources_say_where_statements_come_from() {
    let one = said(&["sources", "who-2014"]);
    assert!(one.contains("Community management of opioid overdose") && one.contains("Cited in: respond"), "{one}");
    assert!(said(&["sources"]).lines().count() > 100);
    assert!(complains(&["sources", "who-1814"]).contains("no source \"who-1814\""));
}

#[test]
fn help_starts_with_three_examples() {
    let help = said(&["--help"]);
    let mut lines = help.lines();
    assert_eq!(lines.next(), Some("Examples:"));
    assert!(lines.by_ref().take(3).all(|line| line.starts_with("  odref")), "{help}");
    assert_eq!(lines.next(), Some(""));
    assert!(help.lines().all(|line| line.len() <= 80), "{help}");
}

#[test]
fn the_examples_of_the_help_work() {
    for line in said(&["--help"]).lines().skip(1).take(3) {
        let arguments: Vec<&str> = line.trim_start().split("  ").next().unwrap().split_whitespace().skip(1).collect();
        said(&arguments);
    }
}

#[test]
fn the_version_tells_program_and_content_apart() {
    let version = said(&["--version"]);
    let mut lines = version.lines();
    assert_eq!(lines.next(), Some(concat!("odref ", env!("CARGO_PKG_VERSION"))));
    let content = check(&real_files()).unwrap().release;
    let expected = format!("content {} ({}), en, unreviewed, ", content.version, content.date);
    assert!(lines.next().unwrap().starts_with(&expected), "{version}");
    assert_eq!(version, said(&["-V"]));
}

#[test]
fn options_work_before_and_after_the_topic() {
    assert_eq!(said(&["--full", "--width=60", "triad"]), said(&["triad", "--width=60", "--full"]));
}

#[test]
fn the_full_page_has_details_and_sources() {
    let (short, full) = (said(&["triad"]), said(&["triad", "--full"]));
    assert!(!short.contains("https://") && full.contains("https://"));
    assert!(full.lines().count() > 2 * short.lines().count());
}

#[test]
fn plain_is_one_statement_a_line() {
    let lines = said(&["triad", "--plain", "--width", "20"]);
    assert!(lines.lines().any(|line| line.starts_with("Pinpoint pupils: ")), "{lines}");
    assert!(!lines.contains("TRIAD") && !lines.contains("Unreviewed"), "{lines}");
}

#[test]
fn every_page_says_that_nobody_has_reviewed_it() {
    for topic in topic_ids() {
        assert!(said(&[&topic]).contains("Unreviewed"), "{topic}");
        assert_eq!(document(&[&topic, "--json"])["content"]["review"]["status"], "unreviewed", "{topic}");
    }
}

#[test]
fn no_page_has_a_line_over_the_width() {
    for width in ["20", "40", "79", "80", "100", "200"] {
        let limit = width.parse::<usize>().unwrap().min(100);
        for topic in topic_ids() {
            for line in said(&[&topic, "--full", "--width", width]).lines().filter(|line| !line.contains("http")) {
                assert!(unicode_width::UnicodeWidthStr::width(line) <= limit, "{topic} at {width}: {line}");
            }
        }
    }
}

#[test]
fn a_silly_width_is_brought_into_bounds() {
    assert_eq!(said(&["--width", "1"]), said(&["--width", "20"]));
    assert_eq!(said(&["--width", "9999"]), said(&["--width", "100"]));
}

#[test]
fn the_window_is_the_columns_variable_then_80() {
    let at = |columns: &str| odref().env("COLUMNS", columns).assert().success().get_output().stdout.clone();
    assert_eq!(at("40"), said(&["--width", "40"]).into_bytes());
    for broken in ["", "wide", "-3", "0", "99999999999999999999"] {
        assert_eq!(at(broken), said(&["--width", "80"]).into_bytes(), "COLUMNS={broken}");
    }
}

#[test]
fn a_locale_without_utf_8_gets_ascii() {
    let page = odref().args(["naloxone", "--full"]).env("LANG", "C").assert().success().get_output().stdout.clone();
    assert!(page.is_ascii());
    assert!(page.split(|byte| *byte == b'\n').all(|line| line.len() <= 80 || line.windows(4).any(|part| part == b"http")));
    assert!(!said(&["naloxone", "--full"]).is_ascii(), "or the test shows nothing");
    let posix = odref().args(["naloxone", "--full"]).env("LC_ALL", "POSIX").assert().success().get_output().stdout.clone();
    assert_eq!(page, posix, "LC_ALL goes before LANG");
}

#[test]
fn an_empty_environment_is_enough() {
    odref().env_clear().assert().success();
}

#[test]
fn a_missing_or_wrong_value_says_what_to_write() {
    assert!(complains(&["--color"]).contains("\"--color\" needs a value\nhint: write one of: auto, always, never"));
    assert!(complains(&["--color", "blue"]).contains("\"--color\" cannot be \"blue\"\nhint: write one of: auto, always, never"));
    assert!(complains(&["--width", "wide"]).contains("\"--width\" cannot be \"wide\""));
    assert!(complains(&["get"]).contains("<ID> is missing"));
    assert!(complains(&["--widht", "40"]).contains("did you mean \"--width\"?"));
    assert!(complains(&["--json", "--format", "text"]).contains("different things"));
}

#[test]
fn arguments_are_shown_without_their_control_characters() {
    let complaint = complains(&["\u{1b}[31mred", "\u{202e}"]);
    assert!(complaint.contains("\\u{1b}[31mred") && !complaint.contains('\u{1b}'), "{complaint}");
}

#[test]
fn no_abbreviation_is_guessed() {
    complains(&["tri"]);
    complains(&["--colo", "never"]);
}

#[test]
fn a_region_brings_its_number_to_every_page() {
    for name in ["GB", "gb", "UK"] {
        assert!(said(&["--region", name]).contains("Call 999 or 112"), "{name}");
    }
    assert!(said(&["naloxone", "--region", "ZA"]).contains("Call 10177 or 112 from mobiles"));
    let by_variable = odref().env("ODREF_REGION", "JP").assert().success().get_output().stdout.clone();
    assert_eq!(String::from_utf8(by_variable).unwrap(), said(&["--region", "JP"]));
    let both = odref().args(["--region", "FR"]).env("ODREF_REGION", "JP").assert().success().get_output().stdout.clone();
    assert_eq!(String::from_utf8(both).unwrap(), said(&["--region", "FR"]), "the flag goes first");
}

#[test]
fn a_region_brings_its_protocol_and_its_helplines() {
    let card = said(&["--region", "AU"]);
    assert!(
        card.contains("Call 000 or 112 from mobiles") && card.contains("ANZCOR guideline 9.5.2, 2025; yours may differ"),
        "{card}"
    );
    assert_eq!(document(&["--region", "AU", "--json"])["data"]["protocol"]["id"], "anzcor-2025");
    assert!(said(&["respond", "--full", "--region", "AU"]).contains("1800 250 015"));
    assert!(!said(&["respond", "--full"]).contains("1800 250 015"), "or the test shows nothing");
}

#[test]
fn the_card_fits_a_small_window_in_every_region() {
    for (code, region) in check(&real_files()).unwrap().regions.0 {
        let card = said(&["--width", "80", "--region", &code]);
        assert!(card.lines().count() <= 21, "{code}: {} lines", card.lines().count());
        assert!(card.contains(&region.emergency.numbers[0].number), "{code}");
        assert!(card.to_lowercase().contains("look for danger"), "{code}");
    }
}

#[test]
fn every_list_says_that_nobody_has_reviewed_it() {
    for arguments in [&["list"][..], &["sources"], &["regions"], &["regions", "GB"], &["find", "expired naloxone"]] {
        assert!(said(arguments).contains("Unreviewed"), "{arguments:?}");
    }
    assert!(said(&["--version"]).contains("unreviewed"));
}

#[test]
fn a_region_keeps_the_products_sold_there() {
    let products = said(&["naloxone", "products", "--region", "GB"]);
    assert!(products.contains("Nyxoid") && products.contains("Prenoxad") && !products.contains("Kloxxado"), "{products}");
    assert!(said(&["naloxone", "products", "--region", "JP"]).contains("Kloxxado"), "none known there: all are shown");
}

#[test]
fn a_broken_region_never_hides_the_card() {
    for broken in ["XX", "", "\u{1b}[2J", "United Kingdom"] {
        let output = odref().args(["--region", broken]).assert().success().get_output().clone();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), said(&[]), "{broken:?}");
        let warning = String::from_utf8(output.stderr).unwrap();
        assert!(warning.starts_with("odref: warning: no region ") && !warning.contains('\u{1b}'), "{warning:?}");
    }
    let document = document(&["--json", "--region", "XX"]);
    assert!(document["warnings"][0].as_str().unwrap().contains("no region \"XX\""));
    assert!(document["content"]["region"].is_null());
}

#[test]
#[cfg(unix)]
fn a_broken_environment_never_hides_the_card() {
    use std::os::unix::ffi::OsStrExt;
    let garbage = std::ffi::OsStr::from_bytes(b"\xff\xfe");
    for name in ["ODREF_REGION", "COLUMNS", "NO_COLOR", "CLICOLOR_FORCE", "TERM", "LC_ALL", "HOME", "XDG_CONFIG_HOME"] {
        let output = odref().env(name, garbage).assert().success().get_output().stdout.clone();
        let page = String::from_utf8(output).unwrap();
        assert!(page.contains("WHAT TO DO NOW") && page.contains("your emergency number"), "{name}: {page}");
    }
}

#[test]
fn regions_show_numbers_helplines_and_sources() {
    assert!(said(&["regions"]).contains("GB  United Kingdom          999 or 112 (as of 2026)"));
    let one = said(&["regions", "us"]);
    assert!(one.contains("Call 911") && one.contains("Call or text 988") && one.contains("\nSources\n"), "{one}");
    assert!(complains(&["regions", "XX"]).contains("call your local emergency number"));
}

#[test]
fn an_overdue_page_is_shown_with_a_warning() {
    let on =
        |date: &str, arguments: &[&str]| odref().args(arguments).env("ODREF_TODAY", date).assert().success().get_output().clone();
    let review = check(&real_files()).unwrap().topics.into_iter().find(|topic| topic.id == "triad").unwrap().review;
    let in_time = on(&review.next_check, &["triad"]);
    assert!(in_time.stderr.is_empty());
    let late = on("2099-01-01", &["triad"]);
    assert_eq!(late.stdout, in_time.stdout);
    assert!(String::from_utf8(late.stderr).unwrap().contains("\"triad\" should have been checked again by "));
    let document: serde_json::Value = serde_json::from_slice(&on("2099-01-01", &["triad", "--json"]).stdout).unwrap();
    assert_eq!(document["warnings"].as_array().unwrap().len(), 1);
    assert!(on("soon", &["triad"]).stderr.is_empty(), "a date that is none is not believed");
}

#[test]
fn the_program_guesses_no_country() {
    let card = odref().env("LANG", "en_GB.UTF-8").env("TZ", "Europe/London").assert().success().get_output().stdout.clone();
    assert_eq!(String::from_utf8(card).unwrap(), said(&[]));
}

#[test]
fn every_protocol_can_be_seen_and_says_whose_it_is() {
    for protocol in check(&real_files()).unwrap().protocols {
        let page = said(&["respond", "--protocol", &protocol.id, "--width", "100"]);
        assert!(page.contains(&protocol.title) && (protocol.id == "common" || page.contains(&protocol.issuer)), "{page}");
        assert!(page.contains("Call your emergency number"), "{page}");
    }
}

#[test]
fn the_comparison_fits_a_projector() {
    let comparison = said(&["respond", "--compare", "--width", "80"]);
    assert!(comparison.lines().count() <= 40, "{comparison}");
    let rows = document(&["respond", "--compare", "--json"])["data"]["sections"][0]["items"].as_array().unwrap().len();
    assert_eq!(rows, check(&real_files()).unwrap().protocols.len(), "one row a protocol");
}

#[test]
fn an_unknown_protocol_lists_the_known() {
    assert!(complains(&["respond", "--protocol", "nothing"]).contains("no protocol \"nothing\"\nhint: write one of: "));
    assert_eq!(said(&["respond", "--protocol", "common"]), said(&["respond"]));
    complains(&["triad", "--protocol", "common"]);
}
