//! The results of a class: what the report says, once for all formats, and its page for a terminal.

use super::layout::{Line, Role, paragraph};
use super::words::UNREVIEWED;
use super::{plain, text};
use crate::content::model::{Item, Kind, Section};
use crate::quiz::{BeforeAfter, Class, KEPT_REASONS, Phase, QuestionResult, Results, Shares, Tally};
use crate::text::sanitize;

/// Title of the report.
pub(super) const TITLE: &str = "Results of the workshop";

/// Heading of the part that the bar chart belongs to.
pub(super) const BY_AREA: &str = "Before and after, by area";

/// The results, in the words of the report.
#[derive(Clone, Debug)]
pub struct Report {
    /// The sentences that matter most.
    pub(super) lead: String,
    /// The parts, in the form of sections of a page.
    pub(super) sections: Vec<Section>,
    /// The bars, by area.
    pub(super) bars: Vec<(String, BeforeAfter)>,
}

/// The report about a class.
#[must_use]
pub fn report(class: &Class, results: &Results) -> Report {
    let compared: Vec<_> = results.areas.iter().map(|(area, shares)| (area.title.clone(), comparable(results, shares))).collect();
    let areas = compared.iter().map(|(title, score)| row(title, *score)).collect();
    let people = results.people.iter().map(|person| row(person.name, person.score)).collect();
    let questions = results.questions.iter().map(|result| row(&named(result), result.score)).collect();
    let after = if results.missed_in == Phase::Post { "after" } else { "before" };
    let sections = vec![
        section("areas", BY_AREA, Kind::Table, areas),
        section("missed", &format!("Most missed {after} the workshop"), Kind::Questions, missed(results)),
        section("people", "By person", Kind::Table, people),
        section("questions", "By question", Kind::Table, questions),
        section("left-out", &left_out_title(class), Kind::Table, left_out(class)),
        section("reading", "How to read this", Kind::Text, notes(results).into_iter().map(sentence).collect()),
    ];
    let sections = sections.into_iter().filter(|section| !section.items.is_empty()).collect();
    Report { lead: lead(results), sections, bars: compared }
}

/// The page for a terminal.
#[must_use]
pub fn lines(report: &Report, options: text::Options) -> Vec<Line> {
    let width = options.width;
    let options = text::Options { full: false, ..options };
    let mut lines = paragraph(&TITLE.to_uppercase(), Role::Title, 0, width);
    lines.extend(paragraph(&report.lead, Role::Strong, 0, width));
    for section in &report.sections {
        let items: Vec<&Item> = section.items.iter().collect();
        lines.extend(text::section(section, &items, options));
    }
    lines.push(Line::new());
    lines.extend(paragraph(&format!("The questions: {UNREVIEWED}"), Role::Aside, 0, width));
    lines
}

/// One fact a line.
#[must_use]
pub fn plain(report: &Report) -> String {
    let facts = report.sections.iter().flat_map(|section| section.items.iter().map(|item| plain::line(section, item, false)));
    [report.lead.clone()].into_iter().chain(facts).map(|line| line + "\n").collect()
}

/// Those who did both, or everybody where nobody did: only the same people can be compared.
fn comparable(results: &Results, shares: &Shares) -> BeforeAfter {
    if results.both > 0 { shares.both } else { shares.everybody }
}

fn lead(results: &Results) -> String {
    let took = results.both + results.only_pre + results.only_post;
    let people = if took == 1 { "1 person".to_owned() } else { format!("{took} people") };
    let who = match (results.both, results.only_pre, results.only_post) {
        (both, 0, 0) if both > 0 => format!("{people}, before and after the workshop."),
        (0, _, 0) => format!("{people}, before the workshop only: there is no gain to show yet."),
        (0, 0, _) => format!("{people}, after the workshop only: there is no gain to show."),
        (both, pre, post) => {
            let parts = [(both, "before and after"), (pre, "only before"), (post, "only after")];
            let parts: Vec<String> =
                parts.iter().filter(|(count, _)| *count > 0).map(|(count, when)| format!("{count} {when}")).collect();
            format!("{people}: {}.", parts.join(", "))
        }
    };
    let total = comparable(results, &results.total);
    let share = |when: &str, tally: Option<Tally>| {
        tally.map(|tally| format!(" {when}: {} of {} right ({}%).", tally.right, tally.of, tally.percent()))
    };
    let gain = total.gain().filter(|_| results.both > 0).map(|gain| format!(" Gain: {}.", points(gain)));
    [Some(who), share("Before", total.pre), share("After", total.post), gain].into_iter().flatten().collect()
}

