//! From the model to the shapes of the documents.

use serde::ser::{Error, Serialize, SerializeSeq, Serializer};

use super::SCHEMA_VERSION;
use super::shape::*;
use crate::catalogue::{QuizEntry, RELEASE, TopicEntry};
use crate::content::model::{Item, Protocol, Quiz, Region, Review, Section, Source, Status};
use crate::history::{Changed, Past};
use crate::page::{CitedSource, Page};
use crate::render::answers::Found;
use crate::render::config::{Given, Origin, Settings};
use crate::render::plain;

pub(super) fn content(page: &Page) -> Content<'_> {
    let review = ReviewOut::of(&page.review);
    let origin = if page.unofficial.is_some() { "unofficial" } else { "embedded" };
    Content { origin, hash: format!("sha256:{}", page.hash), review, region: page.region.as_deref(), ..whole_content() }
}

pub(super) fn quiz_content<'a>(entry: &QuizEntry, quiz: &'a Quiz) -> Content<'a> {
    Content { hash: format!("sha256:{}", entry.hash), review: ReviewOut::of(&quiz.review), ..whole_content() }
}

/// The content as a whole. It counts as reviewed only when every file is, which the documents of the files tell one by one.
pub(super) fn whole_content<'a>() -> Content<'a> {
    let status = if RELEASE.reviewed { Status::Reviewed } else { Status::Unreviewed };
    Content {
        version: RELEASE.version,
        date: RELEASE.date,
        language: "en",
        region: None,
        origin: "embedded",
        hash: format!("sha256:{}", RELEASE.hash),
        review: ReviewOut { status, reviewer: None, checked_on: None, next_check: None },
        translation: None,
    }
}

impl<'a> ReviewOut<'a> {
    fn of(review: &'a Review) -> Self {
        let signed = review.reviewer.as_ref().filter(|_| review.status == Status::Reviewed);
        Self {
            status: review.status,
            reviewer: signed.map(|person| ReviewerOut { name: &person.name, role: &person.role, date: &person.date }),
            checked_on: Some(&review.checked_on),
            next_check: Some(&review.next_check),
        }
    }
}

pub(super) fn source_out<'a>(id: &'a str, source: &'a Source) -> SourceOut<'a> {
    let Source { title, publisher, year, url, kind } = source;
    SourceOut { id, title, publisher, year: *year, url: url.as_deref(), kind: *kind }
}

pub(super) fn protocol_out(protocol: &Protocol) -> ProtocolOut<'_> {
    ProtocolOut {
        id: &protocol.id,
        title: &protocol.title,
        issuer: &protocol.issuer,
        document: &protocol.document,
        redose_wait_s: protocol.redose_wait_s,
        breath_interval_s: protocol.breath_interval_s,
        sources: &protocol.sources,
    }
}

pub(super) fn topic_out(page: &Page) -> TopicOut<'_> {
    let topic = &page.topic;
    TopicOut {
        id: &topic.id,
        title: &topic.title,
        summary: &topic.summary,
        lead: &topic.lead,
        aliases: &topic.aliases,
        protocol: page.protocol.as_ref().map(protocol_out),
        sections: topic.sections.iter().map(|section| section_out(&topic.id, section)).collect(),
        see_also: &topic.see_also,
    }
}

pub(super) fn whole_protocol_out(protocol: &Protocol) -> WholeProtocolOut<'_> {
    let steps = protocol.steps.iter().map(|step| StepOut {
        id: &step.id,
        term: &step.term,
        actions: &step.actions,
        detail: step.detail.as_deref(),
        urgent: step.urgent,
        sources: &step.sources,
    });
    WholeProtocolOut { protocol: protocol_out(protocol), steps: steps.collect() }
}

pub(super) fn section_out<'a>(topic: &str, section: &'a Section) -> SectionOut<'a> {
    let id = format!("{topic}.{}", section.id);
    SectionOut {
        items: section.items.iter().map(|item| item_out(&id, section, item)).collect(),
        id,
        title: &section.title,
        kind: section.kind,
        depth: section.depth,
        from: section.from,
        columns: &section.columns,
    }
}

pub(super) fn item_out<'a>(section_id: &str, section: &Section, item: &'a Item) -> ItemOut<'a> {
    ItemOut {
        id: format!("{section_id}.{}", item.id),
        term: item.term.as_deref(),
        text: &item.text,
        detail: item.detail.as_deref(),
        question: item.question.as_deref(),
        asked_as: &item.asked_as,
        cells: &item.cells,
        depth: item.depth.unwrap_or(section.depth),
        urgent: item.urgent,
        sources: &item.sources,
    }
}

