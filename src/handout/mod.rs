//! A handout made ready: what paper shows, from the topics, the protocol in force and the region. How it looks is the renderers' work.

mod contact;
mod product;
mod questions;

use crate::catalogue;
use crate::content::model::{self, HandoutWords, Item, Origin, Section};
use crate::error::Error;
use crate::page::{CitedSource, Page, cite};

pub use contact::{MAX_CHARACTERS, MAX_LINES, check_contact};
pub use product::{Product, find_product, offered};
pub use questions::{Asked, QuestionSheet};

/// The topic whose steps a handout shows.
const RESPOND: &str = "respond";

/// What a poster and a card show.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The response, with protocol, region and review.
    pub page: Page,
    /// Lines of the people who hand it out.
    pub contacts: Vec<String>,
    /// The steps of the protocol, in its order.
    pub steps: Vec<Step>,
    /// The signs.
    pub signs: Part,
    /// What stands above the signs.
    pub signs_note: String,
    /// What not to do.
    pub do_not: Part,
    /// The same in few words.
    pub do_not_short: Part,
    /// How to give the product, if one was named.
    pub product: Option<Product>,
    /// Words that stand in no topic.
    pub words: HandoutWords,
    /// The documents behind the protocol.
    pub sources: Vec<CitedSource>,
}

/// A step with its drawings.
#[derive(Clone, Debug)]
pub struct Step {
    /// What the step is about.
    pub term: String,
    /// What to do.
    pub text: String,
    /// Drawn loud.
    pub urgent: bool,
    /// Names of drawings with their captions.
    pub drawings: Vec<Picture>,
}

/// A drawing with what it shows.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Picture {
    /// Its name.
    pub name: String,
    /// What stands beside it.
    pub caption: String,
}

/// A titled list.
#[derive(Clone, Debug)]
pub struct Part {
    /// Heading.
    pub title: String,
    /// Terms with their texts; a statement without a term has an empty one.
    pub entries: Vec<(String, String)>,
}

impl Sheet {
    /// Puts a handout together. `open` opens a topic for the region and the protocol wanted.
    ///
    /// # Errors
    /// None for a product that [`find_product`] found, in a build that passed its checks.
    pub fn new(
        contacts: Vec<String>,
        product: Option<&str>,
        open: &mut dyn FnMut(&str) -> Result<Page, Error>,
    ) -> Result<Self, Error> {
        let handout = catalogue::handout()?;
        let parts = &handout.parts;
        let page = open(RESPOND)?;
        let product = product.map(|id| Product::new(id, &handout, open)).transpose()?;
        Ok(Self {
            steps: steps(&page, &handout, product.as_ref()),
            signs: Part::of(&parts.signs, open)?,
            signs_note: Part::of(&parts.signs_note, open)?.title,
            do_not: Part::of(&parts.do_not, open)?,
            do_not_short: Part::of(&parts.do_not_short, open)?,
            sources: cite(page.protocol.iter().flat_map(|protocol| &protocol.sources))?,
            product,
            words: handout.words,
            contacts,
            page,
        })
    }
}

impl Part {
    /// A whole section, `topic.section`.
    fn of(name: &str, open: &mut dyn FnMut(&str) -> Result<Page, Error>) -> Result<Self, Error> {
        let missing = || Error::internal(&format!("no section \"{name}\""));
        let (topic, section) = name.split_once('.').ok_or_else(missing)?;
        let page = open(topic)?;
        page.topic.sections.iter().find(|found| found.id == section).map(Self::from).ok_or_else(missing)
    }
}

impl From<&Section> for Part {
    fn from(section: &Section) -> Self {
        let entry = |item: &Item| (item.term.clone().unwrap_or_default(), item.text.clone());
        Self { title: section.title.clone(), entries: section.items.iter().map(entry).collect() }
    }
}

fn steps(page: &Page, handout: &model::Handout, product: Option<&Product>) -> Vec<Step> {
    let section = page.topic.sections.iter().find(|section| section.from == Some(Origin::Protocol));
    let drawn = page.protocol.as_ref().and_then(|protocol| handout.steps.0.get(&protocol.id));
    let step = |item: &Item| Step {
        term: item.term.clone().unwrap_or_default(),
        text: item.text.clone(),
        urgent: item.urgent,
        drawings: pictures(drawn.and_then(|drawn| drawn.0.get(&item.id)), handout, product),
    };
    section.iter().flat_map(|section| &section.items).map(step).collect()
}

/// The drawings of a step. Where it shows several ways to give naloxone, a product named leaves its own.
fn pictures(names: Option<&Vec<String>>, handout: &model::Handout, product: Option<&Product>) -> Vec<Picture> {
    let names: Vec<&String> = names.into_iter().flatten().collect();
    let own = product.map(|product| &product.drawing).filter(|own| names.contains(own));
    let is_a_way = |name: &String| handout.products.0.values().any(|product| product.drawing == *name);
    let kept = names.into_iter().filter(|name| own.is_none_or(|own| own == *name || !is_a_way(name)));
    let picture = |name: &String| {
        handout.drawings.0.get(name).map(|drawing| Picture { name: name.clone(), caption: drawing.caption.clone() })
    };
    kept.filter_map(picture).collect()
}
