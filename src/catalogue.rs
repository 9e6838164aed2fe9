//! The content this build carries: one row a file, each parsed only when somebody asks for it.

use serde::de::DeserializeOwned;

use crate::content::UniqueMap;
use crate::content::check::Beside;
use crate::content::model::{Handout, Protocol, Quiz, Region, Source, Topic};
use crate::error::Error;
use crate::packed::Packed;

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// A topic, as much of it as can be known without reading it.
#[derive(Debug)]
pub struct TopicEntry {
    /// Name of the file and of the command.
    pub id: &'static str,
    /// Other names that open it.
    pub aliases: &'static [&'static str],
    /// Heading of the page.
    pub title: &'static str,
    /// One line about it.
    pub summary: &'static str,
    /// Hash of its words.
    pub hash: &'static str,
    /// Whether it shows the steps of the protocol in force.
    pub shows_protocol: bool,
    short: &'static str,
    /// Everything but the sections.
    head: &'static str,
    /// The sections by id, in order.
    sections: &'static [(&'static str, Packed)],
}

/// A protocol, unread.
#[derive(Debug)]
pub struct ProtocolEntry {
    /// Name of the file.
    pub id: &'static str,
    /// Name of the protocol.
    pub title: &'static str,
    /// Hash of its words and times.
    pub hash: &'static str,
    /// Wait before the next dose of naloxone, in seconds, where the document gives one: least and most.
    pub redose_wait_s: Option<[u32; 2]>,
    /// Time from one rescue breath to the next, in seconds, where the document gives one: least and most.
    pub breath_interval_s: Option<[u32; 2]>,
    json: Packed,
}

/// A region, unread.
#[derive(Debug)]
pub struct RegionEntry {
    /// Country code.
    pub code: &'static str,
    /// Other codes for it.
    pub aliases: &'static [&'static str],
    /// Name in English.
    pub name: &'static str,
    /// Hash of what it changes.
    pub hash: &'static str,
    json: Packed,
}

/// A source, unread.
#[derive(Debug)]
pub struct SourceEntry {
    /// Id that statements cite.
    pub id: &'static str,
    /// Ids of the topics that cite it.
    pub cited_in: &'static [&'static str],
    json: Packed,
}

/// The questions of the quiz, unread.
#[derive(Debug)]
pub struct QuizEntry {
    /// Hash of the questions and their shares.
    pub hash: &'static str,
    json: Packed,
}

/// The content as a whole.
#[derive(Debug)]
pub struct Release {
    /// Version of the content, apart from that of the program.
    pub version: &'static str,
    /// The day it was made, ISO 8601.
    pub date: &'static str,
    /// Whether a named person has signed every file.
    pub reviewed: bool,
    /// Hash over every topic, every protocol, the regions, the quiz and the handouts.
    pub hash: &'static str,
}

impl TopicEntry {
    /// Every name that opens it: id and aliases.
    pub fn names(&self) -> impl Iterator<Item = &'static str> {
        [self.id].into_iter().chain(self.aliases.iter().copied())
    }

    /// Parses the topic.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn read(&self) -> Result<Topic, Error> {
        self.read_where(|_| true)
    }

    /// Parses the topic with no more than one of its sections, for who wants one statement: none, if there is no such section.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn read_section(&self, id: &str) -> Result<Topic, Error> {
        self.read_where(|section| section == id)
    }

    fn read_where(&self, wanted: impl Fn(&str) -> bool) -> Result<Topic, Error> {
        let sections =
            self.sections.iter().filter(|(id, _)| wanted(id)).map(|(_, packed)| parse(self.id, &packed.text(self.short)?));
        Ok(Topic { sections: sections.collect::<Result<_, _>>()?, ..parse(self.id, self.head)? })
    }

    /// Parses no more of the topic than its short page shows: what an emergency needs must not grow with what a lesson needs.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn read_short(&self) -> Result<Topic, Error> {
        parse(self.id, self.short)
    }
}

