//! Ids: the file's name, free of clashes, unique, and never used again once retired.

use std::collections::BTreeSet;

use super::Context;
use super::problem::{Problem, Report};
use crate::content::model::{Protocol, Topic};
use crate::content::{File, UniqueMap, VERBS};

pub(super) fn check_topic(topic: &Topic, context: &Context, report: &mut Report) {
    check_file_name(&topic.id, report);
    check_verb(&topic.id, "id", report);
    check_aliases(topic, context.topics, report);
    check_see_also(topic, context.topics, report);
    check_unique(&[], topic.sections.iter().map(|section| section.id.as_str()), report);
    for section in &topic.sections {
        check_unique(&[&section.id], section.items.iter().map(|item| item.id.as_str()), report);
        for item in &section.items {
            check_not_retired(topic, &section.id, &item.id, context.retired, report);
        }
    }
}

pub(super) fn check_protocol(protocol: &Protocol, report: &mut Report) {
    check_file_name(&protocol.id, report);
    check_unique(&[], protocol.steps.iter().map(|step| step.id.as_str()), report);
}

fn check_file_name(id: &str, report: &mut Report) {
    let name = report.file_id();
    if id != name {
        let what = format!("the id \"{id}\" is not the file's name");
        report.error(&[], "id", what, format!("write \"id\": \"{name}\", or rename the file to {id}.json"));
    }
    check_form(&[], "id", id, report);
}

fn check_verb(name: &str, key: &str, report: &mut Report) {
    if VERBS.contains(&name) {
        let what = format!("\"{name}\" is a command of the program");
        report.error(&[], key, what, format!("choose another name; taken are: {}", VERBS.join(", ")));
    }
}

fn check_aliases(topic: &Topic, topics: &[Topic], report: &mut Report) {
    for (index, alias) in topic.aliases.iter().enumerate() {
        check_verb(alias, "aliases", report);
        check_form(&[], "aliases", alias, report);
        let others = topics.iter().filter(|other| other.id != topic.id);
        let owner = others.filter(|other| other.id == *alias || other.aliases.contains(alias)).map(|other| &other.id).next();
        let twice = topic.id == *alias || topic.aliases.iter().take(index).any(|earlier| earlier == alias);
        if let Some(owner) = owner.or(twice.then_some(&topic.id)) {
            let what = format!("the alias \"{alias}\" already opens \"{owner}\"");
            report.error(&[], "aliases", what, "delete it in one of the two places");
        }
    }
}

/// What a user brings never stands in the place of what is built in.
pub(super) fn check_not_taken(topic: &Topic, topics: &[Topic], report: &mut Report) {
    if let Some(owner) = topics.iter().find(|other| other.id == topic.id || other.aliases.contains(&topic.id)) {
        let what = format!("\"{}\" already opens the built-in \"{}\"", topic.id, owner.id);
        report.error(&[], "id", what, "choose another id, and name the file after it");
    }
}

fn check_see_also(topic: &Topic, topics: &[Topic], report: &mut Report) {
    for id in &topic.see_also {
        if *id == topic.id || !topics.iter().any(|other| other.id == *id) {
            let ids: Vec<_> = topics.iter().map(|other| other.id.as_str()).filter(|other| *other != topic.id).collect();
            report.error(&[], "see_also", format!("no other topic \"{id}\""), format!("write one of: {}", ids.join(", ")));
        }
    }
}

pub(super) fn check_unique<'a>(above: &[&str], ids: impl Iterator<Item = &'a str>, report: &mut Report) {
    let mut seen = BTreeSet::new();
    for id in ids {
        let place: Vec<&str> = above.iter().copied().chain([id]).collect();
        check_form(&place, "id", id, report);
        if !seen.insert(id) {
            report.error(&place, "id", format!("the id \"{id}\" twice"), "give one of them another id");
        }
    }
}

pub(super) fn check_form(place: &[&str], key: &str, id: &str, report: &mut Report) {
    let good = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
    if !id.split('-').all(good) || id.len() > 40 {
        let what = format!("\"{id}\" is not an id");
        report.error(place, key, what, "write small letters and digits, words joined by hyphens, at most 40 characters");
    }
}

fn check_not_retired(topic: &Topic, section: &str, item: &str, retired: &UniqueMap<String>, report: &mut Report) {
    let name = format!("{}.{section}.{item}", topic.id);
    if retired.0.contains_key(&name) {
        let what = format!("\"{name}\" was retired and cannot be used again");
        report.error(&[section, item], "id", what, "give the item a new id; data/retired.json keeps the old one");
    }
}

/// A retired id answers with its successor, so the successor must be there.
pub(super) fn check_retired(file: &File, retired: &UniqueMap<String>, live: &BTreeSet<String>) -> Vec<Problem> {
    let mut report = Report::new(file);
    for (old, successor) in &retired.0 {
        if !live.contains(successor) {
            let what = format!("the successor \"{successor}\" does not exist");
            report.error(&[], old, what, "name a statement in use: topic.section.item");
        }
    }
    report.problems
}
