//! `odref handout`: what stands on paper, and where it is written.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

#[path = "../common/mod.rs"]
mod common;
mod files;
mod quiz;

use common::{odref, said};
use odref::catalogue;
use regex::Regex;

/// The words that a page shows, without markup and looks.
fn words(html: &str) -> String {
    let body = html.split_once("<body").unwrap().1;
    let text = Regex::new("<[^>]*>").unwrap().replace_all(body, " ").into_owned();
    let text = text.replace("&#39;", "'").replace("&#34;", "\"").replace("&amp;", "&");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What is wrong with it, in the words of the error.
fn refused(arguments: &[&str], exit_code: i32) -> String {
    let output = odref().args(arguments).assert().code(exit_code).get_output().clone();
    assert!(output.stdout.is_empty());
    String::from_utf8(output.stderr).unwrap()
}

/// The steps of a protocol as the response shows them: term, then what to do.
fn steps(protocol: &str, region: &str) -> Vec<[String; 2]> {
    let page = common::document(&["respond", "--protocol", protocol, "--region", region, "--json"]);
    let sections = page["data"]["sections"].as_array().unwrap().clone();
    let steps = sections.iter().find(|section| section["id"] == "respond.steps").unwrap();
    let text = |item: &serde_json::Value, key: &str| item[key].as_str().unwrap().to_owned();
    steps["items"].as_array().unwrap().iter().map(|item| [text(item, "term"), text(item, "text")]).collect()
}

#[test]
fn every_step_of_every_protocol_stands_on_every_handout_in_order() {
    for protocol in catalogue::protocols() {
        let expected = steps(protocol.id, "US");
        for paper in [&["poster"][..], &["poster", "--large-print"], &["wallet"], &["wallet", "--large-print"]] {
            let arguments = [&["handout"], paper, &["--protocol", protocol.id, "--region", "US"]].concat();
            let page = words(&said(&arguments));
            let mut rest = page.as_str();
            for [term, text] in &expected {
                rest = rest.split_once(term.as_str()).unwrap_or_else(|| panic!("{arguments:?}: no \"{term}\"")).1;
                rest = rest.split_once(text.as_str()).unwrap_or_else(|| panic!("{arguments:?}: no \"{text}\"")).1;
            }
        }
    }
}

#[test]
fn the_region_decides_whom_to_call_and_which_steps_there_are() {
    let page = words(&said(&["handout", "poster", "--region", "ZA"]));
    assert!(page.contains("Call 10177 or 112 from mobiles"), "{page}");
    assert!(words(&said(&["handout", "poster"])).contains("Call your emergency number (911, 112, 999 ...)"));
    let page = words(&said(&["handout", "wallet", "--region", "AU"]));
    assert!(page.contains("Call 000 or 112 from mobiles") && page.contains("ANZCOR guideline"), "{page}");
}

#[test]
fn signs_what_not_to_do_and_the_footer_stand_on_the_poster() {
    let page = words(&said(&["handout", "poster", "--region", "US"]));
    for expected in ["The three signs", "Pinpoint pupils", "What not to do", "No cold shower, bath or ice", "Rub the breastbone"]
    {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let foot = page.split_once("Common protocol;").unwrap().1;
    for expected in
        ["Unreviewed", catalogue::RELEASE.version, catalogue::RELEASE.date, "English", "World Health Organization 2014"]
    {
        assert!(foot.contains(expected), "{expected}: {foot}");
    }
}

#[test]
fn a_product_shows_how_it_is_given() {
    let spray = words(&said(&["handout", "poster", "--product", "nasal-4mg", "--region", "US"]));
    assert!(spray.contains("Generic 4 mg spray") && spray.contains("Press the plunger firmly, all the way in."), "{spray}");
    assert!(spray.contains("Next dose: 2 to 3 minutes."), "{spray}");
    let injection = words(&said(&["handout", "poster", "--product", "prenoxad", "--region", "GB"]));
    assert!(injection.contains("Push the plunger to the first black line."), "{injection}");
}

#[test]
fn every_product_of_the_table_can_be_asked_for() {
    let page = common::document(&["naloxone", "products", "--json"]);
    let rows = page["data"]["sections"][0]["items"].as_array().unwrap().clone();
    assert!(rows.len() > 10);
    for row in rows {
        let id = row["id"].as_str().unwrap().rsplit('.').next().unwrap().to_owned();
        assert!(words(&said(&["handout", "poster", "--product", &id])).contains("Next dose:"), "{id}");
    }
}

#[test]
fn an_unknown_product_is_told_those_of_the_region() {
    let said = refused(&["handout", "poster", "--product", "narcam", "--region", "GB"], 2);
    assert!(said.contains("no product \"narcam\"") && said.contains("write one of: nyxoid, prenoxad, vial"), "{said}");
}

#[test]
fn a_product_from_elsewhere_is_shown_with_a_warning() {
    let output =
        odref().args(["handout", "poster", "--product", "narcan", "--region", "GB"]).assert().success().get_output().clone();
    assert!(String::from_utf8(output.stderr).unwrap().contains("\"narcan\" is not listed for this region"));
    assert!(words(&String::from_utf8(output.stdout).unwrap()).contains("Narcan"));
}

#[test]
fn contact_lines_are_shown_as_they_are_typed_and_never_as_markup() {
    let line = "<script>alert('1')</script> & \"Co\" 555-0100";
    for paper in ["poster", "wallet"] {
        let html = said(&["handout", paper, "--contact", line, "--contact", "Second line"]);
        assert!(!html.contains("<script"), "{html}");
        assert!(html.contains("&#60;script&#62;alert(&#39;1&#39;)&#60;/script&#62; &#38; &#34;Co&#34; 555-0100"), "{html}");
        assert!(words(&html).contains("Second line"));
        let markdown = said(&["handout", paper, "--contact", line, "--format", "markdown"]);
        assert!(markdown.contains("\\<script\\>"), "{markdown}");
    }
}

#[test]
fn contact_lines_that_paper_cannot_show_are_refused() {
    let long = "x".repeat(81);
    let seven = ["--contact", "line"].repeat(7);
    for (contact, expected) in [
        (vec!["--contact", "\u{202e}0010-555"], "a character that cannot be seen (\\u{202e})"),
        (vec!["--contact", "two\nlines"], "a character that cannot be seen"),
        (vec!["--contact", long.as_str()], "a line of 81 characters"),
        (vec!["--contact", " "], "an empty line"),
        (seven, "7 lines"),
    ] {
        let said = refused(&[&["handout", "poster"], contact.as_slice()].concat(), 2);
        assert!(said.contains(expected), "{expected}: {said}");
    }
}

#[test]
fn the_contact_in_the_settings_is_used_when_no_flag_is_given() {
    let with = |arguments: &[&str]| {
        let output =
            odref().env("ODREF_CONTACT", "Harbor Outreach|555-0100").args(arguments).assert().success().get_output().clone();
        words(&String::from_utf8(output.stdout).unwrap())
    };
    let page = with(&["handout", "poster"]);
    assert!(page.contains("Local contact Harbor Outreach 555-0100"), "{page}");
    let page = with(&["handout", "poster", "--contact", "Pier 9"]);
    assert!(page.contains("Local contact Pier 9") && !page.contains("Harbor"), "{page}");
}

#[test]
fn pages_hold_no_script_and_nothing_from_elsewhere() {
    for paper in ["poster", "wallet"] {
        let html = said(&["handout", paper, "--region", "US", "--product", "narcan"]);
        let html = html.replace("http://www.w3.org/2000/svg", "");
        for part in ["<script", "src=", "href", "url(", "@import", "http:", "https:"] {
            assert!(!html.contains(part), "{paper}: {part}");
        }
        assert!(html.starts_with("<!DOCTYPE html>\n<html lang=\"en\">"));
    }
}

#[test]
fn drawings_are_spoken_for_by_their_captions() {
    let html = said(&["handout", "poster", "--region", "US"]);
    assert_eq!(html.matches("<svg").count(), html.matches("aria-hidden=\"true\"").count());
    assert_eq!(html.matches("<figure>").count(), html.matches("<figcaption>").count());
    assert!(html.matches("<figure>").count() >= 6);
}

#[test]
fn a_product_and_large_print_keep_the_drawings_where_there_is_room() {
    let drawn = |more: &[&str]| said(&[&["handout", "poster", "--region", "US"], more].concat()).matches("<figure>").count();
    assert_eq!(drawn(&[]), 7);
    assert_eq!(drawn(&["--large-print"]), 7);
    assert_eq!(drawn(&["--product", "narcan", "--contact", "Harbor Outreach 555-0100"]), 6, "its own way to give naloxone alone");
}

#[test]
fn large_print_that_has_no_room_says_how_large_its_letters_are() {
    let warning = |more: &[&str]| {
        let arguments = [&["handout", "poster", "--region", "US", "--large-print"], more].concat();
        String::from_utf8(odref().args(arguments).assert().success().get_output().stderr.clone()).unwrap()
    };
    assert_eq!(warning(&[]), "");
    let said = warning(&["--product", "narcan"]);
    assert!(said.contains("the steps are in letters of 14.5 points, not of 16"), "{said}");
}

#[test]
fn eight_faces_stand_on_a_sheet_of_cards_and_eight_backs_on_the_other_side() {
    let folded = said(&["handout", "wallet", "--region", "US"]);
    assert_eq!((folded.matches("class=\"card\"").count(), folded.matches("class=\"side\"").count()), (8, 1));
    assert!(folded.contains("Fold along the dashed line"));
    let turned = said(&["handout", "wallet", "--region", "US", "--both-sides"]);
    assert_eq!((turned.matches("class=\"card\"").count(), turned.matches("class=\"side\"").count()), (16, 2));
    assert!(turned.contains("flip on the long edge"));
}

#[test]
fn markdown_says_what_the_page_says() {
    let poster = said(&["handout", "poster", "--region", "US", "--format", "markdown", "--product", "narcan"]);
    assert!(poster.starts_with("# Opioid overdose: what to do now\n\n**Call 911.**\n"), "{poster}");
    for expected in
        ["1. **Safe? Try to wake** Look for danger.", "## The three signs", "## What not to do", "## Narcan: naloxone, 4 mg"]
    {
        assert!(poster.contains(expected), "{expected}: {poster}");
    }
    let wallet = said(&["handout", "wallet", "--region", "US", "--format", "markdown"]);
    assert!(wallet.contains("6. **Breathing well, not gasping?** Roll them on their side."), "{wallet}");
}

#[test]
fn paper_is_utf8_whatever_the_locale() {
    let output =
        odref().env("LANG", "C").args(["handout", "poster", "--contact", "Café Zürich"]).assert().success().get_output().clone();
    assert!(String::from_utf8(output.stdout).unwrap().contains("Café Zürich"));
}

#[test]
fn what_paper_is_not_is_said() {
    assert!(refused(&["handout"], 2).contains("write one of: poster, wallet, quiz"));
    assert!(refused(&["handout", "leaflet"], 2).contains("write one of: poster, wallet, quiz"));
    assert!(refused(&["handout", "poster", "--format", "text"], 2).contains("write one of: html, markdown"));
    assert!(refused(&["handout", "poster", "--json"], 2).contains("usage.format"));
    for (arguments, option) in [
        (&["poster", "--seed", "7"][..], "--seed"),
        (&["wallet", "--count", "3"], "--count"),
        (&["poster", "--both-sides"], "--both-sides"),
        (&["quiz", "--product", "narcan"], "--product"),
        (&["quiz", "--protocol", "cdc"], "--protocol"),
    ] {
        let said = refused(&[&["handout"], arguments].concat(), 2);
        assert!(said.contains(&format!("{option} changes nothing on this handout")), "{said}");
    }
    assert!(refused(&["handout", "poster", "--protocol", "cdd"], 2).contains("write one of: alberta"));
}
