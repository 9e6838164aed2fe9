//! Checks every content file and packs what keeps the rules into tables that the program carries.
//!
//! A broken rule stops the build with the file, the place and what to write, so that no command can fail on content later.

use std::error::Error;
use std::fmt::Write;
use std::path::Path;
use std::{env, fs};

#[path = "build/ascii.rs"]
mod ascii;
#[allow(dead_code, unreachable_pub, unused_imports, reason = "the library's own module; the build needs only a part of it")]
#[path = "src/content/mod.rs"]
mod content;
#[path = "src/search/features.rs"]
mod features;
#[path = "build/find/mod.rs"]
mod find;
#[path = "build/history.rs"]
mod history;
#[allow(dead_code, unreachable_pub, reason = "as above")]
#[path = "src/quiz/order.rs"]
mod order;
#[path = "build/pack.rs"]
mod pack;
#[path = "build/schemas.rs"]
mod schemas;
#[allow(dead_code, reason = "as above")]
#[path = "src/search/weights.rs"]
mod weights;
#[allow(dead_code, unreachable_pub, reason = "as above")]
#[path = "src/search/words.rs"]
mod words;

use serde::Serialize;

use content::check::{Checked, Problem, check, effective_review};
use content::model::{Depth, Handout, Item, Origin, Protocol, Quiz, Region, Review, Section, Source, Status, Topic};
use content::{Files, Folder, hash};
use pack::Packer;

/// Bytes of a text that others are packed beside, more or less.
const BESIDE: usize = 4096;

fn main() -> Result<(), Box<dyn Error>> {
    let root = env::var("CARGO_MANIFEST_DIR")?;
    let data = Path::new(&root).join("data");
    println!("cargo::rerun-if-changed=data");
    let files = Files::read(Folder { at: &data, name: "data" })?;
    match check(&files) {
        Ok(checked) => {
            checked.warnings.iter().for_each(|problem| println!("cargo::warning={problem}"));
            let out = env::var("OUT_DIR")?;
            ascii::write(texts(&files), Path::new(&out))?;
            find::write(&checked, &fs::read_to_string(data.join("en/find.json"))?, Path::new(&out))?;
            fs::write(Path::new(&out).join("history.rs"), history::table(&checked, &data)?)?;
            let mut packer = Packer::default();
            fs::write(Path::new(&out).join("tables.rs"), tables(checked, &mut packer)?)?;
            fs::write(Path::new(&out).join("schemas.rs"), schemas::table(&data, &mut packer)?)?;
            packer.write(Path::new(&out))?;
            Ok(())
        }
        Err(problems) => Err(refusal(&problems).into()),
    }
}

/// Every file with words that a page can show.
fn texts(files: &Files) -> impl Iterator<Item = &str> {
    let single = [&files.quiz, &files.sources, &files.regions];
    files.topics.iter().chain(&files.protocols).chain(single).map(|file| file.text.as_str())
}

/// One `cargo::error` a problem: cargo shows them in red, without the noise around a failed build script.
fn refusal(problems: &[Problem]) -> String {
    problems.iter().for_each(|problem| println!("cargo::error={problem}"));
    format!("{} problems in the content", problems.len())
}

