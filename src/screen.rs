//! Where the answer will be shown, and for whom.

use odref::catalogue::{ProtocolEntry, RegionEntry, TopicEntry};
use odref::content::check::Problem;
use odref::content::model::Review;
use odref::error::Error;
use odref::page::{Choice, Page};
use odref::render::document::Document;
use odref::render::{Line, html, markdown, style, text, unofficial};
use odref::setting::Call;
use odref::text::to_ascii;
use odref::unofficial::Unofficial;

use crate::cli::{Format, Options};
use crate::config::Config;
use crate::display;
use crate::environment::Environment;
use crate::own::OwnContent;

/// How much of a topic to read.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Extent<'a> {
    /// What the short page shows.
    Short,
    /// This section alone.
    Section(&'a str),
    /// Everything.
    Whole,
}

/// The options and the environment, decided.
pub(crate) struct Screen<'a> {
    pub(crate) options: &'a Options,
    environment: &'a Environment,
    pub(crate) config: Config,
    /// What is wrong without keeping the page from being shown.
    pub(crate) warnings: Vec<String>,
    /// Whether a page should have been checked again by now.
    pub(crate) is_overdue: bool,
    /// Topics that the user brings.
    pub(crate) own: &'a OwnContent,
}

impl<'a> Screen<'a> {
    /// Reads the settings. What is wrong with them is a warning: a person in trouble gets the page without them.
    pub(crate) fn new(options: &'a Options, environment: &'a Environment, own: &'a OwnContent) -> Self {
        let mut config = Config::new(options, environment);
        let mut warnings = std::mem::take(&mut config.warnings);
        warnings.extend(settings_warning(&config.problems));
        Self { options, environment, config, warnings, is_overdue: false, own }
    }

    /// The page as this screen can show it. Documents are UTF-8 whatever the locale.
    pub(crate) fn open(
        &mut self,
        entry: &TopicEntry,
        protocol: Option<&'static ProtocolEntry>,
        extent: Extent,
    ) -> Result<Page, Error> {
        let page = self.read(entry, protocol, extent)?;
        Ok(self.legible(page))
    }

    /// The page as it is, with a warning if it is due for a check.
    pub(crate) fn read(
        &mut self,
        entry: &TopicEntry,
        protocol: Option<&'static ProtocolEntry>,
        extent: Extent,
    ) -> Result<Page, Error> {
        let choice = Choice { region: self.config.region.value, protocol };
        let page = match extent {
            Extent::Short => Page::open_short(entry, choice)?,
            Extent::Section(section) => Page::open_section(entry, section, choice)?,
            Extent::Whole => Page::open(entry, choice)?,
        };
        self.warn_if_overdue(entry.id, &page.review);
        Ok(page)
    }

    /// A page that the user brought.
    pub(crate) fn open_own(&mut self, own: &Unofficial) -> Result<Page, Error> {
        let page = own.page(Choice { region: self.config.region.value, protocol: None })?;
        // the other formats say so on the page
        if self.options.format == Format::Json {
            self.warnings.push(unofficial(&own.file));
        }
        self.warnings.extend(own.warnings.iter().map(ToString::to_string));
        self.warn_if_overdue(&page.topic.id, &page.review);
        Ok(self.legible(page))
    }

    /// In letters that this screen can show.
    fn legible(&self, page: Page) -> Page {
        let as_it_is = self.options.format.is_utf8() || display::is_utf8(self.environment);
        if as_it_is { page } else { page.in_ascii() }
    }

    /// Warns of words that should have been compared with their sources again by now.
    pub(crate) fn warn_if_overdue(&mut self, id: &str, review: &Review) {
        if review.next_check < self.environment.today() {
            self.is_overdue = true;
            let due = &review.next_check;
            let warning = format!("\"{id}\" should have been checked again by {due}; it may be out of date");
            // several answers can stand on one page
            if !self.warnings.contains(&warning) {
                self.warnings.push(warning);
            }
        }
    }

    /// Whom to call where the reader is.
    pub(crate) fn call(&self) -> Result<Call, Error> {
        let region = self.config.region.value.map(RegionEntry::read).transpose()?;
        Ok(Call::of(region.as_ref()))
    }

    /// A document as it goes out, in the format asked for.
    pub(crate) fn write(&self, mut document: Document) -> Result<String, Error> {
        document.warnings.clone_from(&self.warnings);
        if self.options.format == Format::Markdown { markdown::page(&document) } else { html::page(&document) }
    }

    pub(crate) fn layout(&self) -> text::Options {
        text::Options { full: self.options.full, width: display::width(self.options.width, self.environment) }
    }

    /// Whether somebody looks on who should know that it takes a while.
    pub(crate) fn shows_progress(&self) -> bool {
        self.environment.stderr_is_terminal
    }

    /// Lines as they go out: coloured if this screen has colour.
    pub(crate) fn paint(&self, lines: &[Line]) -> String {
        self.paint_for(lines, self.environment.stdout_is_terminal)
    }

    /// Lines for the stream of hints and prompts.
    pub(crate) fn paint_hint(&self, lines: &[Line]) -> String {
        self.paint_for(lines, self.environment.stderr_is_terminal)
    }

    fn paint_for(&self, lines: &[Line], is_terminal: bool) -> String {
        let colour =
            self.options.format == Format::Text && display::colour(self.config.colour.value, self.environment, is_terminal);
        self.encode(&style::paint(lines, colour))
    }

    /// ASCII where the locale can show no more.
    pub(crate) fn encode(&self, text: &str) -> String {
        if display::is_utf8(self.environment) { text.to_owned() } else { to_ascii(text).into_owned() }
    }
}

/// One line, however much is wrong: the page comes first.
fn settings_warning(problems: &[Problem]) -> Option<String> {
    let first = problems.first()?;
    let others = match problems.len() - 1 {
        0 => "settings".to_owned(),
        more => format!("and {more} more"),
    };
    Some(format!("{first} ({others}: odref config)"))
}
