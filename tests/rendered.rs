//! Every format and width, drawn from made-up content.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use common::{assert_golden, every_kind};
use odref::catalogue;
use odref::content::check::effective_review;
use odref::content::hash;
use odref::content::model::{Reviewer, Status};
use odref::page::{Choice, Page};
use odref::render::{json, plain, style, text};

fn drawn(width: usize, full: bool) -> String {
    let (page, sources) = every_kind();
    style::paint(&text::page(&page, &sources, text::Options { full, width }), false)
}

#[test]
fn the_short_page_at_80_columns() {
    assert_golden("rendered/short-80.txt", &drawn(80, false));
}

#[test]
fn the_short_page_at_40_columns() {
    assert_golden("rendered/short-40.txt", &drawn(40, false));
}

#[test]
fn the_full_page_at_100_columns() {
    assert_golden("rendered/full-100.txt", &drawn(100, true));
}

#[test]
fn the_full_page_at_20_columns() {
    assert_golden("rendered/full-20.txt", &drawn(20, true));
}

#[test]
fn the_page_in_colour() {
    let (page, sources) = every_kind();
    let lines = text::page(&page, &sources, text::Options { full: false, width: 80 });
    assert_golden("rendered/colour-80.txt", &style::paint(&lines, true).replace('\u{1b}', "ESC"));
}

#[test]
fn one_statement_a_line() {
    let (page, _) = every_kind();
    assert_golden("rendered/plain.txt", &plain::page(&page, false));
    assert_golden("rendered/plain-full.txt", &plain::page(&page, true));
}

#[test]
fn the_json_document() {
    let (page, sources) = every_kind();
    let document = json::topic(&page, &sources, &["a warning".to_owned()]).unwrap();
    let pretty: serde_json::Value = serde_json::from_str(&document).unwrap();
    assert_golden("rendered/topic.json", &(serde_json::to_string_pretty(&pretty).unwrap() + "\n"));
}

#[test]
fn a_signature_counts_until_the_text_changes() {
    let (mut page, _) = every_kind();
    let signed = hash::topic(&page.topic);
    let reviewer = Reviewer { name: "A. Name".into(), role: "nurse".into(), date: "2026-01-03".into(), text_hash: signed };
    page.topic.review.reviewer = Some(reviewer);
    page.topic.review.status = Status::Reviewed;
    assert_eq!(effective_review(&page.topic.review, &hash::topic(&page.topic)), Status::Reviewed);
    page.topic.sections[0].items[0].text.push('!');
    assert_eq!(effective_review(&page.topic.review, &hash::topic(&page.topic)), Status::Unreviewed);
}

#[test]
fn a_reviewed_page_names_its_reviewer() {
    let (mut page, sources) = every_kind();
    page.review.status = Status::Reviewed;
    let person = Reviewer { name: "A. Name".into(), role: "nurse".into(), date: "2026-01-03".into(), text_hash: String::new() };
    page.review.reviewer = Some(person);
    let drawn = style::paint(&text::page(&page, &sources, text::Options { full: false, width: 80 }), false);
    assert!(drawn.contains("Reviewed by A. Name, nurse.") && !drawn.contains("Unreviewed"), "{drawn}");
    assert!(json::topic(&page, &sources, &[]).unwrap().contains("\"reviewer\":{\"name\":\"A. Name\""));
}

/// The short page is read from less than the full one; it must not be another page for that.
#[test]
fn the_short_page_is_the_same_from_the_short_content() {
    for entry in catalogue::topics() {
        let options = text::Options { full: false, width: 80 };
        let short = style::paint(&text::page(&Page::open_short(entry, Choice::default()).unwrap(), &[], options), false);
        let whole = style::paint(&text::page(&Page::open(entry, Choice::default()).unwrap(), &[], options), false);
        assert_eq!(short, whole, "{}", entry.id);
    }
}

#[test]
fn no_line_is_wider_than_the_window_but_for_addresses() {
    for width in 20..=100 {
        for line in drawn(width, true).lines().filter(|line| !line.contains("https://")) {
            let columns = unicode_width::UnicodeWidthStr::width(line);
            assert!(columns <= width, "{columns} columns at width {width}: {line}");
        }
    }
}

#[test]
fn no_word_is_lost_at_any_width() {
    let letters = |text: &str| {
        let mut letters: Vec<char> = text.chars().filter(|letter| !letter.is_whitespace()).collect();
        letters.sort_unstable();
        letters
    };
    // tables repeat their headings when they are stacked, so they are left out of the comparison
    let (mut page, sources) = every_kind();
    page.topic.sections.retain(|section| section.columns.is_empty());
    let at = |width| style::paint(&text::page(&page, &sources, text::Options { full: true, width }), false);
    let whole = letters(&at(100));
    for width in 20..100 {
        assert!(letters(&at(width)) == whole, "letters differ at width {width}");
    }
}

#[test]
fn a_dose_is_never_torn_from_its_unit() {
    for width in 20..=100 {
        let page = drawn(width, true);
        assert!(!page.lines().any(|line| line.ends_with(" 4") || line.ends_with(" 8") || line.ends_with(" 30 to 90")), "{page}");
    }
}
