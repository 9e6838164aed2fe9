//! The shapes of the documents. The order of the fields is the order of the keys.

use serde::Serialize;

use crate::content::model::{Depth, Kind, Origin, SourceKind, Status};

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
pub(super) struct ExportOut<'a> {
    pub(super) topics: Vec<TopicOut<'a>>,
    pub(super) protocols: Vec<WholeProtocolOut<'a>>,
    pub(super) regions: Vec<RegionOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct WholeProtocolOut<'a> {
    #[serde(flatten)]
    pub(super) protocol: ProtocolOut<'a>,
    pub(super) steps: Vec<StepOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct StepOut<'a> {
    pub(super) id: &'a str,
    pub(super) term: &'a str,
    pub(super) actions: &'a [String],
    pub(super) detail: Option<&'a str>,
    pub(super) urgent: bool,
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
pub(super) struct FindOut<'a> {
    pub(super) question: &'a str,
    pub(super) emergency: bool,
    pub(super) results: Vec<ResultOut<'a>>,
}

#[derive(Serialize)]
pub(super) struct ResultOut<'a> {
    pub(super) score: f32,
    pub(super) topic: &'a str,
    pub(super) section: &'a str,
    pub(super) section_title: &'a str,
    pub(super) kind: Kind,
    pub(super) columns: &'a [String],
    #[serde(flatten)]
    pub(super) item: ItemOut<'a>,
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
pub(super) struct ConfigOut<'a> {
    pub(super) region: GivenOut<'a, Option<&'a str>>,
    pub(super) language: GivenOut<'a, &'a str>,
    pub(super) contact: GivenOut<'a, &'a [String]>,
    pub(super) color: GivenOut<'a, &'a str>,
    pub(super) file: SettingsFileOut<'a>,
}

#[derive(Serialize)]
pub(super) struct GivenOut<'a, T> {
    pub(super) value: T,
    pub(super) from: GivenBy,
    pub(super) name: Option<&'a str>,
    pub(super) line: Option<usize>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum GivenBy {
    Flag,
    Variable,
    File,
    BuiltIn,
}

#[derive(Serialize)]
pub(super) struct SettingsFileOut<'a> {
    pub(super) path: Option<&'a str>,
    pub(super) exists: bool,
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
