//! `odref handout`: pages to print.

use odref::catalogue::{self, ProtocolEntry};
use odref::error::Error;
use odref::handout::{QuestionSheet, Sheet, check_contact, find_product, offered};
use odref::render::handout::{Cards, Shortfall, poster, poster_markdown, quiz, quiz_markdown, wallet, wallet_markdown};

use super::topic::find_protocol;
use super::unfit;
use crate::cli::{Format, Handout, PAPERS, Paper};
use crate::environment::Environment;
use crate::output::{self, Answer};
use crate::screen::{Extent, Screen};

pub(crate) fn handout(wish: &Handout, screen: &mut Screen) -> Result<Answer, Error> {
    let paper = wish.paper.ok_or_else(|| {
        Error::usage("usage.missing_argument", "which handout?", format!("write one of: {}", PAPERS.join(", ")))
    })?;
    fits(paper, wish)?;
    let text = draw(paper, wish, screen)?;
    let Some(path) = &wish.output else {
        return Ok(Answer { stdout: text, ..Answer::default() });
    };
    output::save(path, &text, wish.force)?;
    Ok(Answer { stderr: format!("odref: written to {}\n", odref::text::sanitize(&path.to_string_lossy())), ..Answer::default() })
}

/// Refuses options that this paper has no use for: whoever gave them expects something else.
fn fits(paper: Paper, wish: &Handout) -> Result<(), Error> {
    let (meaningless, hint): (&[&str], _) = match paper {
        Paper::Poster => (&["both-sides", "count", "topic", "seed"], "these are for: odref handout wallet, odref handout quiz"),
        Paper::Wallet => (&["count", "topic", "seed"], "it is for: odref handout quiz"),
        Paper::Quiz => (&["product", "protocol", "both-sides"], "the answers of a quiz follow the common protocol; leave it out"),
    };
    match wish.given.iter().find(|name| meaningless.contains(name)) {
        Some(name) => Err(Error::usage("usage.conflict", format!("--{name} changes nothing on this handout"), hint)),
        None => Ok(()),
    }
}

fn draw(paper: Paper, wish: &Handout, screen: &mut Screen) -> Result<String, Error> {
    let (text, shortfall) = match paper {
        Paper::Quiz => {
            let sheet = questions(wish, screen)?;
            (if is_markdown(screen)? { quiz_markdown(&sheet) } else { quiz(&sheet, wish.large_print) }?, None)
        }
        Paper::Poster | Paper::Wallet => {
            let sheet = sheet(wish, screen)?;
            let cards = if wish.both_sides { Cards::BothSides } else { Cards::Fold };
            match (paper == Paper::Poster, is_markdown(screen)?) {
                (true, true) => (poster_markdown(&sheet)?, None),
                (true, false) => poster(&sheet, wish.large_print)?,
                (false, true) => (wallet_markdown(&sheet)?, None),
                (false, false) => wallet(&sheet, cards, wish.large_print)?,
            }
        }
    };
    screen.warnings.extend(shortfall.map(warning));
    Ok(text)
}

/// Whether it is to be Markdown; the other format is HTML.
fn is_markdown(screen: &Screen) -> Result<bool, Error> {
    if screen.options.as_text || matches!(screen.options.format, Format::Json | Format::Plain) {
        return Err(unfit("handout", screen.options.format, "html, markdown"));
    }
    Ok(screen.options.format == Format::Markdown)
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
    Sheet::new(contacts(wish, screen)?, product.as_deref(), &mut |topic| open(topic, protocol, screen))
}

fn questions(wish: &Handout, screen: &mut Screen) -> Result<QuestionSheet, Error> {
    let bank = catalogue::quiz().read()?;
    screen.warn_if_overdue("quiz", &bank.review);
    let seed = wish.questions.seed.unwrap_or_else(Environment::any_seed);
    let chosen = super::quiz::questions(&bank, &wish.questions, seed, screen)?;
    let same = super::quiz::same(&wish.questions, seed);
    QuestionSheet::new(&bank, &chosen, same, screen.call()?, contacts(wish, screen)?)
}

/// The lines of the people who hand it out: those given, or those in the settings.
fn contacts(wish: &Handout, screen: &Screen) -> Result<Vec<String>, Error> {
    check_contact("--contact", &wish.contacts).map_err(|(what, hint)| Error::usage("usage.contact", what, hint))?;
    Ok(if wish.contacts.is_empty() { &screen.config.contact.value } else { &wish.contacts }.clone())
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
