//! What each kind of section needs, and how long lists may be.

use super::lengths;
use super::problem::Report;
use crate::content::model::{Item, Kind, Origin, Protocol, Section, Topic};

/// More than this in one list is not taken in. Tables, questions and protocols may be longer.
const MAX_LIST: usize = 9;
/// Bound on everything else that is counted.
pub(super) const MAX_ENTRIES: usize = 60;

pub(super) fn check_topic(topic: &Topic, report: &mut Report) {
    if topic.sections.is_empty() {
        report.error(&[], "sections", "no sections", "add one: {\"id\", \"title\", \"kind\", \"items\"}");
    }
    check_count(&[], "sections", topic.sections.len(), MAX_ENTRIES, report);
    check_count(&[], "aliases", topic.aliases.len(), MAX_ENTRIES, report);
    check_count(&[], "see_also", topic.see_also.len(), MAX_ENTRIES, report);
    for section in &topic.sections {
        check_section(section, report);
        for item in &section.items {
            check_item(section, item, report);
        }
    }
}

pub(super) fn check_protocol(protocol: &Protocol, report: &mut Report) {
    if protocol.steps.is_empty() {
        report.error(&[], "steps", "no steps", "add the document's steps in its own order");
    }
    check_count(&[], "steps", protocol.steps.len(), MAX_ENTRIES, report);
    for (times, key) in [(protocol.redose_wait_s, "redose_wait_s"), (protocol.breath_interval_s, "breath_interval_s")] {
        if let Some(times) = times {
            check_range(times, key, report);
        }
    }
    for step in &protocol.steps {
        let ids = [step.id.as_str()];
        if step.actions.is_empty() {
            report.error(&ids, "actions", "a step without an action", "write what to do: \"actions\": [\"…\"]");
        }
        check_count(&ids, "actions", step.actions.len(), MAX_LIST, report);
        check_count(&ids, "sources", step.sources.len(), MAX_ENTRIES, report);
        for action in &step.actions {
            lengths::check_step(&ids, "actions", action, report);
        }
    }
}

fn check_section(section: &Section, report: &mut Report) {
    let ids = [section.id.as_str()];
    let most = match section.kind {
        Kind::Text | Kind::List | Kind::Steps | Kind::Facts | Kind::Warning => MAX_LIST,
        Kind::Table | Kind::Questions => MAX_ENTRIES,
    };
    check_count(&ids, "items", section.items.len(), most, report);
    check_count(&ids, "columns", section.columns.len(), MAX_LIST, report);
    match (section.from.is_some(), section.items.is_empty()) {
        (true, false) => {
            report.error(&ids, "from", "items beside \"from\"", "keep one of the two: \"from\" brings its own items");
        }
        (false, true) => report.error(&ids, "items", "no items", "add one, or delete the section"),
        (true, true) | (false, false) => {}
    }
    let (kind, name) = match section.from {
        Some(Origin::Protocol) => (Kind::Steps, "steps"),
        Some(Origin::Helplines) => (Kind::List, "list"),
        None => (section.kind, ""),
    };
    if section.kind != kind {
        let remedy = format!("write \"kind\": \"{name}\"");
        report.error(&ids, "from", "what comes from there is of another kind", remedy);
    }
    if (section.kind == Kind::Table) == section.columns.is_empty() {
        report.error(&ids, "columns", "columns go with a table, and only there", "add \"columns\", or delete them");
    }
}

fn check_item(section: &Section, item: &Item, report: &mut Report) {
    let ids = [section.id.as_str(), item.id.as_str()];
    let is_table = section.kind == Kind::Table;
    check_needed(&ids, "text", !item.text.is_empty(), !is_table, report);
    check_needed(&ids, "question", item.question.is_some(), section.kind == Kind::Questions, report);
    match section.kind {
        Kind::List | Kind::Facts => check_needed(&ids, "term", item.term.is_some(), true, report),
        Kind::Text | Kind::Warning | Kind::Table | Kind::Questions => {
            check_needed(&ids, "term", item.term.is_some(), false, report);
        }
        Kind::Steps => lengths::check_step(&ids, "text", &item.text, report),
    }
    if item.cells.len() != section.columns.len() {
        let what = format!("{} cells under {} columns", item.cells.len(), section.columns.len());
        report.error(&ids, "cells", what, "write one cell for each column");
    }
    check_count(&ids, "asked_as", item.asked_as.len(), MAX_ENTRIES, report);
    check_count(&ids, "mentions", item.mentions.len(), MAX_ENTRIES, report);
    check_count(&ids, "sources", item.sources.len(), MAX_ENTRIES, report);
}

fn check_needed(ids: &[&str], key: &str, present: bool, needed: bool, report: &mut Report) {
    if needed && !present {
        report.error(ids, key, format!("no \"{key}\""), format!("this kind of section needs one: \"{key}\": \"…\""));
    } else if present && !needed {
        report.error(ids, key, format!("a \"{key}\" in a section that has none"), "delete it, or change \"kind\"");
    }
}

fn check_range([least, most]: [u32; 2], key: &str, report: &mut Report) {
    if least == 0 || least > most {
        report.error(&[], key, format!("[{least}, {most}]"), "write seconds, the smaller number first: [120, 180]");
    }
}

pub(super) fn check_count(ids: &[&str], key: &str, count: usize, most: usize, report: &mut Report) {
    if count > most {
        report.error(ids, key, format!("{count} of them"), format!("at most {most}: split it under telling headings"));
    }
}
