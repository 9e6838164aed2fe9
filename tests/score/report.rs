//! What a report looks like.

use super::{HEADER, class, document, questions, score};

#[test]
fn names_cannot_forge_the_report() {
    let (question, good, _) = questions(1).remove(0);
    let csv = format!(
        "{HEADER}<script>alert(1)</script>,pre,{id},{good}\n| a | **b** |,pre,{id},{good}\n\u{1b}[2Jx\u{202e},pre,{id},{good}\n",
        id = question.id
    );
    let (html, ..) = score(&["--format", "html"], csv.clone());
    assert!(!html.contains("<script>") && html.contains("&#60;script&#62;"), "{html}");
    let (markdown, ..) = score(&["--format", "markdown"], csv.clone());
    assert!(markdown.contains("\\| a \\| \\*\\*b\\*\\* \\|"), "{markdown}");
    for format in [&[][..], &["--plain"], &["--format", "markdown"], &["--format", "html"]] {
        let (page, ..) = score(format, csv.clone());
        assert!(!page.contains('\u{1b}') && !page.contains('\u{202e}'), "{format:?}: {page}");
    }
}

#[test]
fn every_line_fits_the_window() {
    for width in [20, 40, 80, 100] {
        let (page, ..) = score(&["--width", &width.to_string()], class());
        assert!(page.lines().all(|line| line.chars().count() <= width), "{width}: {page}");
    }
    assert!(score(&["--width", "40"], class()).0.contains("   After: "), "records where columns do not fit");
}

#[test]
fn the_chart_says_what_the_table_says_and_is_told_apart_without_colour() {
    let (html, ..) = score(&["--format", "html"], class());
    let data = document(&[], class());
    for area in data["areas"].as_array().unwrap() {
        for (when, phase) in [("before", "pre"), ("after", "post")] {
            let words = format!("{when} {}%", area["both"][phase]["percent"]);
            let label = html.split("aria-label=\"").nth(1).unwrap().split('"').next().unwrap();
            assert!(label.contains(area["title"].as_str().unwrap()) && label.contains(&words), "{label}");
        }
    }
    let bars = regex::Regex::new("<rect class=\"(before|after)\" x=\"62\" y=\"\\d+\" width=\"(\\d+)\"").unwrap();
    assert_eq!(bars.captures_iter(&html).count(), 2 * data["areas"].as_array().unwrap().len());
    assert!(bars.captures_iter(&html).all(|bar| bar[2].parse::<u32>().unwrap() <= 200));
    assert!(html.contains(".chart rect { stroke: currentColor; stroke-width: 1.5; fill: none; }"));
}
