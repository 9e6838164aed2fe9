//! What a page takes from where the reader is: the number to call, the protocol, the helplines and products.

use crate::catalogue::{self, RegionEntry};
use crate::content::model::{Emergency, EmergencyNumber, Helpline, Item, Protocol, Region, Step};
use crate::error::Error;
use crate::page::Choice;

/// The protocol in force while no region is set.
pub const COMMON: &str = crate::content::COMMON_PROTOCOL;
/// What to call when the country is unknown. The program never guesses one.
const ANY_EMERGENCY_NUMBER: &str = "your emergency number (911, 112, 999 ...)";

/// What a page is filled with.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Who to call, as it reads after "Call".
    pub emergency_number: String,
    /// Wait before the next dose of naloxone, in seconds: least and most.
    pub redose_wait_s: [u32; 2],
    /// Time from one rescue breath to the next, in seconds, where the protocol gives one: least and most.
    pub breath_interval_s: Option<[u32; 2]>,
    /// The protocol itself with its hash, for topics that show its steps.
    pub protocol: Option<(Protocol, String)>,
    /// The region, if one is chosen.
    pub region: Option<ChosenRegion>,
}

/// A region with its code and hash.
#[derive(Clone, Debug)]
pub struct ChosenRegion {
    /// Country code.
    pub code: String,
    /// Hash of what it changes.
    pub hash: String,
    /// The region.
    pub region: Region,
}

/// Whom to call, in words and as numbers to dial.
#[derive(Clone, Debug)]
pub struct Call {
    /// As it reads after "Call".
    pub words: String,
    /// The numbers, each with when it works, if not always. None while no region is set.
    pub numbers: Vec<EmergencyNumber>,
}

impl Call {
    /// The numbers of a region; without one, that there is a number.
    #[must_use]
    pub fn of(region: Option<&Region>) -> Self {
        match region {
            Some(region) => Self { words: call(&region.emergency), numbers: region.emergency.numbers.clone() },
            None => Self { words: ANY_EMERGENCY_NUMBER.to_owned(), numbers: Vec::new() },
        }
    }
}

impl Setting {
    /// The setting for a topic. The protocol's steps are read only if the topic shows them.
    ///
    /// # Errors
    /// None in a build that passed its checks.
    pub fn of(shows_protocol: bool, choice: Choice) -> Result<Self, Error> {
        let region = choice.region.map(ChosenRegion::read).transpose()?;
        let common = catalogue::protocol(COMMON)?;
        let entry = match (choice.protocol, &region) {
            (Some(protocol), _) => protocol,
            (None, Some(region)) => catalogue::protocol(&region.region.protocol)?,
            (None, None) => common,
        };
        Ok(Self {
            emergency_number: Call::of(region.as_ref().map(|chosen| &chosen.region)).words,
            // a protocol may give no wait; the topics' own statements about it then stand as odref sums them up
            redose_wait_s: entry.redose_wait_s.or(common.redose_wait_s).unwrap_or_default(),
            breath_interval_s: entry.breath_interval_s,
            protocol: if shows_protocol { Some((entry.read()?, entry.hash.to_owned())) } else { None },
            region,
        })
    }

    /// Puts the values in place of the placeholders.
    pub(crate) fn fill(&self, text: &mut String) {
        if !text.contains('{') {
            return;
        }
        *text = text
            .replace("{emergency_number}", &self.emergency_number)
            .replace("{redose_wait}", &duration(self.redose_wait_s))
            .replace("{breath_interval}", &self.breath_interval_s.map(duration).unwrap_or_default());
    }
}

impl ChosenRegion {
    fn read(entry: &RegionEntry) -> Result<Self, Error> {
        Ok(Self { code: entry.code.to_owned(), hash: entry.hash.to_owned(), region: entry.read()? })
    }
}

/// A step of a protocol as the item of a topic.
pub(crate) fn step_item(step: &Step) -> Item {
    Item {
        id: step.id.clone(),
        term: Some(step.term.clone()),
        text: step.actions.join(" "),
        detail: step.detail.clone(),
        urgent: step.urgent,
        sources: step.sources.clone(),
        ..Item::default()
    }
}

/// A helpline as the item of a topic.
pub(crate) fn helpline_item(helpline: &Helpline) -> Item {
    let as_of = helpline.as_of.as_ref().map_or_else(|| "source without date".to_owned(), |date| format!("as of {date}"));
    Item {
        id: helpline.name.to_lowercase().replace(' ', "-"),
        term: Some(helpline.name.clone()),
        text: format!("{}. {} ({as_of}).", helpline.contact, helpline.purpose),
        sources: helpline.sources.clone(),
        ..Item::default()
    }
}

/// The numbers as they read after "Call": "000 or 112 from mobiles".
#[must_use]
pub fn call(emergency: &Emergency) -> String {
    let with_condition = emergency.numbers.iter().map(|number| match &number.when {
        Some(when) => format!("{} {when}", number.number),
        None => number.number.clone(),
    });
    with_condition.collect::<Vec<_>>().join(" or ")
}

/// Seconds as a reader says them: "2 to 3 minutes", "5 seconds".
fn duration([least, most]: [u32; 2]) -> String {
    let minutes = least % 60 == 0 && most % 60 == 0;
    let (least, most, unit) = if minutes { (least / 60, most / 60, "minute") } else { (least, most, "second") };
    let plural = if most == 1 { "" } else { "s" };
    if least == most { format!("{most} {unit}{plural}") } else { format!("{least} to {most} {unit}s") }
}