/// Rust source of the tables in `src/catalogue.rs`.
fn tables(mut checked: Checked, packer: &mut Packer) -> Result<String, Box<dyn Error>> {
    checked.topics.sort_by(|one, other| (one.order, &one.id).cmp(&(other.order, &other.id)));
    let mut code = String::new();
    code += &table("TOPICS", "TopicEntry", checked.topics.iter().map(|topic| topic_row(topic, packer)))?;
    let common = checked.protocols.iter().find(|protocol| protocol.id == content::COMMON_PROTOCOL).map(settled_protocol);
    let beside = beside(&mut code, "PROTOCOLS_BESIDE", common.iter())?;
    code +=
        &table("PROTOCOLS", "ProtocolEntry", checked.protocols.iter().map(|protocol| protocol_row(protocol, &beside, packer)))?;
    let beside = self::beside(&mut code, "REGIONS_BESIDE", checked.regions.0.values())?;
    let rows = checked.regions.0.iter().map(|(code, region)| region_row(code, region, &beside, packer));
    code += &table("REGIONS", "RegionEntry", rows)?;
    let beside = self::beside(&mut code, "SOURCES_BESIDE", checked.sources.0.values())?;
    let rows = checked.sources.0.iter().map(|(id, source)| source_row(id, source, &checked, &beside, packer));
    code += &table("SOURCES", "SourceEntry", rows)?;
    writeln!(code, "pub(crate) static QUIZ: QuizEntry = {};", quiz(&checked.quiz, packer)?)?;
    writeln!(code, "static HANDOUT: Packed = {};", packer.pack(&handout(&checked.handout)?, ""))?;
    let retired: Vec<_> = checked.retired.0.iter().collect();
    writeln!(code, "pub(crate) static RETIRED: &[(&str, &str)] = &{retired:?};")?;
    writeln!(code, "static WORDS: Packed = {};", packer.pack(&serde_json::to_string(&checked.words)?, ""))?;
    writeln!(code, "/// The content in this build.")?;
    writeln!(code, "pub static RELEASE: Release = {};", release(&checked))?;
    Ok(code)
}

/// A text that others of its kind are packed beside, because they are like it: the first of them, up to some thousand bytes.
fn beside(code: &mut String, name: &str, kind: impl Iterator<Item = impl Serialize>) -> Result<String, Box<dyn Error>> {
    let mut beside = String::new();
    for one in kind {
        beside += &serde_json::to_string(&one)?;
        if beside.len() > BESIDE {
            break;
        }
    }
    writeln!(code, "static {name}: &str = {beside:?};")?;
    Ok(beside)
}

fn table(name: &str, row: &str, rows: impl Iterator<Item = serde_json::Result<String>>) -> Result<String, Box<dyn Error>> {
    let mut code = format!("pub(crate) static {name}: &[{row}] = &[\n");
    for fields in rows {
        writeln!(code, "    {row} {{ {} }},", fields?)?;
    }
    Ok(code + "];\n")
}

fn topic_row(topic: &Topic, packer: &mut Packer) -> serde_json::Result<String> {
    let hash = hash::topic(topic);
    let settled = Topic { review: settle(&topic.review, &hash), ..topic.clone() };
    let head = serde_json::to_string(&Topic { sections: Vec::new(), ..settled.clone() })?;
    let short = serde_json::to_string(&shortened(settled.clone()))?;
    let packed = |section: &Section| Ok(format!("({:?}, {})", section.id, packer.pack(&serde_json::to_string(section)?, &short)));
    let sections = settled.sections.iter().map(packed).collect::<serde_json::Result<Vec<_>>>()?.join(", ");
    let Topic { id, aliases, title, summary, .. } = topic;
    let shows_protocol = topic.sections.iter().any(|section| section.from == Some(Origin::Protocol));
    let fields = format!("id: {id:?}, aliases: &{aliases:?}, title: {title:?}, summary: {summary:?}, hash: {hash:?}");
    Ok(format!("{fields}, shows_protocol: {shows_protocol}, short: {short:?}, head: {head:?}, sections: &[{sections}]"))
}

/// What the short page shows of a topic.
fn shortened(mut topic: Topic) -> Topic {
    topic.sections.retain(|section| section.depth == Depth::Short);
    for section in &mut topic.sections {
        section.items.retain(|item| item.depth != Some(Depth::Full));
        for item in &mut section.items {
            *item = Item { detail: None, asked_as: Vec::new(), sources: Vec::new(), ..std::mem::take(item) };
        }
    }
    topic
}

fn settled_protocol(protocol: &Protocol) -> Protocol {
    Protocol { review: settle(&protocol.review, &hash::protocol(protocol)), ..protocol.clone() }
}

