//! A file that is not built in, held to the same rules beside those that are.

use super::problem::{Problem, Report};
use super::{Context, check_protocol, check_topic, names, parse, sources};
use crate::content::model::{Protocol, Source, Topic, WordRule};
use crate::content::{File, UniqueMap};

/// The built-in content that a file is checked beside.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// Every topic. Its sections may be missing: only names can clash.
    pub topics: Vec<Topic>,
    /// Every source, by id.
    pub sources: UniqueMap<Source>,
    /// Public ids no longer in use.
    pub retired: UniqueMap<String>,
    /// Words to avoid.
    pub words: Vec<WordRule>,
}

/// What a file is checked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Purpose {
    /// To be looked at. It may be a new version of what is built in.
    Preview,
    /// To be used together with what is built in, and never in its place.
    Beside,
}

/// What a file holds.
#[derive(Clone, Debug)]
pub enum Own {
    /// A topic.
    Topic(Topic),
    /// A protocol.
    Protocol(Protocol),
}

/// Reads one file and holds it to the rules.
///
/// # Errors
/// Every problem found.
pub fn check_own(file: &File, beside: &Beside, purpose: Purpose) -> Result<(Own, Vec<Problem>), Vec<Problem>> {
    let (own, problems) = if is_protocol(&file.text) { protocol(file, beside, purpose) } else { topic(file, beside, purpose) }?;
    let (warnings, errors): (Vec<_>, Vec<_>) = problems.into_iter().partition(|problem| problem.warning);
    if errors.is_empty() { Ok((own, warnings)) } else { Err(errors) }
}

/// Told by the keys that only one of the two has, so that a file cut short is named rightly too.
fn is_protocol(text: &str) -> bool {
    text.contains("\"issuer\"") && !text.contains("\"sections\"")
}

fn topic(file: &File, beside: &Beside, purpose: Purpose) -> Result<(Own, Vec<Problem>), Vec<Problem>> {
    let mut topic: Topic = parse::parse(file).map_err(|problem| vec![problem])?;
    let own_sources = std::mem::take(&mut topic.own_sources);
    let is_other = |other: &&Topic| purpose == Purpose::Beside || other.id != topic.id;
    let topics: Vec<Topic> = beside.topics.iter().filter(is_other).cloned().collect();
    let (known, mut problems) = with_own(file, &own_sources, beside);
    let context = Context { sources: &known, retired: &beside.retired, words: &beside.words, topics: &topics };
    let mut report = Report::new(file);
    names::check_not_taken(&topic, &topics, &mut report);
    problems.extend(report.problems);
    problems.extend(check_topic(file, &topic, &context));
    topic.own_sources = own_sources;
    Ok((Own::Topic(topic), problems))
}

fn protocol(file: &File, beside: &Beside, purpose: Purpose) -> Result<(Own, Vec<Problem>), Vec<Problem>> {
    let mut protocol: Protocol = parse::parse(file).map_err(|problem| vec![problem])?;
    let own_sources = std::mem::take(&mut protocol.own_sources);
    let (known, mut problems) = with_own(file, &own_sources, beside);
    let context = Context { sources: &known, retired: &beside.retired, words: &beside.words, topics: &beside.topics };
    if purpose == Purpose::Beside {
        let mut report = Report::new(file);
        report.error(&[], "steps", "a protocol, not a topic", "look at it with odref preview; built-in steps are never replaced");
        problems.extend(report.problems);
    }
    problems.extend(check_protocol(file, &protocol, &context));
    protocol.own_sources = own_sources;
    Ok((Own::Protocol(protocol), problems))
}

/// The built-in sources together with those that the file brings.
fn with_own(file: &File, own: &UniqueMap<Source>, beside: &Beside) -> (UniqueMap<Source>, Vec<Problem>) {
    let problems = sources::check_own(file, own, &beside.sources);
    let mut known = beside.sources.clone();
    known.0.extend(own.0.iter().map(|(id, source)| (id.clone(), source.clone())));
    (known, problems)
}