pub(super) fn summary_out(topic: &TopicEntry) -> SummaryOut<'_> {
    SummaryOut { id: topic.id, title: topic.title, summary: topic.summary, aliases: topic.aliases }
}

pub(super) fn region_out<'a>(code: &'a str, region: &'a Region) -> RegionOut<'a> {
    let Region { name, aliases, emergency, helplines, products, protocol } = region;
    let numbers = emergency.numbers.iter().map(|number| NumberOut { number: &number.number, when: number.when.as_deref() });
    let emergency = EmergencyOut { numbers: numbers.collect(), as_of: &emergency.as_of, sources: &emergency.sources };
    let helplines = helplines.iter().map(|line| HelplineOut {
        name: &line.name,
        contact: &line.contact,
        purpose: &line.purpose,
        as_of: line.as_of.as_deref(),
        sources: &line.sources,
    });
    RegionOut { code, name, aliases, emergency, helplines: helplines.collect(), products, protocol }
}

pub(super) fn result_out<'a>(found: &Found<'a>) -> ResultOut<'a> {
    let (section, item) = found.place;
    let topic = &found.page.topic.id;
    ResultOut {
        // two decimals: enough to compare, and the same on every machine
        score: (found.hit.score * 100.0).round() / 100.0,
        topic,
        section: &section.id,
        section_title: &section.title,
        kind: section.kind,
        columns: &section.columns,
        item: item_out(&format!("{topic}.{}", section.id), section, item),
    }
}

pub(super) fn config_out(settings: &Settings) -> ConfigOut<'_> {
    let Settings { region, language, contact, color, path, exists } = settings;
    ConfigOut {
        region: given_out(region.value.as_deref(), region),
        language: given_out(&language.value, language),
        contact: given_out(&contact.value, contact),
        color: given_out(&color.value, color),
        file: SettingsFileOut { path: path.as_deref(), exists: *exists },
    }
}

fn given_out<'a, T, O>(value: T, given: &'a Given<O>) -> GivenOut<'a, T> {
    let (from, name, line) = match &given.origin {
        Origin::Flag(name) => (GivenBy::Flag, Some(*name), None),
        Origin::Variable(name) => (GivenBy::Variable, Some(*name), None),
        Origin::File { path, line } => (GivenBy::File, Some(path.as_str()), Some(*line)),
        Origin::BuiltIn => (GivenBy::BuiltIn, None, None),
    };
    GivenOut { value, from, name, line }
}

pub(super) fn line_out<'a>(page: &'a Page, section: &'a Section, item: &'a Item, sources: &'a [CitedSource]) -> LineOut<'a> {
    LineOut {
        schema: "odref.item",
        schema_version: SCHEMA_VERSION,
        id: format!("{}.{}.{}", page.topic.id, section.id, item.id),
        topic: &page.topic.id,
        topic_title: &page.topic.title,
        section: &section.id,
        section_title: &section.title,
        kind: section.kind,
        text: plain::line(section, item, true),
        asked_as: item.question.iter().chain(&item.asked_as).map(String::as_str).collect(),
        urgent: item.urgent,
        sources: sources.iter().map(|cited| source_out(&cited.id, &cited.source)).collect(),
        content: content(page),
    }
}

pub(super) fn changes_out<'a>(past: &Past, successor: fn(&str) -> Option<&'a str>) -> ChangesOut<'a> {
    let same = |_: &str| None;
    ChangesOut {
        since: VersionOut { version: past.version, date: past.date },
        until: VersionOut { version: RELEASE.version, date: RELEASE.date },
        topics: changed_out(&past.topics, same),
        statements: changed_out(&past.statements, successor),
        protocols: changed_out(&past.protocols, same),
        regions: changed_out(&past.regions, same),
        sources: changed_out(&past.sources, same),
    }
}

fn changed_out<'a>(changed: &Changed, successor: impl Fn(&str) -> Option<&'a str>) -> ChangedOut<'a> {
    let removed = changed.removed.iter().map(|id| RemovedOut { id, successor: successor(id) });
    ChangedOut { added: changed.added, changed: changed.changed, removed: removed.collect() }
}

impl Serialize for Topics<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(Some(self.topics.len()))?;
        for topic in self.topics {
            let page = Page::open(topic, self.choice).map_err(S::Error::custom)?;
            list.serialize_element(&topic_out(&page))?;
        }
        list.end()
    }
}