fn protocol_row(protocol: &Protocol, beside: &str, packer: &mut Packer) -> serde_json::Result<String> {
    let hash = hash::protocol(protocol);
    let json = packer.pack(&serde_json::to_string(&settled_protocol(protocol))?, beside);
    let Protocol { id, title, redose_wait_s, breath_interval_s, .. } = protocol;
    let fields = format!("id: {id:?}, title: {title:?}, hash: {hash:?}, redose_wait_s: {redose_wait_s:?}");
    Ok(format!("{fields}, breath_interval_s: {breath_interval_s:?}, json: {json}"))
}

fn quiz(quiz: &Quiz, packer: &mut Packer) -> serde_json::Result<String> {
    let hash = hash::quiz(quiz);
    let settled = Quiz { review: settle(&quiz.review, &hash), ..quiz.clone() };
    Ok(format!("QuizEntry {{ hash: {hash:?}, json: {} }}", packer.pack(&serde_json::to_string(&settled)?, "")))
}

fn handout(handout: &Handout) -> serde_json::Result<String> {
    let review = settle(&handout.review, &hash::handout(handout));
    serde_json::to_string(&Handout { review, ..handout.clone() })
}

fn region_row(code: &str, region: &Region, beside: &str, packer: &mut Packer) -> serde_json::Result<String> {
    let (hash, json) = (hash::region(region), packer.pack(&serde_json::to_string(region)?, beside));
    let Region { aliases, name, .. } = region;
    Ok(format!("code: {code:?}, aliases: &{aliases:?}, name: {name:?}, hash: {hash:?}, json: {json}"))
}

fn source_row(id: &str, source: &Source, checked: &Checked, beside: &str, packer: &mut Packer) -> serde_json::Result<String> {
    let json = packer.pack(&serde_json::to_string(source)?, beside);
    Ok(format!("id: {id:?}, cited_in: &{:?}, json: {json}", topics_citing(id, checked)))
}

fn release(checked: &Checked) -> String {
    let topics = checked.topics.iter().map(|topic| (hash::topic(topic), &topic.review));
    let protocols = checked.protocols.iter().map(|protocol| (hash::protocol(protocol), &protocol.review));
    let quiz = (hash::quiz(&checked.quiz), &checked.quiz.review);
    let handout = (hash::handout(&checked.handout), &checked.handout.review);
    let files: Vec<_> = topics.chain(protocols).chain([quiz, handout]).collect();
    let reviewed = files.iter().all(|(hash, review)| effective_review(review, hash) == Status::Reviewed);
    let regions: Vec<String> = checked.regions.0.values().map(hash::region).collect();
    let hash = hash::combined(files.iter().map(|(hash, _)| hash.as_str()).chain(regions.iter().map(String::as_str)));
    let (version, date) = (&checked.release.version, &checked.release.date);
    format!("Release {{ version: {version:?}, date: {date:?}, reviewed: {reviewed}, hash: {hash:?} }}")
}

/// The review as it counts: one whose text has changed is none.
fn settle(review: &Review, hash: &str) -> Review {
    Review { status: effective_review(review, hash), ..review.clone() }
}

/// Ids of the topics that cite a source, for `odref sources`.
fn topics_citing<'a>(source: &str, checked: &'a Checked) -> Vec<&'a str> {
    let cites = |topic: &&Topic| topic.sections.iter().any(|section| section_cites(section, source, checked));
    checked.topics.iter().filter(cites).map(|topic| topic.id.as_str()).collect()
}

fn section_cites(section: &Section, source: &str, checked: &Checked) -> bool {
    let is_it = |cited: &String| cited == source;
    let mut steps = checked.protocols.iter().flat_map(|protocol| &protocol.steps).flat_map(|step| &step.sources);
    let mut helplines = checked.regions.0.values().flat_map(|region| &region.helplines).flat_map(|line| &line.sources);
    match section.from {
        Some(Origin::Protocol) => steps.any(is_it),
        Some(Origin::Helplines) => helplines.any(is_it),
        None => section.items.iter().flat_map(|item| &item.sources).any(is_it),
    }
}
