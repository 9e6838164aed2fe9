//! A topic made ready to show: the protocol's steps brought in, the placeholders filled, the cited sources looked up.

use crate::catalogue::{self, ProtocolEntry, RegionEntry, TopicEntry};
use crate::content::model::{Depth, Item, Origin, Protocol, Region, Review, Section, Source, Status, Topic};
use crate::content::{UniqueMap, hash};
use crate::error::Error;
use crate::setting::{Call, Setting, helpline_item, step_item};
use crate::text::to_ascii;

/// A source with the id that statements cite it by.
#[derive(Clone, Debug)]
pub struct CitedSource {
    /// Its id.
    pub id: String,
    /// The record.
    pub source: Source,
}

/// What a reader can choose about a page.
#[derive(Clone, Copy, Debug, Default)]
pub struct Choice<'a> {
    /// Where they are.
    pub region: Option<&'a RegionEntry>,
    /// The protocol, in place of the region's.
    pub protocol: Option<&'a ProtocolEntry>,
}

/// A topic ready to show.
#[derive(Clone, Debug)]
pub struct Page {
    /// The topic, filled.
    pub topic: Topic,
    /// The protocol behind its steps, when it shows any.
    pub protocol: Option<Protocol>,
    /// Code of the region, if one is chosen.
    pub region: Option<String>,
    /// Whom to call.
    pub call: Call,
    /// Hash of everything shown.
    pub hash: String,
    /// Who checked the words; of a page with a protocol, of both.
    pub review: Review,
    /// Whether one section was asked for: then all of it is shown, without the lead.
    pub focused: bool,
    /// The user's file behind it, if it is no part of odref.
    pub unofficial: Option<String>,
    /// Sources that such a file brings, by id.
    pub own_sources: UniqueMap<Source>,
}

impl Page {
    /// Opens a built-in topic, for a region if one is chosen.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn open(entry: &TopicEntry, choice: Choice) -> Result<Self, Error> {
        Ok(Self::new(entry.read()?, entry.hash, Setting::of(entry.shows_protocol, choice)?))
    }

    /// Opens a built-in topic with one of its sections.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn open_section(entry: &TopicEntry, section: &str, choice: Choice) -> Result<Self, Error> {
        Ok(Self::new(entry.read_section(section)?, entry.hash, Setting::of(entry.shows_protocol, choice)?))
    }

    /// Opens as much of a built-in topic as its short page shows.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn open_short(entry: &TopicEntry, choice: Choice) -> Result<Self, Error> {
        Ok(Self::new(entry.read_short()?, entry.hash, Setting::of(entry.shows_protocol, choice)?))
    }

    /// Makes a topic ready.
    #[must_use]
    pub fn new(mut topic: Topic, topic_hash: &str, setting: Setting) -> Self {
        bring_in(&mut topic, &setting);
        for_each_text(&mut topic, |text| setting.fill(text));
        let call = Call::of(setting.region.as_ref().map(|chosen| &chosen.region));
        let Setting { protocol, region, .. } = setting;
        let hashes = protocol.iter().map(|(_, hash)| hash.as_str()).chain(region.iter().map(|region| region.hash.as_str()));
        let others: Vec<&str> = hashes.collect();
        let hash = if others.is_empty() { topic_hash.to_owned() } else { hash::combined([topic_hash].into_iter().chain(others)) };
        let protocol = protocol.map(|(protocol, _)| protocol);
        let review = match &protocol {
            Some(protocol) => both(topic.review.clone(), &protocol.review),
            None => topic.review.clone(),
        };
        Self {
            topic,
            protocol,
            region: region.map(|region| region.code),
            call,
            hash,
            review,
            focused: false,
            unofficial: None,
            own_sources: UniqueMap::default(),
        }
    }

    /// The page in ASCII, for screens that show no more. Before the layout, because a letter may become several.
    #[must_use]
    pub fn in_ascii(mut self) -> Self {
        for_each_text(&mut self.topic, |text| *text = to_ascii(text).into_owned());
        self
    }

    /// Keeps one section only; its id must exist.
    #[must_use]
    pub fn with_section(mut self, id: &str) -> Self {
        self.topic.sections.retain(|section| section.id == id);
        self.focused = true;
        self
    }

    /// The items of a section that the page shows, in the full form or the short one.
    #[must_use]
    pub fn shown<'a>(&self, section: &'a Section, full: bool) -> Vec<&'a Item> {
        let short = |item: &Item| section.depth == Depth::Short && item.depth != Some(Depth::Full);
        section.items.iter().filter(|item| full || self.focused || short(item)).collect()
    }

    /// The statement of this public id, with its section.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<(&Section, &Item)> {
        let (topic, rest) = id.split_once('.')?;
        let (section, item) = rest.split_once('.')?;
        let section = self.topic.sections.iter().find(|found| found.id == section)?;
        let item = section.items.iter().find(|found| found.id == item)?;
        (topic == self.topic.id).then_some((section, item))
    }

    /// The sources that the page cites, each once, in the order of first mention.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn sources(&self) -> Result<Vec<CitedSource>, Error> {
        let in_items = self.topic.sections.iter().flat_map(|section| &section.items).flat_map(|item| &item.sources);
        self.cite(in_items.chain(self.protocol.iter().flat_map(|protocol| &protocol.sources)))
    }

    /// The records of these sources, of which the page itself may bring some.
    ///
    /// # Errors
    /// When there is no such source.
    pub fn cite<'a>(&self, ids: impl Iterator<Item = &'a String>) -> Result<Vec<CitedSource>, Error> {
        let own = |id: &String| Some(CitedSource { id: id.clone(), source: self.own_sources.0.get(id)?.clone() });
        once(ids).into_iter().map(|id| own(id).map_or_else(|| cited(id), Ok)).collect()
    }
}

