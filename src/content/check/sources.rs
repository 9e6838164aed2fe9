//! Every statement names its sources, and every source is on record.

use super::problem::{Problem, Report};
use super::texts::Text;
use super::{characters, lengths, names, shape};
use crate::content::model::{Protocol, Source, Topic};
use crate::content::{File, UniqueMap};

pub(super) fn check_topic(topic: &Topic, known: &UniqueMap<Source>, report: &mut Report) {
    for section in &topic.sections {
        for item in &section.items {
            check_cited(&[&section.id, &item.id], "sources", &item.sources, known, report);
        }
    }
}

pub(super) fn check_protocol(protocol: &Protocol, known: &UniqueMap<Source>, report: &mut Report) {
    check_cited(&[], "sources", &protocol.sources, known, report);
    for step in &protocol.steps {
        check_cited(&[&step.id], "sources", &step.sources, known, report);
    }
}

pub(super) fn check_cited(ids: &[&str], key: &str, cited: &[String], known: &UniqueMap<Source>, report: &mut Report) {
    if cited.is_empty() {
        report.error(ids, key, "no source", "add \"sources\": [\"…\"] with ids from data/sources.json");
    }
    for (index, source) in cited.iter().enumerate() {
        if !known.0.contains_key(source) {
            let remedy = "write an id from data/sources.json, or add the source there first";
            report.error(ids, key, format!("unknown source \"{source}\""), remedy);
        }
        if cited.iter().take(index).any(|earlier| earlier == source) {
            report.error(ids, key, format!("the source \"{source}\" twice"), "name it once");
        }
    }
}

/// Sources that a user's file brings: on record like any other, and none that is built in.
pub(super) fn check_own(file: &File, own: &UniqueMap<Source>, known: &UniqueMap<Source>) -> Vec<Problem> {
    let mut problems = check_records(file, own);
    let mut report = Report::new(file);
    shape::check_count(&[], "own_sources", own.0.len(), shape::MAX_ENTRIES, &mut report);
    for (id, source) in &own.0 {
        names::check_form(&[], id, id, &mut report);
        if known.0.contains_key(id) {
            report.error(&[], id, format!("the source \"{id}\" is built in"), "delete it here, or choose another id");
        }
        for text in [Some(&source.title), Some(&source.publisher), source.url.as_ref()].into_iter().flatten() {
            characters::check(&Text { ids: vec![], key: "own_sources", text, mentions: &[] }, &mut report);
            lengths::check(&Text { ids: vec![], key: "source", text, mentions: &[] }, &mut report);
        }
    }
    problems.extend(report.problems);
    problems
}

/// What is built in has its sources in one file.
pub(super) fn check_none_own(file: &File, own: &UniqueMap<Source>) -> Vec<Problem> {
    let mut report = Report::new(file);
    if !own.0.is_empty() {
        let remedy = "move them to data/sources.json; only a file that is not built in brings its own";
        report.error(&[], "own_sources", "sources of its own", remedy);
    }
    report.problems
}

pub(super) fn check_records(file: &File, sources: &UniqueMap<Source>) -> Vec<Problem> {
    let mut report = Report::new(file);
    for (id, source) in &sources.0 {
        if source.title.is_empty() || source.publisher.is_empty() {
            report.error(&[], id, "a source without title or publisher", "write both, as the document gives them");
        }
        if source.url.as_ref().is_some_and(|url| !url.starts_with("https://") && !url.starts_with("http://")) {
            report.error(&[], id, "not a web address", "write \"url\": \"https://…\", or null when there is none");
        }
    }
    report.problems
}
