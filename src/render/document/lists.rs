//! The documents that are not of one topic: answers, the contents page, sources, regions.

use super::{Document, Entry, Part, Reference, origin, reference};
use crate::catalogue::{RELEASE, SourceEntry, TopicEntry};
use crate::content::model::{Kind, Region};
use crate::page::CitedSource;
use crate::render::answers::{EMERGENCY, Found, body, heading};
use crate::render::words::{CONTENTS, HELPLINES, REGIONS, UNREVIEWED};
use crate::setting::{Call, call, helpline_item};

/// The answers to a question, best first.
#[must_use]
pub fn answers(question: &str, emergency: bool, found: &[Found], call: Call) -> Document {
    let lead = match (emergency, found.is_empty()) {
        (true, _) => Some(EMERGENCY.to_owned()),
        (false, true) => Some("Nothing found.".to_owned()),
        (false, false) => None,
    };
    let parts = found.iter().map(answer).collect();
    Document { lead, parts, next: commands(&["", "list"]), ..titled(question, call) }
}

fn answer(found: &Found) -> Part {
    let (section, item) = found.place;
    let id = found.hit.id;
    let entry = Entry {
        text: body(section, item),
        detail: item.detail.clone(),
        note: Some(format!("{id}. More: odref {} {}", found.page.topic.id, section.id)),
        ..Entry::default()
    };
    part(Some(heading(section, item)), Kind::Text, vec![entry])
}

/// The contents page.
#[must_use]
pub fn contents(topics: &[TopicEntry], call: Call) -> Document {
    let pair = |topic: &TopicEntry| pair(topic.id, topic.summary.to_owned());
    let parts = vec![part(None, Kind::List, topics.iter().map(pair).collect())];
    Document { parts, next: commands(&["TOPIC", "TOPIC --full"]), ..titled(CONTENTS, call) }
}

/// Sources with the topics that cite them.
#[must_use]
pub fn sources(entries: &[&SourceEntry], records: &[CitedSource], call: Call) -> Document {
    let note = |entry: &SourceEntry| Some(format!("Cited in: {}", entry.cited_in.join(", ")));
    let references: Vec<Reference> = entries.iter().zip(records).map(|(entry, cited)| reference(cited, note(entry))).collect();
    Document { references, next: commands(&["sources ID", "list"]), ..titled("Sources", call) }
}

/// Every region with its ambulance numbers.
#[must_use]
pub fn regions(regions: &[(&str, &Region)], number: Call) -> Document {
    let columns: Vec<String> = ["Code", "Country", "Ambulance", "As of"].map(str::to_owned).into();
    let row = |(code, region): &(&str, &Region)| {
        let cells = [(*code).to_owned(), region.name.clone(), call(&region.emergency), region.emergency.as_of.clone()];
        Entry { cells: columns.iter().cloned().zip(cells).collect(), ..Entry::default() }
    };
    let table = Part { columns: columns.clone(), ..part(None, Kind::Table, regions.iter().map(row).collect()) };
    let [title, lead] = REGIONS;
    let next = commands(&["regions CODE", "--region CODE"]);
    Document { lead: Some(lead.to_owned()), parts: vec![table], next, ..titled(title, number) }
}

/// One region, whole.
#[must_use]
pub fn region(code: &str, region: &Region, sources: &[CitedSource]) -> Document {
    let protocol = &region.protocol;
    let mut facts = vec![
        pair("Ambulance", format!("{} (as of {})", call(&region.emergency), region.emergency.as_of)),
        pair("Protocol", format!("{protocol}. See it: odref respond --protocol {protocol}")),
    ];
    if !region.products.is_empty() {
        facts.push(pair("Products", format!("odref naloxone products --region {code}")));
    }
    let mut parts = vec![part(None, Kind::Facts, facts)];
    if !region.helplines.is_empty() {
        let lines = region.helplines.iter().map(helpline_item);
        let lines = lines.map(|item| pair(item.term.as_deref().unwrap_or_default(), item.text)).collect();
        parts.push(part(Some(HELPLINES.to_owned()), Kind::List, lines));
    }
    let references = sources.iter().map(|cited| reference(cited, None)).collect();
    let next = vec![format!("odref --region {code}"), "odref regions".to_owned()];
    Document { parts, references, next, ..titled(&format!("{} ({code})", region.name), Call::of(Some(region))) }
}

/// A document of the whole content, with nothing in it yet.
fn titled(title: &str, call: Call) -> Document {
    Document {
        title: title.to_owned(),
        lead: None,
        call: Some(call),
        whose: None,
        parts: Vec::new(),
        references: Vec::new(),
        trust: UNREVIEWED.to_owned(),
        next: Vec::new(),
        origin: origin(None, RELEASE.hash),
        unofficial: None,
        warnings: Vec::new(),
    }
}

fn commands(words: &[&str]) -> Vec<String> {
    words.iter().map(|words| format!("odref {words}").trim_end().to_owned()).collect()
}

fn part(title: Option<String>, kind: Kind, entries: Vec<Entry>) -> Part {
    Part { id: None, title, kind, columns: Vec::new(), entries, chart: None }
}

fn pair(term: &str, text: String) -> Entry {
    Entry { term: Some(term.to_owned()), text, ..Entry::default() }
}
