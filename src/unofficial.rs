//! Content that a user brings: held to the rules of the build, and marked wherever it is shown.

use crate::catalogue;
use crate::content::check::{Own, Problem, Purpose, check_own};
use crate::content::model::{Origin, Protocol, Review, Status, Topic};
use crate::content::{File, hash};
use crate::error::Error;
use crate::page::{Choice, Page};
use crate::setting::Setting;
use crate::text::sanitize;

/// The topic on which a protocol is shown.
const RESPOND: &str = "respond";

/// A user's file that keeps the rules.
#[derive(Clone, Debug)]
pub struct Unofficial {
    /// The file, as it was named.
    pub file: String,
    /// What it holds.
    pub content: Own,
    /// Things to mend.
    pub warnings: Vec<Problem>,
}

impl Unofficial {
    /// Holds a file to the rules.
    ///
    /// # Errors
    /// The outer one: none in a build that passed its checks. The inner one: every problem in the file.
    pub fn check(file: &File, purpose: Purpose) -> Result<Result<Self, Vec<Problem>>, Error> {
        let beside = catalogue::beside()?;
        let name = sanitize(&file.path).into_owned();
        Ok(check_own(file, &beside, purpose).map(|(content, warnings)| Self { file: name, content, warnings }))
    }

    /// The topic, if it is one.
    #[must_use]
    pub fn topic(&self) -> Option<&Topic> {
        match &self.content {
            Own::Topic(topic) => Some(topic),
            Own::Protocol(_) => None,
        }
    }

    /// The file as a page. A signature in it counts for nothing: nobody has checked who signed.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn page(&self, choice: Choice) -> Result<Page, Error> {
        let mut page = match &self.content {
            Own::Topic(topic) => topic_page(topic, choice)?,
            Own::Protocol(protocol) => protocol_page(protocol, choice)?,
        };
        page.review = unsigned(&page.review);
        page.unofficial = Some(self.file.clone());
        Ok(page)
    }
}

fn topic_page(topic: &Topic, choice: Choice) -> Result<Page, Error> {
    let shows_protocol = topic.sections.iter().any(|section| section.from == Some(Origin::Protocol));
    let setting = Setting::of(shows_protocol, choice)?;
    let mut page = Page::new(topic.clone(), &hash::topic(topic), setting);
    page.own_sources = topic.own_sources.clone();
    Ok(page)
}

/// The steps as the response page would show them, under the protocol's own name and with nothing else of that page.
fn protocol_page(protocol: &Protocol, choice: Choice) -> Result<Page, Error> {
    let entry = catalogue::find_topic(RESPOND).ok_or_else(|| Error::internal("no response card"))?;
    let mut setting = Setting::of(false, choice)?;
    setting.redose_wait_s = protocol.redose_wait_s.unwrap_or(setting.redose_wait_s);
    setting.breath_interval_s = protocol.breath_interval_s;
    setting.protocol = Some((protocol.clone(), hash::protocol(protocol)));
    let mut topic = entry.read()?;
    topic.sections.retain(|section| section.from == Some(Origin::Protocol));
    let (id, title) = (protocol.id.clone(), protocol.title.clone());
    let lead = format!("{}: {}", protocol.issuer, protocol.document);
    topic = Topic { id, title, lead, aliases: Vec::new(), see_also: vec![RESPOND.to_owned()], ..topic };
    let mut page = Page::new(topic, entry.hash, setting);
    page.focused = true;
    page.own_sources = protocol.own_sources.clone();
    Ok(page)
}

fn unsigned(review: &Review) -> Review {
    Review { status: Status::Unreviewed, reviewer: None, ..review.clone() }
}
