//! The rules of the content, one file each. [`check`] is what `build.rs` runs, and what the tests run.

mod asked;
mod characters;
mod dates;
mod handout;
mod lengths;
mod names;
mod own;
mod parse;
mod placeholders;
mod problem;
mod quiz;
mod regions;
mod review;
mod shape;
mod sources;
mod texts;
mod words;

use std::collections::BTreeSet;

use super::model::{Asked, Handout, Protocol, Quiz, Regions, Release, Source, Topic, WordRule, WordRules};
use super::{File, Files, UniqueMap};

pub use characters::is_unsafe;
pub use dates::parse_date;
pub use lengths::{MAX_FILE_BYTES, limit_of};
pub use own::{Beside, Own, Purpose, check_own};
pub use problem::Problem;
use problem::Report;
pub use review::effective as effective_review;

/// Content that keeps every rule.
#[derive(Debug)]
pub struct Checked {
    /// Topics by id.
    pub topics: Vec<Topic>,
    /// Protocols by id.
    pub protocols: Vec<Protocol>,
    /// Sources by id.
    pub sources: UniqueMap<Source>,
    /// How people ask, by topic.
    pub asked: Vec<(String, Asked)>,
    /// The questions of the quiz.
    pub quiz: Quiz,
    /// What handouts show.
    pub handout: Handout,
    /// Regions by code.
    pub regions: Regions,
    /// Public ids no longer in use, each with its successor.
    pub retired: UniqueMap<String>,
    /// Version and date of the content.
    pub release: Release,
    /// Words to avoid.
    pub words: Vec<WordRule>,
    /// Things to mend that do not stop the build.
    pub warnings: Vec<Problem>,
}

/// What the rules for one file need to know about the others.
struct Context<'a> {
    sources: &'a UniqueMap<Source>,
    retired: &'a UniqueMap<String>,
    words: &'a [WordRule],
    topics: &'a [Topic],
}

/// Reads the files and holds them to every rule.
///
/// # Errors
/// Every problem found, in the order of the files. Files that are not even readable JSON are reported first and alone: most of
/// what could be said about the others would follow from them.
pub fn check(files: &Files) -> Result<Checked, Vec<Problem>> {
    let mut problems = Vec::new();
    let topics: Vec<Topic> = parse_all(&files.topics, &mut problems);
    let protocols: Vec<Protocol> = parse_all(&files.protocols, &mut problems);
    let asked: Vec<Asked> = parse_all(&files.asked, &mut problems);
    let quiz: Option<Quiz> = parse_one(&files.quiz, &mut problems);
    let handout: Option<Handout> = parse_one(&files.handout, &mut problems);
    let sources = parse_one(&files.sources, &mut problems);
    let regions: Option<Regions> = parse_one(&files.regions, &mut problems);
    let retired = parse_one(&files.retired, &mut problems);
    let release = parse_one(&files.release, &mut problems);
    let words: Option<WordRules> = parse_one(&files.words, &mut problems);
    let (Some(handout), Some(quiz), Some(sources), Some(regions), Some(retired), Some(release), Some(words), true) =
        (handout, quiz, sources, regions, retired, release, words, problems.is_empty())
    else {
        return Err(problems);
    };

    let context = Context { sources: &sources, retired: &retired, words: &words.words, topics: &topics };
    for (file, topic) in files.topics.iter().zip(&topics) {
        problems.extend(check_topic(file, topic, &context));
        problems.extend(sources::check_none_own(file, &topic.own_sources));
    }
    for (file, protocol) in files.protocols.iter().zip(&protocols) {
        problems.extend(check_protocol(file, protocol, &context));
        problems.extend(sources::check_none_own(file, &protocol.own_sources));
    }
    let ids = public_ids(&topics, &protocols);
    for (file, asked) in files.asked.iter().zip(&asked) {
        problems.extend(asked::check(file, asked, &ids));
    }
    problems.extend(quiz::check(&files.quiz, &quiz, &protocols, &context));
    problems.extend(handout::check(&files.handout, &handout, &protocols, &context));
    let known = regions::Known { sources: &sources, protocols: &protocols, topics: &topics, words: &words.words };
    problems.extend(regions::check(&files.regions, &regions, &known));
    problems.extend(sources::check_records(&files.sources, &sources));
    problems.extend(check_release(&files.release, &release));
    problems.extend(names::check_retired(&files.retired, &retired, &ids));

    let (warnings, errors): (Vec<_>, Vec<_>) = problems.into_iter().partition(|problem| problem.warning);
    if errors.is_empty() {
        let asked = files.asked.iter().map(|file| Report::new(file).file_id().to_owned()).zip(asked).collect();
        let words = words.words;
        Ok(Checked { topics, protocols, asked, handout, quiz, sources, regions, retired, release, words, warnings })
    } else {
        Err(errors)
    }
}

/// Every public name in use: `topic.section.item`, and the steps of the protocols under `respond.steps`.
#[must_use]
pub fn public_ids(topics: &[Topic], protocols: &[Protocol]) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    for topic in topics {
        for section in &topic.sections {
            ids.extend(section.items.iter().map(|item| format!("{}.{}.{}", topic.id, section.id, item.id)));
            if section.from.is_some() {
                let steps = protocols.iter().flat_map(|protocol| &protocol.steps);
                ids.extend(steps.map(|step| format!("{}.{}.{}", topic.id, section.id, step.id)));
            }
        }
    }
    ids
}

fn check_topic(file: &File, topic: &Topic, context: &Context) -> Vec<Problem> {
    let mut report = Report::new(file);
    names::check_topic(topic, context, &mut report);
    shape::check_topic(topic, &mut report);
    sources::check_topic(topic, context.sources, &mut report);
    review::check(&topic.review, &super::hash::topic(topic), &mut report);
    for text in texts::of_topic(topic) {
        check_text(&text, context, &mut report);
        placeholders::check(&text, placeholders::IN_TOPICS, &mut report);
    }
    report.problems
}

fn check_protocol(file: &File, protocol: &Protocol, context: &Context) -> Vec<Problem> {
    let mut report = Report::new(file);
    names::check_protocol(protocol, &mut report);
    shape::check_protocol(protocol, &mut report);
    sources::check_protocol(protocol, context.sources, &mut report);
    review::check(&protocol.review, &super::hash::protocol(protocol), &mut report);
    let allowed = placeholders::allowed_in(protocol);
    for text in texts::of_protocol(protocol) {
        check_text(&text, context, &mut report);
        placeholders::check(&text, &allowed, &mut report);
    }
    report.problems
}

fn check_text(text: &texts::Text, context: &Context, report: &mut Report) {
    lengths::check(text, report);
    characters::check(text, report);
    words::check(text, context.words, report);
}

fn check_release(file: &File, release: &Release) -> Vec<Problem> {
    let mut report = Report::new(file);
    dates::check(&release.date, "date", &mut report);
    report.problems
}

fn parse_all<T: serde::de::DeserializeOwned>(files: &[File], problems: &mut Vec<Problem>) -> Vec<T> {
    files.iter().filter_map(|file| parse_one(file, problems)).collect()
}

fn parse_one<T: serde::de::DeserializeOwned>(file: &File, problems: &mut Vec<Problem>) -> Option<T> {
    parse::parse(file).map_err(|problem| problems.push(problem)).ok()
}