/// The records of these sources, each once, in the order of first mention.
///
/// # Errors
/// When there is no such source.
pub fn cite<'a>(ids: impl Iterator<Item = &'a String>) -> Result<Vec<CitedSource>, Error> {
    once(ids).into_iter().map(|id| cited(id)).collect()
}

fn once<'a>(ids: impl Iterator<Item = &'a String>) -> Vec<&'a String> {
    let mut once: Vec<&String> = Vec::new();
    for id in ids {
        if !once.contains(&id) {
            once.push(id);
        }
    }
    once
}

/// The record of a source, with its id.
///
/// # Errors
/// When there is no such source.
pub fn cited(id: &str) -> Result<CitedSource, Error> {
    let entry = catalogue::find_source(id).ok_or_else(|| Error::internal(&format!("no source \"{id}\"")))?;
    Ok(CitedSource { id: id.to_owned(), source: entry.read()? })
}

/// Fills the sections that come from protocol and region, and leaves out what the region does not have.
fn bring_in(topic: &mut Topic, setting: &Setting) {
    let region = setting.region.as_ref().map(|region| &region.region);
    for section in &mut topic.sections {
        match section.from {
            Some(Origin::Protocol) => {
                section.items = setting.protocol.iter().flat_map(|(protocol, _)| &protocol.steps).map(step_item).collect()
            }
            Some(Origin::Helplines) => {
                section.items = region.iter().flat_map(|region| &region.helplines).map(helpline_item).collect()
            }
            None => keep_products(section, region),
        }
    }
    topic.sections.retain(|section| !section.items.is_empty());
}

/// A region without known products keeps them all: none is better than another for being sold nearby.
fn keep_products(section: &mut Section, region: Option<&Region>) {
    let products = region.map(|region| &region.products).filter(|products| !products.is_empty());
    if let Some(products) = products.filter(|_| section.filter.is_some()) {
        section.items.retain(|item| products.contains(&item.id));
    }
}

/// Hands over every text of a topic that a reader sees.
fn for_each_text(topic: &mut Topic, mut change: impl FnMut(&mut String)) {
    [&mut topic.title, &mut topic.lead].into_iter().for_each(&mut change);
    for section in &mut topic.sections {
        change(&mut section.title);
        section.columns.iter_mut().for_each(&mut change);
        for item in &mut section.items {
            change(&mut item.text);
            let singles = [&mut item.term, &mut item.detail, &mut item.question];
            singles.into_iter().flatten().chain(&mut item.cells).for_each(&mut change);
        }
    }
}

/// A page from two files is reviewed when both are, and due when the first of them is.
fn both(topic: Review, protocol: &Review) -> Review {
    let reviewed = topic.status == Status::Reviewed && protocol.status == Status::Reviewed;
    Review {
        status: if reviewed { Status::Reviewed } else { Status::Unreviewed },
        checked_on: topic.checked_on.min(protocol.checked_on.clone()),
        next_check: topic.next_check.min(protocol.next_check.clone()),
        reviewer: topic.reviewer,
    }
}
