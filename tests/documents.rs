//! Pages as Markdown and as HTML.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop")]

mod common;

use common::{assert_golden, every_kind, odref, said};
use odref::page::Page;
use odref::render::{document, html, markdown};

fn as_html(page: &Page) -> String {
    html::page(&document::page(page, &every_kind().1, true)).unwrap()
}

fn as_markdown(page: &Page) -> String {
    markdown::page(&document::page(page, &every_kind().1, true)).unwrap()
}

/// Without what differs from release to release.
fn made_by_nobody(document: &str) -> String {
    document
        .lines()
        .filter(|line| !line.contains("odref 0.") && !line.contains("odref 1."))
        .map(|line| format!("{line}\n"))
        .collect()
}

#[test]
fn every_kind_of_section_as_html() {
    let (page, sources) = every_kind();
    for (name, full) in [("short", false), ("full", true)] {
        let mut document = document::page(&page, &sources, full);
        document.warnings = vec!["a warning".to_owned()];
        let drawn = made_by_nobody(&html::page(&document).unwrap());
        let (head, rest) = drawn.split_once("<style>").unwrap();
        let body = rest.split_once("</style>").unwrap().1;
        assert_golden(&format!("rendered/{name}.html"), &format!("{head}<style></style>{body}"));
    }
}

#[test]
fn every_kind_of_section_as_markdown() {
    let (page, sources) = every_kind();
    for (name, full) in [("short", false), ("full", true)] {
        let mut document = document::page(&page, &sources, full);
        document.warnings = vec!["a warning".to_owned()];
        assert_golden(&format!("rendered/{name}.md"), &made_by_nobody(&markdown::page(&document).unwrap()));
    }
}

/// Puts a text into every place of a page that content fills.
fn filled_with(text: &str) -> Page {
    let (mut page, _) = every_kind();
    page.topic.title = text.to_owned();
    page.topic.lead = text.to_owned();
    page.call.words = text.to_owned();
    page.review.checked_on = text.to_owned();
    for section in &mut page.topic.sections {
        section.title = text.to_owned();
        section.columns.fill(text.to_owned());
        for item in &mut section.items {
            item.text = text.to_owned();
            item.detail = Some(text.to_owned());
            item.cells.fill(text.to_owned());
            item.term = item.term.as_ref().map(|_| text.to_owned());
            item.question = item.question.as_ref().map(|_| text.to_owned());
        }
    }
    page
}

#[test]
fn content_cannot_bring_markup_into_html() {
    let attack = "</p><script>alert(1)</script><img src=x onerror=\"a\"> & ' \" </style>";
    let drawn = as_html(&filled_with(attack));
    let (harmless, tags) = (as_html(&filled_with("nothing")), |page: &str| page.matches('<').count());
    assert_eq!(tags(&drawn), tags(&harmless), "a tag more than with harmless words");
    assert!(!drawn.contains("<script") && !drawn.contains("<img") && !drawn.contains("onerror=\""), "{drawn}");
    assert!(drawn.matches("&#60;script&#62;").count() > 20, "or nothing was filled in");
}

#[test]
fn content_cannot_bring_markup_into_markdown() {
    for (attack, forbidden) in [
        ("<script>alert(1)</script>", " <script"),
        ("[a](https://example.org)", " [a]("),
        ("![a](b)", " !["),
        ("**bold** and *more*", " **bold**"),
        ("`code`", " `code"),
        ("a | b", "a | b"),
        ("&amp; &#60;", " &amp;"),
        ("# heading", "\n# heading"),
        ("- item", "\n- item"),
        ("1. item", "\n1. item"),
        ("_under_", " _under_"),
        ("~~gone~~", "~~gone"),
        ("two\nlines", "two\n"),
    ] {
        let drawn = as_markdown(&filled_with(attack));
        let body = drawn.split_once('\n').unwrap().1;
        assert!(!body.contains(forbidden), "{attack}: {body}");
    }
}

#[test]
fn a_line_that_wraps_never_starts_with_a_mark() {
    let (mut page, _) = every_kind();
    for filler in 60..80 {
        page.topic.lead = format!("{} # a - b + c 1. d > e = f", "x".repeat(filler));
        let drawn = as_markdown(&page);
        let marks = ["# a", "- b", "+ c", "1. d", "> e", "= f"];
        assert!(!drawn.lines().any(|line| marks.iter().any(|mark| line.starts_with(mark))), "{filler}: {drawn}");
    }
}

