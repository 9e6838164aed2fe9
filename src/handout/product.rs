//! A product: which one is meant, and how it is given.

use crate::catalogue::{self, RegionEntry};
use crate::content::model::{Handout, Item, Section};
use crate::error::Error;
use crate::page::Page;

/// How a product is given.
#[derive(Clone, Debug)]
pub struct Product {
    /// Its name.
    pub name: String,
    /// Medicine and dose.
    pub dose: String,
    /// What to do, an action each.
    pub how: Vec<String>,
    /// The wait before the next dose, as its row in the table says it.
    pub next_dose: String,
    /// The drawing that shows it.
    pub drawing: String,
}

/// Where things stand in a row of the table of products.
const NAME: usize = 0;
const DOSE: usize = 1;
const NEXT_DOSE: usize = 5;

/// The id of a product by its id or another name.
///
/// # Errors
/// When there is none; names those of the region.
pub fn find_product(name: &str, region: Option<&RegionEntry>) -> Result<String, Error> {
    let handout = catalogue::handout()?;
    let known = handout.products.0.iter().find(|(id, product)| *id == name || product.aliases.iter().any(|alias| alias == name));
    match known {
        Some((id, _)) => Ok(id.clone()),
        None => {
            let hint = format!("write one of: {}", offered(&handout, region)?.join(", "));
            Err(Error::usage("usage.unknown_product", format!("no product \"{name}\""), hint))
        }
    }
}

/// The products of the region; all of them where it lists none.
///
/// # Errors
/// None in a build that passed its checks.
pub fn offered(handout: &Handout, region: Option<&RegionEntry>) -> Result<Vec<String>, Error> {
    let of_region = region.map(RegionEntry::read).transpose()?.map(|region| region.products).unwrap_or_default();
    Ok(if of_region.is_empty() { handout.products.0.keys().cloned().collect() } else { of_region })
}

impl Product {
    pub(super) fn new(id: &str, handout: &Handout, open: &mut dyn FnMut(&str) -> Result<Page, Error>) -> Result<Self, Error> {
        let missing = |what: &str| Error::internal(&format!("no product \"{what}\""));
        let product = handout.products.0.get(id).ok_or_else(|| missing(id))?;
        // the table of a region lists only what is sold there, and a product may come from elsewhere
        let table = handout.parts.products.split_once('.').ok_or_else(|| missing(id))?;
        let entry = catalogue::find_topic(table.0).ok_or_else(|| missing(table.0))?;
        let topic = entry.read()?;
        let mut rows = topic.sections.iter().filter(|section| section.id == table.1).flat_map(|section| &section.items);
        let row = rows.find(|row| row.id == id).ok_or_else(|| missing(id))?;
        let cell = |index: usize| row.cells.get(index).cloned().unwrap_or_default();
        let mut how = Vec::new();
        for name in &product.how {
            how.extend(texts(name, open)?);
        }
        Ok(Self { name: cell(NAME), dose: cell(DOSE), how, next_dose: cell(NEXT_DOSE), drawing: product.drawing.clone() })
    }
}

/// The texts of a section or of one statement, without what only the full page shows.
fn texts(name: &str, open: &mut dyn FnMut(&str) -> Result<Page, Error>) -> Result<Vec<String>, Error> {
    let mut ids = name.splitn(3, '.');
    let page = open(ids.next().unwrap_or_default())?;
    let (section, item) = (ids.next(), ids.next());
    let is_it = |found: &&Section| Some(found.id.as_str()) == section;
    let items = page.topic.sections.iter().filter(is_it).flat_map(|section| &section.items);
    let wanted = |found: &&Item| item.is_none_or(|item| found.id == item);
    Ok(items.filter(wanted).map(|item| item.text.clone()).collect())
}
