//! `odref handout`: pages to print.

use odref::catalogue::{self, ProtocolEntry};
use odref::error::Error;
use odref::handout::{Sheet, check_contact, find_product, offered};
use odref::render::handout::{Cards, Shortfall, poster, poster_markdown, wallet, wallet_markdown};

use super::topic::find_protocol;
use super::unfit;
use crate::cli::{Format, Handout, PAPERS, Paper};
use crate::output::{self, Answer};
use crate::screen::{Extent, Screen};

pub(crate) fn handout(wish: &Handout, screen: &mut Screen) -> Result<Answer, Error> {
    let paper = wish.paper.ok_or_else(|| {
        Error::usage("usage.missing_argument", "which handout?", format!("write one of: {}", PAPERS.join(", ")))
    })?;
    let sheet = sheet(wish, screen)?;
    if wish.as_text || matches!(screen.options.format, Format::Json | Format::Plain) {
        return Err(unfit("handout", screen.options.format, "html, markdown"));
    }
    let text = draw(paper, &sheet, wish, screen)?;
    let Some(path) = &wish.output else {
        return Ok(Answer { stdout: text, ..Answer::default() });
    };
    output::save(path, &text, wish.force)?;
    Ok(Answer { stderr: format!("odref: written to {}\n", odref::text::sanitize(&path.to_string_lossy())), ..Answer::default() })
}

fn draw(paper: Paper, sheet: &Sheet, wish: &Handout, screen: &mut Screen) -> Result<String, Error> {
    let cards = if wish.both_sides { Cards::BothSides } else { Cards::Fold };
    let (text, shortfall) = match (paper, screen.options.format == Format::Markdown) {
        (Paper::Poster, true) => (poster_markdown(sheet)?, None),
        (Paper::Wallet, true) => (wallet_markdown(sheet)?, None),
        (Paper::Poster, false) => poster(sheet, wish.large_print)?,
        (Paper::Wallet, false) => wallet(sheet, cards, wish.large_print)?,
    };
    screen.warnings.extend(shortfall.map(warning));
    Ok(text)
}

fn warning(shortfall: Shortfall) -> String {
    let remedy = "fewer or shorter contact lines, or no product";
    match shortfall {
        Shortfall::Room => format!("there is no room for all of it: {remedy}"),
        Shortfall::Letters(points) => format!("the steps are in letters of {points} points, not of 16: {remedy}"),
    }
}

fn sheet(wish: &Handout, screen: &mut Screen) -> Result<Sheet, Error> {
    let protocol = wish.protocol.as_deref().map(find_protocol).transpose()?;
    let product = wish.product.as_deref().map(|name| product(name, screen)).transpose()?;
    check_contact("--contact", &wish.contacts).map_err(|(what, hint)| Error::usage("usage.contact", what, hint))?;
    let contacts = if wish.contacts.is_empty() { &screen.config.contact.value } else { &wish.contacts }.clone();
    Sheet::new(contacts, product.as_deref(), &mut |topic| open(topic, protocol, screen))
}

fn open(topic: &str, protocol: Option<&'static ProtocolEntry>, screen: &mut Screen) -> Result<odref::page::Page, Error> {
    let entry = catalogue::find_topic(topic).ok_or_else(|| Error::internal(&format!("no topic \"{topic}\"")))?;
    screen.read(entry, protocol, Extent::Whole)
}

/// The id of a product. One that the region does not list is shown all the same: it may be the one at hand.
fn product(name: &str, screen: &mut Screen) -> Result<String, Error> {
    let region = screen.config.region.value;
    let id = find_product(name, region)?;
    let offered = offered(&catalogue::handout()?, region)?;
    if !offered.contains(&id) {
        screen.warnings.push(format!("\"{id}\" is not listed for this region; listed: {}", offered.join(", ")));
    }
    Ok(id)
}