#[test]
fn markdown_keeps_to_80_columns_but_for_tables_and_addresses() {
    let pages = [as_markdown(&every_kind().0), said(&["naloxone", "--full", "--format", "markdown"])];
    for line in pages.iter().flat_map(|page| page.lines()) {
        let is_long = unicode_width::UnicodeWidthStr::width(line) > 80;
        assert!(!is_long || line.starts_with('|') || line.contains("]: <"), "{line}");
    }
}

#[test]
fn an_address_that_is_not_of_the_web_is_no_link() {
    let (page, mut sources) = every_kind();
    sources[0].source.url = Some("javascript:alert(1)".to_owned());
    let document = document::page(&page, &sources, true);
    assert!(!html::page(&document).unwrap().contains("javascript:"));
    assert!(!markdown::page(&document).unwrap().contains("javascript:"));
}

#[test]
fn the_asker_cannot_bring_markup_in_either() {
    let page = said(&["find", "<script>naloxone</script>", "--format", "html"]);
    assert!(page.contains("<h1>&#60;script&#62;naloxone&#60;/script&#62;</h1>") && !page.contains("<script"), "{page}");
}

#[test]
fn every_command_that_shows_content_has_both_formats() {
    let commands: [&[&str]; 9] = [
        &[],
        &["triad"],
        &["naloxone", "after"],
        &["respond", "--compare"],
        &["list"],
        &["find", "expired"],
        &["get", "triad.signs.pinpoint-pupils"],
        &["sources", "seed"],
        &["regions", "GB"],
    ];
    for command in commands {
        for (format, start) in [("markdown", "# "), ("html", "<!DOCTYPE html>\n<html lang=\"en\">")] {
            let page = said(&[command, &["--format", format, "--color", "always"]].concat());
            assert!(page.starts_with(start) && page.ends_with('\n') && !page.ends_with("\n\n"), "{command:?}: {page:?}");
            assert!(page.to_lowercase().contains("call ") && page.contains("nreviewed"), "{command:?}: {page}");
            assert!(!page.contains('\u{1b}'), "colour: {command:?}");
        }
    }
}

#[test]
fn documents_are_utf8_whatever_the_locale() {
    for format in ["markdown", "html", "json"] {
        let arguments = ["signs", "--full", "--format", format];
        let output = odref().args(arguments).env("LANG", "C").assert().success().get_output().clone();
        assert_eq!(String::from_utf8(output.stdout).unwrap(), said(&arguments), "{format}");
    }
}

#[test]
fn a_format_that_does_not_fit_says_which_do() {
    for (arguments, fits) in [(vec!["export"], "json, ndjson"), (vec!["--version"], "text, json"), (vec!["config"], "text, json")]
    {
        let output = odref().args(&arguments).args(["--format", "html"]).assert().code(2).get_output().clone();
        let stderr = String::from_utf8(output.stderr).unwrap();
        assert!(
            output.stdout.is_empty() && stderr.contains(&format!(" cannot be shown as html\nhint: write one of: {fits}\n")),
            "{stderr}"
        );
    }
}

#[test]
fn json_and_another_format_are_a_conflict() {
    for format in ["text", "markdown", "html"] {
        let output = odref().args(["triad", "--json", "--format", format]).assert().code(2).get_output().clone();
        let stderr = String::from_utf8(output.stderr).unwrap();
        let expected = format!("--json and --format {format} ask for different things");
        assert!(output.stdout.is_empty() && stderr.contains(&expected), "{stderr}");
    }
}

#[test]
fn with_a_region_the_number_can_be_dialled() {
    let card = said(&["--region", "GB", "--format", "html"]);
    assert_eq!(card.matches("<a href=\"tel:").count(), 2, "{card}");
    let triad = said(&["triad", "--region", "GB", "--format", "html"]);
    assert!(triad.contains("Emergency now: call <a href=\"tel:999\">999</a> or <a href=\"tel:112\">112</a>."), "{triad}");
    assert!(!said(&["--format", "html"]).contains("tel:"), "no country is guessed");
}

#[test]
fn a_browser_never_tears_a_dose_from_its_unit() {
    let page = as_html(&every_kind().0);
    assert!(page.contains("<td data-column=\"Dose\">4\u{a0}mg</td>") && page.contains("30\u{a0}to 90\u{a0}minutes"), "{page}");
}

#[test]
fn a_part_of_the_card_without_its_steps_still_says_to_call() {
    for format in ["html", "markdown"] {
        let page = said(&["respond", "--compare", "--format", format]).to_lowercase();
        assert!(page.contains("emergency now: call"), "{page}");
        assert!(!said(&["--format", format]).to_lowercase().contains("emergency now: call"), "the card says it in its steps");
    }
}