fn section(id: &str, title: &str, kind: Kind, items: Vec<Item>) -> Section {
    let columns: &[&str] = match (kind, id) {
        (Kind::Table, "areas") => &["Area", "Before", "After", "Gain"],
        (Kind::Table, "people") => &["Person", "Before", "After", "Gain"],
        (Kind::Table, "questions") => &["Question", "Before", "After", "Gain"],
        (Kind::Table, _) => &["Line", "Why"],
        _ => &[],
    };
    let columns = columns.iter().map(|column| (*column).to_owned()).collect();
    Section {
        id: id.to_owned(),
        title: title.to_owned(),
        kind,
        depth: Default::default(),
        from: None,
        filter: None,
        columns,
        items,
    }
}

fn row(name: &str, score: BeforeAfter) -> Item {
    let share = |tally: Option<Tally>| tally.map_or("not done".to_owned(), figures);
    let gain = score.gain().map_or("none".to_owned(), |gain| format!("{gain:+}"));
    Item { cells: vec![sanitize(name).into_owned(), share(score.pre), share(score.post), gain], ..Item::default() }
}

/// What sheets call the question, after its words.
fn named(result: &QuestionResult) -> String {
    format!("{} ({})", result.question.question, result.question.id)
}

fn missed(results: &Results) -> Vec<Item> {
    let item = |result: &QuestionResult| {
        let question = result.question;
        let share = result.score.of(results.missed_in).map(figures).unwrap_or_default();
        let answer = question.right_option().trim_end_matches('.');
        let more = format!("More: odref get {}", question.statement);
        let text = format!("{share} right. The answer is: {answer}. {} {more}", question.why);
        Item { id: question.id.clone(), question: Some(question.question.clone()), text, ..Item::default() }
    };
    results.most_missed.iter().map(item).collect()
}

fn left_out_title(class: &Class) -> String {
    let rows = if class.left_out == 1 { "1 row was".to_owned() } else { format!("{} rows were", class.left_out) };
    format!("{rows} left out, of {}", class.rows)
}

fn left_out(class: &Class) -> Vec<Item> {
    let cells = |line: String, reason: String| Item { cells: vec![line, reason], ..Item::default() };
    let mut items: Vec<Item> =
        class.bad_rows.iter().map(|bad| cells(bad.line.to_string(), sanitize(&bad.reason).into_owned())).collect();
    if class.left_out > KEPT_REASONS as u64 {
        items.push(cells("Others".to_owned(), format!("{} more rows, not listed here", class.left_out - KEPT_REASONS as u64)));
    }
    items
}

fn sentence(text: String) -> Item {
    Item { text, ..Item::default() }
}

fn notes(results: &Results) -> Vec<String> {
    let mut notes = Vec::new();
    if results.both > 0 && results.only_pre + results.only_post > 0 {
        notes.push(
            "By area, and in the sentence at the top, only the people who did both are compared. The parts by person and by \
             question have everybody, so a gain there can come from other people answering."
                .to_owned(),
        );
    }
    if !results.same_questions {
        notes.push(
            "Not everybody was asked the same questions before and after: a gain can come from other questions.".to_owned(),
        );
    }
    if results.blanks > 0 {
        notes.push(format!("Answers left blank count as not right: {} of them.", results.blanks));
    }
    for (name, phase) in &results.left_blank {
        let when = if *phase == Phase::Pre { "before" } else { "after" };
        notes.push(format!("{} has rows, but no answer, {when} the workshop: counted as not there.", sanitize(name)));
    }
    notes.push(
        "Percents are whole numbers, and a gain is the difference of two of them, in percentage points. No test of significance \
         was made: with few people, chance alone moves these figures."
            .to_owned(),
    );
    notes.push("The answers follow the common protocol of odref; the one where you are may differ.".to_owned());
    notes
}

/// Such as `8 of 20 (40%)`.
fn figures(tally: Tally) -> String {
    format!("{} of {} ({}%)", tally.right, tally.of, tally.percent())
}

fn points(gain: i32) -> String {
    let unit = if gain.abs() == 1 { "percentage point" } else { "percentage points" };
    format!("{gain} {unit}")
}
