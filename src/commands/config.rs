//! `odref config`: the settings in force, and where each came from.

use odref::error::Error;
use odref::render::config::{Given, Settings, plain, text};
use odref::render::json;
use odref::text::sanitize;

use super::unfit;
use crate::cli::{Colour, Format};
use crate::config::Config;
use crate::screen::Screen;

/// Shows the settings. Here, and only here, a broken settings file is an error: this is where it is mended.
pub(crate) fn config(screen: &Screen) -> Result<String, Error> {
    if !screen.config.problems.is_empty() {
        return Err(broken(&screen.config));
    }
    let settings = settings(&screen.config);
    match screen.options.format {
        Format::Json => json::config(&settings, &screen.warnings),
        Format::Markdown | Format::Html => Err(unfit("config", screen.options.format, "text, json")),
        Format::Plain => Ok(screen.encode(&sanitize(&plain(&settings)))),
        Format::Text => Ok(screen.paint(&text(&settings, screen.layout().width))),
    }
}

fn broken(config: &Config) -> Error {
    let problems: Vec<String> = config.problems.iter().map(ToString::to_string).collect();
    Error::usage(
        "settings.invalid",
        problems.join("\n"),
        "mend it or delete it; until then odref goes on without what is wrong in it",
    )
}

fn settings(config: &Config) -> Settings {
    let Config { region, language, contact, colour, path, exists, .. } = config;
    Settings {
        region: Given { value: region.value.map(|region| region.code.to_owned()), origin: region.origin.clone() },
        language: Given { value: language.value.to_owned(), origin: language.origin.clone() },
        contact: contact.clone(),
        color: Given { value: word(colour.value).to_owned(), origin: colour.origin.clone() },
        path: path.as_ref().map(|path| sanitize(path).into_owned()),
        exists: *exists,
    }
}

fn word(colour: Colour) -> &'static str {
    match colour {
        Colour::Auto => "auto",
        Colour::Always => "always",
        Colour::Never => "never",
    }
}
