//! Checks every content file and packs what keeps the rules into tables that the program carries.
//!
//! A broken rule stops the build with the file, the place and what to write, so that no command can fail on content later.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

#[allow(dead_code, unreachable_pub, unused_imports, reason = "the library's own module; the build needs only a part of it")]
#[path = "src/content/mod.rs"]
mod content;

use content::check::{Checked, Problem, check, effective_review};
use content::model::{Protocol, Review, Section, Status, Topic};
use content::{Files, Folder, hash};

fn main() -> Result<(), Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let data = Path::new(&root).join("data");
    println!("cargo::rerun-if-changed=data");
    let files = Files::read(Folder { at: &data, name: "data" })?;
    match check(&files) {
        Ok(checked) => {
            checked.warnings.iter().for_each(|problem| println!("cargo::warning={problem}"));
            fs::write(Path::new(&env::var("OUT_DIR")?).join("tables.rs"), tables(checked)?)?;
            Ok(())
        }
        Err(problems) => Err(refusal(&problems).into()),
    }
}

/// One `cargo::error` a problem: cargo shows them in red, without the noise around a failed build script.
fn refusal(problems: &[Problem]) -> String {
    problems.iter().for_each(|problem| println!("cargo::error={problem}"));
    format!("{} problems in the content", problems.len())
}

/// Rust source of the tables in `src/catalogue.rs`.
fn tables(checked: Checked) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    let Checked { mut topics, protocols, sources, retired, release, .. } = checked;
    topics.sort_by(|one, other| (one.order, &one.id).cmp(&(other.order, &other.id)));
    let cited = Cited { topics: &topics, protocols: &protocols };

    let mut source_rows = String::new();
    for (id, source) in &sources.0 {
        let (json, cited_in) = (serde_json::to_string(source)?, cited.topics_citing(id));
        writeln!(source_rows, "    SourceEntry {{ id: {id:?}, json: {json:?}, cited_in: &{cited_in:?} }},")?;
    }
    let mut hashes = Vec::new();
    let mut topic_rows = String::new();
    for topic in &topics {
        let hash = hash::topic(topic);
        topic_row(&mut topic_rows, topic, &hash)?;
        hashes.push(hash);
    }
    let mut protocol_rows = String::new();
    for protocol in &protocols {
        let hash = hash::protocol(protocol);
        let settled = Protocol { review: settle(&protocol.review, &hash), ..protocol.clone() };
        let (id, json) = (&protocol.id, serde_json::to_string(&settled)?);
        let (wait, interval) = (protocol.redose_wait_s, protocol.breath_interval_s);
        writeln!(protocol_rows, "    ProtocolEntry {{ id: {id:?}, hash: {hash:?}, redose_wait_s: {wait:?},")?;
        writeln!(protocol_rows, "        breath_interval_s: {interval:?}, json: {json:?} }},")?;
        hashes.push(hash);
    }
    let reviews = topics.iter().map(|topic| (&topic.review, hash::topic(topic)));
    let reviews = reviews.chain(protocols.iter().map(|protocol| (&protocol.review, hash::protocol(protocol))));
    let reviewed = reviews.into_iter().all(|(review, hash)| effective_review(review, &hash) == Status::Reviewed);
    let retired_rows: Vec<_> = retired.0.iter().collect();
    let hash = hash::combined(hashes.iter().map(String::as_str));
    let (version, date) = (&release.version, &release.date);

    writeln!(code, "pub(crate) static TOPICS: &[TopicEntry] = &[\n{topic_rows}];")?;
    writeln!(code, "pub(crate) static PROTOCOLS: &[ProtocolEntry] = &[\n{protocol_rows}];")?;
    writeln!(code, "pub(crate) static SOURCES: &[SourceEntry] = &[\n{source_rows}];")?;
    writeln!(code, "pub(crate) static RETIRED: &[(&str, &str)] = &{retired_rows:?};")?;
    writeln!(code, "/// The content in this build.")?;
    writeln!(
        code,
        "pub static RELEASE: Release = Release {{ version: {version:?}, date: {date:?}, reviewed: {reviewed}, hash: {hash:?} }};"
    )?;
    Ok(code)
}

fn topic_row(rows: &mut String, topic: &Topic, hash: &str) -> Result<(), Box<dyn Error>> {
    let settled = Topic { review: settle(&topic.review, hash), ..topic.clone() };
    let json = serde_json::to_string(&settled)?;
    let Topic { id, aliases, title, summary, .. } = topic;
    writeln!(rows, "    TopicEntry {{ id: {id:?}, aliases: &{aliases:?}, title: {title:?}, summary: {summary:?},")?;
    writeln!(rows, "        hash: {hash:?}, json: {json:?} }},")?;
    Ok(())
}

/// The review as it counts: one whose text has changed is none.
fn settle(review: &Review, hash: &str) -> Review {
    Review { status: effective_review(review, hash), ..review.clone() }
}

/// Which topics cite a source, for `odref sources`.
struct Cited<'a> {
    topics: &'a [Topic],
    protocols: &'a [Protocol],
}

impl Cited<'_> {
    fn topics_citing(&self, source: &str) -> Vec<&str> {
        let citing = self.topics.iter().filter(|topic| topic.sections.iter().any(|section| self.cites(section, source)));
        citing.map(|topic| topic.id.as_str()).collect()
    }

    fn cites(&self, section: &Section, source: &str) -> bool {
        let in_steps = || self.protocols.iter().flat_map(|protocol| &protocol.steps).flat_map(|step| &step.sources);
        section.items.iter().any(|item| item.sources.iter().any(|cited| cited == source))
            || section.from.is_some() && in_steps().any(|cited| cited == source)
    }
}