impl ProtocolEntry {
    /// Parses the protocol.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn read(&self) -> Result<Protocol, Error> {
        parse(self.id, &self.json.text(PROTOCOLS_BESIDE)?)
    }
}

impl RegionEntry {
    /// Parses the region.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn read(&self) -> Result<Region, Error> {
        parse(self.code, &self.json.text(REGIONS_BESIDE)?)
    }
}

impl SourceEntry {
    /// Parses the source.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn read(&self) -> Result<Source, Error> {
        parse(self.id, &self.json.text(SOURCES_BESIDE)?)
    }
}

impl QuizEntry {
    /// Parses the questions.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn read(&self) -> Result<Quiz, Error> {
        parse("quiz", &self.json.text("")?)
    }
}

/// Every topic, by id.
#[must_use]
pub fn topics() -> &'static [TopicEntry] {
    TOPICS
}

/// The topic of this id or alias.
#[must_use]
pub fn find_topic(name: &str) -> Option<&'static TopicEntry> {
    TOPICS.iter().find(|topic| topic.names().any(|found| found == name))
}

/// The protocol of this id.
///
/// # Errors
/// When there is none.
pub fn protocol(id: &str) -> Result<&'static ProtocolEntry, Error> {
    PROTOCOLS.iter().find(|protocol| protocol.id == id).ok_or_else(|| Error::internal(&format!("no protocol \"{id}\"")))
}

/// Every protocol, by id.
#[must_use]
pub fn protocols() -> &'static [ProtocolEntry] {
    PROTOCOLS
}

/// Every region, by code.
#[must_use]
pub fn regions() -> &'static [RegionEntry] {
    REGIONS
}

/// The region of this code or alias, in small letters or capitals.
#[must_use]
pub fn find_region(code: &str) -> Option<&'static RegionEntry> {
    let same = |name: &&str| name.eq_ignore_ascii_case(code);
    REGIONS.iter().find(|region| same(&region.code) || region.aliases.iter().any(same))
}

/// Every source that is on record, by id.
#[must_use]
pub fn sources() -> &'static [SourceEntry] {
    SOURCES
}

/// The source of this id.
#[must_use]
pub fn find_source(id: &str) -> Option<&'static SourceEntry> {
    let index = SOURCES.binary_search_by(|source| source.id.cmp(id)).ok()?;
    SOURCES.get(index)
}

/// The questions of the quiz.
#[must_use]
pub fn quiz() -> &'static QuizEntry {
    &QUIZ
}

/// What handouts show.
///
/// # Errors
/// None in a build that passed its checks.
pub fn handout() -> Result<Handout, Error> {
    parse("handout", &HANDOUT.text("")?)
}

/// The successor of a public id that is no longer in use.
#[must_use]
pub fn successor(id: &str) -> Option<&'static str> {
    RETIRED.iter().find(|(old, _)| *old == id).map(|(_, successor)| *successor)
}

/// What a file that is not built in is checked beside.
///
/// # Errors
/// None in a build that passed its checks.
pub fn beside() -> Result<Beside, Error> {
    let sources = SOURCES.iter().map(|entry| Ok((entry.id.to_owned(), entry.read()?))).collect::<Result<_, Error>>()?;
    Ok(Beside {
        // a file can only clash with their names
        topics: TOPICS.iter().map(|topic| topic.read_where(|_| false)).collect::<Result<_, _>>()?,
        sources: UniqueMap(sources),
        retired: UniqueMap(RETIRED.iter().map(|(old, successor)| ((*old).to_owned(), (*successor).to_owned())).collect()),
        words: parse("words", &WORDS.text("")?)?,
    })
}

fn parse<T: DeserializeOwned>(id: &str, json: &str) -> Result<T, Error> {
    serde_json::from_str(json).map_err(|error| Error::internal(&format!("the content \"{id}\" cannot be read: {error}")))
}
