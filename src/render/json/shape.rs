//! The shapes of the documents. The order of the fields is the order of the keys.

use serde::Serialize;

use crate::catalogue::{RELEASE, TopicEntry};
use crate::content::model::{Depth, Item, Kind, Origin, Protocol, Region, Review, Section, Source, SourceKind, Status};
use crate::page::Page;

#[derive(Serialize)]
pub(super) struct Envelope<'a, D> {
    pub(super) schema: &'a str,
    pub(super) schema_version: &'a str,
    pub(super) tool: Tool<'a>,
    pub(super) content: Content<'a>,
    pub(super) data: D,
    pub(super) sources: Vec<SourceOut<'a>>,
    pub(super) warnings: &'a [String],
}

#[derive(Serialize)]
pub(super) struct Tool<'a> {
    pub(super) name: &'a str,
    pub(super) version: &'a str,
}

#[derive(Serialize)]
pub(super) struct Content<'a> {
    pub(super) version: &'a str,
    pub(super) date: &'a str,
    pub(super) language: &'a str,
    pub(super) region: Option<&'a str>,
    pub(super) origin: &'a str,
    pub(super) hash: String,
    pub(super) review: ReviewOut<'a>,
    pub(super) translation: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct ReviewOut<'a> {
    pub(super) status: Status,
    pub(super) reviewer: Option<ReviewerOut<'a>>,
    pub(super) checked_on: Option<&'a str>,
    pub(super) next_check: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct ReviewerOut<'a> {
    pub(super) name: &'a str,
    pub(super) role: &'a str,
    pub(super) date: &'a str,
}

#[derive(Serialize)]
pub(super) struct SourceOut<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) publisher: &'a str,
    pub(super) year: Option<u16>,
    pub(super) url: Option<&'a str>,
    pub(super) kind: SourceKind,
}

#[derive(Serialize)]
pub(super) struct TopicOut<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) summary: &'a str,
    pub(super) lead: &'a str,
    pub(super) aliases: &'a [String],
    pub(super) protocol: Option<ProtocolOut<'a>>,
    pub(super) sections: Vec<SectionOut<'a>>,
    pub(super) see_also: &'a [String],
}

#[derive(Serialize)]
pub(super) struct ProtocolOut<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) issuer: &'a str,
    pub(super) document: &'a str,
    pub(super) redose_wait_s: Option<[u32; 2]>,
    pub(super) breath_interval_s: Option<[u32; 2]>,
    pub(super) sources: &'a [String],
}

#[derive(Serialize)]
pub(super) struct SectionOut<'a> {
    pub(super) id: String,
    pub(super) title: &'a str,
    pub(super) kind: Kind,
    pub(super) depth: Depth,
    pub(super) from: Option<Origin>,
    pub(super) columns: &'a [String],
    pub(super) items: Vec<ItemOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct ItemOut<'a> {
    pub(super) id: String,
    pub(super) term: Option<&'a str>,
    pub(super) text: &'a str,
    pub(super) detail: Option<&'a str>,
    pub(super) question: Option<&'a str>,
    pub(super) asked_as: &'a [String],
    pub(super) cells: &'a [String],
    pub(super) depth: Depth,
    pub(super) urgent: bool,
    pub(super) sources: &'a [String],
}

#[derive(Serialize)]
pub(super) struct StatementOut<'a> {
    pub(super) topic: &'a str,
    pub(super) section: &'a str,
    pub(super) kind: Kind,
    pub(super) columns: &'a [String],
    #[serde(flatten)]
    pub(super) item: ItemOut<'a>,
    pub(super) successor_of: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct ListOut<'a> {
    pub(super) topics: Vec<SummaryOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct SummaryOut<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) summary: &'a str,
    pub(super) aliases: &'a [&'a str],
}

#[derive(Serialize)]
pub(super) struct SourcesOut<'a> {
    pub(super) sources: Vec<UseOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct UseOut<'a> {
    pub(super) id: &'a str,
    pub(super) cited_in: &'a [&'a str],
}

#[derive(Serialize)]
pub(super) struct RegionsOut<'a> {
    pub(super) regions: Vec<RegionOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct RegionOut<'a> {
    pub(super) code: &'a str,
    pub(super) name: &'a str,
    pub(super) aliases: &'a [String],
    pub(super) emergency: EmergencyOut<'a>,
    pub(super) helplines: Vec<HelplineOut<'a>>,
    pub(super) products: &'a [String],
    pub(super) protocol: &'a str,
}

#[derive(Serialize)]
pub(super) struct EmergencyOut<'a> {
    pub(super) numbers: Vec<NumberOut<'a>>,
    pub(super) as_of: &'a str,
    pub(super) sources: &'a [String],
}

#[derive(Serialize)]
pub(super) struct NumberOut<'a> {
    pub(super) number: &'a str,
    pub(super) when: Option<&'a str>,
}

#[derive(Serialize)]
pub(super) struct HelplineOut<'a> {
    pub(super) name: &'a str,
    pub(super) contact: &'a str,
    #[serde(rename = "for")]
    pub(super) purpose: &'a str,
    pub(super) as_of: Option<&'a str>,
    pub(super) sources: &'a [String],
}

#[derive(Serialize)]
pub(super) struct Nothing {}

#[derive(Serialize)]
pub(super) struct ErrorOut<'a> {
    pub(super) error: ErrorBody<'a>,
}

#[derive(Serialize)]
pub(super) struct ErrorBody<'a> {
    pub(super) code: &'a str,
    pub(super) message: &'a str,
    pub(super) hint: &'a str,
    pub(super) exit_code: u8,
}

pub(super) fn content(page: &Page) -> Content<'_> {
    let review = ReviewOut::of(&page.review);
    Content { hash: format!("sha256:{}", page.hash), review, region: page.region.as_deref(), ..whole_content() }
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
